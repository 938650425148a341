//! Everything that can be tested without a browser, in one program.
#![cfg(not(target_arch = "wasm32"))]

mod support;

mod encoding;
mod file_name;
mod kind;
mod occurrences;
mod paint;
mod palette;
mod text;
mod words;
