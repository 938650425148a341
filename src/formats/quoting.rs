//! A quotation with what stands around it, by which other tools find words again.

use unicode_segmentation::UnicodeSegmentation;

use super::units::{Ruler, Unit};
use crate::core::text::TextRange;

/// How many characters, as people see them, stand before and behind: as many as Hypothesis takes.
const CONTEXT: usize = 32;

/// Words with their surroundings.
pub struct Quote<'a> {
    /// The words.
    pub exact: &'a str,
    /// What stands before them.
    pub prefix: &'a str,
    /// What stands behind them.
    pub suffix: &'a str,
}

/// A text whose words are quoted with their positions.
pub struct Quoted<'a> {
    text: &'a str,
    ruler: Ruler<'a>,
}

impl<'a> Quoted<'a> {
    /// Reads the text once.
    pub fn new(text: &'a str, unit: Unit) -> Self {
        let ruler = Ruler::new(text, unit);
        Self { text, ruler }
    }

    /// Start and end.
    pub fn ends(&self, range: TextRange) -> [usize; 2] {
        self.ruler.ends(range)
    }

    /// The words and what stands around them.
    pub fn quote(&self, range: TextRange) -> Quote<'a> {
        let (before, after) = (&self.text[..range.start()], &self.text[range.end()..]);
        let prefix = before.grapheme_indices(true).rev().take(CONTEXT).last();
        let suffix = after.grapheme_indices(true).take(CONTEXT).last();
        Quote {
            exact: &self.text[range.start()..range.end()],
            prefix: &before[prefix.map_or(before.len(), |(at, _)| at)..],
            suffix: &after[..suffix.map_or(0, |(at, cluster)| at + cluster.len())],
        }
    }
}
