//! What the items of a list can do. Unlike the store it stays the same from one state to the next,
//! so that an item is rendered again only when it shows something new.

use yew::{Callback, hook, use_callback};

use crate::{
    core::{annotation::Id, command::Command},
    ui::{hooks::use_latest, model::Action, store::Store},
};

/// Ways to change the page.
#[derive(Clone, PartialEq)]
pub struct Deeds {
    /// Changes the page.
    pub send: Callback<Action>,
    /// Does something to the article or the library, now.
    pub act: Callback<Command>,
}

impl Deeds {
    /// What a click on an item does: it gets the focus, and its place is shown.
    pub fn focus<E>(&self, id: &Id) -> Callback<E> {
        let id = id.clone();
        self.send.reform(move |_| Action::Focus(Some(id.clone())))
    }
}

/// The same deeds for as long as the component lives.
#[hook]
pub fn use_deeds(store: &Store) -> Deeds {
    let latest = use_latest(store);
    let acting = latest.clone();
    Deeds {
        send: use_callback((), move |action, ()| {
            let store = latest.borrow().clone();
            store.send(action);
        }),
        act: use_callback((), move |command, ()| {
            let store = acting.borrow().clone();
            store.act(command);
        }),
    }
}
