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
        Tongue::French => french(prose, floor, at, end),
        Tongue::English => super::english_cues::group(prose, floor, at, end),
        _ => neighbour(prose, floor, at, end),
    }
}

fn french(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<Cue> {
    if let Some(last) = light_end(prose, at, end) {
        return Some(light(prose, floor, at, last));
    }
    let token = prose.token(at);
    let form = token
        .verb
        .or_else(|| after_quotation(prose, floor, at, end))?;
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

/// A verb that is on no list says what is quoted if it stands between the quotation and its speaker:
/// "« … », balaie son agent", "“…,” harrumphed Ms. Marsh", "“…,” she harrumphed".
pub(super) fn after_quotation(
    prose: &Prose<'_>,
    floor: usize,
    at: usize,
    end: usize,
) -> Option<VerbForm> {
    let token = prose.token(at);
    let plain = token.is_word()
        && !token.is_capital()
        && !token.is(Class::FUNCTION
            .or(Class::ROLE)
            .or(Class::BODY)
            .or(Class::TIME)
            .or(Class::WEEKDAY));
    if !plain || at <= floor + 1 {
        return None;
    }
    let word = prose.lower(at);
    // Set off from the quotation: "smart city" before "opened" is no speech.
    let closed = |before: usize| {
        let comma = prose.token(before).is_mark(',');
        let mark = before
            .checked_sub(usize::from(comma))
            .filter(|mark| *mark > floor);
        mark.is_some_and(|mark| {
            let closes =
                prose.quoted[mark].is_some_and(|q| prose.quotations[q as usize].end() == mark + 1);
            let pause = matches!(
                prose.token(mark - 1).kind,
                Kind::Mark(',' | '?' | '!' | '…' | '–' | '—')
            );
            let is_whole = || {
                let quotation = &prose.quotations[prose.quoted[mark].map_or(0, |q| q as usize)];
                quotation.start() <= floor || prose.is_clause(quotation)
            };
            closes && (comma && is_whole() || pause)
        })
    };
    let next = prose.token_within(at + 1, end);
    let speaker = |t: &super::tokens::Token| {
        t.is(Class::ARTICLE.or(Class::HONORIFIC)) || (t.is_capital() && !t.is(Class::FUNCTION))
    };
    match prose.lexicon.tongue {
        Tongue::French => {
            let inverted = at + 1 < end && is_inverted(prose, at + 1);
            let ends = word.ends_with(['e', 't', 'd', 'a']);
            let start = with_clitics(prose, floor, at);
            let is_set_off = start > floor + 1 && closed(start - 1);
            if ends && is_set_off && (inverted || next.is_some_and(speaker)) {
                return Some(VerbForm {
                    frame: Frame::SAYING.or(Frame::REFLEXIVE),
                    mood: Mood::FINITE,
                });
            }
            let auxiliary = auxiliary(prose, floor, at)?;
            let ends = word.ends_with(['é', 'i', 'u', 't']) && auxiliary > floor + 1;
            let start = with_clitics(prose, floor, auxiliary);
            let inverted = (auxiliary..at).any(|t| is_inverted(prose, t));
            (ends
                && start > floor + 1
                && closed(start - 1)
                && (inverted || next.is_some_and(speaker)))
            .then_some(VerbForm {
                frame: Frame::SAYING.or(Frame::REFLEXIVE),
                mood: Mood::PARTICIPLE,
            })
        }
        _ => {
            let ends = word.ends_with("ed") || word.ends_with('s');
            let before =
                closed(at - 1) && next.is_some_and(|t| t.is_capital() || t.is(Class::ARTICLE));
            let pronoun =
                prose.token(at - 1).is(Class::PRONOUN) && at > floor + 2 && closed(at - 2);
            (ends && (before || pronoun)).then_some(VerbForm {
                frame: Frame::SAYING,
                mood: Mood::FINITE,
            })
        }
    }
}

/// One past "fait savoir", "met en garde".
fn light_end(prose: &Prose<'_>, at: usize, end: usize) -> Option<usize> {
    prose.lexicon.light(prose.lower(at)).find_map(|others| {
        let words = others.split(' ');
        let last = at + 1 + words.clone().count();
        let same = last <= end && words.zip(at + 1..).all(|(word, t)| prose.lower(t) == word);
        same.then_some(last)
    })
}

/// "a fait savoir", "laisse entendre".
fn light(prose: &Prose<'_>, floor: usize, at: usize, last: usize) -> Cue {
    let start = auxiliary(prose, floor, at).unwrap_or(at);
    let plural = prose.lower(start).ends_with("nt");
    let start = with_clitics(prose, floor, start);
    let end = prose.tokens.list.len();
    end_group(
        prose,
        start..last,
        Frame::SAYING,
        Shape::Finite,
        plural,
        end,
    )
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
    let says = next < end
        && (prose.token(next).is(Class::THAT)
            || opens_quotation(prose, next)
            || narrates && prose.quotation_at(next, end).is_some());
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
            || INSIDE.contains(&prose.lower(before));
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
