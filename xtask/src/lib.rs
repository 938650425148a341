//! Sets up, builds, serves, tests and measures Inquit, on every OS that Rust knows.
//!
//! A library, because the end-to-end tests serve the page and steer the browser
//! by the same code.

use std::path::Path;

pub mod bench;
pub mod browser;
pub mod budget;
pub mod engine;
pub mod fuzz;
pub mod gold;
pub mod page;
pub mod precache;
pub mod process;
pub mod readers;
pub mod scoring;
pub mod site;
pub mod soak;
pub mod suite;
pub mod tools;

/// The folder that holds the repository.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask is a folder of the repository")
}
