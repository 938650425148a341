//! Quotations behind a verb of saying: past a colon, a hearer, a preposition, the noun that is judged.

use std::ops::Range;

use super::{
    claims::Reader,
    class::Class,
    cues::{Cue, opens_quotation},
    lexicon::Frame,
    tongue::Tongue,
};

impl Reader<'_, '_> {
    /// "dit « regretter » cette attitude : « On débat, on vote. »": what is said ends before a colon behind
    /// which a whole quotation stands, and that quotation.
    /// If another verb of saying stands before it, the colon is that one's.
    pub(super) fn before_colon(
        &self,
        index: usize,
        start: usize,
        limit: usize,
    ) -> (usize, Option<Range<usize>>) {
        let prose = self.prose;
        let is_colon = |t: &usize| prose.quoted[*t].is_none() && prose.token(*t).is_mark(':');
        let Some(colon) = (start + 1..limit).find(is_colon) else {
            return (limit, None);
        };
        let is_between = |cue: &Cue| (start..colon).contains(&cue.tokens.start);
        if self.cues[index + 1..].iter().any(is_between) {
            return (limit, None);
        }
        let quotation = prose
            .quotation_at(colon, limit)
            .map(|q| &prose.quotations[q]);
        let whole = quotation.filter(|q| prose.is_clause(q) || prose.is_whole(q));
        whole.map_or((limit, None), |q| (colon, Some(q.start()..q.end())))
    }

    /// "told the BBC on Tuesday: “…”": the quotation after a colon that no verb parts from the verb of
    /// saying.
    pub(super) fn after_colon(&self, after: usize) -> Option<usize> {
        let prose = self.prose;
        // "sagte der „Zeitung“: „…“": a title in quotation marks is the hearer's.
        let is_title = |t: usize| {
            prose.lexicon.tongue == Tongue::German
                && prose.quoted[t].is_some_and(|q| !prose.is_clause(&prose.quotations[q as usize]))
        };
        let colon = (after..self.within.end).find(|t| {
            prose.quoted[*t].is_some() && !is_title(*t)
                || prose.quoted[*t].is_none() && prose.token(*t).is_mark(':')
        })?;
        let quotation = prose.quotation_at(colon, self.within.end)?;
        let plain = prose.token(colon).is_mark(':') && !prose.is_finite_within(after..colon);
        plain.then(|| prose.quotations[quotation].start())
    }

    /// French: "se félicite de « ce dénouement »", "appelle à « désarmer les mots »", "juge le projet
    /// « insincère »": what is said begins with the preposition or the noun before the quoted words.
    pub(super) fn quoted_object(&self, cue: &Cue, next: usize) -> Option<usize> {
        let (prose, end) = (self.prose, self.within.end);
        if prose.lexicon.tongue != Tongue::French || next >= end {
            return None;
        }
        let preposed = matches!(prose.lower(next), "de" | "d'" | "à")
            && next + 1 < end
            && opens_quotation(prose, next + 1)
            && cue.frame.has(Frame::PREPOSED.or(Frame::REFLEXIVE));
        if preposed {
            return Some(next);
        }
        let phrase = prose
            .phrase_from(next, end)
            .filter(|_| cue.frame.has(Frame::QUOTE))?;
        let is_quoted = phrase.end < end && opens_quotation(prose, phrase.end);
        let quotation = prose
            .quoted
            .get(phrase.end)
            .copied()
            .flatten()
            .filter(|_| is_quoted)?;
        let judges = prose.token(next).is(Class::ARTICLE)
            && !prose.is_clause(&prose.quotations[quotation as usize]);
        judges.then_some(next)
    }

    /// "that one councillor described as “a farce”": the quotation behind "as".
    pub(super) fn named_as(&self, cue: &Cue, after: usize) -> Option<usize> {
        let (prose, end) = (self.prose, self.within.end);
        let quotation = after + 1;
        let leads = prose.lexicon.tongue == Tongue::English
            && quotation < end
            && prose.lower(after) == "as"
            && opens_quotation(prose, quotation)
            && cue.frame.has(Frame::PREDICATE);
        leads.then_some(quotation)
    }

    /// "a scheme described as “bold”": what is called so says nothing. Whoever does names what he means before
    /// ("a scheme that she described as") or behind ("described as “bold” a scheme that").
    pub(super) fn is_called_so(&self, cue: &Cue, quotation: usize) -> bool {
        let (prose, end) = (self.prose, self.within.end);
        let relates = |t: usize| {
            prose.token(t).is(Class::THAT.or(Class::RELATIVE)) || prose.lower(t) == "what"
        };
        let close = prose.quotation_at(quotation, end);
        let behind = close.map_or(end, |q| prose.quotations[q].end());
        cue.tokens.len() == 1
            && !(self.within.start..cue.tokens.start).any(relates)
            && !(behind < end && prose.begins_phrase(behind))
    }

    /// "called for an inquiry", "a appelé à la retenue", "plaide pour un inventaire": what is wanted.
    pub(super) fn pleaded(&self, cue: &Cue, after: usize) -> Option<usize> {
        let (prose, end) = (self.prose, self.within.end);
        let verb = prose.lower(cue.tokens.end - 1);
        // "à" belongs to what is said as in "appelle à « désarmer les mots »".
        let (links, skipped): (&[&str], usize) = match prose.lexicon.tongue {
            Tongue::English if verb.starts_with("call") => (&["for"], 1),
            Tongue::French if verb.starts_with("plaid") => (&["pour"], 1),
            Tongue::French if verb.starts_with("appel") => (&["à", "au", "aux"], 0),
            _ => return None,
        };
        let leads = after + 1 < end && links.contains(&prose.lower(after));
        let begins = prose.token(after).is(Class::DETERMINER) || prose.begins_phrase(after + 1);
        (leads && begins).then_some(after + skipped)
    }

    /// "promised the families “answers”": past the addressee, unless it is the subject of what is
    /// quoted ("said the reservoir “should never have been filled”").
    pub(super) fn after_addressee(&self, next: usize) -> Option<usize> {
        let prose = self.prose;
        if prose.lexicon.tongue != Tongue::English {
            return None;
        }
        let phrase = prose.phrase_from(next, self.within.end)?;
        let quotation = &prose.quotations[prose.quotation_at(phrase.end, self.within.end)?];
        let first = quotation.start() + 1;
        let predicate = prose.is_finite(first)
            || prose.token(first).is(Class::NEGATION)
            || prose.seems_finite(first);
        (quotation.start() == phrase.end && !predicate).then_some(phrase.end)
    }
}
