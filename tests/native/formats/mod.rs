//! What goes out in the formats of the field, and what each of them leaves out.
//!
//! The files beside the fixtures were written by hand after the specifications, not by the writers.

use inquit::{
    core::project::Project,
    formats::{
        catalogue::Format,
        inquit::read,
        writing::{Options, Taken, write},
    },
};

mod catalogue;
mod columns;
mod flattening;
mod golden;
mod options;
mod report;
mod sentences;
mod slugs;
mod tokens;
mod units;
mod writing;

/// A short article with one of everything.
const YS: &str = include_str!("../../fixtures/formats/ys.inquit.json");
/// Several languages, emoji, nested, crossing, discontinuous and very long annotations.
const LIBRARY: &str = include_str!("../../fixtures/formats/library.inquit.json");

fn options() -> Options {
    Options {
        review_url: Some("https://check.example/eau".to_owned()),
        ..Options::all("2026-01-02T03:04:05Z")
    }
}

fn project(json: &str) -> Project {
    read(json.as_bytes()).expect("a good file").0
}

fn ys(format: Format) -> Taken {
    write(format, &project(YS), &options()).expect("it can be written")
}

/// The text of a file by its name.
fn file<'a>(taken: &'a Taken, name: &str) -> &'a str {
    let names: Vec<&str> = taken.files.iter().map(|file| file.name.as_str()).collect();
    let found = taken.files.iter().find(|file| file.name == name);
    let found = found.unwrap_or_else(|| panic!("{name} is none of {names:?}"));
    std::str::from_utf8(&found.bytes).expect("UTF-8")
}

/// The losses, one a line: `annotation: what`.
fn losses(taken: &Taken) -> Vec<String> {
    let line = |loss: &inquit::formats::loss::Loss| match &loss.annotation {
        Some(id) => format!("{id}: {}", loss.what),
        None => loss.what.to_string(),
    };
    taken.losses.iter().map(line).collect()
}
