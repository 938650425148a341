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

#[test]
fn webanno() {
    golden!(WebAnno, "L_Ile_d_Ys.tsv", "ys.webanno.tsv");
    let expected = [
        "c1: quotation left out",
        "c2: quotation, speaker left out",
        "m1: the entity it names is left out",
        "m2: its note is left out",
        "m3: written as separate annotations",
        "white space of the text is not kept",
    ];
    assert_eq!(lost(Format::WebAnno), expected);
}

#[test]
fn tei() {
    golden!(Tei, "L_Ile_d_Ys.tei.xml", "ys.tei.xml");
    golden!(TeiInline, "L_Ile_d_Ys.tei.xml", "ys.tei-inline.xml");
    assert_eq!(lost(Format::Tei), [""; 0]);
}

#[test]
fn tables() {
    golden!(Csv, "table.csv", "ys.table.csv");
    assert_eq!(lost(Format::Csv), [""; 0]);
}

#[test]
fn citron() {
    golden!(Citron, "L_Ile_d_Ys.json", "ys.citron.json");
    let expected = [
        "c1: quotation left out",
        "c2: its link “contradicts” is left out",
        "c2: left out, it has no cue",
        "m2: left out, the format has no mentions",
        "m3: left out, the format has no mentions",
    ];
    assert_eq!(lost(Format::Citron), expected);
}

#[test]
fn markdown() {
    golden!(Markdown, "report.md", "ys.report.md");
}

/// One of the values of an export in JSON, without what is made of a fingerprint.
fn value(json: &str, pointer: &str) -> Value {
    let all: Value = serde_json::from_str(json).expect("JSON");
    let mut value = all.pointer(pointer).expect("it is there").clone();
    if pointer.contains("items") {
        value
            .as_object_mut()
            .map(|annotation| annotation.remove("id"));
    }
    value
}

#[test]
fn web_annotations() {
    let golden = include_str!("../../fixtures/formats/ys.w3c.json");
    let (standard, recogito) = (ys(Format::WebAnnotation), ys(Format::Recogito));
    let place = value(file(&standard, "annotations.jsonld"), "/first/items/2");
    assert_eq!(place, value(golden, ""));
    let position = "/first/items/2/target/selector/1/start";
    assert_eq!(value(file(&recogito, "annotations.jsonld"), position), 5);
    assert_eq!(lost(Format::WebAnnotation), [""; 0]);
    assert_eq!(lost(Format::Recogito).len(), 3);
}

#[test]
fn hypothesis() {
    let golden = include_str!("../../fixtures/formats/ys.hypothesis.json");
    let taken = ys(Format::Hypothesis);
    let written = file(&taken, "hypothesis.json");
    for pointer in ["/export_date", "/export_userid", "/annotations/0"] {
        assert_eq!(value(written, pointer), value(golden, pointer));
    }
}

#[test]
fn fact_checks() {
    let library = super::project(super::LIBRARY);
    let write = |format| inquit::formats::writing::write(format, &library, &super::options());
    let taken = write(Format::ClaimReview).expect("one is complete");
    let golden = include_str!("../../fixtures/formats/eau.claimreview.json");
    same(
        file(&taken, "claimreview.jsonld"),
        golden,
        "eau.claimreview.json",
    );
    let incomplete = losses(&taken)
        .iter()
        .filter(|loss| loss.contains("no verdict"))
        .count();
    assert_eq!(incomplete, 6);
    let taken = write(Format::ClaimReviewPage).expect("one is complete");
    let page = file(&taken, "claimreview.html");
    let (_, json) = page.split_once("ld+json\">").expect("data");
    let (json, _) = json.split_once("</script>").expect("it ends");
    assert_eq!(value(json, ""), value(golden, "/0"));
    let taken = write(Format::Averitec).expect("written");
    let golden = include_str!("../../fixtures/formats/eau.averitec.json");
    assert_eq!(
        value(file(&taken, "averitec.json"), "/0"),
        value(golden, "")
    );
}

#[test]
fn no_review_without_verdict() {
    let refused = inquit::formats::writing::write(
        Format::ClaimReview,
        &super::project(super::YS),
        &super::options(),
    );
    let told = refused.expect_err("no claim is checked").to_string();
    assert!(
        told.contains("c1: left out, it has no wording, no verdict, no checker"),
        "{told}"
    );
}
