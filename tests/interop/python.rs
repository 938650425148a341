//! Readers written in Python.

use super::{
    export::Export,
    found::{assert_found, by_python},
};

#[test]
fn seqeval_and_iobes_read_iob2() {
    let export = Export::to("iob2");
    let found = by_python("tags.py", &["iob2"], &export.files());
    let expected = export.expected.without_places().without_links();
    assert_found(&found, &expected.without_documents());
}

#[test]
fn seqeval_and_iobes_read_bioes() {
    let export = Export::to("bioes");
    let found = by_python("tags.py", &["bioes"], &export.files());
    let expected = export.expected.without_places().without_links();
    assert_found(&found, &expected.without_documents());
}

#[test]
fn seqeval_and_iobes_read_the_columns_of_conll_2003() {
    for (format, scheme) in [("conll2003", "iob2"), ("conll2003-bioes", "bioes")] {
        let export = Export::to(format);
        let found = by_python("tags.py", &[scheme], &export.files());
        let expected = export.expected.without_places().without_links();
        assert_found(&found, &expected);
    }
}

#[test]
fn spacy_converts_the_columns_of_conll_2003() {
    let export = Export::to("conll2003");
    let found = by_python("spacy_conll.py", &[], &export.files());
    let expected = export.expected.without_places().without_links();
    assert_found(&found, &expected.without_documents());
}
