//! The page around the program: it loads anywhere, under its policy, within its budget.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use xtask::{budget, page};

use crate::support::story;

/// What the page loads when it has nothing better to do: on a slow machine, that of one folder
/// may come while the next folder is open.
const LATER: &str = "backup.js";

#[tokio::test]
async fn one_build_works_in_every_folder_and_loads_what_the_budget_counts() {
    let mut counted = budget::first_files(&page::dist()).expect("the page is built");
    counted.retain(|file| !is_of_the_browser(file));
    let counted = BTreeSet::from_iter(counted);

    story(async |story| {
        for folder in ["/", "/a/", "/a/b/"] {
            let before = story.visits().len();
            story.open(folder).await;
            let loaded: BTreeSet<PathBuf> = story.visits()[before..]
                .iter()
                .map(|visit| visit.path.strip_prefix(folder).unwrap_or(&visit.path))
                .map(|path| PathBuf::from(if path.is_empty() { "index.html" } else { path }))
                .filter(|file| !is_of_the_browser(file) && !file.ends_with(LATER))
                .collect();
            assert_eq!(loaded, counted, "in {folder}");
            story.assert_clean().await;
        }
    })
    .await;
}

/// The browser asks for icons and the manifest when it likes, if at all.
fn is_of_the_browser(file: &Path) -> bool {
    let end = file.extension().unwrap_or_default();
    ["svg", "png", "webmanifest"].iter().any(|own| end == *own)
}

#[tokio::test]
async fn nothing_but_files_of_the_page_may_run() {
    story(async |story| {
        let page = story.open("/").await;
        page.run(
            "const script = document.createElement('script');
             script.textContent = 'window.ran = true';
             document.body.append(script);
             document.body.setAttribute('onclick', 'window.ran = true');
             document.body.click();",
            vec![],
        )
        .await;
        page.wait_for_script("nothing", "return window.ran === undefined")
            .await;
        let refusals = story.console().await;
        assert_eq!(refusals.len(), 2, "{refusals:#?}");
    })
    .await;
}
