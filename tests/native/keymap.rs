//! Which key press asks for what, as `"Shift+p KeyP"`: modifiers, key, and where it is.

use inquit::core::keymap::{Intent, Press, is_reserved};

const LABEL_KEYS: [char; 7] = ['p', 'o', 'l', 'z', '1', 'ж', 'é'];

/// The press; the place may be left out.
fn press(notation: &str) -> Press {
    let (combination, code) = notation.split_once(' ').unwrap_or((notation, ""));
    let mut keys: Vec<&str> = combination.split('+').collect();
    let key = keys.pop().expect("a key");
    Press {
        key: key.to_owned(),
        code: code.to_owned(),
        shift: keys.contains(&"Shift"),
        command: keys.contains(&"Ctrl"),
        alt: keys.contains(&"Alt"),
        typing: keys.contains(&"AltGr"),
    }
}

fn intent(notation: &str) -> Option<Intent> {
    press(notation).intent(&LABEL_KEYS)
}

fn assert_intents<const N: usize>(cases: [(&str, Option<Intent>); N]) {
    for (notation, expected) in cases {
        assert_eq!(intent(notation), expected, "{notation}");
    }
}

#[test]
fn every_key_of_the_contract() {
    assert_intents([
        ("p", Some(Intent::Label('p'))),
        ("Shift+P", Some(Intent::LabelAll('p'))),
        ("c", Some(Intent::Claim)),
        ("Shift+C", Some(Intent::Ledger)),
        ("r", Some(Intent::Relate)),
        ("s", Some(Intent::Suggest)),
        ("Enter", Some(Intent::Accept)),
        ("Delete", Some(Intent::Delete)),
        ("Backspace", Some(Intent::Delete)),
        ("Ctrl+z", Some(Intent::Undo)),
        ("Ctrl+Shift+Z", Some(Intent::Redo)),
        ("Ctrl+y", Some(Intent::Redo)),
        ("j", Some(Intent::Next)),
        ("k", Some(Intent::Previous)),
        ("/", Some(Intent::Find)),
        ("Shift+?", Some(Intent::Help)),
        ("Escape", Some(Intent::Escape)),
    ]);
}

#[test]
fn other_keys_are_left_alone() {
    assert_intents([
        ("x", None),
        ("Tab", None),
        ("ArrowDown", None),
        ("Shift+J", None),
        ("Ctrl+p", None),
        ("Ctrl+c", None),
        ("Ctrl+Alt+z", None),
        ("Ctrl+Shift+Y", None),
        ("Alt+p", None),
        ("Dead KeyP", None),
        ("", None),
    ]);
}

#[test]
fn what_is_being_typed_is_no_command() {
    assert_intents([
        ("AltGr+p", None),
        ("AltGr+Enter", None),
        ("Process KeyP", None),
    ]);
}

#[test]
fn caps_lock_does_not_matter() {
    assert_intents([
        ("P", Some(Intent::Label('p'))),
        ("Shift+p", Some(Intent::LabelAll('p'))),
        ("Ctrl+Z", Some(Intent::Undo)),
        ("J", Some(Intent::Next)),
    ]);
}

#[test]
fn other_scripts_go_by_place() {
    assert_intents([
        ("з KeyP", Some(Intent::Label('p'))),
        ("Shift+З KeyP", Some(Intent::LabelAll('p'))),
        ("с KeyC", Some(Intent::Claim)),
        ("Ctrl+я KeyZ", Some(Intent::Undo)),
        ("Ctrl+Shift+Я KeyZ", Some(Intent::Redo)),
        ("ж Semicolon", Some(Intent::Label('ж'))),
        ("Shift+Ж Semicolon", Some(Intent::LabelAll('ж'))),
    ]);
}

#[test]
fn latin_layouts_go_by_letter() {
    assert_intents([
        ("z KeyW", Some(Intent::Label('z'))),
        ("w KeyZ", None),
        ("q KeyP", None),
        (", KeyC", None),
    ]);
}

#[test]
fn a_digit_is_where_it_stands_whatever_shift_does() {
    assert_intents([
        ("1 Digit1", Some(Intent::Label('1'))),
        ("Shift+! Digit1", Some(Intent::LabelAll('1'))),
        ("& Digit1", Some(Intent::Label('1'))),
        ("Shift+1 Digit1", Some(Intent::LabelAll('1'))),
        ("é Digit2", Some(Intent::Label('é'))),
        ("è Digit7", None),
        ("Shift+/ Digit7", Some(Intent::Find)),
    ]);
}

#[test]
fn the_page_s_own_keys_are_reserved() {
    let reserved: String = "abcjkprs/?' \tPÉéя1"
        .chars()
        .filter(|c| is_reserved(*c))
        .collect();
    assert_eq!(reserved, "cjkrs/?' \tPÉ");
}
