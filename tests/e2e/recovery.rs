//! When the program fails, the page still hands out the data.

use crate::support::{story, story_with};

#[tokio::test]
async fn a_panic_leads_to_the_recovery_screen() {
    story(async |story| {
        let page = story.open("/?panic=1&lang=en").await;
        page.press("x").await;
        page.wait_for_live("alert", "Inquit has stopped").await;
        page.button("Download my data").element().await;
        let console = story.console().await;
        assert!(
            console.iter().any(|line| line.contains("a drill")),
            "{console:#?}"
        );

        page.button("Reload").click().await;
        page.button("Reload").gone().await;
    })
    .await;
}

#[tokio::test]
async fn the_recovery_screen_speaks_french() {
    story(async |story| {
        let page = story.open("/?panic=1&lang=fr").await;
        page.press("x").await;
        page.wait_for_live("alert", "Inquit s’est arrêté").await;
        page.button("Télécharger mes données").element().await;
        page.button("Recharger").element().await;
        story.console().await;
    })
    .await;
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_so() {
    // Without its compilers, V8 has no WebAssembly.
    story_with(&["--js-flags=--jitless"], async |story| {
        let page = story.open("/").await;
        page.wait_for_live("alert", "Inquit has stopped").await;
        assert!(page.text().await.contains("cannot run WebAssembly"));
    })
    .await;
}
