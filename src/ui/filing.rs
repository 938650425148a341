//! Files in and out: opening what a person chooses or drops, and downloads.

use yew::{Html, function_component};

use super::{hooks::Keeper, store::Store};

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
}

/// Takes files that are dropped anywhere on the page.
#[function_component]
pub fn DropZone() -> Html {
    Html::default()
}
