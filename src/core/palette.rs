//! Colours of labels on paper and screen.
//!
//! A person may choose any colour at all. What is shown is derived from it, so that words and names
//! can be read on it in both themes: never less than 4.5:1 by WCAG 2's contrast ratio.

use super::{
    annotation::{Extra, Id},
    label::{Color, Label},
    settings::Language,
};

/// The least contrast of text on its ground: WCAG 2.2, success criterion 1.4.3.
const CONTRAST: f64 = 4.5;

/// The colours of a page on which labels are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The ground; `--paper` of the style sheet.
    pub paper: Color,
    /// The text; `--ink` of the style sheet.
    pub ink: Color,
    /// How much of a label's own colour its tint has where the contrast allows it, in percent.
    strength: u32,
}

/// Light.
pub const LIGHT: Theme = Theme {
    paper: Color {
        red: 0xfb,
        green: 0xfa,
        blue: 0xf7,
    },
    ink: Color {
        red: 0x1d,
        green: 0x1d,
        blue: 0x1b,
    },
    strength: 26,
};

/// Dark. Tints need more colour there to be told from the paper.
pub const DARK: Theme = Theme {
    paper: Color {
        red: 0x17,
        green: 0x18,
        blue: 0x1a,
    },
    ink: Color {
        red: 0xe9,
        green: 0xe7,
        blue: 0xe2,
    },
    strength: 42,
};

/// Colours for labels that a person adds: around the wheel of hues, of middling lightness, so that
/// their tints differ in both themes.
const WHEEL: [Color; 14] = [
    rgb(0xb5, 0x65, 0x1d),
    rgb(0xc2, 0x18, 0x5b),
    rgb(0xb8, 0x9a, 0x00),
    rgb(0x6d, 0x8b, 0x00),
    rgb(0x00, 0x97, 0xd6),
    rgb(0xc6, 0x4f, 0xc9),
    rgb(0x5b, 0x5f, 0xd6),
    rgb(0xe0, 0x4b, 0x2f),
    rgb(0x00, 0x9b, 0x77),
    rgb(0x8a, 0x6d, 0x5a),
    rgb(0x60, 0x7d, 0x8b),
    rgb(0xe8, 0x7a, 0xa4),
    rgb(0x7a, 0x3e, 0x9d),
    rgb(0x3f, 0x6b, 0x2a),
];

const fn rgb(red: u8, green: u8, blue: u8) -> Color {
    Color { red, green, blue }
}

/// How a label looks in one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tint {
    /// Behind the marked words.
    pub ground: Color,
    /// The label's name on that ground.
    pub name: Color,
}

/// The labels that a new library begins with, named in English.
pub fn default_labels() -> Vec<Label> {
    labels_named(["Person", "Organisation", "Place", "Date", "Event", "Number"])
}

/// The labels that a new library begins with, named in a language of the page.
pub fn default_labels_in(language: Language) -> Vec<Label> {
    match language {
        Language::En => default_labels(),
        Language::Fr => labels_named([
            "Personne",
            "Organisation",
            "Lieu",
            "Date",
            "Événement",
            "Nombre",
        ]),
    }
}

fn labels_named(names: [&str; 6]) -> Vec<Label> {
    let looks = [
        ("person", "#e08214", 'p'),
        ("organisation", "#2f74d0", 'o'),
        ("place", "#2f9e4f", 'l'),
        ("date", "#8b5bd6", 'd'),
        ("event", "#d9405f", 'e'),
        ("number", "#0f8f96", 'n'),
    ];
    looks
        .into_iter()
        .zip(names)
        .filter_map(|((id, color, key), name)| {
            Some(Label {
                id: Id::new(id)?,
                name: name.to_owned(),
                color: Color::parse(color)?,
                key: Some(key),
                extra: Extra::new(),
            })
        })
        .collect()
}

/// A colour for one more label: of the wheel's, the one that is farthest from all that are used.
pub fn fresh_color(used: &[Label]) -> Color {
    let nearest = |color: &Color| used.iter().map(|l| distance(*color, l.color)).min();
    let [first, others @ ..] = WHEEL;
    others.into_iter().fold(first, |best, color| {
        if nearest(&color) > nearest(&best) {
            color
        } else {
            best
        }
    })
}

/// The tint of a colour: as strong as the theme wants it, weaker if text on it could not be read.
pub fn tint(color: Color, theme: Theme) -> Tint {
    let ground = (0..=theme.strength)
        .rev()
        .map(|share| mix(color, theme.paper, share))
        .find(|ground| contrast(*ground, theme.ink) >= CONTRAST)
        .unwrap_or(theme.paper);
    let name = (0..=100)
        .rev()
        .step_by(5)
        .map(|share| mix(color, theme.ink, share))
        .find(|name| contrast(*name, ground) >= CONTRAST)
        .unwrap_or(theme.ink);
    Tint { ground, name }
}

/// WCAG 2's contrast ratio, from 1 to 21.
pub fn contrast(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The style sheet that gives each element with `data-label` the custom properties of its label:
/// `--label` (its own colour), `--tint` and `--name`; and each with `data-outer` `--outer`.
pub fn sheet(labels: &[Label]) -> String {
    labels.iter().map(rules).collect()
}

/// WCAG's relative luminance.
fn luminance(color: Color) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
}

/// `share` percent of one colour in the other.
fn mix(color: Color, other: Color, share: u32) -> Color {
    let channel = |a: u8, b: u8| {
        let sum = u32::from(a) * share + u32::from(b) * (100 - share);
        ((sum + 50) / 100) as u8
    };
    Color {
        red: channel(color.red, other.red),
        green: channel(color.green, other.green),
        blue: channel(color.blue, other.blue),
    }
}

fn rules(label: &Label) -> String {
    let id = css_string(label.id.as_str());
    let (light, dark) = (tint(label.color, LIGHT), tint(label.color, DARK));
    let ground = format!("light-dark({},{})", light.ground, dark.ground);
    let name = format!("light-dark({},{})", light.name, dark.name);
    let color = label.color;
    format!(
        "[data-label={id}]{{--label:{color};--tint:{ground};--name:{name}}}\n\
         [data-outer={id}]{{--outer:{ground}}}\n"
    )
}

/// A CSS string of any text: every character that could mean something to CSS is written as its
/// number, so an imported id cannot end the string.
fn css_string(text: &str) -> String {
    let mut css = String::from("\"");
    for character in text.chars() {
        if character.is_ascii_alphanumeric() || matches!(character, '-' | '_') {
            css.push(character);
        } else {
            css.push_str(&format!("\\{:x} ", u32::from(character)));
        }
    }
    css.push('"');
    css
}

/// How far two colours are apart, squared.
fn distance(one: Color, other: Color) -> u32 {
    let channel = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    channel(one.red, other.red) + channel(one.green, other.green) + channel(one.blue, other.blue)
}
