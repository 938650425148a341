//! An article: one text that never changes, cut into blocks, and what is known of its source.

use std::rc::Rc;

use sha2::{Digest, Sha256};

use super::{
    annotation::{Extra, Id},
    text::TextRange,
};

/// What a block is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// A heading inside the article.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// A quotation set apart.
    Quotation,
    /// What is written under a picture or a table.
    Caption,
    /// What the site put around the article; shown dimmed.
    Boilerplate,
}

/// A stretch of the text that is shown as one element. Blocks are sorted and do not overlap; what
/// lies between them is white space or markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it is.
    pub range: TextRange,
    /// What it is.
    pub kind: BlockKind,
}

/// The block that holds the byte at `position`, else the last one before it.
pub fn block_at(blocks: &[Block], position: usize) -> Option<usize> {
    blocks
        .partition_point(|b| b.range.start() <= position)
        .checked_sub(1)
}

/// The indices of the blocks that have a byte in common with `range`.
pub fn blocks_in(blocks: &[Block], range: TextRange) -> std::ops::Range<usize> {
    let first = blocks.partition_point(|b| b.range.end() <= range.start());
    let end = blocks.partition_point(|b| b.range.start() < range.end());
    first..end.max(first)
}

/// Where an article comes from; every field may be unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// The address it was read at.
    pub url: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published, as the source says it.
    pub published: Option<String>,
    /// When it was taken from the source.
    pub retrieved: Option<String>,
    /// Copyright and source notices.
    pub notice: Option<String>,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// How far a person got with an article; set by the person alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum Status {
    /// Not begun.
    #[default]
    New,
    /// Begun.
    InProgress,
    /// Finished.
    Done,
}

/// The main direction of the text; each block still finds its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// All that is known of an article but its text: what the library lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its identity.
    pub id: Id,
    /// The title, as a person may have changed it.
    pub title: String,
    /// BCP 47 tag, if known.
    pub language: Option<String>,
    /// Main direction.
    pub direction: Direction,
    /// Where it comes from.
    pub source: Provenance,
    /// How far the work on it is.
    pub status: Status,
    /// SHA-256 of the text in UTF-8, lower-case hexadecimal.
    pub sha256: String,
    /// When it came into the library, RFC 3339 in UTC.
    pub added: String,
    /// When it was put into the bin, if it is there.
    pub binned: Option<String>,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// SHA-256 of the text in UTF-8, lower-case hexadecimal: the same text always has the same one.
pub fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What reading a file or a paste yields, before it has an identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Title found, else a first line or file name.
    pub title: String,
    /// Canonical text.
    pub text: Rc<str>,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// BCP 47 tag, if recognised.
    pub language: Option<String>,
    /// Main direction.
    pub direction: Direction,
    /// What dateline, source and notice lines say.
    pub source: Provenance,
}
