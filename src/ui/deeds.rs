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
    /// Accepts what is proposed for the focused claim, now.
    pub accept: Callback<()>,
    /// Chooses an annotation, now.
    pub choose: Callback<Id>,
}

impl Deeds {
    /// What a click on an item does: it gets the focus, and its place is shown.
    pub fn focus<E>(&self, id: &Id) -> Callback<E> {
        let id = id.clone();
        self.choose.reform(move |_| id.clone())
    }
}

/// The same deeds for as long as the component lives.
#[hook]
pub fn use_deeds(store: &Store) -> Deeds {
    let latest = use_latest(store);
    let acting = latest.clone();
    let choosing = latest.clone();
    let accepting = latest.clone();
    Deeds {
        send: use_callback((), move |action, ()| {
            let store = latest.borrow().clone();
            store.send(action);
        }),
        act: use_callback((), move |command, ()| {
            let store = acting.borrow().clone();
            store.act(command);
        }),
        accept: use_callback((), move |(), ()| {
            let store = accepting.borrow().clone();
            store.send(Action::AcceptProposal(store.occasion()));
        }),
        choose: use_callback((), move |id, ()| {
            let store = choosing.borrow().clone();
            store.send(Action::Choose(id, store.occasion()));
        }),
    }
}
