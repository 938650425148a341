//! English verbs of saying in their groups ("had also told", "would not say", "was quoted as saying").

use super::{
    class::Class,
    cues::{Cue, GAP, Shape, end_group, light_end},
    lexicon::{Frame, Mood},
    prose::Prose,
    tokens::Kind,
    unlisted::form_of,
};

/// The group whose verb is the token at `at`.
pub(super) fn group(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<Cue> {
    let token = prose.token(at);
    if let Some(last) = light_end(prose, at, end) {
        let says = ends_beside_quotation(prose, at, last, end);
        let group = || end_group(prose, at..last, Frame::SAYING, Shape::Finite, false, end);
        return says.then(group);
    }
    let form = form_of(prose, floor, at, end)?;
    let mut start = at;
    while start > floor
        && prose.token(start - 1).is(Class::ADVERB.or(Class::NEGATION))
        && at - start < GAP
    {
        start -= 1;
    }
    let before = start
        .checked_sub(1)
        .filter(|b| *b >= floor)
        .map(|b| (b, prose.token(b)));
    let cue = |start: usize, shape: Shape| {
        Some(end_group(
            prose,
            start..at + 1,
            form.frame,
            shape,
            false,
            end,
        ))
    };
    let next_of = at + 1 < end && matches!(prose.lower(at + 1), "of" | "by" | "against" | "for");
    if form.mood.has(Mood::GERUND) {
        return match before {
            Some((b, t)) if t.is(Class::BE) => cue(b, Shape::Finite),
            Some((b, _))
                if prose.lower(b) == "as" && b > floor && prose.lower(b - 1) == "quoted" =>
            {
                let be = (floor..b - 1)
                    .rev()
                    .take(3)
                    .find(|t| prose.token(*t).is(Class::BE));
                cue(be.unwrap_or(b - 1), Shape::Finite)
            }
            Some((_, t)) if t.is(Class::ARTICLE.or(Class::OF).or(Class::GENITIVE)) => None,
            _ if token.is(Class::HOMOGRAPH) && next_of => None,
            _ => cue(at, Shape::Dependent),
        };
    }
    match before {
        Some((_, t)) if t.is(Class::BE) => None,
        Some((b, t)) if t.is(Class::HAVE) => form
            .mood
            .has(Mood::PARTICIPLE)
            .then(|| cue(b, Shape::Finite))
            .flatten(),
        Some((b, t)) if t.is(Class::VERB) && t.is_word() && form.mood.has(Mood::INFINITIVE) => {
            cue(b, Shape::Finite)
        }
        Some((b, _)) if prose.lower(b) == "to" => {
            let led = b > floor
                && matches!(
                    prose.lower(b - 1),
                    "on" | "continued" | "continues" | "sought"
                );
            led.then(|| cue(at, Shape::Dependent)).flatten()
        }
        _ if token.is(Class::HOMOGRAPH) && (next_of || is_english_noun(prose, floor, at)) => None,
        Some((_, t)) if t.is(Class::ARTICLE.or(Class::OF)) && !t.is(Class::PRONOUN) => None,
        _ if form.mood.has(Mood::FINITE) => cue(start, Shape::Finite),
        _ => None,
    }
}

/// Whether "went on" and its like, which as often as not say nothing, stand before what is said or
/// close the sentence behind a quotation.
fn ends_beside_quotation(prose: &Prose<'_>, at: usize, last: usize, end: usize) -> bool {
    let next = prose.after_adjuncts(last, end);
    let closes = prose
        .token_within(next, end)
        .is_none_or(|t| matches!(t.kind, Kind::Mark('.' | ',' | ';')) || t.is(Class::THAT));
    let is_quoted = at >= 2 && (at - 2..at).any(|t| prose.quoted[t].is_some());
    let reports = prose.has_class(next, end, Class::THAT);
    closes && is_quoted || reports || prose.quotation_at(next, end).is_some()
}

fn is_english_noun(prose: &Prose<'_>, floor: usize, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|b| *b >= floor) else {
        return true;
    };
    let token = prose.token(before);
    let nominal = Class::ARTICLE
        .or(Class::OF)
        .or(Class::PREPOSITION)
        .or(Class::NUMERAL)
        .or(Class::GENITIVE);
    let word = prose.lower(at);
    // "those reports", but "those report".
    let several = matches!(prose.lower(before), "these" | "those") && word.ends_with('s');
    // "Republican state senators": one does not "state", but "states".
    let is_base = prose.token(at).verb.is_some_and(|form| {
        form.mood.has(Mood::PLURAL) && !form.mood.has(Mood::SINGULAR.or(Mood::PARTICIPLE))
    });
    let single = token.is_capital()
        && !token.is(Class::FUNCTION.or(Class::BODY).or(Class::PLURAL))
        && !prose.lower(before).ends_with('s')
        && (before == floor || !prose.token(before - 1).is(Class::CONJUNCTION));
    if several || is_base && single {
        return true;
    }
    let adjective = token.is_word()
        && !token.is_capital()
        && !token.is(Class::PRONOUN
            .or(Class::ROLE)
            .or(Class::BODY)
            .or(Class::RELATIVE)
            .or(Class::DOCUMENT)
            .or(Class::ADVERB)
            .or(Class::CONJUNCTION)
            .or(Class::ANONYMOUS))
        && !prose.lower(before).ends_with('s');
    (token.is(nominal) && !token.is(Class::PRONOUN)) || adjective || token.kind == Kind::Number
}
