//! PubAnnotation's JSON.
//!
//! Unit: code points on its server, UTF-16 units in TextAE and INCEpTION; nothing is quoted. Spans of
//! several parts are a chain of denotations (`_lexicallyChainedTo`) or one denotation with a list.

use serde_json::Value;

use super::{
    foreign::{Foreign, Link, Mark, Spot, join_fragments},
    imported::LeftOut,
    json::{Json, id, list, plain, position, told},
};
use crate::formats::units::Unit;

/// Whether it is one of these files.
pub fn is(json: &Json) -> bool {
    let first = json.records().first();
    first.is_some_and(|record| {
        let marked = record.get("denotations").or_else(|| record.get("tracks"));
        told(record, "text").is_some() && marked.is_some_and(Value::is_array)
    })
}

/// One sheet for each document, and one for each project that annotates it.
pub fn read(file: &str, json: &Json) -> Vec<Foreign> {
    let sheets = json.records().iter().flat_map(|record| {
        let tracks = list(record, "tracks").iter();
        let own = [record].into_iter();
        let own = own.filter(|record| record.get("denotations").is_some());
        own.chain(tracks).map(|said| sheet(file, record, said))
    });
    sheets.collect()
}

/// A later part of a chain leads to an earlier one, and the last one has the label.
const CHAINED: &str = "_lexicallyChainedTo";

/// What is said of a record, by itself or by one of its tracks.
fn sheet(file: &str, record: &Value, said: &Value) -> Foreign {
    let mut sheet = Foreign {
        text: told(record, "text"),
        url: told(record, "target").filter(|address| address.contains("://")),
        title: told(record, "title"),
        ..Foreign::new(file, Unit::CodePoint)
    };
    for denotation in list(said, "denotations").iter().chain(list(said, "blocks")) {
        let spans = match denotation.get("span") {
            Some(Value::Array(spans)) => &spans[..],
            Some(span) => std::slice::from_ref(span),
            None => &[],
        };
        let spots = spans.iter().filter_map(|span| {
            Some(Spot::new(
                position(span, "begin")?,
                position(span, "end")?,
                None,
            ))
        });
        let spots: Vec<Spot> = spots.collect();
        match spots.is_empty() {
            true => sheet.leave_out(LeftOut::NotWords),
            false => sheet.marks.push(Mark {
                id: id(denotation, "id"),
                label: id(denotation, "obj"),
                spots,
                ..Mark::default()
            }),
        }
    }
    for relation in list(said, "relations") {
        sheet.links.push(Link {
            id: id(relation, "id"),
            from: id(relation, "subj"),
            to: id(relation, "obj"),
            kind: id(relation, "pred"),
        });
    }
    join_fragments(&mut sheet, &[CHAINED]);
    for attribute in list(said, "attributes") {
        add_attribute(&mut sheet, attribute);
    }
    sheet
}

fn add_attribute(sheet: &mut Foreign, attribute: &Value) {
    let subject = id(attribute, "subj");
    let Some(mark) = sheet.marks.iter_mut().find(|mark| mark.id == subject) else {
        return sheet.leave_out(LeftOut::NotWords);
    };
    let said = attribute.get("obj").map(plain).unwrap_or_default();
    match &*id(attribute, "pred") {
        "Wikidata" => mark.say("identifier", &format!("Wikidata:{said}")),
        name => mark.say(name, &said),
    }
}
