//! From a project to the sheets that the writers of formats see.

use std::collections::{BTreeMap, BTreeSet};

use super::{Identity, Layer, Link, Passage, Sheet, features::features};
use crate::{
    core::{
        annotation::{Annotation, Claim, Entity, Id, Mention, Relation, Spans, Speaker},
        project::{Project, WholeArticle},
        text::TextRange,
    },
    formats::writing::Options,
};

/// The articles of a project, in the order in which they were added.
pub fn sheets<'a>(project: &'a Project, options: &'a Options) -> Vec<Sheet<'a>> {
    let entities = project.entities.iter().map(|e| (&e.id, &**e)).collect();
    let reading = Reading {
        project,
        options,
        entities,
    };
    let is_wanted = options.wanted_claims();
    let mut articles: Vec<&WholeArticle> = project.articles.iter().collect();
    articles.sort_by_key(|article| (&article.head.added, &article.head.id));
    articles
        .into_iter()
        .map(|whole| reading.sheet(whole, &is_wanted))
        .collect()
}

/// Makes sheets.
struct Reading<'a> {
    project: &'a Project,
    options: &'a Options,
    entities: BTreeMap<&'a Id, &'a Entity>,
}

impl<'a> Reading<'a> {
    fn sheet(&self, whole: &'a WholeArticle, is_wanted: impl Fn(&Id, &Id) -> bool) -> Sheet<'a> {
        let mut sheet = Sheet {
            whole,
            passages: Vec::new(),
            links: Vec::new(),
        };
        let mut annotations: Vec<&Annotation> = whole.annotations.iter().map(|a| &**a).collect();
        annotations.sort_by(|a, b| a.reading_order(b));
        for annotation in annotations {
            match annotation {
                Annotation::Mention(mention) => sheet.passages.extend(self.mention(mention)),
                Annotation::Claim(claim) if is_wanted(&whole.head.id, &claim.id) => {
                    self.add_claim(&mut sheet, claim)
                }
                Annotation::Claim(_) => {}
            }
        }
        link_relations(&mut sheet);
        sheet
    }

    fn mention(&self, mention: &Mention) -> Option<Passage> {
        let wanted = &self.options.labels;
        if wanted
            .as_ref()
            .is_some_and(|wanted| !wanted.contains(&mention.label))
        {
            return None;
        }
        let labels = &self.project.labels;
        let rank = labels.iter().position(|label| label.id == mention.label);
        let label = rank.map_or(mention.label.as_str(), |rank| labels[rank].name.as_str());
        Some(Passage {
            id: mention.id.to_string(),
            annotation: mention.id.clone(),
            layer: Layer::Entities,
            label: label.to_owned(),
            rank: rank.unwrap_or(labels.len()),
            spans: mention.spans.clone(),
            features: Vec::new(),
            identity: mention.entity.as_ref().and_then(|id| self.identity(id)),
            note: mention.note.clone(),
            creator: mention.stamp.creator.clone(),
            created: mention.stamp.created.clone(),
        })
    }

    fn identity(&self, id: &Id) -> Option<Identity> {
        let entity = self.entities.get(id)?;
        let addresses = match &entity.links[..] {
            [] => vec![urn(id)],
            links => links.to_vec(),
        };
        Some(Identity {
            id: id.clone(),
            name: entity.name.clone(),
            addresses,
        })
    }

    fn add_claim(&self, sheet: &mut Sheet, claim: &Claim) {
        let mut passage = Passage {
            id: claim.id.to_string(),
            annotation: claim.id.clone(),
            layer: Layer::Claims,
            label: "Claim".to_owned(),
            rank: self.project.labels.len(),
            spans: claim.spans.clone(),
            features: Vec::new(),
            identity: None,
            note: claim.note.clone(),
            creator: claim.stamp.creator.clone(),
            created: claim.stamp.created.clone(),
        };
        let mut attribution = Attribution::of(&passage);
        attribution.add("cue", "cue", "Cue", &claim.cue);
        // Those with words in the text are passages of their own.
        let mut unplaced = vec![None; claim.sources.len()];
        for ((source, unplaced), number) in claim.sources.iter().zip(&mut unplaced).zip(1..) {
            let name = format!("speaker{number}");
            match &source.speaker {
                Speaker::Mention(mention) => {
                    attribution.link(&name, "speaker", mention.to_string());
                }
                Speaker::Entity(id) => {
                    *unplaced = self.entities.get(id).map(|entity| entity.name.clone());
                }
                Speaker::Name { name: words, spans } if spans.is_empty() => {
                    *unplaced = Some(words.clone());
                }
                Speaker::Name { spans, .. } => attribution.add(&name, "speaker", "Speaker", spans),
            }
        }
        passage.features = features(claim, &unplaced);
        let Attribution { parts, links, .. } = attribution;
        sheet.passages.push(passage);
        sheet.passages.extend(parts);
        sheet.links.extend(links);
    }
}

/// The passages and links that belong to a claim.
struct Attribution {
    claim: Passage,
    parts: Vec<Passage>,
    links: Vec<Link>,
}

impl Attribution {
    fn of(claim: &Passage) -> Self {
        Self {
            claim: Passage {
                layer: Layer::Attribution,
                features: Vec::new(),
                note: String::new(),
                ..claim.clone()
            },
            parts: Vec::new(),
            links: Vec::new(),
        }
    }

    /// Words that belong to the claim, if there are any.
    fn add(&mut self, name: &str, kind: &str, label: &str, ranges: &[TextRange]) {
        let Some(spans) = Spans::new(ranges.to_vec()) else {
            return;
        };
        let id = format!("{}.{name}", self.claim.id);
        self.link(name, kind, id.clone());
        self.parts.push(Passage {
            id,
            label: label.to_owned(),
            spans,
            ..self.claim.clone()
        });
    }

    fn link(&mut self, name: &str, kind: &str, to: String) {
        self.links.push(Link {
            id: format!("{}.{name}", self.claim.id),
            annotation: self.claim.annotation.clone(),
            from: self.claim.id.clone(),
            to,
            kind: kind.to_owned(),
        });
    }
}

/// Adds the relations, and takes away links to what is not wanted.
fn link_relations(sheet: &mut Sheet) {
    let mut relations: Vec<&Relation> = sheet.whole.relations.iter().map(|r| &**r).collect();
    relations.sort_by(|a, b| a.id.cmp(&b.id));
    for (relation, number) in relations.into_iter().zip(1..) {
        sheet.links.push(Link {
            id: format!("r{number}"),
            annotation: relation.from.clone(),
            from: relation.from.to_string(),
            to: relation.to.to_string(),
            kind: relation.kind.clone(),
        });
    }
    let there: BTreeSet<&str> = sheet.passages.iter().map(|p| &*p.id).collect();
    let is_there = |link: &Link| there.contains(&*link.from) && there.contains(&*link.to);
    sheet.links.retain(is_there);
}

/// An address for what has none.
fn urn(id: &Id) -> String {
    let is_plain = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.' | b'_' | b'~');
    let escaped = id.as_str().bytes().map(|byte| match byte {
        byte if is_plain(byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    format!("urn:inquit:{}", escaped.collect::<String>())
}
