//! Places of a name, in one of its forms, that are looked at before they are tagged.

use std::rc::Rc;

use super::{
    annotation::{Id, Spans},
    attribution::{VariantGroup, VariantKind},
    occurrences::{Match, occurrences},
    text::TextRange,
    workspace::OpenArticle,
};

/// One place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub range: TextRange,
    /// Whether it will be tagged.
    pub ticked: bool,
    /// Whether it bears the label already.
    pub tagged: bool,
}

/// The places of one form in one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// The article.
    pub article: Id,
    /// Its canonical text.
    pub text: Rc<str>,
    /// How the form differs from the name.
    pub kind: VariantKind,
    /// The form.
    pub form: String,
    /// In reading order.
    pub hits: Vec<Hit>,
}

impl Sighting {
    /// The words of a range of the article wherever they stand in it, ticked.
    pub fn of_words(article: &OpenArticle, asked: TextRange, rule: Match, label: &Id) -> Self {
        let hit = |range: TextRange| {
            let tagged = article.is_tagged(&Spans::from(range), label);
            Hit {
                range,
                ticked: !tagged,
                tagged,
            }
        };
        let ranges = occurrences(&article.text, asked, rule).into_iter();
        Self {
            article: article.id.clone(),
            text: article.text.clone(),
            kind: VariantKind::Exact,
            form: asked.of(&article.text).unwrap_or_default().to_owned(),
            hits: ranges.map(hit).collect(),
        }
    }

    /// A variant of the name, ticked where nothing else in the article can be meant. A place that
    /// lies on a mention with the label is tagged.
    pub fn of_variant(article: &OpenArticle, group: VariantGroup, label: &Id) -> Self {
        let hit = |range: TextRange| {
            let here = article.annotations.overlapping(range);
            let mut mentions = here.iter().filter_map(|a| a.as_mention());
            let tagged = mentions.any(|mention| mention.label == *label);
            Hit {
                range,
                ticked: group.safe && !tagged,
                tagged,
            }
        };
        Self {
            article: article.id.clone(),
            text: article.text.clone(),
            kind: group.kind,
            form: group.form,
            hits: group.ranges.into_iter().map(hit).collect(),
        }
    }

    /// Leaves out what others show already.
    pub fn beside(mut self, others: &[Self]) -> Option<Self> {
        let here = || others.iter().filter(|other| other.article == self.article);
        let is_shown = |hit: &Hit| {
            let mut hits = here().flat_map(|other| &other.hits);
            hits.any(|other| other.range.overlaps(hit.range))
        };
        let hits: Vec<Hit> = self.hits.iter().copied().filter(|h| !is_shown(h)).collect();
        self.hits = hits;
        (!self.hits.is_empty()).then_some(self)
    }

    /// The places that will be tagged.
    pub fn ticked(&self) -> impl Iterator<Item = TextRange> + '_ {
        self.hits.iter().filter(|h| h.ticked).map(|h| h.range)
    }

    /// Ticks all that can be, or none.
    pub fn tick(&mut self, ticked: bool) {
        for hit in &mut self.hits {
            hit.ticked = ticked && !hit.tagged;
        }
    }
}
