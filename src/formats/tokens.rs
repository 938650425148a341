//! Where tokens begin and end in formats that know no characters, only tokens.
//!
//! The words of UAX #29, with what press texts need: cut at every Unicode space, after a French
//! elision (`L’|État`), before an inverted pronoun (`dit|-elle`) and an English possessive; kept
//! whole are `0,3`, `Aujourd’hui`, `porte-parole` and composed emoji.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::core::{
    characters::{is_blank, lower_case},
    text::TextRange,
    words::{elision, possessive},
};

/// French pronouns that follow their verb after a hyphen.
const INVERTED: [&str; 14] = [
    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "moi", "toi", "le", "la",
];

/// The tokens of a stretch of text, in order. No token holds white space; what shows nothing is
/// none. `language` is a BCP 47 tag.
pub fn tokens(text: &str, within: TextRange, language: Option<&str>) -> Vec<TextRange> {
    let is_french = language.is_none_or(|tag| tag == "fr" || tag.starts_with("fr-"));
    let mut found = Vec::new();
    let mut start = within.start();
    for chunk in text[within.start()..within.end()].split_inclusive(char::is_whitespace) {
        let words = chunk.trim_end_matches(char::is_whitespace);
        for word in hyphenated(words, is_french) {
            let parts = parted(&words[word.clone()]);
            let at = |byte| start + word.start + byte;
            let shown =
                parts.filter(|part| !words[word.clone()][part.clone()].chars().all(is_blank));
            found.extend(shown.filter_map(|part| TextRange::new(at(part.start), at(part.end))));
        }
        start += chunk.len();
    }
    found
}

/// The tokens from the first to the last that a range touches; empty if it touches none.
pub fn touched(tokens: &[TextRange], range: TextRange) -> Range<usize> {
    let first = tokens.partition_point(|token| token.end() <= range.start());
    let end = tokens.partition_point(|token| token.start() < range.end());
    first..end.max(first)
}

/// The words of a text without spaces, those joined by a hyphen as one.
fn hyphenated(words: &str, is_french: bool) -> Vec<Range<usize>> {
    let pieces: Vec<(usize, &str)> = words.split_word_bound_indices().collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut next = 0;
    while let Some(&(start, piece)) = pieces.get(next) {
        next += 1;
        let joins = is_hyphen(piece)
            && found
                .last()
                .is_some_and(|last| is_word(&words[last.clone()]));
        let follows = pieces.get(next).filter(|(_, piece)| is_word(piece));
        let (true, Some((at, word))) = (joins, follows) else {
            found.push(start..start + piece.len());
            continue;
        };
        next += 1;
        let end = at + word.len();
        match found.last_mut() {
            // `-t` goes on: `-t-il` is one token.
            Some(last) if !is_french || words[last.clone()].starts_with('-') => last.end = end,
            Some(last) if !is_inverted(&words[start..]) => last.end = end,
            _ => found.push(start..end),
        }
    }
    found
}

/// Whether a pronoun and nothing more follows the hyphen: `-elle`, `-t-il`.
fn is_inverted(tail: &str) -> bool {
    let tail = lower_case(tail);
    let mut rest =
        tail.split(|c: char| !c.is_alphabetic() && !is_hyphen(c.encode_utf8(&mut [0; 4])));
    let mut parts = rest
        .next()
        .unwrap_or_default()
        .split(['-', '\u{2010}', '\u{2011}'])
        .skip(1);
    match (parts.next(), parts.next(), parts.next()) {
        (Some("t"), Some(pronoun), None) => INVERTED.contains(&pronoun),
        (Some(pronoun), None, None) => INVERTED.contains(&pronoun),
        _ => false,
    }
}

fn is_hyphen(piece: &str) -> bool {
    matches!(piece, "-" | "\u{2010}" | "\u{2011}")
}

fn is_word(piece: &str) -> bool {
    piece.ends_with(char::is_alphanumeric)
}

/// A word without its elision and its possessive, each a token of its own.
fn parted(word: &str) -> impl Iterator<Item = Range<usize>> + use<> {
    let cuts = [elision(word), possessive(word), Some(word.len())];
    let mut start = 0;
    cuts.into_iter().flatten().map(move |cut| {
        let part = start..cut;
        start = cut;
        part
    })
}
