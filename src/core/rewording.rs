//! How one wording of a claim became another: which words stayed, which went, which came.
//!
//! The longest common run of words, by the table that everybody knows. Its cost grows with the
//! product of the lengths, so long texts are told apart as a whole; a claim has some dozens of words.

/// A stretch of words with the same fate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// In both.
    Kept(&'a str),
    /// Only in the first.
    Dropped(&'a str),
    /// Only in the second.
    Added(&'a str),
}

/// Above so many words no table is made: it would have more than a quarter of a million fields.
const MOST_WORDS: usize = 500;

/// The words of both texts in the order of reading, each with its fate.
pub fn rewording<'a>(before: &'a str, after: &'a str) -> Vec<Piece<'a>> {
    let old: Vec<&str> = before.split_whitespace().collect();
    let new: Vec<&str> = after.split_whitespace().collect();
    if old.len().max(new.len()) > MOST_WORDS {
        return vec![Piece::Dropped(before), Piece::Added(after)];
    }
    let common = common_lengths(&old, &new);
    let (mut i, mut j) = (0, 0);
    let mut pieces = Vec::with_capacity(old.len() + new.len());
    while i < old.len() || j < new.len() {
        let both = i < old.len() && j < new.len();
        if both && old[i] == new[j] {
            pieces.push(Piece::Kept(new[j]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || both && common[i + 1][j] >= common[i][j + 1] {
            pieces.push(Piece::Dropped(old[i]));
            i += 1;
        } else {
            pieces.push(Piece::Added(new[j]));
            j += 1;
        }
    }
    pieces
}

/// At `[i][j]`: how many words the ends of both from there on have in common.
fn common_lengths(old: &[&str], new: &[&str]) -> Vec<Vec<u16>> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    common
}
