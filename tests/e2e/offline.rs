//! After the first visit the page works without a network, and moves to another version only when the
//! person agrees.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use tempfile::TempDir;
use tokio::runtime::Runtime;
use xtask::site::{self, Site};
use xtask::{page, precache, repository};

use crate::support::{Page, kept_story, story, until};

const ARTICLE: &str = "Report\nAda Moreau met Noor Haddad in Lyon.";

/// A host of the page whose network can be cut.
struct Host {
    site: Site,
    /// The site's own, because only with it do all its connections end.
    network: Option<Runtime>,
    folder: TempDir,
}

impl Drop for Host {
    /// Nobody answers any more, whatever is asked.
    fn drop(&mut self) {
        if let Some(network) = self.network.take() {
            network.shutdown_background();
        }
    }
}

impl Host {
    /// Puts the build on a host.
    async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the host");
        for file in fs::read_dir(page::dist()).expect("the page is built") {
            let file = file.expect("a file");
            fs::copy(file.path(), folder.path().join(file.file_name())).expect("a copy");
        }
        let network = Runtime::new().expect("threads for the host");
        let path = folder.path().to_owned();
        let start = async move {
            let listener = site::listen(0).await.expect("a free port");
            Site::start(listener, &[("/app/", &path)]).expect("the host starts")
        };
        let site = network.spawn(start).await.expect("the host starts");
        Self {
            site,
            network: Some(network),
            folder,
        }
    }

    fn address(&self) -> String {
        self.site.address("/app/?lang=en")
    }

    /// Replaces words of the page itself.
    fn change(&self, from: &str, to: &str) {
        self.renew("index.html", |path| {
            let page = fs::read_to_string(path).expect("the page");
            assert!(page.contains(from), "the page has no {from}");
            fs::write(path, page.replace(from, to)).expect("the page is written");
        });
    }

    /// Puts another version in place, as `cargo xtask build` would.
    fn update(&self) {
        self.change("Read an article", "Read another article");
        let keeper = "service-worker.js";
        self.renew(keeper, |path| {
            fs::copy(repository().join(keeper), path).expect("a copy");
            precache::write(self.folder.path(), "another").expect("a list of the files");
        });
    }

    /// Does something to a file, which is then newer: dates on the web have no fractions of a second.
    fn renew(&self, name: &str, change: impl FnOnce(&Path)) {
        let path = self.folder.path().join(name);
        let former = fs::metadata(&path).and_then(|file| file.modified());
        change(&path);
        let later = former.expect("the file has a date") + Duration::from_secs(10);
        let file = File::options().write(true).open(path);
        let dated = file.and_then(|file| file.set_modified(later));
        dated.expect("the file takes a date");
    }
}

/// A text that is read by the worker.
fn large(title: &str) -> String {
    let paragraph = "Ada Moreau met Noor Haddad, as the minutes have it. ".repeat(500);
    format!("{title}\n\n{}", [paragraph.as_str(); 10].join("\n\n"))
}

async fn wait_until_kept(page: &Page) {
    page.wait_for_script(
        "the kept page",
        "return !!navigator.serviceWorker.controller",
    )
    .await;
}

async fn is_updated(page: &Page) -> bool {
    let script = "return document.querySelector('meta[name=description]').content";
    let description = page.run(script, vec![]).await;
    description
        .as_str()
        .expect("it has one")
        .contains("another")
}

#[tokio::test]
async fn after_the_first_visit_everything_works_with_the_network_cut() {
    kept_story(async |story| {
        let host = Host::start().await;
        let address = host.address();
        let page = story.visit(&address).await;
        page.paste(ARTICLE).await;
        page.tag("Ada Moreau", "p").await;
        page.wait_saved().await;
        wait_until_kept(&page).await;

        drop(host);
        page.reload().await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.tag("Lyon", "l").await;
        page.choose_files(&[story.file("large.txt", large("Read aside"))])
            .await;
        page.control("article", "Read aside").element().await;
        page.wait_saved().await;

        // The browser says that it cannot look for another version.
        story.console().await;
        story.restart().await;
        let page = story.visit(&address).await;
        page.link("Report*").click().await;
        page.wait_for_annotated(&["Ada Moreau", "Lyon"]).await;
        story.console().await;
    })
    .await;
}

#[tokio::test]
async fn another_version_waits_until_the_person_agrees_and_breaks_no_open_tab() {
    kept_story(async |story| {
        let host = Host::start().await;
        let address = host.address();
        let old = story.visit(&address).await;
        old.paste(ARTICLE).await;
        old.wait_saved().await;
        wait_until_kept(&old).await;

        host.update();
        let page = story.visit_in_tab(&address).await;
        page.wait_for_live("status", "A new version of Inquit is here")
            .await;
        assert!(!is_updated(&page).await);
        page.reload().await;
        page.button("Use the new version").element().await;
        assert!(!is_updated(&page).await);
        page.button("Use the new version").click().await;
        until("the new version", async || {
            is_updated(&page).await.then_some(())
        })
        .await;
        page.link("Report*").element().await;
        page.button("Use the new version").gone().await;

        // The tab of the old version goes on, and still gets its worker.
        drop(host);
        let old = story.go_to_first_tab().await;
        old.tag("Lyon", "l").await;
        old.choose_files(&[story.file("large.txt", large("Read aside"))])
            .await;
        old.control("article", "Read aside").element().await;
        old.wait_saved().await;
        old.reload().await;
        assert!(is_updated(&old).await);
        story.console().await;
    })
    .await;
}

#[tokio::test]
async fn an_old_page_whose_files_are_gone_says_so_and_a_reload_helps() {
    // It is there for as long as the page may ask for something.
    let host = Host::start().await;
    story(async |story| {
        host.change("data-js=\"inquit-", "data-js=\"gone-");
        let page = story.visit(&host.address()).await;
        page.wait_for_live("alert", "Inquit has stopped").await;
        assert!(!story.console().await.is_empty());

        host.change("data-js=\"gone-", "data-js=\"inquit-");
        page.button("Reload").click().await;
        page.button("Open").element().await;
    })
    .await;
}
