//! Sorting, compiled once for all types: the standard library's sort takes several kilobytes of
//! WebAssembly for each type that it is used with, and the first download is what a person waits for.

use std::cmp::Ordering;

/// Sorts; equal items keep their order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = sorted_indices(items.len(), &|a, b| compare(&items[a], &items[b]));
    let mut unsorted: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|index| unsorted[index].take()));
}

/// Compares texts by their characters, and numbers in them by their values: "Task 2" is before "Task 10".
pub fn by_words_and_numbers(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one, other);
    loop {
        let (number, behind) = leading_number(left);
        let (other_number, other_behind) = leading_number(right);
        if number.is_empty() || other_number.is_empty() {
            let (mut rest, mut other_rest) = (left.chars(), right.chars());
            match (rest.next(), other_rest.next()) {
                (None, None) => return one.cmp(other),
                (a, b) if a != b => return a.cmp(&b),
                _ => (left, right) = (rest.as_str(), other_rest.as_str()),
            }
            continue;
        }
        let [a, b] = [number, other_number].map(|number| number.trim_start_matches('0'));
        let order = a.len().cmp(&b.len()).then_with(|| a.cmp(b));
        if order.is_ne() {
            return order;
        }
        (left, right) = (behind, other_behind);
    }
}

/// The digits that a text begins with, and what is behind them.
fn leading_number(text: &str) -> (&str, &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at(digits)
}

/// The indices of so many items in the order of the items.
fn sorted_indices(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..len).collect();
    // The places of equal items tell them apart; the sort that keeps their order takes more code.
    indices.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    indices
}
