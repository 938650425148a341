//! How many letters differ.

use inquit::core::likeness::{closest, likeness};

#[test]
fn likeness_is_the_share_of_letters_that_stay() {
    for (one, other, expected) in [
        ("", "", 1.0),
        ("abc", "abc", 1.0),
        ("abcd", "abxd", 0.75),
        ("abcd", "abd", 0.75),
        ("étés", "eté", 0.5),
        ("abc", "", 0.0),
        ("🚀b", "🛰b", 0.5),
    ] {
        assert_eq!(likeness(one, other), expected, "{one} {other}");
        assert_eq!(likeness(other, one), expected, "{other} {one}");
    }
}

#[test]
fn the_closest_part_is_found_with_its_errors() {
    let find = |pattern: &str, text: &str| {
        let [pattern, text] = [pattern, text].map(|t| t.chars().collect::<Vec<char>>());
        let (range, errors) = closest(&pattern, &text);
        (text[range].iter().collect::<String>(), errors)
    };
    assert_eq!(find("kick", "the quick fox"), ("uick".into(), 1));
    assert_eq!(find("quick", "the quick fox"), ("quick".into(), 0));
    assert_eq!(find("abcdef", "xx abXdef xx"), ("abXdef".into(), 1));
    assert_eq!(find("abc", ""), (String::new(), 3));
}
