//! Files that hold articles which are here already: keep both, replace, or merge.

use std::rc::Rc;

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
    /// What each choice would do, in the order in which they are offered.
    impacts: [Impact; 3],
}

/// The choices, in the order in which they are offered.
const CHOICES: [SameArticle; 3] = [
    SameArticle::Merge,
    SameArticle::KeepBoth,
    SameArticle::Replace,
];

impl Incoming {
    /// A file, with what each choice would do to the library.
    pub fn new(
        file: String,
        project: Project,
        contents: Vec<WholeArticle>,
        library: &Library,
        occasion: &Occasion,
    ) -> Self {
        let impacts = CHOICES.map(|same| {
            let mut occasion = occasion.clone();
            let changes = bring_in(
                project.clone(),
                library,
                &contents,
                &|_| same,
                &mut occasion,
            );
            Impact::of(&changes)
        });
        Self {
            file,
            project,
            contents,
            impacts,
        }
    }
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
    let choice = |same: SameArticle| {
        let (name, hint) = match same {
            SameArticle::Merge => (words.merge, words.merge_hint),
            SameArticle::KeepBoth => (words.keep_both, words.keep_both_hint),
            SameArticle::Replace => (words.replace, words.replace_hint),
        };
        let place = CHOICES.iter().position(|choice| *choice == same);
        let impact = place.map(|place| incoming.impacts[place]);
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
                <b>{ name }</b>
                <span>{ hint }</span>
                <span>{ impact.map(|impact| told(&impact, words)) }</span>
            </button>
        }
    };
    let can_merge = same.iter().all(|(_, same_text)| *same_text);
    let on_close = store.closing();
    html! {
        <Dialog key="incoming" name={words.files_here} class="incoming" on_close={on_close.clone()}>
            <p class="soft">{ &incoming.file }</p>
            <ul class="titles">
                { for same.iter().map(|(article, _)| html! { <li>{ &article.head.title }</li> }) }
            </ul>
            { for CHOICES.into_iter().filter(|choice| *choice != SameArticle::Merge || can_merge).map(choice) }
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
