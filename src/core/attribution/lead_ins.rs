//! What the words before a name say about it: titles, nouns, prepositions, datelines.

use crate::core::article::BlockKind;

use super::{
    class::Class,
    clues::is_title,
    evidence::{Evidence, Label},
    names::Candidate,
    proposal::EntityReason,
    prose::{Paragraph, Prose},
    tokens::{Case, Kind},
};

/// Adds what the words before the name speak for.
pub fn weigh(prose: &Prose<'_>, paragraph: &Paragraph, name: &Candidate, evidence: &mut Evidence) {
    use EntityReason::{Dateline, HeadWord, Preposition, Title};
    let first = name.tokens.start;
    if name.title.is_some() {
        evidence.add(Label::Person, 90, Title);
    }
    if first == paragraph.tokens.start
        && paragraph.kind != BlockKind::Title
        && is_dateline(prose, paragraph, name.tokens.end)
    {
        evidence.add(Label::Place, 95, Dateline);
    }
    let Some(at) = first
        .checked_sub(1)
        .filter(|at| *at >= paragraph.tokens.start)
    else {
        return;
    };
    let token = prose.token(at);
    if name.title.is_none() && !token.is_capital() {
        let adjective = at > paragraph.tokens.start
            && prose.token(at - 1).is(Class::ROLE)
            && token.is(Class::DEMONYM);
        let single_acronym = name.tokens.len() == 1
            && prose.token(first).case == Case::Upper
            && token.is(Class::ROLE);
        // "la députée d’opposition Maud Kessler".
        let of_body = token.is(Class::BODY)
            && at >= paragraph.tokens.start + 2
            && matches!(prose.lower(at - 1), "d'" | "de")
            && prose.token(at - 2).is(Class::ROLE);
        if single_acronym {
            // "la déléguée CGT".
            evidence.add(Label::Organisation, 85, Title);
        } else if token.is(Class::ROLE) || adjective || of_body {
            evidence.add(Label::Person, 85, Title);
        }
        if !of_body
            && token.is(Class::ORGANISATION_HEAD.or(Class::BODY))
            && !token.is(Class::ROLE.or(Class::PLURAL))
        {
            evidence.add(Label::Organisation, 75, HeadWord);
        }
        if token.is(Class::PLACE_HEAD) {
            evidence.add(Label::Place, 75, HeadWord);
        }
    }
    let noun_of = at
        .checked_sub(2)
        .filter(|of| *of >= paragraph.tokens.start && prose.token(*of + 1).is(Class::OF));
    // "le fabricant de pneus Verrand".
    let makes = noun_of.is_some_and(|body| {
        let body = prose.token(body);
        body.is(Class::BODY) && !body.is(Class::ROLE.or(Class::PLURAL))
    });
    if makes && token.is_word() && !token.is(Class::FUNCTION) && !token.is_capital() {
        evidence.add(Label::Organisation, 75, HeadWord);
    }
    // "sa sœur, Jeanne": whose it is tells that somebody is named.
    let related = token.is_mark(',')
        && at >= paragraph.tokens.start + 2
        && prose.token(at - 1).is(Class::ROLE)
        && prose.token(at - 2).is(Class::POSSESSIVE);
    if related {
        evidence.add(Label::Person, 75, Title);
    }
    // "son équipe, la Cofival".
    let apposed = token.is(Class::DETERMINER)
        && at >= paragraph.tokens.start + 2
        && prose.token(at - 1).is_mark(',')
        && prose.token(at - 2).is(Class::BODY)
        && !prose.token(at - 2).is(Class::PLURAL);
    if apposed {
        evidence.add(Label::Organisation, 70, HeadWord);
    }
    // "la société grecque Thalassa".
    let makes_abroad = token.is(Class::DEMONYM)
        && !token.is_capital()
        && at > paragraph.tokens.start
        && prose
            .token(at - 1)
            .is(Class::BODY.or(Class::ORGANISATION_HEAD))
        && !prose.token(at - 1).is(Class::ROLE.or(Class::PLURAL));
    if makes_abroad {
        evidence.add(Label::Organisation, 75, HeadWord);
    }
    if is_place_beside_place(prose, paragraph, name) {
        evidence.add(Label::Place, 60, Preposition);
    }
    let works = at > paragraph.tokens.start
        && prose.token(at - 1).is(Class::ROLE)
        && matches!(prose.lower(at), "chez" | "at" | "with");
    if works {
        evidence.add(Label::Organisation, 70, Preposition);
    }
    if token.is(Class::LOCATIVE)
        && !token.is_capital() | (at == paragraph.tokens.start) | prose.begins_sentence(at)
    {
        let headed = prose.token(first).is(Class::GIVEN);
        let weak = headed
            || matches!(
                prose.lower(at),
                "from" | "depuis" | "chez" | "to" | "aux" | "toward" | "towards"
            );
        evidence.add(Label::Place, if weak { 30 } else { 65 }, Preposition);
    }
    // "in the Algarve", "dans le Vercors".
    let within_it = token.is(Class::DETERMINER)
        && at > paragraph.tokens.start
        && matches!(prose.lower(at - 1), "in" | "dans")
        && name.tokens.len() == 1
        && !prose.token(first).is(Class::ORGANISATION_HEAD);
    if within_it {
        evidence.add(Label::Place, 35, Preposition);
    }
    if token.is(Class::DETERMINER)
        && name.tokens.len() > 1
        && name.title.is_none()
        && !is_title(prose, name)
    {
        evidence.add(Label::Organisation, 50, HeadWord);
    }
    // "du lac", "de la Dordogne", "de l’Ormara".
    let is_articled = token.is(Class::ARTICLE)
        && at > paragraph.tokens.start
        && prose.token(at - 1).is(Class::OF);
    let of = at - usize::from(is_articled);
    if prose.token(of).is(Class::OF) && !prose.token(of).is_capital() {
        let of = of.checked_sub(1).filter(|of| *of >= paragraph.tokens.start);
        let placed = of.is_some_and(|of| prose.token(of).is(Class::PLACE_HEAD));
        let headed = of.is_some_and(|of| {
            prose
                .token(of)
                .is(Class::BODY.or(Class::ROLE).or(Class::ORGANISATION_HEAD))
        });
        let several = name.tokens.len() > 1 && prose.token(first).case == Case::Capital;
        if placed {
            evidence.add(Label::Place, if several { 50 } else { 80 }, HeadWord);
        } else {
            // "le président de la Transition" names no place.
            let is_bare = token.is(Class::OF);
            let led = is_bare && of.is_some_and(|of| prose.token(of).is(Class::ROLE));
            if is_bare || !headed {
                evidence.add(Label::Place, if headed { 35 } else { 30 }, Preposition);
            }
            if led {
                evidence.add(Label::Organisation, 37, HeadWord);
            }
            // "le président de Mountain Wilderness".
            let heads = of.is_some_and(|of| HEADS.contains(&prose.lower(of)));
            if heads && name.tokens.len() > 1 && !prose.token(first).is(Class::GIVEN) {
                evidence.add(Label::Organisation, 50, HeadWord);
            }
        }
    }
}

/// Those who stand at the head of a body, or speak for it.
const HEADS: [&str; 22] = [
    "président",
    "présidente",
    "directeur",
    "directrice",
    "patron",
    "patronne",
    "pdg",
    "dirigeant",
    "dirigeante",
    "fondateur",
    "fondatrice",
    "porte-parole",
    "délégué",
    "déléguée",
    "secrétaire",
    "president",
    "head",
    "director",
    "founder",
    "chairman",
    "chairwoman",
    "executive",
];

/// "à Brive (Corrèze)", "LAMBREUIL (Nord), 12 nov.": the region in brackets behind a town.
fn is_place_beside_place(prose: &Prose<'_>, paragraph: &Paragraph, name: &Candidate) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let floor = paragraph.tokens.start;
    let in_brackets = start >= floor + 2
        && prose.token(start - 1).is_mark('(')
        && prose.has_mark(end, paragraph.tokens.end, ')')
        && prose.token(start).case == Case::Capital;
    let town = (floor..start.saturating_sub(1))
        .rev()
        .take_while(|t| prose.token(*t).is_capital())
        .last();
    let stands = |town: usize| {
        town == floor && prose.token(town).case == Case::Upper
            || town > floor && prose.token(town - 1).is(Class::LOCATIVE)
    };
    in_brackets && town.is_some_and(stands)
}

/// "BAMAKO (AFP) –", "EASTHAVEN, Oct. 6 (Meridian Press) –", "Paris –".
fn is_dateline(prose: &Prose<'_>, paragraph: &Paragraph, end: usize) -> bool {
    let reach = paragraph.tokens.end.min(end + 14);
    let dash = (end..reach).find(|t| matches!(prose.token(*t).kind, Kind::Mark('–' | '—' | '-')));
    dash.is_some_and(|dash| {
        let plain =
            (end..dash).all(|t| prose.quoted[t].is_none() && !prose.token(t).is(Class::AUXILIARY));
        let listed = prose.token(paragraph.tokens.start).case == Case::Upper
            || prose.token(end).is_mark('(')
            || prose.token(end).is_mark(',');
        plain && listed && !prose.token(end).is(Class::DETERMINER)
    })
}
