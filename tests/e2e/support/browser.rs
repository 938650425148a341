//! Chromium and chromedriver, one of each for every session.

use std::path::Path;
use std::process::Stdio;

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use url::{ParseError, Url};
use xtask::chromium::Chromium;

/// A browser that is running.
pub struct Browser {
    /// The way to speak to it.
    pub client: Client,
    /// Its driver, which ends with this value.
    driver: Child,
}

impl Browser {
    /// Starts a browser on a profile; what it downloads goes to a folder.
    pub async fn start(profile: &Path, downloads: &Path, arguments: &[&str]) -> Self {
        let chromium = Chromium::find().expect("chromium and chromedriver are installed");
        let mut driver = Command::new(&chromium.driver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver starts");
        let output = driver.stdout.take().expect("the output is piped");
        let port = port(BufReader::new(output).lines()).await;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(
                &chromium.browser,
                profile,
                downloads,
                arguments,
            ))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("chromium starts");
        Self { client, driver }
    }

    /// Leaves the browser as a person does who closes its window.
    pub async fn close(&mut self) {
        let client = self.client.clone();
        client.close().await.expect("the browser closes");
        self.driver.kill().await.expect("chromedriver ends");
    }

    /// Ends the browser without a word to the page, as a power cut does.
    pub async fn kill(&mut self) {
        let process = self
            .client
            .capabilities()
            .map(|found| found["goog:processID"].to_string());
        let killed = Command::new("kill")
            .args(["-KILL", &process.expect("a session has capabilities")])
            .status()
            .await;
        assert!(
            killed.is_ok_and(|status| status.success()),
            "the browser ends"
        );
        self.driver.kill().await.expect("chromedriver ends");
    }

    /// Warnings and errors that the browser has logged since the last call.
    pub async fn console(&self) -> Vec<String> {
        let log = self.client.issue_cmd(BrowserLog).await.expect("the log");
        log.as_array()
            .into_iter()
            .flatten()
            .filter(|entry| entry["level"] == "WARNING" || entry["level"] == "SEVERE")
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect()
    }
}

/// Reads the port that the system has chosen for chromedriver, and its further lines unseen.
async fn port(mut lines: Lines<BufReader<ChildStdout>>) -> u16 {
    while let Some(line) = lines.next_line().await.expect("chromedriver speaks") {
        let port = line
            .split_once("successfully on port ")
            .and_then(|(_, port)| port.trim_end_matches('.').parse().ok());
        if let Some(port) = port {
            // A full pipe would stop chromedriver.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return port;
        }
    }
    panic!("chromedriver named no port");
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
