//! The readers of other tools, which prove what is exported: Python and node packages, each in one
//! version, in a folder of their own in the person's cache.
//!
//! A folder is named after what is asked for in it, so that the next clone finds it, and another
//! version of this repository has one of its own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::process::{answer, cargo, run};
use crate::repository;
use crate::tools::installed;

/// What runs the readers written in Python: tells the tests which program that is.
pub const PYTHON: &str = "INQUIT_PYTHON";
/// Where the readers written in JavaScript are: tells the tests which folder that is.
pub const NODE_FOLDER: &str = "INQUIT_NODE_FOLDER";

/// The oldest Python for which all packages are there.
const OLDEST_PYTHON: (u32, u32) = (3, 11);

/// The readers that this machine has.
pub struct Readers {
    python: PathBuf,
    node_folder: Option<PathBuf>,
}

impl Readers {
    /// Finds or installs them. None where there is no fitting Python, which is said; with `CI` set
    /// that is an error, and so is a missing node.
    ///
    /// # Errors
    /// A package cannot be installed, or what runs them is missing where it must not be.
    pub fn set_up() -> Result<Option<Self>> {
        let Some(python) = python() else {
            let (major, minor) = OLDEST_PYTHON;
            missing(&format!(
                "the exports are read by other tools' own programs, which need Python {major}.{minor} \
                 or newer with venv and pip (Debian: `apt install python3-venv`); the variable \
                 PYTHON may name it"
            ))?;
            return Ok(None);
        };
        let node_folder = if which::which("node").and(which::which("npm")).is_ok() {
            Some(node_packages()?)
        } else {
            missing(
                "the readers written in JavaScript need node and npm (Debian: `apt install npm`)",
            )?;
            None
        };
        Ok(Some(Self {
            python: environment(&python)?,
            node_folder,
        }))
    }

    /// The command that runs the tests with these readers.
    pub fn tests(&self) -> Command {
        let mut command = cargo();
        command
            .env(PYTHON, &self.python)
            .args(["test", "--locked", "--test", "interop"]);
        match &self.node_folder {
            Some(folder) => command.env(NODE_FOLDER, folder),
            None => command.args(["--", "--skip", "javascript::"]),
        };
        command
    }
}

/// Sets the readers up and reads with them what is exported; nothing else.
///
/// # Errors
/// A reader cannot be installed, or does not find what it should.
pub fn interop() -> Result<ExitCode> {
    if let Some(readers) = Readers::set_up()? {
        run(&mut readers.tests())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Something is not there: an error where everything has to be tested, else only said.
fn missing(what: &str) -> Result<()> {
    if env::var_os("CI").is_some() {
        bail!("{what}");
    }
    println!("Left out: {what}");
    Ok(())
}

/// A Python that is new enough.
fn python() -> Option<PathBuf> {
    let named = env::var_os("PYTHON").map(PathBuf::from);
    let known = ["python3", "python"].map(PathBuf::from);
    named.into_iter().chain(known).find(|python| {
        version(python).is_some_and(|version| version >= OLDEST_PYTHON)
            && answer(Command::new(python).args(["-c", "import venv, ensurepip"])).is_some()
    })
}

fn version(python: &Path) -> Option<(u32, u32)> {
    let line = answer(Command::new(python).arg("--version"))?;
    let mut numbers = line.strip_prefix("Python ")?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// A virtual environment with the packages of `requirements.txt`.
fn environment(python: &Path) -> Result<PathBuf> {
    let requirements = asked_for("requirements.txt");
    let (major, minor) = version(python).context("Python does not tell its version")?;
    let name = format!("readers-python{major}.{minor}-{}", mark(&requirements)?);
    let folder = installed(&name, |aside| {
        println!("Installing the readers written in Python once. This takes a minute or two.");
        run(Command::new(python).args(["-m", "venv"]).arg(aside))?;
        run(Command::new(program(aside))
            .args(["-m", "pip", "install", "--quiet", "--no-compile"])
            .args(["--disable-pip-version-check", "--no-deps", "--requirement"])
            .arg(&requirements))
    })?;
    Ok(program(&folder))
}

/// The Python of a virtual environment. Unlike its other programs it may be moved.
fn program(environment: &Path) -> PathBuf {
    if cfg!(windows) {
        environment.join("Scripts").join("python.exe")
    } else {
        environment.join("bin").join("python")
    }
}

/// A folder with the packages of `package-lock.json`.
fn node_packages() -> Result<PathBuf> {
    let lock = asked_for("package-lock.json");
    installed(&format!("readers-node-{}", mark(&lock)?), |aside| {
        println!("Installing the readers written in JavaScript once.");
        for file in ["package.json", "package-lock.json"] {
            fs::copy(asked_for(file), aside.join(file))?;
        }
        let npm = which::which("npm")?;
        run(Command::new(npm).current_dir(aside).args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]))
    })
}

fn asked_for(file: &str) -> PathBuf {
    repository().join("tests/interop/readers").join(file)
}

/// Tells one content from another.
fn mark(file: &Path) -> Result<String> {
    let content = fs::read(file).with_context(|| format!("{}", file.display()))?;
    let digest = Sha256::digest(content);
    Ok(digest[..6]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}
