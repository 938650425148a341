//! Who says a claim: a chain, the outermost speaker first ("Diop says that Lavrov said").

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, function_component, html};

use super::{deeds::Deeds, draft_field::DraftField, names};
use crate::{
    core::{
        annotation::{Annotation, Claim, Source},
        command::{ClaimEdit, Command},
        scene::Scene,
    },
    ui::{
        icons::{Icon, icon},
        language::{Words, fill},
    },
};

/// Whose speakers.
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

/// The chain of speakers, and a field for one more.
#[function_component]
pub fn Speakers(props: &Props) -> Html {
    let Some(claim) = props.annotation.as_claim() else {
        return Html::default();
    };
    let words = props.words;
    let on_finish = {
        let (scene, claim, act) = (props.scene.clone(), claim.clone(), props.deeds.act.clone());
        Callback::from(move |name: String| {
            let mut sources = claim.sources.clone();
            sources.push(scene.source_named(&name, &claim));
            act.emit(change(&claim, sources));
        })
    };
    html! {
        <div class="speakers">
            { for claim.sources.iter().enumerate().map(|(index, _)| speaker(props, claim, index)) }
            <DraftField
                name={words.add_speaker}
                value=""
                proposals={names::SPEAKERS}
                {on_finish}
            />
            <p class="hint">{ words.who_hint }</p>
        </div>
    }
}

fn change(claim: &Claim, sources: Vec<Source>) -> Command {
    Command::EditClaim(claim.id.clone(), ClaimEdit::Sources(sources))
}

/// One speaker with the buttons to move it outwards and to take it away.
fn speaker(props: &Props, claim: &Claim, index: usize) -> Html {
    let (words, scene) = (props.words, &props.scene);
    let source = &claim.sources[index];
    let name = scene.source_name(source);
    let label = scene.source_label(source).map(|id| scene.label_name(id));
    let button = |name: String, drawing: Icon, sources: Vec<Source>| {
        let change = change(claim, sources);
        let on_click = props.deeds.act.reform(move |_: MouseEvent| change.clone());
        html! {
            <button
                type="button"
                class="button icon"
                aria-label={name.clone()}
                title={name}
                onclick={on_click}
            >
                { icon(drawing) }
            </button>
        }
    };
    let mut without = claim.sources.clone();
    without.remove(index);
    let mut earlier = claim.sources.clone();
    earlier.swap(index, index.saturating_sub(1));
    html! {
        <div class="speaker">
            <span dir="auto">
                { name.clone() }{ " " }
                if let Some(label) = label {
                    <span class="pill">{ label.to_owned() }</span>
                }
            </span>
            if index > 0 {
                { button(fill(words.earlier_speaker, &[&name]), Icon::Up, earlier) }
            }
            { button(fill(words.remove_speaker, &[&name]), Icon::Close, without) }
        </div>
    }
}
