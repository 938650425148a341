//! Citron's JSON: quotations with cue, sources and contents.
//!
//! Source: BBC Citron, *Annotation format* (`quotes`, `coreference_groups`). Unit: code points. A quotation
//! has exactly one cue there, so claims without one are left out; a cue of several stretches is written
//! from its first to its last word. Lost: kinds of quotation, checking, notes, relations, speakers
//! without a place, and mentions that name no entity. One file for each article.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    assertions::{Assertion, assertions, relations_left_out},
    json_text::pretty,
    loss::{Loss, LossKind},
    slugs::Slugs,
    units::{Ruler, Unit},
    writing::{File, Options, Taken},
};
use crate::core::{
    project::{Project, WholeArticle},
    text::TextRange,
};

/// One file for each article.
pub fn write(project: &Project, options: &Options) -> Taken {
    let mut taken = Taken::default();
    let mut names = Slugs::new("article");
    for (whole, claims) in assertions(project, options) {
        let ruler = Ruler::new(&whole.text, Unit::CodePoint);
        let mut quotes = Vec::new();
        for assertion in &claims {
            match quote(assertion, &ruler) {
                Some(quote) => quotes.push(quote),
                None => {
                    let missing = vec!["cue"];
                    taken
                        .losses
                        .push(assertion.loss(LossKind::Incomplete { missing }));
                    continue;
                }
            }
            taken.losses.push(assertion.loss(LossKind::Features {
                names: unheld(assertion),
            }));
        }
        taken.losses.extend(relations_left_out(whole));
        let groups = groups(whole, &ruler, &mut taken.losses);
        let file = json!({"text": &*whole.text, "quotes": quotes, "coreference_groups": groups});
        let name = names.unused(&whole.head.title);
        taken
            .files
            .push(File::text(format!("{name}.json"), pretty(&file)));
    }
    taken
}

fn quote(assertion: &Assertion, ruler: &Ruler) -> Option<Value> {
    let text = &*assertion.whole.text;
    let claim = assertion.claim;
    let cue = TextRange::new(claim.cue.first()?.start(), claim.cue.last()?.end())?;
    let sources = assertion.speakers.iter().flat_map(|speaker| &speaker.spans);
    let sources: Vec<Value> = sources.map(|range| span(text, ruler, *range)).collect();
    let contents: Vec<Value> = claim
        .spans
        .iter()
        .map(|range| span(text, ruler, range))
        .collect();
    Some(json!({
        "id": claim.id.as_str(), "cue": span(text, ruler, cue), "sources": sources,
        "contents": contents,
    }))
}

fn span(text: &str, ruler: &Ruler, range: TextRange) -> Value {
    let [start, end] = ruler.ends(range);
    json!({"start": start, "end": end, "text": range.of(text)})
}

fn unheld(assertion: &Assertion) -> Vec<&'static str> {
    let mut names = vec!["quotation"];
    if assertion.checking().is_some() {
        names.push("checking");
    }
    if !assertion.claim.note.is_empty() {
        names.push("note");
    }
    if assertion
        .speakers
        .iter()
        .any(|speaker| speaker.spans.is_empty())
    {
        names.push("speaker");
    }
    names
}

/// The mentions of each entity that has any. Adds the mentions that name none.
fn groups(whole: &WholeArticle, ruler: &Ruler, losses: &mut Vec<Loss>) -> Vec<Vec<Value>> {
    let mut groups: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for mention in whole
        .annotations
        .iter()
        .filter_map(|annotation| annotation.as_mention())
    {
        match &mention.entity {
            Some(entity) => {
                let spans = mention
                    .spans
                    .iter()
                    .map(|range| span(&whole.text, ruler, range));
                groups.entry(entity.as_str()).or_default().extend(spans);
            }
            None => losses.push(Loss {
                article: whole.head.id.clone(),
                annotation: Some(mention.id.clone()),
                what: LossKind::Mention,
            }),
        }
    }
    groups.into_values().collect()
}
