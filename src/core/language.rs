//! What language a text is in, and which way it runs, judged by a glance.
//!
//! Enough to set a language tag and a direction that a person can correct. Telling many languages
//! apart takes a real detector, which weighs too much for the page: `readers/language.rs` has it.

use super::{article::Direction, characters::lower_case};

/// Frequent French words that its neighbours (Spanish, Italian, Catalan) do not share.
const FRENCH: [&str; 22] = [
    "les", "des", "du", "une", "et", "est", "dans", "pour", "qui", "au", "aux", "avec", "cette",
    "ces", "ses", "pas", "été", "sont", "ont", "elle", "leur", "mais",
];

/// Frequent English words that Dutch and German do not share.
const ENGLISH: [&str; 22] = [
    "the", "of", "and", "to", "that", "with", "by", "from", "his", "her", "their", "are", "were",
    "has", "have", "had", "not", "this", "which", "who", "said", "its",
];

/// How much of a text is looked at, in words and in letters.
const GLANCE: usize = 2000;

/// `fr` or `en`, if enough of the words say so.
pub fn language(text: &str) -> Option<String> {
    let (mut words, mut french, mut english) = (0, 0, 0);
    for word in text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .take(GLANCE)
    {
        let word = lower_case(word);
        words += 1;
        french += usize::from(FRENCH.contains(&word.as_str()));
        english += usize::from(ENGLISH.contains(&word.as_str()));
    }
    let (most, least, tag) = if french > english {
        (french, english, "fr")
    } else {
        (english, french, "en")
    };
    // In either language about one word in six is in the list.
    (most >= 2 && most > 2 * least && most * 12 >= words).then(|| tag.to_owned())
}

/// The direction of most letters.
pub fn direction(text: &str) -> Direction {
    let letters = || text.chars().filter(|c| c.is_alphabetic()).take(GLANCE);
    let leftward = letters().filter(|c| runs_leftward(*c)).count();
    if 2 * leftward > letters().count() {
        Direction::Rtl
    } else {
        Direction::Ltr
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their like.
fn runs_leftward(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}
