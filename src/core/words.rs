//! Where words begin and end: what a rough selection means, and how its ends move word by word.
//!
//! A word is what UAX #29 says, with four differences that press texts need: French elisions
//! (`l’|armée`) and the English possessive (`Lavrov|’s`) are edges, groups of thousands parted by
//! no-break spaces are one number, and scripts without spaces have an edge at every character.
//! Only the neighbourhood of a position is ever looked at.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::{
    characters::{is_apostrophe, is_blank, is_punctuation, is_unspaced, lower_case},
    text::TextRange,
    trimming::trim,
};

/// What a selection means: outer space and punctuation off, words that it cuts completed. `None`
/// if it holds nothing else, or does not fit the text.
pub fn snap(text: &str, range: TextRange) -> Option<TextRange> {
    let kept = trim(text, exact(text, range)?)?;
    let start = word_at(text, kept.start()).map_or(kept.start(), |word| word.start);
    let end = word_at(text, kept.end()).map_or(kept.end(), |word| word.end);
    let completed = exact(text, TextRange::new(start, end)?)?;
    without_elision(text, trim(text, completed)?)
}

/// The selection as it is, widened only where it cuts a character as people see it (a letter with
/// its accents, a composed emoji). `None` if it does not fit the text.
pub fn exact(text: &str, range: TextRange) -> Option<TextRange> {
    range.of(text)?;
    let (mut start, mut end) = (range.start(), range.end());
    if !is_whole(text, start) {
        start = previous_character(text, start)?;
    }
    if !is_whole(text, end) {
        end = next_character(text, end)?;
    }
    TextRange::new(start, end)
}

/// The word that a pointer at `byte` means: the one that goes on there, or else ends there.
pub fn word_near(text: &str, byte: usize) -> Option<TextRange> {
    let after = next_character(text, byte).and_then(|end| TextRange::new(byte, end));
    let before = || previous_character(text, byte).and_then(|start| TextRange::new(start, byte));
    let word = after.and_then(|range| snap(text, range));
    word.or_else(|| snap(text, before()?))
}

/// Whether a word may begin or end at `byte`; never inside a character.
pub fn is_word_edge(text: &str, byte: usize) -> bool {
    if !text.is_char_boundary(byte) || !is_whole(text, byte) {
        return false;
    }
    // Nearly every hit of a search is decided here, without cutting a word out.
    let bytes = text.as_bytes();
    let letter = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_alphabetic)
    };
    if letter(byte.checked_sub(1)) && letter(Some(byte)) {
        return false;
    }
    // UAX #29 counts direction marks and soft hyphens as part of the word before them.
    let shown = text[byte..].trim_start_matches(|c: char| is_blank(c) && !c.is_whitespace());
    word_at(text, text.len() - shown.len()).is_none()
}

/// One of the two ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Where it begins.
    Start,
    /// Where it ends.
    Last,
}

/// A direction of reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the beginning of the text.
    Back,
    /// Towards the end of the text.
    Forward,
}

/// How far an end moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// One character as people see it.
    Character,
    /// To the next place where a word begins (for the start) or ends (for the last).
    Word,
}

/// The range with one end moved; `None` if nothing would be left or the text ends there.
pub fn step(text: &str, range: TextRange, end: End, way: Way, unit: Unit) -> Option<TextRange> {
    let mut at = match end {
        End::Start => range.start(),
        End::Last => range.end(),
    };
    loop {
        at = match way {
            Way::Back => previous_character(text, at)?,
            Way::Forward => next_character(text, at)?,
        };
        if unit == Unit::Character || bounds_word(text, at, end) {
            break;
        }
    }
    match end {
        End::Start => TextRange::new(at, range.end()),
        End::Last => TextRange::new(range.start(), at),
    }
}

fn bounds_word(text: &str, byte: usize, end: End) -> bool {
    let inside = match end {
        End::Start => text[byte..].chars().next(),
        End::Last => text[..byte].chars().next_back(),
    };
    inside.is_some_and(|c| !is_blank(c) && !is_punctuation(c)) && is_word_edge(text, byte)
}

fn is_whole(text: &str, byte: usize) -> bool {
    GraphemeCursor::new(byte, text.len(), true)
        .is_boundary(text, 0)
        .unwrap_or(true)
}

fn previous_character(text: &str, byte: usize) -> Option<usize> {
    GraphemeCursor::new(byte, text.len(), true)
        .prev_boundary(text, 0)
        .ok()?
}

fn next_character(text: &str, byte: usize) -> Option<usize> {
    GraphemeCursor::new(byte, text.len(), true)
        .next_boundary(text, 0)
        .ok()?
}

/// The word that `byte` cuts in two; `None` where it is an edge.
fn word_at(text: &str, byte: usize) -> Option<Range<usize>> {
    let around = unbroken(text, byte);
    let mut word = around.start..around.start;
    for piece in text[around].split_word_bounds() {
        // The only white space in there parts the thousands of a number.
        let joined = text[..word.end].ends_with(char::is_whitespace)
            || piece.starts_with(char::is_whitespace);
        if !joined {
            if byte < word.end {
                break;
            }
            word.start = word.end;
        }
        word.end += piece.len();
    }
    part_at(text, word, byte)
}

/// The stretch around `byte` in which one word may lie: up to white space, and up to characters of
/// scripts in which every character is a word.
fn unbroken(text: &str, byte: usize) -> Range<usize> {
    let breaks = |(at, c): &(usize, char)| {
        is_unspaced(*c) || (c.is_whitespace() && !parts_thousands(text, *at))
    };
    let start = text[..byte]
        .char_indices()
        .rev()
        .take_while(|found| !breaks(found))
        .last()
        .map_or(byte, |(at, _)| at);
    let end = text[byte..]
        .char_indices()
        .map(|(at, c)| (byte + at, c))
        .find(breaks)
        .map_or(text.len(), |(at, _)| at);
    start..end
}

/// Whether the white space at `byte` stands as in `1 250 000`. An ordinary space does not count: it
/// may as well part two numbers.
fn parts_thousands(text: &str, byte: usize) -> bool {
    let mut after = text[byte..].chars();
    let no_break = matches!(after.next(), Some('\u{A0}' | '\u{2009}' | '\u{202F}'));
    let digits = |characters: &mut dyn Iterator<Item = char>| {
        characters.take(4).take_while(char::is_ascii_digit).count()
    };
    no_break
        && digits(&mut after) == 3
        && (1..=3).contains(&digits(&mut text[..byte].chars().rev()))
}

/// What is left of a word around `byte` once elision and possessive are parted from it.
fn part_at(text: &str, mut word: Range<usize>, byte: usize) -> Option<Range<usize>> {
    let start = word.start;
    let cuts = [
        elision(&text[word.clone()]),
        possessive(&text[word.clone()]),
    ];
    for cut in cuts.into_iter().flatten().map(|cut| start + cut) {
        if cut <= byte {
            word.start = word.start.max(cut);
        } else {
            word.end = word.end.min(cut);
        }
    }
    (word.start < byte && byte < word.end).then_some(word)
}

/// French words that lose their vowel before another.
const ELIDED: [&str; 13] = [
    "l", "d", "qu", "j", "n", "s", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu",
];

/// Where the word after an elision begins: 2 bytes into `l'armée`. Names such as `N'Djamena` and
/// `O'Brien` have none.
pub fn elision(word: &str) -> Option<usize> {
    let (at, apostrophe) = word.char_indices().find(|(_, c)| is_apostrophe(*c))?;
    let (head, rest) = (&word[..at], &word[at + apostrophe.len_utf8()..]);
    if !rest.starts_with(char::is_alphabetic) || !ELIDED.contains(&lower_case(head).as_str()) {
        return None;
    }
    let is_name = matches!(head, "J" | "N" | "S" | "M" | "T" | "C")
        && rest.starts_with(char::is_uppercase)
        && rest.chars().any(char::is_lowercase);
    (!is_name).then_some(word.len() - rest.len())
}

/// Where the `'s` at the end of an English word begins.
pub fn possessive(word: &str) -> Option<usize> {
    let head = word.strip_suffix(['s', 'S'])?.strip_suffix(is_apostrophe)?;
    (head.chars().count() > 1).then_some(head.len())
}

/// `l'AFP`, as a double click selects it, means `AFP`; in a longer selection the article stays.
fn without_elision(text: &str, range: TextRange) -> Option<TextRange> {
    let words = range.of(text)?;
    if words.split_word_bounds().nth(1).is_some() {
        return Some(range);
    }
    // Not `c'est` or `j'ai`, where what goes before is no article.
    let begins_name = words.starts_with(['l', 'd', 'q', 'p']) || words.starts_with("jus");
    match elision(words) {
        // Once more, for `qu'l'on` and other slips of the pen.
        Some(cut) if begins_name => {
            without_elision(text, TextRange::new(range.start() + cut, range.end())?)
        }
        _ => Some(range),
    }
}
