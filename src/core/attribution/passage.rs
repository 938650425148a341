//! What is looked at: a text with its blocks, and what is already known of the things it names.

use crate::core::{annotation::Id, article::Block, text::TextRange};

/// One article's text. Blocks of boilerplate are not looked at. Positions are bytes.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The canonical text.
    pub text: &'a str,
    /// Its blocks, in text order.
    pub blocks: &'a [Block],
    /// BCP 47 tag, if known; else the words decide.
    pub language: Option<&'a str>,
}

/// What a library and an article already hold, so that it is linked and not proposed again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The library's entities.
    pub entities: Vec<KnownEntity>,
    /// The article's mentions, in any order.
    pub mentions: Vec<KnownMention>,
}

/// An entity's names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownEntity {
    /// The entity's identity.
    pub id: Id,
    /// The label that its mentions usually bear.
    pub label: Id,
    /// The canonical name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
}

/// A mention that is there already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownMention {
    /// The mention's identity.
    pub id: Id,
    /// Its label.
    pub label: Id,
    /// Where it stands, from the first word of its spans to the last.
    pub range: TextRange,
}
