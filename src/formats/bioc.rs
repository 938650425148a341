//! BioC JSON: a collection with one passage for each article.
//!
//! Source: Comeau et al., *BioC: a minimalist approach to interoperability*, in the JSON of the
//! `bioc` library, version 2.1. Unit: code points. Discontinuous annotations have several locations;
//! label, features, note and entity are infons. Nothing is lost.

use serde_json::{Map, Value, json};

use super::{
    json_text::pretty,
    sheet::{Link, Passage, Sheet, sheets},
    units::{Ruler, Unit},
    writing::{File, Options, Taken},
};
use crate::core::project::Project;

/// One file.
pub fn write(project: &Project, options: &Options) -> Taken {
    let sheets = sheets(project, options);
    let documents: Vec<Value> = sheets.iter().map(document).collect();
    let date = options.exported.split('T').next().unwrap_or_default();
    let collection = json!({
        "source": "Inquit", "date": date, "key": "inquit.key", "version": "1.0",
        "infons": {}, "documents": documents,
    });
    Taken {
        files: vec![File::text("bioc.json", pretty(&collection))],
        losses: Vec::new(),
    }
}

fn document(sheet: &Sheet) -> Value {
    let ruler = sheet.ruler(Unit::CodePoint);
    let annotation = |passage: &Passage| annotation(sheet, passage, &ruler);
    let annotations: Vec<Value> = sheet.passages.iter().map(annotation).collect();
    let relations: Vec<Value> = sheet.links.iter().map(relation).collect();
    let head = &sheet.whole.head;
    let known = [
        ("title", Some(&head.title)),
        ("url", head.source.url.as_ref()),
        ("language", head.language.as_ref()),
    ];
    let known = known
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?.clone())));
    let passage = json!({
        "offset": 0, "infons": {"type": "article"}, "text": sheet.text(), "sentences": [],
        "annotations": annotations, "relations": relations,
    });
    json!({
        "id": head.id.as_str(), "infons": infons(known), "passages": [passage],
        "annotations": [], "relations": [],
    })
}

fn annotation(sheet: &Sheet, passage: &Passage, ruler: &Ruler) -> Value {
    let location = |range| {
        let [offset, end] = ruler.ends(range);
        json!({"offset": offset, "length": end - offset})
    };
    let locations: Vec<Value> = passage.spans.iter().map(location).collect();
    let words: Vec<&str> = passage
        .spans
        .iter()
        .filter_map(|r| r.of(sheet.text()))
        .collect();
    let mut said = vec![
        ("type", passage.label.clone()),
        ("layer", passage.layer.name().to_owned()),
    ];
    said.extend(passage.features.iter().cloned());
    if let Some(identity) = &passage.identity {
        said.push(("identifier", identity.addresses.join(" ")));
        said.push(("entity", identity.name.clone()));
    }
    if !passage.note.is_empty() {
        said.push(("note", passage.note.clone()));
    }
    json!({
        "id": passage.id, "infons": infons(said), "text": words.join(" "), "locations": locations,
    })
}

fn relation(link: &Link) -> Value {
    json!({
        "id": link.id,
        "infons": {"type": link.kind},
        "nodes": [{"refid": link.from, "role": "from"}, {"refid": link.to, "role": "to"}],
    })
}

fn infons(said: impl IntoIterator<Item = (&'static str, String)>) -> Value {
    let members = said
        .into_iter()
        .map(|(name, value)| (name.to_owned(), json!(value)));
    Value::Object(Map::from_iter(members))
}
