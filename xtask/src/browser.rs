//! A browser and its driver, one of each for every session, for stories and measurements.

use std::net::TcpListener;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use url::{ParseError, Url};

use self::capabilities::capabilities;
use crate::engine::{Engine, Programs};

mod capabilities;

/// How long an ended browser may take to be gone, and a starting driver to listen.
const PATIENCE: Duration = Duration::from_secs(10);

/// A browser that is running.
pub struct Browser {
    /// The way to speak to it.
    pub client: Client,
    /// What it is.
    pub engine: Engine,
    /// Its driver, which ends with this value.
    driver: Child,
    /// The screen that it shows itself on, if it cannot do without; it ends with this value.
    _screen: Option<Screen>,
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
    /// Starts Chromium on a profile; what it downloads goes to a folder.
    ///
    /// # Errors
    /// Chromium or its driver is missing, or one of them does not start.
    pub async fn start(profile: &Path, downloads: &Path, arguments: &[&str]) -> Result<Self> {
        Self::start_engine(Engine::Chromium, profile, downloads, arguments).await
    }

    /// The same with any engine. WebKit's browser keeps nothing in the profile: what it keeps ends with it.
    ///
    /// # Errors
    /// The browser or its driver is missing, or one of them does not start.
    pub async fn start_engine(
        engine: Engine,
        profile: &Path,
        downloads: &Path,
        arguments: &[&str],
    ) -> Result<Self> {
        let programs = engine
            .find()
            .with_context(|| format!("{} or its driver is missing", engine.name()))?;
        let screen = match &programs.screen {
            Some(server) => Some(Screen::start(server).await?),
            None => None,
        };
        let (driver, port) = start_driver(engine, &programs, screen.as_ref(), downloads).await?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(
                engine,
                &programs.browser,
                profile,
                downloads,
                arguments,
            )?)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .with_context(|| format!("{} does not start", engine.name()))?;
        Ok(Self {
            client,
            engine,
            driver,
            _screen: screen,
            ended: false,
        })
    }

    /// Lets every page that this tab goes to begin with a script; only Chromium can.
    ///
    /// # Errors
    /// The browser is gone, or another one.
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
        match self.engine {
            Engine::Chromium => {
                self.begin_pages_with("delete Navigator.prototype.serviceWorker")
                    .await
            }
            // These are started so that they keep none.
            Engine::Firefox | Engine::WebKit => Ok(()),
        }
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
        while Path::new(&format!("/proc/{process}")).exists() && start.elapsed() < PATIENCE {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    }

    /// The number of the browser's own process.
    pub fn process(&self) -> Option<u64> {
        let capabilities = self.client.capabilities()?;
        let number = ["goog:processID", "moz:processID"];
        number
            .iter()
            .find_map(|name| capabilities.get(*name)?.as_u64())
    }

    /// Warnings and errors that the browser has logged since the last call; only Chromium tells them.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn console(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
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

/// Starts a driver, and says on which port it listens.
async fn start_driver(
    engine: Engine,
    programs: &Programs,
    screen: Option<&Screen>,
    downloads: &Path,
) -> Result<(Child, u16)> {
    let name = engine.name();
    let mut command = Command::new(&programs.driver);
    command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    if let Some(screen) = screen {
        command.env("DISPLAY", &screen.display);
    }
    let announced = match engine {
        Engine::Chromium => "successfully on port ",
        Engine::Firefox => "Listening on 127.0.0.1:",
        Engine::WebKit => {
            // This one cannot be asked to choose, and says nothing.
            let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
            let driver = command
                .arg(format!("--port={port}"))
                // Its browser cannot be told where to keep what it downloads, and keeps it there.
                .env("HOME", downloads)
                .stdout(Stdio::null())
                .spawn();
            let driver = driver.with_context(|| format!("{name}'s driver does not start"))?;
            let start = Instant::now();
            while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
                ensure!(
                    start.elapsed() < PATIENCE,
                    "{name}'s driver does not listen"
                );
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            return Ok((driver, port));
        }
    };
    let mut driver = command
        .arg("--port=0")
        .spawn()
        .with_context(|| format!("{name}'s driver does not start"))?;
    let output = driver.stdout.take().context("the output is piped")?;
    let port = number_after(output, announced).await?;
    Ok((driver, port.context("the driver named no port")?))
}

/// A screen that nobody sees.
struct Screen {
    /// What programs call it.
    display: String,
    /// Its server, which ends with this value.
    _server: Child,
}

impl Screen {
    async fn start(server: &Path) -> Result<Self> {
        let mut server = Command::new(server)
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24"])
            .args(["-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("Xvfb does not start")?;
        let output = server.stdout.take().context("the output is piped")?;
        let number = number_after(output, "").await?;
        Ok(Self {
            display: format!(":{}", number.context("Xvfb named no display")?),
            _server: server,
        })
    }
}

/// The number behind some words of what a program prints, whose further lines are read unseen.
async fn number_after(
    output: impl AsyncRead + Unpin + Send + 'static,
    words: &str,
) -> Result<Option<u16>> {
    let mut lines = BufReader::new(output).lines();
    while let Some(line) = lines.next_line().await? {
        let number = line
            .split_once(words)
            .and_then(|(_, number)| number.trim().trim_end_matches('.').parse().ok());
        if number.is_some() {
            // A full pipe would stop the program.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok(number);
        }
    }
    Ok(None)
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
