//! In which language a passage is read.

use crate::core::language::language;

/// A language whose verbs of saying are known. Texts in any other are read like English ones, which
/// leaves quotations, capitals and numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// French.
    French,
    /// English, and every other.
    English,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
}

/// Frequent words that the neighbours do not share.
const TELLING: [(Tongue, &str); 3] = [
    (
        Tongue::German,
        "der das und ist nicht mit von den dem ein eine auf für auch sich hat wurde",
    ),
    (
        Tongue::Spanish,
        "el los las y del por una con su más pero como está fue han según también",
    ),
    (
        Tongue::Italian,
        "il gli della di che è una per non sono con del nel anche più ha dei alla",
    ),
];

/// How many words are looked at when no tag tells.
const GLANCE: usize = 1000;

impl Tongue {
    /// The tag's language, else the one that the words show.
    pub fn of(text: &str, tag: Option<&str>) -> Self {
        let guessed = language(text);
        let tag = tag.or(guessed.as_deref()).unwrap_or_default();
        match tag.split(['-', '_']).next().unwrap_or_default() {
            "fr" => Self::French,
            "de" => Self::German,
            "es" => Self::Spanish,
            "it" => Self::Italian,
            "" => Self::guess(text),
            _ => Self::English,
        }
    }

    fn guess(text: &str) -> Self {
        let mut counts = [0; TELLING.len()];
        for word in text.split(|c: char| !c.is_alphabetic()).take(GLANCE) {
            for (count, (_, words)) in counts.iter_mut().zip(TELLING) {
                *count += usize::from(!word.is_empty() && words.split(' ').any(|w| w == word));
            }
        }
        let most = counts.iter().max().copied().unwrap_or_default();
        TELLING
            .iter()
            .zip(counts)
            .find(|(_, count)| *count == most && most >= 3)
            .map_or(Self::English, |((tongue, _), _)| *tongue)
    }
}
