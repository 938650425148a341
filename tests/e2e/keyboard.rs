//! Everything without a mouse.

use crate::support::story;

#[tokio::test]
async fn an_article_is_opened_and_annotated_by_keys_alone() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.tab_to("button", "Open").await;
        page.press("Enter").await;
        page.press("Enter").await;
        page.textbox("Article text").element().await;
        page.type_text("Report from Lyon").await;
        page.press("Enter").await;
        page.type_text("Ada Moreau met Noor Haddad.").await;
        page.tab_to("button", "Add article").await;
        page.press("Enter").await;

        page.tab_to("article", "Report from Lyon").await;
        for keys in ["Right", "Ctrl+Down", "Left", "Left"] {
            page.press(keys).await;
        }
        page.press("Ctrl+Shift+Right").await;
        page.press("Ctrl+Shift+Right").await;
        page.press("p").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        for keys in ["Ctrl+Right", "Shift+Ctrl+Right", "Shift+Ctrl+Right"] {
            page.press(keys).await;
        }
        page.press("o").await;
        page.wait_for_annotated(&["Ada Moreau", "Noor Haddad"])
            .await;

        page.press("k").await;
        page.wait_for_live("log", "Ada Moreau, Person").await;
        page.press("j").await;
        page.wait_for_live("log", "Noor Haddad, Organisation").await;
        page.press("Delete").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&["Ada Moreau", "Noor Haddad"])
            .await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.press("Ctrl+Shift+Z").await;
        page.wait_for_annotated(&["Ada Moreau", "Noor Haddad"])
            .await;
        page.press("Ctrl+Y").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
    })
    .await;
}

#[tokio::test]
async fn keys_lead_into_the_card_and_out_again() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste("Report\nAda Moreau met Noor Haddad.").await;
        page.tag("Ada Moreau", "p").await;
        page.press("Enter").await;
        page.tab_to("textbox", "Note").await;
        page.type_text("a painter, p and l").await;
        page.press("Esc").await;
        page.wait_for_focus("button", "Ada Moreau Person").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.press("Delete").await;
        page.wait_for_annotated(&[]).await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        let file = story.export(&page).await;
        assert_eq!(file.article()["mentions"][0]["note"], "a painter, p and l");
    })
    .await;
}

#[tokio::test]
async fn the_keys_and_the_search_are_shown_and_left_by_keys() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste("Report\nAda Moreau met Noor Haddad. Noor left.")
            .await;
        page.tab_to("article", "Report").await;
        page.press("?").await;
        page.control("dialog", "Keys").element().await;
        page.press("Esc").await;
        page.control("dialog", "Keys").gone().await;

        page.press("/").await;
        page.wait_for_focus("searchbox", "Find in the text").await;
        page.type_text("noor").await;
        page.wait_for_text("1 of 2").await;
        page.press("Enter").await;
        page.wait_for_text("2 of 2").await;
        page.press("Esc").await;
        page.control("searchbox", "Find in the text").gone().await;
        page.wait_for_focus("article", "Report").await;
    })
    .await;
}
