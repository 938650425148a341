//! Stored settings never break the page.

use inquit::core::{
    json::compact,
    settings::{Language, Settings, Theme},
};
use proptest::prelude::*;

fn chosen() -> Settings {
    Settings {
        language: Some(Language::Fr),
        theme: Theme::Dark,
        names_on_marks: false,
        creator: "Ada".to_owned(),
    }
}

#[test]
fn what_is_written_is_read() {
    for settings in [Settings::default(), chosen()] {
        let json = compact(&settings);
        assert_eq!(Settings::read(&json), settings);
    }
}

#[test]
fn what_does_not_read_is_the_default() {
    for json in ["", "{", "[]", "null", "7", "{}", &"[".repeat(100_000)] {
        assert_eq!(Settings::read(json), Settings::default());
    }
}

#[test]
fn good_members_stand_beside_bad_ones() {
    let all = [
        r#""language":"fr""#,
        r#""theme":"dark""#,
        r#""names_on_marks":false"#,
        r#""creator":"Ada""#,
    ];
    let bad = [
        r#""language":"xx""#,
        r#""theme":9"#,
        r#""names_on_marks":"no""#,
        r#""creator":null"#,
    ];
    let default = Settings::default();
    let expected = [
        Settings {
            language: default.language,
            ..chosen()
        },
        Settings {
            theme: default.theme,
            ..chosen()
        },
        Settings {
            names_on_marks: default.names_on_marks,
            ..chosen()
        },
        Settings {
            creator: default.creator,
            ..chosen()
        },
    ];
    for (index, expected) in expected.into_iter().enumerate() {
        let mut members = all;
        members[index] = bad[index];
        let json = format!(r#"{{{},"unknown":[]}}"#, members.join(","));
        assert_eq!(Settings::read(&json), expected, "{json}");
    }
}

#[test]
fn languages_by_tag() {
    let cases = [
        ("fr", Some(Language::Fr)),
        ("fr-CA", Some(Language::Fr)),
        ("FR_fr", Some(Language::Fr)),
        ("en-GB", Some(Language::En)),
        ("frr", None),
        ("", None),
    ];
    for (tag, expected) in cases {
        assert_eq!(Language::from_tag(tag), expected, "{tag}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_it(json in any::<String>()) {
        Settings::read(&json);
    }

    #[test]
    fn no_value_breaks_it(theme in "\"?[a-z0-9{}\\[\\]]{0,9}\"?", creator in any::<String>()) {
        let creator = compact(&creator);
        Settings::read(&format!(r#"{{"creator":{creator},"theme":{theme}}}"#));
    }
}
