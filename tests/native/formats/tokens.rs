//! Tokens, shown with bars between them.

use inquit::{
    core::text::TextRange,
    formats::tokens::{tokens, touched},
};
use proptest::prelude::*;

use super::super::support::annotated;

fn cut(language: &str, text: &str) -> String {
    let all = TextRange::new(0, text.len()).expect("a text");
    let tokens = tokens(text, all, Some(language));
    let words: Vec<&str> = tokens.iter().filter_map(|token| token.of(text)).collect();
    words.join("|")
}

#[test]
fn french_words_are_parted_where_readers_part_them() {
    for (text, tokens) in [
        ("L’État n’a rien caché", "L’|État|n’|a|rien|caché"),
        (
            "« Aujourd’hui », dit-elle.",
            "«|Aujourd’hui|»|,|dit|-elle|.",
        ),
        ("A-t-il dit 0,3 % ?", "A|-t-il|dit|0,3|%|?"),
        (
            "le porte-parole d’Île-de-France",
            "le|porte-parole|d’|Île-de-France",
        ),
        ("N’Djamena, qu’il", "N’Djamena|,|qu’|il"),
        ("Dit-il-que", "Dit-il-que"),
        ("-elle", "-|elle"),
        ("fin de phrase-", "fin|de|phrase|-"),
    ] {
        assert_eq!(cut("fr", text), tokens);
    }
}

#[test]
fn every_unicode_space_parts_tokens() {
    assert_eq!(
        cut("fr", "10\u{202f}000\u{a0}€\u{2003}net\u{2028}x\u{85}y"),
        "10|000|€|net|x|y"
    );
}

#[test]
fn other_languages_are_cut_by_the_words_of_unicode() {
    for (language, text, tokens) in [
        (
            "en",
            "Lavrov’s well-known 1,250.5 tons",
            "Lavrov|’s|well-known|1,250.5|tons",
        ),
        ("en", "tell-me", "tell-me"),
        ("ar", "قالت أمل: «نعم»", "قالت|أمل|:|«|نعم|»"),
        ("ja", "川が枯れた。", "川|が|枯|れ|た|。"),
        ("fr", "🗳️ 👩‍🔬 🏳️‍🌈!", "🗳️|👩‍🔬|🏳️‍🌈|!"),
    ] {
        assert_eq!(cut(language, text), tokens);
    }
}

#[test]
fn what_shows_nothing_is_no_token() {
    assert_eq!(cut("fr", "a \u{200b} b \u{200e}"), "a|b");
}

#[test]
fn a_range_touches_the_tokens_that_it_cuts() {
    let (text, ranges) = annotated("un <1>d</1>eux<2> </2>t<3>rois qua</3>tre");
    let all = TextRange::new(0, text.len()).expect("a text");
    let tokens = tokens(&text, all, None);
    let touched: Vec<_> = ranges
        .values()
        .map(|range| touched(&tokens, *range))
        .collect();
    assert_eq!(touched, [1..2, 2..2, 2..4]);
}

proptest! {
    #[test]
    fn tokens_hold_everything_but_space(text in "(\\PC|[-’'a-zé 0-9,.\u{a0}👩\u{200d}🔬\n]){1,40}") {
        let all = TextRange::new(0, text.len()).expect("a text");
        let tokens = tokens(&text, all, Some("fr"));
        let mut at = 0;
        for token in tokens.iter().chain([&TextRange::new(text.len(), text.len() + 1).expect("an end")]) {
            let gap = text.get(at..token.start()).expect("tokens are whole characters, in order");
            let blank = |c: char| c.is_whitespace() || inquit::core::characters::is_blank(c);
            prop_assert!(gap.chars().all(blank), "{gap:?} is in no token");
            at = token.end();
        }
        for token in &tokens {
            prop_assert!(!token.of(&text).expect("whole").contains(char::is_whitespace));
        }
    }
}
