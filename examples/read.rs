//! Reads documents as the page does and prints one JSON object for each article found:
//! `cargo run --example read -- FILE…`. Positions count code points. A file that is refused gives an
//! object with `error`, and the program ends with 1.

use std::{fs, process::ExitCode};

use inquit::{
    core::{article::BlockKind, settings::Language, text::OffsetIndex},
    readers::{Reading, Warning, read},
};
use serde::Serialize;
use serde_json::json;

/// What is printed of an article.
#[derive(Serialize)]
struct Printed<'a> {
    file: &'a str,
    part: &'a Option<String>,
    title: &'a str,
    byline: &'a Option<String>,
    publisher: &'a Option<String>,
    published: &'a Option<String>,
    language: &'a Option<String>,
    url: &'a Option<String>,
    text: &'a str,
    blocks: Vec<PrintedBlock>,
    warnings: Vec<String>,
}

/// What is printed of a block.
#[derive(Serialize)]
struct PrintedBlock {
    start: usize,
    end: usize,
    kind: BlockKind,
}

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in std::env::args().skip(1) {
        if let Err(why) = print(&file) {
            println!("{}", json!({"file": file, "error": why}));
            code = ExitCode::FAILURE;
        }
    }
    code
}

/// Prints what is in a file, or tells why it is not read.
fn print(file: &str) -> Result<(), String> {
    let bytes = fs::read(file).map_err(|error| error.to_string())?;
    let readings = read(file, &bytes).map_err(|refusal| refusal.sentence(Language::En))?;
    for reading in &readings {
        let json = serde_json::to_string(&printed(file, reading)).map_err(|e| e.to_string())?;
        println!("{json}");
    }
    Ok(())
}

fn printed<'a>(file: &'a str, reading: &'a Reading) -> Printed<'a> {
    let draft = &reading.draft;
    let index = OffsetIndex::new(&draft.text);
    let blocks = draft.blocks.iter().map(|block| PrintedBlock {
        start: index.to_code_points(&draft.text, block.range.start()),
        end: index.to_code_points(&draft.text, block.range.end()),
        kind: block.kind,
    });
    let warnings = reading.warnings.iter();
    Printed {
        file,
        part: &reading.part,
        title: &draft.title,
        byline: &draft.source.byline,
        publisher: &draft.source.publisher,
        published: &draft.source.published,
        language: &draft.language,
        url: &draft.source.url,
        text: &draft.text,
        blocks: blocks.collect(),
        warnings: warnings
            .map(|warning: &Warning| warning.sentence(Language::En))
            .collect(),
    }
}
