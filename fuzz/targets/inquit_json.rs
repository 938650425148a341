//! The program's own file: whatever is read is written so that reading and writing it again gives the
//! same bytes.

#![no_main]

use inquit::formats::inquit::{read, write};
use libfuzzer_sys::fuzz_target;

const NOW: &str = "2026-01-01T00:00:00Z";

fuzz_target!(|bytes: &[u8]| {
    let Ok((project, _)) = read(bytes) else {
        return;
    };
    let written = write(&project, NOW);
    let (again, warnings) = read(written.as_bytes()).expect("what is written can be read");
    assert!(warnings.is_empty(), "{warnings:?}");
    assert_eq!(write(&again, NOW), written);
});
