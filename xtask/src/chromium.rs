//! The browser that runs the tests, and the driver that steers it.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{answer, run};

/// Chromium and its driver, as found on this machine.
pub struct Chromium {
    /// The browser: `CHROME`, else the first known name on PATH.
    pub browser: PathBuf,
    /// Its WebDriver server: `CHROMEDRIVER`, else `chromedriver` on PATH.
    pub driver: PathBuf,
}

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// What Debian and Ubuntu call them.
const PACKAGES: [[&str; 2]; 2] = [
    ["chromium", "chromium-driver"],
    ["chromium-browser", "chromium-chromedriver"],
];

impl Chromium {
    /// Looks at the environment variables, then at PATH.
    pub fn find() -> Option<Self> {
        Some(Self {
            browser: program("CHROME", &BROWSERS)?,
            driver: program("CHROMEDRIVER", &["chromedriver"])?,
        })
    }

    /// Finds both, or installs them with apt where that needs no password.
    ///
    /// # Errors
    /// They are missing and may not be installed from here: the message says what to install.
    pub fn set_up() -> Result<Self> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        if let Some(apt) = apt() {
            println!("Chromium or its driver is missing. Installing both with apt.");
            run(&mut apt_get(apt, &["update"]))?;
            // Where neither pair of names is known, the sentence below says what is missing.
            let installed = PACKAGES.iter().any(|packages| {
                let install = ["install", "--yes", "--no-install-recommends"];
                run(apt_get(apt, &install).args(packages)).is_ok()
            });
            if !installed {
                println!("apt could not install them.");
            }
        }
        match Self::find() {
            Some(found) => Ok(found),
            None => bail!(
                "the browser tests need Chromium and chromedriver of the same version: please \
                 install them (Debian: `apt install chromium chromium-driver`), or name them in \
                 the environment variables CHROME and CHROMEDRIVER"
            ),
        }
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
