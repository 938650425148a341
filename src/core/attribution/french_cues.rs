//! French verbs of saying in their groups ("n’a pas non plus confirmé", "a-t-il ajouté", "a tenu à rappeler").

use super::{
    class::Class,
    cues::{
        Cue, Shape, auxiliary, end_group, is_inverted, light_end, opens_quotation, with_clitics,
    },
    lexicon::{Frame, Mood, VerbForm},
    prose::Prose,
    unlisted::form_of,
};

/// The group whose verb is the token at `at`.
pub(super) fn group(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<Cue> {
    if let Some(last) = light_end(prose, at, end) {
        return Some(light(prose, floor, at, last));
    }
    if let Some(start) = one_reads(prose, floor, at, end) {
        return Some(Cue {
            tokens: with_clitics(prose, floor, start)..at + if start == at { 2 } else { 1 },
            frame: Frame::SAYING,
            shape: Shape::Finite,
            plural: false,
            pronoun: None,
        });
    }
    let form = form_of(prose, floor, at, end)?;
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
    if form.mood.has(Mood::PARTICIPLE) && shares_auxiliary(prose, floor, at, end) {
        return finished(at, Shape::Dependent, false);
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

/// "a fustigé « l’inertie » et rappelé que": the auxiliary is that of the verb before.
fn shares_auxiliary(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> bool {
    let mut before = at;
    while before > floor && prose.token(before - 1).is(Class::ADVERB) {
        before -= 1;
    }
    let joined = before > floor && prose.token(before - 1).is(Class::CONJUNCTION);
    let next = prose.after_adjuncts(at + 1, end);
    let says = next < end
        && (prose.token(next).is(Class::THAT) || prose.quotation_at(next, end).is_some());
    joined && says && (floor..before).any(|t| prose.token(t).is(Class::HAVE))
}

/// Where "peut-on lire" begins, of which "lire" is the token, and "lit-on", of which "lit" is.
fn one_reads(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<usize> {
    let is_one = |t: usize| prose.lower(t) == "on" && is_inverted(prose, t);
    match prose.lower(at) {
        "lit" | "lisait" => (at + 1 < end && is_one(at + 1)).then_some(at),
        "lire" => (at >= floor + 2 && is_one(at - 1)).then(|| at - 2),
        _ => None,
    }
}

/// "a fait savoir", "laisse entendre".
fn light(prose: &Prose<'_>, floor: usize, at: usize, last: usize) -> Cue {
    let start = auxiliary(prose, floor, at).unwrap_or(at);
    let plural = prose.lower(start).ends_with("nt");
    let start = with_clitics(prose, floor, start);
    let end = prose.tokens.list.len();
    // "fait état de pertes", "fait part de sa colère".
    let takes = match prose.lower(last - 1) {
        "état" | "part" | "acte" => Frame::SAYING.or(Frame::NOUN).or(Frame::PREPOSED),
        _ => Frame::SAYING,
    };
    let shape = match prose.lower(at).ends_with("ant") {
        true => Shape::Dependent,
        false => Shape::Finite,
    };
    end_group(prose, start..last, takes, shape, plural, end)
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
    // "Et de conclure : « … »".
    let narrates = prose.lower(floor) == "et" && at == floor + 2;
    // "Le ramassage doit reprendre « sous peu »" says nothing.
    let does = prose.token(before).is(Class::VERB);
    let says = next < end
        && (prose.token(next).is(Class::THAT)
            || opens_quotation(prose, next) && !does
            || narrates && prose.quotations_in(next..end).next().is_some());
    says.then(|| end_group(prose, at..at + 1, form.frame, Shape::Dependent, false, end))
}

/// Whether the word is a noun here: "l’annonce", "une demande".
fn is_noun(prose: &Prose<'_>, floor: usize, at: usize) -> bool {
    if at + 1 < prose.tokens.list.len() && is_inverted(prose, at + 1) {
        return false;
    }
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
