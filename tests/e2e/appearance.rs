//! The same page in French, in the dark, on a phone, and for those who do not see it.

use serde_json::json;

use crate::support::story;

const ARTICLE: &str = "Report\nAda Moreau met Noor Haddad in Lyon.";

#[tokio::test]
async fn the_french_page_has_french_names_and_the_same_keys() {
    story(async |story| {
        let page = story.open("/?lang=fr").await;
        page.wait_for_script("French", "return document.documentElement.lang === 'fr'")
            .await;
        page.button("Ouvrir").click().await;
        page.menuitem("Coller un texte").click().await;
        page.control("dialog", "Coller un texte").element().await;
        page.textbox("Texte de l’article").fill(ARTICLE).await;
        page.button("Ajouter l’article").click().await;
        page.tag("Ada Moreau", "p").await;
        page.tag("Lyon", "l").await;
        page.wait_for_items(&[("Ada Moreau", "Personne"), ("Lyon", "Lieu")])
            .await;
        page.control("toolbar", "Étiquettes").element().await;
        page.control("navigation", "Bibliothèque").element().await;
        page.control("tab", "Entités*").element().await;
        page.control("tab", "Affirmations*").element().await;
        page.wait_for_live("status", "Enregistré").await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.button("Rétablir").click().await;
        page.wait_for_annotated(&["Ada Moreau", "Lyon"]).await;
    })
    .await;
}

#[tokio::test]
async fn the_dark_is_kept() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.button("Settings").click().await;
        page.choose("Colours", "Dark").await;
        page.press("Esc").await;
        page.reload().await;
        page.wait_for_script(
            "the dark",
            "const color = getComputedStyle(document.body).backgroundColor;
             return Math.max(...color.match(/\\d+/g).slice(0, 3).map(Number)) < 80",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_phone_has_room_for_the_whole_job() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.set_size(390, 844).await;
        page.paste(ARTICLE).await;
        page.select("Ada Moreau").await;
        page.click_label("Person").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.button("Annotations*").click().await;
        page.wait_for_items(&[("Ada Moreau", "Person")]).await;
        page.button("Ada Moreau Person").element().await;
        page.button("Library").click().await;
        page.control("link", "Report*").element().await;
        let scrolls = "return document.documentElement.scrollWidth > innerWidth";
        assert_eq!(page.run(scrolls, vec![]).await, json!(false));
    })
    .await;
}

/// Controls that have no name, by their markup. Behind a dialog nothing has one.
const NAMELESS: &str = "const reachable = document.querySelector('dialog[open]') ?? document;
    return [...reachable.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !nameOf(element))
    .map((element) => element.outerHTML.slice(0, 200))";

/// The control that has the keys, if nothing shows that it has.
const UNSEEN: &str = "const element = document.activeElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const seen = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    return element === document.body || seen ? '' : element.outerHTML.slice(0, 200)";

#[tokio::test]
async fn every_control_has_a_name_and_shows_that_it_has_the_keys() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.wait_saved().await;
        assert_eq!(page.run(NAMELESS, vec![]).await, json!([]));
        page.paste(ARTICLE).await;
        page.tag("met", "c").await;
        page.tag("Ada Moreau", "p").await;
        page.wait_for_items(&[("Ada Moreau", "Person")]).await;
        page.select("Lyon").await;
        page.control("toolbar", "Selection").element().await;
        assert_eq!(page.run(NAMELESS, vec![]).await, json!([]));
        for button in ["Edit labels", "Settings", "Title and source", "Keys"] {
            page.button(button).click().await;
            page.control("dialog", "*").element().await;
            assert_eq!(page.run(NAMELESS, vec![]).await, json!([]), "{button}");
            page.press("Esc").await;
            page.control("dialog", "*").gone().await;
        }
        for _ in 0..45 {
            page.press("Tab").await;
            assert_eq!(page.run(UNSEEN, vec![]).await, json!(""));
        }
    })
    .await;
}
