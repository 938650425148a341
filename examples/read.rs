//! Reads documents as the page does and prints one JSON object for each article found:
//! `cargo run --example read -- FILE…`. Positions count code points. A file that is refused gives an
//! object with `error`, and the program ends with 1.

use std::{fs, process::ExitCode};

use inquit::{
    core::{
        article::BlockKind,
        json::{Object, ToJson, Writer, compact},
        settings::Language,
        text::OffsetIndex,
    },
    readers::{Reading, read},
};

/// What is printed of an article.
struct Printed<'a> {
    file: &'a String,
    reading: &'a Reading,
    blocks: Vec<PrintedBlock>,
    warnings: Vec<String>,
}

/// What is printed of a block.
struct PrintedBlock {
    start: usize,
    end: usize,
    kind: BlockKind,
}

impl ToJson for Printed<'_> {
    fn write(&self, json: &mut Writer) {
        let draft = &self.reading.draft;
        let members: [(&str, &dyn ToJson); 11] = [
            ("file", self.file),
            ("part", &self.reading.part),
            ("title", &draft.title),
            ("byline", &draft.source.byline),
            ("publisher", &draft.source.publisher),
            ("published", &draft.source.published),
            ("language", &draft.language),
            ("url", &draft.source.url),
            ("text", &draft.text),
            ("blocks", &self.blocks),
            ("warnings", &self.warnings),
        ];
        json.object(&members, &Object::new());
    }
}

impl ToJson for PrintedBlock {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 3] = [
            ("start", &self.start),
            ("end", &self.end),
            ("kind", &self.kind),
        ];
        json.object(&members, &Object::new());
    }
}

/// What is printed of a file that is not read.
struct Refused<'a> {
    file: &'a String,
    error: String,
}

impl ToJson for Refused<'_> {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] = [("file", self.file), ("error", &self.error)];
        json.object(&members, &Object::new());
    }
}

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in std::env::args().skip(1) {
        if let Err(error) = print(&file) {
            let refused = Refused { file: &file, error };
            println!("{}", compact(&refused));
            code = ExitCode::FAILURE;
        }
    }
    code
}

/// Prints what is in a file, or tells why it is not read.
fn print(file: &String) -> Result<(), String> {
    let bytes = fs::read(file).map_err(|error| error.to_string())?;
    let readings = read(file, &bytes).map_err(|refusal| refusal.sentence(Language::En))?;
    for reading in &readings {
        println!("{}", compact(&printed(file, reading)));
    }
    Ok(())
}

fn printed<'a>(file: &'a String, reading: &'a Reading) -> Printed<'a> {
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
        reading,
        blocks: blocks.collect(),
        warnings: warnings.map(|w| w.sentence(Language::En)).collect(),
    }
}
