//! Nothing is lost: not by loading anew, a crash, a failure of the program or a wrong key.

use inquit::formats::inquit::read;

use crate::support::{story, words};

const ARTICLE: &str = "Report\nAda Moreau met Noor Haddad in Lyon. Ada Moreau left.";

#[tokio::test]
async fn a_crash_right_after_saved_loses_nothing() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Ada Moreau", "p").await;
        page.tag("Lyon", "l").await;
        page.wait_for_annotated(&["Ada Moreau", "Lyon"]).await;
        page.wait_saved().await;

        story.crash().await;
        let page = story.open("/?lang=en").await;
        page.control("link", "Report*").click().await;
        page.wait_for_annotated(&["Ada Moreau", "Lyon"]).await;
        page.wait_for_items(&[("Ada Moreau", "Person"), ("Lyon", "Place")])
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_half_typed_note_is_kept_and_is_one_step_to_undo() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Noor Haddad", "p").await;
        page.textbox("Note").click().await;
        page.type_text("said to be in Gra").await;
        page.wait_saved().await;

        // No blur, no farewell: the tab is gone.
        story.crash().await;
        let page = story.open("/?lang=en").await;
        page.control("link", "Report*").click().await;
        page.button("Noor Haddad Person").click().await;
        page.wait_for_script(
            "the note",
            "return document.querySelector('textarea.note').value === 'said to be in Gra'",
        )
        .await;
        page.button("Undo").click().await;
        page.wait_for_script(
            "no note",
            "return document.querySelector('textarea.note').value === ''",
        )
        .await;
        page.button("Undo").click().await;
        page.wait_for_annotated(&[]).await;
    })
    .await;
}

#[tokio::test]
async fn undo_reaches_everything_also_after_loading_anew() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.select("Ada Moreau").await;
        page.press("Shift+P").await;
        page.button("Tag 2").click().await;
        page.wait_for_annotated(&["Ada Moreau", "Ada Moreau"]).await;
        page.button("Edit labels").click().await;
        page.textbox("Key of Person").fill("q").await;
        page.button("Done").click().await;
        page.button("More: Report").click().await;
        page.menuitem("Move to the bin").click().await;
        page.control("article", "Report").gone().await;
        page.wait_saved().await;

        page.reload().await;
        page.wait_for_text("Bin (1)").await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&["Ada Moreau", "Ada Moreau"]).await;
        page.press("Ctrl+Z").await;
        page.button("Person*")
            .wait_for("aria-keyshortcuts", "p")
            .await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&[]).await;
        page.press("Ctrl+Z").await;
        page.control("article", "Report").gone().await;
        for _ in 0..4 {
            page.press("Ctrl+Y").await;
        }
        page.wait_for_text("Bin (1)").await;
        page.button("Person*")
            .wait_for("aria-keyshortcuts", "q")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_failing_program_hands_out_everything() {
    story(async |story| {
        let page = story.open("/?panic=1&lang=en").await;
        page.paste(ARTICLE).await;
        page.select("Ada Moreau").await;
        page.click_label("Person").await;
        page.select("met Noor Haddad").await;
        page.click_label("Claim").await;
        page.select("Ada Moreau").await;
        page.click_beside_selection("Speaker").await;
        page.wait_for_items(&[("met Noor Haddad", "Ada Moreau")])
            .await;
        page.wait_saved().await;
        let work = story.export(&page).await;

        page.press("x").await;
        page.wait_for_live("alert", "Inquit has stopped").await;
        let rescue = page.button("Download my data");
        let (_, rescued) = story.download(async || rescue.click().await).await;
        let content = |file: &[u8]| read(file).expect("the file is whole").0;
        assert_eq!(content(&rescued), content(&work.bytes));
        assert_eq!(words(&work.claims()[0]["spans"]), "met Noor Haddad");
        story.console().await;

        page.button("Reload").click().await;
        page.wait_for_annotated(&["Ada Moreau", "met Noor Haddad"])
            .await;
    })
    .await;
}

#[tokio::test]
async fn deleting_for_good_asks_and_the_bin_gives_back() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        for answer in ["Restore*", "Delete for good*"] {
            page.button("More: Report").click().await;
            page.menuitem("Move to the bin").click().await;
            page.control("link", "Report*").gone().await;
            page.control("", "Bin (1)").click().await;
            page.button(answer).click().await;
            if answer == "Restore*" {
                page.control("link", "Report*").element().await;
            }
        }
        page.control("dialog", "Delete for good").element().await;
        page.button("Delete for good").click().await;
        page.wait_for_text("No articles yet.").await;
        page.wait_saved().await;
        page.reload().await;
        page.wait_for_text("No articles yet.").await;
    })
    .await;
}
