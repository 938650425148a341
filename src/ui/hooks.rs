//! Effects that several components share, and the appearance of the page as a whole.

use std::{cell::RefCell, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::Event;
use yew::{hook, use_effect_with, use_mut_ref};

use super::store::Store;
use crate::{
    browser::{label_sheet, preferences},
    core::{json, settings::Theme},
};

/// A cell that always holds the newest state, for listeners that live longer than one rendering.
#[hook]
pub fn use_latest(store: &Store) -> Rc<RefCell<Store>> {
    let latest = use_mut_ref(|| store.clone());
    *latest.borrow_mut() = store.clone();
    latest
}

/// Gives the page its language, theme and label colours, and keeps the settings.
#[hook]
pub fn use_appearance(store: &Store) {
    use_effect_with(store.settings.clone(), |settings| {
        preferences::keep_settings(&json::compact(settings));
        let theme = match settings.theme {
            Theme::System => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        set_on_root("data-theme", theme);
    });
    use_effect_with(store.language, |language| {
        set_on_root("lang", language.tag())
    });
    use_effect_with(store.workspace.library.labels.clone(), |labels| {
        // Without the colours the labels' names still tell them apart.
        let _ = label_sheet::apply(labels);
    });
}

fn set_on_root(attribute: &str, value: &str) {
    let root = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.document_element());
    if let Some(root) = root {
        let _ = match value {
            "" => root.remove_attribute(attribute),
            value => root.set_attribute(attribute, value),
        };
    }
}

/// Runs something for every event of that kind on the page's document.
#[hook]
pub fn use_document_event(kind: &'static str, on_event: Box<dyn Fn(&Event)>) {
    let latest = use_mut_ref(|| None);
    *latest.borrow_mut() = Some(on_event);
    use_effect_with(kind, move |kind| {
        let document = web_sys::window()
            .and_then(|w| w.document())
            .expect("the program runs in a page");
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document, *kind, options, move |event| {
            if let Some(on_event) = latest.borrow().as_ref() {
                on_event(event);
            }
        });
        move || drop(listener)
    });
}
