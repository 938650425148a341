//! A copy of a text in which look-alikes are alike, and the way back to the original.
//!
//! People search for `l'armée` and mean `l’armée`; sites print no-break spaces and soft hyphens that
//! nobody sees. The copy has one kind of space, apostrophe and quotation mark, and no soft hyphens.

use super::{
    characters::{is_apostrophe, is_blank},
    text::TextRange,
};

/// Whether capitals count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `Mali` is not `mali`.
    Kept,
    /// `Mali` is `mali`.
    Ignored,
}

/// A short text as it is compared with others: look-alikes alike, capitals ignored.
pub fn folded(text: &str) -> String {
    Folded::new(text, Case::Ignored).text
}

/// The folded copy of a text.
#[derive(Clone, Debug)]
pub struct Folded {
    text: String,
    pieces: Vec<Piece>,
}

/// Where a stretch of the copy comes from. As long as the original, it maps byte by byte; else it
/// stands for the whole of it.
#[derive(Clone, Copy, Debug)]
struct Piece {
    folded: usize,
    start: usize,
    end: usize,
}

impl Folded {
    /// Reads the text once. A run of white space becomes one space, or one `\n` if a blank line is
    /// in it, so that words before and after a paragraph's end are never neighbours.
    pub fn new(text: &str, case: Case) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            pieces: Vec::new(),
        };
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let length = if c.is_whitespace() {
                text[at..].len() - text[at..].trim_start().len()
            } else {
                c.len_utf8()
            };
            folded.push(&text[at..at + length], at, c, case);
            at += length;
        }
        folded
    }

    /// The copy.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What a range of the copy stands for in the original: whole characters, and no soft hyphens
    /// at its ends.
    pub fn to_original(&self, range: TextRange) -> TextRange {
        let (first, into) = self.piece_at(range.start());
        let (last, last_into) = self.piece_at(range.end() - 1);
        let mut start = self.pieces[first].start;
        if self.is_verbatim(first) {
            start += into;
        }
        let mut end = self.pieces[last].end;
        if self.is_verbatim(last) {
            end = self.pieces[last].start + last_into + 1;
        }
        TextRange::new(start, end).expect("a piece of the copy stands for something")
    }

    fn push(&mut self, original: &str, at: usize, first: char, case: Case) {
        let folded = self.text.len();
        match first {
            c if c.is_whitespace() => {
                let blank_line = original.matches('\n').nth(1).is_some();
                self.text.push(if blank_line { '\n' } else { ' ' });
            }
            c if is_blank(c) => return,
            c if is_apostrophe(c) || c == '‘' => self.text.push('\''),
            '“' | '”' | '„' => self.text.push('"'),
            c if case == Case::Ignored => self.text.extend(c.to_lowercase()),
            c => self.text.push(c),
        }
        let end = at + original.len();
        let verbatim = self.text.len() - folded == original.len();
        let last = self.pieces.len().checked_sub(1);
        match last.filter(|&last| verbatim && self.is_verbatim_until(last, folded)) {
            Some(last) if self.pieces[last].end == at => self.pieces[last].end = end,
            _ => self.pieces.push(Piece {
                folded,
                start: at,
                end,
            }),
        }
    }

    /// The piece that holds a byte of the copy, and how far into it the byte is.
    fn piece_at(&self, folded: usize) -> (usize, usize) {
        let piece = self.pieces.partition_point(|p| p.folded <= folded) - 1;
        (piece, folded - self.pieces[piece].folded)
    }

    fn is_verbatim(&self, piece: usize) -> bool {
        let next = self.pieces.get(piece + 1).map(|p| p.folded);
        self.is_verbatim_until(piece, next.unwrap_or(self.text.len()))
    }

    fn is_verbatim_until(&self, piece: usize, folded_end: usize) -> bool {
        let piece = self.pieces[piece];
        piece.end - piece.start == folded_end - piece.folded
    }
}
