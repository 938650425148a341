//! What the program proposes for a claim that was just made: dashed, and one key accepts all of it.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::{card::Card, choice::Choice, claim_editor::KINDS, pointed::pointed};
use crate::{
    core::{
        annotation::{Claim, ClaimKind, Spans},
        command::{ClaimDraft, ClaimEdit, Command},
    },
    ui::{
        buttons::{icon_button, keyed_button},
        icons::Icon,
        model::{Action, Field, Proposal},
    },
};

/// The parts that nobody has said yet, each to be replaced by a click and another one in the text.
pub fn proposed(card: &Card, claim: &Claim, proposal: &Proposal) -> Html {
    let words = card.words;
    let draft = proposal.completed(claim);
    let accept = card.deeds.accept.clone();
    let on_accept = accept.reform(|_: MouseEvent| ());
    // In a field of the proposal Enter accepts as it does in the article.
    let on_key = Callback::from(move |event: KeyboardEvent| {
        let on_button = event
            .target()
            .and_then(|t| t.dyn_into::<Element>().ok())
            .is_some_and(|t| t.closest(".item-actions").is_ok_and(|a| a.is_some()));
        if event.key() == "Enter" && !on_button {
            event.prevent_default();
            accept.emit(());
        }
    });
    let on_drop = card.deeds.send.reform(|_: MouseEvent| Action::DropProposal);
    html! {
        <div class="proposed" role="group" aria-label={words.proposed} onkeydown={on_key}>
            <dl class="facts">
                { who(card, claim, &draft) }
                if claim.cue.is_empty() && let Some(cue) = Spans::new(draft.cue.clone()) {
                    <dt>{ words.cue }</dt>
                    <dd class="guess">{ pointed(card, Field::Cue, &cue.quote(&card.scene.text)) }</dd>
                }
                if claim.kind == ClaimKind::Unmarked && draft.kind != ClaimKind::Unmarked {
                    <dt>{ words.kind }</dt>
                    <dd class="guess">{ kind(card, claim, draft.kind) }</dd>
                }
                if draft.spans != claim.spans {
                    <dt>{ words.extent }</dt>
                    <dd class="guess">
                        { pointed(card, Field::Words, &draft.spans.quote(&card.scene.text)) }
                    </dd>
                }
            </dl>
            <div class="item-actions">
                { keyed_button(words.accept, words.key_enter, on_accept) }
                <span class="pill">{ words.proposed }</span>
                { icon_button("button icon", words.drop_proposal, Icon::Close, Some(on_drop)) }
            </div>
        </div>
    }
}

fn who(card: &Card, claim: &Claim, draft: &ClaimDraft) -> Html {
    if !claim.sources.is_empty() || draft.sources.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <dt>{ card.words.who }</dt>
            <dd class="guess">
                { for draft.sources.iter().enumerate().map(|(index, source)| {
                    let name = card.scene.source_name(source);
                    pointed(card, Field::Source(index), &name)
                }) }
            </dd>
        </>
    }
}

/// The kind, to be corrected before all is accepted.
fn kind(card: &Card, claim: &Claim, proposed: ClaimKind) -> Html {
    let words = card.words;
    let options: Vec<(AttrValue, AttrValue)> = KINDS
        .iter()
        .map(|(kind, value)| (AttrValue::from(*value), words.kind_name(*kind).into()))
        .collect();
    let chosen = KINDS.iter().find(|(kind, _)| *kind == proposed);
    let on_choose = {
        let (id, act) = (claim.id.clone(), card.deeds.act.clone());
        Callback::from(move |chosen: AttrValue| {
            if let Some((kind, _)) = KINDS.iter().find(|(_, value)| *value == chosen.as_str()) {
                act.emit(Command::EditClaim(id.clone(), ClaimEdit::Kind(*kind)));
            }
        })
    };
    html! {
        <Choice name={words.kind} {options} chosen={chosen.map_or("", |(_, v)| *v)} {on_choose} />
    }
}
