//! Which language a document is in that does not say so.
//!
//! English and French are told by their frequent words, as everywhere in the program, so that a text
//! that is pasted and the same one in a file are in one language; the rest is for `whatlang` to say.

use crate::core::{characters::lower_case, language};

/// How much of a text is looked at, in bytes: a few pages.
pub const GLANCE: usize = 16 << 10;

/// How many letters it takes before the languages of one script can be told apart.
const FEWEST: usize = 40;

/// The BCP 47 tag of the language that the text is surely in.
pub fn language(text: &str) -> Option<String> {
    let glance = &text[..text.floor_char_boundary(GLANCE)];
    language::language(text).or_else(|| detected(glance))
}

/// Whether there is enough of a text to tell its language by.
pub fn says_enough(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    // Signs that stand for a syllable or a word say more than letters do.
    let weights = letters.map(|c| if c < '\u{3000}' { 1 } else { 4 });
    let mut sums = weights.scan(0, |sum, weight| {
        *sum += weight;
        Some(*sum)
    });
    sums.any(|sum| sum >= FEWEST)
}

fn detected(text: &str) -> Option<String> {
    if !says_enough(text) {
        return None;
    }
    // Capitals weigh as much as small letters.
    let found = whatlang::detect(&lower_case(text))?;
    found
        .is_reliable()
        .then(|| tag(found.lang().code()).to_owned())
}

/// A tag has the code of two letters, where there is one, instead of that of three.
fn tag(code: &str) -> &str {
    #[rustfmt::skip]
    const SHORT: &[(&str, &str)] = &[
        ("afr", "af"), ("aka", "ak"), ("amh", "am"), ("ara", "ar"), ("aze", "az"), ("bel", "be"),
        ("ben", "bn"), ("bul", "bg"), ("cat", "ca"), ("ces", "cs"), ("cmn", "zh"), ("cym", "cy"),
        ("dan", "da"), ("deu", "de"), ("ell", "el"), ("eng", "en"), ("epo", "eo"), ("est", "et"),
        ("fin", "fi"), ("fra", "fr"), ("guj", "gu"), ("heb", "he"), ("hin", "hi"), ("hrv", "hr"),
        ("hun", "hu"), ("hye", "hy"), ("ind", "id"), ("ita", "it"), ("jav", "jv"), ("jpn", "ja"),
        ("kan", "kn"), ("kat", "ka"), ("khm", "km"), ("kor", "ko"), ("lat", "la"), ("lav", "lv"),
        ("lit", "lt"), ("mal", "ml"), ("mar", "mr"), ("mkd", "mk"), ("mya", "my"), ("nep", "ne"),
        ("nld", "nl"), ("nob", "nb"), ("ori", "or"), ("pan", "pa"), ("pes", "fa"), ("pol", "pl"),
        ("por", "pt"), ("ron", "ro"), ("rus", "ru"), ("sin", "si"), ("slk", "sk"), ("slv", "sl"),
        ("sna", "sn"), ("spa", "es"), ("srp", "sr"), ("swe", "sv"), ("tam", "ta"), ("tel", "te"),
        ("tgl", "tl"), ("tha", "th"), ("tuk", "tk"), ("tur", "tr"), ("ukr", "uk"), ("urd", "ur"),
        ("uzb", "uz"), ("vie", "vi"), ("yid", "yi"), ("zul", "zu"),
    ];
    let short = SHORT.iter().find(|(long, _)| *long == code);
    short.map_or(code, |(_, short)| short)
}
