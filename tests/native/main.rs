//! Everything that can be tested without a browser, in one program.
#![cfg(not(target_arch = "wasm32"))]

mod shelf;
mod support;
mod work;

mod anchor;
mod annotations;
mod attribution;
mod checking;
mod commands;
mod documents;
mod encoding;
mod entities;
mod file_name;
mod foreign;
mod formats;
mod history;
mod inquit;
mod journeys;
mod json;
mod keymap;
mod kind;
mod library;
mod likeness;
mod listing;
mod merging;
mod occurrences;
mod page_quality;
mod pages;
mod paint;
mod palette;
mod pdf;
mod projects;
mod reading;
mod refusals;
mod relations;
mod rewording;
mod samples;
mod schema;
mod settings;
mod stored;
mod suggestion_quality;
mod suggestions;
mod text;
mod words;
mod worker;
