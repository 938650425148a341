//! Where names stand: which capitals begin one, and which begin a sentence or name a people.

use std::ops::Range;

use crate::core::article::BlockKind;

use super::{
    amounts::amount,
    class::Class,
    dates::date,
    evidence::Evidence,
    lexicon::Table,
    organisations::named_by_head,
    prose::{Paragraph, Prose},
    runs::run,
    tokens::{Case, Kind},
    tongue::Tongue,
};

/// Words that may be a name.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The tokens of the name, titles left out.
    pub tokens: Range<usize>,
    /// What speaks for each label at this place.
    pub evidence: Evidence,
    /// Whether its capitals tell something: not the first word of a sentence alone.
    pub firm: bool,
    /// The token of a title or honorific before it.
    pub title: Option<usize>,
}

/// What is found in a text by form.
#[derive(Debug, Default)]
pub struct Found {
    /// Names, in text order.
    pub names: Vec<Candidate>,
    /// Dates.
    pub dates: Vec<Range<usize>>,
    /// Numbers and amounts.
    pub amounts: Vec<Range<usize>>,
}

/// Goes over all paragraphs once.
pub fn find(prose: &Prose<'_>) -> Found {
    let mut found = Found::default();
    let small = small_words(prose);
    for paragraph in &prose.paragraphs {
        let headline = is_title_case(prose, paragraph);
        let end = paragraph.tokens.end;
        let mut at = paragraph.tokens.start;
        while at < end {
            if let Some(date) = date(prose, at, end) {
                at = date.end;
                found.dates.push(date);
            } else if let Some(amount) = amount(prose, at, end) {
                at = amount.end;
                found.amounts.push(amount);
            } else if let Some(mut name) = name(prose, &small, at, end) {
                name.firm &= !headline;
                at = name.tokens.end;
                super::clues::weigh(prose, paragraph, &mut name);
                found.names.push(name);
            } else {
                at += 1;
            }
        }
    }
    found
}

/// Words that the text also writes small: at the beginning of a sentence they are no names.
fn small_words<'p>(prose: &'p Prose<'_>) -> Table<&'p str, ()> {
    let list = &prose.tokens.list;
    (0..list.len())
        .filter(|t| list[*t].is_word() && list[*t].case == Case::Lower)
        .map(|t| (prose.lower(t), ()))
        .collect()
}

/// Whether a heading writes all its words with capitals, so that they tell nothing.
fn is_title_case(prose: &Prose<'_>, paragraph: &Paragraph) -> bool {
    let heading = matches!(paragraph.kind, BlockKind::Title | BlockKind::Heading);
    if !heading || prose.lexicon.tongue == Tongue::French {
        return false;
    }
    let long = |t: &usize| {
        let token = prose.token(*t);
        token.is_word() && token.end - token.start > 3
    };
    let words = paragraph.tokens.clone().filter(long).count();
    let capitals = paragraph
        .tokens
        .clone()
        .filter(long)
        .filter(|t| prose.token(*t).is_capital())
        .count();
    words > 3 && capitals * 4 >= words * 3
}

fn name(prose: &Prose<'_>, small: &Table<&str, ()>, at: usize, end: usize) -> Option<Candidate> {
    let token = prose.token(at);
    if !token.is_capital() {
        return named_by_head(prose, at, end);
    }
    let saint = prose.lower(at) == "st.";
    if token.is(Class::HONORIFIC) && token.is_word() && !saint {
        let first =
            (at + 1..end).find(|t| !prose.token(*t).is(Class::HONORIFIC.or(Class::ROLE)))?;
        let named = first < end
            && prose.token(first).is_capital()
            && !prose.token(first).is(Class::FUNCTION);
        return if named {
            run(prose, first, end, Some(at), true)
        } else {
            None
        };
    }
    let initial = prose.begins_sentence(at);
    if let Some(end) = listed(prose, at, end) {
        return Some(Candidate {
            tokens: at..end,
            evidence: Evidence::default(),
            firm: true,
            title: None,
        });
    }
    if is_no_name(prose, small, at, initial) {
        return None;
    }
    let firm = !initial
        || token.case == Case::Upper
        || token.is(Class::GIVEN.or(Class::PLACE).or(Class::ORGANISATION));
    run(prose, at, end, None, firm)
}

/// Function words, days, peoples, and ordinary words at the beginning of a sentence.
fn is_no_name(prose: &Prose<'_>, small: &Table<&str, ()>, at: usize, initial: bool) -> bool {
    let token = prose.token(at);
    if token.is(Class::DEMONYM) && !organisation_follows(prose, at) {
        return true;
    }
    let acronym = token.case == Case::Upper && token.end - token.start >= 2;
    let function = Class::FUNCTION
        .or(Class::WEEKDAY)
        .or(Class::TIME)
        .or(Class::NUMERAL);
    // "the Left Union": verbs and adverbs within a sentence have no capitals of their own.
    let is_part = !initial
        && prose
            .tokens
            .list
            .get(at + 1)
            .is_some_and(|n| n.is_capital() && n.is(Class::ORGANISATION_HEAD))
        && !token.is(Class::WEEKDAY
            .or(Class::DETERMINER)
            .or(Class::PREPOSITION)
            .or(Class::CONJUNCTION));
    if token.is(function) && !acronym && !is_part {
        return !token.is(Class::GIVEN);
    }
    if is_people(prose, at) {
        return true;
    }
    if !initial || acronym {
        let posted_on = at > 0 && matches!(prose.lower(at - 1), "sur" | "on");
        let is_letter = token.end - token.start == 1 && !(posted_on && prose.lower(at) == "x");
        return is_letter || prose.lower(at).ends_with('\'');
    }
    if token.is(Class::BODY)
        && !prose
            .tokens
            .list
            .get(at + 1)
            .is_some_and(|n| n.is_capital() || n.is(Class::OF))
    {
        return true;
    }
    let known = token.is(Class::GIVEN
        .or(Class::PLACE)
        .or(Class::ORGANISATION)
        .or(Class::ORGANISATION_HEAD)
        .or(Class::EVENT));
    let verbal = token.verb.is_some();
    !known && (small.contains_key(prose.lower(at)) || verbal || prose.lower(at).ends_with('\''))
}

/// "les Belvaniens", "the Sarovian people": a people's name by its ending.
fn is_people(prose: &Prose<'_>, at: usize) -> bool {
    let word = prose.lower(at);
    let before = at
        .checked_sub(1)
        .map(|b| prose.lower(b))
        .unwrap_or_default();
    match prose.lexicon.tongue {
        Tongue::French => {
            const ENDINGS: [&str; 9] = [
                "iens", "iennes", "ois", "oises", "ais", "aises", "ains", "aines", "éens",
            ];
            let several = matches!(before, "les" | "des" | "aux" | "ces" | "nos" | "%");
            several && ENDINGS.iter().any(|end| word.ends_with(end))
        }
        _ => {
            let adjective = word.len() > 5 && (word.ends_with("ian") || word.ends_with("ese"));
            let next = prose.tokens.list.get(at + 1);
            adjective
                && next.is_some_and(|n| n.is_word() && !n.is_capital() && !n.is(Class::FUNCTION))
                && !prose.token(at).is(Class::GIVEN.or(Class::PLACE))
        }
    }
}

/// "Russian Academy": a people's name as part of an organisation's.
fn organisation_follows(prose: &Prose<'_>, at: usize) -> bool {
    (at + 1..prose.tokens.list.len().min(at + 4))
        .take_while(|t| prose.token(*t).is_capital())
        .any(|t| {
            prose.token(t).is(Class::ORGANISATION_HEAD) && prose.lexicon.tongue == Tongue::English
        })
}

/// The end of the longest listed name that begins at the token.
fn listed(prose: &Prose<'_>, at: usize, end: usize) -> Option<usize> {
    let mut phrase = prose.lower(at).to_owned();
    let mut longest = None;
    for next in at + 1..end.min(at + 5) {
        if prose.token(next).spaced {
            phrase.push(' ');
        }
        phrase.push_str(prose.lower(next));
        let named = prose.token(next).is_capital()
            || prose.token(next).kind == Kind::Number
            || prose.lexicon.tongue == Tongue::French;
        if named && prose.lexicon.phrase(&phrase) != Class::NONE {
            longest = Some(next + 1);
        }
    }
    longest
}
