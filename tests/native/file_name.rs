//! Names of downloads are readable and legal everywhere.

use inquit::core::file_name::file_name;
use proptest::prelude::*;

fn name(title: &str) -> String {
    file_name(title, "2026-11-22", "inquit.json")
}

#[test]
fn letters_of_all_scripts_stay() {
    let cases = [
        (
            "Mali : « L’armée », dit Maïga",
            "Mali-L-armée-dit-Maïga-2026-11-22.inquit.json",
        ),
        ("حديث اليوم", "حديث-اليوم-2026-11-22.inquit.json"),
        ("हिन्दी", "हिन्दी-2026-11-22.inquit.json"),
    ];
    for (title, expected) in cases {
        assert_eq!(name(title), expected);
    }
}

#[test]
fn nothing_reaches_another_folder_or_a_device() {
    let cases = [
        ("../../etc/passwd", "etc-passwd-2026-11-22.inquit.json"),
        (r"C:\CON", "C-CON-2026-11-22.inquit.json"),
        ("aux.txt", "aux-txt-2026-11-22.inquit.json"),
        (".hidden", "hidden-2026-11-22.inquit.json"),
        (
            "invoice\u{202e}gpj.exe",
            "invoice-gpj-exe-2026-11-22.inquit.json",
        ),
    ];
    for (title, expected) in cases {
        assert_eq!(name(title), expected);
    }
}

#[test]
fn a_title_without_letters_still_gives_a_name() {
    for title in ["", "  ", "…?!/", "\u{0}\u{200b}"] {
        let name = name(title);
        assert!(name.ends_with("-2026-11-22.inquit.json") && !name.starts_with('-'));
    }
    assert_eq!(name(" / "), "inquit-2026-11-22.inquit.json");
}

#[test]
fn a_long_title_is_cut_between_characters() {
    let family = "👨‍👩‍👧‍👦".repeat(30);
    let name = name(&family);
    let stem = name
        .strip_suffix("-2026-11-22.inquit.json")
        .expect("the tail stays");
    assert_eq!(stem.chars().count() % 7, 0, "whole families only");
}

proptest! {
    #[test]
    fn every_name_is_legal(title: String) {
        let name = name(&title);
        prop_assert!(name.chars().count() <= 80 && name.len() <= 240);
        prop_assert!(name.ends_with("-2026-11-22.inquit.json"));
        prop_assert!(!name.contains(|c: char| c.is_control() || r#"<>:"/\|?*"#.contains(c)));
        prop_assert_eq!(name.matches('.').count(), 2);
    }
}
