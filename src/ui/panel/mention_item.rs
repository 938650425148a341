//! One mention in its list: its words and its label, and the card while it has the focus.

use std::rc::Rc;

use yew::{Html, Properties, classes, function_component, html};

use super::mention_editor::MentionEditor;
use crate::{
    core::{annotation::Annotation, occurrences::context, scene::Scene},
    ui::{deeds::Deeds, language::Words},
};

/// How much of the text around is shown where several mentions have the same words, in characters
/// at either side: enough to tell them apart on one line.
const AROUND: usize = 24;

/// Which mention.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The mention.
    pub annotation: Rc<Annotation>,
    /// Its words.
    pub quote: String,
    /// The name of its label.
    pub label: String,
    /// The words before and after it, where they are needed to tell it from others.
    pub around: Option<(String, String)>,
    /// Its place among the mentions of the same thing, from 1, and how many those are.
    pub place: (usize, usize),
    /// The article, for the card: only with the focus.
    pub card: Option<Scene>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}

/// What stands before and after the first words of a mention.
pub fn around(text: &str, annotation: &Annotation) -> Option<(String, String)> {
    let (before, after) = context(text, annotation.spans().iter().next()?, AROUND);
    Some((before.to_owned(), after.to_owned()))
}

/// One mention.
#[function_component]
pub fn MentionItem(props: &Props) -> Html {
    let is_focused = props.card.is_some();
    let label = props
        .annotation
        .as_mention()
        .map(|m| m.label.as_str().to_owned());
    let (before, after) = props.around.clone().unzip();
    // The words around are generated content: a reader sees them, and the text of the item stays
    // what is annotated and nothing else.
    html! {
        <li
            class={classes!("mention", is_focused.then_some("card"))}
            aria-current={is_focused.then_some("true")}
            aria-posinset={props.place.0.to_string()}
            aria-setsize={props.place.1.to_string()}
        >
            <button
                type="button"
                class="item-head"
                aria-expanded={is_focused.to_string()}
                onclick={props.deeds.focus(props.annotation.id())}
            >
                <q dir="auto" data-before={before} data-after={after}>
                    <b>{ props.quote.clone() }</b>
                </q>
                { " " }
                <span class="item-label" data-label={label}>{ props.label.clone() }</span>
            </button>
            if let Some(scene) = &props.card {
                <MentionEditor
                    scene={scene.clone()}
                    annotation={props.annotation.clone()}
                    field={None}
                    proposal={None}
                    words={props.words}
                    deeds={props.deeds.clone()}
                />
            }
        </li>
    }
}
