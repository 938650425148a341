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
}

/// The text of the pieces, a blank line between each two, and its blocks.
pub(super) fn compose(pieces: &[Piece]) -> (Rc<str>, Vec<Block>) {
    let mut text = String::with_capacity(pieces.iter().map(|piece| piece.words.len() + 2).sum());
    let mut blocks = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        let start = text.len();
        text.push_str(&piece.words);
        blocks.push(Block {
            range: TextRange::new(start, text.len()).expect("a piece is not empty"),
            kind: piece.kind,
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
