//! Which annotations stay where none may overlap.

use inquit::{
    core::text::TextRange,
    formats::flattening::{Item, Overlaps, flatten},
};
use proptest::prelude::*;

use super::super::support::annotated;

/// The numbers of those that stay; the number is the rank of the label as well.
fn stay(marked: &str, overlaps: Overlaps) -> Vec<usize> {
    let (_, ranges) = annotated(marked);
    let item = |(number, range): (&usize, &TextRange)| Item {
        ranges: vec![*range],
        rank: *number,
    };
    let items: Vec<Item> = ranges.iter().map(item).collect();
    let gave_way = flatten(&items, overlaps);
    let kept = ranges
        .keys()
        .zip(gave_way)
        .filter(|(_, gave_way)| gave_way.is_none());
    kept.map(|(number, _)| *number).collect()
}

#[test]
fn the_wish_decides() {
    let nested = "<2><1>a</1> b <3>c</3></2> <4>d</4>";
    assert_eq!(stay(nested, Overlaps::Longest), [2, 4]);
    assert_eq!(stay(nested, Overlaps::Layers), [2, 4]);
    assert_eq!(stay(nested, Overlaps::Innermost), [1, 3, 4]);
    assert_eq!(stay(nested, Overlaps::Labels), [1, 3, 4]);
    assert_eq!(stay("<1>a <2>b</1> c d</2>", Overlaps::Longest), [2]);
    assert_eq!(stay("<1>a <2>b</1> c d</2>", Overlaps::Labels), [1]);
}

#[test]
fn of_equals_the_first_stays_and_the_others_say_to_whom_they_gave_way() {
    let range = |start, end| vec![TextRange::new(start, end).expect("a range")];
    let items = [(range(0, 3), 0), (range(0, 3), 0), (range(3, 4), 0)];
    let items: Vec<Item> = items.map(|(ranges, rank)| Item { ranges, rank }).into();
    assert_eq!(flatten(&items, Overlaps::Longest), [None, Some(0), None]);
}

proptest! {
    #[test]
    fn those_that_stay_never_overlap_and_the_others_would(
        places in proptest::collection::vec((0usize..60, 1usize..9, 0usize..4), 0..30),
    ) {
        let item = |(start, length, rank)| Item {
            ranges: TextRange::new(start, start + length).into_iter().collect(),
            rank,
        };
        let items: Vec<Item> = places.into_iter().map(item).collect();
        for overlaps in [Overlaps::Longest, Overlaps::Innermost, Overlaps::Labels] {
            let gave_way = flatten(&items, overlaps);
            let meet = |a: usize, b: usize| items[a].ranges[0].overlaps(items[b].ranges[0]);
            for at in 0..items.len() {
                match gave_way[at] {
                    Some(kept) => prop_assert!(gave_way[kept].is_none() && meet(at, kept)),
                    None => for other in (0..at).filter(|other| gave_way[*other].is_none()) {
                        prop_assert!(!meet(at, other));
                    },
                }
            }
        }
    }
}
