//! Names of organisations in small letters: those that begin so ("ministère des Transports"), and how
//! far they go on so ("Union pour le renouveau").

use super::{
    class::Class,
    evidence::{Evidence, Label},
    names::Candidate,
    proposal::EntityReason,
    prose::Prose,
    tongue::Tongue,
};

/// The longest such name, in tokens.
const LONGEST: usize = 10;

/// One past the last token of a name that begins with a head word at `first` and is sure up to `at`.
pub fn reach(prose: &Prose<'_>, first: usize, at: usize, end: usize) -> usize {
    let end = end.min(first + LONGEST);
    let mut last = adjectives(prose, at, end);
    loop {
        let mut next = last;
        let links = prose.token_within(next, end).is_some_and(|t| {
            !t.is_capital()
                && (t.is(Class::OF)
                    || matches!(prose.lower(next), "pour" | "et")
                    // "la Ligue contre le cancer", but "la Coupe contre l’Australie".
                    || prose.lower(next) == "contre" && !prose.token(first).is(Class::EVENT_HEAD))
        });
        if !links {
            return last;
        }
        let coordinated = prose.lower(next) == "et";
        next += 1;
        while prose
            .token_within(next, end)
            .is_some_and(|t| t.is(Class::DETERMINER) && !t.is_capital())
        {
            next += 1;
        }
        let Some(noun) = prose.token_within(next, end) else {
            return last;
        };
        let usable = noun.is_word()
            && !noun.is(Class::PRONOUN
                .or(Class::AUXILIARY)
                .or(Class::PREPOSITION)
                .or(Class::WEEKDAY))
            && (!coordinated || noun.is_capital())
            && !noun.is(Class::GIVEN);
        if !usable || prose.is_finite(next) && !noun.is(Class::HOMOGRAPH) {
            return last;
        }
        last = adjectives(prose, next + 1, end);
    }
}

/// Past adjectives, known by their endings, and further capitals.
fn adjectives(prose: &Prose<'_>, at: usize, end: usize) -> usize {
    const ENDINGS: [&str; 24] = [
        "al", "ale", "aux", "ales", "el", "elle", "elles", "els", "ique", "iques", "ien", "ienne",
        "iens", "ain", "aine", "aines", "if", "ive", "aire", "aires", "ois", "aise", "ées", "ères",
    ];
    const ADJECTIVES: [&str; 14] = [
        "suprême",
        "unie",
        "unies",
        "mondiale",
        "libre",
        "démocratique",
        "étrangères",
        "armées",
        "littorale",
        "ouest-africain",
        "haute",
        "verte",
        "indépendant",
        "indépendante",
    ];
    let mut last = at;
    while let Some(token) = prose.token_within(last, end) {
        let word = prose.lower(last);
        let capital =
            token.is_capital() && !token.is(Class::FUNCTION.or(Class::GIVEN).or(Class::WEEKDAY));
        let adjective = !token.is(Class::FUNCTION)
            && token.is_word()
            && token.verb.is_none()
            && word.len() > 4
            && (ADJECTIVES.contains(&word)
                || token.is(Class::DEMONYM)
                || ENDINGS.iter().any(|e| word.ends_with(e)));
        if !capital && !adjective {
            break;
        }
        last += 1;
    }
    last
}

/// "ministère des Transports", "université de Rennes": a name that begins with a small letter.
pub fn named_by_head(prose: &Prose<'_>, at: usize, end: usize) -> Option<Candidate> {
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
    let end = reach(prose, at, first + 1, end);
    let mut evidence = Evidence::default();
    evidence.add(Label::Organisation, 85, EntityReason::HeadWord);
    Some(Candidate {
        tokens: at..end,
        evidence,
        firm: true,
        title: None,
    })
}
