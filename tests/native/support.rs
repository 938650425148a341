//! The notations that keep a test on one line.
//!
//! `"The <1>quick <2>brown</1> fox</2>"` is a text with numbered ranges that may nest and cross;
//! `"l’a[rm]ée"` is a text with one selection.

use std::collections::BTreeMap;

use inquit::core::text::TextRange;

/// The text without its marks, and the ranges by number.
pub fn annotated(marked: &str) -> (String, BTreeMap<usize, TextRange>) {
    let (mut text, mut starts, mut ranges) = (String::new(), BTreeMap::new(), BTreeMap::new());
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (mark, after) = after.split_once('>').expect("a mark is closed by >");
        rest = after;
        let (closes, number) = match mark.strip_prefix('/') {
            Some(number) => (true, number),
            None => (false, mark),
        };
        let number: usize = number.parse().expect("a mark is a number");
        if closes {
            let start = starts
                .remove(&number)
                .expect("a mark opens before it closes");
            let range = TextRange::new(start, text.len()).expect("a range is not empty");
            ranges.insert(number, range);
        } else {
            starts.insert(number, text.len());
        }
    }
    text.push_str(rest);
    assert!(starts.is_empty(), "not closed: {starts:?}");
    (text, ranges)
}

/// The text with the marks of the ranges, numbered from 1 in the order given. At one place the
/// closing marks come first.
pub fn show(text: &str, ranges: &[TextRange]) -> String {
    let mut marks: Vec<(usize, bool, usize)> = Vec::new();
    for (index, range) in ranges.iter().enumerate() {
        marks.push((range.start(), true, index + 1));
        marks.push((range.end(), false, index + 1));
    }
    marks.sort();
    let (mut shown, mut at) = (String::new(), 0);
    for (place, opens, number) in marks {
        shown.push_str(&text[at..place]);
        let slash = if opens { "" } else { "/" };
        shown.push_str(&format!("<{slash}{number}>"));
        at = place;
    }
    shown + &text[at..]
}

/// The text and the part of it between the first `[` and the last `]`; with `⟦` and `⟧` instead
/// where the text itself has brackets.
pub fn selected(marked: &str) -> (String, TextRange) {
    let (open, close) = if marked.contains('⟦') {
        ('⟦', '⟧')
    } else {
        ('[', ']')
    };
    let (before, rest) = marked.split_once(open).expect("a selection begins");
    let (inside, after) = rest.rsplit_once(close).expect("a selection ends");
    let range = TextRange::new(before.len(), before.len() + inside.len());
    let text = format!("{before}{inside}{after}");
    (text, range.expect("a selection is not empty"))
}

/// The text with the selection's marks, `None` as the bare text.
pub fn show_selected(text: &str, range: Option<TextRange>) -> String {
    let Some(range) = range else {
        return text.to_owned();
    };
    let (open, close) = if text.contains('[') {
        ('⟦', '⟧')
    } else {
        ('[', ']')
    };
    let (start, end) = (range.start(), range.end());
    format!(
        "{}{open}{}{close}{}",
        &text[..start],
        &text[start..end],
        &text[end..]
    )
}

#[test]
fn the_notation_reads_what_it_shows() {
    let marked = "The <1>quick <2>brown</1> fox</2>";
    let (text, ranges) = annotated(marked);
    assert_eq!(text, "The quick brown fox");
    let ranges: Vec<TextRange> = ranges.into_values().collect();
    assert_eq!(ranges[1].of(&text), Some("brown fox"));
    assert_eq!(show(&text, &ranges), marked);
    let (text, range) = selected("l’a[rm]ée");
    assert_eq!(show_selected(&text, Some(range)), "l’a[rm]ée");
}
