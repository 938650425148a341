//! How far noun phrases reach: who stands before or after a verb of saying.

use std::ops::Range;

use super::{
    class::Class,
    prose::Prose,
    tokens::{Case, Kind},
    tongue::Tongue,
};

/// The longest noun phrase, in tokens: longer ones are misread.
const LONGEST: usize = 24;

impl Prose<'_> {
    /// Whether the token is the first word of its sentence or of a quotation.
    pub fn begins_sentence(&self, at: usize) -> bool {
        at == 0
            || self.sentences[self.sentence_of(at)].start == at
            || matches!(self.token(at - 1).kind, Kind::Mark(m) if !matches!(m, ',' | '(' | '’' | '\'' | '/' | '-' | '–' | '—'))
    }

    /// Whether the token is a name by its capital, not by its place.
    pub fn begins_name(&self, at: usize) -> bool {
        self.token(at).is_capital() && !self.begins_sentence(at)
    }

    /// Whether a noun phrase may begin with the token.
    pub fn begins_phrase(&self, at: usize) -> bool {
        let token = self.token(at);
        if token.kind == Kind::Number {
            return true;
        }
        let bare = self.lexicon.tongue != Tongue::French
            || token.is(Class::ROLE
                .or(Class::BODY)
                .or(Class::ANONYMOUS)
                .or(Class::DOCUMENT));
        token.is_word()
            && (token.is(Class::ARTICLE.or(Class::HONORIFIC).or(Class::NUMERAL))
                || token.is_capital()
                || token.is(Class::BODY) && token.is(Class::COMMON)
                || (bare && !token.is(Class::FUNCTION) && !self.is_finite(at)))
    }

    /// Whether the token may stand inside a noun phrase.
    fn is_inside(&self, at: usize) -> bool {
        let token = self.token(at);
        match token.kind {
            Kind::Number => true,
            Kind::Mark('&' | '%' | '’' | '\'' | '-' | '/' | '$' | '€') => true,
            Kind::Mark(_) => false,
            Kind::Word if self.is_adverbial(at) => false,
            Kind::Word => {
                let name = token.is_capital() && !token.is(Class::WEEKDAY);
                let noun = token.is(Class::ROLE.or(Class::BODY).or(Class::DOCUMENT));
                let function = Class::PREPOSITION
                    .or(Class::SUBORDINATOR)
                    .or(Class::THAT)
                    .or(Class::RELATIVE)
                    .or(Class::PRONOUN)
                    .or(Class::NEGATION)
                    .or(Class::AUXILIARY)
                    .or(Class::WEEKDAY)
                    .or(Class::TIME)
                    .or(Class::REFLEXIVE);
                name || noun
                    || token.is(Class::ARTICLE.or(Class::OF))
                    || !(token.is(function) || self.is_finite(at))
            }
        }
    }

    /// "arrivando", "saliendo": Italian and Spanish gerunds, which belong to the verb.
    fn is_adverbial(&self, at: usize) -> bool {
        let word = self.lower(at);
        matches!(self.lexicon.tongue, Tongue::Spanish | Tongue::Italian)
            && !self.token(at).is_capital()
            && word.len() > 6
            && (word.ends_with("ando") || word.ends_with("endo"))
    }

    /// The noun phrase that begins at a token. Names after a title belong to it; relative clauses,
    /// adjuncts and what stands after a comma do not.
    pub fn phrase_from(&self, first: usize, end: usize) -> Option<Range<usize>> {
        let end = end.min(first + LONGEST);
        if first >= end || !self.begins_phrase(first) {
            return None;
        }
        let other = first + 1 < end
            && matches!(self.lower(first), "the" | "l'")
            && matches!(self.lower(first + 1), "other" | "others" | "autre")
            && !self
                .token_within(first + 2, end)
                .is_some_and(|t| t.is_word() && !t.is(Class::FUNCTION));
        if other || self.is_latter(first, end) {
            return Some(first..first + 2);
        }
        let mut at = first;
        while at < end && self.continues(first, at, end) {
            at += 1;
        }
        while at > first
            && self.token(at - 1).is(Class::OF
                .or(Class::CONJUNCTION)
                .or(Class::ARTICLE)
                .or(Class::PREPOSITION))
        {
            at -= 1;
        }
        (at > first).then_some(first..at)
    }

    fn continues(&self, first: usize, at: usize, end: usize) -> bool {
        if at == first {
            return true;
        }
        let (token, before) = (self.token(at), self.token(at - 1));
        let linked = before.is(Class::OF.or(Class::ARTICLE)) && !before.is_capital()
            || before.is(Class::PREPOSITION)
            || before.is(Class::CONJUNCTION);
        if token.is(Class::CONJUNCTION) {
            return self.joins(at, end);
        }
        if token.is(Class::OF) && !token.is_capital() {
            return true;
        }
        // "ministre délégué à l’Énergie", "hydrologist at the University", "spokesman for the army".
        if token.is(Class::PREPOSITION) && !token.is_capital() {
            return self.belongs(first, at, end);
        }
        if token.is(Class::ARTICLE) && !token.is_capital() {
            return linked;
        }
        // A second name after an acronym: "à l’AFP Jean Dupont".
        if before.case == Case::Upper && token.is(Class::GIVEN) && token.is_capital() {
            return false;
        }
        if token.is(Class::HONORIFIC) && !linked {
            return false;
        }
        self.is_inside(at)
    }

    /// Whether "et" joins two of a kind: the second begins like a noun phrase and no verb of its own
    /// follows at once.
    fn joins(&self, at: usize, end: usize) -> bool {
        let next = at + 1;
        matches!(
            self.lower(at),
            "et" | "and" | "ou" | "or" | "y" | "e" | "und"
        ) && next < end
            && self.begins_phrase(next)
            && !self.token(next).is(Class::PRONOUN.or(Class::CLITIC))
                | self.token(next).is(Class::ARTICLE)
            && !(next + 1 < end && self.is_finite(next + 1))
    }

    fn belongs(&self, first: usize, at: usize, end: usize) -> bool {
        let role =
            (first..at).any(|t| self.token(t).is(Class::ROLE) && !self.token(t).is_capital());
        let word = matches!(
            self.lower(at),
            "à" | "au"
                | "aux"
                | "pour"
                | "chez"
                | "en"
                | "for"
                | "at"
                | "with"
                | "in"
                | "to"
                | "près"
                | "auprès"
        );
        let named = (first + 1..at).any(|t| self.token(t).is_capital());
        let next = at + 1;
        role && !named
            && word
            && next < end
            && (self.token(next).is(Class::ARTICLE) || self.token(next).is_capital())
            && !self.token(next).is(Class::WEEKDAY.or(Class::MEDIUM))
            && !(next + 1 < end && self.token(next + 1).is(Class::MEDIUM.or(Class::WEEKDAY)))
    }

    /// The noun phrase that ends before a token, not reaching back beyond `floor`. `plural` tells
    /// whether the verb wants several subjects.
    pub fn phrase_before(&self, floor: usize, end: usize, plural: bool) -> Option<Range<usize>> {
        let floor = floor.max(end.saturating_sub(LONGEST));
        let mut first = end;
        while first > floor && self.reaches(first - 1) {
            first -= 1;
        }
        if !plural && let Some(cut) = self.last_joint(first, end) {
            first = cut;
        }
        let start = self.phrase_start(first, end)?;
        Some(start..end)
    }

    fn reaches(&self, at: usize) -> bool {
        let token = self.token(at);
        // “…,’ one driver said”: the mark closes what is said.
        if at > 0
            && matches!(self.token(at).kind, Kind::Mark('’' | '\''))
            && self.quoted[at].is_some()
        {
            return false;
        }
        // "a meeting that one councillor described": a relative clause begins.
        let relates =
            self.lexicon.tongue == Tongue::English
                && token.is(Class::THAT)
                && self.tokens.list.get(at + 1).is_some_and(|next| {
                    next.is(Class::ARTICLE.or(Class::NUMERAL).or(Class::PRONOUN))
                });
        if relates {
            return false;
        }
        let kept = self.is_inside(at) || token.is(Class::CONJUNCTION);
        kept || (token.is(Class::PREPOSITION.or(Class::TIME))
            && token.is_word()
            && !token.is(Class::RELATIVE))
    }

    /// Where the second of two coordinated clauses begins.
    fn last_joint(&self, first: usize, end: usize) -> Option<usize> {
        let joint = (first..end)
            .rev()
            .find(|at| self.token(*at).is(Class::CONJUNCTION))?;
        let verbal = (first..joint)
            .any(|t| self.lower(t).ends_with("ed") && self.lexicon.tongue == Tongue::English);
        let french = self.lexicon.tongue == Tongue::French;
        let clause = joint + 1 < end
            && (self
                .token(joint + 1)
                .is(Class::ARTICLE.or(Class::HONORIFIC))
                || self.token(joint + 1).is_capital());
        ((french || verbal) && clause).then_some(joint + 1)
    }

    /// The first token of the subject in a stretch that may begin with adjuncts.
    fn phrase_start(&self, first: usize, end: usize) -> Option<usize> {
        let mut at = first;
        while at < end {
            let token = self.token(at);
            let name = token.is_capital() && !token.is(Class::FUNCTION.or(Class::WEEKDAY));
            if token.is(Class::PREPOSITION) && !name && !token.is(Class::DETERMINER) {
                at = self.after_prepositional(at, end);
            } else if token.is(Class::PREPOSITION) && token.is(Class::DETERMINER) && at > first {
                at += 1;
            } else if self.begins_phrase(at)
                && !token.is(Class::ADVERB)
                && !token.is(Class::WEEKDAY.or(Class::TIME))
            {
                return Some(at);
            } else {
                at += 1;
            }
        }
        None
    }

    /// Past "dans un communiqué": to the next article, title or name that nothing ties to it.
    fn after_prepositional(&self, preposition: usize, end: usize) -> usize {
        let mut at = preposition + 1;
        if at < end && self.token(at).is(Class::ARTICLE) {
            at += 1;
        }
        at += 1;
        while at < end {
            let (token, before) = (self.token(at), self.token(at - 1));
            let tied = before.is(Class::OF.or(Class::PREPOSITION).or(Class::CONJUNCTION));
            let opens = token.is(Class::ARTICLE.or(Class::HONORIFIC))
                || (token.is_capital() && !before.is_capital());
            if opens && !tied && !token.is(Class::OF) {
                break;
            }
            at += 1;
        }
        at
    }
}
