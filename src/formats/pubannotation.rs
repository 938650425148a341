//! PubAnnotation JSON: denotations, relations, attributes.
//!
//! Source: PubAnnotation's format, and its server's `annotation_utils.rb` for what it accepts. Unit:
//! code points. A discontinuous annotation is chained, the form that most readers take: its last
//! fragment bears the label, those before it are `_FRAGMENT`, tied by `_lexicallyChainedTo`. Notes,
//! features and entities are attributes, so nothing is lost. One article is an object, several are a
//! list.

use serde_json::{Value, json};

use super::{
    json_text::pretty,
    sheet::{Passage, Sheet, sheets},
    units::{Ruler, Unit},
    writing::{File, Options, Taken},
};
use crate::core::project::Project;

/// One file.
pub fn write(project: &Project, options: &Options) -> Taken {
    let sheets = sheets(project, options);
    let mut documents: Vec<Value> = sheets.iter().map(document).collect();
    let value = match documents.len() {
        1 => documents.remove(0),
        _ => json!(documents),
    };
    Taken {
        files: vec![File::text("pubannotation.json", pretty(&value))],
        losses: Vec::new(),
    }
}

fn document(sheet: &Sheet) -> Value {
    let ruler = sheet.ruler(Unit::CodePoint);
    let (mut denotations, mut relations, mut attributes) = (Vec::new(), Vec::new(), Vec::new());
    for passage in &sheet.passages {
        chain(passage, &ruler, &mut denotations, &mut relations);
        for (pred, obj) in said(passage) {
            let id = format!("A{}", attributes.len() + 1);
            attributes.push(json!({"id": id, "subj": passage.id, "pred": pred, "obj": obj}));
        }
    }
    for link in &sheet.links {
        relations.push(json!({
            "id": format!("R-{}", link.id), "subj": link.from, "pred": link.kind, "obj": link.to,
        }));
    }
    let head = &sheet.whole.head;
    json!({
        "target": head.source.url,
        "sourcedb": "Inquit",
        "sourceid": head.id.as_str(),
        "text": sheet.text(),
        "denotations": denotations,
        "relations": relations,
        "attributes": attributes,
    })
}

fn chain(
    passage: &Passage,
    ruler: &Ruler,
    denotations: &mut Vec<Value>,
    relations: &mut Vec<Value>,
) {
    let last = passage.spans.as_slice().len() - 1;
    let name = |number| match number {
        number if number == last => passage.id.clone(),
        number => format!("{}-{number}", passage.id),
    };
    for (number, range) in passage.spans.iter().enumerate() {
        let [begin, end] = ruler.ends(range);
        let obj = if number == last {
            &*passage.label
        } else {
            "_FRAGMENT"
        };
        let span = json!({"begin": begin, "end": end});
        denotations.push(json!({"id": name(number), "span": span, "obj": obj}));
        if number > 0 {
            relations.push(json!({
                "id": format!("C-{}-{number}", passage.id), "subj": name(number),
                "pred": "_lexicallyChainedTo", "obj": name(number - 1),
            }));
        }
    }
}

fn said(passage: &Passage) -> Vec<(&'static str, String)> {
    let mut said = passage.features.clone();
    if let Some(identity) = &passage.identity {
        said.push(("entity", identity.name.clone()));
        let links = identity
            .addresses
            .iter()
            .map(|address| ("entity_link", address.clone()));
        said.extend(links);
    }
    if !passage.note.is_empty() {
        said.push(("note", passage.note.clone()));
    }
    said.retain(|(_, value)| !value.is_empty());
    said
}
