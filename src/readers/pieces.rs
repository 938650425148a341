//! The blocks of a document before they have a place, and the text that they make together.

use std::rc::Rc;

use crate::core::{
    article::{Block, BlockKind},
    characters::is_blank,
    text::{TextRange, canonical},
};

/// Words that make one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What the block is.
    pub kind: BlockKind,
    /// Its words: canonical, with something that shows at both ends.
    pub words: String,
}

impl Piece {
    /// `None` if nothing in the words shows.
    pub fn new(kind: BlockKind, words: &str) -> Option<Self> {
        let words = canonical(words);
        let words = words.trim_matches(is_blank);
        (!words.is_empty()).then(|| Self {
            kind,
            words: words.to_owned(),
        })
    }

    /// Kind and words.
    pub fn as_parts(&self) -> (BlockKind, &str) {
        (self.kind, &self.words)
    }
}

/// The text of pieces, a blank line between each two, and its blocks.
pub(super) fn compose<'a>(
    pieces: impl ExactSizeIterator<Item = (BlockKind, &'a str)> + Clone,
) -> (Rc<str>, Vec<Block>) {
    let length = pieces.clone().map(|(_, words)| words.len() + 2).sum();
    let mut text = String::with_capacity(length);
    let mut blocks = Vec::with_capacity(pieces.len());
    for (kind, words) in pieces {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(words);
        blocks.push(Block {
            range: TextRange::new(start, text.len()).expect("a piece is not empty"),
            kind,
        });
    }
    (text.into(), blocks)
}

/// The words without white space around them, and with a single space for each run of it inside.
/// No-break spaces and those of other scripts are words here, as they are to a browser.
pub(super) fn one_line(words: &str) -> String {
    words
        .split_ascii_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}
