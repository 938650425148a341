//! A backup file is kept in step with the library, and says so when it cannot be.

use serde_json::Value;

use crate::support::{Page, Story, story, until};

const ARTICLE: &str = "Report\nAda Moreau met Noor Haddad in Lyon.";

/// The dialog of the system cannot be steered; the person chooses a file that pages may see.
const CHOICE: &str = "window.showSaveFilePicker = async () =>
    (await navigator.storage.getDirectory()).getFileHandle('mine.inquit.json', { create: true })";

/// As after the browser was closed: it wants to be asked again.
const FORGETS: &str = "FileSystemHandle.prototype.queryPermission = async () => 'prompt';
    FileSystemHandle.prototype.requestPermission = async () => 'granted'";

async fn wait_for_mentions_in_file(page: &Page, count: usize) {
    // A file that is written anew between being had and being read cannot be read: it is looked at again.
    let script = "return navigator.storage.getDirectory()
        .then((folder) => folder.getFileHandle('mine.inquit.json'))
        .then((file) => file.getFile())
        .then((file) => file.text())
        .catch((error) => { if (error.name === 'NotReadableError') return ''; throw error; })";
    until(&format!("a file with {count} mentions"), async || {
        let text = page.run(script, vec![]).await;
        let file: Value = serde_json::from_str(text.as_str()?).ok()?;
        let mentions = file.pointer("/articles/0/mentions")?.as_array()?;
        (mentions.len() == count).then_some(())
    })
    .await;
}

async fn keep_backup(story: &Story) -> Page {
    story.begin_pages_with(CHOICE).await;
    let page = story.open("/?lang=en").await;
    page.paste(ARTICLE).await;
    page.tag("Ada Moreau", "p").await;
    page.wait_saved().await;
    page.button("Settings").click().await;
    page.button("Keep a backup file").click().await;
    page.wait_for_text("mine.inquit.json is in step").await;
    page.button("Done").click().await;
    wait_for_mentions_in_file(&page, 1).await;
    page
}

#[tokio::test]
async fn the_backup_file_follows_every_change_also_after_loading_anew() {
    story(async |story| {
        let page = keep_backup(story).await;
        page.tag("Lyon", "l").await;
        wait_for_mentions_in_file(&page, 2).await;
        page.reload().await;
        page.wait_saved().await;
        page.press("Ctrl+Z").await;
        wait_for_mentions_in_file(&page, 1).await;

        page.button("Settings").click().await;
        page.button("Keep no backup file").click().await;
        page.button("Keep a backup file").element().await;
    })
    .await;
}

#[tokio::test]
async fn where_the_browser_wants_to_be_asked_again_the_page_says_so() {
    story(async |story| {
        keep_backup(story).await;
        story.begin_pages_with(FORGETS).await;
        let page = story.open("/?lang=en").await;
        page.wait_for_live("status", "mine.inquit.json is not in step")
            .await;
        page.tag("Lyon", "l").await;
        page.wait_saved().await;
        page.button("Continue the backup").click().await;
        wait_for_mentions_in_file(&page, 2).await;
        page.button("Continue the backup").gone().await;
    })
    .await;
}
