//! What of a page was left out of its article, and where it stood.

use std::collections::HashMap;

use super::super::{pieces::Piece, reading::Dropped};

/// How far ahead of the article's last block the same words are looked for on the page, in blocks.
/// A block that was moved farther than that is taken for new.
const REACH: usize = 2000;

/// The blocks of the page that are not among those of the article. Both are in the page's order, so
/// one pass is enough; a block of the article that the page has not (its words were cut) is where it
/// is, and moves nothing.
pub(super) fn dropped(page: Vec<Piece>, article: &[Piece]) -> Vec<Dropped> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, piece) in page.iter().enumerate().rev() {
        places.entry(&piece.words).or_default().push(at);
    }
    // For each block of the page the index of the article's block that it is.
    let mut taken = vec![None; page.len()];
    let mut from = 0;
    for (index, piece) in article.iter().enumerate() {
        let Some(places) = places.get_mut(piece.words.as_str()) else {
            continue;
        };
        while places.last().is_some_and(|at| *at < from) {
            places.pop();
        }
        if let Some(at) = places.last().copied().filter(|at| *at < from + REACH) {
            taken[at] = Some(index);
            from = at + 1;
        }
    }
    let mut before = 0;
    let mut dropped = Vec::new();
    for (piece, taken) in page.into_iter().zip(taken) {
        match taken {
            Some(index) => before = index + 1,
            None => dropped.push(Dropped {
                before,
                kind: piece.kind,
                words: piece.words,
            }),
        }
    }
    dropped
}
