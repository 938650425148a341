//! Texts come out of their bytes, whatever wrote them.

use inquit::core::encoding::{Decoded, Encoding, decode};
use proptest::prelude::*;

const TEXT: &str = "« L’état » : 25 €, Maïga, 文 😀";

fn text_of(bytes: impl Into<Vec<u8>>) -> (String, Encoding, bool) {
    let Decoded {
        text,
        encoding,
        lossy,
    } = decode(bytes.into()).expect("a text");
    (text, encoding, lossy)
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

#[test]
fn utf8_with_and_without_a_mark() {
    let expected = (TEXT.to_owned(), Encoding::Utf8, false);
    assert_eq!(text_of(TEXT), expected);
    assert_eq!(text_of(format!("\u{feff}{TEXT}")), expected);
}

#[test]
fn utf16_of_both_kinds() {
    let little = utf16(TEXT, u16::to_le_bytes);
    let big = utf16(TEXT, u16::to_be_bytes);
    assert_eq!(text_of(little), (TEXT.into(), Encoding::Utf16Le, false));
    assert_eq!(text_of(big), (TEXT.into(), Encoding::Utf16Be, false));
}

#[test]
fn windows_1252_is_the_fallback() {
    let bytes = b"\x93L\x92\xe9tat\x94 co\xfbte 25\xa0\x80".to_vec();
    let text = "“L’état” coûte 25\u{a0}€".to_owned();
    assert_eq!(text_of(bytes), (text, Encoding::Windows1252, false));
}

#[test]
fn a_cut_file_stays_utf8() {
    let mut cut = "un été à la mer, l’après-midi".as_bytes().to_vec();
    cut.push(0xc3);
    let text = "un été à la mer, l’après-midi\u{fffd}".to_owned();
    assert_eq!(text_of(cut), (text, Encoding::Utf8, true));
}

#[test]
fn half_a_unit_and_half_a_pair_are_reported() {
    let mut odd = utf16("abc", u16::to_le_bytes);
    odd.push(0x20);
    assert_eq!(text_of(odd), ("abc".into(), Encoding::Utf16Le, true));
    let lone = b"\xff\xfea\0\x3d\xd8b\0".to_vec();
    assert_eq!(
        text_of(lone),
        ("a\u{fffd}b".into(), Encoding::Utf16Le, true)
    );
}

#[test]
fn what_is_no_text_is_refused() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0".to_vec();
    let noise: Vec<u8> = (1..=255).cycle().take(2_000).collect();
    for bytes in [png, noise, b"a\0b\0c\0".to_vec()] {
        assert_eq!(decode(bytes), None);
    }
}

#[test]
fn an_empty_file_and_a_page_break_are_texts() {
    assert_eq!(text_of("").0, "");
    assert_eq!(text_of("\u{c}").0, "\u{c}");
}

#[test]
fn replacement_characters_that_somebody_wrote_are_text() {
    assert_eq!(text_of("a \u{fffd}\u{fffd}.").0, "a \u{fffd}\u{fffd}.");
}

proptest! {
    #[test]
    fn printable_text_survives_utf8_and_utf16(text in "\\PC*") {
        let marked = |text: &str| text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
        prop_assert_eq!(text_of(text.as_str()).0, marked(&text));
        prop_assert_eq!(text_of(utf16(&text, u16::to_le_bytes)).0, text);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        decode(bytes);
    }
}
