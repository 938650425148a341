//! What the positions of a file count: code points, UTF-16 units or bytes.
//!
//! The name of a format does not tell, because tools disagree and files pass through several. The
//! quoted words do: the unit in which they stand where they should is the right one. Where nothing is
//! quoted, the ends of words are a hint, and if that does not decide, a person does.

use super::{
    foreign::{Mark, Spot},
    positions::Positions,
};
use crate::{
    core::{characters::is_blank, text::TextRange, words::is_word_edge},
    formats::units::Unit,
};

/// Every unit, the likeliest first.
pub const UNITS: [Unit; 3] = [Unit::CodePoint, Unit::Utf16, Unit::Byte];

/// How much speaks for each unit in the texts of one file; in the order of [`UNITS`].
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// How many quotations there are.
    quoted: usize,
    /// How many of them stand where they should.
    agree: [usize; 3],
    /// Ends that are elsewhere in code points than in UTF-16 units, of places without a quotation.
    doubtful: usize,
    /// How many of those are ends of words.
    edges: [usize; 3],
    /// Such places in either unit, as a person can compare them.
    examples: Vec<[String; 2]>,
}

/// What the positions of a file count.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// As said.
    Unit(Unit),
    /// A person has to say; until then it is taken for what fits better.
    Question(UnitQuestion),
}

/// In which of two units positions were counted.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitQuestion {
    /// The file.
    pub file: String,
    /// The unit that the project was read with, for want of an answer.
    pub taken: Unit,
    /// What the annotations are in either unit: code points, UTF-16.
    pub choices: [Choice; 2],
}

/// What annotations would be in a unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The unit.
    pub unit: Unit,
    /// How many ends are ends of words.
    pub fits: usize,
    /// Of how many.
    pub of: usize,
    /// Some of the annotations, their words in brackets.
    pub preview: Vec<String>,
}

/// How many examples a person gets to see.
const EXAMPLES: usize = 3;

impl Evidence {
    /// Looks at the marks of one text.
    pub fn add(&mut self, positions: &Positions, marks: &[Mark]) {
        for spot in marks.iter().flat_map(|mark| &mark.spots) {
            match &spot.quote {
                Some(quote) if !quote.is_empty() => self.add_quoted(positions, spot, quote),
                _ => self.add_bare(positions, spot),
            }
        }
    }

    fn add_quoted(&mut self, positions: &Positions, spot: &Spot, quote: &str) {
        if spot.ends.is_none() {
            return;
        }
        self.quoted += 1;
        for (agree, unit) in self.agree.iter_mut().zip(UNITS) {
            let range = range(positions, unit, spot);
            let words = range.and_then(|range| range.of(positions.text()));
            *agree += usize::from(words.is_some_and(|words| same_words(words, quote)));
        }
    }

    fn add_bare(&mut self, positions: &Positions, spot: &Spot) {
        let [one, other, _] = UNITS.map(|unit| range(positions, unit, spot));
        if spot.ends.is_none() || one == other {
            return;
        }
        self.doubtful += 2;
        let text = positions.text();
        for (edges, range) in self.edges.iter_mut().zip([one, other]) {
            *edges += range.map_or(0, |range| edges_of(text, range));
        }
        if self.examples.len() < EXAMPLES {
            let shown =
                |range: Option<_>| range.map(|range| shown(text, range)).unwrap_or_default();
            self.examples.push([shown(one), shown(other)]);
        }
    }

    /// Decides. `usual` is what such files count as a rule.
    pub fn verdict(self, file: &str, usual: Unit) -> Verdict {
        let place = |unit| UNITS.iter().position(|u| *u == unit).unwrap_or_default();
        if self.quoted > 0 {
            // The usual unit wins where it is no worse than the others.
            let best = self.agree.iter().copied().max().unwrap_or_default();
            let usual_agrees = self.agree[place(usual)] == best;
            let first = UNITS
                .into_iter()
                .find(|unit| self.agree[place(*unit)] == best);
            return Verdict::Unit(first.filter(|_| !usual_agrees).unwrap_or(usual));
        }
        let [one, other, _] = self.edges;
        let (fits, others) = match usual {
            Unit::Utf16 => (other, one),
            _ => (one, other),
        };
        if self.doubtful == 0 || fits > others {
            return Verdict::Unit(usual);
        }
        let taken = match one.cmp(&other) {
            std::cmp::Ordering::Less => Unit::Utf16,
            std::cmp::Ordering::Equal => usual,
            std::cmp::Ordering::Greater => Unit::CodePoint,
        };
        let choice = |number: usize| Choice {
            unit: UNITS[number],
            fits: self.edges[number],
            of: self.doubtful,
            preview: self
                .examples
                .iter()
                .map(|both| both[number].clone())
                .collect(),
        };
        Verdict::Question(UnitQuestion {
            file: file.to_owned(),
            taken,
            choices: [choice(0), choice(1)],
        })
    }
}

/// The place of a spot if its positions count that unit.
pub fn range(positions: &Positions, unit: Unit, spot: &Spot) -> Option<TextRange> {
    let [start, end] = spot.ends?;
    TextRange::new(positions.byte(unit, start)?, positions.byte(unit, end)?)
}

/// Whether places without a quotation are words of a text: all are inside it, and three in four of
/// their ends are ends of words, in one unit or another.
pub fn are_words(positions: &Positions, marks: &[Mark]) -> bool {
    let spots: Vec<&Spot> = marks.iter().flat_map(|mark| &mark.spots).collect();
    UNITS.iter().any(|unit| {
        let edges = spots.iter().map(|spot| {
            let range = range(positions, *unit, spot)?;
            Some(edges_of(positions.text(), range))
        });
        let edges: Option<usize> = edges.sum();
        edges.is_some_and(|edges| 2 * edges >= 3 * spots.len())
    })
}

/// Whether two texts differ in nothing but what kind of white space they have: tools write line
/// ends as spaces.
pub fn same_words(one: &str, other: &str) -> bool {
    let blank = |c: char| if c.is_whitespace() { ' ' } else { c };
    one == other || one.chars().map(blank).eq(other.chars().map(blank))
}

/// How many of the two ends are ends of words: 0, 1 or 2.
fn edges_of(text: &str, range: TextRange) -> usize {
    let words = range.of(text).unwrap_or_default();
    let begins = is_word_edge(text, range.start()) && !words.starts_with(is_blank);
    let ends = is_word_edge(text, range.end()) && !words.ends_with(is_blank);
    usize::from(begins) + usize::from(ends)
}

/// Characters around an example.
const AROUND: usize = 20;

/// The words in brackets, with some of what stands around them.
fn shown(text: &str, range: TextRange) -> String {
    let (before, behind) = (&text[..range.start()], &text[range.end()..]);
    let start = before
        .char_indices()
        .rev()
        .nth(AROUND)
        .map_or(0, |(at, _)| at);
    let end = behind
        .char_indices()
        .nth(AROUND)
        .map_or(behind.len(), |(at, _)| at);
    let words = range.of(text).unwrap_or_default();
    format!("{}[{words}]{}", &before[start..], &behind[..end]).replace('\n', " ")
}
