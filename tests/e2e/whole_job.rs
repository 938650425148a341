//! The main job from end to end: read, tag, keep, take away, hand on.

use crate::support::{story, words};

const ARTICLE: &str = "Le barrage de Kessou 🌊 divise\n\
    \n\
    La ministre Awa Diarra a rencontré Jean\u{a0}Petit à Kessou, mardi 3\u{a0}mars.\n\
    Elle a affirmé que «\u{a0}le barrage de Kessou sera fini en 2027\u{a0}». L’Office des eaux n’a pas répondu.";

#[tokio::test]
async fn what_is_tagged_is_kept_and_can_be_handed_on() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.control("article", "Le barrage de Kessou 🌊 divise")
            .element()
            .await;

        page.tag("Awa Diarra", "p").await;
        page.select("L’Office des eaux").await;
        page.click_label("Organisation").await;
        page.select_nth("Kessou", 1).await;
        page.click_beside_selection("Place").await;
        page.wait_for_items(&[
            ("Awa Diarra", "Person"),
            ("Office des eaux", "Organisation"),
            ("Kessou", "Place"),
        ])
        .await;

        page.tag("le barrage de Kessou sera fini en 2027", "c")
            .await;
        page.select("Elle").await;
        page.click_beside_selection("Speaker").await;
        page.select("a affirmé").await;
        page.click_beside_selection("Cue").await;
        page.wait_for_items(&[("le barrage de Kessou sera fini", "Elle")])
            .await;
        page.wait_saved().await;

        page.reload().await;
        page.control("tab", "Claims*").click().await;
        page.wait_for_items(&[("le barrage de Kessou sera fini", "Elle")])
            .await;
        let mine = story.export(&page).await;
        assert_eq!(
            mine.mentions(),
            [
                ("Awa Diarra", "person"),
                ("Kessou", "place"),
                ("L’Office des eaux", "organisation"),
            ]
            .map(|(words, label)| (words.to_owned(), label.to_owned()))
        );
        let [claim] = mine.claims() else {
            panic!("one claim")
        };
        assert_eq!(words(&claim["cue"]), "a affirmé");
        assert_eq!(claim["sources"][0]["name"], "Elle");

        story.change_person().await;
        let page = story.open("/?lang=en").await;
        page.choose_files(&[story.file("mine.inquit.json", &mine.bytes)])
            .await;
        page.wait_for_annotated(&[
            "Awa Diarra",
            "Kessou",
            "L’Office des eaux",
            "le barrage de Kessou sera fini en 2027",
        ])
        .await;
        page.wait_saved().await;
        let theirs = story.export(&page).await;
        assert_eq!(mine.content(), theirs.content());
    })
    .await;
}
