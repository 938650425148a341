//! spaCy's training data, its `Doc.to_json`, its version 2 files for `spacy convert`, and Prodigy's
//! JSON Lines.
//!
//! Unit: code points. Entities and span groups become marks. What a model found (`Doc.to_json`) arrives
//! as suggestions; of Prodigy's records only those that a person accepted are taken.

use serde_json::Value;

use super::{
    doccano::triple,
    foreign::{Foreign, Link, Mark, Spot},
    imported::LeftOut,
    json::{Json, id, list, plain, position, text, told},
    tagged::{Tagged, add_tags},
};
use crate::formats::units::Unit;

/// Whether it is one of these files.
pub fn is(json: &Json) -> bool {
    let pair = |record: &Value| {
        record.get(0).is_some_and(Value::is_string) && record.get(1).is_some_and(Value::is_object)
    };
    let object = |record: &Value| {
        list(record, "paragraphs")
            .first()
            .is_some_and(|p| p.get("sentences").is_some())
            || text(record, "text").is_some() && spans(record).is_some()
    };
    is_record(json)
        || json
            .records()
            .first()
            .is_some_and(|record| pair(record) || object(record))
}

/// Whether the whole file is one text with what is marked in it: a single line of JSON Lines.
fn is_record(json: &Json) -> bool {
    matches!(json.records(), [Value::String(_), Value::Object(said)] if said.contains_key("entities"))
}

/// The member that holds the spans of a record of its own.
fn spans(record: &Value) -> Option<&'static str> {
    ["spans", "ents", "entities"].into_iter().find(|name| {
        let member = record.get(name);
        member.is_some_and(Value::is_array)
            && list(record, name)
                .iter()
                .all(|span| span.is_array() || span.get("start").is_some())
    })
}

/// One sheet for each text.
pub fn read(file: &str, json: &Json) -> Vec<Foreign> {
    if is_record(json) {
        let record = Value::Array(json.records().to_vec());
        return vec![trained(file, &record)];
    }
    let mut sheets = Vec::new();
    for record in json.records() {
        match record {
            Value::Array(_) => sheets.push(trained(file, record)),
            _ if record.get("paragraphs").is_some() => {
                let paragraphs = list(record, "paragraphs");
                sheets.extend(
                    paragraphs
                        .iter()
                        .map(|paragraph| converted(file, paragraph)),
                );
            }
            _ => sheets.push(told_by_record(file, record)),
        }
    }
    sheets
}

/// `[text, {"entities": …, "spans": {"sc": …}}]`.
fn trained(file: &str, record: &Value) -> Foreign {
    let mut sheet = Foreign::new(file, Unit::CodePoint);
    sheet.text = record.get(0).and_then(Value::as_str).map(str::to_owned);
    let said = record.get(1).unwrap_or(&Value::Null);
    for span in list(said, "entities").iter().chain(grouped(said)) {
        add(&mut sheet, triple(span).or_else(|| mark(span)));
    }
    sheet
}

/// The spans of all groups, which have names.
fn grouped(said: &Value) -> impl Iterator<Item = &Value> {
    let groups = said.get("spans").and_then(Value::as_object);
    let groups = groups.into_iter().flat_map(|groups| groups.values());
    groups.filter_map(Value::as_array).flatten()
}

/// A paragraph of version 2: tokens with BILUO tags, and the text they are cut from.
fn converted(file: &str, paragraph: &Value) -> Foreign {
    let mut tagged = Tagged::default();
    for sentence in list(paragraph, "sentences") {
        for token in list(sentence, "tokens") {
            let tag = text(token, "ner").unwrap_or("O");
            tagged.push(text(token, "orth").unwrap_or_default(), tag);
        }
        tagged.end_sentence();
    }
    let mut sheet = Foreign::new(file, Unit::CodePoint);
    add_tags(&mut sheet, &tagged, text(paragraph, "raw"));
    sheet
}

/// A record of Prodigy, or a `Doc`.
fn told_by_record(file: &str, record: &Value) -> Foreign {
    let mut sheet = Foreign::new(file, Unit::CodePoint);
    if let Some("reject" | "ignore") = text(record, "answer") {
        sheet.leave_out(LeftOut::Rejected);
        return sheet;
    }
    sheet.text = told(record, "text");
    let about = record.get("meta").unwrap_or(record);
    sheet.title = told(about, "title");
    sheet.url = ["url", "source"]
        .into_iter()
        .find_map(|name| told(about, name))
        .filter(|a| a.contains("://"));
    // Only what a pipeline gives has this member.
    let proposed = record.get("ents").is_some();
    let own = spans(record)
        .map(|name| list(record, name))
        .unwrap_or_default();
    // Groups come first: where an entity is in one as well, the group knows more of it.
    for span in grouped(record).chain(own) {
        let mark = triple(span).or_else(|| mark(span));
        add(&mut sheet, mark.map(|mark| Mark { proposed, ..mark }));
    }
    for relation in list(record, "relations") {
        let end = |name: &str| relation.get(name).map(self::name).unwrap_or_default();
        sheet.links.push(Link {
            id: String::new(),
            from: end("head_span"),
            to: end("child_span"),
            kind: told(relation, "label").unwrap_or_default(),
        });
    }
    sheet
}

fn add(sheet: &mut Foreign, mark: Option<Mark>) {
    match mark {
        Some(mark) => sheet.marks.push(mark),
        None => sheet.leave_out(LeftOut::NotWords),
    }
}

fn mark(span: &Value) -> Option<Mark> {
    let (start, end) = (position(span, "start")?, position(span, "end")?);
    let mut mark = Mark {
        id: name(span),
        label: told(span, "label").unwrap_or_default(),
        spots: vec![Spot::new(start, end, text(span, "text"))],
        ..Mark::default()
    };
    for name in ["note", "entity", "kb_id"] {
        mark.say(name, text(span, name).unwrap_or_default());
    }
    let features = span.get("features").and_then(Value::as_object);
    for (name, said) in features.into_iter().flatten() {
        mark.say(name, &plain(said));
    }
    Some(mark)
}

/// What relations call a span: its id if it has one, else its place and its label.
fn name(span: &Value) -> String {
    if let Some(id) = text(span, "id") {
        return id.to_owned();
    }
    let [start, end, label] = ["start", "end", "label"].map(|name| id(span, name));
    format!("{start} {end} {label}")
}
