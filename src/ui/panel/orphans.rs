//! What came with a file and has no place in the text: placed on the selection or where it may belong,
//! looked for, deleted.

use yew::{Callback, Html, MouseEvent, Properties, function_component, html, use_state};

use super::super::{
    buttons::button,
    label_bar::keep_selection,
    language::fill,
    model::Action,
    store::{Store, use_store},
};
use crate::core::{
    annotation::Spans,
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
            if is_quoted {
                <Nearest key={format!("{} {}", open.id, orphan.quote)} {index} orphan={orphan.clone()} />
            }
        </li>
    }
}

/// An orphan whose place is looked for.
#[derive(PartialEq, Properties)]
struct NearestProps {
    index: usize,
    orphan: Orphan,
}

/// How many characters around the words are shown.
const AROUND: usize = 40;

/// Shows where the words may belong, one place after the other, before anything is placed there.
#[function_component]
fn Nearest(props: &NearestProps) -> Html {
    let store = use_store();
    let words = store.words();
    let found = use_state(|| None::<Vec<Spans>>);
    let number = use_state(|| 0_usize);
    let Some(open) = store.open() else {
        return Html::default();
    };
    let Some(places) = &*found else {
        let (found, orphan, text) = (found.clone(), props.orphan.clone(), open.text.clone());
        let on_look = Callback::from(move |_: MouseEvent| found.set(Some(orphan.nearest(&text))));
        return button("quiet", words.nearest_place, on_look);
    };
    let Some(place) = places.get(*number) else {
        return html! { <p class="hint" role="status">{ words.no_place_near }</p> };
    };
    let on_place = {
        let (store, index, place) = (store.clone(), props.index, place.clone());
        Callback::from(move |_: MouseEvent| {
            store.act(Command::PlaceOrphan(index, place.clone()));
        })
    };
    let on_next = {
        let (number, next) = (number.clone(), (*number + 1) % places.len());
        Callback::from(move |_: MouseEvent| number.set(next))
    };
    let count = [*number + 1, places.len()].map(|count| count.to_string());
    html! {
        <div class="nearest" role="group" aria-label={words.nearest_place}>
            <p dir="auto" role="status">{ shown(&open.text, place) }</p>
            <div class="item-actions">
                { button("button outlined", words.place_there, on_place) }
                if places.len() > 1 {
                    { button("quiet", &fill(words.next_place, &[&count[0], &count[1]]), on_next) }
                }
            </div>
        </div>
    }
}

/// The words of a place, with what stands around them.
fn shown(text: &str, place: &Spans) -> Html {
    let before = text[..place.start()].char_indices().rev().nth(AROUND);
    let before = &text[before.map_or(0, |(at, _)| at)..place.start()];
    let behind = &text[place.end()..];
    let end = behind.char_indices().nth(AROUND);
    let behind = &behind[..end.map_or(behind.len(), |(at, _)| at)];
    html! { <>{ before }<strong>{ place.quote(text) }</strong>{ behind }</> }
}
