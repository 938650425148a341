//! Files of other tools: whatever is read can be kept. A zero byte parts an input into a text and the
//! annotations beside it, as brat has them.

#![no_main]

use inquit::formats::{
    inquit::{read as read_project, write},
    reading::{Here, read},
};
use libfuzzer_sys::fuzz_target;

const NOW: &str = "2026-01-01T00:00:00Z";

fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.splitn(2, |byte| *byte == 0);
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    let files = match second {
        Some(annotations) => vec![("a.txt", first), ("a.ann", annotations)],
        None => vec![("a.csv", first)],
    };
    let here = Here {
        labels: &[],
        entities: &[],
        articles: &[],
        open: None,
        unit: None,
        meanings: &[],
    };
    if let Ok(imported) = read(&files, &here) {
        let written = write(&imported.project, NOW);
        let (_, warnings) = read_project(written.as_bytes()).expect("what is imported can be kept");
        assert!(warnings.is_empty(), "{warnings:?}");
    }
});
