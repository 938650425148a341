//! Which byte of the text is under the pointer.

use wasm_bindgen::prelude::*;
use web_sys::{CaretPosition, Element, MouseEvent, Node, Range};

use super::dom_text::DomText;
use crate::core::annotation::Id;

#[wasm_bindgen]
extern "C" {
    /// A document in a browser that may know only one of the two functions.
    type Places;
    #[wasm_bindgen(method, catch, js_name = caretPositionFromPoint)]
    fn caret_position(this: &Places, x: f32, y: f32) -> Result<Option<CaretPosition>, JsValue>;
    #[wasm_bindgen(method, catch, js_name = caretRangeFromPoint)]
    fn caret_range(this: &Places, x: f32, y: f32) -> Result<Option<Range>, JsValue>;
}

/// The position between two characters that is nearest to a point of the viewport, in CSS pixels;
/// `None` outside of the article.
pub fn position_at(page: &DomText, x: i32, y: i32) -> Option<usize> {
    let (node, offset) = place_at(page, x as f32, y as f32)?;
    let inside = page.article.contains(Some(&node));
    inside
        .then(|| page.position(&node, offset).ok())
        .flatten()?
}

/// A byte of the mark that was clicked, the one nearest to the pointer, to ask what lies there;
/// `None` if the event did not happen on a mark of the article.
///
/// The label's name behind a mark belongs to the mark, and so does the right half of its last
/// character, though the caret would stand behind the mark there.
pub fn marked_position(page: &DomText, event: &MouseEvent) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let mark = target.closest("mark").ok()??;
    if !page.article.contains(Some(&mark)) {
        return None;
    }
    let length = mark.child_nodes().length();
    let marked = page.range_between((&mark, 0), (&mark, length)).ok()??;
    let words = marked.of(&page.text)?;
    let last = marked.end() - words.chars().next_back()?.len_utf8();
    let near = position_at(page, event.client_x(), event.client_y()).unwrap_or(last);
    Some(near.clamp(marked.start(), last))
}

/// The annotations on the mark under the pointer.
pub fn marked(event: &MouseEvent) -> Vec<Id> {
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let mark = target.and_then(|target| target.closest("mark").ok()?);
    let ids = mark.and_then(|mark| mark.get_attribute("data-annotation"));
    let ids = ids.unwrap_or_default();
    ids.split(' ').filter_map(Id::new).collect()
}

/// Firefox and Chromium know the first function, Safari before 26 only the second.
fn place_at(page: &DomText, x: f32, y: f32) -> Option<(Node, u32)> {
    let document: Places = page.article.owner_document()?.unchecked_into();
    if let Ok(caret) = document.caret_position(x, y) {
        let caret = caret?;
        return Some((caret.offset_node()?, caret.offset()));
    }
    let range = document.caret_range(x, y).ok()??;
    Some((range.start_container().ok()?, range.start_offset().ok()?))
}
