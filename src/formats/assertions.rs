//! Claims as fact-checkers' formats see them: the words, who says them, and what was found.

use std::collections::BTreeMap;

use super::{
    loss::{Loss, LossKind},
    writing::Options,
};
use crate::core::{
    annotation::{Annotation, Claim, Entity, Id, Nature, Speaker},
    checking::{Checking, Verdict},
    project::{Project, WholeArticle},
    text::TextRange,
};

/// One of those who say a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaking<'a> {
    /// How they are called: the entity's name, else the words of the article; never empty.
    pub name: String,
    /// The entity, if it is known.
    pub entity: Option<&'a Entity>,
    /// In what way they are named.
    pub nature: Nature,
    /// Where they are named in the text; may be empty.
    pub spans: Vec<TextRange>,
}

/// A claim of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Assertion<'a> {
    /// The article.
    pub whole: &'a WholeArticle,
    /// The claim.
    pub claim: &'a Claim,
    /// Its words.
    pub quote: String,
    /// Through whom it has come, the outermost first.
    pub speakers: Vec<Speaking<'a>>,
}

impl<'a> Assertion<'a> {
    /// What a fact-checker has written, if anything.
    pub fn checking(&self) -> Option<&'a Checking> {
        self.claim.checking.as_deref()
    }

    /// The verdict, if there is one in words.
    pub fn verdict(&self) -> Option<&'a Verdict> {
        let verdict = self.checking()?.verdict.as_ref();
        verdict.filter(|verdict| !verdict.words().is_empty())
    }

    /// The claim in words that stand for themselves, else its own words.
    pub fn wording(&self) -> &str {
        let wording = self.checking().map(|checking| checking.wording.as_str());
        wording
            .filter(|wording| !wording.is_empty())
            .unwrap_or(&self.quote)
    }

    /// A loss of this claim.
    pub fn loss(&self, what: LossKind) -> Loss {
        Loss {
            article: self.whole.head.id.clone(),
            annotation: Some(self.claim.id.clone()),
            what,
        }
    }
}

/// The articles of a project in the order in which they were added, each with its claims in reading
/// order; none if the person wants no claims.
pub fn assertions<'a>(
    project: &'a Project,
    options: &Options,
) -> Vec<(&'a WholeArticle, Vec<Assertion<'a>>)> {
    let entities: BTreeMap<&Id, &Entity> = project.entities.iter().map(|e| (&e.id, &**e)).collect();
    let mut articles: Vec<&WholeArticle> = project.articles.iter().collect();
    articles.sort_by_key(|article| (&article.head.added, &article.head.id));
    let is_wanted = options.wanted_claims();
    let of = |whole: &'a WholeArticle| {
        let mut annotations: Vec<&Annotation> = whole.annotations.iter().map(|a| &**a).collect();
        annotations.sort_by(|a, b| a.reading_order(b));
        let claims = annotations
            .into_iter()
            .filter_map(|annotation| annotation.as_claim());
        let claims = claims.filter(|claim| is_wanted(&whole.head.id, &claim.id));
        let assertion = |claim: &'a Claim| Assertion {
            whole,
            claim,
            quote: claim.spans.quote(&whole.text),
            speakers: speakers(whole, claim, &entities),
        };
        (whole, claims.map(assertion).collect())
    };
    articles.into_iter().map(of).collect()
}

fn speakers<'a>(
    whole: &'a WholeArticle,
    claim: &'a Claim,
    entities: &BTreeMap<&Id, &'a Entity>,
) -> Vec<Speaking<'a>> {
    let speaking = claim.sources.iter().filter_map(|source| {
        let (words, entity, spans) = match &source.speaker {
            Speaker::Mention(id) => {
                let annotation = whole.annotations.iter().find(|a| a.id() == id)?;
                let entity = annotation.as_mention()?.entity.as_ref();
                let spans = annotation.spans();
                (spans.quote(&whole.text), entity, spans.as_slice().to_vec())
            }
            Speaker::Entity(id) => (String::new(), Some(id), Vec::new()),
            Speaker::Name { name, spans } => (name.clone(), None, spans.clone()),
        };
        let entity = entity.and_then(|id| entities.get(id).copied());
        let name = entity.map(|entity| entity.name.clone()).unwrap_or(words);
        (!name.is_empty()).then_some(Speaking {
            name,
            entity,
            nature: source.nature,
            spans,
        })
    });
    speaking.collect()
}

/// That the mentions of an article are left out, one loss for each.
pub fn mentions_left_out(whole: &WholeArticle) -> impl Iterator<Item = Loss> + '_ {
    let mentions = whole
        .annotations
        .iter()
        .filter_map(|annotation| annotation.as_mention());
    mentions.map(|mention| Loss {
        article: whole.head.id.clone(),
        annotation: Some(mention.id.clone()),
        what: LossKind::Mention,
    })
}

/// That the relations of an article are left out, one loss for each.
pub fn relations_left_out(whole: &WholeArticle) -> impl Iterator<Item = Loss> + '_ {
    whole.relations.iter().map(|relation| Loss {
        article: whole.head.id.clone(),
        annotation: Some(relation.from.clone()),
        what: LossKind::Relation {
            kind: relation.kind.clone(),
        },
    })
}
