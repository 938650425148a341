//! Which names are proposed as mentions of what: evidence from all places of a name, put together.

use std::ops::Range;

use crate::core::{annotation::Id, text::TextRange};

use super::{
    class::Class,
    clues::lower_name,
    evidence::{Evidence, Label},
    lexicon::Table,
    matcher::Matcher,
    names::Found,
    passage::Known,
    proposal::{EntityProposal, EntityReason},
    prose::Prose,
};

/// A name with its label.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub label: Label,
    /// How sure that is.
    pub score: u8,
    /// What it rests on.
    pub why: EntityReason,
    /// The token of a title before it.
    pub title: Option<usize>,
}

/// The least weight with which a name may tell who speaks.
const LEAST: u8 = 20;

/// The least weight with which a name is proposed: less is a capital and nothing else.
const WORTH_A_LOOK: u8 = 30;

/// The names of a text with their labels, in text order.
pub fn named(prose: &Prose<'_>, found: &Found) -> Vec<Named> {
    let keys: Vec<String> = found.names.iter().map(|n| lower_name(prose, n)).collect();
    let mut groups: Table<&str, (Evidence, bool)> = Table::default();
    for (name, key) in found.names.iter().zip(&keys) {
        let group = groups.entry(key).or_default();
        group.0.merge(&name.evidence);
        group.1 |= name.firm;
    }
    let parts = short_names(prose, found, &groups, &keys);
    let mut named = Vec::new();
    for (name, key) in found.names.iter().zip(&keys) {
        let Some((mut evidence, firm)) = groups.get(key.as_str()).copied() else {
            continue;
        };
        let whole = parts.get(key.as_str()).filter(|_| name.tokens.len() == 1);
        let short = whole.is_some();
        if let Some(label) = whole {
            evidence.add(*label, 88, EntityReason::ShortName);
        }
        let Some((label, weight, why)) = evidence.verdict() else {
            continue;
        };
        let known = firm || short || why == EntityReason::Speaker || weight >= 70;
        if known && weight >= LEAST {
            named.push(Named {
                tokens: name.tokens.clone(),
                label,
                score: weight,
                why,
                title: name.title,
            });
        }
    }
    named
}

/// Words that stand for a fuller name: the last of a person's, the first of an organisation's.
fn short_names<'k>(
    prose: &Prose<'_>,
    found: &Found,
    groups: &Table<&str, (Evidence, bool)>,
    keys: &'k [String],
) -> Table<&'k str, Label> {
    let mut parts = Table::default();
    for (name, key) in found.names.iter().zip(keys) {
        let verdict = groups
            .get(key.as_str())
            .and_then(|(evidence, _)| evidence.verdict());
        let Some((label, ..)) = verdict.filter(|_| name.tokens.len() > 1) else {
            continue;
        };
        let (first, last) = (name.tokens.start, name.tokens.end - 1);
        // "Millbridge Rovers": "Rovers".
        if label == Label::Organisation && prose.token(last).is(Class::ORGANISATION_HEAD) {
            let at = key.len() - prose.lower(last).len();
            parts.entry(&key[at..]).or_insert(label);
        }
        let part = match label {
            Label::Person => key.rfind(prose.lower(last)).map(|at| &key[at..]),
            Label::Organisation
                if !prose.token(first).is(Class::ORGANISATION_HEAD
                    .or(Class::PLACE)
                    .or(Class::DEMONYM)
                    .or(Class::BODY)) =>
            {
                key.get(..prose.lower(first).len())
            }
            _ => None,
        };
        if let Some(part) = part {
            parts.entry(part).or_insert(label);
        }
    }
    parts
}

/// All mentions to propose, in text order: known names first, then what the form tells; nothing where
/// a mention is already.
pub fn proposals(
    prose: &Prose<'_>,
    found: &Found,
    named: &[Named],
    known: &Known,
) -> Vec<EntityProposal> {
    let mut proposals = known_names(prose, known);
    let mut taken: Vec<TextRange> = proposals.iter().map(|p| p.range).collect();
    taken.extend(known.mentions.iter().map(|m| m.range));
    taken.sort();
    let free = |range: TextRange| {
        let after = taken.partition_point(|t| t.start() < range.end());
        // Mentions may nest, so that one that begins far before may still reach here.
        !taken[after.saturating_sub(8)..after]
            .iter()
            .any(|t| t.overlaps(range))
    };
    let mut propose = |tokens: &Range<usize>, label: &str, score, why| {
        if let (Some(range), Some(label)) = (prose.words(tokens.clone()), Id::new(label))
            && free(range)
        {
            proposals.push(EntityProposal {
                range,
                label,
                score,
                why,
                entity: None,
            });
        }
    };
    for name in named.iter().filter(|name| name.score >= WORTH_A_LOOK) {
        propose(&name.tokens, name.label.id(), name.score, name.why);
    }
    for date in &found.dates {
        propose(date, "date", 85, EntityReason::DateForm);
    }
    for amount in &found.amounts {
        propose(amount, "number", 70, EntityReason::NumberForm);
    }
    proposals.sort_by_key(|p| (p.range.start(), std::cmp::Reverse(p.range.end())));
    proposals
}

/// Places of the names that the library knows.
fn known_names(prose: &Prose<'_>, known: &Known) -> Vec<EntityProposal> {
    let mut matcher = Matcher::default();
    for (index, entity) in known.entities.iter().enumerate() {
        for name in std::iter::once(&entity.name).chain(&entity.aliases) {
            matcher.add(prose, name, index);
        }
    }
    let mut proposals = Vec::new();
    for (tokens, entities) in matcher.places(prose) {
        let Some(range) = prose.words(tokens) else {
            continue;
        };
        let tagged = known.mentions.iter().any(|m| m.range.overlaps(range));
        let first = &known.entities[entities[0]];
        if !tagged {
            proposals.push(EntityProposal {
                range,
                label: first.label.clone(),
                score: if entities.len() == 1 { 95 } else { 80 },
                why: EntityReason::KnownName,
                entity: (entities.len() == 1).then(|| first.id.clone()),
            });
        }
    }
    proposals
}

impl Named {
    /// Whether it lies wholly among the tokens.
    pub fn is_in(&self, tokens: &Range<usize>) -> bool {
        tokens.start <= self.tokens.start && self.tokens.end <= tokens.end
    }
}
