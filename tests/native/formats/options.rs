//! What a person may choose, each choice with exactly what comes of it.

use inquit::{
    core::annotation::Id,
    formats::{
        catalogue::Format,
        flattening::Overlaps,
        loss::LossKind,
        reading::{Candidate, Here, read},
        writing::{Delimiter, Options, Taken, write},
    },
};
use serde_json::{Value, json};

use super::{LIBRARY, YS, file, options, project};

fn written(format: Format, options: &Options) -> Taken {
    write(format, &project(YS), options).expect("it can be written")
}

/// The tokens that have a tag, `token/tag`, and who gave way to whom.
fn flat(overlaps: Overlaps, name: &str) -> (String, Vec<String>) {
    let options = Options {
        overlaps,
        ..options()
    };
    let taken = written(Format::Iob2, &options);
    let lines = file(&taken, name).lines();
    let tokens = lines.filter_map(|line| line.split_once('\t').filter(|(_, tag)| *tag != "O"));
    let tokens: Vec<String> = tokens.map(|(t, tag)| format!("{t}/{tag}")).collect();
    let gave_way = taken.losses.iter().filter_map(|loss| match &loss.what {
        LossKind::Overlap { kept } => Some(format!("{}<{kept}", loss.annotation.as_ref()?)),
        _ => None,
    });
    (tokens.join(" "), gave_way.collect())
}

#[test]
fn the_longest_the_innermost_or_the_first_label_stays() {
    let (tokens, gave_way) = flat(Overlaps::Longest, "annotations.tsv");
    assert_eq!(
        tokens,
        "L’/B-Claim Île/I-Claim a/I-Claim faim/I-Claim dit/B-Evenement Zoé/B-Person ment/B-Evenement"
    );
    assert_eq!(gave_way, ["c1<m3", "m1<c1", "c2<m3"]);
    let (tokens, gave_way) = flat(Overlaps::Innermost, "annotations.tsv");
    assert_eq!(
        tokens,
        "Île/B-Place dit/B-Cue Zoé/B-Person Elle/B-Claim ment/I-Claim"
    );
    assert_eq!(gave_way, ["c1<m1", "m3<c1"]);
    let (tokens, gave_way) = flat(Overlaps::Labels, "annotations.tsv");
    assert_eq!(
        tokens,
        "Île/B-Place dit/B-Evenement Zoé/B-Person ment/B-Evenement"
    );
    assert_eq!(gave_way, ["c1<m1", "c1<m3", "c2<m3"]);
}

#[test]
fn or_each_layer_has_a_file_of_its_own() {
    for (name, expected) in [
        (
            "entities.tsv",
            "Île/B-Place dit/B-Evenement Zoé/B-Person ment/B-Evenement",
        ),
        (
            "claims.tsv",
            "L’/B-Claim Île/I-Claim a/I-Claim faim/I-Claim Elle/B-Claim ment/I-Claim",
        ),
        ("attribution.tsv", "dit/B-Cue"),
    ] {
        let (tokens, gave_way) = flat(Overlaps::Layers, name);
        assert_eq!(tokens, expected);
        assert!(gave_way.is_empty(), "{gave_way:?}");
    }
}

#[test]
fn labels_and_claims_that_are_not_wanted_stay_here() {
    let of = |labels: Option<Vec<&str>>, claims: bool| {
        let labels = labels.map(|ids| ids.into_iter().filter_map(Id::new).collect());
        let options = Options {
            labels,
            claims: (!claims).then(Vec::new),
            ..options()
        };
        let taken = written(Format::DoccanoSpans, &options);
        let line: Value = serde_json::from_str(file(&taken, "doccano.jsonl")).expect("JSON");
        line["label"].clone()
    };
    assert_eq!(of(Some(vec!["place"]), false), json!([[5, 8, "Place"]]));
    assert_eq!(of(Some(Vec::new()), false), json!([]));
    assert_eq!(
        of(None, false),
        json!([
            [5, 8, "Place"],
            [17, 20, "Événement"],
            [31, 35, "Événement"],
            [21, 24, "Person"]
        ])
    );
    assert_eq!(
        of(Some(Vec::new()), true),
        json!([[3, 15, "Claim"], [17, 20, "Cue"], [26, 35, "Claim"]])
    );
}

#[test]
fn a_table_may_have_semicolons() {
    let options = Options {
        delimiter: Delimiter::Semicolon,
        ..options()
    };
    let taken = written(Format::Csv, &options);
    let table = &taken.files[0];
    let text = String::from_utf8(table.bytes.clone()).expect("UTF-8");
    let commas = written(Format::Csv, &super::options());
    let golden = String::from_utf8(commas.files[0].bytes.clone()).expect("UTF-8");
    let first = |text: &str| text.lines().next().map(str::to_owned);
    assert_eq!(first(&text), first(&golden).map(|l| l.replace(',', ";")));
    let rows = |text: &str, sign| {
        let mut table = csv::ReaderBuilder::new();
        let table = table.delimiter(sign).from_reader(text.as_bytes());
        let rows: Result<Vec<_>, _> = table.into_records().collect();
        rows.expect("a table")
    };
    assert_eq!(rows(&text, b';'), rows(&golden, b','));
}

#[test]
fn web_annotations_without_the_words_find_their_text_by_its_fingerprint() {
    let options = Options {
        text_free: true,
        ..options()
    };
    let taken = written(Format::WebAnnotation, &options);
    let text = file(&taken, "annotations.jsonld");
    let all: Value = serde_json::from_str(text).expect("JSON");
    let sha256 = "5995abf6b600308d4db1f13f3eb119f3ba8a070bc2a0765c0e6577b67df2b5d4";
    assert_eq!(
        all["first"]["items"][2]["target"],
        json!({
            "type": "SpecificResource", "source": "https://example.org/ys",
            "selector": [{"type": "TextPositionSelector", "start": 4, "end": 7}],
            "schema:sha256": sha256,
        })
    );
    assert!(!text.contains("faim") && !text.contains("exact"), "{text}");
    let project = project(YS);
    let own = &project.articles[0];
    let candidate = Candidate {
        id: own.head.id.clone(),
        title: "renamed".to_owned(),
        url: None,
        sha256: own.head.sha256.clone(),
        text: own.text.clone(),
    };
    let here = Here {
        labels: &project.labels,
        entities: &project.entities,
        articles: &[candidate],
        ..Here::default()
    };
    let read = read(&[("a.jsonld", text.as_bytes())], &here).expect("it can be read");
    let again = &read.project.articles[0];
    assert_eq!(again.head.id, own.head.id);
    let quotes = |annotations: &[std::rc::Rc<inquit::core::annotation::Annotation>]| {
        let mut quotes: Vec<String> = annotations
            .iter()
            .map(|a| a.spans().quote(&own.text))
            .collect();
        quotes.sort();
        quotes
    };
    assert_eq!(quotes(&again.annotations), quotes(&own.annotations));
}

#[test]
fn a_fact_check_has_the_address_and_the_publisher_that_are_told() {
    let options = Options {
        review_url: Some("https://other.example/1".to_owned()),
        reviewer: Some("Le Bureau".to_owned()),
        ..options()
    };
    let taken = write(Format::ClaimReview, &project(LIBRARY), &options).expect("one is whole");
    let all: Value = serde_json::from_str(file(&taken, "claimreview.jsonld")).expect("JSON");
    let reviews = all.as_array().expect("a list");
    assert!(!reviews.is_empty());
    for review in reviews {
        let url = review["url"].as_str().expect("an address");
        assert!(url.starts_with("https://other.example/1#"), "{url}");
        assert_eq!(review["author"]["name"], "Le Bureau");
    }
}
