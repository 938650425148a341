//! Where a byte of the canonical text is in the page, and the other way round.
//!
//! Places are found by counting the text before them, never by counting elements: marks, and the
//! wrappers that translators put around words, may lie anywhere inside a block.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, Range};

use crate::core::{
    article::{Block, block_at},
    text::{TextRange, byte_to_utf16},
};

/// The attribute of a block's element that holds the block's index.
pub const BLOCK: &str = "data-block";

/// `NodeFilter.SHOW_TEXT`.
const SHOW_TEXT: u32 = 4;

/// An article's text together with the elements that show it. Cheap to clone.
#[derive(Clone)]
pub struct DomText {
    /// The element that the blocks are in.
    pub article: HtmlElement,
    /// The canonical text.
    pub text: Rc<str>,
    /// Its blocks.
    pub blocks: Rc<[Block]>,
    /// One element for each block.
    pub elements: Rc<[HtmlElement]>,
}

/// Something outside of this program changed the words of the block with that index on the page, so
/// places in it mean nothing until it is painted again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rewritten(pub usize);

/// A position together with the block in which it was found: where one block ends and another
/// begins, the position alone does not tell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    block: usize,
    position: usize,
}

impl DomText {
    /// The words of a block.
    pub fn words(&self, block: usize) -> &str {
        self.blocks[block].range.of(&self.text).unwrap_or_default()
    }

    /// Whether the page shows exactly the words of that block.
    pub fn is_intact(&self, block: usize) -> bool {
        self.elements[block].text_content().as_deref() == Some(self.words(block))
    }

    /// The byte at a place of the page. A place before, after or between the blocks counts as the
    /// nearest end of a block; `None` if the article has no block or the place is in no page.
    pub fn position(&self, node: &Node, offset: u32) -> Result<Option<usize>, Rewritten> {
        Ok(self.place(node, offset)?.map(|place| place.position))
    }

    /// The bytes between two places of the page, in whatever order they come. A range takes nothing
    /// from a block of which it only touches the edge.
    pub fn range_between(
        &self,
        one: (&Node, u32),
        other: (&Node, u32),
    ) -> Result<Option<TextRange>, Rewritten> {
        let (Some(one), Some(other)) = (self.place(one.0, one.1)?, self.place(other.0, other.1)?)
        else {
            return Ok(None);
        };
        let (mut start, mut end) = (one.min(other), one.max(other));
        while start.block < end.block && start.position == self.block_range(start).end() {
            start.block += 1;
            start.position = self.block_range(start).start();
        }
        while start.block < end.block && end.position == self.block_range(end).start() {
            end.block -= 1;
            end.position = self.block_range(end).end();
        }
        Ok(TextRange::new(start.position, end.position))
    }

    /// The range of the page that shows these bytes; both ends lie in text nodes. `None` if the page
    /// does not show them as they are.
    pub fn range(&self, range: TextRange) -> Option<Range> {
        let (start, start_offset) = self.after(range.start())?;
        let (end, end_offset) = self.before(range.end())?;
        let found = Range::new().ok()?;
        found.set_start(&start, start_offset).ok()?;
        found.set_end(&end, end_offset).ok()?;
        Some(found)
    }

    /// The place in a text node from which the byte at `position` is read.
    pub fn after(&self, position: usize) -> Option<(Node, u32)> {
        self.text_node(position, position, |seen, wanted| seen > wanted)
    }

    /// The place in a text node at which the byte before `position` ends.
    pub fn before(&self, position: usize) -> Option<(Node, u32)> {
        self.text_node(position.checked_sub(1)?, position, |seen, wanted| {
            seen >= wanted
        })
    }

    fn block_range(&self, place: Place) -> TextRange {
        self.blocks[place.block].range
    }

    fn place(&self, node: &Node, offset: u32) -> Result<Option<Place>, Rewritten> {
        if let Some(block) = self.block_around(node) {
            return self.place_inside(block, node, offset).map(Some);
        }
        Ok(self.place_outside(node, offset))
    }

    /// The index of the block whose element is `node` or is around it.
    fn block_around(&self, node: &Node) -> Option<usize> {
        let element = match node.dyn_ref::<Element>() {
            Some(element) => element.clone(),
            None => node.parent_element()?,
        };
        let block = element.closest("[data-block]").ok()??;
        let index: usize = block.get_attribute(BLOCK)?.parse().ok()?;
        self.elements
            .get(index)
            .is_some_and(|e| e.is_same_node(Some(&block)))
            .then_some(index)
    }

    fn place_inside(&self, block: usize, node: &Node, offset: u32) -> Result<Place, Rewritten> {
        if !self.is_intact(block) {
            return Err(Rewritten(block));
        }
        let units = units_before(&self.elements[block], node, offset).ok_or(Rewritten(block))?;
        let position = self.blocks[block].range.start() + byte_at(self.words(block), units);
        Ok(Place { block, position })
    }

    /// The nearest end of a block for a place that is in none: the end of the last block before it,
    /// else the start of the first.
    fn place_outside(&self, node: &Node, offset: u32) -> Option<Place> {
        let probe = Range::new().ok()?;
        probe.set_start_before(&self.article).ok()?;
        // It fails for a node that is not in the article's page.
        probe.compare_point(node, offset).ok()?;
        let precedes = |element: &HtmlElement| {
            let behind = probe.set_start_after(element).is_ok();
            probe.collapse_with_to_start(true);
            behind
                && probe
                    .compare_point(node, offset)
                    .is_ok_and(|side| side >= 0)
        };
        let before = self.elements.partition_point(precedes);
        match before.checked_sub(1) {
            Some(block) => Some(Place {
                block,
                position: self.blocks[block].range.end(),
            }),
            None => Some(Place {
                block: 0,
                position: self.blocks.first()?.range.start(),
            }),
        }
    }

    /// Walks the text nodes of the block around `inside` to the first at whose end `reached` holds
    /// of the units seen and the units wanted.
    fn text_node(
        &self,
        inside: usize,
        position: usize,
        reached: fn(u32, u32) -> bool,
    ) -> Option<(Node, u32)> {
        let block = block_at(&self.blocks, inside)?;
        let start = self.blocks[block].range.start();
        let before = self.text.get(start..position)?;
        let wanted = byte_to_utf16(before, before.len()) as u32;
        let element = &self.elements[block];
        let walker = element
            .owner_document()?
            .create_tree_walker_with_what_to_show(element, SHOW_TEXT)
            .ok()?;
        let mut seen = 0;
        let mut last = None;
        while let Ok(Some(node)) = walker.next_node() {
            let length = node.unchecked_ref::<web_sys::CharacterData>().length();
            if reached(seen + length, wanted) {
                return Some((node, wanted - seen));
            }
            seen += length;
            last = Some((node, length));
        }
        last
    }
}

/// UTF-16 units of the text between the start of `element` and a place inside it.
fn units_before(element: &Element, node: &Node, offset: u32) -> Option<usize> {
    let before = Range::new().ok()?;
    before.set_start(element, 0).ok()?;
    before.set_end(node, offset).ok()?;
    // The DOM's own conversion to a string leaves out generated content and comments.
    Some(before.to_string().length() as usize)
}

/// The byte of `text` that `units` UTF-16 units stand before; a place inside a surrogate pair counts
/// as the end of its character.
fn byte_at(text: &str, units: usize) -> usize {
    let mut seen = 0;
    for (byte, character) in text.char_indices() {
        if seen >= units {
            return byte;
        }
        seen += character.len_utf16();
    }
    text.len()
}
