//! Readers written in JavaScript, run by node.

use super::{
    export::{Export, library},
    found::{assert_found, by_node},
};

#[test]
fn apache_annotator_reads_web_annotations() {
    let export = Export::to("w3c");
    let found = by_node("apache.mjs", &[&library()], &export.files());
    assert_found(&found, &export.expected);
}

#[test]
fn recogito_reads_its_flavour() {
    let export = Export::to("recogito");
    let found = by_node("recogito.mjs", &[&library()], &export.files());
    assert_found(&found, &export.expected.without_links());
}

#[test]
fn what_hypothesis_was_built_on_anchors_its_annotations() {
    let export = Export::to("hypothesis");
    let found = by_node("hypothesis.mjs", &[&library()], &export.files());
    assert_found(&found, &export.expected.without_links());
}
