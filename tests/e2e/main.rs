//! Whole stories, told against the release build in a real browser.
//!
//! `cargo xtask test` builds the page first; by hand, `cargo xtask build` comes before
//! `cargo test --test e2e`. A story speaks of what a person sees: roles, accessible
//! names, keys, words of the article. It waits for what it expects and never sleeps.

#![cfg(not(target_arch = "wasm32"))]

mod appearance;
mod aside;
mod backup;
mod claims;
mod crash;
mod documents;
mod files;
mod foreign;
mod hostile;
mod keeping;
mod keyboard;
mod kinds;
mod labels;
mod offline;
mod overviews;
mod reading;
mod recovery;
mod shell;
mod storage;
mod strangers;
mod suggestions;
mod support;
mod tabs;
mod tagging;
mod taking;
mod whole_job;
