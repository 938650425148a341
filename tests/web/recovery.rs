//! The last resort reads what the program has written.

use std::rc::Rc;

use inquit::core::record::{Change, Record};
use inquit::formats::inquit::read;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::*;

use super::library::*;

#[wasm_bindgen(module = "/recovery.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn collect(name: &str) -> Result<JsValue, JsValue>;
}

/// The project file as the person gets it.
async fn collected(name: &str) -> String {
    let project = collect(name).await.expect("a project");
    js_sys::JSON::stringify(&project).expect("an object").into()
}

/// The project file, which the program must be able to open whatever was damaged.
async fn parsed(name: &str) -> Value {
    let file = collected(name).await;
    read(file.as_bytes()).expect("a file that opens");
    serde_json::from_str(&file).expect("JSON")
}

/// The words at the span's code points.
fn words(span: &Value) -> String {
    let position = |end| span[end].as_u64().expect("a position") as usize;
    TEXT.chars()
        .skip(position("start"))
        .take(position("end") - position("start"))
        .collect()
}

#[wasm_bindgen_test]
async fn every_span_counts_code_points_and_carries_its_words() {
    let name = "inquit-test-recovered-spans";
    let _database = filled(name).await;
    let article = &parsed(name).await["articles"][0];
    let claim = &article["claims"][0];
    let spans = [
        (&article["mentions"][0]["spans"][0], "Maïga"),
        (&claim["spans"][0], "L’été"),
        (&claim["spans"][1], "vient"),
        (&claim["cue"][0], "dit"),
        (&claim["sources"][2]["spans"][0], "Maïga"),
    ];
    for (span, expected) in spans {
        assert_eq!(span["text"], expected);
        assert_eq!(words(span), expected);
    }
    assert_eq!(claim["text"], "L’été … vient");
    assert_eq!(words(&article["blocks"][0]), TEXT);
    remove(name).await;
}

#[wasm_bindgen_test]
async fn what_is_recovered_opens_with_nothing_lost() {
    let name = "inquit-test-recovered-whole";
    let database = empty(name).await;
    let (project, _) = read(include_bytes!("../fixtures/v1.inquit.json")).expect("a project");
    let shared = [
        Record::Labels(project.labels.clone().into()),
        Record::Extra(Rc::new(project.extra.clone())),
    ];
    let entities = project.entities.iter().cloned().map(Record::Entity);
    let articles = project
        .articles
        .iter()
        .flat_map(|article| article.records());
    let all = shared.into_iter().chain(entities).chain(articles);
    let written = database.write(batch(all.map(Change::Add)));
    written.await.expect("written");

    let (recovered, warnings) = read(collected(name).await.as_bytes()).expect("a project");
    assert_eq!(recovered, project);
    assert_eq!(warnings, []);
    remove(name).await;
}

#[wasm_bindgen_test]
async fn damage_costs_only_what_is_damaged() {
    let name = "inquit-test-recovered-damage";
    let _database = filled(name).await;
    damage(name, &["labels"], "{broken").await;
    damage(name, &["entity", "e"], "null").await;
    damage(
        name,
        &["annotation", "a", "x"],
        r#"{"mention": {"id": "x"}}"#,
    )
    .await;
    damage(name, &["annotation", "a", "c"], "").await;
    damage(
        name,
        &["blocks", "a"],
        r#"[{"range": [1, 900], "kind": "title"}]"#,
    )
    .await;
    damage(name, &["text", "b"], "7").await;
    damage(name, &["annotation", "b", "m"], "{}").await;

    let project = parsed(name).await;
    let damaged = project["damaged"].as_array().expect("a list");
    let mut keys: Vec<String> = damaged.iter().map(|d| d["key"].to_string()).collect();
    keys.sort();
    let expected = [
        r#"["annotation","a","c"]"#,
        r#"["annotation","a","x"]"#,
        // Its article has no text.
        r#"["annotation","b","m"]"#,
        r#"["blocks","a"]"#,
        r#"["entity","e"]"#,
        r#"["labels"]"#,
        // It led to the claim.
        r#"["relation","a","r"]"#,
        r#"["text","b"]"#,
    ];
    assert_eq!(keys, expected);

    let mention = &project["articles"][0]["mentions"][0];
    assert_eq!(words(&mention["spans"][0]), "Maïga");
    assert_eq!(mention["entity"], Value::Null);
    assert_eq!(project["labels"][0]["id"], "person", "made again");
    remove(name).await;
}

#[wasm_bindgen_test]
async fn an_article_in_the_bin_is_recovered() {
    let name = "inquit-test-recovered-bin";
    let _database = filled(name).await;
    let head = json!({"id": "a", "title": "Un article", "binned": "2026-11-22T13:00:00Z"});
    damage(name, &["head", "a"], &head.to_string()).await;
    assert_eq!(parsed(name).await["articles"][0]["text"], TEXT);
    remove(name).await;
}

#[wasm_bindgen_test]
async fn where_nothing_is_kept_nothing_is_made() {
    let name = "inquit-test-recovered-nothing";
    remove(name).await;
    assert!(collect(name).await.is_err());
    assert_eq!(exists(name).await, false);
}
