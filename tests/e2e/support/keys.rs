//! Keys by the names that the page shows: `p`, `Shift+P`, `Ctrl+Shift+Z`, `Enter`.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// Presses the keys of a chord in order and releases them in reverse.
pub fn chord(names: &str) -> KeyActions {
    let mut keys: Vec<char> = names.split('+').map(key).collect();
    let is_chord = keys.len() > 1;
    if is_chord && !names.contains("Shift") {
        // A capital letter would be Shift pressed on top of the others.
        keys.iter_mut().for_each(char::make_ascii_lowercase);
    }
    let down = keys.iter().map(|&value| KeyAction::Down { value });
    let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
    down.chain(up)
        .fold(KeyActions::new("keyboard".to_owned()), KeyActions::then)
}

/// The character by which WebDriver knows a key.
///
/// # Panics
/// There is no key of that name.
pub fn key(name: &str) -> char {
    let mut characters = name.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return only;
    }
    let key = match name {
        "Alt" => Key::Alt,
        "Backspace" => Key::Backspace,
        "Ctrl" => Key::Control,
        "Delete" => Key::Delete,
        "Down" => Key::Down,
        "End" => Key::End,
        "Enter" => Key::Return,
        "Esc" => Key::Escape,
        "Home" => Key::Home,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Shift" => Key::Shift,
        "Space" => return ' ',
        "Tab" => Key::Tab,
        "Up" => Key::Up,
        _ => panic!("no key is called {name}"),
    };
    key.into()
}
