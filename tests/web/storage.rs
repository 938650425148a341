//! The database in a real browser: what was written is read back, whatever happens in between.

use std::rc::Rc;

use inquit::browser::database::{
    Batch, Database, Persistence, StoredArticle, StoredLibrary, Trouble, persist, usage,
};
use inquit::core::{
    annotation::Id,
    article::Head,
    history::{Step, What},
    record::{Change, Record},
};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::*;

use super::library::*;

async fn library(database: &Database) -> StoredLibrary {
    database.load_library().await.expect("a library")
}

async fn article(database: &Database) -> StoredArticle {
    database.load_article(&id("a")).await.expect("an article")
}

/// The batch that leaves such a title behind.
fn retitle(title: &str) -> Batch {
    let after = Head {
        title: title.into(),
        ..head()
    };
    batch([Change::Replace {
        before: Record::Head(Rc::new(head())),
        after: Record::Head(Rc::new(after)),
    }])
}

/// More than go out at once.
fn many_facts() -> Batch {
    let mut batch = Batch::default();
    for number in 0..1_000 {
        batch.put_fact(&format!("fact {number}"), "1".into());
    }
    batch
}

#[wasm_bindgen_test]
async fn what_is_written_is_read_back() {
    let database = filled("inquit-test-read-back").await;
    let StoredLibrary {
        labels,
        extra,
        entities,
        heads,
        ..
    } = library(&database).await;
    let read = article(&database).await;
    let shared = [labels.map(Record::Labels), extra.map(Record::Extra)];
    let own = |record: fn(Id, _) -> Record| move |a| record(id("a"), a);
    let all: Vec<Record> = shared
        .into_iter()
        .flatten()
        .chain(entities.into_iter().map(Record::Entity))
        .chain(heads.into_iter().map(Record::Head))
        .chain([Record::Text(id("a"), read.text)])
        .chain([Record::Blocks(id("a"), read.blocks)])
        .chain(read.annotations.into_iter().map(own(Record::Annotation)))
        .chain(
            read.relations
                .into_iter()
                .map(|r| Record::Relation(id("a"), r)),
        )
        .collect();
    assert_eq!(all, records());
    assert_eq!(read.damaged, []);
    remove("inquit-test-read-back").await;
}

#[wasm_bindgen_test]
async fn everything_is_there_after_reopening() {
    let name = "inquit-test-reopen";
    let before = library(&filled(name).await).await;
    let again = Database::open_named(name).await.expect("a database");
    assert_eq!(library(&again).await, before);
    remove(name).await;
}

#[wasm_bindgen_test]
async fn what_is_deleted_is_gone() {
    let name = "inquit-test-delete";
    let database = filled(name).await;
    let written = database.write(batch(records().into_iter().map(Change::Remove)));
    written.await.expect("written");
    assert_eq!(library(&database).await, StoredLibrary::default());
    let missing = database.load_article(&id("a")).await.expect_err("no text");
    assert_eq!(missing.kind, Trouble::Damaged("text/a".into()));
    remove(name).await;
}

#[wasm_bindgen_test]
async fn articles_do_not_mix() {
    let name = "inquit-test-articles";
    let database = filled(name).await;
    let others = ["a!", "a/b", "A", "aa", "\u{10ffff}"].map(id).map(|other| {
        let annotation = mention("m", range("dit"));
        Change::Add(Record::Annotation(other, annotation))
    });
    database.write(batch(others)).await.expect("written");
    assert_eq!(article(&database).await.annotations.len(), 2);
    remove(name).await;
}

#[wasm_bindgen_test]
async fn a_batch_is_written_whole_or_not_at_all() {
    let name = "inquit-test-whole";
    let database = filled(name).await;
    let troubles = [
        ("REFUSED", Trouble::Other),
        ("ABORTED", Trouble::Aborted),
        ("DISK FULL", Trouble::Quota),
    ];
    for (title, trouble) in troubles {
        let early = [retitle("before"), retitle(title), many_facts()];
        let late = [retitle("before"), many_facts(), retitle(title)];
        for parts in [early, late] {
            let mut all = Batch::default();
            parts.into_iter().for_each(|part| all.append(part));
            let error = database.write(all).await.expect_err("an accident");
            assert_eq!(error.kind, trouble);
            let library = library(&database).await;
            assert_eq!(library.heads[0].title, "Un article");
            assert_eq!(library.facts, []);
        }
    }
    let written = database.write(retitle("It goes on")).await;
    assert_eq!(written, Ok(()));
    remove(name).await;
}

#[wasm_bindgen_test]
async fn who_has_not_seen_what_another_has_written_writes_nothing() {
    let name = "inquit-test-overtaken";
    let one = filled(name).await;
    let other = Database::open_named(name).await.expect("a database");
    library(&other).await;
    one.write(retitle("of one")).await.expect("written");
    let error = other.write(retitle("of the other")).await;
    assert_eq!(error.expect_err("overtaken").kind, Trouble::Overtaken);
    assert_eq!(library(&one).await.heads[0].title, "of one");

    library(&other).await;
    other.write(retitle("of the other")).await.expect("written");
    assert_eq!(library(&one).await.heads[0].title, "of the other");
    remove(name).await;
}

#[wasm_bindgen_test]
async fn batches_are_applied_in_the_order_of_the_calls() {
    let name = "inquit-test-order";
    let database = filled(name).await;
    let mut long = many_facts();
    long.append(retitle("first"));
    let write = |batch| {
        let database = database.clone();
        future_to_promise(async move {
            database.write(batch).await.expect("written");
            Ok(JsValue::UNDEFINED)
        })
    };
    let (first, second) = (write(long), write(retitle("second")));
    JsFuture::from(second).await.expect("written");
    assert_eq!(library(&database).await.heads[0].title, "second");
    JsFuture::from(first).await.expect("written");
    remove(name).await;
}

#[wasm_bindgen_test]
async fn facts_are_put_replaced_and_deleted() {
    let name = "inquit-test-facts";
    let database = empty(name).await;
    let mut batch = Batch::default();
    batch.put_fact("cursor", "1".into());
    batch.put_fact("gone", "2".into());
    batch.delete_fact("gone");
    batch.put_fact("cursor", "3".into());
    database.write(batch).await.expect("written");
    let facts = library(&database).await.facts;
    assert_eq!(facts, [("cursor".to_owned(), "3".to_owned())]);
    remove(name).await;
}

#[wasm_bindgen_test]
async fn history_keeps_the_order_of_its_numbers() {
    let name = "inquit-test-history";
    let database = empty(name).await;
    let step = |number: u64| {
        Rc::new(Step {
            what: What::Tag(1),
            at: number,
            field: None,
            changes: vec![Change::Add(Record::Head(Rc::new(head())))],
        })
    };
    let mut batch = Batch::default();
    for number in [10, 9, 100, 2] {
        batch.put_step(number, &step(number));
    }
    batch.delete_step(9);
    batch.delete_step(77);
    database.write(batch).await.expect("written");
    damage_step(name, 5, "{broken").await;

    let history = database.load_history("cursor").await.expect("a history");
    let expected: Vec<_> = [2, 10, 100].map(|n| (n, (*step(n)).clone())).into();
    assert_eq!(history.steps, expected);
    assert_eq!(history.damaged[0].key, "5");
    remove(name).await;
}

#[wasm_bindgen_test]
async fn one_damaged_record_takes_no_other_with_it() {
    let name = "inquit-test-damaged";
    let database = filled(name).await;
    for value in ["{broken", "", r#"{"mention": {}}"#, "{},{}"] {
        damage(name, &["annotation", "a", "b"], value).await;
        let article = article(&database).await;
        assert_eq!(article.annotations.len(), 2);
        assert_eq!(article.damaged.len(), 1);
        assert_eq!(article.damaged[0].key, "annotation/a/b");
    }
    remove(name).await;
}

#[wasm_bindgen_test]
async fn damaged_blocks_leave_one_paragraph() {
    let name = "inquit-test-blocks";
    let database = filled(name).await;
    damage(name, &["blocks", "a"], "[{}]").await;
    let article = article(&database).await;
    assert_eq!(article.blocks[0].range.of(TEXT), Some(TEXT));
    assert_eq!(article.damaged[0].key, "blocks/a");
    remove(name).await;
}

#[wasm_bindgen_test]
async fn twenty_thousand_annotations_come_back() {
    let name = "inquit-test-many";
    let database = filled(name).await;
    let many = (0..20_000).map(|number| {
        let annotation = mention(&format!("m{number}"), range("Maïga"));
        Change::Add(Record::Annotation(id("a"), annotation))
    });
    database.write(batch(many)).await.expect("written");
    assert_eq!(article(&database).await.annotations.len(), 20_002);
    remove(name).await;
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let name = "inquit-test-newer";
    remove(name).await;
    make_newer(name).await;
    let error = Database::open_named(name).await.err().expect("refused");
    assert_eq!(error.kind, Trouble::NewerVersion);
    remove(name).await;
}

#[wasm_bindgen_test]
async fn a_database_deleted_from_outside_is_unavailable() {
    let name = "inquit-test-deleted";
    let database = filled(name).await;
    // It does not block the deletion either.
    remove(name).await;
    let written = database
        .write(retitle("lost"))
        .await
        .expect_err("no database");
    assert_eq!(written.kind, Trouble::Unavailable);
    let read = database.load_library().await.expect_err("no database");
    assert_eq!(read.kind, Trouble::Unavailable);
}

#[wasm_bindgen_test]
async fn the_browser_answers_about_its_storage() {
    let storage = web_sys::window().expect("a page").navigator().storage();
    if storage.is_undefined() {
        // WebKitGTK has nothing to ask, and the page says that it does not know.
        assert_eq!(persist().await, Persistence::Unknown);
        assert_eq!(usage().await, None);
        return;
    }
    assert_ne!(persist().await, Persistence::Unknown);
    let (used, allowed) = usage().await.expect("an estimate");
    assert!(used < allowed);
}
