//! One tab under measurement, steered and watched by the browser's developer tools.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::browser::{Browser, DevTools};

/// A tab in a browser of its own.
pub struct Tab {
    /// Its browser.
    pub browser: Browser,
}

/// What a tab takes of the machine.
pub struct Memory {
    /// Objects of JavaScript, in megabytes; WebAssembly's memory is not among them.
    pub heap: f64,
    /// Nodes of the document.
    pub nodes: f64,
    /// The process's share of the machine's memory, in megabytes; only Linux tells.
    pub share: Option<f64>,
}

impl Tab {
    /// Starts a browser in which every page begins with the clock.
    ///
    /// # Errors
    /// The browser does not start.
    pub async fn start(profile: &Path, downloads: &Path) -> Result<Self> {
        let browser = Browser::start(profile, downloads, &[]).await?;
        let tab = Self { browser };
        // What the thread itself has worked, not what it waited for while the machine did other things.
        let ticks = json!({"timeDomain": "threadTicks"});
        for (domain, parameters) in [("Page.enable", json!({})), ("Performance.enable", ticks)] {
            tab.tell(domain, parameters).await?;
        }
        tab.browser.keep_no_pages().await?;
        tab.browser
            .begin_pages_with(include_str!("clock.js"))
            .await?;
        Ok(tab)
    }

    /// Speaks to the developer tools.
    ///
    /// # Errors
    /// The browser is gone, or refuses.
    pub async fn tell(&self, name: &'static str, parameters: Value) -> Result<Value> {
        let command = DevTools { name, parameters };
        let answer = self.browser.client.issue_cmd(command).await;
        answer.with_context(|| name.to_owned())
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// The page does not load.
    pub async fn go_to(&self, address: &str) -> Result<()> {
        Ok(self.browser.client.goto(address).await?)
    }

    /// What an expression of JavaScript comes to, once it has come to something.
    ///
    /// # Errors
    /// It throws.
    pub async fn evaluate(&self, expression: &str) -> Result<Value> {
        let parameters = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true,
        });
        let mut answer = self.tell("Runtime.evaluate", parameters).await?;
        if let Some(thrown) = answer.get("exceptionDetails") {
            bail!("`{expression}` throws {thrown}");
        }
        Ok(answer["result"]["value"].take())
    }

    /// The number that an expression comes to.
    ///
    /// # Errors
    /// It throws, or is no number.
    pub async fn number(&self, expression: &str) -> Result<f64> {
        let value = self.evaluate(expression).await?;
        value
            .as_f64()
            .with_context(|| format!("`{expression}` is {value}"))
    }

    /// Waits until a condition holds and the page is still, so that the next measurement begins fresh.
    ///
    /// # Errors
    /// The condition throws.
    pub async fn settle(&self, condition: &str) -> Result<()> {
        let quiet = format!(
            "bench.until(() => {condition}).then(() => \
             new Promise((done) => requestIdleCallback(done))).then(() => bench.rest(3))"
        );
        self.evaluate(&quiet).await.map(|_| ())
    }

    /// Presses and releases a key, as a person does. `modifiers` are those of the protocol: 2 is Ctrl.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn press(&self, key: &str, modifiers: u8) -> Result<()> {
        let code = match key {
            "Delete" => 46,
            letter => letter.bytes().next().map_or(0, |b| b.to_ascii_uppercase()),
        };
        let text = if modifiers == 0 && key.len() == 1 {
            key
        } else {
            ""
        };
        let parameters = |kind: &str| {
            json!({
                "type": kind, "key": key, "text": text, "modifiers": modifiers,
                "windowsVirtualKeyCode": code,
            })
        };
        self.tell("Input.dispatchKeyEvent", parameters("keyDown"))
            .await?;
        self.tell("Input.dispatchKeyEvent", parameters("keyUp"))
            .await?;
        Ok(())
    }

    /// Moves the mouse, or presses or releases its left button.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn mouse(&self, kind: &str, x: f64, y: f64) -> Result<()> {
        let parameters = json!({
            "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1,
        });
        self.tell("Input.dispatchMouseEvent", parameters).await?;
        Ok(())
    }

    /// Does something; returns the milliseconds from the event that it leads to until its effect is
    /// drawn, and those that the page's thread was busy meanwhile.
    ///
    /// # Errors
    /// What is done fails.
    pub async fn clocked(
        &self,
        event: &str,
        effect: &str,
        act: impl AsyncFnOnce(&Self) -> Result<()>,
    ) -> Result<[f64; 2]> {
        let before = self.metric("TaskDuration").await?;
        let clock = format!("bench.clock('{event}', () => {effect})");
        self.evaluate(&clock).await?;
        act(self).await?;
        let drawn = self.number("bench.measured").await?;
        let busy = self.metric("TaskDuration").await? - before;
        Ok([drawn, busy * 1_000.0])
    }

    /// What the tab takes, after everything that nobody needs was given back.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn memory(&self) -> Result<Memory> {
        for _ in 0..2 {
            self.tell("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let counters = self.tell("Memory.getDOMCounters", json!({})).await?;
        Ok(Memory {
            heap: self.metric("JSHeapUsedSize").await? / 1_048_576.0,
            nodes: counters["nodes"].as_f64().context("a count of nodes")?,
            share: self.browser.process().and_then(largest_renderer),
        })
    }

    /// One of the browser's own sums since the page was opened; times are in seconds.
    async fn metric(&self, name: &str) -> Result<f64> {
        let metrics = self.tell("Performance.getMetrics", json!({})).await?;
        let metrics = metrics["metrics"].as_array().into_iter().flatten();
        let found = metrics.filter(|metric| metric["name"] == name);
        let value = found.filter_map(|metric| metric["value"].as_f64()).next();
        value.with_context(|| format!("{name} is not measured"))
    }
}

/// The share of memory of the largest of a browser's page processes, in megabytes.
fn largest_renderer(browser: u64) -> Option<f64> {
    let shares = fs::read_dir("/proc").ok()?.filter_map(|entry| {
        let process = entry.ok()?.path();
        let command = fs::read_to_string(process.join("cmdline")).ok()?;
        let is_renderer = command.contains("--type=renderer") && descends(&process, browser);
        if !is_renderer {
            return None;
        }
        let sums = fs::read_to_string(process.join("smaps_rollup")).ok()?;
        let share = sums.lines().find_map(|line| line.strip_prefix("Pss:"))?;
        let kilobytes: f64 = share.trim().strip_suffix("kB")?.trim().parse().ok()?;
        Some(kilobytes / 1_024.0)
    });
    shares.max_by(f64::total_cmp)
}

/// Whether a process was started by another one, directly or not.
fn descends(process: &Path, ancestor: u64) -> bool {
    let parent = fs::read_to_string(process.join("status"))
        .ok()
        .and_then(|status| {
            let line = status.lines().find_map(|line| line.strip_prefix("PPid:"))?;
            line.trim().parse::<u64>().ok()
        });
    match parent {
        None | Some(0 | 1) => false,
        Some(parent) if parent == ancestor => true,
        Some(parent) => descends(&Path::new("/proc").join(parent.to_string()), ancestor),
    }
}
