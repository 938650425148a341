//! What positions count in the formats of the field, and the way there from bytes.
//!
//! The field is split: half of its tools count code points, the other half UTF-16 units. Both give
//! the same numbers until the first emoji.

use crate::core::text::{OffsetIndex, TextRange};

/// What a position counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points: Python, Ruby, the W3C, TEI.
    CodePoint,
    /// UTF-16 code units: JavaScript and Java.
    Utf16,
    /// Bytes of UTF-8: no tool of the field, but scripts that people write.
    Byte,
}

impl Unit {
    /// In English, for tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::CodePoint => "code points",
            Self::Utf16 => "UTF-16 units",
            Self::Byte => "bytes",
        }
    }
}

/// Measures one text in a unit, without counting from its start each time.
pub struct Ruler<'a> {
    text: &'a str,
    unit: Unit,
    index: OffsetIndex,
    /// Where the characters begin that count twice, in bytes.
    twice: Vec<usize>,
}

impl<'a> Ruler<'a> {
    /// Reads the text once.
    pub fn new(text: &'a str, unit: Unit) -> Self {
        let astral = |(at, c): (usize, char)| (c.len_utf16() == 2).then_some(at);
        let twice = match unit {
            Unit::CodePoint | Unit::Byte => Vec::new(),
            Unit::Utf16 => text.char_indices().filter_map(astral).collect(),
        };
        let index = OffsetIndex::new(text);
        Self {
            text,
            unit,
            index,
            twice,
        }
    }

    /// How many units stand before a byte, which must be a character boundary.
    pub fn at(&self, byte: usize) -> usize {
        if self.unit == Unit::Byte {
            return byte;
        }
        let twice = self.twice.partition_point(|&at| at < byte);
        self.index.to_code_points(self.text, byte) + twice
    }

    /// Start and end of a range of bytes.
    pub fn ends(&self, range: TextRange) -> [usize; 2] {
        [self.at(range.start()), self.at(range.end())]
    }

    /// The length of the text.
    pub fn length(&self) -> usize {
        self.at(self.text.len())
    }
}
