//! Every format against files that were written by hand after its specification.

use inquit::formats::catalogue::Format;
use serde_json::Value;

use super::{file, losses, ys};

/// Asserts that a file of an export is the fixture, character by character or as JSON.
macro_rules! golden {
    ($format:ident, $name:expr, $fixture:expr) => {{
        let taken = ys(Format::$format);
        let golden = include_str!(concat!("../../fixtures/formats/", $fixture));
        same(file(&taken, $name), golden, $fixture);
    }};
}

fn same(written: &str, golden: &str, fixture: &str) {
    if fixture.ends_with(".json") {
        let read = |json: &str| serde_json::from_str::<Value>(json).expect("JSON");
        assert_eq!(read(written), read(golden), "{fixture}");
    } else {
        assert_eq!(written, golden, "{fixture}");
    }
}

/// The losses, sorted.
fn lost(format: Format) -> Vec<String> {
    let mut lost = losses(&ys(format));
    lost.sort();
    lost
}

#[test]
fn iob2() {
    golden!(Iob2, "entities.tsv", "ys.entities.iob2.tsv");
}

#[test]
fn conll2003_bioes() {
    golden!(Conll2003Bioes, "claims.conll", "ys.claims.bioes.conll");
}

#[test]
fn conllu() {
    golden!(Conllu, "entities.conllu", "ys.entities.conllu");
}

#[test]
fn hugging_face() {
    golden!(HuggingFace, "entities.jsonl", "ys.entities.hf.jsonl");
    golden!(
        HuggingFace,
        "entities.labels.json",
        "ys.entities.hf.labels.json"
    );
}

#[test]
fn spacy() {
    golden!(Spacy, "docs.jsonl", "ys.spacy.json");
    golden!(SpacyConvert, "claims.json", "ys.spacy-convert.json");
    let expected = [
        "c1: its link “cue” is left out",
        "c1: its link “speaker” is left out",
        "c1: quotation left out",
        "c2: its link “contradicts” is left out",
        "c2: quotation, speaker left out",
        "m2: its note is left out",
        "m3: written as separate annotations",
    ];
    assert_eq!(lost(Format::Spacy), expected);
}

#[test]
fn prodigy() {
    golden!(Prodigy, "tasks.jsonl", "ys.prodigy.json");
    assert_eq!(
        lost(Format::Prodigy),
        ["m3: written as separate annotations"]
    );
}

#[test]
fn doccano() {
    golden!(Doccano, "doccano.jsonl", "ys.doccano.json");
    golden!(DoccanoSpans, "doccano.jsonl", "ys.doccano-spans.json");
    let expected = [
        "c1: quotation left out",
        "c2: quotation, speaker left out",
        "m1: the entity it names is left out",
        "m2: its note is left out",
        "m3: written as separate annotations",
    ];
    assert_eq!(lost(Format::Doccano), expected);
}

#[test]
fn label_studio() {
    golden!(LabelStudio, "tasks.json", "ys.label-studio.json");
    golden!(LabelStudio, "config.xml", "ys.label-studio.xml");
    assert_eq!(lost(Format::LabelStudio), [""; 0]);
}

#[test]
fn brat() {
    golden!(Brat, "L_Ile_d_Ys.ann", "ys.brat.ann");
    golden!(Brat, "annotation.conf", "ys.brat.conf");
    golden!(BratInception, "L_Ile_d_Ys.ann", "ys.brat-inception.ann");
    let renamed = "m3: label “Événement” is called Evenement";
    assert_eq!(lost(Format::Brat), [renamed]);
    let apart = "m3: written as separate annotations";
    assert_eq!(lost(Format::BratInception), [renamed, apart]);
}

#[test]
fn pubannotation() {
    golden!(PubAnnotation, "pubannotation.json", "ys.pubannotation.json");
    assert_eq!(lost(Format::PubAnnotation), [""; 0]);
}

#[test]
fn bioc() {
    golden!(Bioc, "bioc.json", "ys.bioc.json");
    assert_eq!(lost(Format::Bioc), [""; 0]);
}
