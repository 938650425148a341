//! The readers are given inputs that grow towards code not yet reached, by libFuzzer (the `fuzz`
//! folder).
//!
//! Nothing but panics and time is looked for: the program has no unsafe code of its own, so that it is
//! compiled without a sanitizer, by the same stable compiler as everything else.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{cargo, run};
use crate::repository;
use crate::tools;

/// The newest cargo-fuzz that was tried here.
const CARGO_FUZZ: &str = "0.13.2";

/// How long one input may take, in seconds: unoptimised checks are compiled in.
const TIMEOUT: u32 = 20;

/// How large an input may grow, in bytes: what a reader does is found in small files.
const LARGEST: u32 = 32 << 10;

/// A fuzz target, and the folders within tests/fixtures from whose files its inputs begin, beside those
/// in fuzz/seeds.
struct Target {
    name: &'static str,
    seeds: &'static [&'static str],
}

const TARGETS: [Target; 6] = [
    Target {
        name: "inquit_json",
        seeds: &["database", "formats", "interop"],
    },
    Target {
        name: "other_tools",
        seeds: &["foreign", "formats"],
    },
    Target {
        name: "pages",
        seeds: &["pages"],
    },
    Target {
        name: "documents",
        seeds: &[],
    },
    Target {
        name: "word_processors",
        seeds: &[],
    },
    Target {
        name: "texts",
        seeds: &["gold"],
    },
];

/// Runs each of the targets that are named, or all, for so many minutes.
///
/// # Errors
/// There is no such target, or an input was found that panics or takes too long; it is kept in
/// fuzz/artifacts.
pub fn fuzz(names: &[String], minutes: u32) -> Result<()> {
    for name in names {
        if !TARGETS.iter().any(|target| target.name == name) {
            let known = TARGETS.map(|target| target.name).join(", ");
            bail!("there is no target {name}: choose among {known}");
        }
    }
    tools::install("cargo-fuzz", CARGO_FUZZ)?;
    for target in &TARGETS {
        if names.is_empty() || names.iter().any(|name| name == target.name) {
            target.run(minutes)?;
        }
    }
    Ok(())
}

/// Checks the targets' code, so that it cannot rot; libFuzzer itself is neither compiled nor linked.
///
/// # Errors
/// It is not formatted or does not compile.
pub fn check() -> Result<()> {
    let manifest = repository().join("fuzz/Cargo.toml");
    let mut format = cargo();
    format.args(["fmt", "--check", "--manifest-path"]);
    run(format.arg(&manifest))?;
    let mut command = cargo();
    command
        .args([
            "clippy",
            "--locked",
            "--no-default-features",
            "--target-dir",
        ])
        .arg(repository().join("target"))
        .arg("--manifest-path")
        .arg(manifest)
        .args(["--", "-D", "warnings"]);
    run(&mut command)
}

impl Target {
    fn run(&self, minutes: u32) -> Result<()> {
        let folder = repository().join("fuzz");
        // This folder takes what is found; the others are only read.
        let corpus = folder.join("corpus").join(self.name);
        fs::create_dir_all(&corpus)?;
        let mut command = fuzzer();
        command
            .args(["run", "--sanitizer", "none", "--fuzz-dir"])
            .arg(&folder)
            .arg(self.name)
            .arg(&corpus);
        let seeds = folder.join("seeds").join(self.name);
        command.args(seeds.exists().then_some(&seeds));
        let fixtures = repository().join("tests/fixtures");
        command.args(self.seeds.iter().map(|seed| fixtures.join(seed)));
        command.args([
            "--".to_owned(),
            format!("-max_total_time={}", minutes * 60),
            format!("-timeout={TIMEOUT}"),
            format!("-max_len={LARGEST}"),
        ]);
        run(&mut command)
    }
}

/// cargo-fuzz as it was installed.
fn fuzzer() -> Command {
    let program = tools::kept("cargo-fuzz", CARGO_FUZZ);
    Command::new(program.unwrap_or_else(|| "cargo-fuzz".into()))
}
