//! A card moves to another place of the list when its label or its entity changes, and is rendered
//! anew there. The keys stay in the control that they were in.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{NodeRef, hook, use_callback, use_effect, use_mut_ref};

use crate::ui::deeds::Deeds;

/// The controls of a card, in order.
const CONTROLS: &str = ".editor :is(select, input, textarea, summary, button)";

/// The same deeds; after each of them the keys are where they were.
#[hook]
pub fn use_kept_focus(root: &NodeRef, deeds: Deeds) -> Deeds {
    let kept = use_mut_ref(|| None::<usize>);
    let act = {
        let (kept, root) = (kept.clone(), root.clone());
        use_callback(deeds.act.clone(), move |command, act| {
            *kept.borrow_mut() = controls(&root).iter().position(has_keys);
            act.emit(command);
        })
    };
    let root = root.clone();
    use_effect(move || {
        let Some(index) = kept.borrow_mut().take() else {
            return;
        };
        let controls = controls(&root);
        if let Some(control) = controls.get(index)
            && !controls.iter().any(has_keys)
        {
            let _ = control.focus();
        }
    });
    Deeds { act, ..deeds }
}

fn controls(root: &NodeRef) -> Vec<HtmlElement> {
    let root = root.cast::<Element>();
    let Some(found) = root.and_then(|root| root.query_selector_all(CONTROLS).ok()) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|i| found.item(i)?.dyn_into().ok())
        .collect()
}

fn has_keys(control: &HtmlElement) -> bool {
    let document = control.owner_document();
    let active = document.and_then(|document| document.active_element());
    active.is_some_and(|active| control.is_same_node(Some(&active)))
}
