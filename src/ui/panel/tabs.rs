//! The two tabs of the panel: one is in the order of Tab, the arrows walk between them.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::{Callback, Html, MouseEvent, html};

use crate::ui::{
    model::{Action, Tab},
    store::Store,
};

/// The id of a tab's element.
pub fn tab_id(tab: Tab) -> &'static str {
    match tab {
        Tab::Entities => "tab-entities",
        Tab::Claims => "tab-claims",
    }
}

/// The id of what a tab shows.
pub fn page_id(tab: Tab) -> &'static str {
    match tab {
        Tab::Entities => "page-entities",
        Tab::Claims => "page-claims",
    }
}

/// The list of tabs, with how many mentions and claims the article has.
pub fn tabs(store: &Store, (mentions, claims): (usize, usize)) -> Html {
    let words = store.words();
    let keyed = store.clone();
    let on_key = Callback::from(move |event: KeyboardEvent| {
        let tab = match (event.key().as_str(), event.target()) {
            ("Home", _) => Tab::Entities,
            ("End", _) => Tab::Claims,
            ("ArrowLeft" | "ArrowRight", _) => other(&event),
            _ => return,
        };
        event.prevent_default();
        keyed.send(Action::ShowTab(tab));
        focus(tab);
    });
    let tab = |tab: Tab, name: &str, count: usize| {
        let is_shown = store.view.tab == tab;
        let store = store.clone();
        let on_click = Callback::from(move |_: MouseEvent| store.send(Action::ShowTab(tab)));
        html! {
            <button
                type="button"
                role="tab"
                class="tab"
                id={tab_id(tab)}
                aria-controls={page_id(tab)}
                aria-selected={is_shown.to_string()}
                tabindex={if is_shown { "0" } else { "-1" }}
                onclick={on_click}
            >
                { name.to_owned() }{ " " }<span class="count">{ count }</span>
            </button>
        }
    };
    html! {
        <div class="tabs" role="tablist" aria-label={words.annotations} onkeydown={on_key}>
            { tab(Tab::Entities, words.entities, mentions) }
            { tab(Tab::Claims, words.claims, claims) }
        </div>
    }
}

/// Of two tabs the other one is both the next and the previous.
fn other(event: &KeyboardEvent) -> Tab {
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlElement>().ok());
    match target {
        Some(target) if target.id() == tab_id(Tab::Entities) => Tab::Claims,
        _ => Tab::Entities,
    }
}

fn focus(tab: Tab) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(tab_id(tab)));
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
