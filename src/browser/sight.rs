//! Which children of a list are seen on the screen.

use std::{cell::RefCell, ops::Range, rc::Rc};

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// The attribute that holds a child's index.
const INDEX: &str = "data-index";

/// Tells which children of a list are seen, whenever others come into sight. Ends when dropped.
pub struct Sight {
    observer: IntersectionObserver,
    // Kept only to be called by the observer.
    _on_change: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Calls with the range from the first child that is seen to the last one. `None` where the
    /// browser has no `IntersectionObserver`.
    pub fn new(on_seen: impl Fn(Range<usize>) + 'static) -> Option<Self> {
        let seen: Rc<RefCell<Vec<bool>>> = Rc::default();
        let on_change = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let mut seen = seen.borrow_mut();
            for entry in entries.iter() {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                let index = entry.target().get_attribute(INDEX);
                if let Some(index) = index.and_then(|index| index.parse::<usize>().ok()) {
                    let length = seen.len().max(index + 1);
                    seen.resize(length, false);
                    seen[index] = entry.is_intersecting();
                }
            }
            let first = seen.iter().position(|is_seen| *is_seen);
            let last = seen.iter().rposition(|is_seen| *is_seen);
            if let (Some(first), Some(last)) = (first, last) {
                on_seen(first..last + 1);
            }
        });
        let observer = IntersectionObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
        Some(Self {
            observer,
            _on_change: on_change,
        })
    }

    /// Watches all children of a list; those that are watched already go on being so.
    pub fn watch(&self, list: &Element) {
        let mut child = list.first_element_child();
        for index in 0.. {
            let Some(element) = child else {
                return;
            };
            // It fails for no name of ours.
            let _ = element.set_attribute(INDEX, &index.to_string());
            self.observer.observe(&element);
            child = element.next_element_sibling();
        }
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
