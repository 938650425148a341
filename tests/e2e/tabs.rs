//! Two tabs on one library: one writes, the other watches and takes over.

use crate::support::story;

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
