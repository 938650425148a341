//! Label colours that can be read, whatever a person chooses.

use inquit::core::{
    annotation::Id,
    label::{Color, Label},
    palette::{DARK, LIGHT, Theme, contrast, default_labels, fresh_color, sheet, tint},
};
use proptest::prelude::*;

fn assert_readable(color: Color, theme: Theme) {
    let tint = tint(color, theme);
    let of_words = contrast(theme.ink, tint.ground);
    let of_name = contrast(tint.name, tint.ground);
    assert!(
        of_words >= 4.5,
        "{color}: words on {} have {of_words}",
        tint.ground
    );
    assert!(
        of_name >= 4.5,
        "{color}: the name on {} has {of_name}",
        tint.ground
    );
}

#[test]
fn contrast_is_that_of_wcag() {
    let black = Color::parse("#000").expect("a colour");
    let white = Color::parse("#fff").expect("a colour");
    let grey = Color::parse("#767676").expect("a colour");
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(grey, white) - 4.54).abs() < 0.01);
}

#[test]
fn the_default_labels_are_readable_and_distinct() {
    let labels = default_labels();
    let ids: Vec<&str> = labels.iter().map(|l| l.id.as_str()).collect();
    assert_eq!(
        ids,
        ["person", "organisation", "place", "date", "event", "number"]
    );
    let keys: String = labels.iter().filter_map(|l| l.key).collect();
    assert_eq!(keys, "polden");
    for theme in [LIGHT, DARK] {
        let mut grounds: Vec<String> = Vec::new();
        for label in &labels {
            assert_readable(label.color, theme);
            grounds.push(tint(label.color, theme).ground.to_string());
        }
        grounds.sort();
        grounds.dedup();
        assert_eq!(grounds.len(), labels.len());
    }
}

#[test]
fn the_edges_of_the_colour_cube_are_readable() {
    for bits in 0..8u8 {
        let channel = |bit: u8| if bits >> bit & 1 == 1 { 255 } else { 0 };
        let color = Color {
            red: channel(0),
            green: channel(1),
            blue: channel(2),
        };
        assert_readable(color, LIGHT);
        assert_readable(color, DARK);
    }
}

#[test]
fn a_hostile_id_stays_inside_its_string() {
    let mut label = default_labels().remove(0);
    label.id = Id::new("x\"]{}*{background:url(//evil)}\\\n</style>é").expect("not empty");
    let sheet = sheet(&[label]);
    let expected = "\"x\\22 \\5d \\7b \\7d \\2a \\7b background\\3a url\\28 \\2f \\2f evil\\29 \\7d \
                    \\5c \\a \\3c \\2f style\\3e \\e9 \"";
    assert_eq!(sheet.matches(expected).count(), 2);
    assert_eq!(sheet.matches('{').count(), 2);
    assert!(!sheet.contains("url("));
}

#[test]
fn the_sheet_serves_both_themes() {
    let label = Label {
        color: Color::parse("#000000").expect("a colour"),
        ..default_labels().remove(0)
    };
    let sheet = sheet(&[label]);
    assert!(sheet.starts_with("[data-label=\"person\"]{--label:#000000;--tint:light-dark(#"));
    assert!(sheet.contains("[data-outer=\"person\"]{--outer:light-dark(#"));
}

#[test]
fn labels_that_are_added_get_colours_of_their_own() {
    let mut labels = default_labels();
    for _ in 0..8 {
        let color = fresh_color(&labels);
        assert!(labels.iter().all(|label| label.color != color));
        labels.push(Label {
            color,
            ..labels[0].clone()
        });
    }
}

proptest! {
    #[test]
    fn any_colour_is_readable(red: u8, green: u8, blue: u8) {
        let color = Color { red, green, blue };
        assert_readable(color, LIGHT);
        assert_readable(color, DARK);
    }
}
