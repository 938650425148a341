//! What reading a document yields: a draft, what was left out of it, and what was guessed.

use std::rc::Rc;

use super::{
    language::language,
    pieces::{Piece, compose, one_line},
    refusal::{Reason, Refusal, Warning},
};
use crate::core::{
    article::{BlockKind, Direction, Draft, Provenance},
    characters::is_blank,
    language::direction,
    reading::{first_words, stem},
    text::canonical,
};

/// One article that was found in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which part of the document it is: a file of an archive, a chapter of a book.
    pub part: Option<String>,
    /// The article.
    pub draft: Draft,
    /// Whether the title stands apart from the text, as a page's headline does: none of the blocks is
    /// it. A title that was made of a file's name does not.
    pub apart: bool,
    /// What stands around the article, in the order of the document.
    pub dropped: Vec<Dropped>,
    /// What was guessed or left out.
    pub warnings: Vec<Warning>,
}

/// A block that was taken for page furniture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The index of the draft's block that it stood before; their number, if it stood below them all.
    pub before: usize,
    /// What it would be in the article.
    pub kind: BlockKind,
    /// Its words, as those of a piece.
    pub words: String,
}

/// What a person decided about a reading before it becomes an article: lists in any order, for the
/// page has no sets and few decisions are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Whether a title that stands apart becomes the first block.
    pub headline: bool,
    /// Blocks of the draft that go out.
    pub left_out: Vec<usize>,
    /// Dropped blocks that come back.
    pub put_back: Vec<usize>,
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            headline: true,
            left_out: Vec::new(),
            put_back: Vec::new(),
        }
    }
}

impl Reading {
    /// The draft as chosen. What is put back stands where it stood in the document.
    pub fn chosen(&self, choice: &Choice) -> Draft {
        let headline = Piece::new(BlockKind::Title, &self.draft.title);
        let headline = headline.filter(|_| choice.headline && self.apart);
        let mut pieces: Vec<(BlockKind, &str)> = Vec::with_capacity(self.draft.blocks.len() + 1);
        pieces.extend(headline.iter().map(Piece::as_parts));
        let mut back = self.dropped.iter().enumerate().peekable();
        for index in 0..=self.draft.blocks.len() {
            while let Some((number, dropped)) = back.next_if(|(_, d)| d.before <= index) {
                if choice.put_back.contains(&number) {
                    pieces.push((dropped.kind, &dropped.words));
                }
            }
            if let Some(block) = self.draft.blocks.get(index)
                && !choice.left_out.contains(&index)
                && let Some(words) = block.range.of(&self.draft.text)
            {
                pieces.push((block.kind, words));
            }
        }
        let (text, blocks) = compose(pieces.into_iter());
        Draft {
            text,
            blocks,
            ..self.draft.clone()
        }
    }
}

/// What a reader of one kind of document found, before it is an article.
#[derive(Default)]
pub(super) struct Found {
    pub apart: bool,
    pub title: Option<String>,
    pub language: Option<String>,
    pub direction: Option<Direction>,
    pub source: Provenance,
    pub pieces: Vec<Piece>,
    pub dropped: Vec<Dropped>,
    pub warnings: Vec<Warning>,
}

impl Found {
    /// The title of a document whose title is part of its text: what is styled as such, else a heading
    /// at the very beginning. What the file says of itself is often another file's title.
    pub fn mark_title(&mut self) {
        if let Some(first) = self.pieces.first_mut()
            && first.kind == BlockKind::Heading
        {
            first.kind = BlockKind::Title;
        }
        let title = self
            .pieces
            .iter()
            .find(|piece| piece.kind == BlockKind::Title);
        if let Some(title) = title {
            self.title = Some(title.words.replace('\n', " "));
        }
    }

    /// The reading; refused if nothing shows. `name` is the file's, for an article without a title.
    pub fn reading(self, name: &str) -> Result<Reading, Refusal> {
        let Some(first) = self.pieces.first() else {
            return Err(Reason::Blank.into());
        };
        let title = self
            .title
            .map(|title| one_line(&canonical(&title)))
            .filter(|title| !title.chars().all(is_blank));
        let said = title.is_some();
        let title = title
            .or_else(|| stem(name).map(str::to_owned))
            .unwrap_or_else(|| first_words(&first.words.replace('\n', " ")));
        let (text, blocks) = compose(self.pieces.iter().map(Piece::as_parts));
        Ok(Reading {
            part: None,
            apart: self.apart && said,
            draft: Draft {
                title,
                language: self.language.or_else(|| language(&text)),
                direction: self.direction.unwrap_or_else(|| direction(&text)),
                source: self.source,
                text: Rc::clone(&text),
                blocks,
            },
            dropped: self.dropped,
            warnings: self.warnings,
        })
    }
}
