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
fn a_format_is_found_by_its_id_and_no_two_have_the_same() {
    let ids: BTreeSet<&str> = Format::ALL.iter().map(|format| format.facts().id).collect();
    assert_eq!(ids.len(), Format::ALL.len());
    for format in Format::ALL {
        assert_eq!(Format::by_id(format.facts().id), Some(format));
    }
}
