//! What is kept of a mark whose words are not in the text: all that the annotation will say that a
//! person makes of it.

use super::{
    claims::{Features, claim, is_missing},
    foreign::{Mark, Spot},
    legend::Legend,
    linking::{extra, is_claim},
};
use crate::core::{
    annotation::{Claim, Id, PARTED, Spans, Speaker},
    json::{self, ToJson, Value},
    orphan::{CHECKING, CLAIM, ENTITY, KIND, MEDIUM, Orphan, SPEAKERS},
    text::TextRange,
};

/// Makes an orphan of a mark. `identify` finds the entity that is named, given the label and the words.
pub fn orphaned(
    mark: &Mark,
    legend: &mut Legend,
    identify: &mut dyn FnMut(&Id, String) -> Option<Id>,
) -> Orphan {
    let spots = mark.spots.iter();
    let words: Vec<&str> = spots.filter_map(|spot| spot.quote.as_deref()).collect();
    let quote = words.join(PARTED);
    let around = |spot: Option<&Spot>, side: fn(&Spot) -> &String| spot.map(side).cloned();
    let bare = Orphan {
        prefix: around(mark.spots.first(), |spot| &spot.prefix).unwrap_or_default(),
        suffix: around(mark.spots.last(), |spot| &spot.suffix).unwrap_or_default(),
        note: mark.note.clone(),
        ..Orphan::default()
    };
    if is_claim(mark) {
        return Orphan {
            label: CLAIM.to_owned(),
            quote,
            ..of_claim(mark, bare)
        };
    }
    let label = legend.label(&mark.label);
    let mut members = extra(mark.features.clone());
    if let Some(entity) = identify(&label, quote.clone()) {
        members.insert(ENTITY.to_owned(), Value::Text(entity.to_string()));
    }
    Orphan {
        label: legend.name(&mark.label),
        quote,
        extra: members,
        ..bare
    }
}

/// An orphan with all that a mark says of a claim. Links to others go: they led to words.
fn of_claim(mark: &Mark, orphan: Orphan) -> Orphan {
    let mut features = Features::new(&mark.features);
    // Any words will do: only what is said of them is of use.
    let words = TextRange::new(0, 1).map(Spans::from).expect("one byte");
    let id = Id::new(CLAIM).expect("not empty");
    let claim = claim(id, words, &mut features);
    let speakers = speakers(&claim);
    let mut members = extra(features.into_rest());
    let mut keep = |name: &str, said: bool, value: &dyn ToJson| {
        if said {
            members.insert(name.to_owned(), value_of(value));
        }
    };
    keep(KIND, claim.kind != Default::default(), &claim.kind);
    keep(MEDIUM, !claim.medium.is_empty(), &claim.medium);
    keep(SPEAKERS, !speakers.is_empty(), &speakers);
    if let Some(checking) = &claim.checking {
        keep(CHECKING, true, &**checking);
    }
    Orphan {
        extra: members,
        ..orphan
    }
}

fn speakers(claim: &Claim) -> Vec<String> {
    let known = claim.sources.iter().filter(|source| !is_missing(source));
    let names = known.filter_map(|source| match &source.speaker {
        Speaker::Name { name, .. } => Some(name.clone()),
        Speaker::Mention(_) | Speaker::Entity(_) => None,
    });
    names.collect()
}

fn value_of(value: &dyn ToJson) -> Value {
    json::read(&json::compact(value)).expect("what is written can be read")
}
