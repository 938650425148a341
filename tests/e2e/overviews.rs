//! A name in all its forms and articles, and what is claimed and named over the library.

use crate::support::story;

const FIRST: &str = "Le barrage de Kessou divise\n\
    \n\
    La ministre Awa Diarra a assuré que « personne n’avait été averti ». Mme Diarra est partie.";

const SECOND: &str = "Une commission est nommée\n\
    \n\
    Awa Diarra a nommé trois juges. Le syndicat affirme avoir alerté le ministère.";

#[tokio::test]
async fn a_name_is_tagged_in_all_its_forms_and_articles_in_one_step() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(SECOND).await;
        page.paste(FIRST).await;
        page.select("Awa Diarra").await;
        page.press("Shift+P").await;
        page.wait_for_text("with a title").await;
        page.choose("Where to look", "The whole library (2)").await;
        page.control("button", "Tag 3").element().await;
        page.press("Enter").await;
        page.wait_for_annotated(&["Awa Diarra", "Mme Diarra"]).await;
        page.wait_for_text("1 tag").await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&[]).await;
        page.link("Une commission*").click().await;
        page.wait_for_text("trois juges").await;
        page.wait_for_annotated(&[]).await;
        page.press("Ctrl+Y").await;
        page.wait_for_annotated(&["Awa Diarra"]).await;
    })
    .await;
}

#[tokio::test]
async fn who_says_what_leads_to_the_place() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(SECOND).await;
        page.tag("avoir alerté le ministère", "c").await;
        page.wait_for_text("proposed").await;
        page.press("Enter").await;
        page.wait_for_text("Le syndicat").await;
        page.wait_saved().await;
        page.paste(FIRST).await;
        page.tag("personne n’avait été averti", "c").await;
        page.wait_saved().await;

        page.press("Shift+C").await;
        page.control("columnheader", "Claim").element().await;
        page.button("Article").click().await;
        page.control("searchbox", "Filter the claims")
            .fill("syndicat")
            .await;
        page.button("personne n’avait été averti").gone().await;
        page.button("avoir alerté le ministère").click().await;
        page.control("dialog", "Who says what").gone().await;
        page.wait_for_text("trois juges").await;
        assert!(page.focused_item().await.contains("avoir alerté"));

        page.button("Who has the word").click().await;
        page.control("dialog", "Who has the word").element().await;
        page.wait_for_text("Le syndicat").await;
        page.wait_for_text("with a claim in them").await;
        page.press("Esc").await;
        page.control("dialog", "Who has the word").gone().await;
    })
    .await;
}
