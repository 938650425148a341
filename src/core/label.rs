//! Labels: the kinds of things that mentions name, with their colours and keys.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::annotation::{Extra, Id};

/// An opaque sRGB colour. Only `#rrggbb` is a colour here, so no other CSS can come in through one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Color {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Color {
    /// Reads `#rrggbb` or `#rgb`; `None` for anything else.
    pub fn parse(css: &str) -> Option<Self> {
        let hex = css.strip_prefix('#')?;
        if !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(hex, 16).ok()?;
        let [_, red, green, blue] = match hex.len() {
            6 => value.to_be_bytes(),
            3 => {
                let nibble = |shift: u32| ((value >> shift) & 0xf) * 0x11;
                [0, nibble(8) as u8, nibble(4) as u8, nibble(0) as u8]
            }
            _ => return None,
        };
        Some(Self { red, green, blue })
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl TryFrom<String> for Color {
    type Error = &'static str;
    fn try_from(css: String) -> Result<Self, Self::Error> {
        Self::parse(&css).ok_or("a colour is written #rrggbb")
    }
}

impl From<Color> for String {
    fn from(color: Color) -> Self {
        color.to_string()
    }
}

/// One kind of thing that a mention names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Label {
    /// Its identity; renaming and recolouring touch no annotation.
    pub id: Id,
    /// What people read.
    pub name: String,
    /// The colour from which tints for both themes are derived.
    pub color: Color,
    /// The key that gives it, a lower-case character, if it has one.
    pub key: Option<char>,
    /// Unknown members of the file.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}
