//! The two tabs of the panel: one is in the order of Tab, the arrows walk between them.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::{Callback, Html, MouseEvent, Properties, function_component, html};

use super::deeds::Deeds;
use crate::ui::{
    language::Words,
    model::{Action, Tab},
};

/// The tabs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Which list is shown.
    pub shown: Tab,
    /// How many mentions the article has.
    pub mentions: usize,
    /// How many claims it has.
    pub claims: usize,
    /// The page's words.
    pub words: &'static Words,
    /// What they can do.
    pub deeds: Deeds,
}

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

/// The list of tabs.
#[function_component]
pub fn Tabs(props: &Props) -> Html {
    let words = props.words;
    let send = props.deeds.send.clone();
    let on_key = Callback::from(move |event: KeyboardEvent| {
        let tab = match (event.key().as_str(), event.target()) {
            ("Home", _) => Tab::Entities,
            ("End", _) => Tab::Claims,
            ("ArrowLeft" | "ArrowRight", _) => other(&event),
            _ => return,
        };
        event.prevent_default();
        send.emit(Action::ShowTab(tab));
        focus(tab);
    });
    let tab = |tab: Tab, name: &str, count: usize| {
        let is_shown = props.shown == tab;
        let on_click = props
            .deeds
            .send
            .reform(move |_: MouseEvent| Action::ShowTab(tab));
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
            { tab(Tab::Entities, words.entities, props.mentions) }
            { tab(Tab::Claims, words.claims, props.claims) }
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
