//! Other places of the same words.

use super::{
    characters::is_blank,
    folded::{Case, Folded},
    text::TextRange,
    words::is_word_edge,
};

/// What counts as the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Only where whole words are the same.
    pub whole_words: bool,
    /// Capitals do not matter.
    pub ignore_case: bool,
}

/// All places with the words of `range`, itself included, in order, none overlapping another.
/// Look-alike spaces, apostrophes and quotation marks are the same. Empty if `range` does not fit
/// the text.
pub fn occurrences(text: &str, range: TextRange, wanted: Match) -> Vec<TextRange> {
    let Some(words) = range.of(text) else {
        return Vec::new();
    };
    let case = if wanted.ignore_case {
        Case::Ignored
    } else {
        Case::Kept
    };
    let accepts = |hit: TextRange| {
        !hit.overlaps(range)
            && (!wanted.whole_words
                || (is_word_edge(text, hit.start()) && is_word_edge(text, hit.end())))
    };
    let mut found = places(text, words, case, accepts);
    let place = found.partition_point(|hit| hit.start() < range.start());
    found.insert(place, range);
    found
}

/// All places where `name` stands as whole words with the same capitals. None for a name that shows
/// nothing.
pub fn named(text: &str, name: &str) -> Vec<TextRange> {
    if name.chars().all(is_blank) {
        return Vec::new();
    }
    places(text, name, Case::Kept, |hit| {
        is_word_edge(text, hit.start()) && is_word_edge(text, hit.end())
    })
}

/// All places where `query` stands in the text, whatever its capitals, also inside words. None for
/// a query that shows nothing.
pub fn find(text: &str, query: &str) -> Vec<TextRange> {
    if query.chars().all(is_blank) {
        return Vec::new();
    }
    places(text, query, Case::Ignored, |_| true)
}

/// The places of `words` that are accepted; a place that is not does not hide one that overlaps it.
fn places(
    text: &str,
    words: &str,
    case: Case,
    accepts: impl Fn(TextRange) -> bool,
) -> Vec<TextRange> {
    let words = Folded::new(words, case);
    let words = words.text();
    let folded = Folded::new(text, case);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(offset) = folded.text()[from..].find(words) {
        let at = from + offset;
        let Some(range) = TextRange::new(at, at + words.len()) else {
            break;
        };
        let hit = folded.to_original(range);
        if accepts(hit) {
            found.push(hit);
            from = range.end();
        } else {
            from = folded.text().ceil_char_boundary(at + 1);
        }
    }
    found
}

/// What stands before and after a range on its line, at most `chars` characters each. The far ends
/// are cut between words, unless one word fills the whole length.
pub fn context(text: &str, range: TextRange, chars: usize) -> (&str, &str) {
    let line = text[..range.start()].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..range.start()];
    let reach = before.char_indices().rev().take(chars).last();
    let cut = reach.map_or(before.len(), |(at, _)| at);
    let edge = (cut..before.len()).find(|at| is_word_edge(before, *at));
    let from = edge.unwrap_or(cut);

    let line = text[range.end()..].split('\n').next();
    let after = line.unwrap_or_default();
    let cut = after
        .char_indices()
        .nth(chars)
        .map_or(after.len(), |(at, _)| at);
    let edge = (1..=cut).rev().find(|at| is_word_edge(after, *at));
    let to = edge.unwrap_or(cut);
    (before[from..].trim_start(), after[..to].trim_end())
}
