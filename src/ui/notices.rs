//! What a person must know of, above the article, until they put it away.

use yew::{
    Callback, Html, MouseEvent, function_component, hook, html, use_context, use_effect_with,
    use_state_eq,
};

use super::{
    backup::{backup_trouble, use_backup},
    buttons::{button, icon_button},
    filing::Desk,
    icons::Icon,
    language::fill,
    model::{Action, Notice},
    store::{Store, use_store},
};
use crate::browser::{backup::Backup, tabs, update};

/// After how many changes that no file holds the page reminds of exporting: about an hour's work.
const REMIND_AFTER: u64 = 100;

/// The notices, oldest first, the reminder to take the work away, and the news of another version.
#[function_component]
pub fn Notices() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let (has_update, on_later) = use_update();
    let backup = use_backup();
    use_effect_with((backup.clone(), store.saves.written), {
        let store = store.clone();
        move |(backup, _)| {
            // What stands in the backup file is in no browser only.
            if matches!(backup, Some(Backup::Kept(_))) {
                store.send(Action::Exported);
            }
        }
    });
    let is_troubled = matches!(backup, Some(Backup::Waiting(_) | Backup::Failed(_)));
    let reminds = use_state_eq(|| true);
    let on_enough = {
        let reminds = reminds.clone();
        Callback::from(move |_: MouseEvent| reminds.set(false))
    };
    let is_due = *reminds && store.saves.since_export >= REMIND_AFTER;
    if store.view.notices.is_empty() && !(is_due || store.watches || has_update || is_troubled) {
        return Html::default();
    }
    html! {
        <div class="notices">
            if store.watches {
                { watching(&store) }
            }
            { for store.view.notices.iter().enumerate().map(|(index, notice)| {
                alert(&store, &desk, index, notice)
            }) }
            if is_due {
                { reminder(&store, &desk, on_enough) }
            }
            if let Some(backup) = &backup {
                { backup_trouble(store.words(), backup) }
            }
            if has_update {
                { news(&store, on_later) }
            }
        </div>
    }
}

/// Whether another version waits, and how to leave it at that.
#[hook]
fn use_update() -> (bool, Callback<MouseEvent>) {
    let waits = use_state_eq(|| false);
    let setter = waits.setter();
    use_effect_with((), {
        let setter = setter.clone();
        move |()| {
            let listener = update::when_one_waits(move || setter.set(true));
            move || drop(listener)
        }
    });
    (*waits, Callback::from(move |_| setter.set(false)))
}

fn watching(store: &Store) -> Html {
    let words = store.words();
    let on_ask = Callback::from(|_: MouseEvent| tabs::ask_for_turn());
    html! {
        <div class="reminder" role="note">
            <div>
                <p>{ words.watching }</p>
                if store.view.waits_for_turn {
                    <p><b>{ words.waits_for_turn }</b></p>
                }
            </div>
            { button("button outlined", words.work_here, on_ask) }
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
            { icon_button("button icon", words.dismiss, Icon::Close, Some(on_enough)) }
        </div>
    }
}

/// Another version is here. It is taken only when everything is in the database.
fn news(store: &Store, on_later: Callback<MouseEvent>) -> Html {
    let words = store.words();
    let on_agree = Callback::from(|_: MouseEvent| update::agree());
    html! {
        <div class="reminder" role="note">
            <p role="status">{ words.update_waits }</p>
            <button
                type="button"
                class="button outlined"
                disabled={!store.saves.waiting.is_empty()}
                onclick={on_agree}
            >
                { words.update_take }
            </button>
            { icon_button("button icon", words.dismiss, Icon::Close, Some(on_later)) }
        </div>
    }
}

fn download(name: &'static str, desk: &Desk) -> Html {
    let desk = desk.clone();
    let on_click = Callback::from(move |_: MouseEvent| desk.take_all_away());
    button("button outlined", name, on_click)
}
