//! Files of other tools open by drop and by the field; what they mark is on the right words after an emoji.

use crate::support::{Page, story, until};

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
        page.drop_files(&[("tasks.json", file)]).await;
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
        page.drop_files(&files).await;
        assert_marked(&page, &["Ada Diop"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_hypothesis_export_finds_the_article_that_is_here() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let file = include_str!("../fixtures/foreign/hypothesis.json");
        page.drop_files(&[("hypothesis.json", file)]).await;
        page.wait_for_live("alert", "no article here has these words")
            .await;
        page.button("Dismiss").click().await;
        page.paste(CRUE).await;
        page.drop_files(&[("hypothesis.json", file)]).await;
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
        page.drop_files(&[("crue.json", file)]).await;
        assert_marked(&page, &["Ada Diop"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_ner_annotator_file_opens() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let file = include_str!("../fixtures/foreign/ner_annotator.json");
        page.drop_files(&[("annotations.json", file)]).await;
        assert_marked(&page, &["Ada Diop"]).await;
    })
    .await;
}

#[tokio::test]
async fn what_has_no_place_is_placed_by_hand_or_deleted() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let lost = "T1\tPER 0 3\tAda\nT2\tLOC 0 6\tBamako\nT3\tPER 0 4\tIssa\n#1\tAnnotatorNotes T2\tcapitale\n";
        let text = "Ada va à Mopti, dit-elle 👩‍🔬 à Kayes.";
        page.drop_files(&[("a.ann", lost), ("a.txt", text)]).await;
        assert_marked(&page, &["Ada"]).await;
        page.button("Dismiss").click().await;
        page.control("region", "Not found in the text").element().await;
        page.wait_for_text("Bamako").await;

        page.select("Kayes").await;
        page.click_first_orphan("Place on the selection").await;
        page.wait_for_annotated(&["Ada", "Kayes"]).await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&["Ada"]).await;
        page.press("Ctrl+Shift+Z").await;
        page.wait_for_annotated(&["Ada", "Kayes"]).await;
        page.wait_saved().await;
        page.reload().await;

        let file = story.export(&page).await;
        let placed = &file.article()["mentions"][1];
        assert_eq!(placed["label"], "place");
        assert_eq!(placed["note"], "capitale");
        assert_eq!(file.article()["orphans"][0]["text"], "Issa");
        page.click_first_orphan("Delete").await;
        page.control("region", "Not found in the text").gone().await;
        page.wait_saved().await;
        assert_eq!(story.export(&page).await.article().get("orphans"), None);
    })
    .await;
}

#[tokio::test]
async fn what_has_no_place_is_placed_where_the_words_are_most_alike() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        // Twice in the text, and the place that the file gives is near neither.
        let lost = "T1\tPER 0 3\tAda\nT2\tLOC 0 5\tMopti\nA1\tSure T2\n";
        let text = "Ada va 👩‍🔬 de Mopti à Mopti.";
        page.drop_files(&[("a.ann", lost), ("a.txt", text)]).await;
        assert_marked(&page, &["Ada"]).await;
        page.button("Dismiss").click().await;
        page.click_first_orphan("Nearest place").await;
        page.control("group", "Nearest place").element().await;
        page.button("Next place (1 of 2)").click().await;
        page.button("Next place (2 of 2)").element().await;
        page.button("Place there").click().await;
        page.wait_for_annotated(&["Ada", "Mopti"]).await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&["Ada"]).await;
        page.control("region", "Not found in the text")
            .element()
            .await;
        page.press("Ctrl+Shift+Z").await;
        page.wait_saved().await;
        let file = story.export(&page).await;
        let placed = &file.article()["mentions"][1];
        assert_eq!(placed["spans"][0]["start"], 22);
        assert_eq!(placed["features"]["Sure"], "true");
        assert_eq!(file.article().get("orphans"), None);
    })
    .await;
}

#[tokio::test]
async fn a_table_without_names_opens_once_its_columns_are_told() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let table = "Mopti,PER,9,17\nKayes,LOC,55,60\n";
        page.drop_files(&[("crue.csv", table), ("crue.txt", CRUE)])
            .await;
        page.control("dialog", "What is in these columns?")
            .element()
            .await;
        // What looks like the words is something else.
        let chosen = page.control("combobox", "Column 1").chosen().await;
        assert_eq!(chosen, "Label");
        page.choose("Column 1", "Keep as it is").await;
        page.choose("Column 2", "Label").await;
        page.button("Open the table").click().await;
        assert_marked(&page, &["Ada Diop", "Mopti"]).await;
        let file = story.export(&page).await;
        let mentions = file.article()["mentions"].as_array().cloned();
        let mentions = mentions.expect("a list");
        let labels: Vec<_> = mentions.iter().map(|m| m["label"].clone()).collect();
        assert_eq!(labels, ["person", "place"]);
        assert_eq!(mentions[1]["features"]["column 1"], "Kayes");
    })
    .await;
}

#[tokio::test]
async fn places_without_words_go_to_the_article_on_the_page_or_nowhere() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let table = "start,end,label\n9,17,PER\n55,60,LOC\n";
        page.drop_files(&[("spans.csv", table)]).await;
        page.wait_for_live("alert", "no article here has these words")
            .await;
        page.button("Dismiss").click().await;
        page.paste(CRUE).await;
        page.drop_files(&[("spans.csv", table)]).await;
        page.button("Merge, annotation by annotation*")
            .click()
            .await;
        assert_marked(&page, &["Ada Diop", "Mopti"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_large_file_is_stopped_and_nothing_changes() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        // Larger than what a document may have, and than what the page reads itself.
        let line = |number: usize| {
            let text = format!("Ada va à Mopti {number} fois. ").repeat(200);
            format!("{{\"text\": \"{text}\", \"label\": [[0, 3, \"PER\"]]}}\n")
        };
        let large: String = (0..8_000).map(line).collect();
        assert!(large.len() > 41_000_000);
        page.choose_files(&[story.file("large.jsonl", &large)])
            .await;
        page.paste("Meanwhile\nNoor went to Graz.").await;
        page.button("Cancel").click().await;
        page.wait_for_live("alert", "You stopped it.").await;
        wait_for_kept(&page, 1).await;
        page.drop_files(&[("crue.ann", "T1\tPER 0 3\tAda\n"), ("crue.txt", "Ada va")])
            .await;
        assert_marked(&page, &["Ada"]).await;
    })
    .await;
}

/// Sixty articles with a mention each, more than what comes in one step.
fn many() -> String {
    let article = |number: usize| {
        let text = format!("Ada va à Mopti {number} fois. ").repeat(12_000);
        format!("{{\"text\": \"{text}\", \"label\": [[0, 3, \"PER\"]]}}\n")
    };
    (0..60).map(article).collect()
}

/// Waits until the database holds so many articles.
async fn wait_for_kept(page: &Page, articles: usize) {
    let script = "return new Promise((resolve) => {
        indexedDB.open('inquit').onsuccess = ({ target: { result: database } }) => {
            const heads = IDBKeyRange.bound(['head'], ['head', []]);
            const count = database.transaction('records').objectStore('records').count(heads);
            count.onsuccess = () => { database.close(); resolve(count.result); };
        };
    })";
    until(&format!("{articles} articles"), async || {
        (page.run(script, vec![]).await == articles).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_large_library_comes_in_several_steps_each_of_which_is_kept() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.choose_files(&[story.file("many.jsonl", many())]).await;
        wait_for_kept(&page, 60).await;
        page.control("group", "Opening files").gone().await;
        page.reload().await;
        assert_marked(&page, &["Ada"]).await;
        for left in [55, 28, 0] {
            page.press("Ctrl+Z").await;
            wait_for_kept(&page, left).await;
        }
        page.press("Ctrl+Shift+Z").await;
        wait_for_kept(&page, 28).await;
    })
    .await;
}

#[tokio::test]
async fn of_a_large_library_no_more_comes_in_than_can_be_written() {
    story(async |story| {
        story
            .begin_pages_with(include_str!("support/accidents.js"))
            .await;
        let page = story.open("/?lang=en").await;
        page.run("window.accident = 'full'", vec![]).await;
        page.choose_files(&[story.file("many.jsonl", many())]).await;
        page.wait_for_live("alert", "28 of 60 articles have come in")
            .await;
        page.wait_for_live("alert", "is full").await;
        page.run("window.accident = undefined", vec![]).await;
        page.button("Try again").click().await;
        wait_for_kept(&page, 28).await;
    })
    .await;
}
