//! Dates as French and English write them.

use std::ops::Range;

use super::{
    class::Class,
    prose::Prose,
    tokens::{Kind, Token},
    tongue::Tongue,
};

/// The date that begins at a token: "mercredi 3 mai 2026", "Oct. 6", "fin juillet", "en 2019",
/// "hier".
pub fn date(prose: &Prose<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    let token = prose.token(at);
    let mut next = at;
    let mut anchored = false;
    if let Some(after) = qualifier(prose, at, end) {
        next = after;
    }
    if weekday(prose, next, end) {
        next += 1;
        anchored = true;
        if next < end
            && matches!(
                prose.lower(next),
                "matin"
                    | "soir"
                    | "midi"
                    | "après-midi"
                    | "morning"
                    | "evening"
                    | "afternoon"
                    | "night"
                    | "dernier"
                    | "prochain"
            )
        {
            next += 1;
        }
        if next + 1 < end
            && prose.token(next).is_mark(',')
            && (month(prose, next + 1, end)
                || day(prose.token(next + 1)) && month(prose, next + 2, end))
        {
            next += 1;
        }
    }
    if let Some(after) = day_and_month(prose, next, end) {
        next = after;
        anchored = true;
    } else if month(prose, next, end) {
        next = after_month(prose, next, end);
        anchored = true;
    }
    if anchored {
        return Some(at..next);
    }
    if season(prose, next, end) {
        return Some(at..next + 2);
    }
    if token.kind == Kind::Number && is_written(prose.lower(at)) {
        return Some(at..at + 1);
    }
    if year(prose, at) && dated(prose, at) {
        return Some(at..at + 1);
    }
    let relative = matches!(
        prose.lower(at),
        "hier"
            | "avant-hier"
            | "aujourd'hui"
            | "demain"
            | "yesterday"
            | "today"
            | "tomorrow"
            | "tonight"
    );
    relative.then_some(at..at + 1)
}

/// Before a year, a season dates as a month does.
fn season(prose: &Prose<'_>, at: usize, end: usize) -> bool {
    const SEASONS: [&str; 9] = [
        "printemps",
        "été",
        "automne",
        "hiver",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
    ];
    at + 1 < end && SEASONS.contains(&prose.lower(at)) && year(prose, at + 1)
}

/// "fin", "mi-", "last", "début": they belong to the month or day after them.
fn qualifier(prose: &Prose<'_>, at: usize, end: usize) -> Option<usize> {
    let known = matches!(
        prose.lower(at),
        "fin" | "début" | "mi" | "last" | "next" | "early" | "late" | "mid" | "courant"
    );
    let mut next = at + 1;
    if known && next < end && prose.token(next).is_mark('-') {
        next += 1;
    }
    let names_time =
        weekday(prose, next, end) || month(prose, next, end) || season(prose, next, end);
    (known && names_time).then_some(next)
}

fn weekday(prose: &Prose<'_>, at: usize, end: usize) -> bool {
    at < end && prose.token(at).is(Class::WEEKDAY)
}

fn month(prose: &Prose<'_>, at: usize, end: usize) -> bool {
    if at >= end || !prose.token(at).is(Class::MONTH) {
        return false;
    }
    // "may", "march", "Mars": only with a capital (English), never as the first word.
    let word = prose.lower(at);
    match prose.lexicon.tongue {
        Tongue::English => {
            let doubtful = matches!(word, "may" | "march" | "august");
            let near = at + 1 < end && prose.token(at + 1).kind == Kind::Number
                || at > 0
                    && (prose.token(at - 1).kind == Kind::Number
                        || matches!(
                            prose.lower(at - 1),
                            "in" | "of"
                                | "since"
                                | "by"
                                | "until"
                                | "last"
                                | "early"
                                | "late"
                                | "this"
                                | "next"
                                | "and"
                                | "from"
                                | "to"
                                | "on"
                                | "after"
                                | "before"
                        ));
            prose.token(at).is_capital() && (!doubtful || near)
        }
        _ => word != "mars" || !prose.token(at).is_capital(),
    }
}

fn day(token: &Token) -> bool {
    token.kind == Kind::Number && token.end - token.start <= 4
}

/// "3 mai 2026", "25 et 27 juillet", "October 6, 2025", "6 October".
fn day_and_month(prose: &Prose<'_>, at: usize, end: usize) -> Option<usize> {
    let token = prose.token_within(at, end)?;
    let number = prose
        .lower(at)
        .trim_end_matches(|c: char| c.is_alphabetic())
        .parse::<u32>();
    if day(token) && number.is_ok_and(|n| (1..=31).contains(&n)) && month(prose, at + 1, end) {
        return Some(after_month(prose, at + 1, end));
    }
    None
}

/// Past the month, the day after it (English) and the year.
fn after_month(prose: &Prose<'_>, at: usize, end: usize) -> usize {
    let mut next = at + 1;
    let number = |t: usize| {
        prose
            .token_within(t, end)
            .is_some_and(|t| t.kind == Kind::Number)
    };
    if prose.lexicon.tongue == Tongue::English
        && number(next)
        && !year(prose, next)
        && day(prose.token(next))
    {
        next += 1;
        if next + 1 < end && prose.token(next).is_mark(',') && year(prose, next + 1) {
            next += 1;
        }
    }
    if next < end && year(prose, next) {
        next += 1;
    }
    next
}

/// Four digits between 1000 and 2199.
fn year(prose: &Prose<'_>, at: usize) -> bool {
    let word = prose.lower(at);
    prose.token(at).kind == Kind::Number
        && word.len() == 4
        && word
            .parse::<u32>()
            .is_ok_and(|year| (1000..2200).contains(&year))
}

/// Whether a bare number of four digits stands where a year does.
fn dated(prose: &Prose<'_>, at: usize) -> bool {
    at > 0
        && matches!(
            prose.lower(at - 1),
            "en" | "in"
                | "depuis"
                | "since"
                | "de"
                | "of"
                | "until"
                | "by"
                | "before"
                | "after"
                | "during"
                | "from"
                | "dès"
                | "à"
                | "and"
                | "et"
                | "between"
                | "entre"
                | "d'"
                | "early"
                | "late"
                | "fin"
                | "début"
                | "("
                | "année"
                | "l'année"
                | "avant"
                | "après"
                | "vers"
                | "jusqu'en"
                | "saison"
                | "for"
                | "©"
        )
}

/// "12/05/2026", "2026-05-12".
fn is_written(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    parts.len() == 3
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}
