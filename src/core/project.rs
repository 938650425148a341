//! A project: labels, entities and whole articles outside any library, as a file holds them.

use std::rc::Rc;

use super::{
    annotation::{Annotation, Entity, Extra, Relation},
    article::{Block, Head},
    label::Label,
    record::Record,
};

/// An article with everything that belongs to it alone.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Debug, Default, PartialEq)]
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
