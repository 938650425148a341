//! A passage as it is read: words, blocks, sentences and quotations.

use std::ops::Range;

use crate::core::{article::BlockKind, text::TextRange, trimming::trim};

use super::{
    lexicon::Lexicon,
    passage::Passage,
    quotations::{Quotation, quotations},
    sentences::sentences,
    tokens::{Token, Tokens},
    tongue::Tongue,
};

/// The tokens of one block.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is on the page.
    pub kind: BlockKind,
}

/// A passage that has been read.
#[derive(Debug)]
pub struct Prose<'a> {
    /// The whole text.
    pub text: &'a str,
    /// What is known of words.
    pub lexicon: Lexicon,
    /// Its words.
    pub tokens: Tokens,
    /// Its blocks that are no boilerplate.
    pub paragraphs: Vec<Paragraph>,
    /// Quotations, in the order of their opening marks; nested ones after those that hold them.
    pub quotations: Vec<Quotation>,
    /// Sentences, none across the end of a block.
    pub sentences: Vec<Range<usize>>,
    /// For each token, the index of the outermost quotation that it is in.
    pub quoted: Vec<Option<u32>>,
}

impl<'a> Prose<'a> {
    /// Reads the passage.
    pub fn new(passage: &Passage<'a>) -> Self {
        let tongue = Tongue::of(passage.text, passage.language);
        let lexicon = Lexicon::new(tongue);
        let mut tokens = Tokens::default();
        let mut paragraphs = Vec::new();
        for block in passage.blocks {
            if block.kind == BlockKind::Boilerplate || block.range.of(passage.text).is_none() {
                continue;
            }
            let first = tokens.list.len();
            tokens.read(passage.text, block.range, &lexicon);
            let tokens = first..tokens.list.len();
            paragraphs.push(Paragraph {
                tokens,
                kind: block.kind,
            });
        }
        let quotations = quotations(&tokens, &paragraphs, tongue);
        let mut quoted = vec![None; tokens.list.len()];
        for (index, quotation) in quotations.iter().enumerate() {
            for part in &quotation.parts {
                for place in &mut quoted[part.clone()] {
                    place.get_or_insert(index as u32);
                }
            }
        }
        let sentences = sentences(&tokens, &paragraphs, &quoted, &quotations);
        Self {
            text: passage.text,
            lexicon,
            tokens,
            paragraphs,
            quotations,
            sentences,
            quoted,
        }
    }

    /// A token.
    pub fn token(&self, index: usize) -> &Token {
        &self.tokens.list[index]
    }

    /// A token in small letters.
    pub fn lower(&self, index: usize) -> &str {
        self.tokens.lower(index)
    }

    /// The words of some tokens, outer punctuation off.
    pub fn words(&self, tokens: Range<usize>) -> Option<TextRange> {
        let range = self.tokens.extent(tokens)?;
        let words = range.of(self.text)?;
        // Nothing falls off letters and digits, and most words end with them.
        let is_bare =
            words.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric);
        if is_bare {
            return Some(range);
        }
        trim(self.text, range)
    }

    /// The tokens that lie wholly inside a range of the text.
    pub fn tokens_in(&self, range: TextRange) -> Range<usize> {
        let list = &self.tokens.list;
        let first = list.partition_point(|t| t.start < range.start());
        let end = list.partition_point(|t| t.end <= range.end());
        first..end.max(first)
    }

    /// Whether a token stands in a title or a heading.
    pub fn is_heading(&self, token: usize) -> bool {
        let at = self.paragraphs.partition_point(|p| p.tokens.end <= token);
        let kind = self.paragraphs.get(at).map(|paragraph| paragraph.kind);
        matches!(kind, Some(BlockKind::Title | BlockKind::Heading))
    }

    /// The sentence that a token is in.
    pub fn sentence_of(&self, token: usize) -> usize {
        let after = self.sentences.partition_point(|s| s.start <= token);
        after.saturating_sub(1)
    }
}
