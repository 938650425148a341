//! Which words are finite verbs: where clauses have their middle.

use std::ops::Range;

use super::{
    class::Class, cues::opens_quotation, lexicon::Mood, prose::Prose, tokens::Kind, tongue::Tongue,
};

impl Prose<'_> {
    /// Whether the token can only be a finite verb.
    pub fn is_finite(&self, at: usize) -> bool {
        let token = self.token(at);
        if token.is_capital() && !self.begins_sentence(at) {
            return false;
        }
        if token.is(Class::AUXILIARY) {
            return !(token.is(Class::NEGATION.or(Class::OF)));
        }
        let verb = token.verb.is_some_and(|v| {
            v.mood.has(Mood::FINITE) || (v.mood.has(Mood::GERUND) && !v.mood.has(Mood::PARTICIPLE))
        });
        verb && !token.is(Class::HOMOGRAPH
            .or(Class::ROLE)
            .or(Class::BODY)
            .or(Class::DOCUMENT))
    }

    /// The token, if it lies before `end`.
    pub fn token_within(&self, at: usize, end: usize) -> Option<&super::tokens::Token> {
        (at < end).then(|| self.token(at))
    }

    /// Whether that mark stands at a token before `end`.
    pub fn has_mark(&self, at: usize, end: usize, mark: char) -> bool {
        at < end && self.token(at).is_mark(mark)
    }

    /// Whether a word of that sort stands at a token before `end`.
    pub fn has_class(&self, at: usize, end: usize, class: Class) -> bool {
        at < end && self.token(at).is(class)
    }

    /// Whether a finite verb stands among the tokens, outside quotations.
    pub fn is_finite_within(&self, tokens: Range<usize>) -> bool {
        tokens
            .into_iter()
            .any(|t| self.quoted[t].is_none() && (self.is_finite(t) || self.seems_finite(t)))
    }

    /// The first finite verb among the tokens outside quotations, from its first clitic on; the first
    /// token of all is none.
    pub fn first_verb(&self, tokens: Range<usize>) -> Option<usize> {
        let floor = tokens.start;
        let verb = tokens
            .skip(1)
            .find(|t| self.quoted[*t].is_none() && (self.is_finite(*t) || self.seems_finite(*t)))?;
        let is_clitic = |t: usize| self.token(t).is(Class::CLITIC.or(Class::NEGATION));
        let start = (floor + 1..verb).rev().take_while(|t| is_clitic(*t)).last();
        Some(start.unwrap_or(verb))
    }

    /// Whether the ending is one of a finite verb ("manquera", "bloquaient").
    pub fn seems_finite(&self, at: usize) -> bool {
        let token = self.token(at);
        if !token.is_word()
            || token.is_capital()
            || token.is(Class::FUNCTION.or(Class::ROLE).or(Class::BODY))
        {
            return false;
        }
        let word = self.lower(at);
        match self.lexicon.tongue {
            Tongue::French => {
                const ENDINGS: [&str; 9] = [
                    "era", "eront", "erait", "eraient", "ira", "iront", "aient", "ait", "èrent",
                ];
                word.len() > 4
                    && ENDINGS.iter().any(|e| word.ends_with(e))
                    && !matches!(
                        word,
                        "fait"
                            | "portrait"
                            | "extrait"
                            | "retrait"
                            | "souhait"
                            | "trait"
                            | "parfait"
                            | "forfait"
                            | "opéra"
                            | "caméra"
                    )
            }
            Tongue::English => word.len() > 4 && word.ends_with("ed"),
            _ => false,
        }
    }

    /// Whether the token is followed by a quotation, a colon or a comma aside.
    pub fn quotation_at(&self, at: usize, end: usize) -> Option<usize> {
        let mut at = at;
        while at < end && matches!(self.token(at).kind, Kind::Mark(':' | ',' | '–' | '—')) {
            at += 1;
        }
        (at < end && opens_quotation(self, at))
            .then(|| self.quoted[at].map(|q| q as usize))
            .flatten()
    }
}
