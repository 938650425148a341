//! Where the positions of a file lie in the canonical text, whatever they count.

use std::rc::Rc;

use crate::{core::text::canonical, formats::units::Unit};

/// Characters between two checkpoints.
const STEP: usize = 256;

/// A place of the text as the file has it, counted in every way, and the byte of the canonical text.
#[derive(Clone, Copy, Default)]
struct Checkpoint {
    code_point: usize,
    utf16: usize,
    byte: usize,
    canonical: usize,
}

impl Checkpoint {
    fn counted(&self, unit: Unit) -> usize {
        match unit {
            Unit::CodePoint => self.code_point,
            Unit::Utf16 => self.utf16,
            Unit::Byte => self.byte,
        }
    }

    /// The place behind the character, which `next` follows.
    fn behind(mut self, c: char, next: Option<char>) -> Self {
        let kept = match c {
            '\u{feff}' if self.canonical == 0 => 0,
            '\r' if next == Some('\n') => 0,
            '\r' => 1,
            '\n' | '\t' => 1,
            c if c.is_control() => char::REPLACEMENT_CHARACTER.len_utf8(),
            c => c.len_utf8(),
        };
        self.code_point += 1;
        self.utf16 += c.len_utf16();
        self.byte += c.len_utf8();
        self.canonical += kept;
        self
    }
}

/// A text as a file has it, and as the library keeps it.
pub struct Positions {
    raw: String,
    text: Rc<str>,
    checkpoints: Vec<Checkpoint>,
}

impl Positions {
    /// Reads the text once.
    pub fn new(raw: String) -> Self {
        let mut here = Checkpoint::default();
        let mut checkpoints = vec![here];
        let mut characters = raw.chars().peekable();
        while let Some(c) = characters.next() {
            here = here.behind(c, characters.peek().copied());
            if here.code_point.is_multiple_of(STEP) {
                checkpoints.push(here);
            }
        }
        Self {
            text: canonical(&raw).into(),
            raw,
            checkpoints,
        }
    }

    /// The canonical text.
    pub fn text(&self) -> &Rc<str> {
        &self.text
    }

    /// The byte of the canonical text at a position of the file's text; `None` inside a character and
    /// beyond the end.
    pub fn byte(&self, unit: Unit, position: usize) -> Option<usize> {
        let after = |checkpoint: &Checkpoint| checkpoint.counted(unit) <= position;
        let before = self.checkpoints.partition_point(after) - 1;
        let mut here = self.checkpoints[before];
        let mut rest = self.raw[here.byte..].chars().peekable();
        while here.counted(unit) < position {
            let c = rest.next()?;
            here = here.behind(c, rest.peek().copied());
        }
        (here.counted(unit) == position).then_some(here.canonical)
    }
}
