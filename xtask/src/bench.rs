//! How fast the page is, beside pages that only show the same text.
//!
//! All pages are measured in turns in the same run, each repetition in a fresh browser, so that what
//! else the machine does is the same for all; the medians are shown. It is no test: no figure makes it
//! fail.

use std::fs;

use anyhow::Result;
use serde_json::json;

use self::stories::{Run, Sites};
use self::table::{Figures, Page};
use self::workload::{Size, Workload};
use crate::site::{self, Site};
use crate::{budget, page};

mod floor;
mod stories;
mod tab;
mod table;
pub mod workload;

/// Measures workloads and prints a table of each, and all figures as JSON.
///
/// # Errors
/// The page was not built, or a browser or a page does not do what it should.
pub fn run(sizes: &[Size], repetitions: usize) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let mut all = json!({});
    for size in sizes {
        let figures = runtime.block_on(measure(*size, repetitions))?;
        println!("\n{}", figures.table(&size.description()));
        all[size.name()] = figures.json();
    }
    println!("{all}");
    Ok(())
}

async fn measure(size: Size, repetitions: usize) -> Result<Figures> {
    let workload = Workload::new(size);
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("workload.inquit.json");
    fs::write(&file, workload.inquit_json())?;
    floor::write(folder.path(), &workload)?;
    let product = Site::start(site::listen(0).await?, &[("/", &page::dist())])?;
    let floors = Site::start(site::listen(0).await?, &[("/", folder.path())])?;
    let sites = Sites {
        product: product.address("/?lang=en"),
        floors: floors.address("/"),
    };
    let mut figures = Figures::default();
    let bytes = budget::first_visit(&page::dist())?;
    figures.add(Page::Product, "bytes", bytes as f64 / 1_024.0);
    for repetition in 1..=repetitions {
        for page in [Page::Plain, Page::Marked, Page::Product] {
            eprintln!("{}, {repetition} of {repetitions}: {page:?}", size.name());
            let mut run = Run {
                sites: &sites,
                workload: &workload,
                file: &file,
                page,
                figures: &mut figures,
            };
            run.measure().await?;
        }
    }
    Ok(figures)
}
