//! Web pages: any bytes are read or refused, every block is within its text, and what was dropped can be
//! put back.

#![no_main]

use inquit::readers::{Choice, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for reading in read("a.html", bytes).into_iter().flatten() {
        let choice = Choice {
            put_back: (0..reading.dropped.len()).collect(),
            ..Choice::default()
        };
        let draft = reading.chosen(&choice);
        let mut blocks = draft.blocks.iter();
        assert!(blocks.all(|block| block.range.of(&draft.text).is_some()));
    }
});
