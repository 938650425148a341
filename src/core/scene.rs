//! An article with what it is annotated with, and what names mean in it.

use std::{cmp::Reverse, rc::Rc};

use super::{
    annotation::{Annotation, Claim, Entity, Id, Mention, Relation, Source, Speaker},
    annotations::AnnotationSet,
    folded::folded,
    label::Label,
    map::Map,
    shared::is_same,
    table::Table,
    workspace::{Library, OpenArticle},
};

/// All that lists of annotations are made from. Clones share everything, and comparing two that
/// share costs nothing.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Canonical text.
    pub text: Rc<str>,
    /// Mentions and claims.
    pub annotations: AnnotationSet,
    /// The links between them.
    pub relations: Table<Relation>,
    /// In the order of the bar.
    pub labels: Rc<[Label]>,
    /// The library's entities.
    pub entities: Table<Entity>,
}

impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        is_same(&self.text, &other.text)
            && self.annotations == other.annotations
            && self.relations == other.relations
            && is_same(&self.labels, &other.labels)
            && self.entities == other.entities
    }
}

/// A relation as one of its ends sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Related<'a> {
    /// The relation.
    pub relation: &'a Rc<Relation>,
    /// What stands at the other end.
    pub other: &'a Rc<Annotation>,
    /// Whether it starts at this end.
    pub is_from: bool,
}

impl Scene {
    /// The open article in its library.
    pub fn of(open: &OpenArticle, library: &Library) -> Self {
        Self {
            text: open.text.clone(),
            annotations: open.annotations.clone(),
            relations: open.relations.clone(),
            labels: library.labels.clone(),
            entities: library.entities.clone(),
        }
    }

    /// The words of an annotation.
    pub fn words(&self, annotation: &Annotation) -> String {
        annotation.spans().quote(&self.text)
    }

    /// The name of a label, empty if it is gone.
    pub fn label_name(&self, id: &Id) -> &str {
        let label = self.labels.iter().find(|label| label.id == *id);
        label.map_or("", |label| &label.name)
    }

    /// The entity that a mention names, if a person said which.
    pub fn entity_of(&self, mention: &Mention) -> Option<&Rc<Entity>> {
        self.entities.get(mention.entity.as_ref()?)
    }

    /// The relations of an annotation with what stands at their other end.
    pub fn relations_of<'a>(&'a self, id: &'a Id) -> impl Iterator<Item = Related<'a>> {
        self.relations.values().filter_map(move |relation| {
            let is_from = relation.from == *id;
            let other = match (is_from, relation.to == *id) {
                (true, _) => &relation.to,
                (false, true) => &relation.from,
                (false, false) => return None,
            };
            Some(Related {
                relation,
                other: self.annotations.by_id(other)?,
                is_from,
            })
        })
    }

    /// The entities with that name, of all labels, those with the label first: the choice where a
    /// name is not enough.
    pub fn entities_named(&self, name: &str, label: &Id) -> Vec<&Rc<Entity>> {
        let wanted = folded(name.trim());
        let found = self.entities.values().filter(|e| e.is_called(&wanted));
        let (same, other): (Vec<_>, Vec<_>) = found.partition(|e| e.label == *label);
        same.into_iter().chain(other).collect()
    }

    /// What a speaker is called.
    pub fn source_name(&self, source: &Source) -> String {
        match &source.speaker {
            Speaker::Mention(id) => {
                let mention = self.annotations.by_id(id);
                mention.map(|m| self.words(m)).unwrap_or_default()
            }
            Speaker::Entity(id) => {
                let entity = self.entities.get(id);
                entity.map(|e| e.name.clone()).unwrap_or_default()
            }
            Speaker::Name { name, .. } => name.clone(),
        }
    }

    /// The label of a speaker that is known as a mention or an entity.
    pub fn source_label(&self, source: &Source) -> Option<&Id> {
        match &source.speaker {
            Speaker::Mention(id) => Some(&self.annotations.by_id(id)?.as_mention()?.label),
            Speaker::Entity(id) => Some(&self.entities.get(id)?.label),
            Speaker::Name { .. } => None,
        }
    }

    /// The entity with that name, or else with that alias; of several the one that has the label.
    pub fn entity_named(&self, name: &str, label: Option<&Id>) -> Option<&Rc<Entity>> {
        let wanted = folded(name.trim());
        let named = |entity: &Entity| match folded(&entity.name) == wanted {
            true => Some(1),
            false => {
                let is_alias = entity.aliases.iter().any(|alias| folded(alias) == wanted);
                is_alias.then_some(0)
            }
        };
        let found = self.entities.values().filter_map(|entity| {
            let rank = (named(entity)?, Some(&entity.label) == label);
            Some((rank, entity))
        });
        // Of equals the first stays, so that the same name always means the same entity.
        found
            .min_by_key(|(rank, _)| Reverse(*rank))
            .map(|(_, entity)| entity)
    }

    /// Who is meant by a name that was typed for a claim: an entity, a mention with these words
    /// (the nearest before the claim, else the first), else nobody known.
    pub fn source_named(&self, name: &str, claim: &Claim) -> Speaker {
        let name = name.trim();
        if let Some(entity) = self.entity_named(name, None) {
            return Speaker::Entity(entity.id.clone());
        }
        let wanted = folded(name);
        let mentions: Vec<&Rc<Annotation>> = self
            .annotations
            .iter()
            .filter(|a| a.as_mention().is_some() && folded(&self.words(a)) == wanted)
            .collect();
        let before = |a: &&&Rc<Annotation>| a.spans().start() < claim.spans.start();
        match mentions.iter().rfind(before).or(mentions.first()) {
            Some(mention) => Speaker::Mention(mention.id().clone()),
            None => Speaker::Name {
                name: name.to_owned(),
                spans: Vec::new(),
            },
        }
    }

    /// The mentions with the label and the words of this one, itself included.
    pub fn alike(&self, mention: &Mention) -> Vec<Id> {
        let wanted = folded(&mention.spans.quote(&self.text));
        let is_alike = |a: &&Rc<Annotation>| {
            a.as_mention().is_some_and(|m| m.label == mention.label)
                && folded(&self.words(a)) == wanted
        };
        let alike = self.annotations.iter().filter(is_alike);
        alike.map(|a| a.id().clone()).collect()
    }

    /// The words of all mentions, each once, in reading order.
    pub fn mentioned(&self) -> impl Iterator<Item = String> {
        let mut seen = Map::default();
        let mentions = self.annotations.iter().filter(|a| a.as_mention().is_some());
        mentions
            .map(|a| self.words(a))
            .filter(move |words| seen.insert(folded(words), ()).is_none())
    }
}
