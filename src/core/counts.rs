//! How much is annotated in an article: claims, and mentions by label.

use super::{
    annotation::{Annotation, Id},
    annotations::AnnotationSet,
};

/// How much is annotated in an article; kept beside it so that the library can be listed, and labels
/// counted, without reading every article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Claims.
    pub claims: usize,
    /// Mentions, by label, in the order of the labels' ids.
    pub mentions: Vec<(Id, usize)>,
}

impl Counts {
    /// What is in a set.
    pub fn of(annotations: &AnnotationSet) -> Self {
        let mut counts = Self::default();
        for annotation in annotations.iter() {
            counts.add(annotation);
        }
        counts
    }

    /// All mentions.
    pub fn all_mentions(&self) -> usize {
        self.mentions.iter().map(|(_, count)| count).sum()
    }

    /// The mentions with that label.
    pub fn of_label(&self, label: &Id) -> usize {
        self.place(label).map_or(0, |at| self.mentions[at].1)
    }

    /// One annotation more.
    pub fn add(&mut self, annotation: &Annotation) {
        match annotation {
            Annotation::Claim(_) => self.claims += 1,
            Annotation::Mention(m) => match self.place(&m.label) {
                Ok(at) => self.mentions[at].1 += 1,
                Err(at) => self.mentions.insert(at, (m.label.clone(), 1)),
            },
        }
    }

    /// One annotation less.
    pub fn take(&mut self, annotation: &Annotation) {
        match annotation {
            Annotation::Claim(_) => self.claims = self.claims.saturating_sub(1),
            Annotation::Mention(m) => {
                if let Ok(at) = self.place(&m.label) {
                    self.mentions[at].1 -= 1;
                    if self.mentions[at].1 == 0 {
                        self.mentions.remove(at);
                    }
                }
            }
        }
    }

    fn place(&self, label: &Id) -> Result<usize, usize> {
        self.mentions.binary_search_by(|(id, _)| id.cmp(label))
    }
}
