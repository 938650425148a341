//! The checking of one claim as a sheet to be filled in: each field changes its own part of it.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, html};

use super::super::{card::Card, draft_field::DraftField};
use crate::core::{
    annotation::{Claim, Id},
    checking::Checking,
    command::{ClaimEdit, Command},
};

/// A change to one text of the checking.
pub type Change = fn(&mut Checking, String);

/// The same, where it has to know which entry of a list it is about.
pub type SharedChange = Rc<dyn Fn(&mut Checking, String)>;

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

    /// What makes the sheet so.
    pub fn command(&self, checking: Checking) -> Command {
        let edit = ClaimEdit::Checking(Box::new(checking));
        Command::EditClaim(self.claim.clone(), edit)
    }

    /// Changes the sheet with a text.
    pub fn edit(&self, change: SharedChange) -> Callback<String> {
        let (checking, claim) = (self.checking.clone(), self.claim.clone());
        let act = self.card.deeds.act.clone();
        Callback::from(move |text: String| {
            let mut checking = checking.clone();
            change(&mut checking, text.trim().to_owned());
            let edit = ClaimEdit::Checking(Box::new(checking));
            act.emit(Command::EditClaim(claim.clone(), edit));
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

    /// What a button does: the sheet as it is then.
    pub fn set<E>(&self, checking: Checking) -> Callback<E> {
        let command = self.command(checking);
        self.card.deeds.act.reform(move |_: E| command.clone())
    }
}
