//! Where sentences begin and end in formats that are written sentence by sentence.
//!
//! The sentences of UAX #29, but a line end always ends one, an abbreviation or an initial never
//! does, and no sentence ends inside words that belong together.

use unicode_segmentation::UnicodeSegmentation;

use crate::core::{characters::lower_case, text::TextRange};

/// Words before a full stop that ends no sentence.
const ABBREVIATED: [&str; 25] = [
    "m", "mm", "mme", "mmes", "mlle", "me", "dr", "pr", "prof", "st", "ste", "mr", "mrs", "ms",
    "gen", "gén", "col", "sen", "rep", "gov", "vs", "cf", "art", "no", "av",
];

/// The sentences of a text, in order, without the white space around them. None ends strictly inside
/// one of the `whole` ranges, unless the line does.
pub fn sentences(text: &str, whole: &[TextRange]) -> Vec<TextRange> {
    let mut whole = whole.to_vec();
    whole.sort_by_key(|range| range.start());
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut begins = start;
        for piece in line.split_sentence_bounds() {
            start += piece.len();
            let ends_line = piece.ends_with('\n');
            if ends_line || ends_sentence(&text[begins..start]) && !cuts(&whole, start) {
                found.extend(shown(text, begins, start));
                begins = start;
            }
        }
        found.extend(shown(text, begins, start));
    }
    found
}

fn ends_sentence(sentence: &str) -> bool {
    let Some(stem) = sentence.trim_end().strip_suffix('.') else {
        return true;
    };
    let word = stem.rsplit(|c: char| !c.is_alphanumeric()).next();
    let word = word.unwrap_or_default();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    !is_initial && !ABBREVIATED.contains(&lower_case(word).as_str())
}

/// Whether a place is strictly inside one of the ranges, which are sorted by start.
fn cuts(whole: &[TextRange], place: usize) -> bool {
    let before = whole.partition_point(|range| range.start() < place);
    whole[..before].iter().any(|range| place < range.end())
}

fn shown(text: &str, start: usize, end: usize) -> Option<TextRange> {
    let all = &text[start..end];
    let begins = start + (all.len() - all.trim_start().len());
    TextRange::new(begins, start + all.trim_end().len())
}
