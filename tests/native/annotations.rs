//! The set of annotations against the plainest one that there could be: a list.

use std::rc::Rc;

use inquit::core::{
    annotation::{Annotation, Mention, Spans},
    annotations::AnnotationSet,
    article::{Block, block_at, blocks_in},
    text::TextRange,
};
use proptest::{collection::vec, prelude::*};

use super::{
    shelf::{id, mention},
    work::blocks,
};

/// Two empty lines make a gap in which annotations may begin and end.
const TEXT: &str = "\n\nabc\n\n\n\ndefgh\n\ni\n\njklm";

/// The plain one: in reading order, ids not twice.
#[derive(Clone, Debug, Default)]
struct List(Vec<Rc<Annotation>>);

impl List {
    fn insert(&mut self, annotation: Rc<Annotation>) {
        self.0.retain(|a| a.id() != annotation.id());
        self.0.push(annotation);
        self.0.sort_by(|a, b| a.reading_order(b));
    }

    fn those(&self, wanted: impl Fn(&Annotation) -> bool) -> Vec<Rc<Annotation>> {
        self.0.iter().filter(|a| wanted(a)).cloned().collect()
    }
}

fn any_range() -> impl Strategy<Value = TextRange> {
    let pair = (0..TEXT.len(), 1..=TEXT.len());
    pair.prop_filter_map("a range", |(start, end)| TextRange::new(start, end))
}

fn any_annotation() -> impl Strategy<Value = Rc<Annotation>> {
    (0..6_u8, vec(any_range(), 1..3)).prop_map(|(name, ranges)| {
        let spans = Spans::new(ranges).expect("ranges");
        let mention = mention(&name.to_string(), 0, 1, "");
        Rc::new(Annotation::Mention(Mention { spans, ..mention }))
    })
}

#[derive(Clone, Debug)]
enum Edit {
    Insert(Rc<Annotation>),
    Remove(u8),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        3 => any_annotation().prop_map(Edit::Insert),
        1 => (0..6_u8).prop_map(Edit::Remove),
    ]
}

fn check(set: &AnnotationSet, list: &List, blocks: &[Block]) {
    let all: Vec<_> = set.iter().cloned().collect();
    assert_eq!(all, list.0);
    assert_eq!(
        (set.len(), set.is_empty()),
        (list.0.len(), list.0.is_empty())
    );
    for index in 0..blocks.len().max(1) {
        let expected = list.those(|a| {
            let touches = |r| blocks_in(blocks, r).contains(&index);
            let home = block_at(blocks, a.spans().start()).unwrap_or(0);
            home == index || a.spans().iter().any(touches)
        });
        assert_eq!(**set.in_block(index), expected, "block {index}");
    }
    for (index, annotation) in list.0.iter().enumerate() {
        assert_eq!(set.by_id(annotation.id()), Some(annotation));
        let next = list.0.get(index + 1).or(list.0.first());
        assert_eq!(set.next_after(Some(annotation.id())), next);
        let previous = index.checked_sub(1).map(|i| &list.0[i]).or(list.0.last());
        assert_eq!(set.previous_before(Some(annotation.id())), previous);
        let same = list.those(|a| a.spans() == annotation.spans());
        let found: Vec<_> = set.with_spans(annotation.spans()).cloned().collect();
        assert_eq!(found, same);
    }
    assert_eq!(set.next_after(None), list.0.first());
    assert_eq!(set.previous_before(Some(&id("gone"))), list.0.last());
}

fn check_places(set: &AnnotationSet, list: &List, blocks: &[Block], asked: TextRange) {
    for block in blocks {
        if let Some(range) = block.range.intersection(asked) {
            let overlapping = list.those(|a| a.spans().overlaps(range));
            assert_eq!(set.overlapping(range), overlapping);
        }
        for position in block.range.start()..block.range.end() {
            let covers = |a: &Annotation| a.spans().iter().any(|r| r.contains_position(position));
            let mut at = list.those(covers);
            at.sort_by_key(|a| a.spans().covered());
            assert_eq!(set.at(position), at);
        }
    }
    let shown = |r: TextRange| blocks_in(blocks, r).any(|b| blocks[b].range.overlaps(r));
    let seen = |a: &Annotation| {
        a.spans()
            .iter()
            .filter_map(|r| r.intersection(asked))
            .any(shown)
    };
    for annotation in list.those(seen) {
        assert!(set.overlapping(asked).contains(&annotation));
    }
    let found = set.overlapping(asked);
    assert!(
        found.is_sorted_by(|a, b| a.reading_order(b).is_lt()),
        "{found:?}"
    );
}

proptest! {
    #[test]
    fn a_set_is_a_list(edits in vec(any_edit(), 0..12), asked in any_range()) {
        let blocks = blocks(TEXT);
        let (mut set, mut list) = (AnnotationSet::new(blocks.clone()), List::default());
        for edit in edits {
            match edit {
                Edit::Insert(annotation) => {
                    set.insert(annotation.clone());
                    list.insert(annotation);
                }
                Edit::Remove(name) => {
                    let name = id(&name.to_string());
                    let gone = list.0.iter().find(|a| *a.id() == name).cloned();
                    list.0.retain(|a| *a.id() != name);
                    prop_assert_eq!(set.remove(&name), gone);
                }
            }
            check(&set, &list, &blocks);
        }
        check_places(&set, &list, &blocks, asked);
        let at_once = AnnotationSet::from_annotations(blocks.clone(), list.0.clone());
        prop_assert_eq!(&at_once, &set);
        check(&at_once, &list, &blocks);
    }

    #[test]
    fn without_blocks_nothing_is_lost(annotations in vec(any_annotation(), 0..6)) {
        let mut list = List::default();
        for annotation in &annotations {
            list.insert(annotation.clone());
        }
        let set = AnnotationSet::from_annotations(Rc::new([]), annotations);
        check(&set, &list, &[]);
    }
}

#[test]
fn what_did_not_change_is_the_same_list() {
    let blocks = blocks(TEXT);
    let annotation =
        |name, start| Rc::new(Annotation::Mention(mention(name, start, start + 1, "")));
    let mut set = AnnotationSet::from_annotations(blocks, [annotation("1", 2)]);
    let before = set.clone();
    set.insert(annotation("2", 11));
    let same = |block| Rc::ptr_eq(set.in_block(block), before.in_block(block));
    assert_eq!(
        [same(0), same(1), same(2), same(3)],
        [true, false, true, true]
    );
}
