//! Which key does what. Label keys belong to the labels and are not listed here.

/// A key press as the page sees it, free of the DOM.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Press {
    /// `KeyboardEvent.key`.
    pub key: String,
    /// `KeyboardEvent.code`: the place on the keyboard, for layouts without Latin letters.
    pub code: String,
    /// Shift is held.
    pub shift: bool,
    /// Ctrl is held, or Cmd on a Mac.
    pub command: bool,
    /// Alt is held.
    pub alt: bool,
    /// AltGr is held, or an input method is composing: the key is being typed, not pressed.
    pub typing: bool,
}

/// What a key press asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// The label with that key: tag the selection, or arm it.
    Label(char),
    /// All occurrences, with the label of that key.
    LabelAll(char),
    /// Make a claim.
    Claim,
    /// Accept what is proposed or focused.
    Accept,
    /// Delete the focused annotation.
    Delete,
    /// Take back.
    Undo,
    /// Take again.
    Redo,
    /// Focus the next annotation.
    Next,
    /// Focus the previous annotation.
    Previous,
    /// Open the search.
    Find,
    /// Show the keys.
    Help,
    /// Close, clear, disarm.
    Escape,
}

/// Keys that no label can have: the page's own, those that are set aside for what is to come, and
/// what starts a command in browsers' quick search.
const RESERVED: &str = "cjkrs/?'";

/// Whether no label can have this key.
pub fn is_reserved(key: char) -> bool {
    RESERVED.contains(key) || key.is_whitespace() || key.is_control() || key.is_uppercase()
}

impl Press {
    /// What the press asks for; `label_keys` are the keys that labels have. Nothing while typing.
    pub fn intent(&self, label_keys: &[char]) -> Option<Intent> {
        if self.typing {
            return None;
        }
        if self.command {
            return self.command_intent();
        }
        if self.alt {
            return None;
        }
        match self.key.as_str() {
            "Enter" => return Some(Intent::Accept),
            "Delete" | "Backspace" => return Some(Intent::Delete),
            "Escape" => return Some(Intent::Escape),
            "/" => return Some(Intent::Find),
            "?" => return Some(Intent::Help),
            _ => {}
        }
        let letter = self.letter(label_keys)?;
        match letter {
            _ if label_keys.contains(&letter) && self.shift => Some(Intent::LabelAll(letter)),
            _ if label_keys.contains(&letter) => Some(Intent::Label(letter)),
            'c' if !self.shift => Some(Intent::Claim),
            'j' if !self.shift => Some(Intent::Next),
            'k' if !self.shift => Some(Intent::Previous),
            _ => None,
        }
    }

    fn command_intent(&self) -> Option<Intent> {
        if self.alt {
            return None;
        }
        match (self.letter(&[])?, self.shift) {
            ('z', false) => Some(Intent::Undo),
            ('z', true) | ('y', false) => Some(Intent::Redo),
            _ => None,
        }
    }

    /// The lower-case character of the key. Where the layout gives none of the page's characters
    /// (Cyrillic, Arabic, …), the place on the keyboard says which Latin letter is meant.
    fn letter(&self, label_keys: &[char]) -> Option<char> {
        let mut characters = self.key.chars();
        let typed = match (characters.next(), characters.next()) {
            (Some(one), None) => one.to_lowercase().next(),
            _ => return None,
        };
        let by_place = self.code.strip_prefix("Key").and_then(|c| c.chars().next());
        let is_known = |c: &char| c.is_ascii() || label_keys.contains(c);
        typed
            .filter(is_known)
            .or_else(|| by_place.map(|c| c.to_ascii_lowercase()))
    }
}
