//! Sets up, builds, serves and tests Inquit, on every OS that Rust knows.
//!
//! A library, because the end-to-end tests serve the page and find the browser
//! by the same code.

use std::path::Path;

pub mod budget;
pub mod chromium;
pub mod page;
pub mod process;
pub mod site;
pub mod suite;
pub mod tools;

/// The folder that holds the repository.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask is a folder of the repository")
}
