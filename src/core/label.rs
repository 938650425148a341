//! Labels: the kinds of things that mentions name, with their colours and keys.

use std::fmt;

use super::annotation::{Extra, Id};

/// An opaque sRGB colour. Only `#rrggbb` is a colour here, so no other CSS can come in through one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// One kind of thing that a mention names.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub extra: Extra,
}
