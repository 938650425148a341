//! BioC, as JSON and as XML.
//!
//! Unit: code points, from the beginning of the document; each passage says where it begins. What lies
//! between passages is a line end and spaces. Every annotation has its words beside it.

use roxmltree::Node;
use serde_json::Value;

use super::{
    foreign::{Foreign, Link, Mark, Spot},
    imported::LeftOut,
    json::{Json, id, list, plain, position, text, told},
    refusal::Refusal,
    xml,
};
use crate::formats::units::Unit;

/// Whether it is one of these files, as JSON.
pub fn is(json: &Json) -> bool {
    json.object().is_some_and(|file| {
        list(file, "documents")
            .first()
            .is_some_and(|d| d.get("passages").is_some())
    })
}

/// One sheet for each document.
pub fn read(file: &str, json: &Json) -> Vec<Foreign> {
    let documents = json
        .object()
        .map(|file| list(file, "documents"))
        .unwrap_or_default();
    documents
        .iter()
        .map(|document| of_json(file, document))
        .collect()
}

/// The same as XML.
pub fn read_xml(file: &str, text: &str) -> Result<Vec<Foreign>, Refusal> {
    let document = xml::parse(file, text)?;
    let documents = xml::children(document.root_element(), "document");
    Ok(documents.map(|document| of_xml(file, document)).collect())
}

fn of_json(file: &str, document: &Value) -> Foreign {
    let mut sheet = Foreign::new(file, Unit::CodePoint);
    let infon = |name: &str| document.get("infons").and_then(|infons| told(infons, name));
    sheet.title = infon("title");
    sheet.url = infon("url");
    sheet.language = infon("language");
    let mut whole = String::new();
    for passage in list(document, "passages") {
        // A passage has its text itself, or in its sentences.
        let parts = [std::slice::from_ref(passage), list(passage, "sentences")].concat();
        for part in &parts {
            let words = text(part, "text").unwrap_or_default();
            put(
                &mut whole,
                position(part, "offset").unwrap_or_default(),
                words,
            );
            let annotations = list(part, "annotations").iter().map(json_annotation);
            add(&mut sheet, annotations);
            sheet
                .links
                .extend(list(part, "relations").iter().filter_map(json_relation));
        }
    }
    add(
        &mut sheet,
        list(document, "annotations").iter().map(json_annotation),
    );
    sheet
        .links
        .extend(list(document, "relations").iter().filter_map(json_relation));
    sheet.text = Some(whole);
    sheet
}

/// The longest stretch of spaces between passages.
const GAP: usize = 10_000;

/// Puts the words of a passage at their place; what is there already stays.
fn put(whole: &mut String, offset: usize, words: &str) {
    let length = whole.chars().count();
    if words.is_empty() || offset < length {
        return;
    }
    for place in length..offset.min(length + GAP) {
        whole.push(if place == length { '\n' } else { ' ' });
    }
    whole.push_str(words);
}

fn add(sheet: &mut Foreign, annotations: impl Iterator<Item = Option<Mark>>) {
    for annotation in annotations {
        match annotation {
            Some(mark) => sheet.marks.push(mark),
            None => sheet.leave_out(LeftOut::NotWords),
        }
    }
}

fn json_annotation(annotation: &Value) -> Option<Mark> {
    let ends = list(annotation, "locations").iter().map(|location| {
        let offset = position(location, "offset")?;
        Some([offset, offset.checked_add(position(location, "length")?)?])
    });
    let infons = annotation.get("infons").and_then(Value::as_object);
    let infons = infons
        .into_iter()
        .flatten()
        .map(|(name, said)| (name.clone(), plain(said)));
    mark(
        id(annotation, "id"),
        ends.collect::<Option<_>>()?,
        text(annotation, "text"),
        infons,
    )
}

fn json_relation(relation: &Value) -> Option<Link> {
    let nodes = list(relation, "nodes").iter().map(|node| id(node, "refid"));
    let kind = relation.get("infons").map(|infons| id(infons, "type"));
    link(id(relation, "id"), nodes.collect(), kind)
}

fn of_xml(file: &str, document: Node) -> Foreign {
    let mut sheet = Foreign::new(file, Unit::CodePoint);
    sheet.title = infon(document, "title");
    sheet.url = infon(document, "url");
    let mut whole = String::new();
    let mut parts: Vec<Node> = Vec::new();
    for passage in xml::children(document, "passage") {
        parts.push(passage);
        parts.extend(xml::children(passage, "sentence"));
    }
    for part in &parts {
        let offset = child(*part, "offset").and_then(|offset| offset.trim().parse().ok());
        let words = child(*part, "text").unwrap_or_default();
        put(&mut whole, offset.unwrap_or_default(), &words);
    }
    for part in parts.into_iter().chain([document]) {
        add(
            &mut sheet,
            xml::children(part, "annotation").map(xml_annotation),
        );
        sheet
            .links
            .extend(xml::children(part, "relation").filter_map(xml_relation));
    }
    sheet.text = Some(whole);
    sheet
}

fn xml_annotation(annotation: Node) -> Option<Mark> {
    let number = |location: Node, name: &str| location.attribute(name)?.parse::<usize>().ok();
    let ends = xml::children(annotation, "location").map(|location| {
        let offset = number(location, "offset")?;
        Some([offset, offset.checked_add(number(location, "length")?)?])
    });
    let infons = xml::children(annotation, "infon").map(|infon| {
        (
            infon.attribute("key").unwrap_or_default().to_owned(),
            xml::words(infon),
        )
    });
    let id = annotation.attribute("id").unwrap_or_default().to_owned();
    mark(
        id,
        ends.collect::<Option<_>>()?,
        child(annotation, "text").as_deref(),
        infons,
    )
}

fn xml_relation(relation: Node) -> Option<Link> {
    let nodes = xml::children(relation, "node");
    let nodes = nodes.map(|node| node.attribute("refid").unwrap_or_default().to_owned());
    let id = relation.attribute("id").unwrap_or_default().to_owned();
    link(id, nodes.collect(), infon(relation, "type"))
}

fn infon(node: Node, key: &str) -> Option<String> {
    let found = xml::children(node, "infon").find(|infon| infon.attribute("key") == Some(key));
    found.map(xml::words)
}

fn child(node: Node, name: &str) -> Option<String> {
    node.children()
        .find(|inner| xml::LocalName::has_tag_name_of(inner, name))
        .map(xml::words)
}

/// A mark with its label, its remark and its identity taken out of what is said of it.
fn mark(
    id: String,
    ends: Vec<[usize; 2]>,
    words: Option<&str>,
    infons: impl Iterator<Item = (String, String)>,
) -> Option<Mark> {
    // The words of several parts are joined, one cannot tell how.
    let quote = words.filter(|_| ends.len() == 1);
    let mut mark = Mark {
        id,
        spots: ends
            .iter()
            .map(|[start, end]| Spot::new(*start, *end, quote))
            .collect(),
        ..Mark::default()
    };
    for (name, said) in infons {
        match name.as_str() {
            "type" => mark.label = said,
            name => mark.say(name, &said),
        }
    }
    (!mark.spots.is_empty()).then_some(mark)
}

fn link(id: String, nodes: Vec<String>, kind: Option<String>) -> Option<Link> {
    let [from, to] = <[String; 2]>::try_from(nodes).ok()?;
    Some(Link {
        id,
        from,
        to,
        kind: kind.unwrap_or_default(),
    })
}
