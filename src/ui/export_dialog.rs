//! Which articles go into the file.

use std::rc::Rc;

use yew::{Callback, Event, Html, MouseEvent, function_component, html, use_context, use_state_eq};

use super::{
    buttons::{button, closing_button},
    dialog::Dialog,
    filing::Desk,
    store::{Store, use_store},
};
use crate::core::{annotation::Id, article::Head};

/// A tick box for each article; all are ticked at first.
#[function_component]
pub fn ExportDialog() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let left_out = use_state_eq(Vec::<Id>::new);
    let heads = store.articles();
    let close = store.closing();
    let on_tick = |id: &Id| {
        let (left_out, id) = (left_out.clone(), id.clone());
        Callback::from(move |_: Event| {
            let mut left = (*left_out).clone();
            if left.contains(&id) {
                left.retain(|other| *other != id);
            } else {
                left.push(id.clone());
            }
            left_out.set(left);
        })
    };
    let on_all = {
        let left_out = left_out.clone();
        Callback::from(move |_: MouseEvent| left_out.set(Vec::new()))
    };
    let on_none = {
        let left_out = left_out.clone();
        let all: Vec<Id> = heads.iter().map(|head| head.id.clone()).collect();
        Callback::from(move |_: MouseEvent| left_out.set(all.clone()))
    };
    let ticked: Vec<Id> = heads
        .iter()
        .map(|head| head.id.clone())
        .filter(|id| !left_out.contains(id))
        .collect();
    let nothing = ticked.is_empty();
    let on_download = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| {
            desk.take_away(ticked.clone());
            close.emit(());
        })
    };
    html! {
        <Dialog name={words.export_choose} on_close={close.clone()}>
            <div class="ticks">
                { button("quiet", words.tick_all, on_all) }
                { button("quiet", words.tick_none, on_none) }
            </div>
            <ul class="export-list">
                { for heads.iter().map(|head| {
                    article_tick(&store, head, !left_out.contains(&head.id), on_tick(&head.id))
                }) }
            </ul>
            <div class="actions">
                { closing_button("button outlined", words.cancel, &close) }
                <button
                    type="button"
                    class="button primary"
                    disabled={nothing}
                    onclick={on_download}
                >
                    { words.download }
                </button>
            </div>
        </Dialog>
    }
}

/// A tick box with an article's title and what is in it.
pub fn article_tick(
    store: &Store,
    head: &Rc<Head>,
    ticked: bool,
    on_tick: Callback<Event>,
) -> Html {
    let (mentions, claims) = store.tally(&head.id);
    html! {
        <li key={head.id.as_str()}>
            <label>
                <input type="checkbox" checked={ticked} onchange={on_tick} />
                <span>
                    <span dir="auto">{ &head.title }</span>
                    { " " }
                    <small>{ store.words().tally(mentions, claims) }</small>
                </span>
            </label>
        </li>
    }
}
