//! Places that a person may mean, for words that have no place of their own: any that is like them,
//! even if the likeness is not enough to decide or several places are alike.

use super::{Candidate, Ground, Selector, back, exact, forward};
use crate::core::{folded::folded, likeness::closest, order::sort_by, text::TextRange};

/// How many places are offered: more than a person would go through.
const OFFERED: usize = 9;

/// The least share of the letters that must be the same.
const LEAST: f64 = 0.5;

/// Words of at least so many letters are looked for to find the surroundings.
const TELLING: usize = 4;

/// How many surroundings are compared letter by letter.
const WINDOWS: usize = 12;

impl Ground<'_> {
    /// The likeliest places first; nothing if no place has half of the letters.
    pub fn nearest(&self, selector: &Selector) -> Vec<TextRange> {
        if selector.quote.trim().is_empty() {
            return Vec::new();
        }
        let mut places = self.verbatim(selector);
        if places.is_empty() {
            places = self.alike(selector);
        }
        if places.is_empty() {
            places = self.faint(selector);
        }
        sort_by(&mut places, |one: &Candidate, other| {
            other.score.total_cmp(&one.score)
        });
        let mut ranges: Vec<TextRange> = Vec::new();
        for place in places {
            // Surroundings overlap, and what they find in common is one place.
            let is_new = !ranges.iter().any(|range| range.overlaps(place.range));
            if is_new && ranges.len() < OFFERED {
                ranges.push(place.range);
            }
        }
        ranges
    }

    /// The places that have enough of the letters, around the words that are there.
    fn faint(&self, selector: &Selector) -> Vec<Candidate> {
        let quote = folded(selector.quote.trim());
        let letters: Vec<char> = quote.chars().collect();
        let text = self.folded().text();
        let room = letters.len() / 2;
        let mut found = Vec::new();
        for start in self.beginnings(&quote) {
            let start = text.floor_char_boundary(start);
            let begin = back(text, start, room);
            let window = &text[begin..forward(text, start, letters.len() + room)];
            let window: Vec<char> = window.chars().collect();
            let (near, errors) = closest(&letters, &window);
            let fit = 1.0 - errors as f64 / letters.len() as f64;
            let bytes = |letters: &[char]| letters.iter().map(|c| c.len_utf8()).sum::<usize>();
            let first = begin + bytes(&window[..near.start]);
            let range = TextRange::new(first, first + bytes(&window[near]));
            let range = range.map(|range| self.folded().to_original(range));
            let range = range.and_then(|range| exact(self.text, range));
            if let Some(range) = range.filter(|_| fit >= LEAST) {
                found.extend(self.scored(vec![range], fit, selector));
            }
        }
        found
    }

    /// Where the words would begin in the folded text, going by those of them that stand there; the
    /// beginnings that most of them agree on first.
    fn beginnings(&self, quote: &str) -> Vec<usize> {
        let text = self.folded().text();
        let words = quote.split(' ').filter(|w| w.chars().count() >= TELLING);
        let mut votes: Vec<(usize, usize)> = Vec::new();
        for word in words {
            let before = word.as_ptr() as usize - quote.as_ptr() as usize;
            for (at, _) in text.match_indices(word) {
                let start = at.saturating_sub(before);
                let near =
                    |(known, _): &&mut (usize, usize)| known.abs_diff(start) <= quote.len() / 2;
                match votes.iter_mut().find(near) {
                    Some((_, count)) => *count += 1,
                    None => votes.push((start, 1)),
                }
            }
        }
        sort_by(&mut votes, |one, other| other.1.cmp(&one.1));
        votes
            .into_iter()
            .take(WINDOWS)
            .map(|(start, _)| start)
            .collect()
    }
}
