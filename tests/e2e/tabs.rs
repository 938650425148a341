//! Two tabs on one library: one writes, the other watches and takes over.

use crate::support::{Page, story};

const ARTICLE: &str = "Report\nAda Moreau met Noor Haddad in Lyon.";

#[tokio::test]
async fn the_second_tab_watches_and_takes_over_when_the_first_is_closed() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Ada Moreau", "p").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.wait_saved().await;

        let page = story.open_tab("/?lang=en").await;
        page.control("link", "Report*").click().await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.wait_for_live("note", "open in another tab").await;
        page.tag("Lyon", "l").await;
        page.wait_for_live("log", "open in another tab").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;

        story.close_first_tab().await;
        page.wait_for_script(
            "the right to write",
            "return !document.querySelector('[role=note]')",
        )
        .await;
        page.tag("Lyon", "l").await;
        page.wait_for_annotated(&["Ada Moreau", "Lyon"]).await;
        page.wait_saved().await;

        // What the first tab did can be undone here: nothing of either was overwritten.
        page.press("Ctrl+Z").await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&[]).await;
        page.wait_saved().await;
        page.reload().await;
        page.wait_saved().await;
        page.press("Ctrl+Y").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
    })
    .await;
}

/// Works in this tab, once the other one has written everything.
async fn work_here(page: &Page) {
    page.button("Work here").click().await;
    page.button("Work here").gone().await;
}

#[tokio::test]
async fn edits_from_two_tabs_in_turn_lose_nothing() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Ada Moreau", "p").await;

        // The article, its library and the labels, from both sides.
        let page = story.open_tab("/?lang=en").await;
        page.link("Report*").click().await;
        work_here(&page).await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.tag("Noor Haddad", "p").await;
        page.button("Edit labels").click().await;
        page.textbox("Key of Person").fill("q").await;
        page.button("Done").click().await;

        let page = story.go_to_first_tab().await;
        page.button("Person*")
            .wait_for("aria-keyshortcuts", "q")
            .await;
        page.wait_for_annotated(&["Ada Moreau", "Noor Haddad"])
            .await;
        work_here(&page).await;
        page.tag("Lyon", "l").await;
        page.paste("Second\nNothing happened in Graz.").await;
        page.wait_saved().await;

        let page = story.go_to_last_tab().await;
        page.link("Second*").element().await;
        page.wait_for_annotated(&["Ada Moreau", "Lyon", "Noor Haddad"])
            .await;
        work_here(&page).await;
        // The last four steps of both tabs are taken back in their order.
        for _ in 0..2 {
            page.press("Ctrl+Z").await;
        }
        page.wait_for_annotated(&["Ada Moreau", "Noor Haddad"])
            .await;
        for _ in 0..2 {
            page.press("Ctrl+Z").await;
        }
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.button("Person*")
            .wait_for("aria-keyshortcuts", "p")
            .await;
        page.wait_saved().await;
    })
    .await;
}

#[tokio::test]
async fn what_comes_to_a_tab_that_watches_waits_for_its_turn() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.wait_saved().await;

        let page = story
            .open_tab("/?lang=en&share-title=The+dam&share-text=It+broke+in+Graz.")
            .await;
        for role in ["log", "note"] {
            page.wait_for_live(role, "What was opened here waits until this tab can save")
                .await;
        }
        page.link("The dam*").gone().await;
        work_here(&page).await;
        page.link("The dam*").element().await;
        page.wait_saved().await;
        page.reload().await;
        page.link("The dam*").element().await;
        page.link("Report*").element().await;
    })
    .await;
}
