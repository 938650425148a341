//! Claims: related without dragging, checked, their parts chosen in the text; entities merged and split.

use serde_json::json;

use crate::support::{story, words};

const ARTICLE: &str = "Le barrage de Kessou divise\n\
    \n\
    La ministre Awa Diarra a assuré que « personne n’avait été averti ».\n\
    Le syndicat Eaux-Vives affirme au contraire avoir alerté le ministère. Mme Diarra n’a pas répondu.";

#[tokio::test]
async fn claims_contradict_are_checked_and_are_handed_on_with_it() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("personne n’avait été averti", "c").await;
        page.tag("avoir alerté le ministère", "c").await;
        page.press("r").await;
        page.wait_for_text("Choose the other annotation").await;
        page.click_words("personne").await;
        page.wait_for_items(&[
            ("avoir alerté", "personne n’avait été averti"),
            ("personne n’avait", "Against"),
        ])
        .await;

        page.button("worth checking").click().await;
        page.unfold("Checking").await;
        page.textbox("In words that stand alone*")
            .fill("The union warned the ministry.")
            .await;
        page.press("Tab").await;
        page.button("Add evidence").click().await;
        page.textbox("Address").fill("a letter").await;
        page.press("Enter").await;
        page.wait_for_live("log", "is not an address").await;
        page.textbox("Address")
            .fill("https://example.org/letter")
            .await;
        page.press("Enter").await;
        page.choose("What it does to the claim", "supports it")
            .await;
        page.choose("Scale", "five steps").await;
        page.choose("Verdict in words", "Mostly true").await;
        page.wait_for_text("Open the page").await;
        page.wait_saved().await;

        page.reload().await;
        page.tab("Claims*").click().await;
        page.wait_for_items(&[
            ("avoir alerté", "Mostly true"),
            ("personne n’avait", "Against"),
        ])
        .await;
        let mine = story.export(&page).await;
        let claim = &mine.claims()[1];
        assert_eq!(words(&claim["spans"]), "avoir alerté le ministère");
        let checking = &claim["checking"];
        assert_eq!(checking["worthiness"], 2);
        assert_eq!(checking["wording"], "The union warned the ministry.");
        let evidence = json!([{"url": "https://example.org/letter", "stance": "supports"}]);
        assert_eq!(checking["evidence"], evidence);
        let verdict = json!({"scale": "five-steps", "value": "mostly-true"});
        assert_eq!(checking["verdict"], verdict);
        let relation = &mine.article()["relations"][0];
        assert_eq!(relation["from"], claim["id"]);
        assert_eq!(relation["kind"], "contradicts");

        story.change_person().await;
        let page = story.open("/?lang=en").await;
        page.choose_files(&[story.file("mine.inquit.json", &mine.bytes)])
            .await;
        page.tab("Claims*").click().await;
        page.wait_for_items(&[
            ("avoir alerté", "Mostly true"),
            ("personne n’avait", "Against"),
        ])
        .await;
        page.wait_saved().await;
        assert_eq!(mine.content(), story.export(&page).await.content());
    })
    .await;
}

#[tokio::test]
async fn a_relation_goes_with_its_claim_in_one_step() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("personne n’avait été averti", "c").await;
        page.tag("avoir alerté le ministère", "c").await;
        page.press("r").await;
        page.press("k").await;
        page.press("Enter").await;
        let both = [("avoir alerté", "Against"), ("personne n’avait", "Against")];
        page.wait_for_items(&both).await;
        page.press("Delete").await;
        page.wait_for_items(&[("personne n’avait", "unmarked")])
            .await;
        let file = story.export(&page).await;
        assert_eq!(file.article()["relations"], json!([]));
        page.press("Ctrl+Z").await;
        page.wait_for_items(&both).await;
    })
    .await;
}

#[tokio::test]
async fn speaker_and_cue_are_pointed_at_in_the_text() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Awa Diarra", "p").await;
        page.tag("personne n’avait été averti", "c").await;
        page.button("Choose the speaker in the text").click().await;
        page.click_words("Awa").await;
        page.wait_for_items(&[("personne n’avait", "Awa Diarra")])
            .await;
        page.button("Choose “said”*").click().await;
        page.select("a assuré").await;
        page.wait_for_items(&[("personne n’avait", "a assuré")])
            .await;
        let file = story.export(&page).await;
        let claim = &file.claims()[0];
        assert_eq!(
            claim["sources"],
            json!([{"mention": file.article()["mentions"][0]["id"]}])
        );
        assert_eq!(words(&claim["cue"]), "a assuré");
    })
    .await;
}

#[tokio::test]
async fn entities_become_one_and_come_apart_in_one_step_each() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Awa Diarra", "p").await;
        page.button("New entity: “Awa Diarra”").click().await;
        page.tag("Mme Diarra", "p").await;
        page.button("New entity: “Mme Diarra”").click().await;
        page.unfold("Edit the entity").await;
        page.choose("Merge into", "Awa Diarra").await;
        page.button("Merge").click().await;
        page.unfold("Edit the entity “Awa Diarra”").await;
        page.button("Make “Mme Diarra” an entity of its own")
            .element()
            .await;
        let file = story.export(&page).await;
        let entities = &file.content()["entities"];
        assert_eq!(entities[0]["aliases"], json!(["Mme Diarra"]));
        assert_eq!(entities.as_array().map(Vec::len), Some(1));

        page.button("Make “Mme Diarra” an entity of its own")
            .click()
            .await;
        page.wait_for_live("log", "entity split").await;
        page.press("Ctrl+Z").await;
        page.press("Ctrl+Z").await;
        let file = story.export(&page).await;
        let entities = file.content()["entities"].as_array().map(Vec::len);
        assert_eq!(entities, Some(2));
    })
    .await;
}
