//! Articles are taken away in the formats of other tools, and what is lost is said before.

use inquit::formats::{
    catalogue::{Direction, Format},
    inquit::read,
    writing::{Options, write},
};
use serde_json::json;

use crate::support::{Page, Story, story};

const LIBRARY: &str = include_str!("../fixtures/interop/library.inquit.json");

/// A page on which it is always the moment that files from here are said to be of.
const NO_TIME: &str = "window.Date = class extends Date {
    constructor(...when) { super(...(when.length ? when : [0])) }
    static now() { return 0 }
}";

/// Where a review of claims will be published: formats of reviews want to know.
const REVIEW: &str = "https://checks.example/besancon";

/// The formats that the page writes, each with the menu that leads to it.
fn offered() -> impl Iterator<Item = (&'static str, Format)> {
    let written = Format::ALL
        .into_iter()
        .filter(|format| *format != Format::Inquit && format.facts().direction != Direction::In);
    written.map(|format| (menu(format), format))
}

fn menu(format: Format) -> &'static str {
    match format {
        Format::ClaimReview | Format::ClaimReviewPage | Format::Averitec | Format::Citron => {
            "Fact-checking…"
        }
        Format::Csv | Format::Tsv | Format::Xlsx => "Fact-checking…",
        Format::WebAnnotation | Format::Recogito | Format::Hypothesis => "Humanities and web…",
        Format::Tei | Format::TeiInline => "Humanities and web…",
        Format::Report | Format::Markdown => "To read…",
        _ => "Data for machines…",
    }
}

fn is_review(format: Format) -> bool {
    matches!(format, Format::ClaimReview | Format::ClaimReviewPage)
}

/// What the `convert` example writes of the library.
fn converted(format: Format) -> Vec<u8> {
    let (project, _) = read(LIBRARY.as_bytes()).expect("the library is sound");
    let options = Options {
        review_url: is_review(format).then(|| REVIEW.to_owned()),
        ..Options::all("1970-01-01T00:00:00Z")
    };
    let taken = write(format, &project, &options).expect("it can be written");
    taken.into_one().expect("it fits into one file").0
}

async fn open_library(story: &Story, page: &Page) {
    page.choose_files(&[story.file("library.inquit.json", LIBRARY)])
        .await;
    page.link("𠮷野家の新しい店*").element().await;
    page.wait_saved().await;
}

async fn choose(page: &Page, group: &str, format: Format) {
    page.button("Export").click().await;
    page.menuitem(group).click().await;
    page.control("radio", format.facts().name).click().await;
    page.control("radio", "The whole library (5)").click().await;
}

async fn wait_made(page: &Page) {
    let script = "return !!document.querySelector('.losses[aria-busy=false]')";
    page.wait_for_script("the file", script).await;
}

#[tokio::test]
async fn what_is_downloaded_is_what_the_command_line_writes() {
    story(async |story| {
        story.begin_pages_with(NO_TIME).await;
        let page = story.open("/?lang=en").await;
        open_library(story, &page).await;
        for (group, format) in offered() {
            choose(&page, group, format).await;
            if is_review(format) {
                page.textbox("Address at which the fact-check*")
                    .fill(REVIEW)
                    .await;
            }
            wait_made(&page).await;
            let (name, bytes) = story
                .download(async || page.button("Download").click().await)
                .await;
            let name = name.to_string_lossy();
            assert!(name.contains(&format!(".{}.", format.facts().id)), "{name}");
            assert!(bytes == converted(format), "{name} differs");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_lost_is_said_before_and_leads_to_its_place() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        open_library(story, &page).await;
        choose(&page, "Data for machines…", Format::Iob2).await;
        wait_made(&page).await;
        page.run(
            "for (const group of document.querySelectorAll('.loss')) group.open = true",
            vec![],
        )
        .await;
        page.link("Université de Franche-Comté").click().await;
        page.wait_for_script(
            "the dialog closes",
            "return !document.querySelector('dialog')",
        )
        .await;
        page.control("article", "🗳️ À Besançon, le scrutin fait débat")
            .element()
            .await;
        let focused = "return [...document.querySelectorAll('mark.focused')]
            .some((mark) => mark.textContent.includes('Université'))";
        page.wait_for_script("the place", focused).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_said_where_nothing_is_lost() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste("Report\nAda Moreau met Noor Haddad in Lyon.")
            .await;
        page.tag("Ada Moreau", "p").await;
        page.button("Export").click().await;
        page.menuitem("Data for machines…").click().await;
        page.control("radio", Format::LabelStudio.facts().name)
            .click()
            .await;
        wait_made(&page).await;
        let said = page
            .run(
                "return document.querySelector('.losses').textContent",
                vec![],
            )
            .await;
        assert_eq!(said, json!(""));
        page.control("radio", Format::Iob2.facts().name)
            .click()
            .await;
        wait_made(&page).await;
        page.control("checkbox", "Save this report beside the file")
            .element()
            .await;
    })
    .await;
}
