//! Readers written in Python.

use super::{
    export::Export,
    found::{assert_found, by_python},
};

/// Tokens only: neither documents nor places nor links.
fn assert_tokens(format: &str, script: &str, arguments: &[&str]) {
    let export = Export::to(format);
    let found = by_python(script, arguments, &export.files());
    let expected = export.expected.without_places().without_links();
    assert_found(&found, &expected.without_documents());
}

/// Everything.
fn assert_all(format: &str, script: &str) {
    let export = Export::to(format);
    let found = by_python(script, &[], &export.files());
    assert_found(&found, &export.expected);
}

#[test]
fn seqeval_and_iobes_read_columns() {
    assert_tokens("iob2", "tags.py", &["iob2"]);
    assert_tokens("bioes", "tags.py", &["bioes"]);
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
    assert_tokens("conll2003", "spacy_conll.py", &[]);
}

#[test]
fn conllu_reads_conllu() {
    let export = Export::to("conllu");
    let found = by_python("conllu_file.py", &[], &export.files());
    assert_found(&found, &export.expected.without_links());
}

#[test]
fn datasets_loads_what_is_for_hugging_face() {
    assert_tokens("huggingface", "hugging_face.py", &[]);
}

#[test]
fn spacy_reads_documents() {
    let export = Export::to("spacy");
    let found = by_python("spacy_docs.py", &[], &export.files());
    assert_found(&found, &export.expected.without_links());
}

#[test]
fn spacy_converts_training_data() {
    assert_tokens("spacy-convert", "spacy_convert.py", &[]);
}

#[test]
fn srsly_and_spacy_read_what_is_for_prodigy() {
    assert_all("prodigy", "prodigy.py");
}

#[test]
fn label_studio_takes_its_tasks() {
    assert_all("label-studio", "label_studio.py");
}

#[test]
fn two_readers_take_brat_files() {
    assert_all("brat", "brat_files.py");
}

#[test]
fn two_readers_take_brat_files_for_inception() {
    let export = Export::to("brat-inception");
    let found = by_python("brat_files.py", &["utf16"], &export.files());
    assert_found(&found, &export.expected);
}

#[test]
fn bioc_reads_bioc() {
    assert_all("bioc", "bioc_file.py");
}

#[test]
fn cassis_reads_what_is_for_inception() {
    assert_all("cas-json", "cas_files.py");
    assert_all("cas-xmi", "cas_files.py");
}

#[test]
fn lxml_reads_stand_off_tei() {
    assert_all("tei", "tei_standoff.py");
}

#[test]
fn lxml_reads_tei_with_elements_in_the_text() {
    let export = Export::to("tei-inline");
    let found = by_python("tei_inline.py", &[], &export.files());
    assert_found(&found, &export.expected.without_links());
}

#[test]
fn pyld_and_extruct_read_fact_checks_as_schema_org_has_them() {
    for format in ["claimreview", "claimreview-html"] {
        let export = Export::to(format);
        let found = by_python("claim_review.py", &[], &export.files());
        assert_found(&found, &export.reviews());
    }
}

#[test]
fn pandas_and_openpyxl_read_tables() {
    for format in ["csv", "tsv", "xlsx"] {
        let export = Export::to(format);
        let found = by_python("table.py", &[], &export.files());
        assert_found(&found, &export.expected.without_links());
    }
}
