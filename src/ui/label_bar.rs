//! The labels with their keys: click one to tag the selection, or to arm it.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};
use yew::{Callback, Html, MouseEvent, classes, html};

use super::{
    buttons::icon_button,
    icons::Icon,
    model::{Action, Dialog},
    store::Store,
};
use crate::core::{keymap::Intent, label::Label};

/// The toolbar of labels.
pub fn label_bar(store: &Store) -> Html {
    let words = store.words();
    let on_claim = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.send(Action::Press(Intent::Claim, store.occasion()));
        })
    };
    let on_edit = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.send(Action::Show(Some(Dialog::Labels))))
    };
    html! {
        <section class="label-place" aria-label={words.labels}>
            <div
                class="label-bar"
                role="toolbar"
                aria-label={words.labels}
                onpointerdown={keep_selection()}
                onkeydown={Callback::from(walk)}
            >
                { for store.workspace.library.labels.iter().map(|label| label_button(store, label)) }
                <button type="button" class="label claim-label" aria-keyshortcuts="c" onclick={on_claim}>
                    { words.claim }<kbd>{ "C" }</kbd>
                </button>
                { icon_button("button icon", words.edit_labels, Icon::Edit, Some(on_edit)) }
            </div>
        </section>
    }
}

/// Pressing a button of a bar must not take the selection away, which it does in some browsers.
pub fn keep_selection() -> Callback<PointerEvent> {
    Callback::from(|event: PointerEvent| event.prevent_default())
}

fn label_button(store: &Store, label: &Label) -> Html {
    let armed = store.view.armed.as_ref() == Some(&label.id);
    let on_click = {
        let (store, id) = (store.clone(), label.id.clone());
        Callback::from(move |_: MouseEvent| {
            store.send(Action::UseLabel(id.clone(), store.occasion()));
        })
    };
    let key = label.key.map(String::from);
    html! {
        <button
            type="button"
            class={classes!("label", armed.then_some("armed"))}
            data-label={label.id.as_str().to_owned()}
            aria-pressed={armed.to_string()}
            aria-keyshortcuts={key.clone()}
            onclick={on_click}
        >
            <span class="swatch" aria-hidden="true"></span>
            { label.name.clone() }
            if let Some(key) = key {
                <kbd class="key">{ key }</kbd>
            }
        </button>
    }
}

/// Left and right walk along a toolbar.
fn walk(event: KeyboardEvent) {
    let forward = match event.key().as_str() {
        "ArrowRight" => true,
        "ArrowLeft" => false,
        _ => return,
    };
    let here = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let next = here.and_then(|here| {
        if forward {
            here.next_element_sibling()
        } else {
            here.previous_element_sibling()
        }
    });
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        let _ = next.focus();
    }
}
