//! French: a verb of saying inside the quotation marks ("« Il faudra bien, conclut-elle, que … »").

use std::ops::Range;

use super::{
    class::Class,
    cues::{group, is_inverted},
    prose::Prose,
    quotations::Quotation,
    subjects::with_name,
    tokens::Kind,
    tongue::Tongue,
};

/// How many tokens a verb of saying may have before its last ("a en revanche ajouté").
const REACH: usize = 6;

/// What stands between the commas, in tokens.
pub struct Incise {
    /// The verb of saying.
    pub cue: Range<usize>,
    /// Who speaks; nobody if one reads it ("y lit-on").
    pub source: Option<Range<usize>>,
    /// From the first comma to the one behind it.
    pub whole: Range<usize>,
}

/// The first verb of saying with its speaker between commas inside a quotation.
pub fn incise(prose: &Prose<'_>, quotation: &Quotation) -> Option<Incise> {
    if prose.lexicon.tongue != Tongue::French {
        return None;
    }
    let inner = quotation.inner().next()?;
    let mut commas = inner.clone().filter(|t| prose.token(*t).is_mark(','));
    commas.find_map(|comma| incise_after(prose, comma, inner.end))
}

fn incise_after(prose: &Prose<'_>, comma: usize, end: usize) -> Option<Incise> {
    let first = comma + 1;
    let (cue, pronoun) = match unlisted(prose, first, end) {
        Some(pronoun) => (first..pronoun + 1, Some(pronoun)),
        None => {
            let mut verbs = first..end.min(first + REACH);
            let cue = verbs.find_map(|at| group(prose, first, at, end))?;
            (cue.tokens, cue.pronoun)
        }
    };
    if cue.start != first {
        return None;
    }
    let source = match pronoun {
        Some(pronoun) => Some(pronoun..pronoun + 1),
        None => {
            let start = prose.after_adjuncts(cue.end, end);
            let speaker = prose.phrase_from(start, end);
            speaker.map(|words| with_name(prose, words, end))
        }
    };
    if source.is_none() && prose.lower(cue.end - 1) != "on" {
        return None;
    }
    let last = source.as_ref().map_or(0, |words| words.end);
    let after = prose.after_adjuncts(last.max(cue.end), end);
    let after = after_office(prose, after, end).unwrap_or(after);
    let closes = after >= end
        || matches!(
            prose.token(after).kind,
            Kind::Mark(',' | '.' | '…' | '!' | '?')
        );
    closes.then(|| Incise {
        cue,
        source,
        whole: comma..(after + 1).min(end),
    })
}

/// The pronoun of ", compte-t-elle,": between commas a verb on no list says what is quoted.
fn unlisted(prose: &Prose<'_>, first: usize, end: usize) -> Option<usize> {
    let pronoun = first + 1;
    let verb = prose.token_within(first, end)?;
    let is_verb = verb.is_word() && verb.verb.is_none() && !verb.is(Class::HAVE.or(Class::BE));
    let closes = matches!(
        prose.token_within(pronoun + 1, end)?.kind,
        Kind::Mark(',' | '.')
    );
    let third = matches!(prose.lower(pronoun), "il" | "elle" | "ils" | "elles");
    (is_verb && closes && third && is_inverted(prose, pronoun)).then_some(pronoun)
}

/// ", capitaine de l’équipe jusqu’en 2022.", ", de l’École vétérinaire.": past what is set beside the speaker's
/// name.
fn after_office(prose: &Prose<'_>, comma: usize, end: usize) -> Option<usize> {
    let office = Class::ROLE.or(Class::OF);
    let is_office = prose.has_mark(comma, end, ',') && prose.has_class(comma + 1, end, office);
    let closes = |t: &usize| {
        matches!(
            prose.token(*t).kind,
            Kind::Mark(',' | '.' | '…' | '!' | '?')
        )
    };
    let close = (comma + 1..end).find(closes)?;
    (is_office && !prose.is_finite_within(comma + 1..close)).then_some(close)
}
