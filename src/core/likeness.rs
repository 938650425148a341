//! How alike two short texts are: by the fewest letters to put in, leave out or exchange.

use std::ops::Range;

/// From 1 for the same text to 0 for one that has nothing in common with it. Takes time in
/// proportion to the product of the lengths.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let longest = one.len().max(other.len()).max(1);
    1.0 - distance(&one, &other) as f64 / longest as f64
}

/// The fewest letters to change.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, its) in other.iter().enumerate() {
            let exchanged = diagonal + usize::from(letter != its);
            diagonal = row[j + 1];
            row[j + 1] = exchanged.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[other.len()]
}

/// The part of a text that is most like a pattern, in letters, and the fewest letters to change in
/// it; of equally good ones the first.
pub fn closest(pattern: &[char], text: &[char]) -> (Range<usize>, usize) {
    // For each length of the pattern's head: the errors of its best match that ends here, and where
    // that match begins.
    let mut column: Vec<(usize, usize)> = (0..=pattern.len()).map(|i| (i, 0)).collect();
    let mut best = (0..0, pattern.len());
    for (j, letter) in text.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = (0, j + 1);
        for (i, its) in pattern.iter().enumerate() {
            let exchanged = (diagonal.0 + usize::from(letter != its), diagonal.1);
            let put_in = (column[i + 1].0 + 1, column[i + 1].1);
            let left_out = (column[i].0 + 1, column[i].1);
            diagonal = column[i + 1];
            let least = [exchanged, put_in, left_out];
            column[i + 1] = least
                .into_iter()
                .min_by_key(|c| c.0)
                .expect("three of them");
        }
        let (errors, start) = column[pattern.len()];
        if errors < best.1 {
            best = (start..j + 1, errors);
        }
    }
    best
}
