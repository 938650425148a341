//! Reads documents as the page does and prints one JSON object for each article found:
//! `cargo run --example read -- FILE…`. Positions count code points. A file that is refused gives an
//! object with `error`, and the program ends with 1.

use std::{fs, process::ExitCode};

use inquit::{
    core::{article::BlockKind, settings::Language, text::OffsetIndex},
    readers::{Reading, Warning, read},
};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in std::env::args().skip(1) {
        for object in objects(&file) {
            if object.get("error").is_some() {
                code = ExitCode::FAILURE;
            }
            println!("{object}");
        }
    }
    code
}

fn objects(file: &str) -> Vec<Value> {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => return vec![json!({"file": file, "error": error.to_string()})],
    };
    match read(file, &bytes) {
        Ok(readings) => readings
            .iter()
            .map(|reading| object(file, reading))
            .collect(),
        Err(refusal) => vec![json!({"file": file, "error": refusal.sentence(Language::En)})],
    }
}

fn object(file: &str, reading: &Reading) -> Value {
    let draft = &reading.draft;
    let index = OffsetIndex::new(&draft.text);
    let blocks: Vec<Value> = draft
        .blocks
        .iter()
        .map(|block| {
            let (start, end) = (block.range.start(), block.range.end());
            json!({
                "start": index.to_code_points(&draft.text, start),
                "end": index.to_code_points(&draft.text, end),
                "kind": kind(block.kind),
            })
        })
        .collect();
    let warnings = reading
        .warnings
        .iter()
        .map(|warning: &Warning| warning.sentence(Language::En));
    json!({
        "file": file,
        "part": reading.part,
        "title": draft.title,
        "byline": draft.source.byline,
        "publisher": draft.source.publisher,
        "published": draft.source.published,
        "language": draft.language,
        "url": draft.source.url,
        "text": &*draft.text,
        "blocks": blocks,
        "warnings": warnings.collect::<Vec<_>>(),
    })
}

fn kind(kind: BlockKind) -> Value {
    serde_json::to_value(kind).expect("a kind is written as its name")
}
