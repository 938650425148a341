//! Why a file is refused, and what was left out of one that was read; the words are the page's.

use crate::core::json::{Error, Position};

/// A file that is not read, and nothing of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Where the trouble is.
    pub place: Place,
    /// What it is.
    pub reason: Reason,
}

impl Refusal {
    /// A refusal at a place.
    pub fn new(place: Place, reason: Reason) -> Self {
        Self { place, reason }
    }
}

/// A place in a file. Numbers count from 1 in the order of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// One of the labels.
    Label(usize),
    /// One of the entities.
    Entity(usize),
    /// One of the articles, or something in it.
    Article {
        /// Which one.
        number: usize,
        /// Its title, or its first words.
        title: String,
        /// What in it.
        part: Part,
    },
}

/// Something in an article. Numbers count from 1 in the order of the file.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// The article itself.
    Whole,
    /// One of its blocks.
    Block(usize),
    /// One of its mentions.
    Mention(usize),
    /// One of its claims.
    Claim(usize),
    /// One of its relations.
    Relation(usize),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Nothing in the file.
    Empty,
    /// Not UTF-8 from that byte on, counted from 0.
    NotUtf8(usize),
    /// Not JSON from there on.
    NotJson(Position),
    /// Brackets inside brackets, more than a hundred levels deep.
    TooDeep(Position),
    /// JSON, but not with `"format": "inquit"`, or a version that never was.
    NotInquit,
    /// Written by a newer program.
    NewerVersion {
        /// The file's version.
        found: u64,
        /// The newest that is read.
        known: u64,
    },
    /// Positions in a unit that is not read, or ends that are not exclusive; the value found.
    WrongOffsets(String),
    /// The member with that name is missing, or its value is none that it can have. The name of a
    /// member inside a member has a dot.
    Malformed(String),
    /// An id is the empty string.
    EmptyId,
    /// The id was used before.
    DuplicateId(String),
    /// Something refers to an id that is not in the file.
    Dangling {
        /// What it should be the id of.
        target: Target,
        /// The id.
        id: String,
    },
    /// Not a colour of the form `#rrggbb`.
    InvalidColor(String),
    /// An article without any visible character.
    BlankText,
    /// A carriage return, another control character or a leading byte-order mark: positions would
    /// not be the same everywhere.
    TextNotCanonical {
        /// The character.
        found: char,
        /// Its position in code points.
        position: usize,
    },
    /// The text is not the one whose fingerprint the file gives.
    WrongFingerprint,
    /// An annotation without a span.
    NoSpans,
    /// A range that ends where or before it starts.
    EmptyRange {
        /// Its start.
        start: u64,
        /// Its end.
        end: u64,
    },
    /// A range that goes beyond the text.
    BeyondText {
        /// Its end.
        end: u64,
        /// The text's length in code points.
        length: usize,
    },
    /// A span whose quoted words are not those of the text.
    QuoteDiffers {
        /// What the file says.
        quoted: String,
        /// What the text has there.
        found: String,
    },
    /// A block that begins before the one before it has ended.
    BlocksOverlap,
    /// A source that is not exactly one of mention, entity and name.
    UnclearSource,
}

impl From<Error> for Reason {
    fn from(error: Error) -> Self {
        match error {
            Error::Syntax(position) => Self::NotJson(position),
            Error::TooDeep(position) => Self::TooDeep(position),
            Error::Member(name) => Self::Malformed(name),
        }
    }
}

/// What an id should be the id of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A label.
    Label,
    /// An entity.
    Entity,
    /// A mention of the same article.
    Mention,
    /// A mention or claim of the same article.
    Annotation,
}

/// Something small that a file has to go without.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// A label's key is another label's already; the label is left without.
    KeyTaken {
        /// The label's name.
        label: String,
        /// The key.
        key: char,
        /// The name of the label that keeps it.
        by: String,
    },
    /// A label's key is not one character, or one that the page needs itself; the label is left
    /// without.
    KeyUnusable {
        /// The label's name.
        label: String,
        /// What the file says.
        key: String,
    },
}
