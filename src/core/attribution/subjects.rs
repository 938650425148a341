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
    if let Some(read) = where_read(prose, within, cue) {
        return Some(Subject::After(read));
    }
    let start = before_adverbs(prose, within.start, cue.tokens.start);
    if let Some(words) = with_insertion(prose, within, start, cue.plural) {
        return Some(Subject::Before(words));
    }
    if let Some(words) = before_relative(prose, within.start, start, cue.plural) {
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

/// "« … », peut-on lire sur une banderole": what is read is what speaks.
fn where_read(prose: &Prose<'_>, within: &Range<usize>, cue: &Cue) -> Option<Range<usize>> {
    let last = cue.tokens.end - 1;
    let reads = matches!(prose.lower(last), "lire" | "on")
        && prose.lower(cue.tokens.end - 2).starts_with(['l', 'o'])
        && prose.lexicon.tongue == Tongue::French;
    let place = prose
        .token_within(cue.tokens.end, within.end)
        .filter(|t| t.is(Class::PREPOSITION));
    place.filter(|_| reads)?;
    prose.phrase_from(cue.tokens.end + 1, within.end)
}

/// "Le ministère, lui, dément": a subject with an insertion and no verb so far, which could be taken
/// for what is said.
fn with_insertion(
    prose: &Prose<'_>,
    within: &Range<usize>,
    start: usize,
    plural: bool,
) -> Option<Range<usize>> {
    let quoted = (within.start..start)
        .rev()
        .find(|t| prose.quoted[*t].is_some());
    let floor = quoted.map_or(within.start, |t| t + 1);
    let before = floor..start;
    let commas = before.clone().filter(|t| is_mark(prose, *t, &[',']));
    let inserted = start > floor + 1
        && is_mark(prose, start - 1, &[','])
        && commas.count() >= 2
        && !prose.is_finite_within(before.clone())
        && (quoted.is_none() || !is_mark(prose, floor, &[',']));
    inserted.then(|| before_words(prose, floor, start, plural))?
}

/// "Un ancien cadre, qui a requis l’anonymat, confirme des difficultés": a subject that a relative clause
/// parts from its verb, which could be taken for the verb of what stands behind.
fn before_relative(
    prose: &Prose<'_>,
    floor: usize,
    start: usize,
    plural: bool,
) -> Option<Range<usize>> {
    let close = start.checked_sub(1).filter(|close| *close > floor)?;
    let is_comma = |t: &usize| is_mark(prose, *t, &[',']);
    let open = (floor + 1..close).rev().find(is_comma)?;
    let relates = is_comma(&close)
        && prose.token(open + 1).is(Class::RELATIVE)
        && (open..close).all(|t| prose.quoted[t].is_none())
        && !prose.is_finite_within(floor..open);
    let words = prose.phrase_before(floor, open, plural)?;
    (relates && words.start == floor).then_some(words)
}

fn before_adverbs(prose: &Prose<'_>, floor: usize, at: usize) -> usize {
    let mut start = at;
    while start > floor {
        let token = prose.token(start - 1);
        let adverb = token.is(Class::ADVERB.or(Class::WEEKDAY).or(Class::TIME))
            && !token.is(Class::PRONOUN.or(Class::RELATIVE))
            && token.is_word()
            && !(start > floor + 1 && prose.is_latter(start - 2, at));
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
    if tells(prose, cue) {
        return None;
    }
    let first = after_inserted(prose, cue.tokens.end, within.end);
    let is_counted = prose
        .token_within(first + 1, within.end)
        .is_some_and(|next| {
            next.is_word() && !next.is(Class::FUNCTION) && prose.lower(first) == "one"
        });
    let phrase = match prose.token_within(first, within.end) {
        Some(_) if is_counted => first..prose.phrase_from(first + 1, within.end)?.end,
        Some(token)
            if token.is(Class::PRONOUN)
                && (!token.is(Class::DETERMINER) || prose.lower(first) == "one") =>
        {
            first..first + 1
        }
        _ => with_name(prose, prose.phrase_from(first, within.end)?, within.end),
    };
    if prose.lexicon.tongue == Tongue::French {
        let complement = phrase.end < within.end && prose.token(phrase.end).is(Class::THAT);
        return (!complement).then_some(phrase);
    }
    // “…,” said Marsh. – but: Marsh, a hydrologist, said the plan would fail.
    let comma = cue.tokens.start > within.start + 1
        && prose.lexicon.tongue != Tongue::English
        && is_mark(prose, cue.tokens.start - 1, &[',']);
    let before = cue.tokens.start - usize::from(comma);
    let quoted = before > within.start && prose.quoted[before - 1].is_some();
    let rest = prose.after_adjuncts(phrase.end, within.end);
    let closed = rest >= within.end
        || matches!(prose.token(rest).kind, Kind::Mark(_)) && !opens_quotation(prose, rest);
    (quoted || closed).then_some(phrase)
}

/// Whether the verb is "told", after which those stand who hear, not who speaks.
pub fn tells(prose: &Prose<'_>, cue: &Cue) -> bool {
    prose.lexicon.tongue == Tongue::English
        && matches!(
            prose.lower(cue.tokens.end - 1),
            "tell" | "tells" | "told" | "telling"
        )
}

/// "a dit lundi, dans les colonnes du Monde, l’ex-ministre": past adjuncts, also between commas.
fn after_inserted(prose: &Prose<'_>, from: usize, end: usize) -> usize {
    let first = prose.after_adjuncts(from, end);
    let opens = |at: usize| {
        let comma = prose.has_mark(at, end, ',');
        comma && prose.has_class(at + 1, end, Class::PREPOSITION)
    };
    if !opens(first) {
        return first;
    }
    let close = prose.after_adjuncts(first + 1, end);
    let closes = close > first + 1 && prose.has_mark(close, end, ',');
    let next = prose.after_adjuncts(close + 1, end);
    if closes && next < end && prose.begins_phrase(next) {
        next
    } else {
        first
    }
}

/// Whether a person's name or title stands there, who is not the one to whom another belongs ("le père de
/// Louise").
fn is_person(prose: &Prose<'_>, at: usize) -> bool {
    prose.token(at).names_person() && !(at > 0 && prose.token(at - 1).is(Class::OF))
}

/// "le représentant du syndicat, Gwendal Le Bris.": two capitals or more, and nothing else before a mark.
fn is_full_name(prose: &Prose<'_>, first: usize, end: usize) -> bool {
    let Some(name) = prose.phrase_from(first, end) else {
        return false;
    };
    let closes = prose
        .token_within(name.end, end)
        .is_none_or(|token| !token.is_word());
    let is_name =
        |t: usize| prose.token(t).is_capital() && !prose.token(t).is(Class::ORGANISATION_HEAD);
    closes && name.len() > 1 && name.into_iter().all(is_name)
}

/// "le maire de Brive, Jean Petit": the phrase with the name that is set beside an office.
pub fn with_name(prose: &Prose<'_>, phrase: Range<usize>, end: usize) -> Range<usize> {
    let comma = phrase.end;
    let is_person = |t: usize| is_person(prose, t);
    // "la directrice, le docteur Inès Garnier".
    let titled = prose.phrase_from(comma + 1, end).filter(|name| {
        let named = name.clone().any(is_person);
        prose.token(comma).is_mark(',') && prose.token(name.start).is(Class::DETERMINER) && named
    });
    if let Some(name) = titled.filter(|_| !phrase.clone().any(is_person)) {
        return phrase.start..name.end;
    }
    // "sa voisine, Jeanne Morel": a first name tells as much as an office.
    let is_article = prose.token(phrase.start).is(Class::ARTICLE);
    let described = is_article && comma + 1 < end && prose.token(comma + 1).is(Class::GIVEN)
        || is_article && is_full_name(prose, comma + 1, end);
    let office = (described || phrase.clone().any(|t| prose.token(t).is(Class::ROLE)))
        && !phrase.clone().any(is_person);
    let named = office
        && prose.has_mark(comma, end, ',')
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
    if let Some(participle) = participle(prose, floor, end) {
        return prose.phrase_before(floor, participle, plural);
    }
    prose.phrase_before(floor, end, plural)
}

/// Where "s’exprimant sous le couvert de l’anonymat" or "speaking on condition of anonymity" begins, which
/// parts a subject from its verb without commas.
fn participle(prose: &Prose<'_>, floor: usize, end: usize) -> Option<usize> {
    let speaks = |t: usize| match prose.lexicon.tongue {
        Tongue::French => {
            prose.lower(t).ends_with("ant") && prose.token(t - 1).is(Class::REFLEXIVE)
                || matches!(prose.lower(t), "parlant" | "ayant")
        }
        Tongue::English => matches!(prose.lower(t), "speaking" | "requesting"),
        _ => false,
    };
    let first = floor.max(end.saturating_sub(INSERTION)) + 1;
    let at = (first..end).rev().find(|t| speaks(*t))?;
    let plain = |t: usize| prose.quoted[t].is_none() && prose.token(t).is_word();
    let start = at - usize::from(prose.token(at - 1).is(Class::REFLEXIVE));
    ((at..end).all(plain) && !prose.is_finite_within(at + 1..end)).then_some(start)
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
    prose.phrase_before(floor, end, plural).or_else(|| {
        // "Pour la CGT, qui parle d’« un recul »": whoever stands behind a preposition.
        let preposition = (floor..end)
            .rev()
            .find(|t| prose.token(*t).is(Class::PREPOSITION))?;
        let words = prose.phrase_from(preposition + 1, end)?;
        (words.end == end).then_some(words)
    })
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
                let office = head.clone().any(|t| prose.token(t).is(Class::ROLE))
                    && !head.clone().any(|t| is_person(prose, t));
                let named = named
                    && (!office
                        || prose.token(open + 1).is(Class::GIVEN.or(Class::HONORIFIC))
                        || !capital(head.clone()));
                // "his Conservative opposite number, Gillian Frome".
                let related = prose.token(head.start).is(Class::POSSESSIVE);
                let bare = office || related || !capital(head.clone());
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
