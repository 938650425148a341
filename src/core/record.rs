//! What the database keeps, one by one, and how a change to it is described.
//!
//! Undo, saving and "what changed" all come from [`Change`]s; nothing else alters a library.

use std::rc::Rc;

use super::{
    annotation::{Annotation, Entity, Extra, Id, Relation},
    article::{Block, Head},
    label::Label,
};

/// About how many bytes of JSON a record takes that is not the text of an article.
pub(super) const RECORD_BYTES: usize = 400;

/// One thing that is stored and changed as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// The labels, in the order of the bar; one record, because order and keys concern them all.
    Labels(Rc<[Label]>),
    /// Unknown members at the top of the project files brought in so far; exports carry them along.
    Extra(Rc<Extra>),
    /// An entity of the library.
    Entity(Rc<Entity>),
    /// A suggestion that a person does not want, under the name by which it would come again.
    Rejected(Id),
    /// What the library lists of an article.
    Head(Rc<Head>),
    /// The canonical text of the article with that id.
    Text(Id, Rc<str>),
    /// The blocks of the article with that id.
    Blocks(Id, Rc<[Block]>),
    /// An annotation of the article with that id.
    Annotation(Id, Rc<Annotation>),
    /// A relation inside the article with that id.
    Relation(Id, Rc<Relation>),
}

/// What a record is stored under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The labels.
    Labels,
    /// The unknown members.
    Extra,
    /// An entity.
    Entity(Id),
    /// A suggestion that a person does not want.
    Rejected(Id),
    /// An article's head.
    Head(Id),
    /// An article's text.
    Text(Id),
    /// An article's blocks.
    Blocks(Id),
    /// Article, annotation.
    Annotation(Id, Id),
    /// Article, relation.
    Relation(Id, Id),
}

impl Key {
    /// The parts of the database key: the kind first, then article and id.
    pub fn parts(&self) -> Vec<&str> {
        match self {
            Self::Labels => vec!["labels"],
            Self::Extra => vec!["extra"],
            Self::Entity(id) => vec!["entity", id.as_str()],
            Self::Rejected(id) => vec!["rejected", id.as_str()],
            Self::Head(id) => vec!["head", id.as_str()],
            Self::Text(id) => vec!["text", id.as_str()],
            Self::Blocks(id) => vec!["blocks", id.as_str()],
            Self::Annotation(article, id) => vec!["annotation", article.as_str(), id.as_str()],
            Self::Relation(article, id) => vec!["relation", article.as_str(), id.as_str()],
        }
    }

    /// The article the record belongs to, if it belongs to one.
    pub fn article(&self) -> Option<&Id> {
        match self {
            Self::Labels | Self::Extra | Self::Entity(_) | Self::Rejected(_) => None,
            Self::Head(article)
            | Self::Text(article)
            | Self::Blocks(article)
            | Self::Annotation(article, _)
            | Self::Relation(article, _) => Some(article),
        }
    }
}

impl Record {
    /// What it is stored under.
    pub fn key(&self) -> Key {
        match self {
            Self::Labels(_) => Key::Labels,
            Self::Extra(_) => Key::Extra,
            Self::Entity(entity) => Key::Entity(entity.id.clone()),
            Self::Rejected(id) => Key::Rejected(id.clone()),
            Self::Head(head) => Key::Head(head.id.clone()),
            Self::Text(article, _) => Key::Text(article.clone()),
            Self::Blocks(article, _) => Key::Blocks(article.clone()),
            Self::Annotation(article, a) => Key::Annotation(article.clone(), a.id().clone()),
            Self::Relation(article, r) => Key::Relation(article.clone(), r.id.clone()),
        }
    }

    /// Whether both say the same, whenever each was changed last.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Annotation(article, a), Self::Annotation(of, b)) => {
                let mut as_late = (**a).clone();
                as_late.stamp_mut().modified.clone_from(&b.stamp().modified);
                article == of && as_late == **b
            }
            _ => self == other,
        }
    }
}

/// One record before and after; the key is the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there before.
    Add(Record),
    /// It is there before and after.
    Replace {
        /// As it was.
        before: Record,
        /// As it is now.
        after: Record,
    },
    /// It is no longer there.
    Remove(Record),
}

impl Change {
    /// The change from one record to another with the same key; none if they are equal.
    pub fn between(before: Record, after: Record) -> Option<Self> {
        (before != after).then_some(Self::Replace { before, after })
    }

    /// About how many bytes of JSON it takes.
    pub fn weight(&self) -> usize {
        let of = |record: &Record| match record {
            Record::Text(_, text) => text.len(),
            _ => RECORD_BYTES,
        };
        self.before().map_or(0, of) + self.after().map_or(0, of)
    }

    /// What undoes it.
    pub fn inverse(&self) -> Self {
        match self {
            Self::Add(record) => Self::Remove(record.clone()),
            Self::Remove(record) => Self::Add(record.clone()),
            Self::Replace { before, after } => Self::Replace {
                before: after.clone(),
                after: before.clone(),
            },
        }
    }

    /// The record that is expected before the change.
    pub fn before(&self) -> Option<&Record> {
        match self {
            Self::Add(_) => None,
            Self::Replace { before, .. } | Self::Remove(before) => Some(before),
        }
    }

    /// The record that is there after the change.
    pub fn after(&self) -> Option<&Record> {
        match self {
            Self::Remove(_) => None,
            Self::Replace { after, .. } | Self::Add(after) => Some(after),
        }
    }

    /// What it changes.
    pub fn key(&self) -> Key {
        match self {
            Self::Add(record) | Self::Remove(record) => record.key(),
            Self::Replace { after, .. } => after.key(),
        }
    }
}
