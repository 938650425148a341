//! What a person has selected, in bytes of the canonical text.
//!
//! The ends are read from the selection's anchor and focus, so the direction of the gesture does not
//! matter, and of several ranges (Firefox makes them with Ctrl) it is the newest one that counts.

use std::cmp::Ordering;

use wasm_bindgen::JsCast;
use web_sys::{DomRect, DomRectList, Node, Range, Selection, Text};

use super::dom_text::{DomText, Rewritten};
use crate::core::text::TextRange;

/// The selected part of the article as it is, not snapped; `None` if nothing of it is selected.
pub fn selected(page: &DomText) -> Result<Option<TextRange>, Rewritten> {
    match ends() {
        Some((anchor, focus)) => page.range_between((&anchor.0, anchor.1), (&focus.0, focus.1)),
        None => Ok(None),
    }
}

/// Where the caret is, or the moving end of the selection; `None` if that is outside of the article.
pub fn caret(page: &DomText) -> Result<Option<usize>, Rewritten> {
    match ends() {
        Some((_, (node, offset))) if page.article.contains(Some(&node)) => {
            page.position(&node, offset)
        }
        _ => Ok(None),
    }
}

/// Selects these bytes, the caret at their end.
pub fn select(page: &DomText, range: TextRange) {
    if let (Some(start), Some(end)) = (page.after(range.start()), page.before(range.end())) {
        set(&start, &end);
    }
}

/// Puts the caret before the byte at `position`, nothing being selected.
pub fn collapse(page: &DomText, position: usize) {
    if let Some(place) = page.after(position) {
        set(&place, &place);
    }
}

/// Selects nothing.
pub fn clear() {
    if let Some(selection) = selection() {
        // It fails in no browser; there would be nothing to do about it.
        let _ = selection.remove_all_ranges();
    }
}

/// What a key does to a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alter {
    /// The caret moves, nothing stays selected.
    Move,
    /// The selection grows or shrinks at its moving end.
    Extend,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the end of the text.
    Forward,
    /// Towards its start.
    Backward,
    /// To the right on the screen, which is backward in Hebrew or Arabic.
    Right,
    /// To the left on the screen.
    Left,
}

/// How far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Granularity {
    /// One character, as the reader counts them.
    Character,
    /// One word.
    Word,
    /// One line of the page.
    Line,
    /// To the end of the line.
    LineBoundary,
    /// One paragraph.
    Paragraph,
}

/// Moves or extends the selection as a key does in a text field; it never leaves the article.
/// Firefox does not know paragraphs.
pub fn modify(page: &DomText, alter: Alter, direction: Direction, granularity: Granularity) {
    let before = Kept::inside(page);
    let alter = match alter {
        Alter::Move => "move",
        Alter::Extend => "extend",
    };
    let direction = match direction {
        Direction::Forward => "forward",
        Direction::Backward => "backward",
        Direction::Right => "right",
        Direction::Left => "left",
    };
    let granularity = match granularity {
        Granularity::Character => "character",
        Granularity::Word => "word",
        Granularity::Line => "line",
        Granularity::LineBoundary => "lineboundary",
        Granularity::Paragraph => "paragraph",
    };
    if let Some(selection) = selection() {
        // An unknown granularity leaves the selection as it was, which is all that can be done.
        let _ = selection.modify(alter, direction, granularity);
    }
    if let (Some(before), None) = (before, Kept::inside(page)) {
        before.restore(page);
    }
}

/// Where the lines of a range are on the screen, in CSS pixels of the viewport.
pub struct Lines {
    /// Its first line.
    pub first: DomRect,
    /// Its last line; the same as the first if there is only one.
    pub last: DomRect,
}

/// The lines that show these bytes, for things that stand beside them. Reads the layout.
pub fn lines(page: &DomText, range: TextRange) -> Option<Lines> {
    lines_of(&page.range(range)?)
}

/// The lines of what the browser says is selected, wherever that is. Reads the layout.
pub fn selected_lines() -> Option<Lines> {
    let selection = selection().filter(|selection| selection.range_count() > 0)?;
    lines_of(&selection.get_range_at(0).ok()?)
}

/// Looks at the first and the last piece of text alone: the lines of a long selection are many.
fn lines_of(range: &Range) -> Option<Lines> {
    let (start, end) = (range.start_container().ok()?, range.end_container().ok()?);
    let parts = || {
        let (first, last) = (range.clone_range(), range.clone_range());
        first.set_end_after(&start).ok()?;
        last.set_start_before(&end).ok()?;
        rects(&first).zip(rects(&last))
    };
    let whole = || rects(range).map(|whole| (whole.clone(), whole));
    let are_apart = start != end && start.is_instance_of::<Text>() && end.is_instance_of::<Text>();
    let (first, last) = are_apart.then(parts).flatten().or_else(whole)?;
    Some(Lines {
        first: first.item(0)?,
        last: last.item(last.length() - 1)?,
    })
}

/// The boxes of a range, if it has any.
fn rects(range: &Range) -> Option<DomRectList> {
    range.get_client_rects().filter(|rects| rects.length() > 0)
}

/// A selection that outlives the repainting of the text under it.
pub(super) struct Kept {
    anchor: End,
    focus: End,
}

/// One end of a selection.
enum End {
    /// At a byte of the text.
    Inside(usize),
    /// Beside the article: a drag may well go over its edge.
    Outside(Node, u32),
}

impl Kept {
    /// The selection, if one of its ends is in the article.
    pub(super) fn of(page: &DomText) -> Option<Self> {
        let (anchor, focus) = ends()?;
        let kept = Self {
            anchor: End::of(anchor, page)?,
            focus: End::of(focus, page)?,
        };
        let is_beside = matches!(
            (&kept.anchor, &kept.focus),
            (End::Outside(..), End::Outside(..))
        );
        (!is_beside).then_some(kept)
    }

    /// The selection, if both of its ends are in the article.
    fn inside(page: &DomText) -> Option<Self> {
        let is_inside = |end: &End| matches!(end, End::Inside(_));
        Self::of(page).filter(|kept| is_inside(&kept.anchor) && is_inside(&kept.focus))
    }

    /// Whether it begins or ends in that block or at its edge.
    pub(super) fn is_in(&self, block: usize, page: &DomText) -> bool {
        let range = page.blocks[block].range;
        let is_here = |end: &End| match end {
            End::Inside(position) => range.start() <= *position && *position <= range.end(),
            End::Outside(..) => false,
        };
        is_here(&self.anchor) || is_here(&self.focus)
    }

    /// Selects the same bytes in the same direction.
    pub(super) fn restore(&self, page: &DomText) {
        let (anchor, focus) = match (&self.anchor, &self.focus) {
            (End::Inside(anchor), End::Inside(focus)) => match anchor.cmp(focus) {
                Ordering::Less => (page.after(*anchor), page.before(*focus)),
                Ordering::Equal => return collapse(page, *anchor),
                Ordering::Greater => (page.before(*anchor), page.after(*focus)),
            },
            (anchor, focus) => (anchor.place(page), focus.place(page)),
        };
        if let (Some(anchor), Some(focus)) = (anchor, focus) {
            set(&anchor, &focus);
        }
    }
}

impl End {
    /// `None` if the words around it were rewritten.
    fn of((node, offset): (Node, u32), page: &DomText) -> Option<Self> {
        if page.article.contains(Some(&node)) {
            return page.position(&node, offset).ok()?.map(Self::Inside);
        }
        Some(Self::Outside(node, offset))
    }

    fn place(&self, page: &DomText) -> Option<(Node, u32)> {
        match self {
            Self::Inside(position) => page.after(*position),
            Self::Outside(node, offset) => Some((node.clone(), *offset)),
        }
    }
}

fn selection() -> Option<Selection> {
    web_sys::window()?.get_selection().ok()?
}

/// Anchor and focus.
fn ends() -> Option<((Node, u32), (Node, u32))> {
    let selection = selection()?;
    let anchor = (selection.anchor_node()?, selection.anchor_offset());
    let focus = (selection.focus_node()?, selection.focus_offset());
    Some((anchor, focus))
}

fn set(anchor: &(Node, u32), focus: &(Node, u32)) {
    if let Some(selection) = selection() {
        // It fails only for places that are not in the page any more.
        let _ = selection.set_base_and_extent(&anchor.0, anchor.1, &focus.0, focus.1);
    }
}
