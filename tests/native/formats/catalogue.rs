//! The table of formats, and the README that repeats it.

use std::collections::BTreeSet;

use inquit::formats::catalogue::{Format, table};

#[test]
fn the_readme_repeats_the_table() {
    assert!(
        include_str!("../../../README.md").contains(&table()),
        "cargo run --example convert -- --list"
    );
}

#[test]
fn who_reads_a_format_is_said_where_that_is_tested() {
    let tests = [
        include_str!("../../interop/python.rs"),
        include_str!("../../interop/javascript.rs"),
    ];
    for format in Format::ALL {
        let facts = format.facts();
        let quoted = format!("\"{}\"", facts.id);
        let is_tested = tests.iter().any(|test| test.contains(&quoted));
        assert_eq!(is_tested, !facts.read_by.is_empty(), "{}", facts.id);
    }
}

#[test]
fn a_format_is_found_by_its_id_and_no_two_have_the_same() {
    let ids: BTreeSet<&str> = Format::ALL.iter().map(|format| format.facts().id).collect();
    assert_eq!(ids.len(), Format::ALL.len());
    for format in Format::ALL {
        assert_eq!(Format::by_id(format.facts().id), Some(format));
    }
}
