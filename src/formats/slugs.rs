//! Names that every tool takes: ASCII letters, digits, `_` and `-`, beginning with a letter.

use std::collections::{BTreeMap, BTreeSet};

use deunicode::deunicode_with_tofu;

/// The name in Latin letters without accents, what is no letter or digit as single `_`; empty if
/// nothing is left.
pub fn slug(name: &str) -> String {
    let plain = deunicode_with_tofu(name, " ");
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words
        .join("_")
        .trim_start_matches(|c: char| !c.is_ascii_alphabetic())
        .to_owned()
}

/// Gives different names different slugs, and the same name always the same.
#[derive(Clone, Debug)]
pub struct Slugs {
    fallback: &'static str,
    by_name: BTreeMap<String, String>,
    used: BTreeSet<String>,
}

impl Slugs {
    /// `fallback` is what a name is called of which nothing would be left.
    pub fn new(fallback: &'static str) -> Self {
        Self {
            fallback,
            by_name: BTreeMap::new(),
            used: BTreeSet::new(),
        }
    }

    /// The name's slug. Capitals make no difference, since they make none in file names everywhere.
    pub fn of(&mut self, name: &str) -> String {
        if let Some(known) = self.by_name.get(name) {
            return known.clone();
        }
        let unique = self.unused(name);
        self.by_name.insert(name.to_owned(), unique.clone());
        unique
    }

    /// A slug of its own, even for a name that came before.
    pub fn unused(&mut self, name: &str) -> String {
        let slug = Some(slug(name)).filter(|slug| !slug.is_empty());
        let slug = slug.unwrap_or_else(|| self.fallback.to_owned());
        let numbered = (2..).map(|number| format!("{slug}-{number}"));
        let mut names = [slug.clone()].into_iter().chain(numbered);
        let free = names.find(|name| self.used.insert(name.to_lowercase()));
        free.expect("there is always another number")
    }

    /// All slugs that names have been given, sorted.
    pub fn given(&self) -> Vec<&str> {
        let mut given: Vec<&str> = self.by_name.values().map(String::as_str).collect();
        given.sort_unstable();
        given
    }
}
