//! A small library in a database of its own, for the tests of what is stored.

use std::rc::Rc;

use inquit::browser::database::{Batch, Database};
use inquit::core::{
    annotation::{
        Annotation, Claim, Entity, Id, Mention, Nature, Relation, Source, Spans, Speaker,
    },
    article::{Block, BlockKind, Head},
    checking::Checking,
    json,
    label::{Color, Label},
    record::{Change, Record},
    text::TextRange,
};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/tests/web/storage.js")]
extern "C" {
    pub async fn remove(name: &str);
    pub async fn exists(name: &str) -> JsValue;
    #[wasm_bindgen(js_name = makeNewer)]
    pub async fn make_newer(name: &str);
    #[wasm_bindgen(js_name = putRaw)]
    async fn put_raw(name: &str, store: &str, key: &JsValue, value: &str);
}

pub const TEXT: &str = "👍 Maïga dit : « L’été vient. »";

/// Of the text, by `sha256sum`.
const SHA256: &str = "6ac15937043a2a20f89a195bbce56d9e3e5471114731edeb20e42cc27290dc03";

pub fn id(id: &str) -> Id {
    Id::new(id).expect("not empty")
}

pub fn range(words: &str) -> TextRange {
    let start = TEXT.find(words).expect("words of the text");
    TextRange::new(start, start + words.len()).expect("not empty")
}

pub fn mention(name: &str, range: TextRange) -> Rc<Annotation> {
    Rc::new(Annotation::Mention(Mention {
        id: id(name),
        label: id("person"),
        spans: Spans::from(range),
        entity: Some(id("e")),
        note: "un « été »\n👍".into(),
        origin: Default::default(),
        stamp: Default::default(),
        extra: Default::default(),
    }))
}

pub fn claim() -> Rc<Annotation> {
    Rc::new(Annotation::Claim(Claim {
        id: id("c"),
        spans: Spans::new(vec![range("L’été"), range("vient")]).expect("two"),
        kind: Default::default(),
        cue: vec![range("dit")],
        sources: vec![
            Speaker::Mention(id("m")).into(),
            Speaker::Entity(id("e")).into(),
            Source {
                speaker: Speaker::Name {
                    name: "Maïga".into(),
                    spans: vec![range("Maïga")],
                },
                nature: Nature::Anonymous,
                guess: true,
            },
        ],
        medium: "dans une vidéo".into(),
        checking: Some(Box::new(Checking {
            wording: "L’été vient".into(),
            ..Checking::default()
        })),
        note: String::new(),
        origin: Default::default(),
        stamp: Default::default(),
        extra: Default::default(),
    }))
}

pub fn head() -> Head {
    Head {
        id: id("a"),
        title: "Un article".into(),
        language: Some("fr".into()),
        direction: Default::default(),
        source: Default::default(),
        status: Default::default(),
        sha256: SHA256.into(),
        added: "2026-11-22T13:00:00Z".into(),
        binned: None,
        extra: Default::default(),
    }
}

/// A library with one of everything.
pub fn records() -> Vec<Record> {
    let labels = [Label {
        id: id("person"),
        name: "Person".into(),
        color: Color::parse("#aa3300").expect("a colour"),
        key: Some('p'),
        extra: Default::default(),
    }];
    let entity = Entity {
        id: id("e"),
        label: id("person"),
        name: "Choguel Maïga".into(),
        aliases: vec![],
        links: vec![],
        note: String::new(),
        extra: Default::default(),
    };
    let relation = Relation {
        id: id("r"),
        from: id("m"),
        to: id("c"),
        kind: "supports".into(),
        extra: Default::default(),
    };
    let block = Block {
        range: TextRange::new(0, TEXT.len()).expect("not empty"),
        kind: BlockKind::Paragraph,
    };
    let extra = json::read(r#"{"project": "Sahel"}"#).expect("an object");
    vec![
        Record::Labels(Rc::new(labels)),
        Record::Extra(Rc::new(extra)),
        Record::Entity(Rc::new(entity)),
        Record::Head(Rc::new(head())),
        Record::Text(id("a"), TEXT.into()),
        Record::Blocks(id("a"), Rc::new([block])),
        Record::Annotation(id("a"), claim()),
        Record::Annotation(id("a"), mention("m", range("Maïga"))),
        Record::Relation(id("a"), Rc::new(relation)),
    ]
}

pub fn batch(changes: impl IntoIterator<Item = Change>) -> Batch {
    let mut batch = Batch::default();
    for change in changes {
        batch.change(&change);
    }
    batch
}

/// A database of that name with nothing in it.
pub async fn empty(name: &str) -> Database {
    remove(name).await;
    Database::open_named(name).await.expect("a database")
}

/// A database of that name with one of everything in it.
pub async fn filled(name: &str) -> Database {
    let database = empty(name).await;
    let written = database.write(batch(records().into_iter().map(Change::Add)));
    written.await.expect("written");
    database
}

/// Writes something that is no record under the key of one.
pub async fn damage(name: &str, parts: &[&str], value: &str) {
    let key: js_sys::Array = parts.iter().map(|part| JsValue::from(*part)).collect();
    put_raw(name, "records", &key, value).await;
}

/// Writes something that is no step under the number of one.
pub async fn damage_step(name: &str, number: u32, value: &str) {
    put_raw(name, "history", &number.into(), value).await;
}
