//! Finds many names in a text at once, word by word.

use std::ops::Range;

use crate::core::{
    article::{Block, BlockKind},
    text::TextRange,
};

use super::{lexicon::Table, prose::Prose, tokens::Tokens};

/// Names, by their first word.
#[derive(Debug, Default)]
pub struct Matcher {
    names: Table<String, Vec<Name>>,
}

#[derive(Debug)]
struct Name {
    words: Vec<String>,
    /// Whose name it is; several may bear it.
    owners: Vec<usize>,
}

impl Matcher {
    /// Adds a name of one more owner. Names without letters or digits are nobody's.
    pub fn add(&mut self, prose: &Prose<'_>, name: &str, owner: usize) {
        let Some(range) = TextRange::new(0, name.len()) else {
            return;
        };
        let block = Block {
            range,
            kind: BlockKind::Paragraph,
        };
        let mut tokens = Tokens::default();
        tokens.read(name, block.range, &prose.lexicon);
        let words: Vec<String> = (0..tokens.list.len())
            .map(|t| tokens.lower(t).to_owned())
            .collect();
        if !name.contains(char::is_alphanumeric) {
            return;
        }
        let Some(first) = words.first().cloned() else {
            return;
        };
        let names = self.names.entry(first).or_default();
        match names.iter_mut().find(|n| n.words == words) {
            Some(known) if known.owners.contains(&owner) => {}
            Some(known) => known.owners.push(owner),
            None => names.push(Name {
                words,
                owners: vec![owner],
            }),
        }
    }

    /// All places, the longest name first at each, none overlapping another.
    pub fn places(&self, prose: &Prose<'_>) -> Vec<(Range<usize>, Vec<usize>)> {
        let mut found = Vec::new();
        let mut at = 0;
        while !self.names.is_empty() && at < prose.tokens.list.len() {
            match self.longest_at(prose, at) {
                Some(name) => {
                    found.push((at..at + name.words.len(), name.owners.clone()));
                    at += name.words.len();
                }
                None => at += 1,
            }
        }
        found
    }

    fn longest_at(&self, prose: &Prose<'_>, at: usize) -> Option<&Name> {
        let names = self.names.get(prose.lower(at))?;
        let fits = |name: &&Name| {
            let end = at + name.words.len();
            let capital = |t: usize| prose.token(t).is_capital() || !prose.token(t).is_word();
            end <= prose.tokens.list.len()
                && name
                    .words
                    .iter()
                    .zip(at..end)
                    .all(|(word, t)| prose.lower(t) == word)
                && (at..end).any(capital)
        };
        names
            .iter()
            .filter(fits)
            .max_by_key(|name| name.words.len())
    }
}
