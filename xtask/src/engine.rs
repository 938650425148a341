//! The browsers that run the tests, and the drivers that steer them.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{answer, run};
use crate::tools;

/// What makes a page of its files: nearly every browser is one of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Opera and others; everything is tested in it.
    #[default]
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari, and on Linux whatever is built on WebKitGTK.
    WebKit,
}

/// A browser and its driver, as found on this machine.
pub struct Programs {
    /// The browser.
    pub browser: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
    /// Xvfb, where the browser cannot do without a screen.
    pub screen: Option<PathBuf>,
}

/// The environment variable that names the engine for the end-to-end tests.
pub const ASKED: &str = "INQUIT_ENGINE";

/// The newest geckodriver whose Rust is ours; Debian has none.
const GECKODRIVER: &str = "0.37.1";

/// Where WebKitGTK keeps the browser that its driver steers; no folder of PATH.
const MINI_BROWSERS: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
];

impl Engine {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Those in which only the browser tests and the main stories run.
    pub const OTHERS: [Self; 2] = [Self::Firefox, Self::WebKit];

    /// The one that [`ASKED`] names, else Chromium.
    ///
    /// # Errors
    /// It names none that there is.
    pub fn asked() -> Result<Self> {
        let Some(asked) = env::var_os(ASKED) else {
            return Ok(Self::default());
        };
        match Self::ALL.into_iter().find(|engine| asked == engine.tag()) {
            Some(engine) => Ok(engine),
            None => bail!("{ASKED} is {asked:?}, and not chromium, firefox or webkit"),
        }
    }

    /// What [`ASKED`] calls it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The environment variables that name its browser and its driver.
    fn variables(self) -> [&'static str; 2] {
        match self {
            Self::Chromium => ["CHROME", "CHROMEDRIVER"],
            Self::Firefox => ["FIREFOX", "GECKODRIVER"],
            Self::WebKit => ["MINIBROWSER", "SAFARIDRIVER"],
        }
    }

    /// What Debian and Ubuntu call what it needs; the first names that apt knows are taken.
    fn packages(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Chromium => &[
                &["chromium", "chromium-driver"],
                &["chromium-browser", "chromium-chromedriver"],
            ],
            Self::Firefox => &[&["firefox-esr"], &["firefox"]],
            Self::WebKit => &[&["webkit2gtk-driver", "xvfb"]],
        }
    }

    /// Looks at the environment variables, then at PATH and where the system keeps such programs.
    pub fn find(self) -> Option<Programs> {
        let [browser, driver] = self.variables();
        Some(match self {
            Self::Chromium => Programs {
                browser: program(
                    browser,
                    &[
                        "chromium",
                        "chromium-browser",
                        "google-chrome",
                        "google-chrome-stable",
                    ],
                )?,
                driver: program(driver, &["chromedriver"])?,
                screen: None,
            },
            Self::Firefox => Programs {
                browser: program(browser, &["firefox-esr", "firefox"])?,
                driver: program(driver, &["geckodriver"])
                    .or_else(|| tools::kept("geckodriver", GECKODRIVER))?,
                screen: None,
            },
            Self::WebKit => Programs {
                browser: program(browser, &MINI_BROWSERS)?,
                driver: program(driver, &["WebKitWebDriver"])?,
                screen: Some(which::which("Xvfb").ok()?),
            },
        })
    }

    /// Finds its programs, or installs them: with apt where that needs no password, and geckodriver
    /// with cargo.
    ///
    /// # Errors
    /// They are missing and may not be installed from here: the message says what to install.
    pub fn set_up(self) -> Result<Programs> {
        if self.find().is_none() {
            self.install();
            if self == Self::Firefox && program("GECKODRIVER", &["geckodriver"]).is_none() {
                tools::install("geckodriver", GECKODRIVER)?;
            }
        }
        let [browser, driver] = self.variables();
        match self.find() {
            Some(found) => Ok(found),
            None => bail!(
                "the tests in {} need its browser and its driver: please install them (Debian: \
                 `apt install {}`), or name them in the environment variables {browser} and {driver}",
                self.name(),
                self.packages()[0].join(" "),
            ),
        }
    }

    /// Installs its packages; where that is impossible, whoever looks for them says what is missing.
    fn install(self) {
        let Some(apt) = apt() else {
            return;
        };
        println!("{} is missing. Installing it with apt.", self.name());
        let updated = run(&mut apt_get(apt, &["update"]));
        let installed = updated.is_ok()
            && self.packages().iter().any(|packages| {
                let install = ["install", "--yes", "--no-install-recommends"];
                run(apt_get(apt, &install).args(*packages)).is_ok()
            });
        if !installed {
            println!("apt could not install it.");
        }
    }
}

impl Programs {
    /// Tells a test binary to use these programs, and none of another engine's.
    pub fn equip(&self, engine: Engine, command: &mut Command) {
        for [_, driver] in Engine::ALL.map(Engine::variables) {
            command.env_remove(driver);
        }
        let [browser, driver] = engine.variables();
        command
            .env(ASKED, engine.tag())
            .env(browser, &self.browser)
            .env(driver, &self.driver);
    }
}

fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    match env::var_os(variable) {
        Some(named) => which::which(named).ok(),
        None => names.iter().find_map(|name| which::which(name).ok()),
    }
}

/// Who may call apt-get without being asked for a password.
#[derive(Clone, Copy)]
enum Apt {
    Root,
    Sudo,
}

fn apt() -> Option<Apt> {
    which::which("apt-get").ok()?;
    if answer(Command::new("id").arg("-u"))? == "0" {
        return Some(Apt::Root);
    }
    answer(Command::new("sudo").args(["--non-interactive", "true"])).map(|_| Apt::Sudo)
}

fn apt_get(apt: Apt, arguments: &[&str]) -> Command {
    let mut command = match apt {
        Apt::Root => Command::new("env"),
        Apt::Sudo => {
            let mut sudo = Command::new("sudo");
            sudo.args(["--non-interactive", "env"]);
            sudo
        }
    };
    command
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(arguments);
    command
}
