//! Suggestions: whatever the text, they lie within it.

#![no_main]

use inquit::core::{
    attribution::{Known, Passage, suggest},
    reading::read_plain,
    text::TextRange,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Some(draft) = read_plain(text, None) else {
        return;
    };
    let whole = |range: TextRange| range.of(&draft.text).is_some();
    for language in ["fr", "en", "de"] {
        let passage = Passage {
            text: &draft.text,
            blocks: &draft.blocks,
            language: Some(language),
        };
        let found = suggest(&passage, &Known::default());
        assert!(found.entities.iter().all(|entity| whole(entity.range)));
        for claim in &found.claims {
            assert!(claim.spans.iter().all(whole));
            assert!(claim.cue.iter().copied().all(whole));
        }
    }
});
