//! All places that name an entity, over many articles, each with the words around it.

use super::{
    annotation::{Annotation, Id, Speaker},
    occurrences::context,
    text::TextRange,
    workspace::OpenArticle,
};

/// One place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The article.
    pub article: Id,
    /// The mention, or the claim of which the entity is a source.
    pub annotation: Id,
    /// Whether it is a claim.
    pub is_claim: bool,
    /// What stands before it on its line.
    pub before: String,
    /// Its words.
    pub words: String,
    /// What stands after it on its line.
    pub after: String,
}

/// The places of an entity in an article, in reading order; `around` characters are shown on each
/// side of a mention.
pub fn places(article: &OpenArticle, entity: &Id, around: usize) -> Vec<Place> {
    let names_it = |id: &Id| {
        let mention = article.annotations.by_id(id).and_then(|a| a.as_mention());
        mention.is_some_and(|mention| mention.entity.as_ref() == Some(entity))
    };
    let is_meant = |annotation: &Annotation| match annotation {
        Annotation::Mention(mention) => mention.entity.as_ref() == Some(entity),
        Annotation::Claim(claim) => claim.sources.iter().any(|source| match &source.speaker {
            Speaker::Mention(id) => names_it(id),
            Speaker::Entity(id) => id == entity,
            Speaker::Name { .. } => false,
        }),
    };
    let meant = article.annotations.iter().filter(|a| is_meant(a));
    meant.map(|a| place(article, a, around)).collect()
}

fn place(article: &OpenArticle, annotation: &Annotation, around: usize) -> Place {
    let spans = annotation.spans();
    let is_claim = annotation.as_claim().is_some();
    let whole = TextRange::new(spans.start(), spans.end()).expect("spans are not empty");
    let (before, after) = match is_claim {
        true => ("", ""),
        false => context(&article.text, whole, around),
    };
    Place {
        article: article.id.clone(),
        annotation: annotation.id().clone(),
        is_claim,
        before: before.to_owned(),
        words: article.quote(annotation),
        after: after.to_owned(),
    }
}
