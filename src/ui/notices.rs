//! What a person must know of, above the article, until they put it away.

use yew::{Callback, Html, MouseEvent, function_component, html, use_context, use_state_eq};

use super::{
    buttons::button,
    filing::Desk,
    icons::{Icon, icon},
    language::fill,
    model::{Action, Notice},
    store::{Store, use_store},
};

/// After how many changes that no file holds the page reminds of exporting: about an hour's work.
const REMIND_AFTER: u64 = 100;

/// The notices, oldest first, and the reminder to take the work away.
#[function_component]
pub fn Notices() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let reminds = use_state_eq(|| true);
    let on_enough = {
        let reminds = reminds.clone();
        Callback::from(move |_: MouseEvent| reminds.set(false))
    };
    let is_due = *reminds && store.saves.since_export >= REMIND_AFTER;
    if store.view.notices.is_empty() && !is_due && !store.watches {
        return Html::default();
    }
    html! {
        <div class="notices">
            if store.watches {
                <div class="reminder" role="note"><p>{ store.words().watching }</p></div>
            }
            { for store.view.notices.iter().enumerate().map(|(index, notice)| {
                alert(&store, &desk, index, notice)
            }) }
            if is_due {
                { reminder(&store, &desk, on_enough) }
            }
        </div>
    }
}

fn alert(store: &Store, desk: &Desk, index: usize, notice: &Notice) -> Html {
    let words = store.words();
    let on_dismiss = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.send(Action::Dismiss(index)))
    };
    html! {
        <div class="notice" role="alert">
            <div>{ for notice.lines.iter().map(|line| html! { <p>{ line }</p> }) }</div>
            <div class="actions">
                if notice.offers_export {
                    { download(words.download_my_data, desk) }
                }
                { button("button", words.dismiss, on_dismiss) }
            </div>
        </div>
    }
}

fn reminder(store: &Store, desk: &Desk, on_enough: Callback<MouseEvent>) -> Html {
    let words = store.words();
    let count = store.saves.since_export.to_string();
    html! {
        <div class="reminder" role="note">
            <p>{ fill(words.export_reminder, &[&count]) }</p>
            { download(words.download, desk) }
            <button
                type="button"
                class="button icon"
                aria-label={words.dismiss}
                title={words.dismiss}
                onclick={on_enough}
            >
                { icon(Icon::Close) }
            </button>
        </div>
    }
}

fn download(name: &'static str, desk: &Desk) -> Html {
    let desk = desk.clone();
    let on_click = Callback::from(move |_: MouseEvent| desk.take_all_away());
    button("button outlined", name, on_click)
}
