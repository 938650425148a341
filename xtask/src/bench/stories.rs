//! What is measured, step by step: one repetition of one page in fresh browsers.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::floor;
use super::tab::Tab;
use super::table::{Figures, Page};
use super::workload::{Words, Workload};

/// How often the article is scrolled on its way down.
const STEPS: u32 = 60;

/// How often one annotation is added, changed and so on; the first time is not counted.
const EDITS: usize = 4;

/// How many screens a selection goes over, and in how many moves of the mouse.
const DRAG: (f64, u32) = (3.0, 30);

/// What is on the page once the product shows an article with its marks.
const MARKED: &str = "document.querySelector('main article mark')";

/// Whether the page says that everything is in the database.
const SAVED: &str = "document.querySelector('[role=status].save-state')?.textContent === 'Saved'";

/// Where the pages are.
pub struct Sites {
    /// The address of the product.
    pub product: String,
    /// The folder of the floors, as an address.
    pub floors: String,
}

/// A page, the workload that it shows, and where its figures go.
pub struct Run<'a> {
    /// Where the pages are.
    pub sites: &'a Sites,
    /// What is read and annotated.
    pub workload: &'a Workload,
    /// The workload as a file.
    pub file: &'a Path,
    /// Whose figures they are.
    pub page: Page,
    /// Where they go.
    pub figures: &'a mut Figures,
}

impl Run<'_> {
    /// Measures everything that the page can do, once.
    ///
    /// # Errors
    /// A browser or the page does not do what it should.
    pub async fn measure(&mut self) -> Result<()> {
        let folder = tempfile::tempdir()?;
        match self.page {
            Page::Plain => self.plain(folder.path()).await,
            Page::Marked => self.marked(folder.path()).await,
            Page::Product => self.product(folder.path()).await,
        }
        .with_context(|| format!("{:?}", self.page))
    }

    async fn plain(&mut self, folder: &Path) -> Result<()> {
        let mut tab = self.start(folder).await?;
        let address = format!("{}plain.html", self.sites.floors);
        self.open(&tab, &address, "document.readyState !== 'loading'")
            .await?;
        self.remember(&tab).await?;
        self.scroll(&tab).await?;
        tab.browser.close().await
    }

    async fn marked(&mut self, folder: &Path) -> Result<()> {
        let mut tab = self.start(folder).await?;
        let address = format!("{}marked.html", self.sites.floors);
        self.open(&tab, &address, "window.floor?.ready").await?;
        let annotations = floor::annotations(self.workload);
        tab.evaluate(&format!("floor.all = {annotations}; null"))
            .await?;
        let show = async |tab: &Tab| {
            let show = "addEventListener('go', () => floor.show(floor.all)); \
                        dispatchEvent(new Event('go'))";
            tab.evaluate(show).await.map(|_| ())
        };
        let [shown, _] = tab.clocked("go", "floor.count", show).await?;
        self.figures.add(self.page, "import", shown);
        self.remember(&tab).await?;
        self.scroll(&tab).await?;
        for (time, words) in self.workload.free.iter().take(EDITS).enumerate() {
            self.select(&tab, *words).await?;
            let mut next = floor::place(self.workload, *words);
            next["label"] = json!("person");
            tab.evaluate(&format!("floor.next = {next}; null")).await?;
            let count = tab.number("floor.count").await?;
            let added = press(&tab, "p", 0, &format!("floor.count > {count}")).await?;
            let removed = press(&tab, "Delete", 0, &format!("floor.count == {count}")).await?;
            let nothing = press(&tab, "q", 0, "true").await?;
            if time > 0 {
                self.figures.add_pair(self.page, ["add", "add busy"], added);
                self.figures
                    .add_pair(self.page, ["remove", "remove busy"], removed);
                self.figures.add(self.page, "nothing busy", nothing[1]);
            }
        }
        tab.browser.close().await
    }

    async fn product(&mut self, folder: &Path) -> Result<()> {
        let mut tab = self.start(folder).await?;
        tab.go_to(&self.sites.product).await?;
        self.import(&tab).await?;
        tab.browser.close().await?;

        // Another browser on the same profile, without what the first one has cached.
        for cache in ["Cache", "Code Cache"] {
            let cache = folder.join("profile").join("Default").join(cache);
            if cache.exists() {
                std::fs::remove_dir_all(cache)?;
            }
        }
        let mut tab = self.start(folder).await?;
        self.open(&tab, &self.sites.product.clone(), MARKED).await?;
        tab.settle(SAVED).await?;
        self.remember(&tab).await?;
        self.scroll(&tab).await?;
        for (time, words) in self.workload.free.iter().take(EDITS).enumerate() {
            self.edit(&tab, *words, time > 0).await?;
        }
        self.filter(&tab).await?;
        self.drag(&tab).await?;
        self.export(&tab).await?;
        tab.browser.close().await
    }

    /// A browser that has started and come to rest, so that its own start is not measured.
    async fn start(&self, folder: &Path) -> Result<Tab> {
        let tab = Tab::start(&folder.join("profile"), &folder.join("downloads")).await?;
        tab.go_to(&format!("{}blank.html", self.sites.floors))
            .await?;
        tab.settle("true").await?;
        Ok(tab)
    }

    async fn open(&mut self, tab: &Tab, address: &str, readable: &str) -> Result<()> {
        let watch = format!("bench.readable = bench.until(() => {readable});");
        let watch = tab
            .tell(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({"source": watch}),
            )
            .await?;
        tab.tell("Page.navigate", json!({"url": address})).await?;
        let readable = tab.number("bench.readable").await?;
        tab.tell("Page.removeScriptToEvaluateOnNewDocument", watch)
            .await?;
        self.figures.add(self.page, "open", readable);
        tab.settle("true").await
    }

    async fn import(&mut self, tab: &Tab) -> Result<()> {
        tab.settle(SAVED).await?;
        tab.evaluate("bench.tasks = []; null").await?;
        let paint = async |tab: &Tab| {
            let field = fantoccini::Locator::Css("input[type=file]");
            let field = tab.browser.client.find(field).await?;
            Ok(field.send_keys(&self.file.to_string_lossy()).await?)
        };
        let start = "addEventListener('change', (event) => bench.start = event.timeStamp, \
                     {capture: true, once: true}); null";
        tab.evaluate(start).await?;
        let [visible, _] = tab.clocked("change", MARKED, paint).await?;
        let stored = format!("bench.until(() => {SAVED}).then((end) => end - bench.start)");
        let stored = tab.number(&stored).await?;
        tab.settle("true").await?;
        let longest = tab.number("bench.longestTask()").await?;
        self.figures.add(self.page, "import", visible);
        self.figures.add(self.page, "stored", stored);
        self.figures.add(self.page, "import task", longest);
        Ok(())
    }

    async fn remember(&mut self, tab: &Tab) -> Result<()> {
        let memory = tab.memory().await?;
        self.figures.add(self.page, "heap", memory.heap);
        self.figures.add(self.page, "nodes", memory.nodes);
        if let Some(share) = memory.share {
            self.figures.add(self.page, "memory", share);
        }
        Ok(())
    }

    async fn scroll(&mut self, tab: &Tab) -> Result<()> {
        let frames = tab.evaluate(&format!("bench.scroll({STEPS})")).await?;
        self.add_frames(["scroll", "scroll worst"], &frames)
    }

    fn add_frames(&mut self, rows: [&'static str; 2], frames: &Value) -> Result<()> {
        let number = |index: usize| frames[index].as_f64().context("a number of frames");
        self.figures
            .add_pair(self.page, rows, [number(0)?, number(1)?]);
        Ok(())
    }

    /// Selects some words by their place in the text.
    async fn select(&self, tab: &Tab, words: Words) -> Result<()> {
        let place = floor::place(self.workload, words);
        let (paragraph, start, end) = (&place["paragraph"], &place["start"], &place["end"]);
        let select = format!("bench.select({paragraph}, {start}, {end})");
        tab.evaluate(&select).await.map(|_| ())
    }

    /// Adds one mention, changes its label, goes on to the next and back, removes it and takes that
    /// back.
    async fn edit(&mut self, tab: &Tab, words: Words, counts: bool) -> Result<()> {
        self.select(tab, words).await?;
        let block = format!("bench.blocks()[{}]", words.paragraph);
        let marks = format!("{block}.querySelectorAll('mark').length");
        let before = tab.number(&marks).await?;
        let added = press(tab, "p", 0, &format!("{marks} > {before}")).await?;
        tab.settle(SAVED).await?;

        let is_place = format!("{block}.querySelector('mark.focused[data-label=place]')");
        let change = async |tab: &Tab| {
            let choose = "{ const list = document.querySelector('.editor select'); \
                          list.value = 'place'; \
                          list.dispatchEvent(new Event('change', {bubbles: true})) }";
            tab.evaluate(choose).await.map(|_| ())
        };
        let changed = tab.clocked("change", &is_place, change).await?;
        tab.settle(SAVED).await?;

        let go_back = "document.querySelector('article').focus({preventScroll: true}); null";
        tab.evaluate(go_back).await?;
        tab.evaluate("bench.here = bench.focused()").await?;
        let next = press(tab, "j", 0, "bench.focused() !== bench.here").await?;
        tab.settle("true").await?;
        press(tab, "k", 0, "bench.focused() === bench.here").await?;
        tab.settle("true").await?;
        let removed = press(tab, "Delete", 0, &format!("{marks} === {before}")).await?;
        tab.settle(SAVED).await?;
        let undone = press(tab, "z", 2, &format!("{marks} > {before}")).await?;
        tab.settle(SAVED).await?;
        let nothing = press(tab, "q", 0, "true").await?;
        tab.settle("true").await?;
        if counts {
            let figures = &mut self.figures;
            figures.add_pair(self.page, ["add", "add busy"], added);
            figures.add_pair(self.page, ["change", "change busy"], changed);
            figures.add_pair(self.page, ["remove", "remove busy"], removed);
            figures.add_pair(self.page, ["undo", "undo busy"], undone);
            figures.add_pair(self.page, ["next", "next busy"], next);
            figures.add(self.page, "nothing busy", nothing[1]);
        }
        Ok(())
    }

    async fn filter(&mut self, tab: &Tab) -> Result<()> {
        tab.evaluate("document.querySelector('.filter-row input').focus(); null")
            .await?;
        tab.settle("true").await?;
        for letter in ["t", "r", "a"] {
            let typed = tab
                .clocked("input", "true", async |tab| tab.press(letter, 0).await)
                .await?;
            self.figures
                .add_pair(self.page, ["filter", "filter busy"], typed);
            tab.settle("true").await?;
        }
        let empty = "{ const field = document.querySelector('.filter-row input'); field.value = ''; \
                     field.dispatchEvent(new Event('input', {bubbles: true})); field.blur() }";
        tab.evaluate(empty).await?;
        tab.settle("true").await
    }

    /// Drags a selection while the page scrolls under the mouse.
    async fn drag(&mut self, tab: &Tab) -> Result<()> {
        let (screens, moves) = DRAG;
        let (x, y) = (500.0, 400.0);
        tab.evaluate("bench.scroller().scrollTop = bench.scroller().scrollHeight / 3; null")
            .await?;
        tab.settle("true").await?;
        let start = tab.number(&format!("bench.offsetAt({x}, {y})")).await?;
        tab.mouse("mouseMoved", x, y).await?;
        tab.mouse("mousePressed", x, y).await?;
        // Chromium begins a selection with the first move, at the words that are then where the button went
        // down: a person moves before anything scrolls.
        tab.mouse("mouseMoved", x + 3.0, y).await?;
        tab.evaluate("bench.watchFrames(); null").await?;
        for step in 0..moves {
            let scroll = format!(
                "bench.scroller().scrollTop += bench.scroller().clientHeight * {screens} / {moves}; \
                 bench.rest(1)"
            );
            tab.evaluate(&scroll).await?;
            tab.mouse("mouseMoved", x + f64::from(step % 2), y).await?;
        }
        let frames = tab.evaluate("bench.frames()").await?;
        // Marks that are drawn behind the scrolling move the words, so it is compared at rest.
        tab.settle("true").await?;
        tab.mouse("mouseMoved", x + 2.0, y).await?;
        tab.mouse("mouseMoved", x, y).await?;
        tab.settle("true").await?;
        let end = tab.number(&format!("bench.offsetAt({x}, {y})")).await?;
        let selected = tab
            .number("getSelection().getRangeAt(0).toString().length")
            .await?;
        tab.mouse("mouseReleased", x, y).await?;
        tab.settle("true").await?;
        ensure!(end >= start, "the page scrolls down");
        self.figures
            .add(self.page, "drag off", (end - start - selected).abs());
        self.add_frames(["drag", "drag worst"], &frames)
    }

    async fn export(&mut self, tab: &Tab) -> Result<()> {
        let export = "(async () => {
            const find = (selector) => [...document.querySelectorAll(selector)];
            const named = (name) => (element) => element.textContent.trim().startsWith(name);
            find('button').find(named('Export')).click();
            await bench.rest(3);
            bench.given = 0;
            const start = performance.now();
            find('[role=menuitem]').find(named('Inquit JSON')).click();
            await bench.until(() => bench.given);
            return bench.given - start;
        })()";
        let given = tab.number(export).await?;
        self.figures.add(self.page, "export", given);
        Ok(())
    }
}

/// Presses a key and waits for its effect.
async fn press(tab: &Tab, key: &str, modifiers: u8, effect: &str) -> Result<[f64; 2]> {
    let press = async |tab: &Tab| tab.press(key, modifiers).await;
    tab.clocked("keydown", effect, press).await
}
