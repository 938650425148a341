//! Label Studio: tasks with their annotations, and the labelling configuration without which the
//! import shows nothing.
//!
//! Source: the task format of Label Studio 1.20 (regions `labels`, per-region `textarea`, relations)
//! and its tags `Labels`, `Relations`, `TextArea`. Unit: code points. Nothing is lost: fragments are
//! regions tied by the relation `fragment_of`; note, entity and features are text areas of the region.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::{
    Writer,
    events::{BytesEnd, BytesStart, Event},
};
use serde_json::{Value, json};

use super::{
    json_text::pretty,
    sheet::{Passage, Sheet, sheets},
    units::{Ruler, Unit},
    writing::{File, Options, Refused, Taken},
};
use crate::core::{label::Label, project::Project, text::TextRange};

/// What ties the fragments of one annotation.
const FRAGMENT: &str = "fragment_of";

/// Tasks and configuration.
pub fn write(project: &Project, options: &Options) -> Result<Taken, Refused> {
    let sheets = sheets(project, options);
    let tasks: Vec<Value> = sheets
        .iter()
        .zip(1..)
        .map(|(sheet, id)| task(sheet, id))
        .collect();
    Ok(Taken {
        files: vec![
            File::text("tasks.json", pretty(&json!(tasks))),
            File::text("config.xml", config(&sheets, &project.labels)?),
        ],
        losses: Vec::new(),
    })
}

fn task(sheet: &Sheet, id: usize) -> Value {
    let ruler = sheet.ruler(Unit::CodePoint);
    let mut result = Vec::new();
    for passage in &sheet.passages {
        push(&mut result, sheet, passage, &ruler);
    }
    for link in &sheet.links {
        result.push(relation(&link.from, &link.to, &link.kind));
    }
    let head = &sheet.whole.head;
    let data = json!({"text": sheet.text(), "title": head.title, "source": head.source.url});
    json!({"id": id, "data": data, "annotations": [{"result": result}]})
}

fn relation(from: &str, to: &str, kind: &str) -> Value {
    json!({
        "type": "relation", "from_id": from, "to_id": to, "direction": "right", "labels": [kind],
    })
}

/// The regions of a passage: one for each fragment, and what is said of the first.
fn push(result: &mut Vec<Value>, sheet: &Sheet, passage: &Passage, ruler: &Ruler) {
    for (number, range) in passage.spans.iter().enumerate() {
        let id = match number {
            0 => passage.id.clone(),
            _ => format!("{}.{number}", passage.id),
        };
        let labels = ("labels", json!([passage.label]));
        result.push(region(
            &id,
            "label",
            "labels",
            labels,
            (sheet, ruler, range),
        ));
        if number > 0 {
            result.push(relation(&passage.id, &id, FRAGMENT));
            continue;
        }
        for (control, value) in said(passage) {
            let text = ("text", json!([value]));
            result.push(region(
                &id,
                control,
                "textarea",
                text,
                (sheet, ruler, range),
            ));
        }
    }
}

fn region(
    id: &str,
    control: &str,
    kind: &str,
    (member, value): (&str, Value),
    (sheet, ruler, range): (&Sheet, &Ruler, TextRange),
) -> Value {
    let [start, end] = ruler.ends(range);
    let mut place = json!({"start": start, "end": end, "text": range.of(sheet.text())});
    place[member] = value;
    json!({
        "id": id, "from_name": control, "to_name": "text", "type": kind, "origin": "manual",
        "value": place,
    })
}

/// What the text areas of a region hold.
fn said(passage: &Passage) -> Vec<(&'static str, String)> {
    let mut said = passage.features.clone();
    if !passage.note.is_empty() {
        said.push(("note", passage.note.clone()));
    }
    if let Some(identity) = &passage.identity {
        said.push(("entity", identity.name.clone()));
        said.push(("entity_link", identity.addresses.join(" ")));
    }
    said
}

/// The labels and text areas that the tasks need, with the colours of the page.
fn config(sheets: &[Sheet], labels: &[Label]) -> Result<String, Refused> {
    let passages = || sheets.iter().flat_map(|sheet| &sheet.passages);
    let used: BTreeSet<&str> = passages().map(|passage| &*passage.label).collect();
    let colors: BTreeMap<&str, String> = labels
        .iter()
        .map(|label| (&*label.name, label.color.to_string()))
        .collect();
    let links = sheets.iter().flat_map(|sheet| &sheet.links);
    let kinds: BTreeSet<&str> = links.map(|link| &*link.kind).chain([FRAGMENT]).collect();
    let areas: BTreeSet<&str> = passages().flat_map(said).map(|(name, _)| name).collect();
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    let mut event = |event| {
        xml.write_event(event)
            .map_err(|error| Refused::TooLarge(error.to_string()))
    };
    event(Event::Start(BytesStart::new("View")))?;
    event(Event::Start(BytesStart::new("Relations")))?;
    for kind in kinds {
        event(Event::Empty(
            BytesStart::new("Relation").with_attributes([("value", kind)]),
        ))?;
    }
    event(Event::End(BytesEnd::new("Relations")))?;
    let control = [("name", "label"), ("toName", "text")];
    event(Event::Start(
        BytesStart::new("Labels").with_attributes(control),
    ))?;
    for label in used {
        let mut tag = BytesStart::new("Label").with_attributes([("value", label)]);
        if let Some(color) = colors.get(label) {
            tag.push_attribute(("background", &**color));
        }
        event(Event::Empty(tag))?;
    }
    event(Event::End(BytesEnd::new("Labels")))?;
    let text = [("name", "text"), ("value", "$text")];
    event(Event::Empty(BytesStart::new("Text").with_attributes(text)))?;
    for area in areas {
        let area = [("name", area), ("toName", "text"), ("perRegion", "true")];
        event(Event::Empty(
            BytesStart::new("TextArea").with_attributes(area),
        ))?;
    }
    event(Event::End(BytesEnd::new("View")))?;
    let text = String::from_utf8_lossy(&xml.into_inner()).into_owned();
    Ok(text + "\n")
}
