//! Where annotations belong: labels, entities, articles and ids that are there already.

use std::rc::Rc;

use inquit::{
    core::{
        annotation::{Entity, Extra},
        merging::SameArticle,
    },
    formats::inquit::write,
};

use super::*;
use crate::shelf::Shelf;

fn doccano(labels: &[(usize, usize, &str)]) -> String {
    let labels: Vec<String> = labels
        .iter()
        .map(|(s, e, l)| format!("[{s}, {e}, \"{l}\"]"))
        .collect();
    format!(
        r#"{{"text": "Ada va à Mopti en mai.", "label": [{}]}}"#,
        labels.join(", ")
    )
}

#[test]
fn usual_names_stand_for_the_labels_that_are_there_and_others_are_made() {
    let text = doccano(&[
        (0, 3, "PERSON"),
        (4, 6, "Verbe"),
        (9, 14, "GPE"),
        (18, 21, "date"),
    ]);
    let imported = open("a.jsonl", &text, &[]).expect("a good file");
    assert_eq!(
        shown(&imported),
        "person 0 Ada\nverbe 4 va\nplace 9 Mopti\ndate 18 mai\n"
    );
    let labels = &imported.project.labels;
    assert_eq!(labels.len(), 7);
    assert!(
        labels[..6]
            .iter()
            .all(|label| label.color != labels[6].color)
    );
}

#[test]
fn a_label_of_the_library_is_known_by_its_name() {
    let mut labels = default_labels();
    labels[4].name = "Verbe".to_owned();
    let here = Here {
        labels: &labels,
        ..Here::default()
    };
    let text = doccano(&[(4, 6, "VERBE")]);
    let imported = read(&[("a.jsonl", text.as_bytes())], &here).expect("a good file");
    assert_eq!(shown(&imported), "event 4 va\n");
}

#[test]
fn an_entity_of_the_library_is_known_by_its_address() {
    let entity = Rc::new(Entity {
        id: Id::new("e1").expect("not empty"),
        label: Id::new("place").expect("not empty"),
        name: "Ville de Mopti".to_owned(),
        aliases: Vec::new(),
        links: vec!["https://www.wikidata.org/entity/Q210559".to_owned()],
        note: String::new(),
        extra: Extra::new(),
    });
    let here = Here {
        entities: &[entity],
        ..Here::default()
    };
    let files: [(&str, &[u8]); 2] = [
        (
            "a.ann",
            b"T1\tLOC 0 5\tMopti\nN1\tReference T1 Wikidata:Q210559\tMopti\n",
        ),
        ("a.txt", b"Mopti attend."),
    ];
    let imported = read(&files, &here).expect("good files");
    assert_eq!(imported.project.entities[0].name, "Ville de Mopti");
    let first = imported.project.articles[0].annotations[0].as_mention();
    assert_eq!(
        first.and_then(|m| m.entity.as_ref()).map(Id::as_str),
        Some("e1")
    );
}

/// Two annotators give their own `T1` to different words: neither may take the other's place.
#[test]
fn short_ids_of_two_files_do_not_meet_and_the_same_file_brings_nothing_twice() {
    let file = |annotation: &str| {
        let imported = open_all(&[("a.ann", annotation), ("a.txt", "Ada va à Mopti.")], &[]);
        imported.expect("good files").project
    };
    let (one, other) = (file("T1\tPER 0 3\tAda\n"), file("T1\tLOC 9 14\tMopti\n"));
    let mut library = Shelf::with_labels(default_labels());
    for project in [&one, &other, &one, &other] {
        library.bring_in(project, SameArticle::Merge);
    }
    let project = library.project();
    assert_eq!(project.articles.len(), 1);
    assert_eq!(project.articles[0].annotations.len(), 2);
    assert!(write(&project, "2026-01-01T00:00:00Z").contains("\"origin\": \"imported\""));
}

#[test]
fn the_same_words_are_annotated_once() {
    let text = r#"{"text": "Ada va.", "label": [[0, 3, "PER"], [0, 3, "Person"], [0, 3, "Chef"]]}"#;
    let imported = open("a.jsonl", text, &[]).expect("a good file");
    assert_eq!(shown(&imported).lines().count(), 2);
}

#[test]
fn what_is_known_of_a_claim_comes_back_from_its_features() {
    let text = r#"{"text": "Il pleut.", "denotations": [{"id": "c", "span": {"begin": 0, "end": 8}, "obj": "Claim"}], "attributes": [
        {"subj": "c", "pred": "quotation", "obj": "indirect"}, {"subj": "c", "pred": "speaker", "obj": "Ada > Léa"},
        {"subj": "c", "pred": "source_natures", "obj": "named > anonymous"}, {"subj": "c", "pred": "worthiness", "obj": "2"},
        {"subj": "c", "pred": "verdict", "obj": "Half true"}, {"subj": "c", "pred": "verdict_scale", "obj": "five-steps"},
        {"subj": "c", "pred": "worthiness_reason", "obj": "grave"}, {"subj": "c", "pred": "ton", "obj": "vif"}]}"#;
    let imported = open("a.json", text, &[]).expect("a good file");
    assert_eq!(
        shown(&imported),
        "claim 0 Il pleut by Ada by Léa verdict half-true {\"features\":{\"ton\":\"vif\"}}\n"
    );
}

#[test]
fn what_has_no_place_is_kept_with_the_article_also_when_it_is_merged() {
    let file = |words: &str| {
        let annotations = format!("T1\tPER 0 3\tAda\nT2\tX 0 9\t{words}\n");
        let files = [
            ("a.ann", annotations.as_str()),
            ("a.txt", "Ada va à Mopti."),
        ];
        open_all(&files, &[]).expect("good files").project
    };
    let mut library = Shelf::with_labels(default_labels());
    for words in ["Tombouctou", "Ségou", "Tombouctou"] {
        library.bring_in(&file(words), SameArticle::Merge);
    }
    let kept = compact(&library.project().articles[0].head.extra);
    let expected =
        r#"{"orphans":[{"label":"X","text":"Tombouctou"},{"label":"X","text":"Ségou"}]}"#;
    assert_eq!(kept, expected);
}
