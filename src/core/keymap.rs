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
    /// Show the claims of the whole library.
    Ledger,
    /// Accept what is proposed or focused.
    Accept,
    /// Relate the focused annotation to another one.
    Relate,
    /// Suggest annotations for the whole article.
    Suggest,
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
            'c' if self.shift => Some(Intent::Ledger),
            'c' => Some(Intent::Claim),
            'r' if !self.shift => Some(Intent::Relate),
            's' if !self.shift => Some(Intent::Suggest),
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

    /// The lower-case character that is meant: the one typed if the page knows it; else, where the
    /// layout types none of the page's letters (Cyrillic, Arabic, …) or signs instead of digits
    /// (French, or Shift), the one that the place on the keyboard bears on a US keyboard.
    fn letter(&self, label_keys: &[char]) -> Option<char> {
        let mut characters = self.key.chars();
        let (Some(typed), None) = (characters.next(), characters.next()) else {
            return None;
        };
        let typed = typed.to_lowercase().next()?;
        if typed.is_ascii_alphanumeric() || label_keys.contains(&typed) {
            return Some(typed);
        }
        let letter = (!typed.is_ascii()).then(|| self.code.strip_prefix("Key"));
        let place = letter
            .flatten()
            .or_else(|| self.code.strip_prefix("Digit"))?;
        place.chars().next().map(|c| c.to_ascii_lowercase())
    }
}
