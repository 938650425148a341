//! Long lists: only those pages of a list that are near what is seen hold their rows.
//!
//! The other pages are empty boxes as high as their rows are about (`style.css`), so the scroll bar
//! tells how long the list is, and the browser keeps in place what is seen when one of them fills.

use std::ops::Range;

use web_sys::Element;
use yew::{Html, NodeRef, hook, html, use_effect_with, use_mut_ref, use_node_ref, use_state_eq};

use crate::browser::sight::Sight;

/// Rows on a page: about what a screen holds. Walking among annotations leads from page to page, and
/// each is rendered as a whole.
const ROWS: usize = 20;

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
    let sight = {
        let seen = seen.clone();
        use_mut_ref(move || Sight::new(move |pages| seen.set(pages)))
    };
    {
        let node = node.clone();
        use_effect_with(rows.div_ceil(ROWS), move |_| {
            if let (Some(sight), Some(list)) = (&*sight.borrow(), node.cast::<Element>()) {
                sight.watch(&list);
            }
        });
    }
    Pages {
        node,
        rows,
        seen: (*seen).clone(),
    }
}

impl Pages {
    /// The list; `page` renders some of its rows. The row that has the focus is there wherever it is.
    pub fn html(&self, focused: Option<usize>, page: impl Fn(Range<usize>) -> Html) -> Html {
        let count = self.rows.div_ceil(ROWS);
        // A list that became shorter may no longer have the pages that were seen.
        let first = self.seen.start.min(count.saturating_sub(1));
        let near = first.saturating_sub(1)..self.seen.end + 1;
        let shown = |index: usize| {
            let rows = index * ROWS..((index + 1) * ROWS).min(self.rows);
            let has_focus = focused.is_some_and(|row| rows.contains(&row));
            html! {
                <div key={index} class="list-page">
                    if near.contains(&index) || has_focus {
                        { page(rows) }
                    }
                </div>
            }
        };
        html! { <div ref={self.node.clone()}>{ for (0..count).map(shown) }</div> }
    }
}
