//! Segments, written as lengths: `3=a/b+Q0!b` is three bytes under the mentions `a` and, inside it,
//! `b`, with the claim `Q` in lane 0, where `b` ends.

use std::{collections::BTreeMap, rc::Rc};

use inquit::core::{
    annotation::{Annotation, Claim, ClaimKind, Id, Mention, Origin, Spans, Stamp},
    paint::{Segment, segments},
    text::TextRange,
};
use proptest::prelude::*;

fn id(name: &str) -> Id {
    Id::new(name).expect("test ids are not empty")
}

/// A mention, or a claim if the name begins with a capital.
fn annotation(name: &str, ranges: Vec<TextRange>) -> Rc<Annotation> {
    let spans = Spans::new(ranges).expect("test annotations have words");
    Rc::new(if name.starts_with(char::is_uppercase) {
        Annotation::Claim(Claim {
            id: id(name),
            spans,
            kind: ClaimKind::default(),
            cue: Vec::new(),
            sources: Vec::new(),
            medium: String::new(),
            checking: None,
            note: String::new(),
            origin: Origin::default(),
            stamp: Stamp::default(),
            extra: Default::default(),
        })
    } else {
        Annotation::Mention(Mention {
            id: id(name),
            label: id("person"),
            spans,
            entity: None,
            note: String::new(),
            origin: Origin::default(),
            stamp: Stamp::default(),
            extra: Default::default(),
        })
    })
}

/// Reads `The <a>quick <b>brown</a> fox</b>`: the length of the words and the annotations.
fn read(notation: &str) -> (usize, Vec<Rc<Annotation>>) {
    let mut length = 0;
    let mut open = BTreeMap::new();
    let mut ranges: BTreeMap<&str, Vec<TextRange>> = BTreeMap::new();
    for part in notation.split_inclusive('>') {
        let (words, tag) = part.split_once('<').unwrap_or((part, ""));
        length += words.len();
        let tag = tag.trim_end_matches('>');
        if let Some(name) = tag.strip_prefix('/') {
            ranges
                .entry(name)
                .or_default()
                .extend(TextRange::new(open[name], length));
        } else if !tag.is_empty() {
            open.insert(tag, length);
        }
    }
    let annotations = ranges
        .into_iter()
        .map(|(name, ranges)| annotation(name, ranges));
    (length, annotations.collect())
}

fn write(segment: &Segment) -> String {
    let mut written = segment.range.len().to_string();
    let names: Vec<&str> = segment
        .mentions
        .iter()
        .map(|l| l.annotation.id().as_str())
        .collect();
    if !names.is_empty() {
        written += &format!("={}", names.join("/"));
    }
    for claim in &segment.claims {
        written += &format!("+{}{}", claim.annotation.id(), claim.level);
    }
    for ending in &segment.ending {
        written += &format!("!{}", ending.id());
    }
    written
}

fn drawn(notation: &str) -> String {
    let (length, annotations) = read(notation);
    let block = TextRange::new(0, length).expect("test texts are not empty");
    let written: Vec<String> = segments(block, &annotations).iter().map(write).collect();
    written.join(" ")
}

#[test]
fn plain_text_is_one_segment() {
    assert_eq!(drawn("words"), "5");
}

#[test]
fn crossing_mentions_are_cut_at_every_boundary() {
    assert_eq!(
        drawn("the <a>ab<b>cde</a>fghi</b> x"),
        "4 2=a 3=b/a!a 4=b!b 2"
    );
}

#[test]
fn nested_mentions_are_drawn_outermost_first() {
    assert_eq!(
        drawn("<a>Université de <b>Bamako</b></a>."),
        "15=a 6=a/b!b!a 1"
    );
}

#[test]
fn equal_extents_are_both_there() {
    assert_eq!(drawn("<b><a>Mali</a></b>"), "4=a/b!b!a");
}

#[test]
fn touching_mentions_stay_apart() {
    assert_eq!(drawn("<a>吕瑞</a><b>再审</b>"), "6=a!a 6=b!b");
}

#[test]
fn a_mention_in_parts_bears_its_name_once() {
    assert_eq!(drawn("<a>Jean</a> et <a>Dupont</a>"), "4=a 4 6=a!a");
}

#[test]
fn a_claim_keeps_its_lane_where_the_one_above_has_ended() {
    assert_eq!(
        drawn("<P>aa<Q>bb</P>cc<R>dd</Q>ee</R>"),
        "2+P0 2+P0+Q1 2+Q1 2+R0+Q1 2+R0"
    );
}

#[test]
fn a_claim_in_parts_keeps_its_lane_in_each() {
    assert_eq!(
        drawn("<P>aa<Q>bb</Q></P>cc<Q>dd</Q>"),
        "2+P0 2+P0+Q1 2 2+Q1"
    );
}

#[test]
fn mentions_and_claims_share_a_segment() {
    assert_eq!(drawn("<P>que <a>Mali</a></P> dit"), "4+P0 4=a+P0!a 4");
}

#[test]
fn the_levels_count_the_bands_inside() {
    let (length, annotations) = read("<a>w <b>x <c>y</c></b> z</a> <d>v</d>");
    let block = TextRange::new(0, length).expect("not empty");
    let segments = segments(block, &annotations);
    let levels = |i: usize| -> Vec<usize> {
        segments[i]
            .mentions
            .iter()
            .map(|layer| layer.level)
            .collect()
    };
    assert_eq!(
        [levels(0), levels(1), levels(2)],
        [vec![2], vec![2, 1], vec![2, 1, 0]]
    );
    assert_eq!(levels(5), [0]);
}

#[test]
fn what_lies_outside_of_the_block_is_cut_off() {
    let (_, annotations) = read("ab<a>cdef</a>gh");
    let block = TextRange::new(4, 8).expect("not empty");
    let written: Vec<String> = segments(block, &annotations).iter().map(write).collect();
    assert_eq!(written, ["2=a!a", "2"]);
    let elsewhere = TextRange::new(7, 8).expect("not empty");
    let written: Vec<String> = segments(elsewhere, &annotations)
        .iter()
        .map(write)
        .collect();
    assert_eq!(written, ["1"]);
}

/// Up to twelve annotations of up to three ranges, over a text of forty bytes.
fn annotations() -> impl Strategy<Value = Vec<Rc<Annotation>>> {
    let ranges = prop::collection::vec((0usize..39, 1usize..12), 1..4);
    prop::collection::vec((any::<bool>(), ranges), 0..12).prop_map(|all| {
        all.into_iter()
            .enumerate()
            .map(|(i, (is_claim, ranges))| {
                let name = format!("{}{i}", if is_claim { 'Q' } else { 'a' });
                let ranges = ranges
                    .into_iter()
                    .filter_map(|(start, length)| TextRange::new(start, start + length))
                    .collect();
                annotation(&name, ranges)
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn segments_cover_the_block_exactly_and_know_what_lies_on_them(
        annotations in annotations(),
        start in 0usize..20,
        length in 1usize..20,
    ) {
        let block = TextRange::new(start, start + length).expect("not empty");
        let segments = segments(block, &annotations);
        let mut at = block.start();
        for segment in &segments {
            prop_assert_eq!(segment.range.start(), at);
            at = segment.range.end();
            for byte in segment.range.start()..segment.range.end() {
                let mut expected: Vec<&Id> = annotations
                    .iter()
                    .filter(|a| a.spans().iter().any(|r| r.contains_position(byte)))
                    .map(|a| a.id())
                    .collect();
                let layers = segment.mentions.iter().chain(&segment.claims);
                let mut found: Vec<&Id> = layers.map(|l| l.annotation.id()).collect();
                expected.sort();
                found.sort();
                prop_assert_eq!(found, expected);
            }
        }
        prop_assert_eq!(at, block.end());
    }

    #[test]
    fn the_order_of_making_does_not_show(annotations in annotations()) {
        let block = TextRange::new(0, 60).expect("not empty");
        let mut reversed = annotations.clone();
        reversed.reverse();
        prop_assert_eq!(segments(block, &annotations), segments(block, &reversed));
    }

    #[test]
    fn levels_are_the_same_all_over_and_never_shared(annotations in annotations()) {
        let block = TextRange::new(0, 60).expect("not empty");
        let mut levels: BTreeMap<Id, usize> = BTreeMap::new();
        for segment in segments(block, &annotations) {
            prop_assert!(segment.mentions.windows(2).all(|w| w[0].level > w[1].level));
            prop_assert!(segment.claims.windows(2).all(|w| w[0].level < w[1].level));
            for layer in segment.mentions.iter().chain(&segment.claims) {
                let known = levels.entry(layer.annotation.id().clone()).or_insert(layer.level);
                prop_assert_eq!(*known, layer.level);
            }
        }
    }

    #[test]
    fn each_mention_bears_its_name_once(annotations in annotations()) {
        let block = TextRange::new(0, 60).expect("not empty");
        let segments = segments(block, &annotations);
        for mention in annotations.iter().filter(|a| a.as_mention().is_some()) {
            let places: Vec<usize> = segments
                .iter()
                .filter(|s| s.ending.contains(mention))
                .map(|s| s.range.end())
                .collect();
            prop_assert_eq!(places, [mention.spans().end()]);
        }
    }
}
