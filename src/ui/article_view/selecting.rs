//! Follows the selection, whatever gesture makes it.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, PointerEvent};
use yew::{hook, use_effect_with};

use super::Painting;
use crate::{
    browser::{dom_text::Rewritten, selection},
    ui::{
        hooks::{use_document_event, use_latest},
        model::{Action, Notice},
        store::Store,
    },
};

/// How the person is selecting at the moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gesture {
    /// A mouse button or a finger is down in the article.
    pub(super) pointing: bool,
    /// Shift is held, so a selection by keys is not finished.
    pub(super) extending: bool,
    /// Exact characters are wanted.
    pub(super) exact: bool,
    /// The caret was moved by keys, so it is shown and the arrows belong to it.
    pub(super) by_keys: bool,
}

/// Follows the selection, whatever gesture makes it.
#[hook]
pub(super) fn use_selecting(store: &Store, painting: &Painting, gesture: &Rc<RefCell<Gesture>>) {
    let latest = use_latest(store);
    let follow = {
        let (painting, gesture) = (painting.clone(), gesture.clone());
        Rc::new(move || {
            let store = latest.borrow().clone();
            let painting = painting.borrow();
            let Some(painter) = painting.as_ref() else {
                return;
            };
            let exact = gesture.borrow().exact;
            match selection::selected(&painter.page()) {
                Ok(selected) => {
                    let open = store.open();
                    let snapped = selected.and_then(|range| open?.snapped(range, exact));
                    if snapped != store.view.selection || store.view.spent.is_some() {
                        store.send(Action::Select(snapped));
                    }
                }
                Err(Rewritten(block)) => {
                    painter.restore(block);
                    store.send(Action::Notify(Notice {
                        lines: vec![store.words().rewritten.to_owned()],
                        offers_export: false,
                    }));
                }
            }
        })
    };
    let latest = use_latest(store);
    let settle = Rc::new(move || {
        let store = latest.borrow().clone();
        store.send(Action::Settle(store.occasion()));
    });
    {
        let (follow, settle, gesture) = (follow.clone(), settle.clone(), gesture.clone());
        use_document_event(
            "selectionchange",
            Box::new(move |_| {
                follow();
                let Gesture {
                    pointing,
                    extending,
                    ..
                } = *gesture.borrow();
                if !pointing && !extending {
                    settle();
                }
            }),
        );
    }
    {
        let gesture = gesture.clone();
        let painting = painting.clone();
        use_document_event(
            "pointerdown",
            Box::new(move |event| {
                let inside = in_article(event, &painting);
                mark_selecting(&painting, inside);
                let mut gesture = gesture.borrow_mut();
                gesture.pointing = inside;
                if inside {
                    gesture.by_keys = false;
                    gesture.exact = event.dyn_ref::<PointerEvent>().is_some_and(|e| e.alt_key());
                }
            }),
        );
    }
    {
        let (gesture, follow, settle) = (gesture.clone(), follow.clone(), settle.clone());
        let painting = painting.clone();
        let latest = use_latest(store);
        use_document_event(
            "pointerup",
            Box::new(move |event| {
                let was = std::mem::take(&mut gesture.borrow_mut().pointing);
                mark_selecting(&painting, false);
                let Some(event) = event.dyn_ref::<PointerEvent>().filter(|_| was) else {
                    return;
                };
                gesture.borrow_mut().exact = event.alt_key();
                follow();
                let store = latest.borrow().clone();
                if event.ctrl_key() || event.meta_key() {
                    store.send(Action::AddFragment(store.occasion()));
                } else {
                    settle();
                }
            }),
        );
    }
    {
        let (gesture, painting) = (gesture.clone(), painting.clone());
        use_document_event(
            "pointercancel",
            Box::new(move |_| {
                mark_selecting(&painting, false);
                gesture.borrow_mut().pointing = false;
            }),
        );
    }
    {
        let (gesture, follow) = (gesture.clone(), follow.clone());
        use_document_event(
            "keydown",
            Box::new(move |event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                    gesture.borrow_mut().extending = event.shift_key();
                    // A busy browser tells of a selection later than of the key that is meant for it.
                    follow();
                }
            }),
        );
    }
    {
        let gesture = gesture.clone();
        use_document_event(
            "keyup",
            Box::new(move |event| {
                let is_shift = event
                    .dyn_ref::<KeyboardEvent>()
                    .is_some_and(|e| e.key() == "Shift");
                if is_shift && std::mem::take(&mut gesture.borrow_mut().extending) {
                    settle();
                }
            }),
        );
    }
    // When the state lets go of the words, so does the browser.
    let painting = painting.clone();
    let gesture = gesture.clone();
    use_effect_with(store.view.selection, move |selected| {
        let painting = painting.borrow();
        let (None, Some(painter), false) = (selected, painting.as_ref(), gesture.borrow().pointing)
        else {
            return;
        };
        if let Ok(Some(range)) = selection::selected(&painter.page()) {
            selection::collapse(&painter.page(), range.end());
        }
    });
}

/// While words are selected, nothing that lies over them may catch the pointer.
fn mark_selecting(painting: &Painting, selecting: bool) {
    let painting = painting.borrow();
    let page = painting
        .as_ref()
        .and_then(|p| p.page().article.parent_element());
    if let Some(page) = page {
        let _ = page.class_list().toggle_with_force("selecting", selecting);
    }
}

fn in_article(event: &Event, painting: &Painting) -> bool {
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::Node>().ok());
    let painting = painting.borrow();
    let article = painting.as_ref().map(|p| p.page().article);
    article.is_some_and(|article| article.contains(target.as_ref()))
}
