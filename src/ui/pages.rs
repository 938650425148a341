//! Long lists: only those pages of a list that are near what is seen are on the page.
//!
//! The pages before, between and after them are one empty box each, about as high as the rows that it
//! stands for (`style.css`), so the scroll bar tells how long the list is, and the browser keeps in
//! place what is seen when a page takes the place of a part of a box.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{
    Html, NodeRef, UseStateHandle, hook, html, use_effect, use_effect_with, use_mut_ref,
    use_node_ref, use_state_eq,
};

use crate::browser::{
    sight::{Sight, in_part, visible_part},
    style::set_number,
};

/// Rows on a page: half of what a screen holds. Walking among annotations leads from page to page,
/// and each is rendered as a whole.
const ROWS: usize = 10;

/// The attribute that says for how many pages a child of the list stands.
const PAGES: &str = "data-pages";

/// A list in pages.
pub struct Pages {
    node: NodeRef,
    rows: usize,
    /// The pages that are seen.
    seen: Range<usize>,
}

/// A list of so many rows, and which of its pages are seen.
#[hook]
pub fn use_pages(rows: usize) -> Pages {
    let node = use_node_ref();
    let seen = use_state_eq(|| 0..1);
    {
        let (node, seen) = (node.clone(), seen.clone());
        let sight = use_mut_ref(|| None);
        // An empty list is not on the page.
        use_effect_with(rows > 0, move |_| {
            *sight.borrow_mut() = node.cast::<Element>().map(|list| {
                let sight = Sight::new(move || look(&node, &seen));
                sight.watch(&list);
                sight
            });
        });
    }
    {
        let node = node.clone();
        use_effect(move || {
            for (part, pages) in node.cast().iter().flat_map(parts) {
                set_number(&part, "--pages", pages);
            }
        });
    }
    Pages {
        node,
        rows,
        seen: (*seen).clone(),
    }
}

/// Finds out which pages are seen, unless the list is not.
fn look(node: &NodeRef, seen: &UseStateHandle<Range<usize>>) {
    let Some(list) = node.cast::<Element>().filter(|l| l.client_height() > 0) else {
        return;
    };
    let parts: Vec<(HtmlElement, usize)> = parts(&list).collect();
    let mut begins = 0;
    let mut pages: Option<Range<usize>> = None;
    let window = visible_part(None);
    for (part, count) in parts {
        let place = part.get_bounding_client_rect();
        let height = place.height() / count as f64;
        // All pages of an empty box are equally high.
        let within = in_part(window.clone(), count, |page| {
            let top = place.top() + height * page as f64;
            top..top + height
        });
        if !within.is_empty() {
            let first = pages.map_or(begins + within.start, |pages| pages.start);
            pages = Some(first..begins + within.end);
        }
        begins += count;
    }
    if let Some(pages) = pages {
        seen.set(pages);
    }
}

/// The children of a list, and for how many pages each stands.
fn parts(list: &Element) -> impl Iterator<Item = (HtmlElement, usize)> {
    let next = |element: &Element| element.next_element_sibling();
    let children = std::iter::successors(list.first_element_child(), next);
    children.filter_map(|child| {
        let pages = child.get_attribute(PAGES)?.parse().ok()?;
        Some((child.dyn_into().ok()?, pages))
    })
}

impl Pages {
    /// The list; `page` renders some of its rows. The row that has the focus is there wherever it is.
    pub fn html(&self, focused: Option<usize>, page: impl Fn(Range<usize>) -> Html) -> Html {
        let count = self.rows.div_ceil(ROWS);
        // A list that became shorter may no longer have the pages that were seen.
        let first = self.seen.start.min(count.saturating_sub(1));
        let near = first.saturating_sub(1)..count.min(self.seen.end + 1);
        let focused = focused.map(|row| row / ROWS);
        let before = focused.filter(|page| *page < near.start);
        let after = focused.filter(|page| *page >= near.end);
        let shown = before.into_iter().chain(near).chain(after);
        let mut children = Vec::new();
        let mut begins = 0;
        for index in shown {
            children.extend(gap(begins..index));
            let rows = index * ROWS..((index + 1) * ROWS).min(self.rows);
            children.push(html! {
                <div key={index} class="list-page" data-pages="1">{ page(rows) }</div>
            });
            begins = index + 1;
        }
        children.extend(gap(begins..count));
        html! { <div ref={self.node.clone()}>{ for children }</div> }
    }
}

/// What stands for pages that are not there.
fn gap(pages: Range<usize>) -> Option<Html> {
    let key = format!("gap {}", pages.end);
    (!pages.is_empty()).then(|| {
        html! { <div {key} class="list-gap" data-pages={pages.len().to_string()}></div> }
    })
}
