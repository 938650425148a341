//! The checking of one claim as a sheet to be filled in: each field changes its own part of it.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::super::{card::Card, draft_field::DraftField};
use crate::core::{
    annotation::{Claim, Id},
    checking::Checking,
    command::{CheckingEdit, ClaimEdit, Command},
};

/// A change to one text of the checking.
pub type Change = fn(&mut Checking, String);

/// The same, where it has to know which entry of a list it is about.
pub type SharedChange = Rc<dyn Fn(&mut Checking, String)>;

/// Takes an entry out of a list, if it is still there.
pub fn take_out<T>(list: &mut Vec<T>, index: usize) {
    if index < list.len() {
        list.remove(index);
    }
}

/// The sheet.
pub struct Sheet<'a> {
    /// The card that it is in.
    pub card: &'a Card,
    /// The claim.
    pub claim: Id,
    /// What is on it.
    pub checking: Checking,
}

impl<'a> Sheet<'a> {
    /// The sheet of a claim, blank if nobody has written on it.
    pub fn of(card: &'a Card, claim: &Claim) -> Self {
        Self {
            card,
            claim: claim.id.clone(),
            checking: claim.checking.as_deref().cloned().unwrap_or_default(),
        }
    }

    /// Changes the sheet with a text.
    pub fn edit(&self, change: SharedChange) -> Callback<String> {
        let claim = self.claim.clone();
        self.card.deeds.act.reform(move |text: String| {
            let (change, text) = (change.clone(), text.trim().to_owned());
            let edit = CheckingEdit::new(move |checking| change(checking, text.clone()));
            Command::EditClaim(claim.clone(), ClaimEdit::Checking(edit))
        })
    }

    /// A field for one of the texts.
    pub fn field(&self, name: &'static str, value: &str, change: Change) -> Html {
        let value = value.to_owned();
        html! { <DraftField {name} {value} on_finish={self.edit(Rc::new(change))} /> }
    }

    /// A field for one of the longer texts.
    pub fn long_field(&self, name: &'static str, value: &str, change: Change) -> Html {
        let (value, on_finish) = (value.to_owned(), self.edit(Rc::new(change)));
        html! { <DraftField {name} {value} {on_finish} multiline=true /> }
    }

    /// What a list does with the value that is chosen.
    pub fn choose(&self, change: fn(&mut Checking, &str)) -> Callback<AttrValue> {
        let edit = self.edit(Rc::new(move |checking, chosen: String| {
            change(checking, &chosen);
        }));
        edit.reform(|chosen: AttrValue| chosen.to_string())
    }

    /// What a button does to the sheet.
    pub fn set<E>(&self, change: impl Fn(&mut Checking) + 'static) -> Callback<E> {
        let edit = ClaimEdit::Checking(CheckingEdit::new(change));
        let command = Command::EditClaim(self.claim.clone(), edit);
        self.card.deeds.act.reform(move |_: E| command.clone())
    }
}
