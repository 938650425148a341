//! The same words with other white space: files that have only words find their article by them.

use std::collections::BTreeMap;

use super::{foreign::Foreign, positions::Positions};
use crate::formats::units::Ruler;

/// Whether two texts have the same letters and signs, whatever stands between them.
pub fn same_letters(one: &str, other: &str) -> bool {
    letters(one)
        .map(|(_, c)| c)
        .eq(letters(other).map(|(_, c)| c))
}

fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(|(_, c)| !c.is_whitespace())
}

/// Moves the marks of a sheet from its own text onto another one with the same letters.
pub fn move_onto(sheet: &mut Foreign, own: &str, text: &str) {
    let unit = sheet.unit;
    let (from, to) = (Positions::new(own.to_owned()), Ruler::new(text, unit));
    let pairs = letters(own).zip(letters(text));
    let places: BTreeMap<usize, (usize, char)> = pairs.map(|((a, _), b)| (a, b)).collect();
    let moved = |[start, end]: [usize; 2]| {
        let (start, end) = (from.byte(unit, start)?, from.byte(unit, end)?);
        let mut inside = places.range(start..end.max(start));
        let (_, (first, _)) = inside.next()?;
        let (_, (last, c)) = places.range(start..end).next_back()?;
        let ends = [*first, last + c.len_utf8()];
        Some(ends.map(|byte| to.at(byte)))
    };
    for spot in sheet.marks.iter_mut().flat_map(|mark| &mut mark.spots) {
        spot.ends = spot.ends.and_then(moved).or(spot.ends);
    }
}
