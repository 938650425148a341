//! The card of the focused claim: who says it, what introduces it, how it is reported.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, function_component, html};

use super::{
    choice::Choice, deeds::Deeds, extent::Extent, mention_editor::delete_button, note::Note,
    speakers::Speakers,
};
use crate::{
    core::{
        annotation::{Annotation, Claim, ClaimKind, Spans},
        command::{ClaimEdit, Command},
        scene::Scene,
    },
    ui::{
        icons::{Icon, icon},
        language::Words,
    },
};

const KINDS: [(ClaimKind, &str); 4] = [
    (ClaimKind::Direct, "direct"),
    (ClaimKind::Indirect, "indirect"),
    (ClaimKind::Mixed, "mixed"),
    (ClaimKind::Unmarked, "unmarked"),
];

/// Which claim.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article and the library's entities.
    pub scene: Scene,
    /// The claim.
    pub annotation: Rc<Annotation>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}

/// The card of a claim.
#[function_component]
pub fn ClaimEditor(props: &Props) -> Html {
    let Some(claim) = props.annotation.as_claim() else {
        return Html::default();
    };
    let (words, deeds) = (props.words, &props.deeds);
    html! {
        <div class="editor">
            <dl class="facts">
                <dt>{ words.who }</dt>
                <dd>
                    <Speakers
                        scene={props.scene.clone()}
                        annotation={props.annotation.clone()}
                        {words}
                        deeds={deeds.clone()}
                    />
                </dd>
                <dt>{ words.cue }</dt>
                <dd>{ cue(props, claim) }</dd>
                <dt>{ words.kind }</dt>
                <dd>{ kind(props, claim) }</dd>
                <dt>{ words.note }</dt>
                <dd>
                    <Note annotation={props.annotation.clone()} {words} deeds={deeds.clone()} />
                </dd>
            </dl>
            <Extent
                text={props.scene.text.clone()}
                annotation={props.annotation.clone()}
                {words}
                deeds={deeds.clone()}
            />
            <div class="item-actions">
                { delete_button(deeds, words.delete.to_owned(), vec![claim.id.clone()]) }
            </div>
        </div>
    }
}

/// The words that introduce the claim; they are chosen in the text.
fn cue(props: &Props, claim: &Claim) -> Html {
    let words = props.words;
    let Some(spans) = Spans::new(claim.cue.clone()) else {
        return html! { <p class="hint">{ words.cue_hint }</p> };
    };
    let edit = Command::EditClaim(claim.id.clone(), ClaimEdit::Cue(Vec::new()));
    let on_remove = props.deeds.act.reform(move |_: MouseEvent| edit.clone());
    html! {
        <span class="speaker">
            <q dir="auto">{ spans.quote(&props.scene.text) }</q>
            <button
                type="button"
                class="button icon"
                aria-label={words.remove_cue}
                title={words.remove_cue}
                onclick={on_remove}
            >
                { icon(Icon::Close) }
            </button>
        </span>
    }
}

fn kind(props: &Props, claim: &Claim) -> Html {
    let words = props.words;
    let value = |kind: ClaimKind| KINDS.iter().find(|(k, _)| *k == kind).map(|(_, v)| *v);
    let options: Vec<(AttrValue, AttrValue)> = KINDS
        .iter()
        .map(|(kind, value)| (AttrValue::from(*value), words.kind_name(*kind).into()))
        .collect();
    let on_choose = {
        let (id, act) = (claim.id.clone(), props.deeds.act.clone());
        Callback::from(move |chosen: AttrValue| {
            if let Some((kind, _)) = KINDS.iter().find(|(_, value)| *value == chosen.as_str()) {
                act.emit(Command::EditClaim(id.clone(), ClaimEdit::Kind(*kind)));
            }
        })
    };
    html! {
        <Choice
            name={words.kind}
            {options}
            chosen={value(claim.kind).unwrap_or_default()}
            {on_choose}
        />
    }
}
