//! The annotations of one article, found by id, by block and by place.
//!
//! Every block lists the annotations that touch it, so that painting, clicking and editing cost what
//! one block costs. Cloning shares everything: a snapshot copies three pointers, and the first edit
//! after it one for each block and each part of the index by id.

use std::rc::Rc;

use super::{
    annotation::{Annotation, Id, Spans},
    article::{Block, block_at, blocks_in},
    order::sort_by,
    table::Table,
    text::TextRange,
};

/// Into how many parts the index by id is cut: an edit copies one, so with 20,000 annotations some 80
/// pointers.
const PARTS: usize = 256;

/// The annotations of one article.
///
/// Invariant: an annotation is in the list of each block that one of its spans touches, and of its
/// home block (the one it begins in, or the last before it, else the first), and every list is in
/// reading order. There is always a first list, so that no annotation is in none.
#[derive(Clone, Debug)]
pub struct AnnotationSet {
    blocks: Rc<[Block]>,
    by_id: Rc<Vec<Table<Annotation>>>,
    by_block: Rc<Vec<Rc<Vec<Rc<Annotation>>>>>,
}

impl PartialEq for AnnotationSet {
    fn eq(&self, other: &Self) -> bool {
        self.by_id == other.by_id
    }
}

impl Eq for AnnotationSet {}

impl AnnotationSet {
    /// An empty set over an article's blocks; only their ranges matter here.
    pub fn new(blocks: Rc<[Block]>) -> Self {
        let by_block = vec![Rc::default(); blocks.len().max(1)];
        Self {
            blocks,
            by_id: Rc::new(vec![Table::default(); PARTS]),
            by_block: Rc::new(by_block),
        }
    }

    /// A set of many at once; of those with the same id the last one stays.
    pub fn from_annotations(
        blocks: Rc<[Block]>,
        annotations: impl IntoIterator<Item = Rc<Annotation>>,
    ) -> Self {
        let mut set = Self::new(blocks);
        let mut parts: Vec<Vec<(Id, Rc<Annotation>)>> = vec![Vec::new(); PARTS];
        for annotation in annotations {
            let id = annotation.id().clone();
            parts[part(&id)].push((id, annotation));
        }
        set.by_id = Rc::new(parts.into_iter().map(Table::from_iter).collect());
        let mut lists: Vec<Vec<Rc<Annotation>>> = vec![Vec::new(); set.by_block.len()];
        for annotation in set.by_id.iter().flat_map(Table::values) {
            for block in set.blocks_of(annotation) {
                lists[block].push(annotation.clone());
            }
        }
        let sorted = lists.into_iter().map(|mut list| {
            sort_by(&mut list, |a, b| a.reading_order(b));
            Rc::new(list)
        });
        set.by_block = Rc::new(sorted.collect());
        set
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_id.iter().map(Table::len).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_id.iter().all(Table::is_empty)
    }

    /// The annotation with that id.
    pub fn by_id(&self, id: &Id) -> Option<&Rc<Annotation>> {
        self.by_id[part(id)].get(id)
    }

    /// The annotations that touch a block, in reading order. The list is the same `Rc` as before
    /// unless one of them changed, which is how the page knows what to paint again.
    pub fn in_block(&self, block: usize) -> &Rc<Vec<Rc<Annotation>>> {
        &self.by_block[block]
    }

    /// How many lists by block there are.
    pub fn blocks(&self) -> usize {
        self.by_block.len()
    }

    /// All in reading order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Rc<Annotation>> {
        (0..self.by_block.len()).flat_map(|block| self.at_home_in(block))
    }

    /// Those whose home is the block, in reading order.
    pub fn at_home_in(&self, block: usize) -> impl DoubleEndedIterator<Item = &Rc<Annotation>> {
        // Of the blocks that list an annotation, its home is the first.
        let begins = match block {
            0 => 0,
            _ => self.blocks[block].range.start(),
        };
        let list = self.by_block[block].iter();
        list.filter(move |a| a.spans().start() >= begins)
    }

    /// Those with exactly these spans.
    pub fn with_spans<'a>(&'a self, spans: &'a Spans) -> impl Iterator<Item = &'a Rc<Annotation>> {
        let list = &self.by_block[self.home(spans)];
        let extent = |spans: &Spans| (spans.start(), spans.end());
        let first = list.partition_point(|a| extent(a.spans()) < extent(spans));
        let same_extent = list[first..]
            .iter()
            .take_while(move |a| extent(a.spans()) == extent(spans));
        same_extent.filter(move |a| a.spans() == spans)
    }

    /// Those that cover the byte at `position`, the smallest first: the order in which repeated
    /// clicks take them.
    pub fn at(&self, position: usize) -> Vec<Rc<Annotation>> {
        let Some(block) = block_at(&self.blocks, position) else {
            return Vec::new();
        };
        let mut found: Vec<_> = self.by_block[block]
            .iter()
            .filter(|a| a.spans().iter().any(|r| r.contains_position(position)))
            .cloned()
            .collect();
        sort_by(&mut found, |a, b| {
            let size = |x: &Annotation| x.spans().covered();
            size(a).cmp(&size(b)).then_with(|| a.reading_order(b))
        });
        found
    }

    /// Those with a byte in common with `range` inside a block, in reading order.
    pub fn overlapping(&self, range: TextRange) -> Vec<Rc<Annotation>> {
        let mut found: Vec<Rc<Annotation>> = blocks_in(&self.blocks, range)
            .flat_map(|block| self.by_block[block].iter())
            .filter(|a| a.spans().overlaps(range))
            .cloned()
            .collect();
        sort_by(&mut found, |a, b| a.reading_order(b));
        found.dedup_by(|a, b| a.id() == b.id());
        found
    }

    /// The one after `id` in reading order, or the first where `id` is `None` or gone. Looks from the
    /// one at hand on, so it costs as much as the way is long.
    pub fn next_after(&self, id: Option<&Id>) -> Option<&Rc<Annotation>> {
        let after = id.and_then(|id| self.by_id(id)).and_then(|at| {
            (self.home(at.spans())..self.by_block.len())
                .flat_map(|block| self.at_home_in(block))
                .find(|a| at.reading_order(a).is_lt())
        });
        after.or_else(|| self.iter().next())
    }

    /// The one before `id` in reading order, or the last where `id` is `None` or gone.
    pub fn previous_before(&self, id: Option<&Id>) -> Option<&Rc<Annotation>> {
        let before = id.and_then(|id| self.by_id(id)).and_then(|at| {
            (0..=self.home(at.spans()))
                .rev()
                .flat_map(|block| self.at_home_in(block).rev())
                .find(|a| a.reading_order(at).is_lt())
        });
        before.or_else(|| self.iter().next_back())
    }

    /// Adds it, in place of the one with the same id if there is one.
    pub fn insert(&mut self, annotation: Rc<Annotation>) {
        self.remove(&annotation.id().clone());
        for block in self.blocks_of(&annotation) {
            let list = self.list_mut(block);
            let place = list.partition_point(|a| a.reading_order(&annotation).is_lt());
            list.insert(place, annotation.clone());
        }
        let id = annotation.id().clone();
        Rc::make_mut(&mut self.by_id)[part(&id)].insert(id, annotation);
    }

    /// Takes it away; `None` if it was not there.
    pub fn remove(&mut self, id: &Id) -> Option<Rc<Annotation>> {
        // Looking first: what is not there must not cost a copy.
        self.by_id(id)?;
        let annotation = Rc::make_mut(&mut self.by_id)[part(id)].remove(id)?;
        for block in self.blocks_of(&annotation) {
            let list = self.list_mut(block);
            let place = list.partition_point(|a| a.reading_order(&annotation).is_lt());
            list.remove(place);
        }
        Some(annotation)
    }

    fn list_mut(&mut self, block: usize) -> &mut Vec<Rc<Annotation>> {
        Rc::make_mut(&mut Rc::make_mut(&mut self.by_block)[block])
    }

    /// The indices of the blocks in whose lists it is, in order.
    fn blocks_of(&self, annotation: &Annotation) -> Vec<usize> {
        let mut touched: Vec<usize> = annotation
            .spans()
            .iter()
            .flat_map(|r| blocks_in(&self.blocks, r))
            .chain([self.home(annotation.spans())])
            .collect();
        sort_by(&mut touched, usize::cmp);
        touched.dedup();
        touched
    }

    /// The block in which it is listed once.
    fn home(&self, spans: &Spans) -> usize {
        block_at(&self.blocks, spans.start()).unwrap_or(0)
    }
}

/// In which part of the index an id is: FNV-1a of its bytes, which needs no random start, so that the
/// same set is always built the same way.
fn part(id: &Id) -> usize {
    let hash = id.as_str().bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash as usize % PARTS
}
