use inquit::core::text::{OffsetIndex, byte_to_utf16, canonical, utf16_to_byte};
use proptest::prelude::*;

#[test]
fn line_ends_become_one_kind() {
    let lines = "first\n\nlast\n";
    assert_eq!(canonical("first\r\n\r\nlast\r\n"), lines);
    assert_eq!(canonical("first\r\rlast\r"), lines);
    assert_eq!(canonical("first\n\nlast\n"), lines);
    assert_eq!(canonical("a\n\r\nb"), "a\n\nb");
}

#[test]
fn control_characters_are_replaced_and_nothing_else() {
    assert_eq!(
        canonical("\u{FEFF}a\0b\u{1B}c\u{7F}d\u{85}e"),
        "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"
    );
    let kept = "tab\there, 4   cm, a\u{A0}b, e\u{301} é ﬁ, ’“”, \u{AD}\u{200B}, x\u{FEFF}y";
    assert_eq!(canonical(kept), kept);
}

#[test]
fn code_points_are_what_files_count() {
    for (text, words, start, end) in [
        ("💩This is an annotation.", "annotation", 12, 22),
        ("Some text yeah 🚀 rocket", "rocket", 17, 23),
        ("👨🏻‍🚒 firemen drive firetrucks at work", "firemen", 5, 12),
        ("label1 👩‍❤️‍👩 label2, label3", "label3", 22, 28),
        ("Text: Berlin,  Germany.", "Germany", 15, 22),
    ] {
        let index = OffsetIndex::new(text);
        let byte = text.find(words).expect("the words are there");
        assert_eq!(index.to_code_points(text, byte), start, "{text}");
        assert_eq!(
            index.to_bytes(text, end),
            Some(byte + words.len()),
            "{text}"
        );
    }
}

#[test]
fn a_place_beyond_the_end_is_refused() {
    let text = "é🚀";
    let index = OffsetIndex::new(text);
    assert_eq!(index.code_points(), 2);
    assert_eq!(index.to_bytes(text, 2), Some(text.len()));
    assert_eq!(index.to_bytes(text, 3), None);
    assert_eq!(index.to_code_points(text, 99), 2);
    assert_eq!(OffsetIndex::new("").to_bytes("", 0), Some(0));
    assert_eq!(utf16_to_byte(text, 4), None);
}

#[test]
fn a_place_between_surrogates_is_the_character_s_start() {
    let text = "a🚀b";
    let bytes: Vec<_> = (0..=4).map(|units| utf16_to_byte(text, units)).collect();
    assert_eq!(bytes, [Some(0), Some(1), Some(1), Some(5), Some(6)]);
    assert_eq!(byte_to_utf16(text, 3), 1);
}

/// Texts with every length of character, long enough to pass several checkpoints.
fn texts() -> impl Strategy<Value = String> {
    proptest::collection::vec(any::<char>(), 0..900).prop_map(String::from_iter)
}

proptest! {
    // Each case is tried at every character, so a few dozen do what hundreds would.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn offsets_go_there_and_back(text in texts()) {
        let index = OffsetIndex::new(&text);
        let boundaries = text.char_indices().map(|(byte, _)| byte).chain([text.len()]);
        for (count, byte) in boundaries.enumerate() {
            prop_assert_eq!(index.to_code_points(&text, byte), count);
            prop_assert_eq!(index.to_bytes(&text, count), Some(byte));
            let units = text[..byte].encode_utf16().count();
            prop_assert_eq!(byte_to_utf16(&text, byte), units);
            prop_assert_eq!(utf16_to_byte(&text, units), Some(byte));
        }
        prop_assert_eq!(index.code_points(), text.chars().count());
    }
}

proptest! {
    #[test]
    fn a_canonical_text_stays_what_it_is(raw in any::<String>()) {
        let once = canonical(&raw);
        prop_assert_eq!(canonical(&once), once);
    }
}
