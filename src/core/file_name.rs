//! Names of files that are given to a person: readable, and legal on every system.

use unicode_segmentation::UnicodeSegmentation;

/// The longest name, in characters: what file dialogs show without cutting it.
const LONGEST: usize = 80;

/// The longest name in bytes of UTF-8; most file systems take 255.
const LONGEST_BYTES: usize = 240;

/// What a file is called when its title has no usable character.
const NAMELESS: &str = "inquit";

/// `title-date.extension`. Letters of all scripts stay; spaces, dots and whatever a file system,
/// Windows or a shell gives a meaning to become hyphens. `date` and `extension` are the program's own.
pub fn file_name(title: &str, date: &str, extension: &str) -> String {
    let tail = format!("-{date}.{extension}");
    let room = LONGEST.saturating_sub(tail.chars().count());
    let room_bytes = LONGEST_BYTES.saturating_sub(tail.len());
    let mut stem = String::new();
    let mut characters = 0;
    for cluster in hyphenated(title).graphemes(true) {
        characters += cluster.chars().count();
        if characters > room || stem.len() + cluster.len() > room_bytes {
            break;
        }
        stem.push_str(cluster);
    }
    let stem = stem.trim_end_matches('-');
    let stem = if stem.is_empty() { NAMELESS } else { stem };
    format!("{stem}{tail}")
}

/// Words joined by single hyphens.
fn hyphenated(title: &str) -> String {
    let words = title.split(|c: char| !is_safe(c) || c == '-');
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// Reserved names of Windows (`CON`, `NUL.txt`) cannot come about: the date follows without a dot.
fn is_safe(c: char) -> bool {
    let is_punctuation = c.is_ascii_punctuation() && !matches!(c, '-' | '_');
    let is_quotation = matches!(c, '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201f}');
    // Marks of direction could make a name look as if it ended otherwise; the others are invisible.
    let is_invisible = matches!(c,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}');
    !(c.is_control() || c.is_whitespace() || is_punctuation || is_quotation || is_invisible)
}
