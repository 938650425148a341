//! What files of word processors have in common: paragraphs, and tables whose cells hold paragraphs.

use super::pieces::Piece;
use crate::core::article::BlockKind;

/// A text being put together.
#[derive(Default)]
pub(super) struct Body {
    pieces: Vec<Piece>,
    words: String,
    /// Rows of tables around the place, the innermost last: for each its cells.
    rows: Vec<Vec<Vec<Piece>>>,
}

impl Body {
    /// Adds words to the paragraph. A soft hyphen is no part of a word.
    pub fn text(&mut self, text: &str) {
        self.words.extend(text.chars().filter(|c| *c != '\u{AD}'));
    }

    /// Ends the paragraph.
    pub fn paragraph(&mut self, kind: BlockKind) {
        let piece = Piece::new(kind, &self.words);
        self.words.clear();
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => cell.extend(piece),
            None => self.pieces.extend(piece),
        }
    }

    /// Begins a row of a table.
    pub fn row(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Begins a cell.
    pub fn cell(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.push(Vec::new());
        }
    }

    /// Ends a row: one line of its cells, unless a cell holds several paragraphs.
    pub fn end_row(&mut self) {
        let Some(row) = self.rows.pop() else { return };
        let into = match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => cell,
            None => &mut self.pieces,
        };
        if row.iter().any(|cell| cell.len() > 1) {
            into.extend(row.into_iter().flatten());
            return;
        }
        let cells: Vec<&str> = row
            .iter()
            .map(|cell| cell.first().map_or("", |piece| piece.words.as_str()))
            .collect();
        into.extend(Piece::new(BlockKind::Paragraph, &cells.join("\t")));
    }

    /// All pieces.
    pub fn pieces(mut self) -> Vec<Piece> {
        while !self.rows.is_empty() {
            self.end_row();
        }
        self.paragraph(BlockKind::Paragraph);
        self.pieces
    }
}
