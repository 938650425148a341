//! What the program proposes: three actions when it is right, five when it is corrected.

use serde_json::json;

use crate::support::{story, words};

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
