//! Numbers and amounts: "1 250", "70 %", "$14.6 million", "120 millions d’euros".

use std::ops::Range;

use super::{class::Class, prose::Prose, tokens::Kind};

/// The number that begins at a token, with its unit.
pub fn amount(prose: &Prose<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let token = prose.token(at);
    let currency = matches!(token.kind, Kind::Mark('$' | '€' | '£' | '¥'));
    let mut next = at;
    if currency {
        next += 1;
    }
    let number = prose.token_within(next, end)?;
    let digits = number.kind == Kind::Number;
    let words = number.is(Class::NUMERAL) && !number.is_capital();
    if !digits && (!words || currency) {
        return None;
    }
    if words && !is_large(prose, next, end) {
        return None;
    }
    next += 1;
    // "3-1", "2 h 14": scores and times.
    let after = prose.token_within(next, end);
    if after.is_some_and(|t| !t.spaced && matches!(t.kind, Kind::Mark('-' | '–')))
        || (at > 0 && !number.spaced && prose.token(at - 1).is_mark('-'))
        || next < end && prose.lower(next) == "h"
    {
        return None;
    }
    while next < end && is_group(prose, next) {
        next += 1;
    }
    while next < end && prose.token(next).is(Class::NUMERAL) && !prose.token(next).is_capital() {
        next += 1;
    }
    Some(at..after_unit(prose, next, end))
}

/// Numbers in words count from "dix" on, or with a unit: "deux" is most often no figure.
fn is_large(prose: &Prose<'_>, at: usize, end: usize) -> bool {
    const LARGE: [&str; 29] = [
        "dizaine",
        "dizaines",
        "centaine",
        "centaines",
        "millier",
        "milliers",
        "million",
        "millions",
        "milliard",
        "milliards",
        "mille",
        "cent",
        "cents",
        "vingt",
        "trente",
        "quarante",
        "cinquante",
        "soixante",
        "hundred",
        "hundreds",
        "thousand",
        "thousands",
        "billion",
        "billions",
        "dozen",
        "dozens",
        "twenty",
        "thirty",
        "fifty",
    ];
    LARGE.contains(&prose.lower(at))
        || (at + 1 < end
            && prose.token(at + 1).is(Class::NUMERAL)
            && LARGE.contains(&prose.lower(at + 1)))
}

/// Three more digits after an ordinary space: "1 250 000".
fn is_group(prose: &Prose<'_>, at: usize) -> bool {
    let (token, before) = (prose.token(at), prose.token(at - 1));
    token.kind == Kind::Number
        && before.kind == Kind::Number
        && token.end - token.start == 3
        && before.end - before.start <= 3
        && token.start - before.end == 1
}

fn after_unit(prose: &Prose<'_>, at: usize, end: usize) -> usize {
    let unit = |t: usize| {
        prose.token_within(t, end).is_some_and(|token| {
            token.is(Class::UNIT)
                || matches!(token.kind, Kind::Mark('%' | '€' | '$' | '£' | '°' | '‰'))
        })
    };
    if unit(at) {
        return at + 1;
    }
    let of = at < end && matches!(prose.lower(at), "de" | "d'");
    if of && unit(at + 1) {
        return at + 2;
    }
    if at + 1 < end
        && matches!(prose.lower(at), "per" | "pour")
        && matches!(prose.lower(at + 1), "cent")
    {
        return at + 2;
    }
    at
}
