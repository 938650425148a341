//! Which articles are taken away: the open one, all, or those that are ticked.

use std::rc::Rc;

use yew::{Callback, Event, Html, html};

use super::Choice;
use crate::{
    core::annotation::Id,
    ui::{
        export_dialog::{ArticleTicks, Ticked, all},
        language::fill,
        store::Store,
    },
};

/// Which articles.
#[derive(Clone, Debug, PartialEq)]
pub enum Scope {
    /// The one that is open.
    This(Id),
    /// All but those in the bin.
    All,
    /// Those that are ticked.
    Chosen(Ticked),
}

impl Scope {
    /// The open article, else all.
    pub fn first(store: &Store) -> Self {
        store.view.wanted.clone().map_or(Self::All, Self::This)
    }

    /// The articles, in no order that matters.
    pub fn articles(&self, store: &Store) -> Vec<Id> {
        let ticked = self.ticked(store);
        ticked.iter().map(|(id, ())| id.clone()).collect()
    }

    fn ticked(&self, store: &Store) -> Ticked {
        match self {
            Self::This(id) => Rc::new([(id.clone(), ())].into_iter().collect()),
            Self::All => all(store),
            Self::Chosen(ticked) => ticked.clone(),
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
    let on_ticks = {
        let choice = choice.clone();
        change.reform(move |ticked| Choice {
            scope: Scope::Chosen(ticked),
            ..choice.clone()
        })
    };
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
                    matches!(choice.scope, Scope::Chosen(_)),
                    Scope::Chosen(choice.scope.ticked(store)),
                ) }
            }
            if let Scope::Chosen(ticked) = &choice.scope {
                <ArticleTicks ticked={ticked.clone()} on_change={on_ticks} />
            }
        </fieldset>
    }
}
