//! A project: labels, entities and whole articles outside any library, as a file holds them.

use std::rc::Rc;

use super::{
    annotation::{Annotation, Entity, Extra, Id, Relation, Speaker},
    article::{Block, Head},
    label::Label,
    map::Map,
    record::{Change, Key, RECORD_BYTES, Record},
    table::Table,
};

/// An article with everything that belongs to it alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeArticle {
    /// What the library lists.
    pub head: Head,
    /// Canonical text.
    pub text: Rc<str>,
    /// Its blocks, in text order.
    pub blocks: Rc<[Block]>,
    /// Its mentions and claims, in any order.
    pub annotations: Vec<Rc<Annotation>>,
    /// The links between them, in any order.
    pub relations: Vec<Rc<Relation>>,
}

impl WholeArticle {
    /// What the database keeps of it.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        let id = &self.head.id;
        let annotation = |a: &Rc<Annotation>| Record::Annotation(id.clone(), a.clone());
        let relation = |r: &Rc<Relation>| Record::Relation(id.clone(), r.clone());
        [
            Record::Head(Rc::new(self.head.clone())),
            Record::Text(id.clone(), self.text.clone()),
            Record::Blocks(id.clone(), self.blocks.clone()),
        ]
        .into_iter()
        .chain(self.annotations.iter().map(annotation))
        .chain(self.relations.iter().map(relation))
    }

    /// The entities that its annotations speak of, each as often as they do.
    pub fn entities(&self) -> impl Iterator<Item = &Id> {
        self.annotations.iter().flat_map(|annotation| {
            let (entity, sources) = match &**annotation {
                Annotation::Mention(mention) => (mention.entity.as_ref(), [].as_slice()),
                Annotation::Claim(claim) => (None, claim.sources.as_slice()),
            };
            let speakers = sources.iter().filter_map(|source| match &source.speaker {
                Speaker::Entity(id) => Some(id),
                _ => None,
            });
            entity.into_iter().chain(speakers)
        })
    }

    /// About how many bytes of JSON its records take.
    fn weight(&self) -> usize {
        self.text.len() + RECORD_BYTES * (self.annotations.len() + self.relations.len())
    }
}

/// Some articles with the labels and entities that they use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// In the order of the bar.
    pub labels: Vec<Label>,
    /// In any order.
    pub entities: Vec<Rc<Entity>>,
    /// In any order.
    pub articles: Vec<WholeArticle>,
    /// Unknown members at the top of the file.
    pub extra: Extra,
}

impl Project {
    /// Divides it into projects of about so many bytes of JSON each, in order; no article is divided. Each can
    /// stand alone: it has all labels, and the entities that its articles speak of. The first one has
    /// everything else as well, so that [`Self::append`] makes a whole of them again.
    pub fn divide(self, most: usize) -> Vec<Self> {
        let mut groups = vec![Vec::new()];
        let mut weight = 0;
        for article in self.articles {
            let own = article.weight();
            if weight > 0 && weight + own > most {
                groups.push(Vec::new());
                weight = 0;
            }
            weight += own;
            groups.last_mut().expect("there is one").push(article);
        }
        let by_id = self.entities.iter().map(|e| (e.id.clone(), e.clone()));
        let by_id: Map<Id, Rc<Entity>> = by_id.collect();
        let mut groups = groups.into_iter();
        let first = Self {
            labels: self.labels.clone(),
            entities: self.entities,
            articles: groups.next().unwrap_or_default(),
            extra: self.extra,
        };
        let others = groups.map(|articles| {
            let spoken_of = articles.iter().flat_map(WholeArticle::entities);
            let spoken_of: Map<&Id, ()> = spoken_of.map(|id| (id, ())).collect();
            let entities = spoken_of.iter().filter_map(|(id, ())| by_id.get(*id));
            Self {
                labels: self.labels.clone(),
                entities: entities.cloned().collect(),
                articles,
                extra: Extra::default(),
            }
        });
        std::iter::once(first).chain(others).collect()
    }

    /// Adds the articles of the next part of a divided project.
    pub fn append(&mut self, next: Self) {
        self.articles.extend(next.articles);
    }
}

/// The records of one article, gathered one after the other in the order in which they were written.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
    text: Option<Rc<str>>,
    blocks: Option<Rc<[Block]>>,
    annotations: Table<Annotation>,
    relations: Table<Relation>,
}

impl Gathering {
    /// Begins with what is stored.
    pub fn new(
        text: Rc<str>,
        blocks: Rc<[Block]>,
        annotations: Vec<Rc<Annotation>>,
        relations: Vec<Rc<Relation>>,
    ) -> Self {
        Self {
            text: Some(text),
            blocks: Some(blocks),
            annotations: annotations
                .into_iter()
                .map(|a| (a.id().clone(), a))
                .collect(),
            relations: relations.into_iter().map(|r| (r.id.clone(), r)).collect(),
        }
    }

    /// Begins with what some changes add to an article.
    pub fn added(article: &Id, changes: &[Change]) -> Self {
        let mut gathering = Self::default();
        let (mut annotations, mut relations) = (Vec::new(), Vec::new());
        for record in changes.iter().filter_map(Change::after) {
            match record {
                Record::Text(id, text) if id == article => gathering.text = Some(text.clone()),
                Record::Blocks(id, blocks) if id == article => {
                    gathering.blocks = Some(blocks.clone());
                }
                Record::Annotation(id, annotation) if id == article => {
                    annotations.push((annotation.id().clone(), annotation.clone()));
                }
                Record::Relation(id, relation) if id == article => {
                    relations.push((relation.id.clone(), relation.clone()));
                }
                _ => {}
            }
        }
        gathering.annotations = annotations.into_iter().collect();
        gathering.relations = relations.into_iter().collect();
        gathering
    }

    /// Takes over what a change does to that article; applying it twice does no harm.
    pub fn apply(&mut self, article: &Id, change: &Change) {
        match change.after() {
            Some(Record::Text(id, text)) if id == article => self.text = Some(text.clone()),
            Some(Record::Blocks(id, blocks)) if id == article => self.blocks = Some(blocks.clone()),
            Some(Record::Annotation(id, annotation)) if id == article => {
                self.annotations
                    .insert(annotation.id().clone(), annotation.clone());
            }
            Some(Record::Relation(id, relation)) if id == article => {
                self.relations.insert(relation.id.clone(), relation.clone());
            }
            Some(_) => {}
            None => self.remove(article, &change.key()),
        }
    }

    fn remove(&mut self, article: &Id, key: &Key) {
        match key {
            Key::Text(id) if id == article => self.text = None,
            Key::Blocks(id) if id == article => self.blocks = None,
            Key::Annotation(id, annotation) if id == article => {
                self.annotations.remove(annotation);
            }
            Key::Relation(id, relation) if id == article => {
                self.relations.remove(relation);
            }
            _ => {}
        }
    }

    /// The article with that head; `None` if its text or its blocks never came.
    pub fn finish(self, head: Head) -> Option<WholeArticle> {
        Some(WholeArticle {
            head,
            text: self.text?,
            blocks: self.blocks?,
            annotations: self.annotations.values().cloned().collect(),
            relations: self.relations.values().cloned().collect(),
        })
    }
}
