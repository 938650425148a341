//! What is known of a claim besides its words, as named texts: what tools with attributes keep of it.

use crate::core::{
    annotation::{Claim, Nature, Source},
    checking::{CheckStatus, Checking, ClaimType, Verdict},
    json::{self, Named, ToJson},
};

/// What files call what is known of a claim, in the order of the columns of a table.
pub const FEATURES: [&str; 18] = [
    "quotation",
    "speaker",
    "source_natures",
    "medium",
    "status",
    "worthiness",
    "worthiness_reason",
    "claim_types",
    "wording",
    "claim_date",
    "claim_place",
    "questions",
    "evidence",
    "verdict",
    "verdict_scale",
    "verdict_explanation",
    "verdict_author",
    "verdict_date",
];

/// Parts the speakers of a chain.
pub const SAID_BY: &str = " > ";

/// Stands in a chain for a speaker whose words are marked in the text.
pub const PLACED: &str = "…";

/// The features of a claim, none of them empty; `speakers` are its sources, the outermost first, as
/// the names of those who have no words in the text.
pub fn features(claim: &Claim, speakers: &[Option<String>]) -> Vec<(&'static str, String)> {
    let mut features = vec![
        ("quotation", name_of(claim.kind).to_owned()),
        ("speaker", chain(speakers)),
        ("source_natures", natures(&claim.sources)),
        ("medium", claim.medium.clone()),
    ];
    if let Some(checking) = &claim.checking {
        features.extend(checked(checking));
    }
    features.retain(|(_, value)| !value.is_empty());
    features
}

/// Who says it, if not all of them have words in the text.
fn chain(speakers: &[Option<String>]) -> String {
    let named = speakers.iter().flatten().any(|name| !name.is_empty());
    let names = speakers
        .iter()
        .map(|name| name.as_deref().unwrap_or(PLACED));
    let names = names.filter(|name| named && !name.is_empty());
    names.collect::<Vec<&str>>().join(SAID_BY)
}

/// How the sources are named, unless all of them plainly are.
fn natures(sources: &[Source]) -> String {
    let natures: Vec<&str> = sources
        .iter()
        .map(|source| name_of(source.nature))
        .collect();
    let all_named = sources.iter().all(|source| source.nature == Nature::Named);
    if all_named {
        String::new()
    } else {
        natures.join(SAID_BY)
    }
}

fn checked(checking: &Checking) -> Vec<(&'static str, String)> {
    let worthiness = checking
        .worthiness
        .map(|degree| degree.degree().to_string());
    let types: Vec<&str> = checking
        .types
        .iter()
        .map(|kind: &ClaimType| name_of(*kind))
        .collect();
    let begun = checking.status != CheckStatus::Spotted;
    let mut features = vec![
        (
            "status",
            if begun {
                name_of(checking.status).to_owned()
            } else {
                String::new()
            },
        ),
        ("worthiness", worthiness.unwrap_or_default()),
        ("worthiness_reason", checking.reason.clone()),
        ("claim_types", types.join(" ")),
        ("wording", checking.wording.clone()),
        ("claim_date", checking.date.clone()),
        ("claim_place", checking.place.clone()),
        ("questions", listed(&checking.questions)),
        ("evidence", listed(&checking.evidence)),
    ];
    if let Some(verdict) = &checking.verdict {
        features.extend(judged(verdict));
    }
    features
}

fn judged(verdict: &Verdict) -> [(&'static str, String); 5] {
    [
        ("verdict", verdict.words().to_owned()),
        ("verdict_scale", verdict.scale.clone()),
        ("verdict_explanation", verdict.explanation.clone()),
        ("verdict_author", verdict.author.clone()),
        ("verdict_date", verdict.date.clone()),
    ]
}

/// As JSON, since no tool has a place for lists of things with members.
fn listed<T: ToJson>(items: &[T]) -> String {
    if items.is_empty() {
        String::new()
    } else {
        json::compact(&Listed(items))
    }
}

struct Listed<'a, T>(&'a [T]);

impl<T: ToJson> ToJson for Listed<'_, T> {
    fn write(&self, json: &mut json::Writer) {
        self.0.write(json);
    }
}

/// What files call a choice.
pub fn name_of<T: Named>(choice: T) -> &'static str {
    let named = T::NAMES.iter().find(|(known, _)| *known == choice);
    named.map_or("", |(_, name)| name)
}
