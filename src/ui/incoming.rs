//! Files that hold articles which are here already: keep both, replace, or merge.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use super::{buttons::closing_button, dialog::Dialog, filing::Desk, model::Action, store::Store};
use crate::core::{
    merging::{SameArticle, counterparts},
    project::{Project, WholeArticle},
};

/// A file that was read and waits for the person's choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// The file's name.
    pub file: String,
    /// What is in it.
    pub project: Project,
    /// The library's articles that are the same as some in the file.
    pub contents: Vec<WholeArticle>,
}

/// Asks what to do with articles that are here already.
pub fn incoming_dialog(store: &Store, desk: &Desk, incoming: &Rc<Incoming>) -> Html {
    let words = store.words();
    let found = counterparts(&incoming.project, &store.workspace.library);
    let same: Vec<(&WholeArticle, bool)> = incoming
        .project
        .articles
        .iter()
        .zip(&found)
        .filter_map(|(article, found)| Some((article, found.as_ref()?.same_text)))
        .collect();
    let choice = |name: &'static str, hint: &'static str, same: SameArticle| {
        let (store, desk, incoming) = (store.clone(), desk.clone(), incoming.clone());
        let on_click = Callback::from(move |_: MouseEvent| {
            let Incoming {
                project, contents, ..
            } = (*incoming).clone();
            store.send(Action::Show(None));
            desk.bring_in(project, contents, same);
        });
        html! {
            <button type="button" class="choice" onclick={on_click}>
                <b>{ name }</b><span>{ hint }</span>
            </button>
        }
    };
    let on_close = store.closing();
    html! {
        <Dialog key="incoming" name={words.files_here} class="incoming" on_close={on_close.clone()}>
            <p class="soft">{ &incoming.file }</p>
            <ul class="titles">
                { for same.iter().map(|(article, _)| html! { <li>{ &article.head.title }</li> }) }
            </ul>
            if same.iter().all(|(_, same_text)| *same_text) {
                { choice(words.merge, words.merge_hint, SameArticle::Merge) }
            }
            { choice(words.keep_both, words.keep_both_hint, SameArticle::KeepBoth) }
            { choice(words.replace, words.replace_hint, SameArticle::Replace) }
            <div class="dialog-buttons">
                { closing_button("button outlined", words.cancel, &on_close) }
            </div>
        </Dialog>
    }
}
