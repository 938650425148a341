//! What the program proposes: three actions when it is right, five when it is corrected, and a whole
//! article worked through with it.

use serde_json::json;

use crate::support::{Page, story, words};

const ARTICLE: &str = "Le Sarhan promet son soutien au Dorane après la défaite de Tamessa\n\
    \n\
    Le premier ministre Amadou Sissoko a reconnu avoir perdu «une bataille» à Tamessa, dans une vidéo consultée jeudi par l’Agence du Fleuve.\n\
    \n\
    Avec Pavel Orlov, «nous avons parlé de la frontière», a dit mercredi Issa Keïta à Radio Tamessa. Il «a promis des camions et du blé», a-t-il ajouté.\n\
    \n\
    Les séparatistes ont affirmé avoir tué des dizaines de soldats. L’armée doranaise a reconnu la perte de douze hommes. Cette défaite est la plus lourde depuis dix ans, s’accordent les analystes.";

const LOST: &str = "avoir perdu «une bataille» à Tamessa";

#[tokio::test]
async fn a_claim_with_its_speaker_takes_three_actions_where_the_proposal_is_right() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        // One: the words. Two: the key.
        page.select("avoir perdu").await;
        page.press("c").await;
        page.wait_for_annotated(&["avoir perdu"]).await;
        page.button("Accept*").element().await;
        // Three: yes.
        page.press("Enter").await;
        page.wait_for_annotated(&[LOST]).await;
        let file = story.export(&page).await;
        let claim = &file.claims()[0];
        assert_eq!(words(&claim["cue"]), "a reconnu");
        assert_eq!(claim["kind"], "mixed");
        assert_eq!(claim["sources"][0]["name"], "Amadou Sissoko");
        assert_eq!(
            claim["medium"],
            "dans une vidéo consultée jeudi par l’Agence du Fleuve"
        );
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&["avoir perdu"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_claim_with_its_speaker_takes_five_actions_where_the_proposal_is_corrected() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Issa Keïta", "p").await;
        // One: the words. Two: the key.
        page.select("avoir perdu").await;
        page.press("c").await;
        page.button("Accept*").element().await;
        // Three: the field. Four: other words for it. Five: yes.
        page.press("Tab").await;
        page.click_words("Issa").await;
        page.press("Enter").await;
        page.wait_for_annotated(&[LOST, "Issa Keïta"]).await;
        let file = story.export(&page).await;
        let claim = &file.claims()[0];
        let speaker = &file.article()["mentions"][0]["id"];
        assert_eq!(claim["sources"], json!([{"mention": speaker}]));
        assert_eq!(words(&claim["cue"]), "a reconnu");
    })
    .await;
}

#[tokio::test]
async fn an_article_is_worked_through_with_suggestions_and_handed_on() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.press("s").await;
        page.control("region", "Suggestions").element().await;
        page.button("Reject*").element().await;
        page.wait_for_items(&[]).await;

        // The first is a country that is taken for an organisation.
        page.press("Backspace").await;
        accept_all(&page).await;
        page.press("Esc").await;
        page.control("region", "Suggestions").gone().await;
        page.tab("Claims*").click().await;
        page.wait_for_items(&[
            ("avoir perdu", "Amadou Sissoko"),
            ("nous avons parlé", "Issa Keïta"),
            ("a promis des camions", "Issa Keïta"),
            ("avoir tué", "Les séparatistes"),
            ("la perte de douze hommes", "L’armée doranaise"),
            ("Cette défaite", "les analystes"),
        ])
        .await;

        // Two are corrected: how one is told, and who “il” is.
        page.click_words("douze").await;
        page.choose("Kind", "direct").await;
        page.click_words("promis des").await;
        page.button("Issa Keïta").click().await;
        page.click_words("Pavel").await;
        page.wait_for_items_with("a promis des camions", "Pavel Orlov")
            .await;

        // The two accounts of the losses conflict.
        page.click_words("tué").await;
        page.press("r").await;
        page.wait_for_text("Choose the other annotation").await;
        page.click_words("perte").await;
        page.wait_for_items_with("la perte de douze hommes", "Against")
            .await;

        page.unfold("Checking").await;
        page.button("Add evidence").click().await;
        page.textbox("Address")
            .fill("https://example.org/losses")
            .await;
        page.press("Enter").await;
        page.choose("Scale", "true, false, misleading").await;
        page.choose("Verdict in words", "Misleading").await;
        page.wait_saved().await;

        page.reload().await;
        page.tab("Claims*").click().await;
        page.wait_for_items_with("avoir tué", "Misleading").await;
        let mine = story.export(&page).await;
        let claims = mine.claims();
        assert!(claims.iter().all(|claim| claim["origin"] == "suggested"));
        let told = claims.iter().find(|c| words(&c["spans"]).contains("douze"));
        assert_eq!(told.expect("the army's account")["kind"], "direct");

        story.change_person().await;
        let page = story.open("/?lang=en").await;
        page.choose_files(&[story.file("mine.inquit.json", &mine.bytes)])
            .await;
        page.tab("Claims*").click().await;
        page.wait_for_items_with("avoir tué", "Misleading").await;
        page.wait_saved().await;
        assert_eq!(mine.content(), story.export(&page).await.content());
    })
    .await;
}

/// Accepts what is suggested, one by one, until nothing is left.
async fn accept_all(page: &Page) {
    loop {
        let script = "return document.querySelectorAll('.suggestion').length";
        let left = page.run(script, vec![]).await.as_u64().expect("a number");
        if left == 0 {
            return;
        }
        page.press("Enter").await;
        page.wait_for_script(
            "one suggestion less",
            &format!("return document.querySelectorAll('.suggestion').length < {left}"),
        )
        .await;
    }
}
