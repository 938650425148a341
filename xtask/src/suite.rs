//! Every check and every test, in order, and the sum of them.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::bench::{self, workload::Size};
use crate::engine::{Engine, Programs};
use crate::fuzz;
use crate::process::{cargo, run, shown};
use crate::readers::Readers;
use crate::tools::{self, WASM};
use crate::{budget, page};

/// The seconds that the browser tests may take on a slow machine.
const BROWSER_TEST_SECONDS: &str = "600";

/// The end-to-end tests that tell what everybody does, by the beginnings of their names: they are told in
/// every engine.
const MAIN_STORIES: [&str; 8] = [
    "claims::",
    "keyboard::keys_lead",
    "keyboard::the_keys",
    "labels::labels_are_added",
    "reading::",
    "tagging::a_mention",
    "tagging::an_armed_label",
    "whole_job::",
];

/// Those that cannot be told in WebKit: the browser that its driver steers gives each window a storage of
/// its own and has a narrow one, and its driver holds no key while the mouse moves.
const STORIES_OF_FIREFOX: [&str; 4] = ["appearance::the_french", "files::", "tabs::", "tagging::"];

/// Gets what is missing and runs everything; a failed step does not stop the next one.
///
/// The last line printed is the sum over all tests, as in `123 passed, 0 failed`.
/// A step that fails without a failed test, such as clippy, counts as one failure.
pub fn run_all() -> ExitCode {
    let mut report = Report::default();
    if let Some(tools) = report.step("Set-up", |_| Tools::set_up()) {
        check_code(&mut report);
        test(&mut report, &tools);
    }
    report.print();
    if report.failures.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What the tests need besides cargo.
pub(crate) struct Tools {
    path: OsString,
    chromium: Programs,
    others: Vec<(Engine, Programs)>,
}

impl Tools {
    /// Finds them, or gets them.
    pub(crate) fn set_up() -> Result<Self> {
        tools::set_up_checks()?;
        let path = tools::set_up()?;
        let chromium = Engine::Chromium.set_up()?;
        let mut others = Vec::new();
        // People test in the engines that they have; what lands has been tested in all.
        let is_thorough = env::var_os("CI").is_some();
        for engine in Engine::OTHERS {
            match engine.find() {
                Some(programs) => others.push((engine, programs)),
                None if is_thorough => others.push((engine, engine.set_up()?)),
                None => println!(
                    "{} or its driver is not on this machine: nothing is tested in it.",
                    engine.name()
                ),
            }
        }
        Ok(Self {
            path,
            chromium,
            others,
        })
    }

    /// Tells a test binary to use Chromium.
    pub(crate) fn equip(&self, command: &mut Command) {
        self.equip_with(Engine::Chromium, &self.chromium, command);
    }

    fn equip_with(&self, engine: Engine, programs: &Programs, command: &mut Command) {
        command.env("PATH", &self.path);
        programs.equip(engine, command);
    }
}

fn check_code(report: &mut Report) {
    report.step("Formatting", |_| {
        run(cargo().args(["fmt", "--all", "--check"]))
    });
    report.step("Clippy, this machine", |_| {
        run(cargo()
            .args(["clippy", "--locked", "--workspace", "--all-targets"])
            .args(["--", "-D", "warnings"]))
    });
    report.step("Clippy, WebAssembly", |_| {
        run(cargo()
            .args([
                "clippy",
                "--locked",
                "--target",
                WASM,
                "--package",
                "inquit",
            ])
            .args(["--lib", "--bins", "--test", "web"])
            .args(["--", "-D", "warnings"]))
    });
    report.step("Fuzz targets", |_| fuzz::check());
    report.step("Documentation, this machine", |_| {
        run(cargo().env("RUSTDOCFLAGS", "-D warnings").args([
            "doc",
            "--locked",
            "--no-deps",
            "--workspace",
        ]))
    });
    report.step("Documentation, WebAssembly", |_| {
        run(cargo()
            .env("RUSTDOCFLAGS", "-D warnings")
            .args(["doc", "--locked", "--no-deps", "--target", WASM])
            .args(["--package", "inquit", "--lib"]))
    });
}

fn test(report: &mut Report, tools: &Tools) {
    report.step("Native tests", |count| {
        let mut command = cargo();
        command
            .args(["test", "--locked", "--workspace", "--no-fail-fast"])
            .args(["--lib", "--bins", "--test", "native"]);
        count.tests_of(&mut command)
    });
    report.step("Readers of other tools", |count| match Readers::set_up()? {
        Some(readers) => count.tests_of(&mut readers.tests()),
        None => Ok(()),
    });
    report.step("Browser tests", |count| {
        count.tests_of(&mut browser_tests(tools, Engine::Chromium, &tools.chromium))
    });
    for (engine, programs) in &tools.others {
        report.step(&format!("Browser tests, {}", engine.name()), |count| {
            count.tests_of(&mut browser_tests(tools, *engine, programs))
        });
    }
    // Without a fresh page, the tests below would judge an old one.
    let Some(dist) = report.step("Release build", |_| page::build()) else {
        return;
    };
    report.step("Size budget", |_| budget::check(&dist));
    // Its figures are no test; that it still runs is one.
    report.step("Benchmark, smallest workload once", |_| {
        bench::run(&[Size::S], 1)
    });
    report.step("End-to-end tests", |count| {
        let mut command = cargo();
        tools.equip(&mut command);
        command.args(["test", "--locked", "--test", "e2e"]);
        count.tests_of(&mut command)
    });
    for (engine, programs) in &tools.others {
        report.step(&format!("Main stories, {}", engine.name()), |count| {
            let mut command = cargo();
            tools.equip_with(*engine, programs, &mut command);
            command
                .args(["test", "--locked", "--test", "e2e", "--"])
                .args(MAIN_STORIES);
            if *engine == Engine::Firefox {
                command.args(STORIES_OF_FIREFOX);
            }
            count.tests_of(&mut command)
        });
    }
}

/// The tests that run inside a page, in one engine.
fn browser_tests(tools: &Tools, engine: Engine, programs: &Programs) -> Command {
    let mut command = cargo();
    tools.equip_with(engine, programs, &mut command);
    let runner = match programs.screen {
        Some(_) => "xvfb-run --auto-servernum wasm-bindgen-test-runner",
        None => "wasm-bindgen-test-runner",
    };
    command
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("WASM_BINDGEN_TEST_TIMEOUT", BROWSER_TEST_SECONDS)
        .args(["test", "--locked", "--target", WASM, "--test", "web"]);
    command
}

/// Tests that have run.
#[derive(Default)]
struct Count {
    passed: usize,
    failed: usize,
}

#[derive(Default)]
struct Report {
    count: Count,
    failures: Vec<String>,
}

impl Report {
    /// Runs a step under its heading; a failure is printed and remembered.
    fn step<T>(&mut self, heading: &str, work: impl FnOnce(&mut Count) -> Result<T>) -> Option<T> {
        println!("\n=== {heading}");
        let start = Instant::now();
        let mut count = Count::default();
        let result = work(&mut count);
        let seconds = start.elapsed().as_secs_f32();
        if let Err(error) = &result {
            println!("=== {heading} FAILED after {seconds:.1} s: {error:#}");
            self.failures.push(format!("{heading}: {error:#}"));
            count.failed = count.failed.max(1);
        } else {
            println!("=== {heading}: {seconds:.1} s");
        }
        self.count.passed += count.passed;
        self.count.failed += count.failed;
        result.ok()
    }

    fn print(&self) {
        println!();
        for failure in &self.failures {
            println!("FAILED: {failure}");
        }
        println!("{} passed, {} failed", self.count.passed, self.count.failed);
    }
}

impl Count {
    /// Runs test binaries, shows what they print and counts their tests.
    fn tests_of(&mut self, command: &mut Command) -> Result<()> {
        let line = shown(command);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start `{line}`"))?;
        let output = child.stdout.take().context("the output is piped")?;
        for line in BufReader::new(output).split(b'\n') {
            let line = String::from_utf8_lossy(&line?).into_owned();
            println!("{line}");
            self.add(&line);
        }
        if !child.wait()?.success() {
            bail!("`{line}` failed");
        }
        Ok(())
    }

    /// Adds a line such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
    fn add(&mut self, line: &str) {
        let Some((_, sums)) = line.split_once("test result: ") else {
            return;
        };
        let words: Vec<&str> = sums
            .split([' ', ';', '.'])
            .filter(|word| !word.is_empty())
            .collect();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<usize>() else {
                continue;
            };
            match pair[1] {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn the_summaries_of_test_binaries_add_up() {
        let mut count = Count::default();
        count.add("test text::snaps_to_words ... ok");
        count.add("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; finished in 1.20s");
        count.add("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out");
        assert_eq!((count.passed, count.failed), (15, 2));
    }
}
