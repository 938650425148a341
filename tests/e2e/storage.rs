//! Whatever becomes of the browser's database: the page says what is and what is not kept, goes on in
//! memory, and gives everything away.

use std::fs;

use serde_json::{Value, json};
use xtask::repository;

use crate::support::{Page, Project, Story, story, until};

const ARTICLE: &str = "Report\nAda Moreau met Noor Haddad in Lyon.";

/// Tags, and takes the work away although nothing is kept.
async fn work_goes_on(story: &Story, page: &Page) {
    page.paste(ARTICLE).await;
    page.tag("Ada Moreau", "p").await;
    page.wait_for_annotated(&["Ada Moreau"]).await;
    page.wait_for_live("status", "Not saved").await;
    let file = story.export(page).await;
    assert_eq!(
        file.mentions(),
        [("Ada Moreau".to_owned(), "person".to_owned())]
    );
    page.press("Ctrl+Z").await;
    page.wait_for_annotated(&[]).await;
}

/// A page of the same site that is not Inquit, so that the database can be touched from outside.
async fn open_beside(story: &Story) -> Page {
    story.file(
        "beside.html",
        "<title>Beside</title><link rel=icon href=data:,>",
    );
    story.open("/corpus/beside.html").await
}

#[tokio::test]
async fn without_a_database_one_works_in_memory() {
    story(async |story| {
        story
            .begin_pages_with("Object.defineProperty(window, 'indexedDB', { value: undefined })")
            .await;
        let page = story.open("/?lang=en").await;
        page.wait_for_live("alert", "nothing is kept when the tab closes")
            .await;
        page.wait_for_live("alert", "this browser allows none")
            .await;
        work_goes_on(story, &page).await;
    })
    .await;
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    story(async |story| {
        let beside = open_beside(story).await;
        let script = include_str!("support/newer.js");
        beside.run(script, vec![]).await;
        let page = story.open("/?lang=fr").await;
        page.wait_for_live("alert", "une version plus récente d’Inquit")
            .await;
        let page = story.open("/?lang=en").await;
        page.wait_for_live("alert", "a newer version of Inquit made")
            .await;
        work_goes_on(story, &page).await;
    })
    .await;
}

#[tokio::test]
async fn a_database_that_another_tab_blocks_is_told_of() {
    story(async |story| {
        let beside = open_beside(story).await;
        beside
            .run("return new Promise((done) => { indexedDB.open('inquit', 1).onsuccess = () => done(true) })", vec![])
            .await;
        story.new_tab().await;
        // As the next version of the program would ask for its own layout.
        story
            .begin_pages_with(
                "const { open } = IDBFactory.prototype;
                 IDBFactory.prototype.open = function (name, version) {
                     return open.call(this, name, version && version + 1);
                 }",
            )
            .await;
        let page = story.open("/?lang=en").await;
        page.wait_for_live("alert", "another tab keeps an older version")
            .await;
        work_goes_on(story, &page).await;
    })
    .await;
}

#[tokio::test]
async fn what_could_not_be_written_is_written_later() {
    for (accident, sentence) in [("full", "is full"), ("given up", "gave up writing")] {
        story(async |story| {
            story
                .begin_pages_with(include_str!("support/accidents.js"))
                .await;
            let page = story.open("/?lang=en").await;
            page.paste(ARTICLE).await;
            page.tag("Ada Moreau", "p").await;
            page.wait_saved().await;

            page.run("window.accident = arguments[0]", vec![json!(accident)])
                .await;
            page.tag("Lyon", "l").await;
            page.wait_for_live("alert", sentence).await;
            page.wait_for_live("status", "Not saved").await;
            page.tag("Noor Haddad", "p").await;
            let all = ["Ada Moreau", "Lyon", "Noor Haddad"];
            page.wait_for_annotated(&all).await;
            assert_eq!(story.export(&page).await.mentions().len(), 3);

            page.run("window.accident = undefined", vec![]).await;
            page.button("Try again").click().await;
            page.wait_saved().await;
            page.reload().await;
            page.wait_for_annotated(&all).await;
            for left in [&all[..2], &all[..1], &all[..0]] {
                page.press("Ctrl+Z").await;
                page.wait_for_annotated(left).await;
            }
            page.wait_saved().await;
        })
        .await;
    }
}

#[tokio::test]
async fn of_a_deleted_database_what_is_on_the_page_can_be_taken_away() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste("Elsewhere\nNothing happened in Graz.").await;
        page.paste(ARTICLE).await;
        page.tag("Ada Moreau", "p").await;
        page.wait_saved().await;
        page.run(
            "return new Promise((done) => { indexedDB.deleteDatabase('inquit').onsuccess = () => done(true) })",
            vec![],
        )
        .await;
        page.tag("Lyon", "l").await;
        page.wait_for_live("alert", "deleted or closed from outside")
            .await;
        page.wait_for_live("status", "Not saved").await;

        let file = story.export_all(&page).await;
        assert_eq!(file.mentions().len(), 2);
        page.wait_for_live("alert", "“Elsewhere” is not in the file")
            .await;
    })
    .await;
}

#[tokio::test]
async fn databases_of_every_version_are_opened_with_all_that_they_hold() {
    for version in ["v1"] {
        let fixture = |ending: &str| {
            let path = format!("tests/fixtures/database/{version}.{ending}");
            fs::read(repository().join(path)).expect("a fixture")
        };
        let database: Value = serde_json::from_slice(&fixture("json")).expect("rows of the stores");
        let expected = Project::read(fixture("inquit.json"));
        story(async |story| {
            let beside = open_beside(story).await;
            let script = include_str!("support/golden.js");
            beside.run(script, vec![database]).await;
            let page = story.open("/?lang=en").await;
            page.wait_saved().await;
            let file = story.export_all(&page).await;
            for part in ["labels", "entities", "articles"] {
                assert_eq!(file.content()[part], expected.content()[part]);
            }
            // What was done with that version can be taken back with this one.
            let before = page.stored().await;
            before.assert_follows(None);
            page.press("Ctrl+Z").await;
            until("a step back", async || {
                (page.stored().await.cursor == before.cursor - 1).then_some(())
            })
            .await;
        })
        .await;
    }
}
