//! The card of the focused claim: who says it, what introduces it, how it is reported, what is
//! related to it, and what a check has found.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::{
    card::Card,
    checking::{checking, worthiness},
    choice::Choice,
    draft_field::DraftField,
    extent::extent,
    mention_editor::delete_button,
    note::note,
    pointed::{pointed, pointed_hint},
    proposed::proposed,
    relations::relations,
    speakers::speakers,
};
use crate::{
    core::{
        annotation::{Claim, ClaimKind, Spans},
        command::{ClaimEdit, Command},
    },
    ui::{buttons::icon_button, icons::Icon, model::Field},
};

/// The kinds and what lists call them.
pub const KINDS: [(ClaimKind, &str); 4] = [
    (ClaimKind::Direct, "direct"),
    (ClaimKind::Indirect, "indirect"),
    (ClaimKind::Mixed, "mixed"),
    (ClaimKind::Unmarked, "unmarked"),
];

/// The card of a claim.
pub fn claim_editor(card: &Card, claim: &Claim) -> Html {
    let (words, deeds) = (card.words, &card.deeds);
    html! {
        <div class="editor">
            if let Some(proposal) = &card.proposal {
                { proposed(card, claim, proposal) }
            }
            <dl class="facts">
                <dt>{ words.who }</dt>
                <dd>{ speakers(card, claim) }</dd>
                <dt>{ words.cue }</dt>
                <dd>{ cue(card, claim) }</dd>
                <dt>{ words.kind }</dt>
                <dd>{ kind(card, claim) }</dd>
                <dt>{ words.medium }</dt>
                <dd>{ medium(card, claim) }</dd>
                <dt>{ words.relations }</dt>
                <dd>{ relations(card) }</dd>
                <dt>{ words.check }</dt>
                <dd>{ worthiness(card, claim) }</dd>
                <dt>{ words.note }</dt>
                <dd>{ note(card) }</dd>
            </dl>
            { checking(card, claim) }
            <div class="claim-extent">
                { extent(card) }
                { pointed_hint(card, Field::Words, words.other_words) }
            </div>
            <div class="item-actions">
                { delete_button(deeds, words.delete.to_owned(), vec![claim.id.clone()]) }
            </div>
        </div>
    }
}

/// The words that introduce the claim; they are chosen in the text.
fn cue(card: &Card, claim: &Claim) -> Html {
    let words = card.words;
    let Some(spans) = Spans::new(claim.cue.clone()) else {
        return pointed_hint(card, Field::Cue, words.cue_hint);
    };
    let edit = Command::EditClaim(claim.id.clone(), ClaimEdit::Cue(Vec::new()));
    let on_remove = card.deeds.act.reform(move |_: MouseEvent| edit.clone());
    html! {
        <span class="speaker">
            { pointed(card, Field::Cue, &spans.quote(&card.scene.text)) }
            { icon_button("button icon", words.remove_cue, Icon::Close, Some(on_remove)) }
        </span>
    }
}

fn kind(card: &Card, claim: &Claim) -> Html {
    let words = card.words;
    let value = |kind: ClaimKind| KINDS.iter().find(|(k, _)| *k == kind).map(|(_, v)| *v);
    let options: Vec<(AttrValue, AttrValue)> = KINDS
        .iter()
        .map(|(kind, value)| (AttrValue::from(*value), words.kind_name(*kind).into()))
        .collect();
    let on_choose = {
        let (id, act) = (claim.id.clone(), card.deeds.act.clone());
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

/// Where it was said.
fn medium(card: &Card, claim: &Claim) -> Html {
    let (id, act) = (claim.id.clone(), card.deeds.act.clone());
    let on_finish = Callback::from(move |medium: String| {
        let edit = ClaimEdit::Medium(medium.trim().to_owned());
        act.emit(Command::EditClaim(id.clone(), edit));
    });
    html! {
        <DraftField
            class="bare"
            name={card.words.medium}
            value={claim.medium.clone()}
            placeholder={card.words.medium_hint}
            {on_finish}
        />
    }
}
