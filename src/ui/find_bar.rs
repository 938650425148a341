//! The search in the article's text: a field, how many hits there are, and the way through them.

use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::{
    Callback, Html, MouseEvent, TargetCast, function_component, html, use_effect_with, use_node_ref,
};

use super::{
    icons::{Icon, icon},
    language::{Words, fill},
    model::{Action, Finding},
    store::{Store, use_store},
};

/// The search, while it is open.
#[function_component]
pub fn FindBar() -> Html {
    let store = use_store();
    let words = store.words();
    let field = use_node_ref();
    let finding = store.view.finding.clone().unwrap_or_default();
    use_effect_with((finding.calls, field.clone()), |(_, field)| {
        if let Some(field) = field.cast::<HtmlInputElement>() {
            let _ = field.focus();
            field.select();
        }
    });
    let on_input = {
        let store = store.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            store.send(Action::Find(Some(field.value())));
        })
    };
    let on_key = {
        let store = store.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                store.send(Action::FindNext(!event.shift_key()));
            }
            "Escape" => {
                event.prevent_default();
                close(&store);
            }
            _ => {}
        })
    };
    let on_close = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| close(&store))
    };
    html! {
        <div class="find-bar" role="search" aria-label={words.find_text}>
            <input
                ref={field}
                type="search"
                aria-label={words.find_text}
                placeholder={words.find_text}
                autocomplete="off"
                spellcheck="false"
                value={finding.query.clone()}
                oninput={on_input}
                onkeydown={on_key}
            />
            <span class="find-count" aria-live="polite">{ count(words, &finding) }</span>
            { step(&store, words.find_previous, Icon::Up, false, &finding) }
            { step(&store, words.find_next, Icon::Down, true, &finding) }
            <button
                type="button"
                class="button icon"
                aria-label={words.close}
                title={words.close}
                onclick={on_close}
            >
                { icon(Icon::Close) }
            </button>
        </div>
    }
}

/// Leaves the search; the keys go back to the text.
fn close(store: &Store) {
    store.send(Action::Find(None));
    super::article_view::focus();
}

fn count(words: &Words, finding: &Finding) -> String {
    match finding.hits.len() {
        _ if finding.query.trim().is_empty() => String::new(),
        0 => words.find_none.to_owned(),
        all => fill(
            words.find_count,
            &[&(finding.current + 1).to_string(), &all.to_string()],
        ),
    }
}

fn step(store: &Store, name: &'static str, arrow: Icon, forward: bool, finding: &Finding) -> Html {
    let store = store.clone();
    let on_click = Callback::from(move |_: MouseEvent| store.send(Action::FindNext(forward)));
    html! {
        <button
            type="button"
            class="button icon"
            aria-label={name}
            title={name}
            disabled={finding.hits.is_empty()}
            onclick={on_click}
        >
            { icon(arrow) }
        </button>
    }
}
