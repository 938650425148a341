//! The keys of the whole page: one listener, which leaves fields and controls alone.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlElement, KeyboardEvent};
use yew::{hook, use_effect_with};

use super::{
    article_view,
    hooks::use_latest,
    model::{Action, Phase},
    store::Store,
};
use crate::core::keymap::{Intent, Press};

/// Listens to the keys of the whole page.
#[hook]
pub fn use_keyboard(store: &Store) {
    let latest = use_latest(store);
    use_effect_with((), move |()| {
        let window = web_sys::window().expect("the program runs in a page");
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&window, "keydown", options, move |event| {
            let store = latest.borrow().clone();
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            if store.phase == Phase::Ready
                && let Some(intent) = intent_of(event, &store)
            {
                event.prevent_default();
                let walks = matches!(intent, Intent::Next | Intent::Previous | Intent::Suggest);
                if walks && is_in(event.target(), "button, a, summary") {
                    // Enter is for what is walked to, not for the button that was pressed last.
                    article_view::focus();
                }
                store.send(Action::Press(intent, store.occasion()));
            }
        });
        move || drop(listener)
    });
}

/// What a key press means here; nothing in a field, and nothing that the focused control does itself.
fn intent_of(event: &KeyboardEvent, store: &Store) -> Option<Intent> {
    if event.default_prevented() {
        return None;
    }
    let is = |selector: &str| is_in(event.target(), selector);
    let keys: Vec<char> = store
        .workspace
        .library
        .labels
        .iter()
        .filter_map(|l| l.key)
        .collect();
    if event.key() == "Tab" && !event.shift_key() && enters_proposal(store, &is) {
        event.prevent_default();
        return None;
    }
    let intent = press(event).intent(&keys)?;
    if is("dialog") {
        return None;
    }
    let writes = is("input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable]");
    if writes && intent != Intent::Escape {
        return None;
    }
    // In a field Escape leaves the field.
    if writes {
        let field = event.target()?.dyn_into::<HtmlElement>().ok()?;
        let _ = field.blur();
        return Some(intent);
    }
    let acts_itself = is("button, a, select, summary, input");
    (!(acts_itself && intent == Intent::Accept || is("select"))).then_some(intent)
}

/// Whether something is an element that fits a selector, or stands in one.
fn is_in(target: Option<EventTarget>, selector: &str) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.closest(selector), Ok(Some(_))))
}

/// From the article Tab leads to the first field of what is proposed for the focused claim, if
/// something is.
fn enters_proposal(store: &Store, is: &dyn Fn(&str) -> bool) -> bool {
    if store.proposal().is_none() || is("button, a, select, summary, input, textarea, dialog") {
        return false;
    }
    let document = web_sys::window().and_then(|window| window.document());
    let field = document.and_then(|d| d.query_selector(".proposed :is(.pointed, select)").ok()?);
    let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
    field.is_some_and(|field| field.focus().is_ok())
}

fn press(event: &KeyboardEvent) -> Press {
    Press {
        key: event.key(),
        code: event.code(),
        shift: event.shift_key(),
        command: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        typing: event.is_composing() || event.get_modifier_state("AltGraph"),
    }
}
