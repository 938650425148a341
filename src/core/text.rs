//! Positions in a text and the units they are counted in.
//!
//! Inside the program a position is a byte offset into the canonical text (UTF-8), because that is
//! what Rust slices by. The DOM counts UTF-16 units, files count Unicode code points. All three meet
//! here and nowhere else.

use serde::{Deserialize, Serialize};

/// A non-empty half-open range of the canonical text, in bytes, on character boundaries of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(usize, usize)", into = "(usize, usize)")]
pub struct TextRange {
    start: usize,
    end: usize,
}

impl TextRange {
    /// `None` if the range would be empty or reversed.
    pub fn new(start: usize, end: usize) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.end
    }

    /// Number of bytes, never 0.
    #[allow(clippy::len_without_is_empty)] // A range is never empty.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the two share at least one byte; ranges that only touch do not.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside, equal extents included.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `position` is inside.
    pub fn contains_position(self, position: usize) -> bool {
        self.start <= position && position < self.end
    }

    /// What both have in common.
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end))
    }

    /// The words in `text`; `None` if the range does not fit the text or cuts a character.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }
}

impl TryFrom<(usize, usize)> for TextRange {
    type Error = &'static str;
    fn try_from((start, end): (usize, usize)) -> Result<Self, Self::Error> {
        Self::new(start, end).ok_or("a range must end after it starts")
    }
}

impl From<TextRange> for (usize, usize) {
    fn from(range: TextRange) -> Self {
        (range.start, range.end)
    }
}
