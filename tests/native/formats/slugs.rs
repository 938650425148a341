//! Names for tools that take only plain ASCII.

use inquit::formats::slugs::{Slugs, slug};
use proptest::prelude::*;

#[test]
fn accents_go_and_what_is_no_letter_parts_words() {
    for (name, plain) in [
        ("Événement", "Evenement"),
        ("Date & time", "Date_time"),
        ("fact-check", "fact-check"),
        ("2nd level", "nd_level"),
        ("Œuvre d’art", "OEuvre_d_art"),
        ("Straße", "Strasse"),
        ("Łódź, Ærø", "Lodz_AEro"),
        ("人物", "Ren_Wu"),
        ("\u{e000}", ""),
        ("ﬁn", "fin"),
    ] {
        assert_eq!(slug(name), plain);
    }
}

#[test]
fn different_names_get_different_slugs() {
    let mut slugs = Slugs::new("Label");
    let names = ["Été", "Ete", "ÉTÉ", "\u{e000}", "12", "Été"];
    let given = names.map(|name| slugs.of(name));
    assert_eq!(given, ["Ete", "Ete-2", "ETE-3", "Label", "Label-2", "Ete"]);
}

proptest! {
    #[test]
    fn a_slug_is_a_plain_word(name in "\\PC{0,12}") {
        let slug = slug(&name);
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        prop_assert!(slug.chars().all(plain));
        prop_assert!(!slug.starts_with(|c: char| !c.is_ascii_alphabetic()));
    }
}
