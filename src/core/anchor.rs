//! Finding words again: in the same text by their place, in another version of it, or with positions
//! that cannot be trusted, by the words themselves and by what stands around them.
//!
//! A place where the words stand is verified before it is believed. Every other place is scored, and
//! it is better to give up than to mark wrong words: what is no longer there, or could be meant in
//! two places, is an orphan that a person has to place.

mod nearest;

use std::{cell::OnceCell, ops::Range};

use super::{
    folded::{Case, Folded, folded},
    likeness::{closest, likeness},
    text::TextRange,
    words::exact,
};

/// What is remembered of some words, so that they can be found again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selector {
    /// The words.
    pub quote: String,
    /// What stands before them; empty if that is not known.
    pub prefix: String,
    /// What stands behind them; empty if that is not known.
    pub suffix: String,
    /// The byte at which they are expected, on or off a character's boundary.
    pub start: Option<usize>,
}

/// Where the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// Letter by letter where they are expected, or in the only place there is if none is expected.
    Exact(TextRange),
    /// Somewhere else, or a little changed.
    Moved(TextRange),
    /// Nowhere.
    Orphan(Loss),
}

/// Why words have no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Nothing in the text is enough like them.
    Missing,
    /// They stand in several places, and nothing tells which is meant.
    Ambiguous,
}

/// How much of the surroundings is remembered at least, in characters.
const CONTEXT: usize = 32;

/// How much at most: text that repeats itself for longer than this cannot be told apart.
const MOST_CONTEXT: usize = 256;

/// Remembers the words of a range, with as much of what stands around them as tells them from the
/// same words elsewhere. `None` if the range does not fit the text.
pub fn describe(text: &str, range: TextRange) -> Option<Selector> {
    let quote = range.of(text)?;
    let around = |length| {
        let start = back(text, range.start(), length);
        start..forward(text, range.end(), length)
    };
    let mut length = CONTEXT;
    while length < MOST_CONTEXT && text.matches(&text[around(length)]).nth(1).is_some() {
        length *= 2;
    }
    let Range { start, end } = around(length);
    Some(Selector {
        quote: quote.to_owned(),
        prefix: text[start..range.start()].to_owned(),
        suffix: text[range.end()..end].to_owned(),
        start: Some(range.start()),
    })
}

/// The weights of quotation, prefix, suffix and place in the score of a place.
const WEIGHTS: [f64; 4] = [50.0, 20.0, 20.0, 2.0];

/// How well a place fits, from 0 to 1, by how much of the words, of what stands before and behind
/// them and of the expected place there is, each from 0 to 1.
pub fn score(fits: [f64; 4]) -> f64 {
    let weighed: f64 = fits
        .iter()
        .zip(WEIGHTS)
        .map(|(fit, weight)| fit * weight)
        .sum();
    weighed / WEIGHTS.iter().sum::<f64>()
}

/// The least score of a place where the words are changed.
const CHANGED: f64 = 0.85;

/// The least score of a place where the words stand as they are: one of the two contexts fits.
const UNCHANGED: f64 = 0.7;

/// Words of so many characters do not come up twice by chance: alone in their text, they need no
/// context.
const TELLING: usize = 12;

/// Scores this close do not tell two places apart.
const TIE: f64 = 0.05;

/// Of more places than this the ones next to the expected one are looked at.
const PLACES: usize = 1_000;

/// A text in which words are looked for; what all searches need is made once, by the first of them.
pub struct Ground<'a> {
    text: &'a str,
    folded: OnceCell<Folded>,
}

/// A place that may be the one.
#[derive(Clone, Copy)]
struct Candidate {
    range: TextRange,
    /// How much of the words is there.
    quote: f64,
    score: f64,
}

impl<'a> Ground<'a> {
    /// The text is not looked at yet.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            folded: OnceCell::new(),
        }
    }

    /// Finds the words. Takes no time where they stand at the expected place; else time in
    /// proportion to the text.
    pub fn resolve(&self, selector: &Selector) -> Resolution {
        if selector.quote.trim().is_empty() {
            return Resolution::Orphan(Loss::Missing);
        }
        if let Some(range) = self.undisturbed(selector) {
            return Resolution::Exact(range);
        }
        let mut places = self.verbatim(selector);
        if places.is_empty() {
            places = self.alike(selector);
        }
        if places.is_empty() {
            places.extend(self.similar(selector));
        }
        match self.best(places, selector) {
            Ok(best) if best.quote == 1.0 && expected(selector, best.range) => {
                Resolution::Exact(best.range)
            }
            Ok(best) => Resolution::Moved(best.range),
            Err(loss) => Resolution::Orphan(loss),
        }
    }

    /// The expected place, if everything that is remembered is there letter by letter.
    fn undisturbed(&self, selector: &Selector) -> Option<TextRange> {
        let start = selector.start?;
        let rest = self
            .text
            .get(start..)?
            .strip_prefix(selector.quote.as_str())?;
        let end = self.text.len() - rest.len();
        let fits = self.text[..start].ends_with(selector.prefix.as_str())
            && rest.starts_with(selector.suffix.as_str());
        TextRange::new(start, end).filter(|_| fits)
    }

    /// The places where the words stand letter by letter.
    fn verbatim(&self, selector: &Selector) -> Vec<Candidate> {
        let quote = selector.quote.as_str();
        let hits = self.text.match_indices(quote);
        let ranges = hits.filter_map(|(at, _)| TextRange::new(at, at + quote.len()));
        self.scored(ranges.collect(), 1.0, selector)
    }

    /// The places where the words stand in other capitals, quotation marks and spaces.
    fn alike(&self, selector: &Selector) -> Vec<Candidate> {
        let quote = folded(selector.quote.trim());
        let copy = self.folded();
        let hits = copy.text().match_indices(&quote);
        let ranges = hits.filter_map(|(at, _)| TextRange::new(at, at + quote.len()));
        let ranges = ranges.map(|range| copy.to_original(range)).collect();
        // Next to nothing is wrong with them, but it is not nothing.
        self.scored(ranges, 0.99, selector)
    }

    /// The places where most of the words stand: where a piece of them does, the surroundings are
    /// compared letter by letter.
    fn similar(&self, selector: &Selector) -> Option<Candidate> {
        let quote: Vec<char> = folded(selector.quote.trim()).chars().collect();
        let copy = self.folded();
        let mut found: Vec<Candidate> = Vec::new();
        for window in windows(copy.text(), &quote) {
            let part = &copy.text()[window.clone()];
            let letters: Vec<char> = part.chars().collect();
            let (near, errors) = closest(&quote, &letters);
            let bytes = |letters: &[char]| letters.iter().map(|c| c.len_utf8()).sum::<usize>();
            let start = window.start + bytes(&letters[..near.start]);
            let Some(range) = TextRange::new(start, start + bytes(&letters[near])) else {
                continue;
            };
            let range = copy.to_original(range);
            let fit = 1.0 - errors as f64 / quote.len() as f64;
            found.extend(self.scored(vec![exact(self.text, range)?], fit, selector));
        }
        // Windows overlap: what they find in common is one place, not two between which to choose.
        found.into_iter().max_by(|a, b| a.score.total_cmp(&b.score))
    }

    fn folded(&self) -> &Folded {
        self.folded
            .get_or_init(|| Folded::new(self.text, Case::Ignored))
    }

    fn scored(
        &self,
        mut ranges: Vec<TextRange>,
        quote: f64,
        selector: &Selector,
    ) -> Vec<Candidate> {
        if let Some(start) = selector.start.filter(|_| ranges.len() > PLACES) {
            ranges.select_nth_unstable_by_key(PLACES, |range| range.start().abs_diff(start));
            ranges.truncate(PLACES);
        }
        let scored = ranges.into_iter().map(|range| Candidate {
            range,
            quote,
            score: score([
                quote,
                self.before(range, &selector.prefix),
                self.behind(range, &selector.suffix),
                self.nearness(range, selector.start),
            ]),
        });
        scored.collect()
    }

    fn before(&self, range: TextRange, prefix: &str) -> f64 {
        let length = prefix.chars().count().min(2 * CONTEXT);
        let there = &self.text[back(self.text, range.start(), length)..range.start()];
        context(&prefix[back(prefix, prefix.len(), length)..], there)
    }

    fn behind(&self, range: TextRange, suffix: &str) -> f64 {
        let length = suffix.chars().count().min(2 * CONTEXT);
        let there = &self.text[range.end()..forward(self.text, range.end(), length)];
        context(&suffix[..forward(suffix, 0, length)], there)
    }

    fn nearness(&self, range: TextRange, start: Option<usize>) -> f64 {
        let away = start.map_or(0, |start| range.start().abs_diff(start));
        1.0 - (away as f64 / self.text.len() as f64).min(1.0)
    }

    /// The place that is meant. Of equally good ones it is the one at the expected place, or one
    /// that is at least twice as near to it as any other.
    fn best(&self, places: Vec<Candidate>, selector: &Selector) -> Result<Candidate, Loss> {
        let top = places.iter().max_by(|a, b| a.score.total_cmp(&b.score));
        let top = *top.ok_or(Loss::Missing)?;
        let telling = places.len() == 1 && selector.quote.chars().nth(TELLING - 1).is_some();
        let least = if top.quote < 0.99 { CHANGED } else { UNCHANGED };
        if top.score < least && !(telling && top.quote >= 0.99) {
            return Err(Loss::Missing);
        }
        let tied = |place: &&Candidate| top.score - place.score < TIE;
        let mut tied: Vec<&Candidate> = places.iter().filter(tied).collect();
        if tied.len() == 1 {
            return Ok(top);
        }
        let start = selector.start.ok_or(Loss::Ambiguous)?;
        let away = |place: &Candidate| place.range.start().abs_diff(start);
        tied.sort_by_key(|place| away(place));
        if 2 * away(tied[0]) > away(tied[1]) {
            return Err(Loss::Ambiguous);
        }
        Ok(*tied[0])
    }
}

fn expected(selector: &Selector, range: TextRange) -> bool {
    selector.start.is_none_or(|start| start == range.start())
}

/// How much of a context is there; one that is not known is no objection.
fn context(remembered: &str, there: &str) -> f64 {
    if remembered.is_empty() || remembered == there {
        return 1.0;
    }
    likeness(&folded(remembered), &folded(there))
}

/// The largest share of letters that may be wrong in words that are only similar: one in five.
const ERRORS: usize = 5;

/// How many pieces of the words are looked for, and how many surroundings of hits compared.
const PIECES: usize = 16;
const WINDOWS: usize = 20;

/// The parts of a folded text in which similar words may stand, the most promising first. Words with
/// *k* wrong letters, cut into *k* + 1 pieces, have one piece without any.
fn windows(text: &str, quote: &[char]) -> Vec<Range<usize>> {
    let errors = quote.len() / ERRORS;
    if errors == 0 {
        return Vec::new();
    }
    let length = quote.len() / (errors + 1).min(PIECES);
    let mut hits: Vec<usize> = Vec::new();
    for (number, piece) in quote.chunks_exact(length).enumerate() {
        let before: usize = quote[..number * length].iter().map(|c| c.len_utf8()).sum();
        let piece: String = piece.iter().collect();
        hits.extend(
            text.match_indices(&piece)
                .map(|(at, _)| at.saturating_sub(before)),
        );
    }
    hits.sort_unstable();
    // Pieces of the same occurrence agree on where it begins, but for the errors between them.
    let slack = 4 * (errors + 1);
    let mut groups: Vec<(usize, usize)> = Vec::new();
    for start in hits {
        match groups.last_mut() {
            Some((first, votes)) if start - *first <= slack => *votes += 1,
            _ => groups.push((start, 1)),
        }
    }
    groups.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    groups.truncate(WINDOWS);
    let window = |start: usize| {
        let end = forward(text, text.floor_char_boundary(start), quote.len() + slack);
        back(text, text.floor_char_boundary(start), errors + 1)..end
    };
    groups.into_iter().map(|(start, _)| window(start)).collect()
}

/// The byte that lies so many characters before another.
fn back(text: &str, byte: usize, characters: usize) -> usize {
    let mut before = text[..byte].char_indices().rev();
    match characters {
        0 => byte,
        n => before.nth(n - 1).map_or(0, |(at, _)| at),
    }
}

/// The byte that lies so many characters behind another.
fn forward(text: &str, byte: usize, characters: usize) -> usize {
    let mut behind = text[byte..].char_indices();
    behind
        .nth(characters)
        .map_or(text.len(), |(at, _)| byte + at)
}
