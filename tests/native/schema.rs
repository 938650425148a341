//! The JSON Schema in the repository is the one that the types give.

use inquit::formats::inquit::File;

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
