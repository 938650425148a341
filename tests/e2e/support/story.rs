//! One person at one computer: a site, a browser profile that outlives the browser, files.

use std::ffi::OsString;
use std::fs;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};

use fantoccini::wd::WindowHandle;
use futures_util::FutureExt;
use serde_json::json;
use tempfile::TempDir;
use tokio::sync::Semaphore;
use xtask::browser::Browser;
use xtask::engine::Engine;
use xtask::page::dist;
use xtask::site::{self, Site, Visit};

use super::page::Page;
use super::wait::until;

/// More browsers at once would only make each other slow.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// Where the site can be found: the same files in three folders.
pub const FOLDERS: [&str; 3] = ["/", "/a/", "/a/b/"];

/// Lets Chromium's elements tell scripts their computed role and accessible name, and answer from a tree that
/// it keeps: otherwise it makes one anew for each question, 9 ms in a dialog of 500 elements.
const ACCESSIBLE: [&str; 2] = [
    "--enable-blink-features=ComputedAccessibilityInfo",
    "--force-renderer-accessibility",
];

/// Where the site holds the files of the story, as a newsroom's would hold a corpus.
pub const CORPUS: &str = "/corpus/";

/// Tells a story in a fresh profile, and then asserts that nothing went wrong unseen.
///
/// The browser is closed whatever happens.
///
/// # Panics
/// The story does, the console holds a warning that the story has not read, or a file was missing.
pub async fn story(tell: impl AsyncFnOnce(&mut Story)) {
    story_with(&[], tell).await;
}

/// Tells a story in a browser that is started with further arguments.
pub async fn story_with(arguments: &'static [&'static str], tell: impl AsyncFnOnce(&mut Story)) {
    tell_in(Story::begin(arguments, false), tell).await;
}

/// Tells a story in which the browser may keep the page for use without a network.
pub async fn kept_story(tell: impl AsyncFnOnce(&mut Story)) {
    tell_in(Story::begin(&[], true), tell).await;
}

async fn tell_in(begin: impl Future<Output = Story>, tell: impl AsyncFnOnce(&mut Story)) {
    let _turn = BROWSERS.acquire().await.expect("never closed");
    let mut story = begin.await;
    let told = AssertUnwindSafe(async {
        tell(&mut story).await;
        story.assert_clean().await;
    })
    .catch_unwind()
    .await;
    if told.is_err() {
        story.show_scene().await;
    }
    story.close_browser().await;
    if let Err(panic) = told {
        resume_unwind(panic);
    }
}

/// What a story is told about.
pub struct Story {
    site: Site,
    browser: Browser,
    profile: TempDir,
    downloads: TempDir,
    files: TempDir,
    arguments: &'static [&'static str],
    keeps_pages: bool,
}

impl Story {
    async fn begin(arguments: &'static [&'static str], keeps_pages: bool) -> Self {
        let listener = site::listen(0).await.expect("a free port");
        let [profile, downloads, files] =
            [(); 3].map(|()| tempfile::tempdir().expect("a folder for the story"));
        let dist = dist();
        let mut folders = vec![(CORPUS, files.path())];
        folders.extend(FOLDERS.map(|folder| (folder, dist.as_path())));
        let site = Site::start(listener, &folders).expect("the site starts");
        let browser = start_browser(profile.path(), downloads.path(), arguments).await;
        let story = Self {
            site,
            browser,
            profile,
            downloads,
            files,
            arguments,
            keeps_pages,
        };
        story.prepare_tab().await;
        story
    }

    /// In most stories each visit is like the first one.
    async fn prepare_tab(&self) {
        if !self.keeps_pages {
            self.browser.keep_no_pages().await.expect("a tab");
        }
    }

    /// Lets every page of the current tab begin with a script, as a browser would that lacks something.
    pub async fn begin_pages_with(&self, script: &str) {
        let begun = self.browser.begin_pages_with(script).await;
        begun.expect("a tab");
    }

    /// Goes to an address below the site, query included, and waits until the program runs
    /// or has given up.
    pub async fn open(&self, path: &str) -> Page {
        self.visit(&self.site.address(path)).await
    }

    /// Goes to an address of any site on this machine.
    pub async fn visit(&self, address: &str) -> Page {
        let page = Page::new(self.browser.client.clone());
        page.go_to(address).await;
        page
    }

    /// Opens an address in a further tab, which becomes the current one.
    pub async fn open_tab(&self, path: &str) -> Page {
        self.visit_in_tab(&self.site.address(path)).await
    }

    /// Opens an address of any site on this machine in a further tab, which becomes the current one.
    pub async fn visit_in_tab(&self, address: &str) -> Page {
        self.new_tab().await;
        self.visit(address).await
    }

    /// Opens a further tab, which becomes the current one.
    pub async fn new_tab(&self) {
        let client = &self.browser.client;
        let tab = client.new_window(true).await.expect("a tab");
        client.switch_to_window(tab.handle).await.expect("the tab");
        self.prepare_tab().await;
    }

    /// Goes to the tab that was opened first, and is still open.
    pub async fn go_to_first_tab(&self) -> Page {
        self.go_to_tab(|tabs| tabs.first()).await
    }

    /// Goes to the tab that was opened last.
    pub async fn go_to_last_tab(&self) -> Page {
        self.go_to_tab(|tabs| tabs.last()).await
    }

    async fn go_to_tab(&self, which: impl Fn(&[WindowHandle]) -> Option<&WindowHandle>) -> Page {
        let client = &self.browser.client;
        let tabs = client.windows().await.expect("the tabs");
        let tab = which(&tabs).expect("there is one").clone();
        client.switch_to_window(tab).await.expect("the tab");
        Page::new(client.clone())
    }

    /// Goes to the tab that was opened last, by the page itself.
    pub async fn go_to_new_tab(&self) -> Page {
        let client = &self.browser.client;
        let tabs = until("a second tab", async || {
            let tabs = client.windows().await.expect("the tabs");
            (tabs.len() > 1).then_some(tabs)
        })
        .await;
        let newest = tabs.last().expect("there are two").clone();
        client.switch_to_window(newest).await.expect("the new tab");
        Page::new(client.clone())
    }

    /// Goes to a page of another site, which serves the files of the story.
    pub async fn open_other_site(&self, file: &str) -> (Site, Page) {
        let listener = site::listen(0).await.expect("a free port");
        let other = Site::start(listener, &[("/", self.files.path())]).expect("a site");
        let page = self.visit(&other.address(&format!("/{file}"))).await;
        (other, page)
    }

    /// Closes the tab that was there first; the next one becomes the current one.
    pub async fn close_first_tab(&self) {
        let client = &self.browser.client;
        let tabs = client.windows().await.expect("the tabs");
        client
            .switch_to_window(tabs[0].clone())
            .await
            .expect("the first tab");
        client.close_window().await.expect("it closes");
        client
            .switch_to_window(tabs[1].clone())
            .await
            .expect("the next tab");
    }

    /// Closes the browser and starts it again on the same profile.
    pub async fn restart(&mut self) {
        self.assert_clean().await;
        self.close_browser().await;
        self.start_browser().await;
    }

    /// Ends the browser as a power cut does, and starts it again on the same profile.
    pub async fn crash(&mut self) {
        self.assert_clean().await;
        self.cut_power().await;
    }

    /// The same at this very moment, whatever is going on.
    pub async fn cut_power(&mut self) {
        self.browser.kill().await.expect("the browser ends");
        self.start_browser().await;
    }

    /// Goes on in the browser of somebody else, who has never been here.
    pub async fn change_person(&mut self) {
        self.assert_clean().await;
        self.close_browser().await;
        self.profile = tempfile::tempdir().expect("a folder for the story");
        self.start_browser().await;
    }

    async fn start_browser(&mut self) {
        let (profile, downloads) = (self.profile.path(), self.downloads.path());
        self.browser = start_browser(profile, downloads, self.arguments).await;
        self.prepare_tab().await;
    }

    async fn close_browser(&mut self) {
        self.browser.close().await.expect("the browser closes");
    }

    /// The path and status of every request so far.
    pub fn visits(&self) -> Vec<Visit> {
        self.site.visits()
    }

    /// Reads the console's warnings and errors, which are then no longer held against the story.
    pub async fn console(&self) -> Vec<String> {
        self.browser.console().await.expect("the log")
    }

    /// Writes a file that a page can be given.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.files.path().join(name);
        fs::write(&path, bytes).expect("a file for the story");
        path
    }

    /// Does something that downloads a file; returns its name and its bytes.
    pub async fn download(&self, start: impl AsyncFnOnce()) -> (OsString, Vec<u8>) {
        let before = self.downloaded();
        start().await;
        let path = until("a download", async || {
            self.downloaded()
                .into_iter()
                .find(|path| !before.contains(path))
        })
        .await;
        let name = path.file_name().expect("a file has a name").to_owned();
        let bytes = fs::read(&path).expect("the download can be read");
        // The next file of that name need not have another one.
        fs::remove_file(path).expect("the download can be put away");
        (name, bytes)
    }

    fn downloaded(&self) -> Vec<PathBuf> {
        fs::read_dir(self.downloads.path())
            .expect("the folder is there")
            .map(|entry| entry.expect("a file").path())
            // Browsers write aside under names like these and rename at the end; Firefox keeps the place
            // with an empty file.
            .filter(|path| {
                let aside = ["crdownload", "part", "wkdownload"];
                path.extension()
                    .is_none_or(|end| aside.iter().all(|own| end != *own))
            })
            .filter(|path| path.metadata().is_ok_and(|file| file.len() > 0))
            .filter(|path| !path.file_name().is_some_and(is_hidden))
            .collect()
    }

    /// Asserts that the console is silent, no file was missing and no request has left the origin.
    pub async fn assert_clean(&self) {
        let console = self.console().await;
        assert!(console.is_empty(), "the console says {console:#?}");
        let mut missing = self.visits();
        missing.retain(|visit| visit.status >= 400);
        assert!(missing.is_empty(), "the site lacks {missing:#?}");
        let page = Page::new(self.browser.client.clone());
        let foreign = page.run(include_str!("foreign.js"), vec![]).await;
        assert_eq!(foreign, json!([]), "requests have left the origin");
    }

    /// Prints what a person would have seen where a story fails.
    async fn show_scene(&self) {
        let page = Page::new(self.browser.client.clone());
        println!("console: {:#?}", self.console().await);
        println!("page:\n{}", page.outline().await);
    }
}

/// Starts the browser that the tests are told in.
async fn start_browser(profile: &Path, downloads: &Path, arguments: &[&str]) -> Browser {
    let engine = Engine::asked().expect("an engine");
    let mut arguments = arguments.to_vec();
    if engine == Engine::Chromium {
        arguments.extend(ACCESSIBLE);
    }
    let browser = Browser::start_engine(engine, profile, downloads, &arguments).await;
    browser.expect("the browser starts")
}

fn is_hidden(name: &std::ffi::OsStr) -> bool {
    name.to_string_lossy().starts_with('.')
}
