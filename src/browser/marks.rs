//! Paints an article and its annotations.
//!
//! The painter alone owns the children of the article's element: nothing else may add, change or
//! compare them. Only blocks near the part that is seen bear marks; a far block is one text node, so
//! an edit costs what one block costs. A block is painted again if its annotations, their labels or
//! the focus changed, or if somebody else changed its words on the page.

use std::{cell::RefCell, ops::Range, rc::Rc};

use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};

use super::{
    dom_text::DomText,
    elements::{Brush, block_element, new_element, set},
    highlights::{self, Style},
    pause::breathe,
    selection::Kept,
    sight::{Sight, in_part, visible_part},
};
use crate::core::{
    annotation::{Annotation, Id},
    annotations::AnnotationSet,
    article::{Block, blocks_in},
    label::Label,
    paint::segments,
    text::TextRange,
};

/// How far around the visible part blocks bear marks, in heights of that part: a selection that is
/// dragged on, and the browser's own scrolling ahead of the page, see none bare.
const MARGIN: f64 = 1.0;

/// Blocks painted at once when an article is shown: what the first screen can hold. Which they are
/// is known only after that screen was drawn.
const FIRST_SCREEN: usize = 40;

/// How many bytes of text come on the page at once, when an article is shown and then bit by bit: as
/// many as most articles have, and few enough to be laid out between two frames.
const AT_ONCE: usize = 64 << 10;
const BIT: usize = 32 << 10;

/// Shows an article in an element, with marks over its annotations.
pub struct Painter {
    state: Rc<RefCell<State>>,
    scroller: Option<Element>,
    // Kept only to tell what comes into sight.
    _sight: Sight,
    on_print: Closure<dyn FnMut(web_sys::Event)>,
}

/// What is to be seen and what is painted.
struct State {
    page: DomText,
    scroller: Option<Element>,
    near: Range<usize>,
    /// How many blocks are on the page; the others follow.
    attached: usize,
    painted: Vec<Option<Look>>,
    printing: bool,
    annotations: AnnotationSet,
    labels: Rc<[Label]>,
    focused: Option<Id>,
    passing: Vec<(Style, Rc<[TextRange]>)>,
}

/// All that the marks of one block depend on.
#[derive(Clone)]
struct Look {
    annotations: Rc<Vec<Rc<Annotation>>>,
    labels: Rc<[Label]>,
    focused: Option<Id>,
}

impl PartialEq for Look {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.annotations, &other.annotations)
            && Rc::ptr_eq(&self.labels, &other.labels)
            && self.focused == other.focused
    }
}

impl Painter {
    /// A painter for an empty element. `scroller` is the element that scrolls it, `None` if the whole
    /// page does.
    pub fn new(article: HtmlElement, scroller: Option<Element>) -> Self {
        let blocks: Rc<[Block]> = Rc::default();
        let state = Rc::new(RefCell::new(State {
            page: DomText {
                article: article.clone(),
                text: "".into(),
                blocks: blocks.clone(),
                elements: Rc::default(),
            },
            scroller: scroller.clone(),
            near: 0..0,
            attached: 0,
            painted: Vec::new(),
            printing: false,
            annotations: AnnotationSet::new(blocks),
            labels: Rc::default(),
            focused: None,
            passing: Vec::new(),
        }));
        let seen = state.clone();
        let sight = Sight::new(move || seen.borrow_mut().look_around());
        sight.watch(&article);
        let printed = state.clone();
        let on_print = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            printed.borrow_mut().print(event.type_() == "beforeprint")
        });
        for_print(|window, kind| {
            window.add_event_listener_with_callback(kind, on_print.as_ref().unchecked_ref())
        });
        Self {
            state,
            scroller,
            _sight: sight,
            on_print,
        }
    }

    /// Shows another article from its top, without marks. `language` is a BCP 47 tag.
    pub fn show(&self, text: Rc<str>, blocks: Rc<[Block]>, language: Option<&str>) {
        self.state.borrow_mut().show(text, blocks.clone(), language);
        spawn_local(attach_rest(self.state.clone(), blocks));
        match &self.scroller {
            Some(scroller) => scroller.scroll_to_with_x_and_y(0.0, 0.0),
            None => {
                if let Some(window) = web_sys::window() {
                    window.scroll_to_with_x_and_y(0.0, 0.0);
                }
            }
        }
    }

    /// Paints what changed. `annotations` must be a set over the blocks that are shown.
    pub fn paint(&self, annotations: &AnnotationSet, labels: &[Label], focused: Option<&Id>) {
        let mut state = self.state.borrow_mut();
        state.annotations = annotations.clone();
        state.focused = focused.cloned();
        if *state.labels != *labels {
            state.labels = labels.into();
        }
        state.settle_near();
    }

    /// Shows these ranges, and no others, as passing marks of that style; they stay where they are
    /// when blocks are painted again.
    pub fn highlight(&self, style: Style, ranges: Rc<[TextRange]>) {
        let mut state = self.state.borrow_mut();
        state.passing.retain(|(other, _)| *other != style);
        state.show_passing(style, &ranges);
        if !ranges.is_empty() {
            state.passing.push((style, ranges));
        }
    }

    /// The text and the elements that show it, for the selection and for places.
    pub fn page(&self) -> DomText {
        self.state.borrow().page.clone()
    }

    /// Paints a block as it should be, for when its words were found to be rewritten.
    pub fn restore(&self, block: usize) {
        let mut state = self.state.borrow_mut();
        state.draw(block);
        state.show_all_passing();
    }

    /// Scrolls to that many CSS pixels from the top of what scrolls, as far as there is text.
    pub fn scroll_to_top(&self, top: i32) {
        let Some(scroller) = &self.scroller else {
            return;
        };
        scroller.set_scroll_top(top);
        while scroller.scroll_top() < top && self.state.borrow_mut().attach(BIT) {
            scroller.set_scroll_top(top);
        }
    }

    /// Scrolls so that the start of the range is seen, if it is not. Reads the layout.
    pub fn scroll_to(&self, range: TextRange) {
        self.state.borrow_mut().attach_to(range.start());
        if let (Some(scroller), Some(distance)) = (&self.scroller, self.distance(range)) {
            scroller.scroll_by_with_x_and_y(0.0, distance);
        }
        // On a narrow screen the window may scroll instead, or as well.
        if let (Some(window), Some(distance)) = (web_sys::window(), self.distance(range)) {
            window.scroll_by_with_x_and_y(0.0, distance);
        }
    }

    /// How far to scroll down, in CSS pixels, to have the start of the range in the upper third;
    /// `None` if it is well in sight, or shown nowhere.
    fn distance(&self, range: TextRange) -> Option<f64> {
        let place = self.page().range(range)?.get_bounding_client_rect();
        let Range {
            start: top,
            end: bottom,
        } = visible_part(self.scroller.as_ref());
        // A tenth of the view is left free at either edge: the words around help to read.
        let edge = (bottom - top) / 10.0;
        let is_in_sight = place.top() >= top + edge && place.top() <= bottom - 2.0 * edge;
        (!is_in_sight).then(|| place.top() - top - (bottom - top) / 3.0)
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        for_print(|window, kind| {
            window.remove_event_listener_with_callback(kind, self.on_print.as_ref().unchecked_ref())
        });
        let state = self.state.borrow();
        for (style, _) in &state.passing {
            highlights::show(*style, std::iter::empty());
        }
    }
}

/// Puts the blocks on the page that are not there yet, bit by bit, as long as these are the blocks.
async fn attach_rest(state: Rc<RefCell<State>>, blocks: Rc<[Block]>) {
    loop {
        breathe().await;
        let mut state = state.borrow_mut();
        if !Rc::ptr_eq(&state.page.blocks, &blocks) || !state.attach(BIT) {
            return;
        }
    }
}

/// Adds or removes the listener for the two events around printing.
fn for_print(change: impl Fn(&web_sys::Window, &str) -> Result<(), JsValue>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    for kind in ["beforeprint", "afterprint"] {
        // Without it, paper shows only the marks near the visible part.
        let _ = change(&window, kind);
    }
}

impl State {
    fn show(&mut self, text: Rc<str>, blocks: Rc<[Block]>, language: Option<&str>) {
        let article = self.page.article.clone();
        set(&article, "translate", "no");
        // An empty tag says that the language is unknown, whatever the page's own is.
        set(&article, "lang", language.unwrap_or_default());
        for (style, _) in self.passing.drain(..) {
            highlights::show(style, std::iter::empty());
        }
        let elements: Rc<[HtmlElement]> = blocks
            .iter()
            .enumerate()
            .map(|(index, block)| block_element(&article, index, block))
            .collect();
        article.set_text_content(None);
        self.painted = vec![None; blocks.len()];
        self.annotations = AnnotationSet::new(blocks.clone());
        self.focused = None;
        self.page = DomText {
            article,
            text,
            blocks,
            elements,
        };
        self.attached = 0;
        self.attach(AT_ONCE);
        self.near = 0..self.attached.min(FIRST_SCREEN);
    }

    /// Puts so many bytes of the blocks that are not on the page yet there, one block at least; whether
    /// there was one. What follows the first bit is put into an element for each: what changes one of
    /// thousands of blocks makes the browser pass over all that lie beside it.
    fn attach(&mut self, bytes: usize) -> bool {
        let Some(first) = self.page.blocks.get(self.attached) else {
            return false;
        };
        let end = first.range.start() + bytes;
        let is_first_bit = self.attached == 0;
        let nodes = Array::new();
        for (index, block) in self.page.blocks.iter().enumerate().skip(self.attached) {
            if block.range.start() >= end {
                break;
            }
            let element = &self.page.elements[index];
            element.set_text_content(Some(self.page.words(index)));
            nodes.push(element);
            self.attached = index + 1;
        }
        let article = &self.page.article;
        // It fails for no element of ours.
        let _ = if is_first_bit {
            article.append_with_node(&nodes)
        } else {
            let part = new_element(article, "div", "part");
            part.append_with_node(&nodes)
                .and_then(|()| article.append_with_node_1(&part))
        };
        true
    }

    /// Puts all blocks on the page down to that position.
    fn attach_to(&mut self, position: usize) {
        while self.attached < self.page.blocks.len()
            && self.page.blocks[self.attached].range.start() <= position
        {
            self.attach(BIT);
        }
    }

    /// Takes note of which blocks are near, and paints those that came or went. Reads the layout.
    fn look_around(&mut self) {
        let seen = visible_part(self.scroller.as_ref());
        let margin = (seen.end - seen.start) * MARGIN;
        let part = seen.start - margin..seen.end + margin;
        let near = in_part(part, self.attached, |block| {
            let place = self.page.elements[block].get_bounding_client_rect();
            place.top()..place.bottom()
        });
        let was = std::mem::replace(&mut self.near, near.clone());
        if was == near {
            return;
        }
        let gone = was.clone().filter(|block| !near.contains(block));
        let come = near.clone().filter(|block| !was.contains(block));
        self.settle(gone.chain(come).collect());
        self.show_all_passing();
    }

    /// Paper shows every block, so every block bears its marks meanwhile.
    fn print(&mut self, printing: bool) {
        self.printing = printing;
        self.attach_to(self.page.text.len());
        self.settle((0..self.painted.len()).collect());
        self.show_all_passing();
    }

    fn settle_near(&mut self) {
        let marked = if self.printing {
            0..self.painted.len()
        } else {
            self.near.clone()
        };
        self.settle(marked.collect());
        self.show_all_passing();
    }

    fn bears_marks(&self, block: usize) -> bool {
        self.near.contains(&block) || self.printing
    }

    /// Paints those of the blocks that do not look as they should, and keeps the selection.
    fn settle(&mut self, mut blocks: Vec<usize>) {
        blocks.retain(|&block| !self.is_settled(block));
        if blocks.is_empty() {
            return;
        }
        let kept = Kept::of(&self.page);
        let kept = kept.filter(|kept| blocks.iter().any(|&block| kept.is_in(block, &self.page)));
        for block in blocks {
            self.draw(block);
        }
        if let Some(kept) = kept {
            kept.restore(&self.page);
        }
    }

    fn is_settled(&self, block: usize) -> bool {
        self.painted[block] == self.look(block)
            && (!self.bears_marks(block) || self.page.is_intact(block))
    }

    /// How the block should look; `None` is plain text.
    fn look(&self, block: usize) -> Option<Look> {
        let annotations = self.annotations.in_block(block);
        if annotations.is_empty() || !self.bears_marks(block) {
            return None;
        }
        let is_here = |id: &&Id| annotations.iter().any(|a| a.id() == *id);
        Some(Look {
            annotations: annotations.clone(),
            labels: self.labels.clone(),
            focused: self.focused.as_ref().filter(is_here).cloned(),
        })
    }

    fn draw(&mut self, block: usize) {
        let look = self.look(block);
        let element = &self.page.elements[block];
        match &look {
            None => element.set_text_content(Some(self.page.words(block))),
            Some(look) => {
                let brush = Brush {
                    text: &self.page.text,
                    labels: &look.labels,
                    focused: look.focused.as_ref(),
                };
                let range = self.page.blocks[block].range;
                let nodes: Array = segments(range, &look.annotations)
                    .iter()
                    .filter_map(|segment| brush.node(element, segment))
                    .collect();
                element.replace_children_with_node(&nodes);
            }
        }
        self.painted[block] = look;
    }

    fn show_all_passing(&self) {
        for (style, ranges) in &self.passing {
            self.show_passing(*style, ranges);
        }
    }

    /// Shows those of the ranges that begin or end in a block near the visible part.
    fn show_passing(&self, style: Style, ranges: &[TextRange]) {
        let near = |range: &&TextRange| {
            let mut touched = blocks_in(&self.page.blocks, **range);
            touched.any(|block| self.near.contains(&block))
        };
        let ranges = ranges.iter().filter(near);
        highlights::show(style, ranges.filter_map(|range| self.page.range(*range)));
    }
}
