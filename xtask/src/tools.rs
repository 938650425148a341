//! What the build needs besides cargo: the WebAssembly target, Trunk and wasm-bindgen.
//!
//! Each tool has exactly one version. It is taken from PATH where that version
//! is there, else from a folder of its own in the person's cache, so that the
//! next clone finds it; else it is installed there.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{answer, cargo, run};
use crate::repository;

/// The target that the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The newest Trunk whose Rust is ours.
const TRUNK: &str = "0.21.14";

/// A command-line tool of crates.io in its only right version.
struct Tool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    features: &'static [&'static str],
}

/// Gets everything that compiles the page.
///
/// Returns the PATH on which the right tools come first.
///
/// # Errors
/// Something is missing and cannot be installed.
pub fn set_up() -> Result<OsString> {
    wasm_target()?;
    // The build itself is offline, so what it compiles is fetched before.
    run(cargo().args(["fetch", "--locked", "--target", WASM]))?;
    let tools = [
        Tool {
            package: "trunk",
            version: TRUNK.to_owned(),
            programs: &["trunk"],
            features: &["--no-default-features", "--features", "rustls"],
        },
        Tool {
            package: "wasm-bindgen-cli",
            version: locked_version("wasm-bindgen")?,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            features: &[],
        },
    ];
    let mut folders = Vec::new();
    for tool in tools {
        folders.extend(tool.folder()?);
    }
    path_with(folders)
}

/// The program of that name in the cache, if that version of it was installed.
pub fn kept(package: &str, version: &str) -> Option<PathBuf> {
    let folder = folder().ok()?.join(format!("{package}-{version}"));
    which::which(folder.join("bin").join(package)).ok()
}

/// Installs a program of that name, unless it is in the cache already.
///
/// # Errors
/// It cannot be installed or kept.
pub fn install(package: &'static str, version: &str) -> Result<()> {
    let tool = Tool {
        package,
        version: version.to_owned(),
        programs: &[],
        features: &[],
    };
    tool.install().map(|_| ())
}

/// Gets rustfmt and clippy, which rustup's minimal profile leaves out.
///
/// # Errors
/// One is missing and rustup cannot add it.
pub fn set_up_checks() -> Result<()> {
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if answer(cargo().args([subcommand, "--version"])).is_none() {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// PATH with some folders before it.
///
/// # Errors
/// A folder's name holds PATH's separator.
pub fn path_with(folders: Vec<PathBuf>) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.into_iter().chain(env::split_paths(&path));
    env::join_paths(all).context("a folder's name does not fit into PATH")
}

/// A folder of that name in the person's cache; what is not there yet is installed.
///
/// It is installed aside and renamed, so that an interrupted installation leaves nothing behind.
///
/// # Errors
/// It cannot be installed or kept.
pub fn installed(name: &str, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let tools = folder()?;
    let folder = tools.join(name);
    if folder.exists() {
        return Ok(folder);
    }
    fs::create_dir_all(&tools).with_context(|| format!("{}", tools.display()))?;
    let aside = tempfile::tempdir_in(&tools)?;
    install(aside.path())?;
    if let Err(error) = fs::rename(aside.path(), &folder)
        && !folder.exists()
    {
        bail!("cannot keep {name} in {}: {error}", folder.display());
    }
    Ok(folder)
}

/// Where tools are kept.
fn folder() -> Result<PathBuf> {
    let cache = dirs::cache_dir().context("this machine has no cache folder for its user")?;
    Ok(cache.join("inquit").join("tools"))
}

fn wasm_target() -> Result<()> {
    let sysroot = answer(Command::new("rustc").args(["--print", "sysroot"]))
        .context("rustc is missing: install Rust by https://rustup.rs")?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).exists() {
        return Ok(());
    }
    rustup(&["target", "add", WASM])
}

fn rustup(arguments: &[&str]) -> Result<()> {
    run(Command::new("rustup").args(arguments)).with_context(|| {
        format!(
            "please install rustup (https://rustup.rs), or do the same as `rustup {}` by hand",
            arguments.join(" ")
        )
    })
}

/// The version of a crate in Cargo.lock, the only place where it is written.
fn locked_version(name: &str) -> Result<String> {
    let lock = fs::read_to_string(repository().join("Cargo.lock"))?;
    let lock: toml::Table = lock.parse().context("Cargo.lock")?;
    lock.get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
        .and_then(|package| package.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock does not name {name}"))
}

impl Tool {
    /// The folder of the tool's programs, or nothing where PATH has them already.
    fn folder(&self) -> Result<Option<PathBuf>> {
        if self.programs.iter().all(|program| self.is_on_path(program)) {
            return Ok(None);
        }
        Ok(Some(self.install()?.join("bin")))
    }

    /// The tool's own folder, into which it is installed unless it is there.
    fn install(&self) -> Result<PathBuf> {
        let Self {
            package, version, ..
        } = self;
        installed(&format!("{package}-{version}"), |aside| {
            println!("{package} {version} is missing. Installing it once.");
            if !self.install_binary(aside) {
                println!("Compiling {package} from source. This takes minutes.");
                self.install_from_source(aside)?;
            }
            Ok(())
        })
    }

    fn is_on_path(&self, program: &str) -> bool {
        which::which(program)
            .ok()
            .and_then(|program| answer(Command::new(program).arg("--version")))
            .is_some_and(|line| line.split_whitespace().nth(1) == Some(&self.version))
    }

    fn install_binary(&self, root: &Path) -> bool {
        if answer(cargo().args(["binstall", "-V"])).is_none() {
            return false;
        }
        let mut command = cargo();
        command
            .args([
                "binstall",
                "--no-confirm",
                "--force",
                "--disable-strategies",
                "compile",
            ])
            .arg("--root")
            .arg(root)
            .arg(format!("{}@{}", self.package, self.version));
        run(&mut command).is_ok() && self.programs.iter().all(|program| has(root, program))
    }

    fn install_from_source(&self, root: &Path) -> Result<()> {
        let mut command = cargo();
        command
            // Symbols nobody reads would double the time.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .args(["install", "--locked", "--debug", self.package])
            .args(["--version", &self.version])
            .args(self.features)
            .arg("--root")
            .arg(root);
        run(&mut command)
    }
}

fn has(root: &Path, program: &str) -> bool {
    root.join("bin")
        .join(format!("{program}{}", env::consts::EXE_SUFFIX))
        .exists()
}
