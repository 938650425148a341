//! JSON: the same is read as by a reader that the whole world uses, and nothing is lost.

use inquit::core::json::{Error, Position, Value, compact, pretty, read};
use proptest::prelude::*;

fn parsed(json: &str) -> Result<Value, Error> {
    read(json)
}

fn other(json: &str) -> Result<serde_json::Value, serde_json::Error> {
    serde_json::from_str(json)
}

#[test]
fn everything_has_its_shortest_form() {
    for (json, shortest) in [
        (" { } ", "{}"),
        ("[ ]", "[]"),
        (
            "[1 , [ ], {\"b\":null,\"a\":[true,false]}]",
            "[1,[],{\"a\":[true,false],\"b\":null}]",
        ),
        (
            r#""\u00e9\ud83d\ude80\/\b\f\n\r\t\"\\\u0001""#,
            "\"é🚀/\\b\\f\\n\\r\\t\\\"\\\\\\u0001\"",
        ),
        ("{\"a\": 1, \"a\": 2}", "{\"a\":2}"),
    ] {
        let value = parsed(json).expect("JSON");
        assert_eq!(compact(&value), shortest);
    }
}

#[test]
fn people_get_a_line_for_each_value() {
    let value = parsed("{\"a\":[1,{}],\"b\":{\"c\":[]}}").expect("JSON");
    let lines = "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": {\n    \"c\": []\n  }\n}";
    assert_eq!(pretty(&value), lines);
}

#[test]
fn numbers_stay_as_they_are_written() {
    for number in [
        "0",
        "-0",
        "1.10",
        "1E400",
        "123456789012345678901234567890",
        "0.1e-7",
    ] {
        assert_eq!(compact(&parsed(number).expect("a number")), number);
    }
}

#[test]
fn what_is_no_json_is_refused_where_it_goes_wrong() {
    for (json, line, column) in [
        ("", 1, 1),
        ("[1,]", 1, 4),
        ("{\"é\" 1}", 1, 6),
        ("\n {,", 2, 3),
        ("[1] 2", 1, 5),
        ("[01]", 1, 4),
        ("nul", 1, 1),
        ("\"\\ud800\"", 1, 8),
        ("\"a\nb\"", 1, 3),
    ] {
        let position = Position { line, column };
        assert_eq!(parsed(json), Err(Error::Syntax(position)), "{json}");
    }
}

#[test]
fn brackets_may_be_nested_but_not_without_end() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(parsed(&nested(100)).is_ok());
    let refused = parsed(&nested(100_000));
    assert!(matches!(refused, Err(Error::TooDeep(_))), "{refused:?}");
}

/// Text that is nearly JSON.
fn nearly_json() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"a\"",
        "\"é\\n\"",
        "\"\\u12\"",
        "\"\\ud83d\\ude80\"",
        "null",
        "true",
        "fals",
        "0",
        "-1.5e-3",
        "01",
        "1.",
        " ",
        "\n",
        "\u{1}",
        "🚀",
    ]);
    prop::collection::vec(token, 0..12).prop_map(|tokens| tokens.concat())
}

proptest! {
    #[test]
    fn what_is_json_for_others_is_json_here(json in prop_oneof![nearly_json(), any::<String>()]) {
        match (parsed(&json), other(&json)) {
            (Ok(value), Ok(theirs)) => {
                prop_assert_eq!(&other(&compact(&value)).expect("JSON"), &theirs);
                prop_assert_eq!(&other(&pretty(&value)).expect("JSON"), &theirs);
            }
            (Err(_), Err(_)) => {}
            (ours, theirs) => prop_assert!(false, "{:?} but {:?}", ours, theirs),
        }
    }

    #[test]
    fn any_text_goes_through(text in any::<String>()) {
        let json = compact(&text.as_str());
        prop_assert_eq!(&json, &serde_json::to_string(&text).expect("JSON"));
        prop_assert_eq!(read::<String>(&json), Ok(text));
    }
}
