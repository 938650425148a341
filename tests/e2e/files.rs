//! Files come in whole or not at all.

use serde_json::{Value, json};

use crate::support::{Project, story};

const ARTICLE: &str = "Report\nAda Moreau met Noor Haddad in Lyon.";

#[tokio::test]
async fn files_of_several_kinds_and_encodings_come_in_together() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let utf16: Vec<u8> = "\u{FEFF}Été à Graz\nLe fleuve monte."
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        page.choose_files(&[
            story.file("utf8.txt", "Œuvre neuve\nLe fleuve monte."),
            story.file("utf16.txt", utf16),
            story.file("latin.txt", b"Soci\xe9t\xe9 \x96 bilan\nLe fleuve monte."),
            story.file("marked.md", "# Un titre\n\nLe *fleuve* monte."),
        ])
        .await;
        let titles = ["Œuvre neuve", "Été à Graz", "Société – bilan", "Un titre"];
        for title in titles {
            page.control("link", &format!("{title}*")).element().await;
        }
        page.drop_file("dropped.txt", "Dropped\nLe fleuve monte.")
            .await;
        page.control("link", "Dropped*").element().await;
        page.control("article", "Dropped").element().await;
        page.wait_saved().await;
        let file = story.export_all(&page).await;
        assert_eq!(file.articles().len(), 5);
    })
    .await;
}

/// What is wrong with a file, and what the page has to say of it.
fn bad_files(good: &Value) -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let changed = |pointer: &str, value: Value| {
        let mut file = good.clone();
        *file.pointer_mut(pointer).expect("it is in the file") = value;
        file.to_string().into_bytes()
    };
    let mentions = good.pointer("/articles/0/mentions").expect("mentions");
    let twice = [mentions[0].clone(), mentions[0].clone()];
    let mut cut = good.to_string().into_bytes();
    cut.truncate(cut.len() / 2);
    let deep = "[".repeat(100_000);
    let span = "/articles/0/mentions/0/spans/0";
    vec![
        ("cut.inquit.json", cut, "This is not JSON"),
        (
            "new.inquit.json",
            changed("/version", json!(99)),
            "version 99",
        ),
        (
            "long.inquit.json",
            changed(&format!("{span}/end"), json!(9999)),
            "the text has 42 code points",
        ),
        (
            "quote.inquit.json",
            changed(&format!("{span}/text"), json!("Ada Morea")),
            "article 1 (“Report”), mention 1",
        ),
        (
            "twice.inquit.json",
            changed("/articles/0/mentions", json!(twice)),
            "is used twice",
        ),
        (
            "dangling.inquit.json",
            changed("/articles/0/mentions/0/label", json!("nobody")),
            "the label “nobody”, which is not in the file",
        ),
        (
            "deep.inquit.json",
            format!("{{\"format\": {deep}").into_bytes(),
            "nested too deep",
        ),
        (
            "css.inquit.json",
            changed("/labels/0/color", json!("red;} body {display: none")),
            "is not a colour",
        ),
        (
            "garbage.txt",
            (0..=255).cycle().take(4096).collect(),
            "This is not a text",
        ),
    ]
}

#[tokio::test]
async fn a_bad_file_is_refused_whole_with_its_place_and_reason() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Ada Moreau", "p").await;
        page.wait_saved().await;
        let before = story.export_all(&page).await;
        for (name, bytes, reason) in bad_files(before.content()) {
            page.choose_files(&[story.file(name, bytes)]).await;
            page.wait_for_live("alert", reason).await;
            page.wait_for_live("alert", &format!("{name} was not opened."))
                .await;
            page.wait_for_live("alert", "Nothing that is stored here has changed.")
                .await;
            page.button("Dismiss").click().await;
        }
        let after = story.export_all(&page).await;
        assert_eq!(before.content(), after.content());
    })
    .await;
}

#[tokio::test]
async fn an_article_that_is_here_already_is_kept_twice_replaced_or_merged() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Ada Moreau", "p").await;
        page.wait_saved().await;
        let old = story.export(&page).await;
        let file = story.file("old.inquit.json", &old.bytes);
        page.tag("Lyon", "l").await;
        page.wait_for_annotated(&["Ada Moreau", "Lyon"]).await;
        page.press("k").await;
        page.press("Delete").await;
        page.wait_for_annotated(&["Lyon"]).await;

        page.choose_files(&[&file]).await;
        page.button("*Annotations: 1 added, 0 changed, 1 removed.")
            .element()
            .await;
        page.button("*Articles: 0 added. Annotations: 1 added, 0 changed, 0 removed.")
            .click()
            .await;
        page.wait_for_annotated(&["Ada Moreau", "Lyon"]).await;

        page.choose_files(&[&file]).await;
        page.button("Replace what is here*").click().await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.press("Ctrl+Z").await;
        page.wait_for_annotated(&["Ada Moreau", "Lyon"]).await;

        page.choose_files(&[&file]).await;
        page.button("Keep both*").click().await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.wait_saved().await;
        let all = story.export_all(&page).await;
        assert_eq!(all.articles().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn files_that_come_before_the_library_is_read_come_in_after_it() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(ARTICLE).await;
        page.tag("Lyon", "l").await;
        page.wait_saved().await;
        for round in 0..3 {
            page.reload().await;
            page.drop_file(
                &format!("{round}.txt"),
                &format!("Early {round}\nToo early."),
            )
            .await;
            page.control("article", &format!("Early {round}"))
                .element()
                .await;
        }
        page.wait_saved().await;
        page.reload().await;
        for round in 0..3 {
            page.control("link", &format!("Early {round}*"))
                .element()
                .await;
        }
        page.control("link", "Report*").click().await;
        page.wait_for_annotated(&["Lyon"]).await;
    })
    .await;
}

#[tokio::test]
async fn a_large_library_is_listed_in_slices_and_searched_whole() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let article =
            |number: usize| format!("{{\"text\": \"Report number {number}.\", \"label\": []}}\n");
        let articles: String = (0..130).map(article).collect();
        page.choose_files(&[story.file("reports.jsonl", articles)])
            .await;
        let wait_for_listed = async |count: usize| {
            let script = format!(
                "return document.querySelectorAll('.library-list > li').length === {count}"
            );
            page.wait_for_script("the list", &script).await;
        };
        wait_for_listed(100).await;
        let eleventh = "return document.querySelectorAll('.library-title')[10].textContent";
        assert_eq!(
            page.run(eleventh, vec![]).await,
            "Report number 10.",
            "in the order of the numbers"
        );
        page.button("Show 30 more").click().await;
        wait_for_listed(130).await;
        page.button("Show*more").gone().await;
        page.reload().await;
        wait_for_listed(100).await;
        page.control("searchbox", "Search titles and sources")
            .fill("number 12")
            .await;
        wait_for_listed(11).await;

        page.button("Export").click().await;
        page.menuitem("Inquit JSON of chosen articles…")
            .click()
            .await;
        page.button("Show 30 more").click().await;
        page.button("Tick none").click().await;
        page.control("checkbox", "Report number 7.*").click().await;
        let (_, exported) = story
            .download(async || page.button("Download").click().await)
            .await;
        let exported = Project::read(exported);
        assert_eq!(exported.article()["title"], "Report number 7.");
    })
    .await;
}
