//! One article as other tools see it: passages with a label, and links between them.
//!
//! Mentions and claims are passages; so are the words that introduce a claim and those that name its
//! speaker, because most tools know nothing else. What a passage is told by besides its label are its
//! features.

use super::{
    loss::{Aspect, Loss, LossKind},
    units::{Ruler, Unit},
};
use crate::core::{
    annotation::{Id, Spans},
    project::WholeArticle,
};

pub mod features;
mod gathering;

pub use gathering::sheets;

/// Passages that hardly overlap among themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// Mentions.
    Entities,
    /// Claims.
    Claims,
    /// Cues and the words that name a speaker without being a mention.
    Attribution,
}

impl Layer {
    /// All, in the order of files.
    pub const ALL: [Self; 3] = [Self::Entities, Self::Claims, Self::Attribution];

    /// What its file is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entities => "entities",
            Self::Claims => "claims",
            Self::Attribution => "attribution",
        }
    }
}

/// Which entity a passage names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The entity's id.
    pub id: Id,
    /// Its canonical name.
    pub name: String,
    /// Its addresses, or a URN made of its id if it has none.
    pub addresses: Vec<String>,
}

/// Labelled words.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Unique in its article: the annotation's id, with a suffix for cue and speaker.
    pub id: String,
    /// The annotation that it is or belongs to.
    pub annotation: Id,
    /// What it is.
    pub layer: Layer,
    /// The label's name, or `Claim`, `Cue`, `Speaker`.
    pub label: String,
    /// The place of the label among the labels; what is no mention comes after them.
    pub rank: usize,
    /// The words.
    pub spans: Spans,
    /// What else is known of it, by name; never empty strings.
    pub features: Vec<(&'static str, String)>,
    /// The entity that it names.
    pub identity: Option<Identity>,
    /// A person's remark, may be empty.
    pub note: String,
    /// Who made it, may be empty.
    pub creator: String,
    /// When it was made, RFC 3339, may be empty.
    pub created: String,
}

/// A link from one passage to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Unique in its article.
    pub id: String,
    /// The annotation that it starts from or belongs to.
    pub annotation: Id,
    /// The passage it starts from, by id.
    pub from: String,
    /// The passage it leads to, by id.
    pub to: String,
    /// What it means.
    pub kind: String,
}

/// An article with what the person wants to take along.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// The article.
    pub whole: &'a WholeArticle,
    /// In reading order.
    pub passages: Vec<Passage>,
    /// Only between passages that are there.
    pub links: Vec<Link>,
}

impl Sheet<'_> {
    /// The article's id.
    pub fn id(&self) -> &Id {
        &self.whole.head.id
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.whole.text
    }

    /// BCP 47 tag of the text's language, if known.
    pub fn language(&self) -> Option<&str> {
        self.whole.head.language.as_deref()
    }

    /// Measures the text.
    pub fn ruler(&self, unit: Unit) -> Ruler<'_> {
        Ruler::new(self.text(), unit)
    }

    /// A loss of one annotation.
    pub fn loss(&self, annotation: &Id, what: LossKind) -> Loss {
        Loss {
            article: self.id().clone(),
            annotation: Some(annotation.clone()),
            what,
        }
    }

    /// What of the passages and links is lost in a format that cannot hold these aspects, whatever
    /// the text. What depends on places (overlaps, parts of words …) only the format's writer knows.
    pub fn left_out(&self, cannot: &[Aspect]) -> Vec<Loss> {
        let lacks = |aspect| cannot.contains(&aspect);
        let mut losses = Vec::new();
        for passage in &self.passages {
            let mut lose = |what| losses.push(self.loss(&passage.annotation, what));
            if lacks(Aspect::Identities) && passage.identity.is_some() {
                lose(LossKind::Identity);
            }
            if lacks(Aspect::Features) && !passage.features.is_empty() {
                let names = passage.features.iter().map(|(name, _)| *name).collect();
                lose(LossKind::Features { names });
            }
            if lacks(Aspect::Notes) && !passage.note.is_empty() {
                lose(LossKind::Note);
            }
            if lacks(Aspect::Fragments) && passage.spans.as_slice().len() > 1 {
                lose(LossKind::Fragments);
            }
        }
        if lacks(Aspect::Relations) {
            let lost = |link: &Link| {
                let kind = link.kind.clone();
                self.loss(&link.annotation, LossKind::Relation { kind })
            };
            losses.extend(self.links.iter().map(lost));
        }
        if lacks(Aspect::WhiteSpace) {
            losses.push(Loss {
                article: self.id().clone(),
                annotation: None,
                what: LossKind::WhiteSpace,
            });
        }
        losses
    }
}
