//! Everything that can be tested without a browser, in one program.
#![cfg(not(target_arch = "wasm32"))]

mod support;

mod encoding;
mod file_name;
mod inquit;
mod kind;
mod listing;
mod merging;
mod occurrences;
mod paint;
mod palette;
mod projects;
mod reading;
mod refusals;
mod samples;
mod schema;
mod shelf;
mod text;
mod words;
