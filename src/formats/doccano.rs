//! doccano JSONL for projects with relations (`entities`, `relations`), and for plain sequence
//! labelling (`label`).
//!
//! Source: doccano 1.8, its import of JSONL for sequence labelling with and without relations. Unit:
//! UTF-16, since its page slices JavaScript strings. Fragments are labelled each for itself. Notes
//! stand in `Comments`, as doccano writes them; it does not read them again. Lost: what is no label
//! and no relation.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    catalogue::Format,
    json_text::lines,
    sheet::{Sheet, sheets},
    units::Unit,
    writing::{File, Options, Taken},
};
use crate::core::project::Project;

/// Spans and relations, one article a line.
pub fn write(format: Format, project: &Project, options: &Options) -> Taken {
    line_by_line(format, project, options, with_relations)
}

/// Spans alone, one article a line.
pub fn write_spans(format: Format, project: &Project, options: &Options) -> Taken {
    line_by_line(format, project, options, spans)
}

fn line_by_line(
    format: Format,
    project: &Project,
    options: &Options,
    line: fn(&Sheet) -> Value,
) -> Taken {
    let sheets = sheets(project, options);
    let values: Vec<Value> = sheets.iter().map(line).collect();
    let cannot = format.facts().cannot;
    Taken {
        files: vec![File::text("doccano.jsonl", lines(&values))],
        losses: sheets
            .iter()
            .flat_map(|sheet| sheet.left_out(cannot))
            .collect(),
    }
}

fn with_relations(sheet: &Sheet) -> Value {
    let ruler = sheet.ruler(Unit::Utf16);
    let (mut entities, mut first) = (Vec::new(), BTreeMap::new());
    for passage in &sheet.passages {
        for range in passage.spans.iter() {
            let id = entities.len() + 1;
            first.entry(&*passage.id).or_insert(id);
            let [start, end] = ruler.ends(range);
            entities.push(json!({
                "id": id, "label": passage.label, "start_offset": start, "end_offset": end,
            }));
        }
    }
    let relation = |(link, id): (&super::sheet::Link, usize)| {
        let (from, to) = (first[&*link.from], first[&*link.to]);
        json!({"id": id, "from_id": from, "to_id": to, "type": link.kind})
    };
    let relations: Vec<Value> = sheet.links.iter().zip(1..).map(relation).collect();
    let mut line = json!({"text": sheet.text(), "entities": entities, "relations": relations});
    add_head(&mut line, sheet);
    line
}

fn spans(sheet: &Sheet) -> Value {
    let ruler = sheet.ruler(Unit::Utf16);
    let mut labels = Vec::new();
    for passage in &sheet.passages {
        for range in passage.spans.iter() {
            let [start, end] = ruler.ends(range);
            labels.push(json!([start, end, passage.label]));
        }
    }
    let mut line = json!({"text": sheet.text(), "label": labels});
    add_head(&mut line, sheet);
    line
}

/// What doccano takes for the meta data of the line, and the notes.
fn add_head(line: &mut Value, sheet: &Sheet) {
    line["title"] = json!(sheet.whole.head.title);
    line["source"] = json!(sheet.whole.head.source.url);
    let notes = sheet.passages.iter().map(|passage| &passage.note);
    let notes: Vec<&String> = notes.filter(|note| !note.is_empty()).collect();
    line["Comments"] = json!(notes);
}
