//! Prodigy JSONL: one task a line, with tokens, spans and relations, accepted.
//!
//! What has no place of its own (id, note, features, address) stands as further members of the span,
//! which Prodigy keeps. Source: Prodigy's documentation of its interfaces `spans_manual` and
//! `relations`; `token_end` is inclusive. Unit: code points. Lost: parts of words, white space at the
//! ends, and that fragments are one.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    catalogue::Format,
    json_text::lines,
    loss::Loss,
    sheet::{Passage, Sheet, sheets},
    spacy::{spaced, whole_tokens, words},
    units::Unit,
    writing::{File, Options, Taken},
};
use crate::core::{project::Project, text::TextRange};

/// One file.
pub fn write(format: Format, project: &Project, options: &Options) -> Taken {
    let mut taken = Taken::default();
    let mut tasks = Vec::new();
    for sheet in sheets(project, options) {
        taken.losses.extend(sheet.left_out(format.facts().cannot));
        tasks.push(task(&sheet, &mut taken.losses));
    }
    taken.files.push(File::text("tasks.jsonl", lines(&tasks)));
    taken
}

fn task(sheet: &Sheet, losses: &mut Vec<Loss>) -> Value {
    let ruler = sheet.ruler(Unit::CodePoint);
    let words = words(sheet);
    let all = spaced(sheet.text(), &words);
    let token = |(at, range): (usize, &TextRange)| {
        let [start, end] = ruler.ends(*range);
        let ws = all
            .get(at + 1)
            .map_or(sheet.text().len(), |next| next.start())
            > range.end();
        json!({"text": range.of(sheet.text()), "start": start, "end": end, "id": at, "ws": ws})
    };
    let tokens: Vec<Value> = all.iter().enumerate().map(token).collect();
    let (mut spans, mut by_passage) = (Vec::new(), BTreeMap::new());
    for passage in &sheet.passages {
        for range in whole_tokens(sheet, passage, &words, losses) {
            let first = all.partition_point(|token| token.start() < range.start());
            let last = all.partition_point(|token| token.end() < range.end());
            let [start, end] = ruler.ends(range);
            let mut span = json!({
                "start": start, "end": end, "token_start": first, "token_end": last,
                "label": passage.label, "id": passage.id,
            });
            by_passage
                .entry(&*passage.id)
                .or_insert_with(|| span.clone());
            further(&mut span, passage);
            spans.push(span);
        }
    }
    let relations = sheet.links.iter().filter_map(|link| {
        let (head, child) = (by_passage.get(&*link.from)?, by_passage.get(&*link.to)?);
        Some(json!({
            "head": head["token_end"], "child": child["token_end"], "label": link.kind,
            "head_span": head, "child_span": child,
        }))
    });
    let relations: Vec<Value> = relations.collect();
    let head = &sheet.whole.head;
    json!({
        "text": sheet.text(),
        "meta": {"title": head.title, "source": head.source.url},
        "tokens": tokens,
        "spans": spans,
        "relations": relations,
        "answer": "accept",
    })
}

/// What Prodigy does not know, but keeps.
fn further(span: &mut Value, passage: &Passage) {
    if !passage.note.is_empty() {
        span["note"] = json!(passage.note);
    }
    if let Some(identity) = &passage.identity {
        span["kb_id"] = json!(identity.addresses[0]);
        span["entity"] = json!(identity.name);
    }
    if !passage.features.is_empty() {
        let members = passage
            .features
            .iter()
            .map(|(name, value)| ((*name).to_owned(), json!(value)));
        span["features"] = Value::Object(Map::from_iter(members));
    }
}
