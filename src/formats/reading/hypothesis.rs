//! What the Hypothesis client exports, and what its service answers to a search.
//!
//! Unit: UTF-16 units of the page's whole text, which is not the article's; so the quotations with
//! their surroundings say where an annotation belongs. The first tag is its label. Replies and notes
//! of a whole page have no words and are left out.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    foreign::{Foreign, Mark, Spot},
    imported::LeftOut,
    json::{Json, id, list, position, text, told},
};
use crate::formats::units::Unit;

/// Whether it is one of these files.
pub fn is(json: &Json) -> bool {
    let annotations = json.object().map(annotations).unwrap_or(json.records());
    annotations.first().is_some_and(|first| {
        first.get("uri").is_some() && first.get("target").is_some_and(Value::is_array)
    })
}

/// One sheet for each page.
pub fn read(file: &str, json: &Json) -> Vec<Foreign> {
    let mut sheets: BTreeMap<String, Foreign> = BTreeMap::new();
    for annotation in json.object().map(annotations).unwrap_or(json.records()) {
        let uri = told(annotation, "uri").unwrap_or_default();
        let title = annotation
            .pointer("/document/title/0")
            .and_then(Value::as_str);
        let sheet = sheets.entry(uri.clone()).or_insert_with(|| Foreign {
            title: title.map(str::to_owned),
            url: Some(uri).filter(|uri| !uri.is_empty()),
            ..Foreign::new(file, Unit::Utf16)
        });
        match spot(annotation) {
            Some(spot) => sheet.marks.push(mark(annotation, spot)),
            None => sheet.leave_out(LeftOut::NotWords),
        }
    }
    sheets.into_values().collect()
}

fn annotations(object: &Value) -> &[Value] {
    match list(object, "annotations") {
        [] => list(object, "rows"),
        annotations => annotations,
    }
}

fn spot(annotation: &Value) -> Option<Spot> {
    let target = list(annotation, "target").first()?;
    let mut spot = Spot::default();
    for selector in list(target, "selector") {
        match text(selector, "type") {
            Some("TextQuoteSelector") => {
                spot.quote = text(selector, "exact").map(str::to_owned);
                spot.prefix = text(selector, "prefix").unwrap_or_default().to_owned();
                spot.suffix = text(selector, "suffix").unwrap_or_default().to_owned();
            }
            Some("TextPositionSelector") => {
                let ends = position(selector, "start").zip(position(selector, "end"));
                spot.ends = ends.map(|(start, end)| [start, end]);
            }
            _ => {}
        }
    }
    spot.quote.is_some().then_some(spot)
}

fn mark(annotation: &Value, spot: Spot) -> Mark {
    let mut tags = list(annotation, "tags").iter().filter_map(Value::as_str);
    let user = told(annotation, "user").unwrap_or_default();
    let user = user.strip_prefix("acct:").unwrap_or(&user);
    let mut mark = Mark {
        id: id(annotation, "id"),
        label: tags.next().unwrap_or_default().to_owned(),
        spots: vec![spot],
        note: told(annotation, "text").unwrap_or_default(),
        creator: user.to_owned(),
        created: told(annotation, "created").unwrap_or_default(),
        ..Mark::default()
    };
    tags.for_each(|tag| say(&mut mark, tag));
    mark
}

/// A tag behind the label: an address says what is named, `name:value` is a feature.
fn say(mark: &mut Mark, tag: &str) {
    if ["https://", "http://", "urn:"]
        .iter()
        .any(|scheme| tag.starts_with(scheme))
    {
        return mark.say("entity_link", tag);
    }
    let feature = tag.split_once(':');
    match feature.filter(|(name, _)| !name.is_empty() && !name.contains(' ')) {
        Some((name, value)) => mark.say(name, value),
        None => mark.say("tag", tag),
    }
}
