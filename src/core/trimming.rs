//! What falls off the ends of a selection: white space and outer punctuation.

use std::cell::LazyCell;

use unicode_segmentation::UnicodeSegmentation;

use super::{
    characters::{clings, closing_mark, is_blank, is_punctuation},
    text::TextRange,
};

/// Takes white space and outer punctuation off both ends. What belongs to the words stays: brackets
/// and quotation marks whose partner is inside, `%` after a number, the period of `U.S.`. Straight
/// quotation marks around the whole are taken off, since they do not show which side they are on.
/// `None` if nothing but space and punctuation is there.
pub fn trim(text: &str, range: TextRange) -> Option<TextRange> {
    if !range.of(text)?.contains(is_content) {
        return None;
    }
    // Most selections begin and end with words: nothing between has to be looked at.
    let pairs = LazyCell::new(|| pairs(text, range));
    let (mut start, mut end) = (range.start(), range.end());
    let paired = |at: usize, rest: (usize, usize)| {
        let partner = pairs.iter().find_map(|&(opening, closing)| match at {
            _ if at == opening => Some(closing),
            _ if at == closing => Some(opening),
            _ => None,
        });
        partner.is_some_and(|partner| {
            let outermost = partner == rest.0 || partner + 1 == rest.1;
            let straight = text[at..].starts_with('"');
            rest.0 <= partner && partner < rest.1 && !(straight && outermost)
        })
    };
    while start < end {
        let inner = &text[start..end];
        let first = inner.graphemes(true).next()?;
        let last = inner.graphemes(true).next_back()?;
        let last_at = end - last.len();
        if falls(first) && !opens_word(text, start) && !paired(start, (start, end)) {
            start += first.len();
        } else if falls(last) && !closes_word(inner) && !paired(last_at, (start, end)) {
            end = last_at;
        } else {
            break;
        }
    }
    TextRange::new(start, end)
}

fn is_content(c: char) -> bool {
    !is_blank(c) && !is_punctuation(c)
}

/// Whether a character as people see it may fall off an end at all.
fn falls(cluster: &str) -> bool {
    let mut characters = cluster.chars();
    let punctuation = characters.next().is_some_and(is_punctuation) && characters.next().is_none();
    punctuation || cluster.contains(char::is_whitespace) || cluster.chars().all(is_blank)
}

/// `#mot`, `@name`, `-5`.
fn opens_word(text: &str, start: usize) -> bool {
    let mut characters = text[start..].chars();
    let (first, second) = (characters.next(), characters.next());
    let after_word = text[..start].ends_with(char::is_alphanumeric);
    let minus = first == Some('-') && second.is_some_and(|c| c.is_ascii_digit()) && !after_word;
    minus || (first.is_some_and(clings) && second.is_some_and(is_content))
}

/// `50 %`, `R&`, `U.S.`, `M.`
fn closes_word(inner: &str) -> bool {
    let mut characters = inner.chars().rev();
    match characters.next() {
        Some('.') => is_abbreviation(&inner[..inner.len() - 1]),
        Some(c) if clings(c) => match characters.next() {
            Some(before) if is_blank(before) => {
                characters.next().is_some_and(|c| c.is_ascii_digit())
            }
            before => before.is_some_and(is_content),
        },
        _ => false,
    }
}

/// Whether the words end in one capital, or in single letters parted by periods.
fn is_abbreviation(words: &str) -> bool {
    let tail = words
        .rsplit(|c: char| !c.is_alphabetic() && c != '.')
        .next()
        .unwrap_or_default();
    let single = |part: &str| part.chars().count() == 1;
    tail.split('.').all(single) && (tail.contains('.') || tail.starts_with(char::is_uppercase))
}

/// Brackets and quotation marks that belong together: where each pair opens and closes.
fn pairs(text: &str, range: TextRange) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut straight = None;
    let words = range.of(text).unwrap_or_default();
    for (offset, c) in words.char_indices() {
        let at = range.start() + offset;
        if !is_punctuation(c) {
            continue;
        }
        if c == '"' {
            match straight.take() {
                Some(opening) => pairs.push((opening, at)),
                None => straight = Some(at),
            }
            continue;
        }
        // An apostrophe inside a word looks like the mark that closes a single quotation.
        let apostrophe = c == '’' && text[at + 3..].starts_with(char::is_alphanumeric);
        let opening = open.iter().rposition(|(_, closing)| *closing == c);
        if let Some(opening) = opening.filter(|_| !apostrophe) {
            pairs.push((open[opening].0, at));
            open.truncate(opening);
        } else if let Some(closing) = closing_mark(c) {
            open.push((at, closing));
        }
    }
    pairs
}
