//! In which language a passage is read.

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

/// Frequent words of each language, few of them shared.
#[rustfmt::skip]
const TELLING: [(Tongue, &str); 5] = [
    (Tongue::French, "les des du une et est dans pour qui au aux avec cette ces ses pas été sont ont elle leur \
        mais sur ne selon par plus nous vous était avait il l d qu"),
    (Tongue::English, "the of and to that with by from his her their are were has have had not this which who \
        said its was is for on be it he she they"),
    (Tongue::German, "der das und ist nicht mit von den dem ein eine auf für auch sich hat wurde die zu im"),
    (Tongue::Spanish, "el los las y del una con su más pero como está fue han según también por lo se al"),
    (Tongue::Italian, "il gli della di che è una per non sono con del nel anche più ha dei alla ma lo"),
];

/// How many words are looked at when no tag tells.
const GLANCE: usize = 1000;

impl Tongue {
    /// The tag's language, else the one that the words show.
    pub fn of(text: &str, tag: Option<&str>) -> Self {
        let tag = tag.unwrap_or_default();
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
                *count +=
                    usize::from(!word.is_empty() && words.split_whitespace().any(|w| w == word));
            }
        }
        let most = counts.iter().max().copied().unwrap_or_default();
        TELLING
            .iter()
            .zip(counts)
            .find(|(_, count)| *count == most && most > 0)
            .map_or(Self::English, |((tongue, _), _)| *tongue)
    }
}
