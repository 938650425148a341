//! Inquit JSON: what is read, and that nothing is lost.

use inquit::{
    core::{
        annotation::Annotation,
        article::{BlockKind, Status},
        project::Project,
    },
    formats::inquit::{Refusal, Warning, read, write},
};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Has everything that version 1 knows, and an unknown member in every object.
pub const V1: &str = include_str!("../fixtures/v1.inquit.json");
const EXPORTED: &str = "2026-11-22T13:00:00Z";

pub fn v1() -> Value {
    serde_json::from_str(V1).expect("the fixture is JSON")
}

pub fn read_value(file: &Value) -> Result<(Project, Vec<Warning>), Refusal> {
    read(file.to_string().as_bytes())
}

/// Reads the fixture with a change.
pub fn changed(edit: impl FnOnce(&mut Value)) -> Result<(Project, Vec<Warning>), Refusal> {
    let mut file = v1();
    edit(&mut file);
    read_value(&file)
}

pub fn set(file: &mut Value, pointer: &str, value: Value) {
    let (parent, member) = pointer.rsplit_once('/').expect("a pointer has a slash");
    let parent = file.pointer_mut(parent).expect("the parent is there");
    match parent {
        Value::Array(list) => match member.parse::<usize>() {
            Ok(index) => list[index] = value,
            Err(_) => list.push(value),
        },
        _ => parent[member] = value,
    }
}

/// One article with that text and a span from `start` to `end`.
pub fn one_span(text: &str, start: u64, end: u64, quote: &str) -> Value {
    json!({
        "format": "inquit", "version": 1,
        "labels": [{"id": "x", "name": "X", "color": "#000"}],
        "articles": [{"id": "a", "text": text, "mentions": [
            {"id": "m", "label": "x", "spans": [{"start": start, "end": end, "text": quote}]}
        ]}]
    })
}

#[test]
fn files_of_version_1_keep_opening() {
    let (project, warnings) = read(V1.as_bytes()).expect("a good file");
    assert_eq!(warnings, []);
    let article = &project.articles[0];
    assert_eq!(article.head.title, "Mali");
    assert_eq!(article.head.status, Status::InProgress);
    assert_eq!(article.blocks[2].kind, BlockKind::Boilerplate);
    let quotes: Vec<String> = article
        .annotations
        .iter()
        .map(|a| a.spans().quote(&article.text))
        .collect();
    let expected = [
        "Choguel Kokalla Maïga",
        "« 吕瑞 » … a menti",
        "吕瑞",
        "Il l’a dit",
        "Bamako",
    ];
    assert_eq!(quotes, expected);
    let claims = article.annotations.iter().filter_map(|a| a.as_claim());
    assert_eq!(claims.map(|c| c.sources.len()).collect::<Vec<_>>(), [3, 3]);
}

#[test]
fn the_example_in_the_documentation_is_a_good_file() {
    let page = include_str!("../../docs/format.md");
    let (_, example) = page.split_once("```json").expect("an example");
    let (example, _) = example.split_once("```").expect("it ends");
    let (project, warnings) = read(example.as_bytes()).expect("a good file");
    assert_eq!(warnings, []);
    let mut written: Value = serde_json::from_str(&write(&project, EXPORTED)).expect("JSON");
    let mut expected: Value = serde_json::from_str(example).expect("JSON");
    for file in [&mut written, &mut expected] {
        file["generator"] = Value::Null;
    }
    assert_eq!(written, expected);
}

#[test]
fn what_is_read_is_written_again_with_unknown_members_at_every_level() {
    let (project, _) = read(V1.as_bytes()).expect("a good file");
    let mut written: Value = serde_json::from_str(&write(&project, EXPORTED)).expect("JSON");
    let mut expected = v1();
    for file in [&mut written, &mut expected] {
        file["generator"] = Value::Null;
    }
    assert_eq!(written, expected);
}

#[test]
fn members_are_written_in_the_order_of_the_contract() {
    let (project, _) = read(V1.as_bytes()).expect("a good file");
    let written = write(&project, EXPORTED);
    let order = [
        "format",
        "version",
        "generator",
        "exported",
        "offsets",
        "labels",
        "entities",
        "articles",
        "title",
        "language",
        "direction",
        "source",
        "sha256",
        "blocks",
        "status",
        "mentions",
        "claims",
        "relations",
    ];
    let mut from = 0;
    for member in order {
        let place = written[from..].find(&format!("\"{member}\": "));
        from += place.unwrap_or_else(|| panic!("{member} is not behind the ones before it"));
    }
    assert!(written.starts_with("{\n  \"format\": \"inquit\",\n  \"version\": 1,\n"));
}

#[test]
fn unknown_members_of_a_changed_part_do_not_move_to_another() {
    let (mut project, _) = read(V1.as_bytes()).expect("a good file");
    let article = &mut project.articles[0];
    let words = article.text.find("ministre").expect("in the text");
    let range = inquit::core::text::TextRange::new(words, words + 8).expect("not empty");
    let first = std::rc::Rc::make_mut(&mut article.annotations[0]);
    let Annotation::Mention(mention) = first else {
        panic!("the first is a mention");
    };
    mention.spans = range.into();
    let written: Value = serde_json::from_str(&write(&project, EXPORTED)).expect("JSON");
    let span = json!({"start": 52, "end": 60, "text": "ministre"});
    assert_eq!(
        written["articles"][0]["mentions"][0]["spans"],
        json!([span])
    );
    assert!(!written.to_string().contains("inquit:parts"));
}

#[test]
fn the_reserved_name_cannot_come_in_with_a_file() {
    let hostile = json!({"sources 0": {"mention": "x"}, "spans 0-1": 3});
    let (project, _) = changed(|file| {
        for object in [
            "",
            "/labels/0",
            "/entities/0",
            "/articles/0",
            "/articles/0/source",
        ] {
            set(file, &format!("{object}/inquit:parts"), hostile.clone());
        }
        for object in ["mentions", "claims", "relations"] {
            let pointer = format!("/articles/0/{object}/0/inquit:parts");
            set(file, &pointer, hostile.clone());
        }
    })
    .expect("a good file");
    let written = write(&project, EXPORTED);
    assert!(!written.contains("inquit:parts"));
}

#[test]
fn absent_optional_members_are_filled() {
    let text = "\n  Une phrase à dire.\n\nLa suite";
    let (project, _) = read_value(&one_span(text, 3, 6, "Une")).expect("a good file");
    let head = &project.articles[0].head;
    assert_eq!(head.title, "Une phrase à dire.");
    assert_eq!(head.sha256, inquit::core::article::fingerprint(text));
    assert_eq!(head.status, Status::New);
    assert!(!project.articles[0].blocks.is_empty());
}

#[test]
fn a_byte_order_mark_in_front_is_no_matter() {
    assert!(read(format!("\u{feff}{V1}").as_bytes()).is_ok());
}

#[test]
fn positions_count_code_points() {
    for (text, start, end, quote) in [
        ("💩This is an annotation.", 12, 22, "annotation"),
        ("Some text yeah 🚀 rocket", 17, 23, "rocket"),
        ("👨🏻‍🚒 firemen drive firetrucks at work", 5, 12, "firemen"),
        ("label1 👩‍❤️‍👩 label2, label3", 14, 20, "label2"),
        ("John loves Mary.\nHe married her.", 17, 19, "He"),
        ("Foo\n  Bar", 0, 9, "Foo\n  Bar"),
        ("Text: Berlin,  Germany.", 15, 22, "Germany"),
        ("first\n\nlast", 7, 11, "last"),
        ("\"吕瑞再审称\"", 1, 3, "吕瑞"),
        ("e\u{301}te\u{301} א ב", 6, 7, "א"),
    ] {
        let file = one_span(text, start, end, quote);
        let (project, _) = read_value(&file).unwrap_or_else(|r| panic!("{text}: {r:?}"));
        let written: Value = serde_json::from_str(&write(&project, EXPORTED)).expect("JSON");
        let spans = &written["articles"][0]["mentions"][0]["spans"];
        assert_eq!(
            *spans, file["articles"][0]["mentions"][0]["spans"],
            "{text}"
        );
    }
}

#[test]
fn an_upper_case_fingerprint_is_the_same() {
    let upper = v1()["articles"][0]["sha256"].to_string().to_uppercase();
    let upper: Value = serde_json::from_str(&upper).expect("a string");
    let (project, _) = changed(|file| set(file, "/articles/0/sha256", upper)).expect("good");
    assert_eq!(
        project.articles[0].head.sha256,
        v1()["articles"][0]["sha256"]
    );
}

#[test]
fn the_same_ids_in_two_articles_are_allowed() {
    let mut again = v1()["articles"][0].clone();
    again["id"] = json!("a2");
    assert!(changed(|file| set(file, "/articles/-", again)).is_ok());
}

#[test]
fn keys_that_clash_or_cannot_be_pressed_are_dropped_with_a_warning() {
    let warned = |key: &str| {
        let (project, warnings) =
            changed(|file| set(file, "/labels/1/key", json!(key))).expect("a good file");
        assert_eq!(project.labels[1].key, None);
        warnings
    };
    let taken = Warning::KeyTaken {
        label: "Lieu".into(),
        key: 'p',
        by: "Person".into(),
    };
    assert_eq!(warned("P"), [taken]);
    for key in ["", "ab", " ", "c", "\u{7}"] {
        let unusable = Warning::KeyUnusable {
            label: "Lieu".into(),
            key: key.into(),
        };
        assert_eq!(warned(key), [unusable]);
    }
}

/// Some 20,000 annotations over 1.3 million bytes. No clock: a reader or writer whose cost grew with
/// the square of the length would take minutes here.
#[test]
fn a_novel_with_many_annotations_is_read_and_written() {
    let line = "Le ministre a dit « été 🚀 » à Bamako, selon l’AFP.\n";
    let text = line.repeat(22_000);
    let length = line.chars().count() as u64;
    let mentions: Vec<Value> = (0..20_000u64)
        .map(|n| {
            let span = json!({"start": n * length + 3, "end": n * length + 11, "text": "ministre"});
            json!({"id": format!("m{n}"), "label": "x", "spans": [span]})
        })
        .collect();
    let mut file = one_span(&text, 0, 2, "Le");
    file["articles"][0]["mentions"] = mentions.into();
    let (project, _) = read_value(&file).expect("a good file");
    assert_eq!(project.articles[0].annotations.len(), 20_000);
    let written = write(&project, EXPORTED);
    assert_eq!(read(written.as_bytes()).expect("our own file").0, project);
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn damaged_files_never_panic(
        place in 0..V1.len(),
        gone in 0..40_usize,
        new in "[\\[\\]{}\",:0-9a-z\u{e9}\u{1f680}\\\\-]{0,6}",
    ) {
        let mut bytes = V1.as_bytes().to_vec();
        let end = (place + gone).min(bytes.len());
        bytes.splice(place..end, new.bytes());
        if let Ok((project, _)) = read(&bytes) {
            let written = write(&project, EXPORTED);
            let again = read(written.as_bytes()).expect("our own file").0;
            // The file sorts what the damaged one may have had in another order.
            prop_assert_eq!(write(&again, EXPORTED), written);
        }
    }

    #[test]
    fn exchanged_values_never_panic(from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
        let mut file = v1();
        let pointers = pointers(&file, String::new());
        let value = file.pointer(from.get(&pointers[..]).as_str()).cloned().unwrap_or_default();
        if let Some(place) = file.pointer_mut(to.get(&pointers[..]).as_str()) {
            *place = value;
        }
        let _ = read_value(&file);
    }
}

/// The JSON pointers of everything in it.
fn pointers(value: &Value, here: String) -> Vec<String> {
    let children: Vec<String> = match value {
        Value::Object(members) => members
            .iter()
            .flat_map(|(k, v)| pointers(v, format!("{here}/{k}")))
            .collect(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .flat_map(|(n, v)| pointers(v, format!("{here}/{n}")))
            .collect(),
        _ => Vec::new(),
    };
    [vec![here], children].concat()
}
