//! How far what is said reaches, and where it was said.

use std::ops::Range;

use crate::core::text::TextRange;

use super::{
    claims::Reader,
    class::Class,
    cues::{Cue, Shape},
    fragments::SPEAKING,
    subjects::{Subject, subject},
    tokens::Kind,
};

impl Reader<'_, '_> {
    /// The end of the clause that begins at a token, without what belongs to other verbs of saying.
    pub(super) fn clause_end_for(&self, index: usize, start: usize) -> usize {
        let mut end = self.clause_end(start);
        for (other, cue) in self.cues.iter().enumerate() {
            if other <= index || cue.tokens.start < start || cue.tokens.start >= end {
                continue;
            }
            if let Some(cut) = self.cut_at(cue, start) {
                end = end.min(cut);
            }
        }
        if let Some(cut) = super::prepositions::cut(self.prose, start..end) {
            end = end.min(cut);
        }
        end
    }

    /// "« des tensions », mais son adjoint relativise", "hailed it, but few were convinced": what is no clause
    /// ends before the contrast that is one.
    pub(super) fn before_contrast(&self, start: usize, end: usize) -> usize {
        let prose = self.prose;
        let contrasts =
            |t: &usize| prose.quoted[*t].is_none() && matches!(prose.lower(*t), "mais" | "but");
        let contrast = (start + 1..end).find(contrasts);
        let speaks = |t: usize| SPEAKING.contains(&prose.lower(t));
        let contrast =
            contrast.filter(|at| prose.is_finite_within(at + 1..end) || (at + 1..end).any(speaks));
        contrast.map_or(end, |at| at - usize::from(prose.token(at - 1).is_mark(',')))
    }

    /// Where another verb of saying ends the clause: it shares the subject, or is set off.
    pub(super) fn cut_at(&self, cue: &Cue, start: usize) -> Option<usize> {
        let prose = self.prose;
        let subject = subject(prose, &self.within, cue)?;
        match subject {
            Subject::After(_) => self.set_off(cue, &subject).map(|close| {
                if prose
                    .token(close.min(prose.tokens.list.len() - 1))
                    .is_mark(',')
                {
                    close
                } else {
                    cue.tokens.start
                }
            }),
            Subject::Shared if cue.shape == Shape::Dependent => {
                let before = cue.tokens.start - 1;
                let parts =
                    prose.token(before).is_mark(',') || prose.token(before).is(Class::CONJUNCTION);
                (before > start && parts).then_some(before)
            }
            Subject::Shared => {
                let mut at = cue.tokens.start;
                while at > start + 1
                    && (prose.token(at - 1).is(Class::CONJUNCTION.or(Class::ADVERB))
                        || prose.token(at - 1).is_mark(','))
                {
                    at -= 1;
                }
                (at > start).then_some(at)
            }
            Subject::Before(words) => {
                let before = words.start.checked_sub(1).filter(|b| *b > start)?;
                let token = prose.token(before);
                let parts = token.is(Class::CONJUNCTION) || token.is_mark(';');
                if parts {
                    return Some(before);
                }
                self.set_off(cue, &Subject::Before(words.clone()))
            }
        }
    }

    /// The next end of a sentence or a semicolon outside quotations.
    pub(super) fn clause_end(&self, start: usize) -> usize {
        (start..self.within.end)
            .find(|t| self.prose.quoted[*t].is_none() && self.prose.token(*t).is_mark(';'))
            .unwrap_or(self.within.end)
    }

    /// Takes a medium off the end of what is said: ", dans une vidéo consultée par l’AFP".
    pub(super) fn without_medium(&self, clause: Range<usize>) -> (usize, Option<TextRange>) {
        let prose = self.prose;
        for at in clause.clone() {
            if prose.quoted[at].is_some()
                || at == clause.start
                || !self.opens_medium(at, clause.end)
            {
                continue;
            }
            let comma = prose.token(at - 1).is_mark(',');
            let quoted = prose.quoted[at - 1].is_some();
            let rest_is_plain = (at..clause.end).all(|t| prose.quoted[t].is_none());
            if (comma || quoted) && rest_is_plain {
                let cut = if comma { at - 1 } else { at };
                return (cut, prose.words(at..clause.end));
            }
        }
        let after = clause.start;
        (clause.end, self.medium_before(after))
    }

    pub(super) fn medium_in(&self, tokens: Range<usize>) -> Option<TextRange> {
        let at = tokens.clone().find(|t| self.opens_medium(*t, tokens.end))?;
        let ends = |t: &usize| {
            let token = self.prose.token(*t);
            matches!(token.kind, Kind::Mark(_)) || token.is(Class::THAT)
        };
        let end = (at..tokens.end).find(ends);
        self.prose.words(at..end.unwrap_or(tokens.end))
    }

    /// A medium between the verb and what is said: "a écrit sur X que".
    pub(super) fn medium_before(&self, start: usize) -> Option<TextRange> {
        let cue = self.cues.iter().rev().find(|c| c.tokens.end <= start)?;
        self.medium_in(cue.tokens.end..start)
    }

    pub(super) fn opens_medium(&self, at: usize, end: usize) -> bool {
        let prose = self.prose;
        if !prose.token(at).is(Class::PREPOSITION)
            || prose.token(at).is(Class::SUBORDINATOR)
            || matches!(
                prose.lower(at),
                "par" | "avec" | "by" | "with" | "of" | "for"
            )
        {
            return false;
        }
        let mut noun = at + 1;
        while noun < end
            && noun < at + 4
            && prose
                .token(noun)
                .is(Class::ARTICLE.or(Class::OF).or(Class::NUMERAL))
        {
            noun += 1;
        }
        (noun..end.min(noun + 2)).any(|t| prose.token(t).is(Class::MEDIUM))
    }
}
