//! The bar at the top: open, undo, find, the state of saving, take away.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, classes, html};

use super::{
    buttons::button,
    file_field::FileField,
    filing::Desk,
    format_dialog::Group,
    icons::{Icon, icon},
    language::fill,
    menu::{Item, Menu},
    model::{Action, Dialog, Phase},
    store::Store,
};
use crate::core::settings::Language;

/// The bar at the top.
pub fn header(store: &Store, desk: &Desk) -> Html {
    let words = store.words();
    let history = &store.workspace.history;
    let has_article = store.open().is_some();
    html! {
        <header class="header">
            <a class="skip" href="#" onclick={Callback::from(skip_to_article)}>
                { words.skip_to_article }
            </a>
            <button
                type="button"
                class="button icon show-library"
                aria-label={words.library}
                title={words.library}
                popovertarget="library"
            >
                { icon(Icon::Library) }
            </button>
            <span class="brand" lang="la">{ "Inquit" }</span>
            <Menu name={words.open} class="outlined" items={opening(store, desk)}>
                { icon(Icon::Open) }<span class="words">{ words.open }</span>{ icon(Icon::Chevron) }
            </Menu>
            <FileField />
            { tool(store, words.undo, Icon::Undo, "Control+Z", history.undoable().is_none(), || Action::Undo) }
            { tool(store, words.redo, Icon::Redo, "Control+Shift+Z", history.redoable().is_none(), || Action::Redo) }
            { tool(store, words.find, Icon::Find, "/", !has_article, || Action::Find(Some(String::new()))) }
            { suggest_button(store, has_article) }
            { save_state(store) }
            { tool(store, words.settings, Icon::Settings, "", false, || Action::Show(Some(Dialog::Settings))) }
            { tool(store, words.keys, Icon::Keys, "?", false, || Action::Show(Some(Dialog::Keys))) }
            <Menu
                name={words.export}
                class="outlined"
                items={exporting(store, desk)}
                disabled={store.workspace.library.heads.is_empty()}
            >
                { icon(Icon::Export) }<span class="words">{ words.export }</span>{ icon(Icon::Chevron) }
            </Menu>
        </header>
    }
}

/// Goes to the article itself: the address after `#` says which article is open, so it cannot say
/// where on the page to go.
fn skip_to_article(event: MouseEvent) {
    event.prevent_default();
    let document = web_sys::window().and_then(|w| w.document());
    let place = document.and_then(|d| d.query_selector("article, main").ok()?);
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        let _ = place.focus();
    }
}

fn opening(store: &Store, desk: &Desk) -> Vec<Item> {
    let words = store.words();
    let (paste, here, there) = (store.clone(), desk.clone(), desk.clone());
    let bookmarklet = store.clone();
    let (own, other) = match store.language {
        Language::En => ("en", "fr"),
        Language::Fr => ("fr", "en"),
    };
    vec![
        Item::new(words.paste_text, move || {
            paste.send(Action::Show(Some(Dialog::Paste)))
        }),
        Item::new(words.open_files, FileField::choose),
        Item::new(words.bookmarklet, move || {
            bookmarklet.send(Action::Show(Some(Dialog::Bookmarklet)))
        }),
        Item::new(words.sample_article, move || here.open_sample(own)),
        Item::new(words.sample_in, move || there.open_sample(other)),
    ]
}

fn exporting(store: &Store, desk: &Desk) -> Vec<Item> {
    let words = store.words();
    let (one, some, all) = (desk.clone(), store.clone(), desk.clone());
    let mut items = Vec::new();
    if let Some(id) = store.view.wanted.clone() {
        items.push(Item::new(words.export_this, move || {
            one.take_away(vec![id.clone()])
        }));
    }
    items.push(Item::new(words.export_chosen, move || {
        some.send(Action::Show(Some(Dialog::Export)))
    }));
    items.push(Item::new(words.export_all, move || all.take_all_away()));
    for group in Group::all() {
        let store = store.clone();
        items.push(Item::new(format!("{}…", group.name(words)), move || {
            store.send(Action::Show(Some(Dialog::TakeAway(group))))
        }));
    }
    items
}

fn tool(
    store: &Store,
    name: &'static str,
    drawing: Icon,
    keys: &'static str,
    disabled: bool,
    action: fn() -> Action,
) -> Html {
    let store = store.clone();
    let on_click = Callback::from(move |_: MouseEvent| store.send(action()));
    html! {
        <button
            type="button"
            class="button icon"
            aria-label={name}
            title={name}
            aria-keyshortcuts={(!keys.is_empty()).then_some(keys)}
            {disabled}
            onclick={on_click}
        >
            { icon(drawing) }
        </button>
    }
}

/// Suggests annotations for the whole article.
fn suggest_button(store: &Store, has_article: bool) -> Html {
    let words = store.words();
    let is_on = store.view.suggesting.is_some();
    let store = store.clone();
    let on_click = Callback::from(move |_: MouseEvent| store.send(Action::StartSuggesting));
    html! {
        <button
            type="button"
            class="button suggest"
            aria-label={words.suggest}
            title={words.suggest}
            aria-keyshortcuts="S"
            aria-pressed={is_on.to_string()}
            disabled={!has_article}
            onclick={on_click}
        >
            { icon(Icon::Suggest) }<span class="words">{ words.suggest }</span>
        </button>
    }
}

/// Whether everything is in the database.
fn save_state(store: &Store) -> Html {
    let words = store.words();
    let saves = &store.saves;
    let (class, sentence) = match &saves.trouble {
        _ if store.phase != Phase::Ready => ("", words.loading.to_owned()),
        Some(trouble) => ("not-saved", fill(words.not_saved, &[trouble])),
        None if saves.waiting.is_empty() => ("", words.saved.to_owned()),
        None => ("", words.saving.to_owned()),
    };
    let on_retry = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.send(Action::TryAgain))
    };
    html! {
        <div class="save">
            <span role="status" class={classes!("save-state", class)}>{ sentence }</span>
            if saves.trouble.is_some() && !saves.waiting.is_empty() {
                { button("button outlined", words.try_again, on_retry) }
            }
        </div>
    }
}
