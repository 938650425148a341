//! Web pages and documents become articles: looked at first, or all at once with a report.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::support::{Page, Story, story};

const PAGE: &str = "<!doctype html><html lang=en><head><link rel=icon href='data:,'><title>Dam breaks | The Paper</title>
    <meta property='og:title' content='Dam breaks'>
    <meta property='og:site_name' content='The Paper'>
    <meta name=author content='Ada Moreau'></head><body>
    <nav><ul><li><a href='/'>Home</a></li><li><a href='/subscribe'>Subscribe now</a></li></ul></nav>
    <main><article><h1>Dam breaks</h1>
    <p>The dam above Graz broke on Monday night, said Noor Haddad, who keeps it for the province and
    had warned of the cracks for years before anybody in the ministry listened to her.</p>
    <p>Nobody was hurt, because the valley had been evacuated in the afternoon, when the water rose
    faster than the gauges could follow and the sirens were sounded in all of the villages.</p>
    <p>The minister, who arrived on Tuesday, promised that the dam would be built again within two
    years, higher than before, and that those who lost their houses would be paid in full.</p>
    </article></main><footer><p>All rights reserved. Cookie settings.</p></footer></body></html>";

/// The titles of the library's articles stand in its links.
async fn has_article(page: &Page, title: &str) {
    page.control("article", title).element().await;
}

fn web_page(story: &Story, name: &str, title: &str) -> std::path::PathBuf {
    story.file(name, PAGE.replace("Dam breaks", title))
}

#[tokio::test]
async fn a_web_page_is_looked_at_and_put_right_before_it_is_added() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.choose_files(&[web_page(story, "dam.html", "Dam breaks")])
            .await;
        page.control("dialog", "Before it is added").element().await;
        page.textbox("Publisher").fill("The Daily Paper").await;
        page.button("Nobody was hurt*")
            .wait_for("aria-pressed", "true")
            .await;
        page.button("Nobody was hurt*").click().await;
        page.button("Nobody was hurt*")
            .wait_for("aria-pressed", "false")
            .await;
        page.button("Subscribe now*").click().await;
        page.button("Add article").click().await;
        has_article(&page, "Dam breaks").await;
        let text = page.article_text().await;
        assert!(text.contains("broke on Monday night"), "{text}");
        assert!(text.contains("Subscribe now"), "{text}");
        assert!(!text.contains("Nobody was hurt"), "{text}");
        assert!(!text.contains("Cookie settings"), "{text}");
        page.wait_saved().await;
        let file = story.export(&page).await;
        let source = &file.articles()[0]["source"];
        assert_eq!(source["publisher"], "The Daily Paper");
        assert_eq!(source["byline"], "Ada Moreau");
    })
    .await;
}

#[tokio::test]
async fn enter_adds_a_page_that_was_dropped() {
    story(async |story| {
        let page = story.open("/a/?lang=fr").await;
        page.drop_file("dam.htm", PAGE).await;
        page.control("dialog", "Avant l’ajout").element().await;
        page.press("Enter").await;
        has_article(&page, "Dam breaks").await;
    })
    .await;
}

#[tokio::test]
async fn several_files_are_added_with_a_report_and_can_be_looked_at_again() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.choose_files(&[
            web_page(story, "one.html", "First dam"),
            story.file("picture.html", b"\x89PNG\r\n\x1a\n0000"),
            story.file("plain.txt", "Plain\nAda met Noor."),
            web_page(story, "two.html", "Second dam"),
        ])
        .await;
        page.control("region", "Opened files").element().await;
        page.wait_for_live("alert", "picture.html was not opened.")
            .await;
        for title in ["First dam*", "Second dam*", "Plain*"] {
            page.link(title).element().await;
        }
        page.wait_for_script(
            "the report",
            "const look = [...document.querySelectorAll('.report button')]
                 .find((button) => button.textContent === 'Look again');
             look?.click();
             return Boolean(look)",
        )
        .await;
        page.textbox("Title").fill("First dam, looked at").await;
        page.button("Add article").click().await;
        has_article(&page, "First dam, looked at").await;
        page.wait_saved().await;
        assert_eq!(story.export_all(&page).await.articles().len(), 3);
    })
    .await;
}

/// A page that takes the worker a while.
fn heavy() -> String {
    let mut html = String::from("<html><body>");
    for number in 0..60_000 {
        let _ = write!(
            html,
            "<div><p>Paragraph {number} of a <b>long</b> page.</p></div>"
        );
    }
    html
}

#[tokio::test]
async fn what_is_being_read_can_be_stopped() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.choose_files(&[
            story.file("heavy.html", heavy()),
            web_page(story, "never.html", "Never"),
        ])
        .await;
        page.control("group", "Opening files").element().await;
        page.button("Cancel").click().await;
        for name in ["heavy.html", "never.html"] {
            page.wait_for_live("alert", &format!("{name} was not opened. You stopped it."))
                .await;
        }
        page.choose_files(&[web_page(story, "next.html", "Next")])
            .await;
        page.control("dialog", "Before it is added").element().await;
        page.press("Enter").await;
        has_article(&page, "Next").await;
        page.wait_saved().await;
        assert_eq!(story.export_all(&page).await.articles().len(), 1);
    })
    .await;
}

/// Pastes as Ctrl+V does, which no driver can: a clipboard belongs to the person.
async fn paste(page: &Page, html: &str, text: &str, shift: bool) {
    page.run(
        "const [html, text, shiftKey] = arguments;
         const clipboardData = new DataTransfer();
         clipboardData.setData('text/html', html);
         clipboardData.setData('text/plain', text);
         const target = document.activeElement ?? document.body;
         const options = { bubbles: true, cancelable: true };
         target.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', ctrlKey: true, shiftKey, ...options }));
         target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, ...options }));",
        vec![json!(html), json!(text), json!(shift)],
    )
    .await;
}

#[tokio::test]
async fn rich_text_is_pasted_with_its_form_and_plain_with_shift() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let html = "<h2>Baking bread</h2><p>Take <b>flour</b> of <i>rye</i>, says Ada Moreau.</p>
            <ul><li>Salt</li><li>Water</li></ul><blockquote>Slowly!</blockquote>";
        paste(&page, html, "Baking bread", false).await;
        has_article(&page, "Baking bread").await;
        page.wait_saved().await;
        let file = story.export(&page).await;
        let kinds: Vec<&Value> = file.articles()[0]["blocks"]
            .as_array()
            .expect("blocks")
            .iter()
            .map(|block| &block["kind"])
            .collect();
        assert_eq!(kinds[2..], ["list-item", "list-item", "quotation"]);
        paste(&page, html, "Only words\n\nTake flour.", true).await;
        has_article(&page, "Only words").await;
    })
    .await;
}

#[tokio::test]
async fn a_text_in_another_language_is_recognised_when_it_is_here() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let german =
            "Dammbruch bei Graz\n\nDer Staudamm oberhalb von Graz ist in der Nacht auf Dienstag
            gebrochen, sagte Noor Haddad, die seit Jahren vor den Rissen gewarnt hatte.";
        page.paste(german).await;
        page.wait_for_script(
            "the language",
            "return document.querySelector('.article[lang=de]') !== null",
        )
        .await;
        page.button("Title and source").click().await;
        let field = page.control("combobox", "Language").element().await;
        assert_eq!(
            field.prop("value").await.expect("a value").as_deref(),
            Some("de")
        );
    })
    .await;
}

#[tokio::test]
async fn the_address_opens_a_file_of_the_same_site_and_no_other() {
    story(async |story| {
        web_page(story, "dam.html", "Dam breaks");
        let page = story.open("/a/?lang=en&open=../corpus/dam.html").await;
        page.control("dialog", "Before it is added").element().await;
        page.press("Enter").await;
        has_article(&page, "Dam breaks").await;
        page.wait_saved().await;
        let file = story.export(&page).await;
        let url = file.articles()[0]["source"]["url"].to_string();
        assert!(url.ends_with("/corpus/dam.html\""), "{url}");
        page.reload().await;
        has_article(&page, "Dam breaks").await;

        let page = story
            .open("/?lang=en&open=https://elsewhere.example/x.html")
            .await;
        page.wait_for_live("alert", "a file of another site").await;
    })
    .await;
}

#[tokio::test]
async fn the_bookmarklet_carries_a_page_of_another_site_over() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.button("Open").click().await;
        page.menuitem("Bookmarklet").click().await;
        let field = page.textbox("Address of the bookmarklet").element().await;
        let code = field.prop("value").await.expect("a value").expect("code");
        web_page(story, "news.html", "Dam breaks");
        let (other, page) = story.open_other_site("news.html").await;
        let code = code.strip_prefix("javascript:").expect("a bookmarklet");
        page.run(code, vec![]).await;
        let page = story.go_to_new_tab().await;
        page.button("Open the page").click().await;
        page.button("Add article").click().await;
        has_article(&page, "Dam breaks").await;
        page.wait_saved().await;
        let file = story.export(&page).await;
        assert_eq!(
            file.articles()[0]["source"]["url"],
            other.address("/news.html")
        );
    })
    .await;
}

#[tokio::test]
async fn what_another_program_shares_becomes_an_article() {
    story(async |story| {
        let page = story
            .open("/?lang=en&share-title=The+dam&share-text=Ada+Moreau+met+Noor+Haddad+in+Lyon.&share-url=https://paper.example/dam")
            .await;
        has_article(&page, "The dam").await;
        assert!(page.article_text().await.contains("Ada Moreau met"));
        page.wait_saved().await;
        page.reload().await;
        has_article(&page, "The dam").await;
        let file = story.export_all(&page).await;
        assert_eq!(file.articles().len(), 1);
        let source = &file.articles()[0]["source"];
        assert_eq!(source["url"], "https://paper.example/dam");

        let page = story
            .open("/?lang=en&share-url=https://paper.example/dam")
            .await;
        page.wait_for_live("alert", "Only an address was shared")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_file_that_the_system_opens_with_the_page_is_looked_at() {
    story(async |story| {
        // As a browser does that has the page installed; a test cannot install it.
        let launch = format!(
            "Object.defineProperty(window, 'launchQueue', {{ value: {{ setConsumer: (consumer) => {{
                 const file = new File([{}], 'dam.html');
                 consumer({{ files: [{{ getFile: async () => file }}] }});
             }} }} }});",
            json!(PAGE)
        );
        story.begin_pages_with(&launch).await;
        let page = story.open("/?lang=en").await;
        page.control("dialog", "Before it is added").element().await;
        page.press("Enter").await;
        has_article(&page, "Dam breaks").await;
    })
    .await;
}

#[tokio::test]
async fn what_a_page_says_of_itself_reaches_the_file() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let said = "<meta property='article:published_time' content='2026-05-03T08:00:00Z'>
            <meta name=copyright content='© The Paper'>
            <link rel=canonical href='https://paper.example/dam'><title>";
        page.drop_file("dam.html", PAGE.replacen("<title>", said, 1))
            .await;
        page.control("dialog", "Before it is added").element().await;
        page.press("Enter").await;
        has_article(&page, "Dam breaks").await;
        page.wait_saved().await;
        let file = story.export(&page).await;
        let article = &file.articles()[0];
        assert_eq!(article["language"], "en");
        let expected = [
            ("url", "https://paper.example/dam"),
            ("publisher", "The Paper"),
            ("byline", "Ada Moreau"),
            ("published", "2026-05-03T08:00:00Z"),
            ("notice", "© The Paper"),
        ];
        for (member, value) in expected {
            assert_eq!(article["source"][member], value);
        }
    })
    .await;
}
