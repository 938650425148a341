//! Where names stand: runs of capitals with what joins them, and the words that only introduce them.

use std::ops::Range;

use crate::core::article::BlockKind;

use super::{
    amounts::amount,
    class::Class,
    dates::date,
    evidence::{Evidence, Label},
    lexicon::Table,
    proposal::EntityReason,
    prose::{Paragraph, Prose},
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
    if token.is(Class::HONORIFIC) && token.is_word() {
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
    if token.is(function) && !acronym {
        return !token.is(Class::GIVEN);
    }
    if is_people(prose, at) {
        return true;
    }
    if !initial || acronym {
        return token.end - token.start == 1 || prose.lower(at).ends_with('\'');
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

/// "ministère des Transports", "université de Rennes": a name that begins with a small letter.
fn named_by_head(prose: &Prose<'_>, at: usize, end: usize) -> Option<Candidate> {
    let token = prose.token(at);
    let full = matches!(
        prose.lower(at),
        "ministère"
            | "université"
            | "tribunal"
            | "préfecture"
            | "mairie"
            | "parquet"
            | "institut"
            | "hôpital"
            | "rectorat"
            | "chu"
            | "cour"
            | "ambassade"
            | "observatoire"
            | "musée"
            | "lycée"
            | "chambre"
            | "conseil"
            | "syndicat"
            | "collectif"
            | "fédération"
            | "association"
            | "agence"
            | "office"
    );
    if prose.lexicon.tongue != Tongue::French || !full || !token.is_word() {
        return None;
    }
    let next = prose.token_within(at + 1, end)?;
    let mut first = at + 1;
    if next.is(Class::OF) {
        first += 1;
        if prose.token_within(first, end)?.is(Class::DETERMINER) {
            first += 1;
        }
    } else if !matches!(
        prose.lower(at),
        "observatoire"
            | "lycée"
            | "hôpital"
            | "musée"
            | "collectif"
            | "syndicat"
            | "association"
            | "agence"
    ) {
        return None;
    }
    if !prose.token_within(first, end)?.is_capital() || prose.token(first).is(Class::DEMONYM) {
        return None;
    }
    let end = super::organisations::reach(prose, at, first + 1, end);
    let mut evidence = Evidence::default();
    evidence.add(Label::Organisation, 85, EntityReason::HeadWord);
    Some(Candidate {
        tokens: at..end,
        evidence,
        firm: true,
        title: None,
    })
}

/// The run of capitals that begins at a token, without titles at its beginning.
fn run(
    prose: &Prose<'_>,
    at: usize,
    end: usize,
    title: Option<usize>,
    firm: bool,
) -> Option<Candidate> {
    let token = prose.token(at);
    let head = token.is(Class::ORGANISATION_HEAD
        .or(Class::EVENT_HEAD)
        .or(Class::PLACE_HEAD));
    let mut last = at + 1;
    while last < end
        && let Some(next) = joined(
            prose,
            at,
            last,
            end,
            head || prose.token(last - 1).is(Class::ORGANISATION_HEAD),
        )
    {
        last = next;
    }
    if head && prose.lexicon.tongue == Tongue::French && title.is_none() {
        last = super::organisations::reach(prose, at, last, end);
    }
    let (first, title) = after_titles(prose, at, last, title);
    if first >= last {
        return None;
    }
    let role = prose.token(last - 1).is(Class::ROLE) && !prose.token(first).is(Class::GIVEN);
    if role && title.is_none() && prose.token(last - 1).case != Case::Upper && !head {
        return None;
    }
    let firm = firm || last - first > 1 || first > at;
    Some(Candidate {
        tokens: first..last,
        evidence: Evidence::default(),
        firm,
        title,
    })
}

/// One past what joins the run, if the next tokens do.
fn joined(prose: &Prose<'_>, first: usize, at: usize, end: usize, headed: bool) -> Option<usize> {
    let (token, before) = (prose.token(at), prose.token(at - 1));
    let capital = |t: usize| {
        prose
            .token_within(t, end)
            .is_some_and(|t| t.is_capital() && !t.is(Class::WEEKDAY))
    };
    if token.is_capital() {
        let demonym = token.is(Class::DEMONYM) && prose.lexicon.tongue == Tongue::French;
        let dated = token.is(Class::WEEKDAY.or(Class::HONORIFIC))
            || (token.is(Class::MONTH)
                && prose
                    .token_within(at + 1, end)
                    .is_some_and(|t| t.kind == Kind::Number));
        let acronym =
            before.case == Case::Upper && token.is(Class::GIVEN) && token.case != Case::Upper;
        let elided = prose.lower(at).ends_with('\'');
        return (!demonym && !dated && !acronym && !elided).then_some(at + 1);
    }
    if token.is_mark('&') && capital(at + 1) {
        return Some(at + 2);
    }
    if token.is(Class::GENITIVE)
        && capital(at + 1)
        && prose.token(at + 1).is(Class::ORGANISATION_HEAD)
    {
        let common = matches!(
            prose.lower(at - 1),
            "children" | "women" | "men" | "people" | "veterans" | "queen" | "king"
        );
        return (prose.lower(at) == "'" || common).then_some(at + 2);
    }
    if token.kind == Kind::Number && before.is(Class::EVENT_HEAD.or(Class::EVENT)) {
        return Some(at + 1);
    }
    let given = (first..at).any(|t| prose.token(t).is(Class::GIVEN));
    if token.is(Class::PARTICLE) && !token.is_capital() {
        let mut next = at + 1;
        while next < end
            && next < at + 3
            && prose.token(next).is(Class::PARTICLE)
            && !prose.token(next).is_capital()
        {
            next += 1;
        }
        let personal = given
            || !token.is(Class::OF
                .or(Class::ARTICLE)
                .or(Class::PREPOSITION)
                .or(Class::CLITIC));
        let placed = !headed
            && !given
            && prose
                .token_within(next, end)
                .is_some_and(|t| t.is(Class::PLACE));
        if capital(next) && (personal || headed) && !placed {
            return Some(next + 1);
        }
        return None;
    }
    let alone = at == first + 1
        && prose.lexicon.tongue == Tongue::English
        && !prose.token(first).is(Class::GIVEN
            .or(Class::ROLE)
            .or(Class::PLACE)
            .or(Class::ORGANISATION))
        && !prose.begins_sentence(first);
    if (headed || alone)
        && token.is(Class::OF)
        && (capital(at + 1)
            || (prose
                .token_within(at + 1, end)
                .is_some_and(|t| t.is(Class::DETERMINER))
                && capital(at + 2)))
    {
        let next = if capital(at + 1) { at + 2 } else { at + 3 };
        return Some(next);
    }
    None
}

/// "Prime Minister Daniel Okoro-Hale": past the title, if a name is left.
fn after_titles(
    prose: &Prose<'_>,
    first: usize,
    end: usize,
    title: Option<usize>,
) -> (usize, Option<usize>) {
    let last_role = (first..end.saturating_sub(1)).rev().find(|t| {
        let token = prose.token(*t);
        let named = (first..*t).any(|t| prose.token(t).is(Class::GIVEN));
        token.is(Class::ROLE) && !named && prose.token(*t + 1).is_capital()
    });
    let organised = prose.token(end - 1).is(Class::ORGANISATION_HEAD);
    match last_role.filter(|_| !organised) {
        Some(role) => (role + 1, Some(role)),
        None => (first, title),
    }
}
