//! The address of the page and the open article are the same: a link opens an article, Back goes back.

use gloo_events::EventListener;
use yew::{hook, use_effect_with};

use super::{
    hooks::use_latest,
    model::{Action, Phase},
    store::Store,
};
use crate::{
    browser::preferences,
    core::{annotation::Id, workspace::Library},
};

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
            if store.phase != Phase::Loading && store.view.wanted != wanted {
                store.send(Action::Want(known(&store.workspace.library, wanted)));
            }
        });
        move || drop(listener)
    });
    // At the start the address decides; afterwards it follows.
    use_effect_with(
        (store.view.wanted.clone(), store.phase),
        move |(wanted, phase)| {
            if *phase == Phase::Loading {
                return;
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

/// The article that is shown at the start: the address decides, else what was last open.
pub fn first_article(library: &Library) -> Option<Id> {
    let last = preferences::last_article().and_then(|id| Id::new(&id));
    known(library, article_in_address()).or_else(|| known(library, last))
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

fn known(library: &Library, id: Option<Id>) -> Option<Id> {
    let heads = &library.heads;
    id.filter(|id| heads.get(id).is_some_and(|head| head.binned.is_none()))
}
