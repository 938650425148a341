//! What comes of reading files of other tools, and what of the library is needed for it.

use std::rc::Rc;

use super::{
    doctor::UnitQuestion,
    table::{Meaning, TableQuestion},
};
use crate::{
    core::{
        anchor::Loss,
        annotation::{Entity, Id},
        label::Label,
        orphan,
        project::Project,
    },
    formats::units::Unit,
};

/// An article of the library, to which annotations without a text may belong.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Where it was read.
    pub url: Option<String>,
    /// The fingerprint of its text.
    pub sha256: String,
    /// Its text.
    pub text: Rc<str>,
}

/// What is there already, and what a person has said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Here<'a> {
    /// The labels of the library.
    pub labels: &'a [Label],
    /// Its entities.
    pub entities: &'a [Rc<Entity>],
    /// Its articles.
    pub articles: &'a [Candidate],
    /// The article on the page, which places without words and without a text are taken to be in.
    pub open: Option<&'a Id>,
    /// The answer to the question what positions count.
    pub unit: Option<Unit>,
    /// The answers to the questions what the columns of tables hold.
    pub meanings: &'a [Meaning],
}

/// What files say, ready to be merged into the library.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The articles with their annotations, the library's labels and those that are new, and the
    /// entities that are named.
    pub project: Project,
    /// What a person should know of it.
    pub warnings: Vec<Warning>,
    /// What has no place in its article; it is kept with the article.
    pub orphans: Vec<Orphan>,
    /// What the files leave open.
    pub question: Option<Question>,
}

impl Imported {
    /// Nothing yet: a person has to answer first.
    pub fn asking(question: Question) -> Self {
        Self {
            project: Project::default(),
            warnings: Vec::new(),
            orphans: Vec::new(),
            question: Some(question),
        }
    }
}

/// What files leave open.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// In which unit positions were counted.
    Unit(UnitQuestion),
    /// What the columns of a table hold.
    Table(TableQuestion),
}

/// An annotation whose words were not found.
#[derive(Clone, Debug, PartialEq)]
pub struct Orphan {
    /// The article.
    pub article: Id,
    /// What is kept of it.
    pub kept: orphan::Orphan,
    /// Why they were not found.
    pub why: Loss,
}

/// What a person should know of files that were read.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Positions counted something else than such files do as a rule.
    OtherUnit {
        /// The file.
        file: String,
        /// What they count.
        unit: Unit,
    },
    /// Words did not stand where the file says, and were found elsewhere.
    Repaired {
        /// The article's title.
        title: String,
        /// How many annotations.
        count: usize,
    },
    /// Annotations that a program made; they are marked as suggested.
    Proposed {
        /// The file.
        file: String,
        /// How many.
        count: usize,
    },
    /// Annotations of a text that the file does not have, and the library neither.
    NoArticle {
        /// The file.
        file: String,
        /// The text's title or address, if the file says it.
        name: Option<String>,
        /// How many annotations were left out.
        count: usize,
    },
    /// Places without words, of no text that is named, were taken to be in the article on the page.
    OntoOpen {
        /// The file.
        file: String,
        /// The article's title.
        title: String,
    },
    /// Annotations of an empty text were left out.
    NoText {
        /// The file.
        file: String,
    },
    /// Something that the program has no place for was left out.
    LeftOut {
        /// The file.
        file: String,
        /// What.
        what: LeftOut,
        /// How many of them.
        count: usize,
    },
    /// A file that is none of the formats was left out.
    Unknown {
        /// The file.
        file: String,
    },
}

/// What may be left out of a file that is read otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// A line that is not of the format.
    Line,
    /// A record that a person has rejected or skipped.
    Rejected,
    /// An annotation of a whole text or of a picture, not of words.
    NotWords,
}
