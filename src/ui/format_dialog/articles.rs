//! Which articles are taken away: the open one, all, or those that are ticked.

use yew::{Callback, Event, Html, html};

use super::Choice;
use crate::{
    core::annotation::Id,
    ui::{export_dialog::article_tick, language::fill, store::Store},
};

/// Which articles.
#[derive(Clone, Debug, PartialEq)]
pub enum Scope {
    /// The one that is open.
    This(Id),
    /// All but those in the bin.
    All,
    /// Those that are ticked.
    Chosen(Vec<Id>),
}

impl Scope {
    /// The open article, else all.
    pub fn first(store: &Store) -> Self {
        store.view.wanted.clone().map_or(Self::All, Self::This)
    }

    /// The articles, in no order that matters.
    pub fn articles(&self, store: &Store) -> Vec<Id> {
        match self {
            Self::This(id) => vec![id.clone()],
            Self::All => store
                .articles()
                .iter()
                .map(|head| head.id.clone())
                .collect(),
            Self::Chosen(ids) => ids.clone(),
        }
    }
}

/// Three ways to say which, and the list for the third.
pub fn article_choice(store: &Store, choice: &Choice, change: &Callback<Choice>) -> Html {
    let words = store.words();
    let heads = store.articles();
    let choose = |scope: Scope| {
        let choice = choice.clone();
        change.reform(move |_: Event| Choice {
            scope: scope.clone(),
            ..choice.clone()
        })
    };
    let line = |name: String, chosen: bool, scope: Scope| {
        html! {
            <label class="format">
                <input type="radio" name="articles" checked={chosen} onchange={choose(scope)} />
                <span dir="auto">{ name }</span>
            </label>
        }
    };
    let open = store.view.wanted.as_ref();
    let open = open.and_then(|id| heads.iter().find(|head| head.id == *id));
    let ticked: Vec<Id> = match &choice.scope {
        Scope::Chosen(ids) => ids.clone(),
        _ => Vec::new(),
    };
    let chooses = matches!(choice.scope, Scope::Chosen(_));
    html! {
        <fieldset class="scope">
            <legend>{ words.articles }</legend>
            if let Some(head) = open {
                { line(
                    fill(words.this_article, &[&head.title]),
                    matches!(choice.scope, Scope::This(_)),
                    Scope::This(head.id.clone()),
                ) }
            }
            { line(
                fill(words.all_articles, &[&heads.len().to_string()]),
                choice.scope == Scope::All,
                Scope::All,
            ) }
            if heads.len() > 1 {
                { line(
                    words.chosen_articles.to_owned(),
                    chooses,
                    Scope::Chosen(choice.scope.articles(store)),
                ) }
            }
            if chooses {
                <ul class="export-list">
                    { for heads.iter().map(|head| {
                        let mut others = ticked.clone();
                        others.retain(|id| *id != head.id);
                        let is_ticked = others.len() < ticked.len();
                        if !is_ticked {
                            others.push(head.id.clone());
                        }
                        article_tick(store, head, is_ticked, choose(Scope::Chosen(others)))
                    }) }
                </ul>
            }
        </fieldset>
    }
}
