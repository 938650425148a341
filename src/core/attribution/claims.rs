//! From verbs of saying, prepositions and quotation marks to what is said by whom.

use std::ops::Range;

use crate::core::{annotation::ClaimKind, text::TextRange};

use super::{
    class::Class,
    contents::Content,
    cues::{Cue, Shape, cues},
    lexicon::Frame,
    proposal::ClaimReason,
    prose::Prose,
    subjects::{Subject, subject},
    tokens::Kind,
    tongue::Tongue,
};

/// A claim whose sources are words, not yet persons.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What is said.
    pub content: Content,
    /// The tokens from the first to the last of what is said.
    pub extent: Range<usize>,
    /// What introduces it.
    pub cue: Option<TextRange>,
    /// The tokens that name the sources, the outermost first; empty if it is implicit.
    pub sources: Vec<Range<usize>>,
    /// Where it was said.
    pub medium: Option<TextRange>,
    /// How sure it is.
    pub score: u8,
    /// What it rests on.
    pub why: ClaimReason,
    /// The sentence it is in.
    pub sentence: usize,
}

/// All claims of a passage, in text order.
pub fn drafts(prose: &Prose<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    for index in 0..prose.sentences.len() {
        let mut reader = Reader {
            prose,
            within: prose.sentences[index].clone(),
            sentence: index,
            drafts: Vec::new(),
            subject: None,
            cues: cues(prose, prose.sentences[index].clone()),
        };
        reader.read();
        found.append(&mut reader.drafts);
    }
    super::continued::lone_quotations(prose, &mut found);
    found.sort_by_key(|draft| (draft.content.ranges[0].start(), draft.extent.end));
    found
}

struct Reader<'a, 'b> {
    prose: &'a Prose<'b>,
    within: Range<usize>,
    sentence: usize,
    drafts: Vec<Draft>,
    /// The last subject of a verb of saying.
    subject: Option<Range<usize>>,
    cues: Vec<Cue>,
}

impl Reader<'_, '_> {
    fn read(&mut self) {
        for index in 0..self.cues.len() {
            self.read_cue(index);
        }
        super::prepositions::read(self.prose, self.sentence, &mut self.drafts);
        if self.drafts.is_empty() {
            self.read_colon();
        }
        if self.drafts.is_empty() {
            self.drafts
                .extend(super::hearsay::draft(self.prose, self.sentence));
        }
    }

    fn read_cue(&mut self, index: usize) {
        let cue = self.cues[index].clone();
        let Some(subject) = subject(self.prose, &self.within, &cue) else {
            return self.read_without_subject(&cue);
        };
        let source = match &subject {
            Subject::Before(words) | Subject::After(words) => Some(words.clone()),
            Subject::Shared => self.subject.clone().or_else(|| self.main_subject(&cue)),
        };
        if let Some(close) = self.set_off(&cue, &subject) {
            self.read_set_off(&cue, &subject, source.clone(), close);
        } else {
            self.read_complement(index, &cue, &subject, source.clone());
        }
        if source.is_some() {
            self.subject = source;
        }
    }

    /// A verb of saying whose subject is not found still says a quotation beside it.
    fn read_without_subject(&mut self, cue: &Cue) {
        let after = self.prose.after_adjuncts(cue.tokens.end, self.within.end);
        if let Some(quotation) = self.prose.quotation_at(after, self.within.end) {
            let extent =
                self.prose.quotations[quotation].start()..self.prose.quotations[quotation].end();
            self.add(
                extent,
                false,
                Some(cue),
                None,
                55,
                ClaimReason::QuotationWithCue,
            );
        }
    }

    /// The subject of the sentence, for "…, ajoutant que".
    fn main_subject(&self, cue: &Cue) -> Option<Range<usize>> {
        let first = (self.within.start..cue.tokens.start).find(|t| {
            self.prose.quoted[*t].is_none()
                && *t > self.within.start
                && self.prose.token(*t).is(Class::AUXILIARY)
        })?;
        self.prose.phrase_before(self.within.start, first, true)
    }

    /// Where what is said ends, if the verb follows it: the token of the comma or of the closing
    /// quotation mark.
    fn set_off(&self, cue: &Cue, subject: &Subject) -> Option<usize> {
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
            // “…,” Marsh said. – but: On Friday, Marsh said the plan would fail.
            let after = prose.after_adjuncts(cue.tokens.end, self.within.end);
            let ends = after >= self.within.end
                || matches!(
                    prose.token(after).kind,
                    Kind::Mark('.' | ',' | ';' | '–' | '—' | '!' | '?')
                );
            if !ends || (!closes && prose.lexicon.tongue == Tongue::French) {
                return None;
            }
            if ends
                && closes
                && prose.quotation_at(after, self.within.end).is_some()
                && !self.says_before(before)
            {
                return None;
            }
        }
        Some(if closes { before + 1 } else { before })
    }

    fn says_before(&self, close: usize) -> bool {
        let region = self.region_start(close)..close + 1;
        self.prose.quotations_in(region).next().is_some()
    }

    /// Where the words begin that a verb after them reports.
    fn region_start(&self, close: usize) -> usize {
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

    fn read_set_off(
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
        let from = self.drafts.len();
        let spoken = prose.quotations_in(start..close).next().is_some();
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
        let after = match subject {
            Subject::After(words) => words.end.max(cue.tokens.end),
            _ => cue.tokens.end,
        };
        self.join_rest(from, start..close, after);
        if let Some(medium) = self.medium_in(after..self.clause_end(after)) {
            self.drafts[from..]
                .iter_mut()
                .for_each(|d| d.medium = Some(medium));
        }
    }

    /// « X », a dit Y, « Z » and "Le pays, a-t-il dit, est prêt": what goes on after the speaker.
    fn join_rest(&mut self, from: usize, region: Range<usize>, after: usize) {
        let prose = self.prose;
        let mut next = prose.after_adjuncts(after, self.within.end);
        // An apposition of the speaker may stand before the rest.
        if prose.quotation_at(next, self.within.end).is_none()
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
            let draft = &mut self.drafts[last];
            if draft.content.kind == ClaimKind::Direct {
                draft.content.ranges.extend(prose.inside(rest));
                draft.extent.end = rest.end();
            }
            return;
        }
        let comma = prose
            .token_within(next, self.within.end)
            .is_some_and(|t| t.is_mark(','));
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
    fn apposition(&self, at: usize) -> Option<usize> {
        let prose = self.prose;
        if !prose.token_within(at, self.within.end)?.is_mark(',') {
            return None;
        }
        let close = (at + 1..self.within.end)
            .find(|t| matches!(prose.token(*t).kind, Kind::Mark(',' | ':')))?;
        let plain = (at + 1..close).all(|t| prose.quoted[t].is_none());
        (plain && close - at < 25).then_some(close)
    }

    fn read_complement(
        &mut self,
        index: usize,
        cue: &Cue,
        subject: &Subject,
        source: Option<Range<usize>>,
    ) {
        let prose = self.prose;
        let end = self.within.end;
        let after = match subject {
            Subject::After(words) => words.end.max(cue.tokens.end),
            _ => cue.tokens.end,
        };
        let (start, why, score) = if let Some(that) = prose.complementizer(
            &Cue {
                tokens: cue.tokens.start..after,
                ..cue.clone()
            },
            end,
        ) && cue.frame.has(Frame::THAT.or(Frame::QUESTION))
        {
            (that + 1, ClaimReason::Clause, 85)
        } else {
            match self.other_complement(cue, after) {
                Some(found) => found,
                None => return,
            }
        };
        let limit = self.clause_end_for(index, start);
        let (limit, medium) = self.without_medium(start..limit);
        if start >= limit {
            return;
        }
        let quoted = prose.quotations_in(start..limit).next();
        let (why, score) = match quoted {
            Some((_, q))
                if prose.contents(start..limit, false)[..]
                    .first()
                    .is_some_and(|c| c.kind == ClaimKind::Direct)
                    && q.len() > 0 =>
            {
                (ClaimReason::QuotationWithCue, 90)
            }
            _ => (why, score),
        };
        let chain = self.outer_of(start, limit, cue);
        let from = self.drafts.len();
        self.add(start..limit, false, Some(cue), source, score, why);
        for draft in &mut self.drafts[from..] {
            draft.medium = medium;
            draft.sources.splice(0..0, chain.iter().cloned());
        }
        if self.drafts.len() > from {
            self.drop_outer(start..limit, cue);
        }
    }

    /// What follows the verb if it is no clause with "que": a quotation, a clause without "that", an
    /// infinitive, a noun.
    fn other_complement(&self, cue: &Cue, after: usize) -> Option<(usize, ClaimReason, u8)> {
        let prose = self.prose;
        let end = self.within.end;
        let next = prose.after_adjuncts(after, end);
        if cue.frame.has(Frame::QUOTE.or(Frame::THAT))
            && let Some(quotation) = prose.quotation_at(next, end)
        {
            return Some((
                prose.quotations[quotation].start(),
                ClaimReason::QuotationWithCue,
                90,
            ));
        }
        let colon = prose
            .token_within(next, end)
            .is_some_and(|t| t.is_mark(':'));
        if colon && cue.frame.has(Frame::QUOTE) && next + 1 < end {
            return Some((next + 1, ClaimReason::Clause, 70));
        }
        let token = prose.token_within(next, end)?;
        if !token.is_word() && token.kind != Kind::Number && !token.is_mark('$') {
            return None;
        }
        if self.is_infinitive(cue, next) {
            return Some((next, ClaimReason::Infinitive, 75));
        }
        if prose.lexicon.tongue != Tongue::French
            && cue.frame.has(Frame::BARE.or(Frame::THAT))
            && self.has_clause(after)
        {
            return Some((self.bare_start(after), ClaimReason::Clause, 80));
        }
        let question = cue.frame.has(Frame::QUESTION) && token.is(Class::SUBORDINATOR);
        if question {
            return Some((next, ClaimReason::Clause, 50));
        }
        let quoted = prose.quotations_in(next..end).next().is_some();
        if cue.frame.has(Frame::PREDICATE) && quoted {
            return Some((next, ClaimReason::Object, 60));
        }
        let noun = cue.frame.has(Frame::NOUN)
            && (prose.begins_phrase(next) || token.is(Class::OF) || token.is(Class::DETERMINER));
        noun.then_some((next, ClaimReason::Object, if quoted { 65 } else { 50 }))
    }

    fn is_infinitive(&self, cue: &Cue, next: usize) -> bool {
        let prose = self.prose;
        let mut at = next;
        let preposed = matches!(prose.lower(at), "de" | "d'" | "à" | "to");
        if preposed {
            at += 1;
        }
        while at < self.within.end
            && prose
                .token(at)
                .is(Class::NEGATION.or(Class::CLITIC).or(Class::ADVERB))
        {
            at += 1;
        }
        if at >= self.within.end {
            return false;
        }
        let word = prose.lower(at);
        let token = prose.token(at);
        if !token.is_word() || token.is_capital() {
            return false;
        }
        match prose.lexicon.tongue {
            Tongue::French => {
                let infinitive = matches!(word, "avoir" | "être")
                    || (word.len() > 3
                        && (word.ends_with("er")
                            || word.ends_with("ir")
                            || word.ends_with("re")
                            || word.ends_with("oir"))
                        && !prose.token(at).is(Class::ROLE
                            .or(Class::BODY)
                            .or(Class::PREPOSITION)
                            .or(Class::ARTICLE)
                            .or(Class::DOCUMENT)
                            .or(Class::MEDIUM)));
                let frame = if preposed {
                    Frame::PREPOSED
                } else {
                    Frame::INFINITIVE
                };
                infinitive && cue.frame.has(frame)
            }
            Tongue::English => {
                let gerund = word.ends_with("ing") && word.len() > 5 && !token.is(Class::HOMOGRAPH);
                cue.frame.has(Frame::INFINITIVE) && ((preposed && !prose.begins_name(at)) || gerund)
            }
            _ => false,
        }
    }

    /// Whether a clause with a verb of its own follows (English: "said 27 people had died").
    fn has_clause(&self, after: usize) -> bool {
        let end = self.clause_end(after);
        self.prose.is_finite_within(after..end)
            || self.prose.quotations_in(after..end).next().is_some()
    }

    /// Past the addressee and words of time: "told reporters on Monday the plan …".
    fn bare_start(&self, after: usize) -> usize {
        let prose = self.prose;
        let next = prose.after_adjuncts(after, self.within.end);
        let starts = next < self.within.end
            && (prose.begins_phrase(next) || prose.token(next).is(Class::PRONOUN));
        if starts { next } else { after }
    }

    /// The end of the clause that begins at a token, without what belongs to other verbs of saying.
    fn clause_end_for(&self, index: usize, start: usize) -> usize {
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

    /// Where another verb of saying ends the clause: it shares the subject, or is set off.
    fn cut_at(&self, cue: &Cue, start: usize) -> Option<usize> {
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
                (before > start && prose.token(before).is_mark(',')).then_some(before)
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
    fn clause_end(&self, start: usize) -> usize {
        (start..self.within.end)
            .find(|t| self.prose.quoted[*t].is_none() && self.prose.token(*t).is_mark(';'))
            .unwrap_or(self.within.end)
    }

    /// Takes a medium off the end of what is said: ", dans une vidéo consultée par l’AFP".
    fn without_medium(&self, clause: Range<usize>) -> (usize, Option<TextRange>) {
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

    fn medium_in(&self, tokens: Range<usize>) -> Option<TextRange> {
        let at = tokens.clone().find(|t| self.opens_medium(*t, tokens.end))?;
        let end = (at..tokens.end).find(|t| matches!(self.prose.token(*t).kind, Kind::Mark(_)));
        self.prose.words(at..end.unwrap_or(tokens.end))
    }

    /// A medium between the verb and what is said: "a écrit sur X que".
    fn medium_before(&self, start: usize) -> Option<TextRange> {
        let cue = self.cues.iter().rev().find(|c| c.tokens.end <= start)?;
        self.medium_in(cue.tokens.end..start)
    }

    fn opens_medium(&self, at: usize, end: usize) -> bool {
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

    /// The sources of a claim in whose clause this verb stands.
    fn outer_of(&self, start: usize, limit: usize, cue: &Cue) -> Vec<Range<usize>> {
        let outer = self.drafts.iter().rev().find(|d| {
            d.extent.start <= cue.tokens.start
                && limit <= d.extent.end
                && start > d.extent.start
                && d.content.kind != ClaimKind::Direct
        });
        outer.map(|d| d.sources.clone()).unwrap_or_default()
    }

    /// A claim that is hardly more than this one with its speaker gives way to it.
    fn drop_outer(&mut self, inner: Range<usize>, cue: &Cue) {
        let last = self.drafts.len() - 1;
        let covers = |d: &Draft| {
            d.extent.start <= cue.tokens.start
                && inner.end <= d.extent.end
                && inner.start > d.extent.start
                && 2 * inner.len() >= d.extent.len()
                && d.content.kind != ClaimKind::Direct
        };
        let mut index = 0;
        self.drafts.retain(|draft| {
            index += 1;
            index > last || !covers(draft)
        });
    }

    /// "Le maire est formel : « … »"
    fn read_colon(&mut self) {
        let prose = self.prose;
        let colon = self
            .within
            .clone()
            .find(|t| prose.quoted[*t].is_none() && prose.token(*t).is_mark(':'));
        let Some(colon) = colon.filter(|c| *c > self.within.start) else {
            return;
        };
        if let Some(quotation) = prose.quotation_at(colon, self.within.end) {
            let verb = (self.within.start + 1..colon).find(|t| prose.is_finite(*t));
            let source = prose.phrase_before(self.within.start, verb.unwrap_or(colon), true);
            let extent = prose.quotations[quotation].start()..prose.quotations[quotation].end();
            self.add(
                extent,
                false,
                None,
                source,
                75,
                ClaimReason::QuotationAfterColon,
            );
        }
    }

    fn add(
        &mut self,
        tokens: Range<usize>,
        loose: bool,
        cue: Option<&Cue>,
        source: Option<Range<usize>>,
        score: u8,
        why: ClaimReason,
    ) {
        let prose = self.prose;
        for content in prose.contents(tokens.clone(), loose) {
            let extent = match content.kind {
                ClaimKind::Direct => {
                    let (first, last) =
                        (content.ranges[0], content.ranges[content.ranges.len() - 1]);
                    let range = TextRange::new(first.start(), last.end()).unwrap_or(first);
                    prose.tokens_in(range)
                }
                _ => tokens.clone(),
            };
            self.drafts.push(Draft {
                content,
                extent,
                cue: cue.and_then(|c| prose.words(c.tokens.clone())),
                sources: source.iter().cloned().collect(),
                medium: None,
                score,
                why,
                sentence: self.sentence,
            });
        }
    }
}
