//! Chromium and chromedriver, one of each for every session, for stories and measurements.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use url::{ParseError, Url};

use crate::chromium::Chromium;

/// How long an ended browser may take to be gone.
const FAREWELL: Duration = Duration::from_secs(10);

/// A browser that is running.
pub struct Browser {
    /// The way to speak to it.
    pub client: Client,
    /// Its driver, which ends with this value.
    driver: Child,
    /// Whether it has been ended; else it ends with this value too.
    ended: bool,
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let (false, Some(process)) = (self.ended, self.process()) {
            // What is left of a failed run would only take up the machine.
            let mut kill = std::process::Command::new("kill");
            let _ = kill.args(["-KILL", &process.to_string()]).status();
        }
    }
}

impl Browser {
    /// Starts a browser on a profile; what it downloads goes to a folder.
    ///
    /// # Errors
    /// Chromium or its driver is missing, or one of them does not start.
    pub async fn start(profile: &Path, downloads: &Path, arguments: &[&str]) -> Result<Self> {
        let chromium = Chromium::find().context("chromium or chromedriver is missing")?;
        let mut driver = Command::new(&chromium.driver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("chromedriver does not start")?;
        let output = driver.stdout.take().context("the output is piped")?;
        let port = port(BufReader::new(output).lines()).await?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(
                &chromium.browser,
                profile,
                downloads,
                arguments,
            ))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .context("chromium does not start")?;
        Ok(Self {
            client,
            driver,
            ended: false,
        })
    }

    /// Lets every page that this tab goes to begin with a script.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn begin_pages_with(&self, script: &str) -> Result<()> {
        let command = DevTools {
            name: "Page.addScriptToEvaluateOnNewDocument",
            parameters: json!({ "source": script }),
        };
        self.client.issue_cmd(command).await?;
        Ok(())
    }

    /// Takes from this tab what keeps pages for use without a network, so that each visit is like the
    /// first, and nothing is fetched that the page itself does not ask for.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn keep_no_pages(&self) -> Result<()> {
        self.begin_pages_with("delete Navigator.prototype.serviceWorker")
            .await
    }

    /// Leaves the browser as a person does who closes its window.
    ///
    /// # Errors
    /// It is gone already.
    pub async fn close(&mut self) -> Result<()> {
        self.client.clone().close().await?;
        self.ended = true;
        Ok(self.driver.kill().await?)
    }

    /// Ends the browser without a word to the page, as a power cut does.
    ///
    /// # Errors
    /// It is gone already.
    pub async fn kill(&mut self) -> Result<()> {
        let process = self.process().context("a session has capabilities")?;
        let killed = Command::new("kill")
            .args(["-KILL", &process.to_string()])
            .status()
            .await?;
        ensure!(killed.success(), "the browser does not end");
        self.ended = true;
        self.driver.kill().await?;
        // Its profile is free for the next browser only when it is gone.
        let start = Instant::now();
        while Path::new(&format!("/proc/{process}")).exists() && start.elapsed() < FAREWELL {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    }

    /// The number of the browser's own process.
    pub fn process(&self) -> Option<u64> {
        self.client.capabilities()?.get("goog:processID")?.as_u64()
    }

    /// Warnings and errors that the browser has logged since the last call.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn console(&self) -> Result<Vec<String>> {
        let log = self.client.issue_cmd(BrowserLog).await?;
        Ok(log
            .as_array()
            .into_iter()
            .flatten()
            .filter(|entry| entry["level"] == "WARNING" || entry["level"] == "SEVERE")
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect())
    }
}

/// Reads the port that the system has chosen for chromedriver, and its further lines unseen.
async fn port(mut lines: Lines<BufReader<ChildStdout>>) -> Result<u16> {
    while let Some(line) = lines.next_line().await? {
        let port = line
            .split_once("successfully on port ")
            .and_then(|(_, port)| port.trim_end_matches('.').parse().ok());
        if let Some(port) = port {
            // A full pipe would stop chromedriver.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok(port);
        }
    }
    bail!("chromedriver named no port");
}

fn capabilities(
    browser: &Path,
    profile: &Path,
    downloads: &Path,
    arguments: &[&str],
) -> Capabilities {
    let mut all = vec![
        "--headless=new".to_owned(),
        // Root may not use the sandbox.
        "--no-sandbox".to_owned(),
        // Containers have a small /dev/shm.
        "--disable-dev-shm-usage".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-background-networking".to_owned(),
        "--no-first-run".to_owned(),
        "--window-size=1280,900".to_owned(),
        "--lang=en-US".to_owned(),
        // Whatever would leave this machine fails, and so shows in the console.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1".to_owned(),
        // Elements tell scripts their computed role and accessible name.
        "--enable-blink-features=ComputedAccessibilityInfo".to_owned(),
        format!("--user-data-dir={}", profile.display()),
    ];
    all.extend(arguments.iter().map(|&argument| argument.to_owned()));
    let capabilities = json!({
        "goog:chromeOptions": {
            "binary": browser,
            "args": all,
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
                "intl.accept_languages": "en",
            },
        },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    match capabilities {
        Value::Object(capabilities) => capabilities,
        _ => unreachable!("it is written as an object above"),
    }
}

/// Chromedriver's own command for the console's lines since the last call.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

/// Chromedriver's own command for what WebDriver does not know: the browser's developer tools.
#[derive(Debug)]
pub struct DevTools {
    /// The method of the DevTools protocol.
    pub name: &'static str,
    /// What it takes.
    pub parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.name, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}
