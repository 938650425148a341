//! Past what may stand between a verb of saying and what is said or who says it: times, adverbs, places,
//! addressees.

use std::ops::Range;

use super::{class::Class, prose::Prose, tokens::Kind, tongue::Tongue};

impl Prose<'_> {
    /// Past words of time, adverbs and prepositional phrases that may stand between a verb of saying
    /// and what is said or who says it. Also gives the addressee and the medium their room.
    pub fn after_adjuncts(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        while at < end {
            let token = self.token(at);
            let next = self.skip_adjunct(at, end);
            if next > at {
                at = next;
            } else if token.is(Class::ADVERB.or(Class::NEGATION)) && !token.is(Class::THAT) {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    /// Whether "ce dernier" begins at the token: somebody who was named, no time ("ce dernier mois").
    pub fn is_latter(&self, at: usize, end: usize) -> bool {
        const LATTER: [&str; 4] = ["dernier", "dernière", "derniers", "dernières"];
        at + 1 < end
            && matches!(self.lower(at), "ce" | "cette" | "ces")
            && LATTER.contains(&self.lower(at + 1))
            && !self.token_within(at + 2, end).is_some_and(|next| {
                next.is(Class::TIME.or(Class::WEEKDAY).or(Class::MONTH))
                    || next.kind == Kind::Number
            })
    }

    fn skip_adjunct(&self, at: usize, end: usize) -> usize {
        let token = self.token(at);
        if self.is_latter(at, end) {
            return at;
        }
        let dated = |t: usize| {
            t < end
                && self
                    .token(t)
                    .is(Class::WEEKDAY.or(Class::MONTH).or(Class::TIME))
        };
        if dated(at) || (token.kind == Kind::Number && dated(at + 1)) {
            return self.after_time(at, end);
        }
        if token.is(Class::DETERMINER)
            && (dated(at + 1)
                || (at + 2 < end && self.token(at + 1).kind == Kind::Number && dated(at + 2))
                || self.lower(at) == "ce" && dated(at + 1))
        {
            return self.after_time(at + 1, end);
        }
        let tongue = self.lexicon.tongue;
        if tongue == Tongue::English && token.is(Class::ADDRESSEE) && !token.is(Class::ARTICLE) {
            return at + 1;
        }
        // "de son côté"
        if token.is(Class::OF)
            && at + 2 < end
            && self.token(at + 1).is(Class::POSSESSIVE)
            && self.lower(at + 2) == "côté"
        {
            return at + 3;
        }
        let preposed =
            token.is(Class::PREPOSITION) && !token.is(Class::SUBORDINATOR.or(Class::THAT));
        if !preposed || at + 1 >= end {
            return at;
        }
        let mut first = at + 1;
        while first < end
            && self.token(first).is(Class::OF.or(Class::PREPOSITION))
            && !self.token(first).is_capital()
        {
            first += 1;
        }
        if dated(first) {
            return self.after_time(first, end);
        }
        if first < end
            && self.token(first).is(Class::PRONOUN.or(Class::CLITIC))
            && !self.token(first).is(Class::ARTICLE)
        {
            return first + 1;
        }
        if matches!(self.lower(at), "au" | "en" | "par" | "à") && self.is_fixed(at, first, end) {
            return first + 1;
        }
        match self.phrase_from(first, end) {
            Some(phrase) => self.after_participle(self.before_name(phrase), end),
            None => at,
        }
    }

    /// "devant la presse | Hervé Caux": where a person begins who is no part of the adjunct, because no
    /// office leads to the name.
    fn before_name(&self, phrase: Range<usize>) -> usize {
        let is_named = |t: &usize| {
            let (token, before) = (self.token(*t), self.token(*t - 1));
            let tied = before.is_capital()
                || before.is(Class::FUNCTION.or(Class::ROLE).or(Class::DEMONYM));
            token.names_person() && before.is_word() && !tied
        };
        let mut inside = phrase.start + 1..phrase.end;
        inside.find(is_named).unwrap_or(phrase.end)
    }

    /// "au contraire", "en revanche", "par ailleurs": adverbs of two words.
    fn is_fixed(&self, preposition: usize, noun: usize, end: usize) -> bool {
        noun == preposition + 1
            && noun < end
            && self.token(noun).is_word()
            && !self.token(noun).is_capital()
            && !self.token(noun).is(Class::FUNCTION)
    }

    fn after_time(&self, from: usize, end: usize) -> usize {
        let mut at = from;
        while at < end {
            let token = self.token(at);
            let time = token.is(Class::WEEKDAY.or(Class::MONTH).or(Class::TIME))
                || token.kind == Kind::Number;
            if !time {
                break;
            }
            at += 1;
        }
        at
    }

    /// "accordé à Radio Mérande", "diffusée mardi": what a medium is followed by.
    fn after_participle(&self, at: usize, end: usize) -> usize {
        if self.lexicon.tongue != Tongue::French || at >= end {
            return at;
        }
        let token = self.token(at);
        let participle = token.is_word()
            && !token.is_capital()
            && ["é", "ée", "és", "ées", "u", "ue", "ie", "ise"]
                .iter()
                .any(|e| self.lower(at).ends_with(e));
        if participle && !token.is(Class::FUNCTION) && token.verb.is_none() {
            at + 1
        } else {
            at
        }
    }
}
