//! Verbs of saying in their groups ("n’a pas non plus confirmé", "a-t-il ajouté", "would not say").

use std::ops::Range;

use super::{
    class::Class,
    lexicon::{Frame, Mood},
    prose::Prose,
    tokens::Kind,
    tongue::Tongue,
};

/// How a verb of saying hangs in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// It has a subject of its own.
    Finite,
    /// Its subject is that of the clause before ("ajoutant que", "to say that").
    Dependent,
}

/// One verb of saying with what belongs to it.
#[derive(Clone, Debug)]
pub struct Cue {
    /// From the first auxiliary or clitic to the verb (or the pronoun after it).
    pub tokens: Range<usize>,
    /// What it can take.
    pub frame: Frame,
    /// How it hangs in the sentence.
    pub shape: Shape,
    /// Whether it wants several subjects.
    pub plural: bool,
    /// The pronoun of "a-t-il".
    pub pronoun: Option<usize>,
}

/// Words of adverbs that may stand between an auxiliary and its participle ("a en revanche dit").
const INSIDE: [&str; 25] = [
    "tout",
    "non",
    "plus",
    "lui",
    "elle",
    "eux",
    "elles",
    "en",
    "revanche",
    "par",
    "ailleurs",
    "au",
    "contraire",
    "son",
    "tour",
    ",",
    "pour",
    "sa",
    "leur",
    "part",
    "de",
    "côté",
    "effet",
    "outre",
    "à",
];

/// How many words may part an auxiliary from its participle.
pub(super) const GAP: usize = 5;

/// All groups in a sentence, those in quotations left out.
pub fn cues(prose: &Prose<'_>, within: Range<usize>) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for at in within.clone() {
        if prose.quoted[at].is_some() {
            continue;
        }
        if let Some(cue) = group(prose, within.start, at, within.end) {
            match found.last_mut() {
                // "a tenu à rappeler", "fait savoir": one group.
                Some(last) if cue.tokens.start < last.tokens.end => *last = cue,
                _ => found.push(cue),
            }
        }
    }
    found
}

/// The group whose verb is the token at `at`, in a stretch of the sentence.
pub(super) fn group(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<Cue> {
    match prose.lexicon.tongue {
        Tongue::French => super::french_cues::group(prose, floor, at, end),
        Tongue::English => super::english_cues::group(prose, floor, at, end),
        _ => neighbour(prose, floor, at, end),
    }
}

/// The auxiliary before a participle.
pub(super) fn auxiliary(prose: &Prose<'_>, floor: usize, at: usize) -> Option<usize> {
    for before in (floor.max(at.saturating_sub(GAP))..at).rev() {
        let token = prose.token(before);
        if token.is(Class::HAVE.or(Class::BE)) {
            return Some(before);
        }
        let between = token.is(Class::ADVERB.or(Class::NEGATION).or(Class::TIME))
            || (token.is(Class::PRONOUN) && !token.spaced)
            || INSIDE.contains(&prose.lower(before));
        if !between {
            return None;
        }
    }
    None
}

/// Where a verb begins with its clitics and its "ne".
pub(super) fn with_clitics(prose: &Prose<'_>, floor: usize, start: usize) -> usize {
    let mut start = start;
    while start > floor {
        let token = prose.token(start - 1);
        let clitic = token.is(Class::CLITIC.or(Class::NEGATION))
            && !token.is_capital()
            && !matches!(
                prose.lower(start - 1),
                "pas" | "plus" | "jamais" | "nous" | "vous" | "rien" | "point"
            );
        if !clitic {
            break;
        }
        start -= 1;
    }
    start
}

fn neighbour(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<Cue> {
    let token = prose.token(at);
    let form = token.verb?;
    if token.is_capital() && at != floor {
        return None;
    }
    if form.mood.has(Mood::FINITE) {
        let start = with_clitics(prose, floor, at);
        return Some(end_group(
            prose,
            start..at + 1,
            form.frame,
            Shape::Finite,
            false,
            end,
        ));
    }
    let start = auxiliary(prose, floor, at)?;
    Some(end_group(
        prose,
        start..at + 1,
        form.frame,
        Shape::Finite,
        false,
        end,
    ))
}

/// The cue of a group, with the pronoun that stands in it or after it.
pub(super) fn end_group(
    prose: &Prose<'_>,
    tokens: Range<usize>,
    frame: Frame,
    shape: Shape,
    plural: bool,
    end: usize,
) -> Cue {
    let inside = tokens.clone().skip(1).find(|t| is_inverted(prose, *t));
    let after = Some(tokens.end).filter(|t| *t < end && is_inverted(prose, *t));
    let until = after.map_or(tokens.end, |t| t + 1);
    Cue {
        tokens: tokens.start..until,
        frame,
        shape,
        plural,
        pronoun: inside.or(after),
    }
}

/// One past "fait savoir", "fait-elle savoir", "met en garde", "went on".
pub(super) fn light_end(prose: &Prose<'_>, at: usize, end: usize) -> Option<usize> {
    if !prose.token(at).is(Class::LIGHT) {
        return None;
    }
    let inverted = at + 1 < end && is_inverted(prose, at + 1);
    let first = at + 1 + usize::from(inverted);
    prose.lexicon.light(prose.lower(at)).find_map(|others| {
        let words = others.split(' ');
        let last = first + words.clone().count();
        let same = last <= end && words.zip(first..).all(|(word, t)| prose.lower(t) == word);
        same.then_some(last)
    })
}

/// Whether the token is the pronoun of "a-t-il".
pub(super) fn is_inverted(prose: &Prose<'_>, at: usize) -> bool {
    let token = prose.token(at);
    token.is(Class::PRONOUN) && !token.spaced && prose.text[..token.start].ends_with(['-', '‑'])
}

/// Whether a quotation begins at the token.
pub fn opens_quotation(prose: &Prose<'_>, at: usize) -> bool {
    matches!(
        prose.token(at).kind,
        Kind::Mark('«' | '“' | '"' | '„' | '‘' | '‹' | '»' | '‚')
    ) && prose.quoted[at].is_some_and(|q| prose.quotations[q as usize].start() == at)
}
