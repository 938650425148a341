//! What follows when annotations and entities go: whatever named them must still make sense.
//!
//! A claim keeps the words of a source that goes, a mention stays without the entity, a relation goes
//! with either of its ends.

use std::rc::Rc;

use super::{
    super::{
        annotation::{Annotation, Entity, Id, Relation, Speaker},
        record::{Change, Record},
        table::Table,
        workspace::OpenArticle,
    },
    Occasion,
};

/// What goes from an article.
#[derive(Default)]
pub(super) struct Removal {
    /// Annotations.
    pub annotations: Table<Annotation>,
    /// By the id of an annotation that goes, the one that takes its place where it was named.
    pub twins: Table<Annotation>,
    /// Entities.
    pub entities: Table<Entity>,
}

impl Removal {
    /// All that changes in an article. It looks at every annotation, but copies only those that
    /// change: deleting one among 20,000 must not be felt.
    pub(super) fn changes(&self, article: &OpenArticle, occasion: &Occasion) -> Vec<Change> {
        if self.annotations.is_empty() && self.entities.is_empty() {
            return Vec::new();
        }
        let gone = self.annotations.values().cloned();
        let mut changes: Vec<Change> = gone
            .map(|a| Change::Remove(Record::Annotation(article.id.clone(), a)))
            .collect();
        for annotation in article.annotations.iter() {
            if self.is_named_by(annotation) && !self.takes(annotation.id()) {
                changes.extend(article.edited(annotation, occasion, |a| self.mend(a, article)));
            }
        }
        let relations = article.relations.values();
        changes.extend(relations.filter_map(|r| self.relation_changed(r, article)));
        changes
    }

    fn takes(&self, annotation: &Id) -> bool {
        self.annotations.get(annotation).is_some()
    }

    /// Whether something that goes is named there.
    fn is_named_by(&self, annotation: &Annotation) -> bool {
        let entity_goes = |id: &Id| self.entities.get(id).is_some();
        match annotation {
            Annotation::Mention(m) => m.entity.as_ref().is_some_and(entity_goes),
            Annotation::Claim(c) => c.sources.iter().any(|source| match &source.speaker {
                Speaker::Mention(id) => self.takes(id),
                Speaker::Entity(id) => entity_goes(id),
                Speaker::Name { .. } => false,
            }),
        }
    }

    fn mend(&self, annotation: &mut Annotation, article: &OpenArticle) {
        match annotation {
            Annotation::Mention(m) => {
                m.entity
                    .take_if(|entity| self.entities.get(entity).is_some());
            }
            Annotation::Claim(c) => {
                for source in &mut c.sources {
                    if let Some(instead) = self.instead_of(&source.speaker, article) {
                        source.speaker = instead;
                    }
                }
            }
        }
    }

    fn instead_of(&self, speaker: &Speaker, article: &OpenArticle) -> Option<Speaker> {
        match speaker {
            Speaker::Mention(id) => {
                let mention = self.annotations.get(id)?;
                let words = || Speaker::Name {
                    name: article.quote(mention),
                    spans: mention.spans().iter().collect(),
                };
                let twin = self.twins.get(id);
                Some(twin.map_or_else(words, |twin| Speaker::Mention(twin.id().clone())))
            }
            Speaker::Entity(id) => Some(Speaker::Name {
                name: self.entities.get(id)?.name.clone(),
                spans: Vec::new(),
            }),
            Speaker::Name { .. } => None,
        }
    }

    /// A relation leads to the twin of an annotation that goes, or goes too; it never leads from an
    /// annotation to itself.
    fn relation_changed(&self, before: &Rc<Relation>, article: &OpenArticle) -> Option<Change> {
        if !self.takes(&before.from) && !self.takes(&before.to) {
            return None;
        }
        let record = |relation| Record::Relation(article.id.clone(), relation);
        let stays = |id: &Id| match self.twins.get(id) {
            Some(twin) => Some(twin.id().clone()),
            None => (!self.takes(id)).then(|| id.clone()),
        };
        Some(match (stays(&before.from), stays(&before.to)) {
            (Some(from), Some(to)) if from != to => {
                let after = Relation {
                    from,
                    to,
                    ..(**before).clone()
                };
                Change::Replace {
                    before: record(before.clone()),
                    after: record(Rc::new(after)),
                }
            }
            _ => Change::Remove(record(before.clone())),
        })
    }
}
