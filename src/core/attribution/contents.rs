//! What is said: how far the clause after a verb of saying reaches, and whether it is quoted.

use std::ops::Range;

use crate::core::{annotation::ClaimKind, text::TextRange};

use super::{
    class::Class, cues::Cue, prose::Prose, quotations::Quotation, tokens::Kind, tongue::Tongue,
};

/// How far behind a verb of saying its "que" may stand, in tokens.
const REACH: usize = 16;

/// What is said, in one reading: ranges of the text and how they are reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The words; the parts of one direct quotation, else one range.
    pub ranges: Vec<TextRange>,
    /// How they are reported.
    pub kind: ClaimKind,
}

impl Prose<'_> {
    /// The "que" or "that" that opens the clause of a verb of saying.
    pub fn complementizer(&self, cue: &Cue, end: usize) -> Option<usize> {
        let end = end.min(cue.tokens.end + REACH);
        let mut at = cue.tokens.end;
        while at < end {
            let token = self.token(at);
            if self.quoted[at].is_some() {
                return None;
            }
            if token.is(Class::THAT)
                && !self.token(at - 1).is(Class::NOT_BEFORE_THAT)
                && self.opens_clause(at, end)
            {
                return Some(at);
            }
            let next = self.after_adjuncts(at, end);
            let aside = matches!(token.kind, Kind::Mark(',' | '(' | ')'));
            if next > at {
                at = next;
            } else if aside {
                at = self.after_aside(at, end)?;
            } else if at == cue.tokens.end && self.lexicon.tongue == Tongue::English {
                // An addressee: "told the committee that".
                at = self.phrase_from(at, end)?.end;
            } else {
                return None;
            }
        }
        None
    }

    /// "that" before a clause, not "said that year".
    fn opens_clause(&self, at: usize, end: usize) -> bool {
        let sentence = self.sentences[self.sentence_of(at)].end;
        at + 1 < end
            && (self.lexicon.tongue != Tongue::English
                || self.token(at + 1).is(Class::ARTICLE.or(Class::PRONOUN))
                || self.lower(at + 1) == "such"
                || self.is_finite_within(at + 1..sentence)
                || self.quotations_in(at + 1..sentence).next().is_some())
    }

    /// Past ", lors d’un point de presse," – to the token behind the closing comma.
    pub fn after_aside(&self, open: usize, end: usize) -> Option<usize> {
        if open + 1 < end && self.token(open + 1).is(Class::THAT) {
            return Some(open + 1);
        }
        let close =
            (open + 1..end).find(|t| matches!(self.token(*t).kind, Kind::Mark(',' | ')')))?;
        let plain = (open + 1..close).all(|t| self.quoted[t].is_none() && !self.is_finite(t));
        plain.then_some(close + 1)
    }

    /// Whether the words between the marks could stand as a sentence.
    pub fn is_clause(&self, quotation: &Quotation) -> bool {
        let Some(inner) = quotation.inner().next() else {
            return false;
        };
        if quotation.parts.len() > 1 {
            return true;
        }
        let first = inner.start;
        if first >= inner.end {
            return false;
        }
        let token = self.token(first);
        let closing = matches!(
            self.token(inner.end - 1).kind,
            Kind::Mark('!' | '?' | '.' | '…' | ',')
        );
        let words = inner.clone().filter(|t| self.token(*t).is_word()).count();
        if token.is_capital() && words >= 3 && (closing || words >= 5) {
            return true;
        }
        let clitic = token.is(Class::CLITIC)
            && !token.is(Class::ARTICLE.or(Class::PRONOUN))
            && !token.is(Class::PREPOSITION);
        let headless = self.is_finite(first) || clitic || token.is(Class::NEGATION);
        !headless
            && words >= 3
            && inner
                .clone()
                .skip(1)
                .any(|t| self.is_finite(t) || self.seems_finite(t))
            && !token.is(Class::RELATIVE)
    }

    /// Whether the words between the marks begin with a capital and end like a sentence.
    pub fn is_whole(&self, quotation: &Quotation) -> bool {
        let ends = |t: usize| matches!(self.token(t).kind, Kind::Mark('!' | '?' | '.' | '…' | ','));
        let inner = quotation.inner().next();
        inner.is_some_and(|inner| {
            !inner.is_empty() && self.token(inner.start).is_capital() && ends(inner.end - 1)
        })
    }

    /// The quotations that begin among the tokens, and one that an earlier paragraph has begun and that
    /// ends among them; nested ones left out.
    pub fn quotations_in(&self, tokens: Range<usize>) -> impl Iterator<Item = (usize, &Quotation)> {
        let running = self.quoted.get(tokens.start).copied().flatten();
        let running = running.map(|q| (q as usize, &self.quotations[q as usize]));
        let running = running.filter(|(_, q)| {
            q.parts.len() > 1 && q.start() < tokens.start && q.end() <= tokens.end
        });
        let from = self
            .quotations
            .partition_point(|q| q.start() < tokens.start);
        let begun = self.quotations[from..]
            .iter()
            .enumerate()
            .map(move |(index, q)| (from + index, q))
            .take_while(move |(_, q)| q.start() < tokens.end)
            .filter(|(_, q)| !q.nested);
        running.into_iter().chain(begun)
    }

    /// The words between the marks.
    pub fn inside(&self, quotation: &Quotation) -> Vec<TextRange> {
        quotation
            .inner()
            .filter_map(|part| self.words(part))
            .collect()
    }

    /// What stands between the marks, said directly; nothing if they hold no words.
    pub fn said_in(&self, quotation: &Quotation) -> Option<Content> {
        let ranges = self.inside(quotation);
        (!ranges.is_empty()).then_some(Content {
            ranges,
            kind: ClaimKind::Direct,
        })
    }

    /// Reads the tokens as what is said. Whole quotations with next to nothing between them are said
    /// directly, each for itself; so are quoted clauses if `loose`, where what stands around them is
    /// an adjunct.
    pub fn contents(&self, tokens: Range<usize>, loose: bool) -> Vec<Content> {
        let quotations: Vec<&Quotation> =
            self.quotations_in(tokens.clone()).map(|(_, q)| q).collect();
        let words = |from: usize, to: usize| {
            (from..to)
                .filter(|t| {
                    let token = self.token(*t);
                    token.is_word()
                        && self.quoted[*t].is_none()
                        && !token.is(Class::CONJUNCTION.or(Class::THAT))
                })
                .count()
        };
        let outside = words(tokens.start, tokens.end);
        let clauses: Vec<&&Quotation> = quotations.iter().filter(|q| self.is_clause(q)).collect();
        let direct = |quotations: &[&&Quotation]| {
            quotations
                .iter()
                .map(|q| Content {
                    ranges: self.inside(q),
                    kind: ClaimKind::Direct,
                })
                .filter(|c| !c.ranges.is_empty())
                .collect()
        };
        if outside == 0 && !quotations.is_empty() {
            let all: Vec<&&Quotation> = quotations.iter().collect();
            return direct(&all);
        }
        if !clauses.is_empty() && (loose || outside <= 1) {
            return direct(&clauses);
        }
        let Some(range) = self.words(tokens) else {
            return Vec::new();
        };
        let kind = if quotations.is_empty() {
            ClaimKind::Indirect
        } else {
            ClaimKind::Mixed
        };
        vec![Content {
            ranges: vec![range],
            kind,
        }]
    }
}
