//! No file makes a reader panic, and whatever is read can be kept.

use inquit::core::text::TextRange;
use inquit::formats::{
    inquit::{read as read_project, write},
    reading::Question,
};
use proptest::prelude::*;

use super::*;

const FIXTURES: [(&str, &str); 26] = [
    ("bare.csv", include_str!("../../fixtures/foreign/bare.csv")),
    (
        "bioc.json",
        include_str!("../../fixtures/foreign/bioc.json"),
    ),
    ("bioc.xml", include_str!("../../fixtures/foreign/bioc.xml")),
    (
        "bioes.tsv",
        include_str!("../../fixtures/foreign/bioes.tsv"),
    ),
    (
        "a.ann",
        include_str!("../../fixtures/foreign/brat/crue.ann"),
    ),
    ("cas.json", include_str!("../../fixtures/foreign/cas.json")),
    ("cas.xmi", include_str!("../../fixtures/foreign/cas.xmi")),
    (
        "doccano.jsonl",
        include_str!("../../fixtures/foreign/doccano.jsonl"),
    ),
    (
        "doccano_relations.jsonl",
        include_str!("../../fixtures/foreign/doccano_relations.jsonl"),
    ),
    (
        "hypothesis.json",
        include_str!("../../fixtures/foreign/hypothesis.json"),
    ),
    (
        "iob1.conll",
        include_str!("../../fixtures/foreign/iob1.conll"),
    ),
    ("iob2.tsv", include_str!("../../fixtures/foreign/iob2.tsv")),
    (
        "label_studio.json",
        include_str!("../../fixtures/foreign/label_studio.json"),
    ),
    (
        "label_studio_html.json",
        include_str!("../../fixtures/foreign/label_studio_html.json"),
    ),
    (
        "ner_annotator.json",
        include_str!("../../fixtures/foreign/ner_annotator.json"),
    ),
    (
        "prodigy.jsonl",
        include_str!("../../fixtures/foreign/prodigy.jsonl"),
    ),
    (
        "pubannotation.json",
        include_str!("../../fixtures/foreign/pubannotation.json"),
    ),
    (
        "recogito.json",
        include_str!("../../fixtures/foreign/recogito.json"),
    ),
    (
        "spacy.json",
        include_str!("../../fixtures/foreign/spacy.json"),
    ),
    (
        "spacy_doc.json",
        include_str!("../../fixtures/foreign/spacy_doc.json"),
    ),
    (
        "spacy_v2.json",
        include_str!("../../fixtures/foreign/spacy_v2.json"),
    ),
    (
        "table.csv",
        include_str!("../../fixtures/foreign/table.csv"),
    ),
    (
        "tei_inline.xml",
        include_str!("../../fixtures/foreign/tei_inline.xml"),
    ),
    (
        "tei_standoff.xml",
        include_str!("../../fixtures/foreign/tei_standoff.xml"),
    ),
    (
        "w3c.jsonld",
        include_str!("../../fixtures/foreign/w3c.jsonld"),
    ),
    (
        "webanno.tsv",
        include_str!("../../fixtures/foreign/webanno.tsv"),
    ),
];

/// Reads bytes beside a text, a table as it is guessed; what comes of it must be a project that can be
/// written and read, and what has no place may be looked for.
fn try_to_open(name: &str, bytes: &[u8]) {
    let labels = default_labels();
    let own = [article("La crue", Some("https://example.org/crue"), CRUE)];
    let mut here = Here {
        labels: &labels,
        articles: &own,
        open: Some(&own[0].id),
        ..Here::default()
    };
    let files = [(name, bytes), ("a.txt", CRUE.as_bytes())];
    let mut opened = read(&files, &here);
    let mut meanings = Vec::new();
    if let Ok(Imported {
        question: Some(Question::Table(table)),
        ..
    }) = &opened
    {
        meanings.push(table.guess.clone());
        here.meanings = &meanings;
        opened = read(&files, &here);
    }
    if let Ok(imported) = opened {
        assert!(!matches!(imported.question, Some(Question::Table(_))));
        let written = write(&imported.project, "2026-01-01T00:00:00Z");
        let again = read_project(written.as_bytes());
        assert!(again.is_ok(), "{:?}", again.err());
        for orphan in &imported.orphans {
            let places = orphan.kept.nearest(CRUE);
            let there = |range: TextRange| range.of(CRUE).is_some();
            assert!(places.iter().all(|spans| spans.iter().all(there)));
        }
    }
}

#[test]
fn every_fixture_is_recognised_and_the_text_is_not() {
    for (name, text) in FIXTURES {
        assert!(recognises(&[(name, text.as_bytes())]), "{name}");
        try_to_open(name, text.as_bytes());
    }
    let page = include_str!("../../../README.md");
    for (name, text) in [
        ("crue.txt", CRUE),
        ("README.md", page),
        ("a.json", "[1, 2]"),
        ("vide", ""),
    ] {
        assert!(!recognises(&[(name, text.as_bytes())]), "{name}");
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        try_to_open("x", &bytes);
        try_to_open("x.ann", &bytes);
        try_to_open("x.csv", &bytes);
    }

    #[test]
    fn damaged_files_never_panic(
        (name, text) in prop::sample::select(FIXTURES.to_vec()),
        place in any::<prop::sample::Index>(),
        gone in 0..30_usize,
        new in "[\\[\\]{}<>\"'=/,:;|\\t\\n #_*0-9a-z\u{e9}\u{1f680}\\\\-]{0,8}",
    ) {
        let mut bytes = text.as_bytes().to_vec();
        let start = place.index(bytes.len());
        let end = (start + gone).min(bytes.len());
        bytes.splice(start..end, new.bytes());
        try_to_open(name, &bytes);
    }

    #[test]
    fn exchanged_numbers_never_panic(
        (name, text) in prop::sample::select(FIXTURES.to_vec()),
        which in any::<prop::sample::Index>(),
        number in prop_oneof![any::<u64>(), 0..90_u64],
    ) {
        let starts: Vec<usize> = text.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at).collect();
        let Some(start) = starts.get(which.index(starts.len() + 1)).copied() else {
            return Ok(());
        };
        let digits = text[start..].len() - text[start..].trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let changed = format!("{}{number}{}", &text[..start], &text[start + digits..]);
        try_to_open(name, changed.as_bytes());
    }
}
