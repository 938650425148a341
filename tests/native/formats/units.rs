//! Positions in the units of other tools.

use inquit::formats::units::{Ruler, Unit};
use proptest::prelude::*;

proptest! {
    #[test]
    fn positions_are_counts_of_what_stands_before(text in "[a-zé🚀👩\u{200d}\n]{0,200}") {
        let points = Ruler::new(&text, Unit::CodePoint);
        let units = Ruler::new(&text, Unit::Utf16);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            prop_assert_eq!(points.at(byte), text[..byte].chars().count());
            prop_assert_eq!(units.at(byte), text[..byte].encode_utf16().count());
        }
        prop_assert_eq!(units.length(), text.encode_utf16().count());
    }
}
