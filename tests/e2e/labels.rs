//! The label set belongs to the person.

use crate::support::story;

const ARTICLE: &str = "Report\nAda Moreau met Noor Haddad in Lyon.";

#[tokio::test]
async fn labels_are_added_renamed_recoloured_and_given_keys() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Lyon", "l").await;

        page.button("Edit labels").click().await;
        page.textbox("Name of the new label").fill("Weapon").await;
        page.button("Add label").click().await;
        page.textbox("Key of Weapon").fill("p").await;
        page.wait_for_live("alert", "Another label has the key p")
            .await;
        page.textbox("Key of Weapon").fill("c").await;
        page.wait_for_live("alert", "The page itself needs the key c")
            .await;
        page.textbox("Key of Weapon").fill("w").await;
        page.button("Move Weapon up").click().await;
        page.run(
            "const field = document.querySelector('input[aria-label=\"Colour of Place\"]');
             field.value = '#804020';
             field.dispatchEvent(new InputEvent('input', { bubbles: true }));",
            vec![],
        )
        .await;
        page.rename("Place", "Town").await;
        page.button("Done").click().await;

        page.wait_for_items(&[("Lyon", "Town")]).await;
        page.tag("Noor Haddad", "w").await;
        page.wait_for_items(&[("Lyon", "Town"), ("Noor Haddad", "Weapon")])
            .await;
        let file = story.export(&page).await;
        let labels = file.content()["labels"].as_array().expect("labels").clone();
        assert_eq!(labels[2]["id"], "place");
        assert_eq!(labels[2]["name"], "Town");
        assert_eq!(labels[2]["color"], "#804020");
        assert_eq!(labels[5]["name"], "Weapon");
        assert_eq!(labels[6]["name"], "Number");
    })
    .await;
}

#[tokio::test]
async fn a_label_in_use_is_deleted_only_with_an_answer() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Lyon", "l").await;
        page.tag("Ada Moreau", "p").await;
        page.button("Edit labels").click().await;
        page.button("Delete Place").click().await;
        page.wait_for_text("“Place” is used once.").await;
        page.choose("Give its mentions the label", "Organisation")
            .await;
        page.button("Apply").click().await;
        page.button("Delete Place").gone().await;
        page.button("Delete Person").click().await;
        page.button("Delete its mentions").click().await;
        page.button("Delete Person").gone().await;
        page.button("Done").click().await;
        page.wait_for_items(&[("Lyon", "Organisation")]).await;

        page.press("Ctrl+Z").await;
        page.press("Ctrl+Z").await;
        page.wait_for_items(&[("Lyon", "Place"), ("Ada Moreau", "Person")])
            .await;
        page.button("Place*").element().await;
    })
    .await;
}
