//! How far a run of capitals is one name, and which titles at its beginning only introduce it.

use super::{
    class::Class,
    evidence::Evidence,
    names::Candidate,
    prose::Prose,
    tokens::{Case, Kind},
    tongue::Tongue,
};

/// The run of capitals that begins at a token, without titles at its beginning.
pub fn run(
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
        let saint = prose.lower(first) == "st.";
        return (prose.lower(at) == "'" || common || saint).then_some(at + 2);
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
        let placed = !headed && !given && prose.has_class(next, end, Class::PLACE);
        // "devant le Parlement la Première ministre" is no one name.
        let tied = headed && token.is(Class::OF);
        if capital(next) && (personal || tied) && !placed {
            return Some(next + 1);
        }
        return None;
    }
    // "Médecins sans frontières".
    let without = prose.lower(at) == "sans"
        && at == first + 1
        && !prose.begins_sentence(first)
        && prose.token_within(at + 1, end).is_some_and(|t| t.is_word());
    if without {
        return Some(at + 2);
    }
    if headed && prose.lexicon.tongue == Tongue::English && continues_head(prose, first, at, end) {
        return Some(at + 2);
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
        && (capital(at + 1) || (prose.has_class(at + 1, end, Class::DETERMINER) && capital(at + 2)))
    {
        let next = if capital(at + 1) { at + 2 } else { at + 3 };
        return Some(next);
    }
    None
}

/// "Centers for Disease Control and Prevention", "Department of Health and Human Services": "for", and
/// "and" after it.
fn continues_head(prose: &Prose<'_>, first: usize, at: usize, end: usize) -> bool {
    let next = prose.token_within(at + 1, end).filter(|t| t.is_capital());
    let names_another = Class::GIVEN
        .or(Class::PLACE)
        .or(Class::ORGANISATION)
        .or(Class::ORGANISATION_HEAD)
        .or(Class::ROLE)
        .or(Class::HONORIFIC)
        .or(Class::FUNCTION);
    let mut before = first..at;
    match prose.lower(at) {
        "for" => next.is_some(),
        "and" => {
            before.any(|t| matches!(prose.lower(t), "of" | "for"))
                && next.is_some_and(|t| !t.is(names_another))
        }
        _ => false,
    }
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
