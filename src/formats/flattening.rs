//! Which annotations stay where a format allows none to overlap another.

use std::collections::BTreeMap;

use crate::core::text::TextRange;

/// What a person wants where annotations overlap and the format cannot hold both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overlaps {
    /// A file each for entities, claims and attribution; in each of them the longest stays.
    #[default]
    Layers,
    /// The longest stays.
    Longest,
    /// The shortest stays.
    Innermost,
    /// The one whose label comes first stays.
    Labels,
}

/// What has to share a line with others.
pub struct Item {
    /// Where it lies; ranges in any unit.
    pub ranges: Vec<TextRange>,
    /// The place of its label among the labels.
    pub rank: usize,
}

/// For every item the one that it gave way to, `None` for those that stay. What is equal otherwise
/// stays in the order given.
pub fn flatten(items: &[Item], overlaps: Overlaps) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(|&at| claim_to_stay(&items[at], overlaps));
    let mut taken = Taken::default();
    let mut gave_way = vec![None; items.len()];
    for at in order {
        let ranges = &items[at].ranges;
        gave_way[at] = ranges.iter().find_map(|range| taken.by(*range));
        if gave_way[at].is_none() {
            ranges.iter().for_each(|range| taken.take(*range, at));
        }
    }
    gave_way
}

/// The smaller, the stronger.
fn claim_to_stay(item: &Item, overlaps: Overlaps) -> (usize, usize) {
    let length: usize = item.ranges.iter().map(|range| range.len()).sum();
    let longest_first = usize::MAX - length;
    match overlaps {
        Overlaps::Layers | Overlaps::Longest => (longest_first, 0),
        Overlaps::Innermost => (length, 0),
        Overlaps::Labels => (item.rank, longest_first),
    }
}

/// Ranges that do not overlap, each with the item that lies there, by start.
#[derive(Default)]
struct Taken(BTreeMap<usize, (usize, usize)>);

impl Taken {
    fn by(&self, range: TextRange) -> Option<usize> {
        let (_, &(end, item)) = self.0.range(..range.end()).next_back()?;
        (range.start() < end).then_some(item)
    }

    fn take(&mut self, range: TextRange, item: usize) {
        self.0.insert(range.start(), (range.end(), item));
    }
}
