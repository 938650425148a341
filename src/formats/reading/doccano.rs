//! doccano's JSON Lines, of projects with labels and of projects with relations.
//!
//! Unit: UTF-16 units, as its page cuts JavaScript strings; its server counts code points. Nothing is
//! quoted, so where the two differ the ends of words or a person decide.

use serde_json::Value;

use super::{
    foreign::{Foreign, Link, Mark, Spot},
    imported::LeftOut,
    json::{Json, id, list, plain, position, told},
};
use crate::formats::units::Unit;

/// Whether it is one of these files. Nothing need be labelled in a record, but then its lists are there.
pub fn is(json: &Json) -> bool {
    json.records().iter().any(|record| {
        let array = |name| record.get(name).and_then(Value::as_array);
        let labelled = ["label", "labels"]
            .into_iter()
            .filter_map(array)
            .any(|labels| labels.iter().all(Value::is_array));
        let related = array("entities").is_some_and(|entities| match entities.first() {
            Some(entity) => entity.get("start_offset").is_some(),
            None => array("relations").is_some(),
        });
        let first = list(record, "annotations").first();
        let numbered = first.is_some_and(|span| span.get("start_offset").is_some());
        text(record).is_some() && (labelled || related || numbered)
    })
}

/// The text, which some versions call data.
fn text(record: &Value) -> Option<String> {
    told(record, "text").or_else(|| told(record, "data"))
}

/// One sheet for each record.
pub fn read(file: &str, json: &Json) -> Vec<Foreign> {
    json.records()
        .iter()
        .map(|record| sheet(file, record))
        .collect()
}

fn sheet(file: &str, record: &Value) -> Foreign {
    let mut sheet = Foreign {
        text: text(record),
        title: told(record, "title"),
        url: ["url", "source"]
            .into_iter()
            .find_map(|name| told(record, name))
            .filter(|a| a.contains("://")),
        ..Foreign::new(file, Unit::Utf16)
    };
    for label in ["label", "labels"]
        .into_iter()
        .flat_map(|name| list(record, name))
    {
        match triple(label) {
            Some(mark) => sheet.marks.push(mark),
            None => sheet.leave_out(LeftOut::NotWords),
        }
    }
    let entities = list(record, "entities").iter();
    // The first versions list them as annotations, with the numbers of their labels.
    for entity in entities.chain(list(record, "annotations")) {
        let ends = position(entity, "start_offset").zip(position(entity, "end_offset"));
        let Some((start, end)) = ends else {
            sheet.leave_out(LeftOut::NotWords);
            continue;
        };
        sheet.marks.push(Mark {
            id: id(entity, "id"),
            label: told(entity, "label").unwrap_or_default(),
            spots: vec![Spot::new(start, end, None)],
            ..Mark::default()
        });
    }
    for relation in list(record, "relations") {
        sheet.links.push(Link {
            id: id(relation, "id"),
            from: id(relation, "from_id"),
            to: id(relation, "to_id"),
            kind: told(relation, "type").unwrap_or_default(),
        });
    }
    sheet
}

/// `[start, end, "LABEL"]`, as spaCy and doccano write it.
pub fn triple(value: &Value) -> Option<Mark> {
    let position = |number: usize| usize::try_from(value.get(number)?.as_u64()?).ok();
    Some(Mark {
        label: value.get(2).map(plain).unwrap_or_default(),
        spots: vec![Spot::new(position(0)?, position(1)?, None)],
        ..Mark::default()
    })
}
