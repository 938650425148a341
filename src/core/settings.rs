//! What a person prefers on this device. Small, kept in localStorage, and never trusted: a value that
//! does not read is the default, so no stored setting can break the page.

use super::json::{self, Object};

/// The language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Language {
    /// The page's language for a BCP 47 tag; `None` if the page does not speak it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "fr" => Some(Self::Fr),
            _ => None,
        }
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// All preferences.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language chosen, if any; else the browser's.
    pub language: Option<Language>,
    /// Light or dark.
    pub theme: Theme,
    /// Whether label names stand on the marks.
    pub names_on_marks: bool,
    /// The annotator's name, written into what they make.
    pub creator: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            names_on_marks: true,
            creator: String::new(),
        }
    }
}

impl Settings {
    /// Reads stored settings; each member that does not read is the default.
    pub fn read(json: &str) -> Self {
        let mut stored: Object = json::read(json).unwrap_or_default();
        let default = Self::default();
        Self {
            language: stored.take("language").unwrap_or(default.language),
            theme: stored.take("theme").unwrap_or(default.theme),
            names_on_marks: stored
                .take("names_on_marks")
                .unwrap_or(default.names_on_marks),
            creator: stored.take("creator").unwrap_or(default.creator),
        }
    }
}
