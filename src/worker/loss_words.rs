//! What a format cannot hold, in English and in French. These sentences come with the worker, because
//! the page needs them only when something is exported.

use crate::{
    core::settings::Language,
    formats::{
        loss::{Aspect, LossKind},
        writing::Refused,
    },
};

/// What all losses of a kind have in common.
pub fn heading(aspect: Aspect, language: Language) -> &'static str {
    let (english, french) = match aspect {
        Aspect::Overlaps => (
            "Left out: another annotation is kept on the same words",
            "Omises : une autre annotation est gardée sur les mêmes mots",
        ),
        Aspect::Fragments => (
            "Written as separate annotations, one for each part",
            "Écrites comme annotations séparées, une par partie",
        ),
        Aspect::Breaks => (
            "Cut where a line or a sentence ends",
            "Coupées à la fin d’une ligne ou d’une phrase",
        ),
        Aspect::WordParts => ("Widened to whole words", "Étendues à des mots entiers"),
        Aspect::OuterSpace => (
            "Trimmed of the white space at their ends",
            "Débarrassées des espaces à leurs bords",
        ),
        Aspect::WhiteSpace => (
            "Articles whose white space is not kept as it is",
            "Articles dont les espaces ne sont pas gardées telles quelles",
        ),
        Aspect::LabelNames => (
            "Labels and links that get another name",
            "Étiquettes et liens nommés autrement",
        ),
        Aspect::Mentions => (
            "Left out: the format has no mentions",
            "Omises : le format ne connaît pas les mentions",
        ),
        Aspect::UncheckedClaims => (
            "Claims left out: something that the format asks for is missing",
            "Affirmations omises : il manque ce que le format demande",
        ),
        Aspect::Identities => (
            "Written without the entity that they name",
            "Écrites sans l’entité qu’elles nomment",
        ),
        Aspect::Features => ("Written without details", "Écrites sans leurs détails"),
        Aspect::Notes => ("Written without their notes", "Écrites sans leurs notes"),
        Aspect::Relations => (
            "Written without their links to others",
            "Écrites sans leurs liens vers d’autres",
        ),
        Aspect::Positions => (
            "Written without their place in the text",
            "Écrites sans leur place dans le texte",
        ),
    };
    match language {
        Language::En => english,
        Language::Fr => french,
    }
}

/// What the heading does not say of one loss; empty if there is nothing more to say. `kept` are the
/// words of the annotation that stays, if one does.
pub fn detail(what: &LossKind, kept: &str, language: Language) -> String {
    let say = |english: String, french: String| match language {
        Language::En => english,
        Language::Fr => french,
    };
    match what {
        LossKind::Overlap { .. } => say(
            format!("“{kept}” stays"),
            format!("«\u{a0}{kept}\u{a0}» reste"),
        ),
        LossKind::Blank => say(
            "nothing but white space".into(),
            "rien que des espaces".into(),
        ),
        LossKind::Renamed { label, to } | LossKind::RenamedRelation { kind: label, to } => say(
            format!("“{label}” becomes “{to}”"),
            format!("«\u{a0}{label}\u{a0}» devient «\u{a0}{to}\u{a0}»"),
        ),
        LossKind::Incomplete { missing } => listed("no", "sans", missing, language),
        LossKind::Features { names } => listed("without", "sans", names, language),
        LossKind::Relation { kind } => kind.clone(),
        LossKind::Fragments
        | LossKind::Split
        | LossKind::Widened
        | LossKind::Trimmed
        | LossKind::WhiteSpace
        | LossKind::Mention
        | LossKind::Identity
        | LossKind::Note => String::new(),
    }
}

/// Why nothing is written.
pub fn not_written(refused: &Refused, language: Language) -> String {
    let (english, french) = match refused {
        Refused::NoArticle => (
            "There is no article to write.",
            "Il n’y a aucun article à écrire.",
        ),
        Refused::OnlyRead => (
            "Inquit reads this format, but does not write it.",
            "Inquit lit ce format, mais ne l’écrit pas.",
        ),
        Refused::NoReview(_) => (
            "No claim can be given as a review yet: each needs a verdict, a wording and an address.",
            "Aucune affirmation ne peut encore être donnée comme vérification : il lui faut un verdict, une formulation et une adresse.",
        ),
        Refused::TooLarge(_) => (
            "The files are too large for one zip. Choose fewer articles.",
            "Les fichiers sont trop gros pour un seul zip. Choisissez moins d’articles.",
        ),
    };
    let sentence = match language {
        Language::En => english,
        Language::Fr => french,
    };
    sentence.to_owned()
}

fn listed(english: &str, french: &str, names: &[&'static str], language: Language) -> String {
    let names: Vec<&str> = names.iter().map(|name| in_words(name, language)).collect();
    let (before, and) = match language {
        Language::En => (english, "and"),
        Language::Fr => (french, "et"),
    };
    match names.split_last() {
        Some((last, [])) => format!("{before} {last}"),
        Some((last, others)) => format!("{before} {} {and} {last}", others.join(", ")),
        None => String::new(),
    }
}

/// What a feature is called; the name that files give it if nobody has thought of another.
fn in_words(feature: &'static str, language: Language) -> &'static str {
    let known = FEATURES.iter().find(|(name, ..)| *name == feature);
    match (known, language) {
        (Some((_, english, _)), Language::En) => english,
        (Some((_, _, french)), Language::Fr) => french,
        (None, _) => feature,
    }
}

const FEATURES: [(&str, &str, &str); 19] = [
    ("quotation", "kind of quotation", "genre de citation"),
    ("speaker", "speaker", "locuteur"),
    ("source_natures", "kinds of sources", "nature des sources"),
    ("medium", "medium", "support"),
    ("status", "state of checking", "état de la vérification"),
    ("worthiness", "check-worthiness", "intérêt à vérifier"),
    (
        "worthiness_reason",
        "reason for checking",
        "raison de vérifier",
    ),
    ("claim_types", "types of claim", "types d’affirmation"),
    ("wording", "stand-alone wording", "formulation autonome"),
    ("claim_date", "date", "date"),
    ("claim_place", "place", "lieu"),
    ("questions", "questions", "questions"),
    ("evidence", "evidence", "preuves"),
    ("verdict", "verdict", "verdict"),
    (
        "verdict_scale",
        "scale of the verdict",
        "échelle du verdict",
    ),
    ("verdict_explanation", "explanation", "explication"),
    (
        "verdict_author",
        "author of the verdict",
        "auteur du verdict",
    ),
    ("verdict_date", "date of the verdict", "date du verdict"),
    ("address", "address", "adresse"),
];
