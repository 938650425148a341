//! What the words in a name, and those behind it, say about it.

use super::{
    class::Class,
    evidence::{Evidence, Label},
    lexicon::Mood,
    names::Candidate,
    proposal::EntityReason,
    prose::{Paragraph, Prose},
    tokens::{Case, Kind},
    tongue::Tongue,
};

/// Adds what speaks for each label at this place.
pub fn weigh(prose: &Prose<'_>, paragraph: &Paragraph, name: &mut Candidate) {
    let mut evidence = name.evidence;
    within(prose, name, &mut evidence);
    super::lead_ins::weigh(prose, paragraph, name, &mut evidence);
    after(prose, paragraph, name, &mut evidence);
    name.evidence = evidence;
}

fn within(prose: &Prose<'_>, name: &Candidate, evidence: &mut Evidence) {
    use EntityReason::{Acronym, Capitals, GivenName, HeadWord, Listed};
    let (first, last) = (name.tokens.start, name.tokens.end - 1);
    let (head, tail) = (prose.token(first), prose.token(last));
    let single = first == last;
    let known = if single {
        head.class
    } else {
        prose.lexicon.phrase(&lower_name(prose, name))
    };
    if known.is(Class::PLACE) {
        evidence.add(
            Label::Place,
            if known.is(Class::GIVEN) { 60 } else { 90 },
            Listed,
        );
    }
    if known.is(Class::ORGANISATION) {
        evidence.add(Label::Organisation, 90, Listed);
    }
    if known.is(Class::EVENT) {
        evidence.add(Label::Event, 90, Listed);
    }
    if !single {
        let company = tail.is(Class::COMPANY);
        let given = head.is(Class::GIVEN);
        // In English the last word tells: "Castle United", "Fair Shelf Coalition".
        let last_tells = prose.lexicon.tongue == Tongue::English
            && tail.is(Class::ORGANISATION_HEAD)
            && !tail.is(Class::PLACE_HEAD.or(Class::EVENT_HEAD));
        let other = !last_tells
            && head.is(Class::EVENT_HEAD.or(Class::PLACE_HEAD))
            && !head.is(Class::ORGANISATION_HEAD);
        if company
            || (!given
                && !other
                && (head.is(Class::ORGANISATION_HEAD) || tail.is(Class::ORGANISATION_HEAD)))
        {
            evidence.add(Label::Organisation, 85, HeadWord);
        }
        if (1..3).any(|back| {
            last >= first + back && prose.token(last - back).is(Class::ORGANISATION_HEAD)
        }) && !given
        {
            evidence.add(Label::Organisation, 60, HeadWord);
        }
        if !given && !known.is(Class::PLACE) && is_of_a_country(prose, name) {
            evidence.add(Label::Organisation, 70, HeadWord);
        }
        let titled = is_title(prose, name);
        if !given
            && !titled
            && !last_tells
            && (head.is(Class::PLACE_HEAD) || tail.is(Class::PLACE_HEAD))
        {
            evidence.add(Label::Place, 80, HeadWord);
        }
        if !given && !last_tells && (head.is(Class::EVENT_HEAD) || tail.is(Class::EVENT_HEAD)) {
            evidence.add(Label::Event, 75, HeadWord);
        }
        if (first..last).any(|t| prose.lower(t) == "sans") {
            evidence.add(Label::Organisation, 75, HeadWord);
        }
        if !given && head.case == Case::Upper && tail.case == Case::Capital {
            evidence.add(Label::Organisation, 50, Acronym);
        }
        if given && prose.token(first + 1).is_capital() | prose.token(first + 1).is(Class::PARTICLE)
        {
            evidence.add(Label::Person, 85, GivenName);
        } else if !titled
            && (2..=4).contains(&(last + 1 - first))
            && head.case == Case::Capital
            && tail.case != Case::Upper
        {
            evidence.add(Label::Person, 45, Capitals);
        }
    } else if head.is(Class::GIVEN) && !known.is(Class::PLACE) && !is_title(prose, name) {
        evidence.add(Label::Person, 50, GivenName);
    } else if ends_like_a_country(prose, first) {
        evidence.add(Label::Place, 35, Capitals);
    }
    let letters = prose.text[head.start..head.end]
        .chars()
        .filter(|c| c.is_alphabetic())
        .count();
    if single && head.case == Case::Upper && (2..=7).contains(&letters) {
        evidence.add(Label::Organisation, 60, Acronym);
    }
    // "SNUipp": more than one capital at the beginning.
    let capitals = prose.text[head.start..head.end].chars();
    let capitals = capitals.take_while(|c| c.is_uppercase()).count();
    if single && head.case != Case::Upper && capitals >= 3 {
        evidence.add(Label::Organisation, 60, Acronym);
    }
    evidence.add(Label::Organisation, 20, Capitals);
}

/// "Historic England", "Mountain Wilderness France", not "Northern England" or "Mr. Cole England".
fn is_of_a_country(prose: &Prose<'_>, name: &Candidate) -> bool {
    const PARTS: [&str; 16] = [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
        "upper", "lower", "greater", "new", "nouvelle", "haute", "grand",
    ];
    let (first, last) = (name.tokens.start, name.tokens.end - 1);
    let (head, tail) = (prose.token(first), prose.token(last));
    let names_else = Class::PLACE
        .or(Class::PLACE_HEAD)
        .or(Class::EVENT_HEAD)
        .or(Class::DEMONYM);
    tail.is(Class::PLACE)
        && !tail.is(Class::GIVEN)
        && !head.is(names_else)
        && !PARTS.contains(&prose.lower(first))
        && name.title.is_none()
}

/// Whether a quotation holds the name and nothing else: "titled “The Lights”", also within another one.
pub(super) fn is_title(prose: &Prose<'_>, name: &Candidate) -> bool {
    let tokens = &name.tokens;
    let article = tokens.start > 1 && prose.token(tokens.start - 1).is(Class::ARTICLE);
    let open = tokens.start.checked_sub(1 + usize::from(article));
    let opens = |t: usize| matches!(prose.token(t).kind, Kind::Mark('«' | '“' | '"' | '„' | '‘'));
    let close = tokens.end..prose.tokens.list.len().min(tokens.end + 2);
    let mut marks = close.take_while(|t| !prose.token(*t).is_word());
    let closes = |t: usize| matches!(prose.token(t).kind, Kind::Mark('»' | '”' | '"' | '“' | '’'));
    open.is_some_and(|open| opens(open) && prose.quoted[open].is_some()) && marks.any(closes)
}

/// "la Mirandie", "Norvania", "Kafiristan".
fn ends_like_a_country(prose: &Prose<'_>, at: usize) -> bool {
    let endings: &[&str] = match prose.lexicon.tongue {
        Tongue::French => &["ie", "stan", "lande"],
        _ => &["ia", "stan", "land"],
    };
    let word = prose.lower(at);
    word.len() > 5 && endings.iter().any(|end| word.ends_with(end))
}

/// The name in small letters, as listed names are written.
pub fn lower_name(prose: &Prose<'_>, name: &Candidate) -> String {
    let mut words = String::new();
    for token in name.tokens.clone() {
        if token > name.tokens.start && prose.token(token).spaced {
            words.push(' ');
        }
        words.push_str(prose.lower(token));
    }
    words
}

fn after(prose: &Prose<'_>, paragraph: &Paragraph, name: &Candidate, evidence: &mut Evidence) {
    use EntityReason::{Capitals, HeadWord, Speaker, Title};
    let end = name.tokens.end;
    let within = paragraph.tokens.end;
    let several = name.tokens.len() > 1;
    let Some(token) = prose.token_within(end, within) else {
        return;
    };
    if token.is(Class::GENITIVE)
        && prose.token_within(end + 1, within).is_some_and(|t| {
            t.is(Class::BODY.or(Class::PLACE_HEAD)) && !t.is_capital()
                || matches!(
                    prose.lower(end + 1),
                    "capital" | "president" | "population" | "border" | "parliament"
                )
        })
    {
        evidence.add(Label::Place, 45, HeadWord);
    }
    let speaks = (end..within.min(end + 3)).any(|t| {
        prose
            .token(t)
            .verb
            .is_some_and(|v| v.mood.has(Mood::FINITE.or(Mood::PARTICIPLE)))
            && (end..t).all(|b| {
                prose
                    .token(b)
                    .is(Class::HAVE.or(Class::ADVERB).or(Class::CLITIC))
            })
            && !prose.token(t).is(Class::HOMOGRAPH)
    });
    if speaks {
        evidence.add(Label::Person, if several { 60 } else { 40 }, Speaker);
    }
    let says = |t: usize| {
        let verb = prose.token(t).verb;
        verb.is_some_and(|v| v.mood.has(Mood::FINITE.or(Mood::PARTICIPLE)))
    };
    let floor = paragraph.tokens.start;
    let start = name.tokens.start;
    // "confie au téléphone Maryse Le Bihan".
    let after_adjunct = several
        && start >= floor + 3
        && prose.token(start - 2).is(Class::PREPOSITION)
        && !prose.token(start - 1).is(Class::FUNCTION)
        && says(start - 3);
    let follows = start > floor && says(start - 1) || after_adjunct;
    if follows {
        evidence.add(Label::Person, if several { 60 } else { 30 }, Speaker);
    }
    // "Port-Sauveur, la capitale du pays", "Ardle, a village in the north".
    let noun = end + 1 + usize::from(prose.has_class(end + 1, within, Class::ARTICLE));
    let is_described = token.is_mark(',')
        && !prose.token(name.tokens.start).is(Class::GIVEN)
        && (prose.has_class(noun, within, Class::PLACE_HEAD)
            || noun < within && matches!(prose.lower(noun), "capitale" | "capital"))
        && !prose.token(noun).is_capital();
    if is_described {
        evidence.add(Label::Place, 70, HeadWord);
    }
    if token.is_mark(',') {
        let next = |t: usize| prose.token_within(end + t, within);
        let role = (1..4)
            .take_while(|t| next(*t).is_some_and(|x| !matches!(x.kind, Kind::Mark(_))))
            .any(|t| next(t).is_some_and(|t| t.is(Class::ROLE) && !t.is_capital()));
        let aged = next(1).is_some_and(|t| t.kind == Kind::Number)
            && next(2).is_some_and(|t| t.is(Class::TIME) || t.is_mark(','));
        let who = next(1).is_some_and(|_| prose.lower(end + 1) == "who");
        if (role && several) || aged || who {
            evidence.add(Label::Person, 75, Title);
        }
    }
    if token.is_mark('(')
        && prose
            .token_within(end + 1, within)
            .is_some_and(|t| t.case == Case::Upper)
        && prose
            .token_within(end + 2, within)
            .is_some_and(|t| t.is_mark(')'))
        && several
        && !name.evidence_is_place()
    {
        evidence.add(Label::Organisation, 55, Capitals);
    }
}

impl Candidate {
    fn evidence_is_place(&self) -> bool {
        self.evidence
            .verdict()
            .is_some_and(|(label, ..)| label == Label::Place)
    }
}
