//! The page's one state and the way to change it, for every component.

use std::ops::Deref;

use yew::{Callback, UseReducerHandle, hook, use_context};

use super::model::{Action, Model};
use crate::{
    browser::occasion::occasion,
    core::command::{Command, Occasion},
};

/// The state, and where actions go. Comparing two compares the states.
#[derive(Clone, PartialEq)]
pub struct Store(UseReducerHandle<Model>);

impl Deref for Store {
    type Target = Model;
    fn deref(&self) -> &Model {
        &self.0
    }
}

impl Store {
    /// Around the page's reducer.
    pub fn new(handle: UseReducerHandle<Model>) -> Self {
        Self(handle)
    }

    /// Changes the page.
    pub fn send(&self, action: Action) {
        self.0.dispatch(action);
    }

    /// Does something to the library or the article, now.
    pub fn act(&self, command: Command) {
        self.send(Action::Do(command, self.occasion()));
    }

    /// Closes the dialog.
    pub fn closing(&self) -> Callback<()> {
        let store = self.clone();
        Callback::from(move |()| store.send(Action::Show(None)))
    }

    /// Now, by the person named in the settings.
    pub fn occasion(&self) -> Occasion {
        occasion(&self.settings.creator)
    }
}

/// The page's state; the component renders again when it changes.
#[hook]
pub fn use_store() -> Store {
    use_context::<Store>().expect("every component is inside App")
}
