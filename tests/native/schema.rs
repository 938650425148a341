//! The JSON Schema in the repository is the one that the types give, and the types are those of the
//! files that are written.

use inquit::formats::inquit::{read, schema::File, write};

use crate::inquit::V1;

/// `INQUIT_BLESS=1 cargo test --test native schema` writes it anew after the types have changed.
#[test]
fn the_schema_in_the_repository_is_that_of_the_types() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/inquit.schema.json");
    let schema = schemars::schema_for!(File);
    let json = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
    if std::env::var_os("INQUIT_BLESS").is_some() {
        std::fs::write(path, &json).expect("the repository can be written to");
    }
    let kept = std::fs::read_to_string(path).expect("the schema is in the repository");
    assert!(
        kept == json,
        "the types have changed: run with INQUIT_BLESS=1 and look at the diff"
    );
}

#[test]
fn the_types_are_those_of_the_files_that_are_written() {
    let (project, _) = read(V1.as_bytes()).expect("a good file");
    let written = write(&project, "2026-11-22T13:00:00Z");
    let file: File = serde_json::from_str(&written).expect("a file as the types say");
    let again = serde_json::to_string_pretty(&file).expect("JSON") + "\n";
    assert_eq!(again, written);
}
