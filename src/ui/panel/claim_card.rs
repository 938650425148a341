//! One claim in its list: its words, who says so and how; with the focus all of it, to be changed.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html};

use super::{claim_editor::ClaimEditor, deeds::Deeds};
use crate::{
    core::{
        annotation::{Annotation, Claim},
        scene::Scene,
    },
    ui::language::Words,
};

/// Which claim.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article and the library's entities.
    pub scene: Scene,
    /// The claim.
    pub annotation: Rc<Annotation>,
    /// Whether it has the focus.
    pub is_focused: bool,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}

/// One claim.
#[function_component]
pub fn ClaimCard(props: &Props) -> Html {
    let Some(claim) = props.annotation.as_claim() else {
        return Html::default();
    };
    html! {
        <li class="card claim-card" aria-current={props.is_focused.then_some("true")}>
            <button
                type="button"
                class="item-head"
                aria-expanded={props.is_focused.to_string()}
                onclick={props.deeds.focus(&claim.id)}
            >
                <q dir="auto">{ props.scene.words(&props.annotation) }</q>
                { " " }
                <span class="item-label claim-mark">{ props.words.claim }</span>
            </button>
            if props.is_focused {
                <ClaimEditor
                    scene={props.scene.clone()}
                    annotation={props.annotation.clone()}
                    words={props.words}
                    deeds={props.deeds.clone()}
                />
            } else {
                { summary(props, claim) }
            }
        </li>
    }
}

/// Who says it and how, in two lines.
fn summary(props: &Props, claim: &Claim) -> Html {
    let words = props.words;
    let names = claim.sources.iter();
    let names: Vec<String> = names.map(|s| props.scene.source_name(s)).collect();
    html! {
        <dl class="facts">
            if !names.is_empty() {
                <dt>{ words.who }</dt>
                <dd dir="auto">{ names.join(" › ") }</dd>
            }
            <dt>{ words.kind }</dt>
            <dd>{ words.kind_name(claim.kind) }</dd>
        </dl>
    }
}
