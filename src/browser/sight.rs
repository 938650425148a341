//! Which of many elements that stand below one another are in sight.
//!
//! They are looked at when something is scrolled or changes its size. Observing each of them would be
//! simpler, but the browser goes through all that is observed for every frame, whatever changed in it:
//! with the paragraphs of a book that alone takes longer than drawing the frame.

use std::{cell::Cell, ops::Range, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Tells that other elements may have come into sight. Ends when dropped.
pub struct Sight {
    observer: Option<ResizeObserver>,
    // Both are kept only to be called.
    _on_resize: Closure<dyn FnMut()>,
    _on_scroll: Option<EventListener>,
}

impl Sight {
    /// Calls after anything on the page was scrolled, or something that is watched got another size
    /// or began to be watched. It calls when that frame is drawn: scrolling itself waits for nothing,
    /// and what is drawn in answer may change sizes once more.
    pub fn new(on_change: impl Fn() + 'static) -> Self {
        let window = web_sys::window();
        let ask = {
            let (window, on_change) = (window.clone(), Rc::new(on_change));
            let asked = Rc::new(Cell::new(false));
            move || {
                if asked.replace(true) {
                    return;
                }
                let (asked, on_change) = (asked.clone(), on_change.clone());
                let later = Closure::once_into_js(move || {
                    asked.set(false);
                    on_change();
                });
                if let Some(window) = &window {
                    // It fails for no function.
                    let _ = window.set_timeout_with_callback(later.unchecked_ref());
                }
            }
        };
        let scrolled = ask.clone();
        let on_scroll = window.map(|window| {
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window, "scroll", options, move |_| scrolled())
        });
        let on_resize = Closure::<dyn FnMut()>::new(ask);
        Self {
            observer: ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok(),
            _on_resize: on_resize,
            _on_scroll: on_scroll,
        }
    }

    /// Watches the size of an element.
    pub fn watch(&self, element: &Element) {
        if let Some(observer) = &self.observer {
            observer.observe(element);
        }
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// The part of the window through which an element's content is seen, from top to bottom in CSS
/// pixels: all of it, or what the frame that scrolls it leaves.
pub fn visible_part(scroller: Option<&Element>) -> Range<f64> {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let height = height.unwrap_or_default();
    let Some(scroller) = scroller else {
        return 0.0..height;
    };
    let frame = scroller.get_bounding_client_rect();
    frame.top().max(0.0)..frame.bottom().min(height)
}

/// Those of so many elements, each below the one before, that reach into a part of the window;
/// `place` tells from where to where one reaches. Reads the layout.
pub fn in_part(
    part: Range<f64>,
    count: usize,
    place: impl Fn(usize) -> Range<f64>,
) -> Range<usize> {
    let first = first_where(count, |index| place(index).end > part.start);
    let end = first_where(count, |index| place(index).start >= part.end);
    first..end.max(first)
}

/// The first index for which the condition holds, as it does for all that follow.
fn first_where(count: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low + (high - low) / 2;
        match holds(middle) {
            true => high = middle,
            false => low = middle + 1,
        }
    }
    low
}
