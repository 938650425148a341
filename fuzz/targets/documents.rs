//! Mails, archives, PDFs, Markdown and plain texts: any bytes are read or refused, and every block is
//! within its text.

#![no_main]

use inquit::readers::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The content decides; of Markdown, the name does.
    for name in ["a", "a.md"] {
        for reading in read(name, bytes).into_iter().flatten() {
            let draft = &reading.draft;
            let mut blocks = draft.blocks.iter();
            assert!(blocks.all(|block| block.range.of(&draft.text).is_some()));
        }
    }
});
