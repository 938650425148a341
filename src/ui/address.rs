//! The address of the page and the open article are the same: a link opens an article, Back goes back.

use gloo_events::EventListener;
use yew::{hook, use_effect_with, use_mut_ref};

use super::{
    hooks::use_latest,
    model::{Action, Phase},
    store::Store,
};
use crate::{browser::preferences, core::annotation::Id};

/// Keeps the address and the open article the same: a link opens an article, Back goes back.
#[hook]
pub fn use_address(store: &Store) {
    let latest = use_latest(store);
    let listens = latest.clone();
    use_effect_with((), move |()| {
        let window = web_sys::window().expect("the program runs in a page");
        let listener = EventListener::new(&window, "hashchange", move |_| {
            let store = listens.borrow().clone();
            let wanted = article_in_address();
            if store.phase == Phase::Ready && store.view.wanted != wanted {
                store.send(Action::Want(known(&store, wanted)));
            }
        });
        move || drop(listener)
    });
    // At the start the address decides, else what was last open; afterwards the address follows.
    let started = use_mut_ref(|| false);
    let store = store.clone();
    use_effect_with(
        (store.view.wanted.clone(), store.phase),
        move |(wanted, phase)| {
            if *phase != Phase::Ready {
                return;
            }
            if !std::mem::replace(&mut *started.borrow_mut(), true) && wanted.is_none() {
                let last = preferences::last_article().and_then(|id| Id::new(&id));
                let first = known(&store, article_in_address()).or_else(|| known(&store, last));
                if first.is_some() {
                    return store.send(Action::Want(first));
                }
            }
            if let Some(id) = wanted {
                preferences::keep_last_article(id.as_str());
            }
            if article_in_address() != *wanted {
                let address = wanted.as_ref().map_or_else(|| "#".to_owned(), address_of);
                let window = web_sys::window().expect("the program runs in a page");
                let _ = window.location().set_hash(&address);
            }
        },
    );
}

/// The address of an article inside the page.
pub fn address_of(id: &Id) -> String {
    format!(
        "#article={}",
        String::from(js_sys::encode_uri_component(id.as_str()))
    )
}

fn article_in_address() -> Option<Id> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let id = js_sys::decode_uri_component(hash.strip_prefix("#article=")?).ok()?;
    Id::new(&String::from(id))
}

fn known(store: &Store, id: Option<Id>) -> Option<Id> {
    let heads = &store.workspace.library.heads;
    id.filter(|id| heads.get(id).is_some_and(|head| head.binned.is_none()))
}
