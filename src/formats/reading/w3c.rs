//! Web Annotations in JSON-LD, as the W3C's Recommendation of 2017-02-23 has them, and as Recogito and
//! others write them.
//!
//! Unit: code points by the specification, UTF-16 units in files of most tools; the quotations tell.
//! Several targets with selectors are the parts of one annotation, targets that are annotations make
//! it a link. The text itself is not in the file.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    foreign::{Foreign, Link, Mark, Spot},
    imported::LeftOut,
    json::{Json, id, list, plain, position, text, told},
};
use crate::formats::units::Unit;

/// Whether it is one of these files.
pub fn is(json: &Json) -> bool {
    let first = json.records().first();
    first.is_some_and(|value| {
        let kind = text(value, "type").unwrap_or_default();
        let of_context = value
            .get("@context")
            .is_some_and(|c| plain(c).contains("anno"));
        let known = ["Annotation", "AnnotationPage", "AnnotationCollection"].contains(&kind);
        let graph = value.get("@graph").is_some() && of_context;
        graph
            || is_of_recogito(value)
            || known
                && (of_context || value.get("target").is_some() || value.get("items").is_some())
    })
}

/// Whether it is an annotation as Recogito keeps them itself: without a type, with bodies.
fn is_of_recogito(value: &Value) -> bool {
    let target = value.get("target");
    value.get("bodies").is_some_and(Value::is_array)
        && target.is_some_and(|target| target.get("selector").is_some_and(Value::is_array))
}

/// One sheet for each source.
pub fn read(file: &str, json: &Json) -> Vec<Foreign> {
    let mut annotations = Vec::new();
    let mut title = None;
    for record in json.records() {
        // Inquit writes its own name there; other tools say what the text is.
        title = title.or_else(|| told(record, "label").filter(|label| label != "Inquit"));
        collect(record, &mut annotations);
    }
    let mut sheets: BTreeMap<Option<String>, Foreign> = BTreeMap::new();
    let mut links = Vec::new();
    for annotation in annotations {
        let targets = listed(annotation.get("target"));
        let spots: Vec<Spot> = targets.iter().flat_map(|target| spots(target)).collect();
        if spots.is_empty() {
            links.push((annotation, targets));
            continue;
        }
        let url = targets.first().and_then(|target| source(target));
        let sheet = sheets.entry(url.clone());
        let sheet = sheet.or_insert_with(|| Foreign {
            title: title.clone(),
            sha256: targets.first().and_then(|target| sha256(target)),
            url,
            ..Foreign::new(file, Unit::CodePoint)
        });
        sheet.marks.push(mark(annotation, spots));
    }
    let mut sheets: Vec<Foreign> = sheets.into_values().collect();
    for (annotation, targets) in links {
        add_link(&mut sheets, annotation, &targets);
    }
    sheets
}

/// The annotations in a page, a collection or a list.
fn collect<'a>(value: &'a Value, annotations: &mut Vec<&'a Value>) {
    let graph = list(value, "@graph");
    if !graph.is_empty() {
        return annotations.extend(graph);
    }
    match text(value, "type") {
        Some("AnnotationCollection") => {
            listed(value.get("first"))
                .into_iter()
                .for_each(|page| collect(page, annotations));
        }
        Some("AnnotationPage") => {
            list(value, "items")
                .iter()
                .for_each(|item| collect(item, annotations));
        }
        _ => annotations.push(value),
    }
}

fn mark(annotation: &Value, spots: Vec<Spot>) -> Mark {
    let mut mark = Mark {
        id: id(annotation, "id"),
        spots,
        creator: name(annotation.get("creator")),
        created: told(annotation, "created").unwrap_or_default(),
        note: told(annotation, "bodyValue").unwrap_or_default(),
        ..Mark::default()
    };
    let bodies = list(annotation, "bodies");
    for body in listed(annotation.get("body")).into_iter().chain(bodies) {
        add_body(&mut mark, body);
    }
    mark
}

/// What one body says: the label, an address of what is named, a remark, or a property.
fn add_body(mark: &mut Mark, body: &Value) {
    if let Some(address) = body.as_str() {
        mark.identities.push(address.to_owned());
        return;
    }
    let value = told(body, "value").unwrap_or_default();
    if let Some(property) = told(body, "schema:propertyID") {
        let value = body.get("schema:value").map_or(value, plain);
        return mark.say(&property, &value);
    }
    match text(body, "purpose").unwrap_or_default() {
        "identifying" | "linking" => {
            mark.identities
                .extend(told(body, "source").or_else(|| told(body, "id")));
            if mark.name.is_empty() {
                mark.name = value;
            }
        }
        "tagging" | "classifying" if mark.label.is_empty() => mark.label = value,
        "tagging" | "classifying" => mark.say("tag", &value),
        _ => mark.say("note", &value),
    }
}

/// The places that a target's selectors give; several in one list say the same.
fn spots(target: &Value) -> Vec<Spot> {
    if let Some("List" | "Composite" | "Independents") = text(target, "type") {
        return list(target, "items").iter().flat_map(spots).collect();
    }
    let mut spot = Spot::default();
    let selectors = listed(target.get("selector"));
    // Recogito lists one for each part, with words and place in one.
    if selectors
        .iter()
        .any(|selector| text(selector, "quote").is_some())
    {
        return selectors.into_iter().filter_map(part).collect();
    }
    for selector in selectors {
        add_selector(&mut spot, selector, 8);
    }
    let found = spot.ends.is_some() || spot.quote.is_some();
    found.then_some(spot).into_iter().collect()
}

/// One part of an annotation of Recogito.
fn part(selector: &Value) -> Option<Spot> {
    let (start, end) = (position(selector, "start")?, position(selector, "end")?);
    Some(Spot::new(start, end, text(selector, "quote")))
}

/// `depth` is how often a selector may be refined by another.
fn add_selector(spot: &mut Spot, selector: &Value, depth: usize) {
    match text(selector, "type") {
        Some("TextQuoteSelector") => {
            spot.quote = text(selector, "exact").map(str::to_owned);
            spot.prefix = told(selector, "prefix").unwrap_or_default();
            spot.suffix = told(selector, "suffix").unwrap_or_default();
        }
        Some("TextPositionSelector") => {
            let ends = position(selector, "start").zip(position(selector, "end"));
            spot.ends = ends.map(|(start, end)| [start, end]);
        }
        _ => {}
    }
    if let Some(next) = selector.get("refinedBy").filter(|_| depth > 0) {
        add_selector(spot, next, depth - 1);
    }
}

/// An annotation of annotations: a link from the first to the second.
fn add_link(sheets: &mut [Foreign], annotation: &Value, targets: &[&Value]) {
    let ends: Vec<String> = targets.iter().filter_map(|target| source(target)).collect();
    let has = |sheet: &Foreign, id: &String| sheet.marks.iter().any(|mark| mark.id == *id);
    let [from, to] = &ends[..] else {
        return leave_out(sheets);
    };
    let of_both = |sheet: &&mut Foreign| has(sheet, from) && has(sheet, to);
    let Some(sheet) = sheets.iter_mut().find(of_both) else {
        return leave_out(sheets);
    };
    let bodies = listed(annotation.get("body"));
    let kind = bodies.iter().find_map(|body| told(body, "value"));
    sheet.links.push(Link {
        id: id(annotation, "id"),
        from: from.clone(),
        to: to.clone(),
        kind: kind.unwrap_or_else(|| "related".to_owned()),
    });
}

fn leave_out(sheets: &mut [Foreign]) {
    if let Some(sheet) = sheets.first_mut() {
        sheet.leave_out(LeftOut::NotWords);
    }
}

/// The address of what a target is about.
fn source(target: &Value) -> Option<String> {
    let address = target.as_str().map(str::to_owned);
    address
        .or_else(|| told(target, "source"))
        .or_else(|| target.get("source").and_then(|source| told(source, "id")))
        .or_else(|| told(target, "id"))
}

/// The fingerprint of the text, where the file gives it instead of the words.
fn sha256(target: &Value) -> Option<String> {
    let named = || Some(source(target)?.strip_prefix("urn:sha256:")?.to_owned());
    told(target, "schema:sha256").or_else(named)
}

fn name(creator: Option<&Value>) -> String {
    let creator = creator.unwrap_or(&Value::Null);
    let known = ["name", "nickname", "id"]
        .into_iter()
        .find_map(|member| told(creator, member));
    known.unwrap_or_else(|| creator.as_str().unwrap_or_default().to_owned())
}

/// One value or several, as JSON-LD likes.
fn listed(value: Option<&Value>) -> Vec<&Value> {
    match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(values)) => values.iter().collect(),
        Some(value) => vec![value],
    }
}
