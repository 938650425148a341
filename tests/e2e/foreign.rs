//! Files of other tools open by the field; what they mark is on the right words after an emoji.

use crate::support::{Page, Story, story};

/// Opens files of tests/fixtures/foreign together.
async fn open(story: &Story, page: &Page, files: &[(&str, &str)]) {
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| story.file(name, text))
        .collect();
    page.choose_files(&files).await;
}

const CRUE: &str = include_str!("../fixtures/foreign/crue.txt");
const PEOPLE_AND_PLACES: [&str; 3] = ["Ada Diop", "L’eau monte à Mopti", "Mopti"];

/// The article is there and these words are marked in it.
async fn assert_marked(page: &Page, expected: &[&str]) {
    page.wait_for_script(
        "marks",
        "return !!document.querySelector('main article mark')",
    )
    .await;
    let found = page.annotated().await;
    for words in expected {
        assert!(found.iter().any(|f| f == words), "{words} in {found:?}");
    }
}

#[tokio::test]
async fn a_label_studio_file_opens() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let file = include_str!("../fixtures/foreign/label_studio.json");
        open(story, &page, &[("tasks.json", file)]).await;
        assert_marked(&page, &PEOPLE_AND_PLACES).await;
    })
    .await;
}

#[tokio::test]
async fn a_brat_folder_opens() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let files = [
            (
                "crue.ann",
                include_str!("../fixtures/foreign/brat/crue.ann"),
            ),
            (
                "crue.txt",
                include_str!("../fixtures/foreign/brat/crue.txt"),
            ),
            (
                "annotation.conf",
                include_str!("../fixtures/foreign/brat/annotation.conf"),
            ),
        ];
        open(story, &page, &files).await;
        assert_marked(&page, &["Ada Diop"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_hypothesis_export_finds_the_article_that_is_here() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let file = include_str!("../fixtures/foreign/hypothesis.json");
        open(story, &page, &[("hypothesis.json", file)]).await;
        page.wait_for_live("alert", "no article here has these words")
            .await;
        page.button("Dismiss").click().await;
        page.paste(CRUE).await;
        open(story, &page, &[("hypothesis.json", file)]).await;
        page.button("Merge, annotation by annotation*")
            .click()
            .await;
        assert_marked(&page, &["Ada Diop"]).await;
    })
    .await;
}

#[tokio::test]
async fn an_inception_cas_opens() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let file = include_str!("../fixtures/foreign/cas.json");
        open(story, &page, &[("crue.json", file)]).await;
        assert_marked(&page, &["Ada Diop"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_ner_annotator_file_opens() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let file = include_str!("../fixtures/foreign/ner_annotator.json");
        open(story, &page, &[("annotations.json", file)]).await;
        assert_marked(&page, &["Ada Diop"]).await;
    })
    .await;
}
