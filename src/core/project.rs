//! A project: labels, entities and whole articles outside any library, as a file holds them.

use std::rc::Rc;

use super::{
    annotation::{Annotation, Entity, Extra, Id, Relation},
    article::{Block, Head},
    label::Label,
    record::{Change, Key, Record},
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
