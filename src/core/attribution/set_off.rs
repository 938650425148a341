//! What is said before the verb of saying: "…, a dit Y", "…," said Y.

use std::ops::Range;

use crate::core::annotation::ClaimKind;

use super::{
    claims::Reader,
    class::Class,
    cues::Cue,
    lexicon::Frame,
    proposal::ClaimReason,
    subjects::{Subject, tells},
    tokens::Kind,
    tongue::Tongue,
};

impl Reader<'_, '_> {
    /// Where what is said ends, if the verb follows it: the token of the comma or of the closing
    /// quotation mark.
    pub(super) fn set_off(&self, cue: &Cue, subject: &Subject) -> Option<usize> {
        let prose = self.prose;
        let start = match subject {
            Subject::Before(words) => words.start.min(cue.tokens.start),
            Subject::After(_) => cue.tokens.start,
            Subject::Shared => return None,
        };
        let before = start.checked_sub(1).filter(|b| *b > self.within.start)?;
        let comma = matches!(
            prose.token(before).kind,
            Kind::Mark(',' | '–' | '—' | '-' | '!' | '?' | '…')
        );
        let closes =
            prose.quoted[before].is_some_and(|q| prose.quotations[q as usize].end() == before + 1);
        if !comma && !closes {
            return None;
        }
        if matches!(subject, Subject::Before(_)) {
            // "“…,” one driver, who asked not to be named, told": the relative clause says nothing.
            if prose.token(cue.tokens.start - 1).is(Class::RELATIVE) {
                return None;
            }
            // “…,” Marsh said. – but: On Friday, Marsh said the plan would fail.
            let after = prose.after_adjuncts(cue.tokens.end, self.within.end);
            let ends = after >= self.within.end
                || matches!(
                    prose.token(after).kind,
                    Kind::Mark('.' | ',' | ';' | '–' | '—' | '!' | '?')
                );
            // “…,” Marsh agreed. – but: had “torn up” a draft agreed in August.
            let is_part = |q: u32| {
                prose.lexicon.tongue == Tongue::English
                    && prose.token(before - 1).is_word()
                    && !prose.is_clause(&prose.quotations[q as usize])
            };
            if closes && prose.quoted[before].is_some_and(is_part) {
                return None;
            }
            let told = closes
                && prose.lexicon.tongue == Tongue::English
                && !prose.has_class(after, self.within.end, Class::THAT);
            if !(ends || told) || (!closes && prose.lexicon.tongue == Tongue::French) {
                return None;
            }
            if ends
                && prose.quotation_at(after, self.within.end).is_some()
                && !self.says_before(before)
            {
                return None;
            }
        }
        Some(if closes { before + 1 } else { before })
    }

    pub(super) fn says_before(&self, close: usize) -> bool {
        let region = self.region_start(close)..close + 1;
        self.prose.quotations_in(region).next().is_some()
    }

    /// Where the words begin that a verb after them reports.
    pub(super) fn region_start(&self, close: usize) -> usize {
        let mut start = self.within.start;
        for draft in &self.drafts {
            if draft.extent.end <= close && draft.why != ClaimReason::Object {
                start = start.max(draft.extent.end);
            }
        }
        let semicolon = (start..close)
            .rev()
            .find(|t| self.prose.quoted[*t].is_none() && self.prose.token(*t).is_mark(';'));
        start = semicolon.map_or(start, |at| at + 1);
        while start < close
            && (matches!(
                self.prose.token(start).kind,
                Kind::Mark(',' | ':' | '–' | '—' | '-' | '.')
            ))
        {
            start += 1;
        }
        start
    }

    pub(super) fn read_set_off(
        &mut self,
        cue: &Cue,
        subject: &Subject,
        source: Option<Range<usize>>,
        close: usize,
    ) {
        let prose = self.prose;
        let start = self.region_start(close);
        let inner = self
            .drafts
            .iter_mut()
            .filter(|d| d.extent.end <= close && d.content.kind != ClaimKind::Direct);
        // "Le FHP affirme que …, a rapporté l’AFP": one more link of the chain.
        let mut chained = false;
        if let Some(source) = &source {
            for draft in inner {
                if draft.extent.end + 1 >= close {
                    draft.sources.insert(0, source.clone());
                    chained = true;
                }
            }
        }
        if chained || start >= close {
            return;
        }
        // "Canicule : « un avant-goût », prévient": what stands before the colon is the theme.
        let is_colon = |t: &usize| prose.quoted[*t].is_none() && prose.token(*t).is_mark(':');
        let colon = (start..close).rev().find(is_colon);
        let start = colon
            .filter(|colon| prose.quotation_at(*colon, close).is_some())
            .map_or(start, |colon| colon + 1);
        let from = self.drafts.len();
        let spoken = prose.quotations_in(start..close).next().is_some();
        // "Asked about it, Shaw laughed": nothing is said.
        if !spoken && !cue.frame.has(Frame::THAT.or(Frame::BARE)) {
            return;
        }
        let why = if spoken {
            ClaimReason::QuotationWithCue
        } else {
            ClaimReason::SetOff
        };
        self.add(
            start..close,
            true,
            Some(cue),
            source,
            if spoken { 95 } else { 80 },
            why,
        );
        if let Some(inner) = self.inner_speaker(start..close) {
            for draft in &mut self.drafts[from..] {
                if draft.content.kind == ClaimKind::Mixed {
                    draft.sources.push(inner.clone());
                }
            }
        }
        let after = match subject {
            Subject::After(words) => words.end.max(cue.tokens.end),
            _ => cue.tokens.end,
        };
        self.join_rest(from, start..close, self.after_hearers(cue, after));
        if let Some(medium) = self.medium_in(after..self.clause_end(after)) {
            self.drafts[from..]
                .iter_mut()
                .for_each(|d| d.medium = Some(medium));
        }
    }

    /// "Mme Vostrova « m’a garanti que … », a-t-elle ajouté": who speaks in what is said.
    pub(super) fn inner_speaker(&self, said: Range<usize>) -> Option<Range<usize>> {
        let prose = self.prose;
        let phrase = prose.phrase_from(said.start, said.end)?;
        let verb = (phrase.end..said.end).find(|t| !prose.token(*t).is(Class::AUXILIARY))?;
        let quotation = &prose.quotations[prose.quotation_at(verb, said.end)?];
        let mut words = quotation.start() + 1..quotation.end().min(quotation.start() + 9);
        words
            .any(|t| prose.token(t).verb.is_some() && !prose.token(t).is(Class::HOMOGRAPH))
            .then_some(phrase)
    }

    /// Past those who are told, who stand between "told" and what goes on: "…," Vance told the jury, "…".
    fn after_hearers(&self, cue: &Cue, after: usize) -> usize {
        let prose = self.prose;
        if !tells(prose, cue) {
            return after;
        }
        let hearers = prose.phrase_from(after, self.within.end);
        hearers.map_or(after, |words| words.end)
    }

    /// « X », a dit Y, « Z » and "Le pays, a-t-il dit, est prêt": what goes on after the speaker.
    pub(super) fn join_rest(&mut self, from: usize, region: Range<usize>, after: usize) {
        let prose = self.prose;
        let mut next = prose.after_adjuncts(after, self.within.end);
        // An age and an apposition of the speaker may stand before the rest.
        let is_bare = |at: usize| prose.quotation_at(at, self.within.end).is_none();
        let aged = prose.has_mark(next, self.within.end, ',')
            && prose.has_mark(next + 2, self.within.end, ',')
            && prose.token(next + 1).kind == Kind::Number;
        if aged && is_bare(next + 2) {
            next += 2;
        }
        if is_bare(next)
            && let Some(close) = self.apposition(next)
        {
            next = close;
        }
        let Some(last) = self
            .drafts
            .len()
            .checked_sub(1)
            .filter(|last| *last >= from)
        else {
            return;
        };
        if let Some(quotation) = prose.quotation_at(next, self.within.end) {
            let rest = &prose.quotations[quotation];
            // "in a note titled “Soggy Cereal”".
            if super::fragments::is_named(prose, rest.start() - 1) {
                return;
            }
            let draft = &mut self.drafts[last];
            if draft.content.kind == ClaimKind::Direct {
                draft.content.ranges.extend(prose.inside(rest));
                draft.extent.end = rest.end();
            }
            return;
        }
        let comma = prose.has_mark(next, self.within.end, ',');
        if comma
            && self.drafts[last].content.kind != ClaimKind::Direct
            && !prose.is_finite_within(region)
        {
            let end = self.clause_end(next + 1);
            if prose.is_finite_within(next + 1..end)
                && let Some(words) = prose.words(next + 1..end)
            {
                self.drafts[last].content.ranges.push(words);
            }
        }
    }

    /// Past ", chercheuse à l’Institut," to its closing comma.
    pub(super) fn apposition(&self, at: usize) -> Option<usize> {
        let prose = self.prose;
        if !prose.token_within(at, self.within.end)?.is_mark(',') {
            return None;
        }
        let close = (at + 1..self.within.end)
            .find(|t| matches!(prose.token(*t).kind, Kind::Mark(',' | ':')))?;
        let plain = (at + 1..close).all(|t| prose.quoted[t].is_none());
        let speaks = self
            .cues
            .iter()
            .any(|cue| (at..close).contains(&cue.tokens.start));
        (plain && !speaks && close - at < 25).then_some(close)
    }
}
