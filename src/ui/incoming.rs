//! Files that hold articles which are here already: keep both, replace, or merge.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, MouseEvent, html};

use super::{
    buttons::closing_button,
    dialog::Dialog,
    filing::Desk,
    language::{Words, fill},
    model::Action,
    store::Store,
};
use crate::core::{
    command::Occasion,
    impact::Impact,
    merging::{SameArticle, bring_in, counterparts},
    project::{Project, WholeArticle},
    workspace::Library,
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
    /// The titles of the file's articles that are here.
    titles: Vec<String>,
    /// What can be done with them, and what it would change.
    choices: Vec<(SameArticle, Impact)>,
}

impl Incoming {
    /// A file, with what each choice would do to the library.
    pub fn new(
        file: String,
        project: Project,
        contents: Vec<WholeArticle>,
        library: &Library,
        occasion: &Occasion,
    ) -> Self {
        let found = counterparts(&project, library);
        let same = || {
            let pairs = project.articles.iter().zip(&found);
            pairs.filter_map(|(article, found)| Some((article, found.as_ref()?)))
        };
        let titles = same().map(|(article, _)| article.head.title.clone());
        let titles = titles.collect();
        let can_merge = same().all(|(_, counterpart)| counterpart.same_text);
        let all = [
            SameArticle::Merge,
            SameArticle::KeepBoth,
            SameArticle::Replace,
        ];
        let offered = all
            .into_iter()
            .filter(|same| *same != SameArticle::Merge || can_merge);
        let planned = offered.map(|same| {
            let mut occasion = occasion.clone();
            let changes = bring_in(
                project.clone(),
                library,
                &contents,
                &|_| same,
                &mut occasion,
            );
            (same, Impact::of(&changes))
        });
        let choices = planned.collect();
        Self {
            file,
            project,
            contents,
            titles,
            choices,
        }
    }
}

/// Asks what to do with articles that are here already.
pub fn incoming_dialog(store: &Store, desk: &Desk, incoming: &Rc<Incoming>) -> Html {
    let words = store.words();
    let choice = |(same, impact): &(SameArticle, Impact)| {
        let same = *same;
        let (name, hint) = match same {
            SameArticle::Merge => (words.merge, words.merge_hint),
            SameArticle::KeepBoth => (words.keep_both, words.keep_both_hint),
            SameArticle::Replace => (words.replace, words.replace_hint),
        };
        let (store, desk, incoming) = (store.clone(), desk.clone(), incoming.clone());
        let on_click = Callback::from(move |_: MouseEvent| {
            let Incoming {
                file,
                project,
                contents,
                ..
            } = (*incoming).clone();
            store.send(Action::Show(None));
            let desk = desk.clone();
            spawn_local(async move { desk.bring_in(file, project, contents.into(), same).await });
        });
        html! {
            <button type="button" class="choice" onclick={on_click}>
                <b>{ name }</b>
                <span>{ hint }</span>
                <span>{ told(impact, words) }</span>
            </button>
        }
    };
    let on_close = store.closing();
    html! {
        <Dialog key="incoming" name={words.files_here} class="incoming" on_close={on_close.clone()}>
            <p class="soft">{ &incoming.file }</p>
            <ul class="titles">
                { for incoming.titles.iter().map(|title| html! { <li>{ title }</li> }) }
            </ul>
            { for incoming.choices.iter().map(choice) }
            <div class="dialog-buttons">
                { closing_button("button outlined", words.cancel, &on_close) }
            </div>
        </Dialog>
    }
}

/// What a choice would do, in a line.
fn told(impact: &Impact, words: &Words) -> String {
    let numbers = [
        impact.articles.added,
        impact.annotations.added,
        impact.annotations.changed,
        impact.annotations.removed,
    ]
    .map(|number| number.to_string());
    fill(words.impact, &numbers.each_ref().map(String::as_str))
}
