//! Heavy work is done by a program of its own, which is loaded when it is needed, and whose failure
//! harms nothing.

use crate::support::story;

/// A text that is large enough to be read aside, with its title.
///
/// It has few paragraphs, because finding a control among thousands takes a story minutes.
fn large(title: &str) -> String {
    let paragraph = "Ada Moreau met Noor Haddad, as the minutes have it. ".repeat(500);
    format!("{title}\n\n{}", [paragraph.as_str(); 10].join("\n\n"))
}

#[tokio::test]
async fn the_worker_is_loaded_for_the_first_large_file_and_only_once() {
    story(async |story| {
        let page = story.open("/a/b/?lang=en").await;
        let loads = || {
            let is_worker = |path: &str| path.ends_with("/inquit-worker_bg.wasm");
            let visits = story.visits();
            visits.iter().filter(|v| is_worker(&v.path)).count()
        };
        page.choose_files(&[story.file("small.txt", "Small\nAda met Noor.")])
            .await;
        page.control("article", "Small").element().await;
        assert_eq!(loads(), 0);
        for title in ["First", "Second"] {
            page.choose_files(&[story.file("large.txt", large(title))])
                .await;
            page.control("article", title).element().await;
        }
        assert_eq!(loads(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_worker_that_fails_or_does_not_load_leaves_the_page_as_it_is() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste("Report\nAda Moreau met Noor Haddad.").await;
        page.tag("Ada Moreau", "p").await;
        let troubles = [
            ("super('recovery.js')", "could not be loaded"),
            ("super(address)", "has stopped (unreachable)"),
        ];
        for (start, sentence) in troubles {
            page.run(
                &format!(
                    "window.RealWorker ??= Worker;
                     window.Worker = class extends RealWorker {{
                         constructor(address) {{ {start}; }}
                         postMessage() {{
                             const message = 'unreachable';
                             this.dispatchEvent(new ErrorEvent('error', {{ message }}));
                         }}
                     }};"
                ),
                vec![],
            )
            .await;
            page.choose_files(&[story.file("large.txt", large("Never"))])
                .await;
            page.wait_for_live("alert", "large.txt was not opened.")
                .await;
            page.wait_for_live("alert", sentence).await;
            page.button("Dismiss").click().await;
        }
        page.run("window.Worker = RealWorker", vec![]).await;
        page.choose_files(&[story.file("large.txt", large("Later"))])
            .await;
        page.control("article", "Later").element().await;
        page.link("Report*").click().await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
    })
    .await;
}
