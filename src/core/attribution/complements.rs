//! What is said after the verb of saying: clauses, quotations, infinitives, nouns.

use std::ops::Range;

use crate::core::annotation::ClaimKind;

use super::{
    claims::{Draft, Reader},
    class::Class,
    cues::{Cue, opens_quotation},
    lexicon::Frame,
    proposal::ClaimReason,
    subjects::{Subject, tells},
    tokens::Kind,
    tongue::Tongue,
};

impl Reader<'_, '_> {
    pub(super) fn read_complement(
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
        let limit = match why {
            ClaimReason::Clause => limit,
            _ => self.before_contrast(start, limit),
        };
        let (limit, after_colon) = self.before_colon(index, start, limit);
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
        let mut chain = self.outer_of(start, limit, cue);
        chain.retain(|outer| Some(outer) != source.as_ref());
        // "She said she regretted it": one claim, that of the outer verb.
        let is_own = source
            .as_ref()
            .is_some_and(|words| words.len() == 1 && prose.token(words.start).is(Class::PRONOUN));
        if is_own && !chain.is_empty() && quoted.is_none() {
            return;
        }
        let from = self.drafts.len();
        self.add(start..limit, false, Some(cue), source.clone(), score, why);
        if let Some(words) = after_colon {
            let why = ClaimReason::QuotationWithCue;
            self.add(words, false, Some(cue), source, 85, why);
        }
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
    pub(super) fn other_complement(
        &self,
        cue: &Cue,
        after: usize,
    ) -> Option<(usize, ClaimReason, u8)> {
        let prose = self.prose;
        let end = self.within.end;
        let mut next = prose.after_adjuncts(after, end);
        // "a demandé, lui, « … »".
        if prose.has_mark(next, end, ',')
            && let Some(aside) = prose.after_aside(next, end)
            && prose.quotation_at(aside, end).is_some()
        {
            next = aside;
        }
        if let Some(quotation) = self.after_colon(after) {
            return Some((quotation, ClaimReason::QuotationWithCue, 90));
        }
        if cue.frame.has(Frame::QUOTE.or(Frame::THAT))
            && let Some(quotation) = prose.quotation_at(next, end)
        {
            return Some((
                prose.quotations[quotation].start(),
                ClaimReason::QuotationWithCue,
                90,
            ));
        }
        if let Some(object) = self.quoted_object(cue, next) {
            return Some((object, ClaimReason::Object, 65));
        }
        if let Some(request) = self.after_asked(cue, after) {
            return Some((request, ClaimReason::Infinitive, 70));
        }
        if let Some(quotation) = self.after_addressee(next) {
            return Some((quotation, ClaimReason::QuotationWithCue, 85));
        }
        if let Some(wanted) = self.pleaded(cue, after) {
            return Some((wanted, ClaimReason::Object, 60));
        }
        let colon = prose.has_mark(next, end, ':');
        if colon && cue.frame.has(Frame::QUOTE) && next + 1 < end {
            return Some((next + 1, ClaimReason::Clause, 70));
        }
        if let Some(clause) = self.after_comma(cue, next) {
            return Some((clause, ClaimReason::Clause, 75));
        }
        // "pledged to review the rules": no adjunct as "said to reporters" is.
        let does = prose.lexicon.tongue == Tongue::English
            && after + 1 < end
            && prose.lower(after) == "to"
            && !prose.token(after + 1).is(Class::ARTICLE)
            && self.is_infinitive(cue, after);
        if does {
            return Some((after, ClaimReason::Infinitive, 75));
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
            && (self.has_clause(after) || self.says_at_length(cue, after))
        {
            return Some((self.bare_start(cue, after), ClaimReason::Clause, 80));
        }
        let question = cue.frame.has(Frame::QUESTION) && token.is(Class::SUBORDINATOR);
        if question {
            return Some((next, ClaimReason::Clause, 50));
        }
        let quoted = prose.quotations_in(next..end).next().is_some();
        if let Some(quotation) = self.named_as(cue, after) {
            if self.is_called_so(cue, quotation) {
                return None;
            }
            return Some((quotation, ClaimReason::QuotationWithCue, 85));
        }
        if cue.frame.has(Frame::PREDICATE) && quoted {
            return Some((next, ClaimReason::Object, 60));
        }
        // "accused him of “…”": a pronoun is an adjunct like other hearers.
        if next == after + 1
            && prose.lexicon.tongue == Tongue::English
            && cue.frame.has(Frame::PREPOSED)
            && prose.lower(next) == "of"
        {
            return Some((after, ClaimReason::Object, 60));
        }
        let accuses = prose.lexicon.tongue == Tongue::English
            && cue.frame.has(Frame::PREPOSED)
            && prose.phrase_from(next, end).is_some_and(|words| {
                (words.start..end.min(words.end + 1)).any(|t| prose.lower(t) == "of")
            });
        if accuses {
            return Some((next, ClaimReason::Object, 60));
        }
        // "a requis l’anonymat", "requested anonymity".
        let hides = prose
            .phrase_from(next, end)
            .is_some_and(|words| prose.token(words.end - 1).is(Class::ANONYMOUS));
        let noun = cue.frame.has(Frame::NOUN)
            && !hides
            && (prose.begins_phrase(next) || token.is(Class::OF) || token.is(Class::DETERMINER));
        noun.then_some((next, ClaimReason::Object, if quoted { 65 } else { 50 }))
    }

    /// German: "erklärte, die Regierung werde …", "teilte mit, es gebe …": the clause behind the comma, which is
    /// no relative one.
    fn after_comma(&self, cue: &Cue, next: usize) -> Option<usize> {
        let (prose, end) = (self.prose, self.within.end);
        if prose.lexicon.tongue != Tongue::German || !cue.frame.has(Frame::BARE) {
            return None;
        }
        const PARTICLES: [&str; 8] = ["mit", "an", "ein", "hinzu", "fest", "zu", "vor", "zurück"];
        let is_particle = |t: usize| t < end && PARTICLES.contains(&prose.lower(t));
        let comma = next + usize::from(is_particle(next));
        let first = comma + 1;
        if first + 1 >= end || !prose.token(comma).is_mark(',') {
            return None;
        }
        let article = prose.token(first).is(Class::ARTICLE) && prose.token(first + 1).is_capital();
        let pronoun =
            prose.token(first).is(Class::PRONOUN) && !prose.token(first).is(Class::ARTICLE);
        (article || pronoun || prose.token(first).is(Class::THAT)).then_some(first)
    }

    /// "a appelé le groupe à « préserver l’emploi »", "urged both sides to “step back”": past whoever is
    /// asked.
    fn after_asked(&self, cue: &Cue, after: usize) -> Option<usize> {
        let (prose, end) = (self.prose, self.within.end);
        let hears = prose.has_class(after, end, Class::ADDRESSEE);
        if !cue.frame.has(Frame::PREPOSED) {
            return None;
        }
        let asked = match hears {
            true => after..after + 1,
            false => prose.phrase_from(prose.after_adjuncts(after, end), end)?,
        };
        let is_link =
            |at: usize| at + 1 < end && matches!(prose.lower(at), "à" | "de" | "d'" | "to");
        let at = match is_link(asked.end) {
            true => asked.end,
            false => prose.after_adjuncts(asked.end, end),
        };
        let leads = is_link(at);
        let english = prose.lexicon.tongue == Tongue::English;
        let does =
            leads && (english || self.is_infinitive(cue, at) || opens_quotation(prose, at + 1));
        does.then_some(at)
    }

    pub(super) fn is_infinitive(&self, cue: &Cue, next: usize) -> bool {
        let prose = self.prose;
        let mut at = next;
        let preposed = matches!(prose.lower(at), "de" | "d'" | "à" | "to");
        if preposed {
            at += 1;
        }
        // "de l’hiver" is no verb, though it may end like one.
        if preposed && prose.has_class(at, self.within.end, Class::ARTICLE) {
            return false;
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
                let perfect = matches!(word, "avoir" | "être") && !preposed;
                infinitive && (cue.frame.has(frame) || (perfect && cue.frame.has(Frame::THAT)))
            }
            Tongue::English => {
                let gerund = word.ends_with("ing") && word.len() > 5 && !token.is(Class::HOMOGRAPH);
                cue.frame.has(Frame::INFINITIVE) && ((preposed && !prose.begins_name(at)) || gerund)
            }
            _ => false,
        }
    }

    /// Whether a clause with a verb of its own follows (English: "said 27 people had died").
    pub(super) fn has_clause(&self, after: usize) -> bool {
        let end = self.clause_end(after);
        // "said he saw it": the verb need not be known.
        let first = self.prose.after_adjuncts(after, end);
        let has_subject = self.prose.has_class(first, end, Class::PRONOUN)
            && !self
                .prose
                .has_class(first, end, Class::ARTICLE.or(Class::THAT))
            && first + 1 < end
            && self.prose.token(first + 1).is_word();
        has_subject
            || self.prose.is_finite_within(after..end)
            || self.prose.quotations_in(after..end).next().is_some()
    }

    /// "Virologists say the new strain spreads more easily": so many words behind an article are a clause,
    /// whether or not its verb is known.
    fn says_at_length(&self, cue: &Cue, after: usize) -> bool {
        const CLAUSE: usize = 5;
        let (prose, end) = (self.prose, self.clause_end(after));
        let says = matches!(prose.lower(cue.tokens.end - 1), "say" | "says" | "said");
        says && end >= after + CLAUSE && prose.token(after).is(Class::ARTICLE)
    }

    /// Past the addressee and words of time: "told reporters on Monday the plan …", "told Reuters the
    /// plan …".
    fn bare_start(&self, cue: &Cue, after: usize) -> usize {
        let (prose, end) = (self.prose, self.within.end);
        let mut next = prose.after_adjuncts(after, end);
        if next == after
            && tells(prose, cue)
            && let Some(addressee) = prose.phrase_from(next, end)
        {
            next = prose.after_adjuncts(addressee.end, end);
        }
        let starts = next < self.within.end
            && (prose.begins_phrase(next) || prose.token(next).is(Class::PRONOUN));
        if starts { next } else { after }
    }

    /// The sources of a claim in whose clause this verb stands.
    pub(super) fn outer_of(&self, start: usize, limit: usize, cue: &Cue) -> Vec<Range<usize>> {
        let outer = self.drafts.iter().rev().find(|d| {
            d.extent.start <= cue.tokens.start
                && limit <= d.extent.end
                && start > d.extent.start
                && d.content.kind != ClaimKind::Direct
        });
        outer.map(|d| d.sources.clone()).unwrap_or_default()
    }

    /// A claim that is hardly more than this one with its speaker gives way to it.
    pub(super) fn drop_outer(&mut self, inner: Range<usize>, cue: &Cue) {
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
}
