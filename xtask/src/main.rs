//! The commands behind `cargo xtask`.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Result;
use clap::Parser;
use xtask::bench::{self, workload::Size};
use xtask::{engine::Engine, fuzz, page, process, readers, scoring, soak, suite};

/// Sets up, builds, serves, tests and measures Inquit. Whatever is missing is got first.
#[derive(Parser)]
#[command(name = "cargo xtask")]
enum Command {
    /// Builds the optimised page and serves it on this machine
    Serve {
        /// The first port to try; the next free one is taken
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Only prints the address
        #[arg(long)]
        no_open: bool,
    },
    /// Runs every check and every test
    Test,
    /// Has the exports read by the programs of other tools, nothing else
    Interop,
    /// Writes the page to dist/, for any static host and any folder
    Build,
    /// Rebuilds and serves the page at every change of the code
    Dev,
    /// Compares what is suggested for marked articles with their marks
    ScoreSuggestions {
        /// Holds marked texts or Inquit JSON files; each folder in it is reported apart
        folder: PathBuf,
    },
    /// Measures how fast the page is, beside pages that only show the same text
    Bench {
        /// How much text and how many annotations
        #[arg(long, value_enum, value_delimiter = ',', default_value = "S,XL")]
        work: Vec<Size>,
        /// How often everything is measured; the medians are shown
        #[arg(long, default_value_t = 5)]
        reps: usize,
    },
    /// Kills the browser in the middle of random work, and looks whether anything was lost
    Soak {
        /// How often
        #[arg(long, default_value_t = 200)]
        kills: u32,
        /// How long at most
        #[arg(long, default_value_t = 60)]
        minutes: u32,
        /// Another number throws other dice
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Gives the readers inputs that grow towards code not yet reached
    Fuzz {
        /// Which readers: the names of the files in fuzz/targets; all, if none is named
        targets: Vec<String>,
        /// How long each
        #[arg(long, default_value_t = 10)]
        minutes: u32,
    },
    /// Scores how well web pages are read, on a folder of pages with their expected articles
    ScoreReading {
        /// Holds folders with source.html, expected.html and expected-metadata.json
        folder: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(Command::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Serve { port, no_open } => page::serve(port, !no_open)?,
        Command::Test => return Ok(suite::run_all()),
        Command::Interop => return readers::interop(),
        Command::Build => println!("Built {}", page::build()?.display()),
        Command::Dev => page::dev()?,
        Command::ScoreSuggestions { folder } => {
            for (part, report) in scoring::score(&folder)? {
                println!("{part}: {} articles\n{report}", report.articles);
            }
        }
        Command::Bench { work, reps } => {
            Engine::Chromium.set_up()?;
            page::build()?;
            bench::run(&work, reps)?;
        }
        Command::Soak {
            kills,
            minutes,
            seed,
        } => soak::run_until(kills, minutes, seed)?,
        Command::Fuzz { targets, minutes } => fuzz::fuzz(&targets, minutes)?,
        Command::ScoreReading { folder } => score_reading(&folder)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The score is an example of the program itself, so that it judges the very code that reads.
fn score_reading(folder: &Path) -> Result<()> {
    let mut command = process::cargo();
    command
        .args(["run", "--quiet", "--release", "--locked"])
        .args(["--example", "score_reading", "--"])
        .arg(std::path::absolute(folder)?);
    process::run(&mut command)
}
