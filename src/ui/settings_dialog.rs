//! Preferences of this device, and where the data is.

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    AttrValue, Callback, Event, Html, MouseEvent, TargetCast, function_component, html,
    use_effect_with, use_state_eq,
};

use super::{
    backup::{backup_setting, use_backup},
    browser_language,
    buttons::{button, closing_button},
    dialog::Dialog,
    language::{Words, fill},
    model::Action,
    store::{Store, use_store},
    text_field::TextField,
};
use crate::{
    browser::database::{Persistence, may_forget, persist, persisted, usage},
    core::settings::{Language, Settings, Theme},
};

/// The preferences.
#[function_component]
pub fn SettingsDialog() -> Html {
    let store = use_store();
    let words = store.words();
    let close = store.closing();
    let on_creator = {
        let store = store.clone();
        Callback::from(move |creator| {
            let settings = store.settings.clone();
            store.send(Action::Prefer(Settings {
                creator,
                ..settings
            }));
        })
    };
    html! {
        <Dialog name={words.settings} class="settings" on_close={close.clone()}>
            { language_choice(&store) }
            { theme_choice(&store) }
            { names_choice(&store) }
            <TextField
                name={words.creator}
                value={store.settings.creator.clone()}
                on_input={on_creator}
            />
            <Storage />
            <p class="hint">{ words.empty_privacy }</p>
            <div class="actions">
                { closing_button("button primary", words.done, &close) }
            </div>
        </Dialog>
    }
}

fn language_choice(store: &Store) -> Html {
    // Each language is called by its own name, so that those who read no other find it.
    let choices = [
        (None, store.words().browser_language),
        (Some(Language::En), "English"),
        (Some(Language::Fr), "Français"),
    ];
    let store = store.clone();
    let (chosen, name) = (store.settings.language, store.words().page_language);
    choice(name, &choices, chosen, move |language| {
        let spoken = language.unwrap_or_else(browser_language);
        store.send(Action::Speak(language, spoken));
    })
}

fn theme_choice(store: &Store) -> Html {
    let words = store.words();
    let choices = [
        (Theme::System, words.theme_system),
        (Theme::Light, words.theme_light),
        (Theme::Dark, words.theme_dark),
    ];
    let store = store.clone();
    choice(words.theme, &choices, store.settings.theme, move |theme| {
        let settings = store.settings.clone();
        store.send(Action::Prefer(Settings { theme, ..settings }));
    })
}

/// A list of choices, of which one holds.
fn choice<T: Copy + PartialEq + 'static>(
    name: &'static str,
    choices: &[(T, &'static str)],
    chosen: T,
    choose: impl Fn(T) + 'static,
) -> Html {
    let values: Vec<T> = choices.iter().map(|(value, _)| *value).collect();
    let on_change = Callback::from(move |event: Event| {
        let list = event.target_unchecked_into::<HtmlSelectElement>();
        let index = usize::try_from(list.selected_index()).ok();
        if let Some(value) = index.and_then(|index| values.get(index)) {
            choose(*value);
        }
    });
    html! {
        <label class="field">
            <span>{ name }</span>
            <select onchange={on_change}>
                { for choices.iter().map(|(value, name)| html! {
                    <option selected={*value == chosen}>{ *name }</option>
                }) }
            </select>
        </label>
    }
}

fn names_choice(store: &Store) -> Html {
    let on_change = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let names_on_marks = event.target_unchecked_into::<HtmlInputElement>().checked();
            let settings = store.settings.clone();
            store.send(Action::Prefer(Settings {
                names_on_marks,
                ..settings
            }));
        })
    };
    html! {
        <label class="tick">
            <input
                type="checkbox"
                checked={store.settings.names_on_marks}
                onchange={on_change}
            />
            { store.words().names_on_marks }
        </label>
    }
}

/// Whether the browser promised to keep the data, and how much there is of it.
#[function_component]
fn Storage() -> Html {
    let words = use_store().words();
    let backup = use_backup();
    let promise = use_state_eq(|| None::<Persistence>);
    let room = use_state_eq(|| None::<(u64, u64)>);
    {
        let (promise, room) = (promise.clone(), room.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                promise.set(Some(persisted().await));
                room.set(usage().await);
            });
        });
    }
    let on_ask = {
        let promise = promise.clone();
        Callback::from(move |_: MouseEvent| {
            let promise = promise.clone();
            spawn_local(async move { promise.set(Some(persist().await)) });
        })
    };
    html! {
        <section class="storage">
            <h3>{ words.storage }</h3>
            <p role="status">{ promise.map(|promise| answer(words, promise)) }</p>
            if *promise == Some(Persistence::Denied) {
                { button("button outlined", words.storage_ask, on_ask) }
            }
            if may_forget() {
                <p class="hint">{ words.storage_seven_days }</p>
            }
            if let Some(backup) = &backup {
                { backup_setting(words, backup) }
            }
            if let Some((used, allowed)) = *room {
                <p class="hint">
                    { fill(words.storage_usage, &[&megabytes(used), &megabytes(allowed)]) }
                </p>
            }
        </section>
    }
}

fn answer(words: &Words, promise: Persistence) -> AttrValue {
    AttrValue::Static(match promise {
        Persistence::Granted => words.storage_granted,
        Persistence::Denied => words.storage_denied,
        Persistence::Unknown => words.storage_unknown,
    })
}

/// Whole megabytes, rounded up: nothing stored never reads as no room taken.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1_000_000).to_string()
}
