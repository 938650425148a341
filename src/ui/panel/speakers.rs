//! Who says a claim: a chain, the outermost speaker first ("Diop says that Lavrov said").

use yew::{Callback, Html, MouseEvent, html};

use super::{card::Card, draft_field::DraftField, names};
use crate::{
    core::{
        annotation::{Claim, Source},
        command::{ClaimEdit, Command},
    },
    ui::{buttons::icon_button, icons::Icon, language::fill},
};

/// The chain of speakers, and a field for one more.
pub fn speakers(card: &Card, claim: &Claim) -> Html {
    let words = card.words;
    let on_finish = {
        let (scene, claim, act) = (card.scene.clone(), claim.clone(), card.deeds.act.clone());
        Callback::from(move |name: String| {
            let mut sources = claim.sources.clone();
            sources.push(scene.source_named(&name, &claim).into());
            act.emit(change(&claim, sources));
        })
    };
    html! {
        <div class="speakers">
            { for claim.sources.iter().enumerate().map(|(index, _)| speaker(card, claim, index)) }
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
fn speaker(card: &Card, claim: &Claim, index: usize) -> Html {
    let (words, scene) = (card.words, &card.scene);
    let source = &claim.sources[index];
    let name = scene.source_name(source);
    let label = scene.source_label(source).map(|id| scene.label_name(id));
    let button = |name: String, drawing: Icon, sources: Vec<Source>| {
        let change = change(claim, sources);
        let on_click = card.deeds.act.reform(move |_: MouseEvent| change.clone());
        icon_button("button icon", &name, drawing, Some(on_click))
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
