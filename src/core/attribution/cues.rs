//! Verbs of saying in their groups ("n’a pas non plus confirmé", "a-t-il ajouté", "would not say").

use std::ops::Range;

use super::{
    class::Class,
    lexicon::{Frame, Mood, VerbForm},
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

/// How many words may part an auxiliary from its participle.
const GAP: usize = 5;

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

fn group(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<Cue> {
    match prose.lexicon.tongue {
        Tongue::French => french(prose, floor, at, end),
        Tongue::English => english(prose, floor, at, end),
        _ => neighbour(prose, floor, at, end),
    }
}

fn french(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<Cue> {
    if at + 1 < end && prose.lexicon.is_light(prose.lower(at), prose.lower(at + 1)) {
        return light(prose, floor, at);
    }
    let token = prose.token(at);
    let form = token.verb?;
    if token.is_capital() && at != floor {
        return None;
    }
    let finished = |start: usize, shape: Shape, plural: bool| {
        let start = with_clitics(prose, floor, start);
        let reflexive = (start..at).any(|t| prose.token(t).is(Class::REFLEXIVE));
        let use_made = if reflexive {
            Frame::REFLEXIVE
        } else {
            Frame::PLAIN
        };
        if !form.frame.has(use_made) {
            return None;
        }
        Some(end_group(
            prose,
            start..at + 1,
            form.frame,
            shape,
            plural,
            end,
        ))
    };
    if form.mood.has(Mood::PARTICIPLE)
        && let Some(auxiliary) = auxiliary(prose, floor, at)
    {
        let helper = prose.token(auxiliary);
        let plural = prose.lower(auxiliary).ends_with("nt");
        let dependent = matches!(prose.lower(auxiliary), "avoir" | "ayant" | "être" | "étant");
        let shape = if dependent {
            Shape::Dependent
        } else {
            Shape::Finite
        };
        if helper.is(Class::HAVE) {
            return finished(auxiliary, shape, plural);
        }
        let reflexive = auxiliary > floor && prose.token(auxiliary - 1).is(Class::REFLEXIVE);
        return reflexive
            .then(|| finished(auxiliary, shape, plural))
            .flatten();
    }
    if form.mood.has(Mood::FINITE) && !is_noun(prose, floor, at) {
        return finished(
            at,
            Shape::Finite,
            form.mood.has(Mood::PLURAL) && !form.mood.has(Mood::SINGULAR),
        );
    }
    if form.mood.has(Mood::GERUND) {
        let start = if at > floor && prose.lower(at - 1) == "en" {
            at - 1
        } else {
            at
        };
        return finished(start, Shape::Dependent, false);
    }
    if form.mood.has(Mood::INFINITIVE) {
        return infinitive(prose, floor, at, end, form);
    }
    None
}

/// "a fait savoir", "laisse entendre".
fn light(prose: &Prose<'_>, floor: usize, at: usize) -> Option<Cue> {
    let start = auxiliary(prose, floor, at).unwrap_or(at);
    let plural = prose.lower(start).ends_with("nt");
    let frame = Frame::SAYING;
    let start = with_clitics(prose, floor, start);
    Some(end_group(
        prose,
        start..at + 2,
        frame,
        Shape::Finite,
        plural,
        prose.tokens.list.len(),
    ))
}

/// "a tenu à rappeler", "vient d’annoncer"; else only before "que" or a quotation.
fn infinitive(
    prose: &Prose<'_>,
    floor: usize,
    at: usize,
    end: usize,
    form: VerbForm,
) -> Option<Cue> {
    const SEMI: [&str; 26] = [
        "tenu",
        "tient",
        "tiennent",
        "tenait",
        "vient",
        "viennent",
        "venait",
        "voulu",
        "veut",
        "souhaité",
        "souhaite",
        "contenté",
        "contente",
        "continue",
        "continué",
        "fini",
        "manqué",
        "pu",
        "peut",
        "peuvent",
        "préféré",
        "préfère",
        "allé",
        "allée",
        "osé",
        "cessé",
    ];
    let mut before = at.checked_sub(1).filter(|b| *b >= floor)?;
    if matches!(prose.lower(before), "à" | "de" | "d'" | "par") {
        before = before.checked_sub(1).filter(|b| *b >= floor)?;
    }
    if prose.token(before).is(Class::CLITIC) && before > floor {
        before -= 1;
    }
    if SEMI.contains(&prose.lower(before)) {
        let start = auxiliary(prose, floor, before).unwrap_or(before);
        let plural = prose.lower(start).ends_with("nt");
        let start = with_clitics(prose, floor, start);
        return Some(end_group(
            prose,
            start..at + 1,
            form.frame,
            Shape::Finite,
            plural,
            end,
        ));
    }
    let next = prose.after_adjuncts(at + 1, end);
    let says = next < end && (prose.token(next).is(Class::THAT) || opens_quotation(prose, next));
    says.then(|| end_group(prose, at..at + 1, form.frame, Shape::Dependent, false, end))
}

/// The auxiliary before a participle.
fn auxiliary(prose: &Prose<'_>, floor: usize, at: usize) -> Option<usize> {
    for before in (floor.max(at.saturating_sub(GAP))..at).rev() {
        let token = prose.token(before);
        if token.is(Class::HAVE.or(Class::BE)) {
            return Some(before);
        }
        let between = token.is(Class::ADVERB.or(Class::NEGATION).or(Class::TIME))
            || (token.is(Class::PRONOUN) && !token.spaced)
            || matches!(
                prose.lower(before),
                "tout" | "non" | "plus" | "lui" | "elle" | "eux" | "elles"
            );
        if !between {
            return None;
        }
    }
    None
}

fn with_clitics(prose: &Prose<'_>, floor: usize, start: usize) -> usize {
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

/// Whether the word is a noun here: "l’annonce", "une demande".
fn is_noun(prose: &Prose<'_>, floor: usize, at: usize) -> bool {
    if at == floor {
        return prose.token(at).is(Class::HOMOGRAPH);
    }
    let (token, before) = (prose.token(at), prose.token(at - 1));
    if !token.is(Class::HOMOGRAPH) {
        let clitic = before.is(Class::CLITIC) && !before.is(Class::PREPOSITION);
        return before.is(Class::ARTICLE.or(Class::OF)) && !clitic;
    }
    let nominal = Class::ARTICLE
        .or(Class::OF)
        .or(Class::PREPOSITION)
        .or(Class::NUMERAL);
    let clitic = before.is(Class::CLITIC)
        && at >= floor + 2
        && (prose
            .token(at - 2)
            .is(Class::PRONOUN.or(Class::RELATIVE).or(Class::NEGATION))
            || prose.token(at - 2).is_mark(','));
    let be = before.is(Class::BE);
    (before.is(nominal) && !clitic) || be
}

fn english(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<Cue> {
    let token = prose.token(at);
    let form = token.verb?;
    if token.is_capital() && at != floor {
        return None;
    }
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
                    "on" | "continued" | "continues" | "sought" | "declined" | "refused"
                );
            led.then(|| cue(at, Shape::Dependent)).flatten()
        }
        _ if token.is(Class::HOMOGRAPH) && (next_of || is_english_noun(prose, floor, at)) => None,
        Some((_, t)) if t.is(Class::ARTICLE.or(Class::OF)) && !t.is(Class::PRONOUN) => None,
        _ if form.mood.has(Mood::FINITE) => cue(start, Shape::Finite),
        _ => None,
    }
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

fn end_group(
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

fn is_inverted(prose: &Prose<'_>, at: usize) -> bool {
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
