//! Who the subject of a verb of saying is: the words before or after it.

use std::ops::Range;

use super::{
    class::Class,
    cues::{Cue, Shape, opens_quotation},
    prose::Prose,
    tokens::Kind,
    tongue::Tongue,
};

/// The words that name the subject, and on which side of the verb they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Before the verb.
    Before(Range<usize>),
    /// After it, the pronoun of "a-t-il" included.
    After(Range<usize>),
    /// That of an earlier verb.
    Shared,
}

/// How many tokens an insertion between subject and verb may have.
const INSERTION: usize = 40;

/// The subject of the verb, in a stretch of the sentence.
pub fn subject(prose: &Prose<'_>, within: &Range<usize>, cue: &Cue) -> Option<Subject> {
    if let Some(pronoun) = cue.pronoun {
        return Some(Subject::After(pronoun..pronoun + 1));
    }
    if cue.shape == Shape::Dependent {
        return Some(Subject::Shared);
    }
    let start = before_adverbs(prose, within.start, cue.tokens.start);
    if let Some(words) = with_insertion(prose, within, start, cue.plural) {
        return Some(Subject::Before(words));
    }
    if is_edge(prose, within.start, start)
        && let Some(after) = after(prose, within, cue)
    {
        return Some(Subject::After(after));
    }
    if start > within.start {
        let before = prose.token(start - 1);
        if before.is(Class::CONJUNCTION) && !before.is(Class::PRONOUN) {
            return Some(Subject::Shared);
        }
    }
    before_words(prose, within.start, start, cue.plural).map(Subject::Before)
}

/// "Le ministère, lui, dément": a subject with an insertion and no verb so far, which could be taken
/// for what is said.
fn with_insertion(
    prose: &Prose<'_>,
    within: &Range<usize>,
    start: usize,
    plural: bool,
) -> Option<Range<usize>> {
    let before = within.start..start;
    let commas = before.clone().filter(|t| is_mark(prose, *t, &[',']));
    let inserted = start > within.start + 1
        && is_mark(prose, start - 1, &[','])
        && commas.count() >= 2
        && !prose.is_finite_within(before.clone())
        && before.clone().all(|t| prose.quoted[t].is_none());
    inserted.then(|| before_words(prose, within.start, start, plural))?
}

fn before_adverbs(prose: &Prose<'_>, floor: usize, at: usize) -> usize {
    let mut start = at;
    while start > floor {
        let token = prose.token(start - 1);
        let adverb = token.is(Class::ADVERB.or(Class::WEEKDAY).or(Class::TIME))
            && !token.is(Class::PRONOUN.or(Class::RELATIVE))
            && token.is_word();
        if !adverb {
            break;
        }
        start -= 1;
        if start > floor
            && prose
                .token(start - 1)
                .is(Class::DETERMINER.or(Class::PREPOSITION))
            && prose.token(start).is(Class::WEEKDAY.or(Class::TIME))
        {
            start -= 1;
        }
    }
    start
}

fn is_mark(prose: &Prose<'_>, at: usize, marks: &[char]) -> bool {
    matches!(prose.token(at).kind, Kind::Mark(m) if marks.contains(&m))
}

/// Whether nothing that could be the subject stands directly before.
fn is_edge(prose: &Prose<'_>, floor: usize, at: usize) -> bool {
    at == floor
        || is_mark(
            prose,
            at - 1,
            &[
                ',', '»', '”', '"', '–', '—', '“', '’', ')', ';', '!', '?', '…', '-', '›',
            ],
        )
}

/// "a dit jeudi le ministre": the phrase after the verb, if the verb is set off from what is said.
fn after(prose: &Prose<'_>, within: &Range<usize>, cue: &Cue) -> Option<Range<usize>> {
    let first = prose.after_adjuncts(cue.tokens.end, within.end);
    let phrase = match prose.token_within(first, within.end) {
        Some(token) if token.is(Class::PRONOUN) && !token.is(Class::DETERMINER) => first..first + 1,
        _ => with_name(prose, prose.phrase_from(first, within.end)?, within.end),
    };
    if prose.lexicon.tongue == Tongue::French {
        let complement = phrase.end < within.end && prose.token(phrase.end).is(Class::THAT);
        return (!complement).then_some(phrase);
    }
    // “…,” said Marsh. – but: Marsh, a hydrologist, said the plan would fail.
    let quoted = cue.tokens.start > within.start && prose.quoted[cue.tokens.start - 1].is_some();
    let rest = prose.after_adjuncts(phrase.end, within.end);
    let closed = rest >= within.end || matches!(prose.token(rest).kind, Kind::Mark(_));
    (quoted || closed).then_some(phrase)
}

/// "le maire de Brive, Jean Petit": the phrase with the name that is set beside an office.
pub fn with_name(prose: &Prose<'_>, phrase: Range<usize>, end: usize) -> Range<usize> {
    let comma = phrase.end;
    let office = phrase.clone().any(|t| prose.token(t).is(Class::ROLE))
        && !phrase.clone().any(|t| {
            prose.token(t).is_capital() && prose.token(t).is(Class::GIVEN.or(Class::HONORIFIC))
        });
    let named = office
        && prose
            .token_within(comma, end)
            .is_some_and(|t| t.is_mark(','))
        && prose
            .token_within(comma + 1, end)
            .is_some_and(|t| t.is_capital() && (t.is(Class::HONORIFIC) || !t.is(Class::FUNCTION)));
    match prose.phrase_from(comma + 1, end).filter(|_| named) {
        Some(name) => phrase.start..name.end,
        None => phrase,
    }
}

/// The words directly before a verb that are its subject, over insertions and relative clauses.
pub fn before_words(
    prose: &Prose<'_>,
    floor: usize,
    end: usize,
    plural: bool,
) -> Option<Range<usize>> {
    if end == floor {
        return None;
    }
    let last = end - 1;
    let token = prose.token(last);
    if token.is(Class::PRONOUN)
        && !token.is(Class::RELATIVE)
        && (token.spaced
            || last == floor
            || prose.lower(last).ends_with('\'')
            || !prose.token(last - 1).is_word())
    {
        return Some(last..end);
    }
    if token.is(Class::RELATIVE) {
        return antecedent(prose, floor, last, plural);
    }
    if is_mark(prose, last, &[',', ')', '–', '—']) {
        return around_insertion(prose, floor, last, plural);
    }
    prose.phrase_before(floor, end, plural)
}

/// "Marsh, who": the phrase before the comma.
fn antecedent(
    prose: &Prose<'_>,
    floor: usize,
    relative: usize,
    plural: bool,
) -> Option<Range<usize>> {
    let end = if relative > floor && is_mark(prose, relative - 1, &[',']) {
        relative - 1
    } else {
        relative
    };
    prose.phrase_before(floor, end, plural)
}

/// "Le premier ministre, Anselme Koradi, a reconnu": the phrase before the insertion, with the
/// insertion if that is where the name stands.
fn around_insertion(
    prose: &Prose<'_>,
    floor: usize,
    close: usize,
    plural: bool,
) -> Option<Range<usize>> {
    let mut end = close;
    loop {
        let opening = (floor.max(end.saturating_sub(INSERTION))..end)
            .rev()
            .find(|t| is_mark(prose, *t, &[',', '(', '–', '—']) && prose.quoted[*t].is_none());
        let Some(open) = opening else {
            return prose.phrase_before(floor, end, plural);
        };
        let head = prose.phrase_before(floor, open, plural);
        let capital = |r: Range<usize>| {
            r.into_iter()
                .any(|t| prose.token(t).is_capital() && !prose.begins_sentence(t))
        };
        match head {
            Some(head) if head.end == open && !is_adjunct(prose, &head, floor) => {
                let named = open + 1 < close
                    && prose.token(open + 1).is_capital()
                    && (prose.token(open + 1).is(Class::HONORIFIC)
                        || !prose.token(open + 1).is(Class::FUNCTION));
                let bare = !capital(head.clone());
                return Some(if named && bare {
                    head.start..prose.phrase_from(open + 1, close).map_or(close, |p| p.end)
                } else {
                    head
                });
            }
            _ => {
                // The insertion is the subject itself: "Mercredi, Anselme Koradi, a dit".
                if let Some(phrase) = prose.phrase_before(open + 1, end, plural)
                    && phrase.start == open + 1
                {
                    return Some(phrase);
                }
                end = open;
            }
        }
    }
}

/// Whether the stretch that ends in the phrase is an adjunct at the beginning of the sentence.
fn is_adjunct(prose: &Prose<'_>, phrase: &Range<usize>, floor: usize) -> bool {
    let before = phrase.start.checked_sub(1).filter(|b| *b >= floor);
    before.is_some_and(|b| {
        prose.token(b).is(Class::PREPOSITION) && !prose.token(b).is(Class::SUBORDINATOR)
    }) || prose.token(phrase.start).is(Class::WEEKDAY.or(Class::TIME))
}

impl Prose<'_> {
    /// The token, if it lies before `end`.
    pub fn token_within(&self, at: usize, end: usize) -> Option<&super::tokens::Token> {
        (at < end).then(|| self.token(at))
    }

    /// Whether a finite verb stands among the tokens, outside quotations.
    pub fn is_finite_within(&self, tokens: Range<usize>) -> bool {
        tokens
            .into_iter()
            .any(|t| self.quoted[t].is_none() && (self.is_finite(t) || self.seems_finite(t)))
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
