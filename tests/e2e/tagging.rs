//! Entities in the text: nested and crossing, all at once, armed, exact, in parts.

use crate::support::story;

const ARTICLE: &str = "Report\n\
    The University of Lyon and the University of Graz met. Ada Moreau of the University of Lyon spoke.";

#[tokio::test]
async fn annotations_may_nest_cross_and_share_their_words() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        let text = page.article_text().await;
        page.tag("University of Lyon", "o").await;
        page.tag("Lyon", "l").await;
        page.tag("Lyon and the University", "e").await;
        page.tag("University of Lyon", "l").await;
        let all = [
            "University of Lyon",
            "Lyon",
            "Lyon and the University",
            "University of Lyon",
        ];
        page.wait_for_annotated(&all).await;

        page.tag("University of Lyon", "o").await;
        page.wait_for_live("log", "tagged Organisation already")
            .await;
        page.press("Esc").await;
        page.wait_for_annotated(&all).await;
        assert_eq!(page.article_text().await, text);

        // The smallest first, then round.
        for taken in [
            "Lyon Place",
            "University of Lyon",
            "University of Lyon",
            "Lyon and the University Event",
            "Lyon Place",
        ] {
            let before = page.focused_item().await;
            page.click_words("Lyon").await;
            page.wait_for_other_focus(&before, taken).await;
        }
    })
    .await;
}

#[tokio::test]
async fn all_occurrences_are_looked_at_and_tagged_in_one_step() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.select("University of Lyon").await;
        page.press("Shift+O").await;
        page.control("dialog", "All occurrences*").element().await;
        page.press("Esc").await;
        page.control("dialog", "All occurrences*").gone().await;
        page.press("Esc").await;
        page.wait_for_annotated(&[]).await;

        page.select("University").await;
        page.press("Shift+O").await;
        page.wait_for_text("3 places").await;
        page.control("checkbox", "University of Graz*")
            .click()
            .await;
        page.button("Tag 2").element().await;
        page.press("Enter").await;
        page.wait_for_annotated(&["University", "University"]).await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&[]).await;
        page.press("Ctrl+Y").await;
        page.wait_for_annotated(&["University", "University"]).await;
        let file = story.export(&page).await;
        assert_eq!(file.article()["mentions"][1]["origin"], "propagated");
    })
    .await;
}

#[tokio::test]
async fn an_armed_label_goes_to_every_selection() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tab_to("article", "Report").await;
        page.press("l").await;
        page.button("Place*").wait_for("aria-pressed", "true").await;
        page.select("Lyon").await;
        page.wait_for_annotated(&["Lyon"]).await;
        page.select("Graz").await;
        page.wait_for_annotated(&["Lyon", "Graz"]).await;
        page.press("l").await;
        page.button("Place*")
            .wait_for("aria-pressed", "false")
            .await;
        page.click_label("Person").await;
        page.select("Ada Moreau").await;
        page.wait_for_annotated(&["Lyon", "Graz", "Ada Moreau"])
            .await;
        page.press("Esc").await;
        page.button("Person*")
            .wait_for("aria-pressed", "false")
            .await;
    })
    .await;
}

#[tokio::test]
async fn words_are_completed_unless_alt_is_held_and_ctrl_adds_a_part() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("niversity of Lyo", "o").await;
        page.wait_for_annotated(&["University of Lyon"]).await;
        page.select_holding("Alt", "Gra").await;
        page.press("l").await;
        page.wait_for_annotated(&["University of Lyon", "Gra"])
            .await;
        page.tag("Moreau", "p").await;
        page.select_holding("Ctrl", "spoke").await;
        page.wait_for_annotated(&["University of Lyon", "Gra", "Moreauspoke"])
            .await;
        let file = story.export(&page).await;
        let mentions = file.mentions();
        assert_eq!(mentions[2].0, "Moreau … spoke");
    })
    .await;
}

#[tokio::test]
async fn a_mention_is_changed_in_place() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Lyon", "p").await;
        let before = story.export(&page).await;
        page.choose("Label", "Place").await;
        page.wait_for_items(&[("Lyon", "Place")]).await;
        for _ in 0..2 {
            page.button("Start one word earlier").click().await;
        }
        page.wait_for_annotated(&["University of Lyon"]).await;
        let after = story.export(&page).await;
        assert_eq!(
            before.article()["mentions"][0]["id"],
            after.article()["mentions"][0]["id"]
        );
        for _ in 0..3 {
            page.press("Ctrl+Z").await;
        }
        page.wait_for_items(&[("Lyon", "Person")]).await;
    })
    .await;
}
