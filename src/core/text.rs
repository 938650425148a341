//! Positions in a text and the units they are counted in.
//!
//! Inside the program a position is a byte offset into the canonical text (UTF-8), because that is
//! what Rust slices by. The DOM counts UTF-16 units, files count Unicode code points. All three meet
//! here and nowhere else.

/// A non-empty half-open range of the canonical text, in bytes, on character boundaries of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// The text as it is kept for good: a byte order mark in front is dropped, line ends become `\n`,
/// control characters other than TAB and `\n` become U+FFFD. Nothing else changes, so what a
/// person copied is what is shown, counted and exported.
pub fn canonical(raw: &str) -> String {
    // All of them, so that a canonical text stays what it is when it is read again.
    let raw = raw.trim_start_matches('\u{FEFF}');
    let mut text = String::with_capacity(raw.len());
    let mut characters = raw.chars().peekable();
    while let Some(c) = characters.next() {
        text.push(match c {
            '\r' => {
                characters.next_if_eq(&'\n');
                '\n'
            }
            '\n' | '\t' => c,
            c if c.is_control() => char::REPLACEMENT_CHARACTER,
            c => c,
        });
    }
    text
}

/// Bytes between two checkpoints: small enough that counting in between is nothing, large enough
/// that a novel needs a few thousand of them.
const STEP: usize = 512;

/// Converts between bytes and Unicode code points of one text without counting from its start.
///
/// It does not hold the text: every call must be given the text that the index was made from.
#[derive(Clone, Debug)]
pub struct OffsetIndex {
    /// How many characters begin before byte `k * STEP`.
    counts: Vec<usize>,
    code_points: usize,
}

impl OffsetIndex {
    /// Reads the text once.
    pub fn new(text: &str) -> Self {
        let mut code_points = 0;
        let mut counts = Vec::with_capacity(text.len() / STEP + 1);
        for chunk in text.as_bytes().chunks(STEP) {
            counts.push(code_points);
            code_points += beginnings(chunk);
        }
        Self {
            counts,
            code_points,
        }
    }

    /// Length of the text in code points.
    pub fn code_points(&self) -> usize {
        self.code_points
    }

    /// How many code points stand before `byte`, which must be a character boundary; a place beyond
    /// the end counts as the end.
    pub fn to_code_points(&self, text: &str, byte: usize) -> usize {
        let byte = byte.min(text.len());
        let Some(&before) = self.counts.get(byte / STEP) else {
            return self.code_points;
        };
        before + beginnings(&text.as_bytes()[byte / STEP * STEP..byte])
    }

    /// Where the code point with that number begins; the text's length for one past the last,
    /// `None` beyond.
    pub fn to_bytes(&self, text: &str, code_points: usize) -> Option<usize> {
        if code_points >= self.code_points {
            return (code_points == self.code_points).then_some(text.len());
        }
        let checkpoint = self.counts.partition_point(|&c| c <= code_points) - 1;
        let start = checkpoint * STEP;
        text.as_bytes()[start..]
            .iter()
            .enumerate()
            .filter(|(_, byte)| begins_character(**byte))
            .nth(code_points - self.counts[checkpoint])
            .map(|(offset, _)| start + offset)
    }
}

fn beginnings(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| begins_character(**byte)).count()
}

fn begins_character(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

/// The byte at a position that the DOM counts in UTF-16 units from the start of `text` (one block's
/// text: this counts from the start). A position between the two units of a character means the
/// start of that character. `None` beyond the end.
pub fn utf16_to_byte(text: &str, utf16: usize) -> Option<usize> {
    let mut units = 0;
    for (byte, c) in text.char_indices() {
        if utf16 < units + c.len_utf16() {
            return Some(byte);
        }
        units += c.len_utf16();
    }
    (utf16 == units).then_some(text.len())
}

/// The position in UTF-16 units of a byte of `text` (one block's text). A byte inside a character
/// means the start of that character, one beyond the end means the end.
pub fn byte_to_utf16(text: &str, byte: usize) -> usize {
    let byte = text.floor_char_boundary(byte);
    text[..byte].chars().map(char::len_utf16).sum()
}
