//! The file that is about to be downloaded: made by the worker as soon as something else is chosen, so
//! that what is lost is known before.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;
use yew::{hook, use_effect_with, use_state};

use crate::{
    core::annotation::Id,
    ui::filing::{Desk, Made},
    worker::{Order, Progress},
};

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Ordered {
    /// The articles.
    pub articles: Vec<Id>,
    /// The format, and what goes into it.
    pub order: Order,
}

/// How far the file is.
#[derive(Clone)]
pub enum Making {
    /// Nothing is asked for.
    Nothing,
    /// It is being made.
    Working(Option<Progress>),
    /// It can be downloaded.
    Made(Rc<Made>),
    /// It cannot be made: why.
    Failed(String),
}

/// Has the file made, anew whenever something else is asked for; what was asked for before is given up.
#[hook]
pub fn use_making(desk: &Desk, ordered: &Ordered) -> Making {
    let making = use_state(|| Making::Nothing);
    let (desk, state) = (desk.clone(), making.clone());
    use_effect_with(ordered.clone(), move |ordered| {
        let given_up = AbortController::new().expect("every browser that runs this has it");
        if ordered.articles.is_empty() {
            state.set(Making::Nothing);
        } else {
            state.set(Making::Working(None));
            let (ordered, signal) = (ordered.clone(), given_up.signal());
            spawn_local(async move {
                let on_progress = {
                    let state = state.clone();
                    move |progress| state.set(Making::Working(Some(progress)))
                };
                let made = desk.make(&ordered, &signal, on_progress).await;
                if !signal.aborted() {
                    state.set(match made {
                        Ok(made) => Making::Made(Rc::new(made)),
                        Err(why) => Making::Failed(why),
                    });
                }
            });
        }
        move || given_up.abort()
    });
    (*making).clone()
}
