//! Files in and out: opening what a person chooses, drops or pastes, and downloads.

use wasm_bindgen::JsCast;
use web_sys::{File, HtmlElement};
use yew::{Html, function_component};

use super::{hooks::Keeper, store::Store};
use crate::core::annotation::Id;

/// Opens and gives files, with the state and the database at hand.
#[derive(Clone)]
pub struct Desk {
    store: Store,
    keeper: Keeper,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        self.store == other.store && self.keeper.is_some() == other.keeper.is_some()
    }
}

impl Desk {
    /// With the state and the database at hand.
    pub fn new(store: Store, keeper: Keeper) -> Self {
        Self { store, keeper }
    }

    /// Adds the sample article in that language.
    pub fn open_sample(&self, language: &str) {
        let _ = language;
    }

    /// Adds a pasted text; `false` if there are no words in it.
    pub fn paste(&self, raw: &str) -> bool {
        !raw.is_empty()
    }

    /// Opens files: articles are added together, each project by itself.
    pub fn open_files(&self, files: Vec<File>) {
        let _ = files;
    }

    /// Gives these articles as one file of Inquit JSON.
    pub fn take_away(&self, articles: Vec<Id>) {
        let _ = articles;
    }

    /// Gives the whole library, without the bin, as one file of Inquit JSON.
    pub fn take_all_away(&self) {}

    /// Deletes an article that is in the bin for good, and what the history knows of it.
    pub fn erase(&self, article: Id) {
        let _ = article;
    }

    /// Deletes a label, after reading all articles in which it is used.
    pub fn delete_label(&self, label: Id, fate: crate::core::command::Fate) {
        let _ = (label, fate);
    }
}

/// The field that takes files; always in the page.
#[function_component]
pub fn FileField() -> Html {
    Html::default()
}

impl FileField {
    /// Opens the browser's file dialog.
    pub fn choose() {
        let field = web_sys::window()
            .and_then(|w| w.document())
            .and_then(|d| d.get_element_by_id("files"))
            .and_then(|field| field.dyn_into::<HtmlElement>().ok());
        if let Some(field) = field {
            field.click();
        }
    }
}

/// Takes files that are dropped anywhere on the page.
#[function_component]
pub fn DropZone() -> Html {
    Html::default()
}
