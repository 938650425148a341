//! What came with a file and has no place in the text: placed on the selection, looked for, deleted.

use yew::{Callback, Html, MouseEvent, html};

use super::super::{buttons::button, label_bar::keep_selection, model::Action, store::Store};
use crate::core::{
    command::Command,
    orphan::{self, Orphan},
    workspace::OpenArticle,
};

/// How many are listed; the others come up as these are dealt with.
const LISTED: usize = 40;

/// The list, if the article has any.
pub fn orphans(store: &Store) -> Html {
    let Some(open) = store.open() else {
        return Html::default();
    };
    let head = store.workspace.library.heads.get(&open.id);
    let all = head.map_or(&[][..], |head| orphan::listed(&head.extra));
    if all.is_empty() {
        return Html::default();
    }
    let words = store.words();
    let shown = all.iter().map(Orphan::from_value).take(LISTED);
    html! {
        <section class="suggestions" aria-label={words.orphans}>
            <header>
                <h3>{ words.orphans }{ " " }<span class="count">{ all.len() }</span></h3>
            </header>
            <p class="hint">{ words.orphans_hint }</p>
            <ul class="orphans">
                { for shown.enumerate().map(|(index, orphan)| item(store, open, index, &orphan)) }
            </ul>
        </section>
    }
}

fn item(store: &Store, open: &OpenArticle, index: usize, orphan: &Orphan) -> Html {
    let words = store.words();
    let on_place = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.send(Action::PlaceOrphan(index, store.occasion()));
        })
    };
    let on_look = {
        let (store, trace) = (store.clone(), orphan.trace(&open.text));
        Callback::from(move |_: MouseEvent| store.send(Action::Find(Some(trace.clone()))))
    };
    let on_delete = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.act(Command::DropOrphan(index)))
    };
    let is_quoted = !orphan.quote.is_empty();
    html! {
        <li class="card suggestion">
            <p class="orphan-words">
                if is_quoted {
                    <q dir="auto">{ &orphan.quote }</q>
                } else {
                    { words.no_quote }
                }
                { " " }<span class="item-label">{ &orphan.label }</span>
            </p>
            if !orphan.note.is_empty() {
                <p class="soft" dir="auto">{ &orphan.note }</p>
            }
            <div class="item-actions" onpointerdown={keep_selection()}>
                { button("button outlined", words.place_here, on_place) }
                if is_quoted {
                    { button("button outlined", words.look_for_it, on_look) }
                }
                { button("quiet", words.delete, on_delete) }
            </div>
        </li>
    }
}
