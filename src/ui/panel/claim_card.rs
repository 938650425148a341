//! One claim in its list: its words, who says so and how; with the focus all of it, to be changed.

use yew::{Html, Properties, function_component, html};

use super::{card::Card, claim_editor::claim_editor};
use crate::core::annotation::Claim;

/// Which claim.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What there is to it.
    pub card: Card,
    /// Its place in the list, from 1, and how many there are.
    pub place: (usize, usize),
    /// Whether it has the focus.
    pub is_focused: bool,
}

/// One claim.
#[function_component]
pub fn ClaimCard(props: &Props) -> Html {
    let card = &props.card;
    let Some(claim) = card.annotation.as_claim() else {
        return Html::default();
    };
    html! {
        <li
            class="card claim-card"
            aria-current={props.is_focused.then_some("true")}
            aria-posinset={props.place.0.to_string()}
            aria-setsize={props.place.1.to_string()}
        >
            <button
                type="button"
                class="item-head"
                aria-expanded={props.is_focused.to_string()}
                onclick={card.deeds.focus(&claim.id)}
            >
                <q dir="auto">{ card.scene.words(&card.annotation) }</q>
                { " " }
                <span class="item-label claim-mark">{ card.words.claim }</span>
            </button>
            if props.is_focused {
                { claim_editor(card, claim) }
            } else {
                { summary(card, claim) }
            }
        </li>
    }
}

/// Who says it and how, in two lines.
fn summary(card: &Card, claim: &Claim) -> Html {
    let words = card.words;
    let names = claim.sources.iter();
    let names: Vec<String> = names.map(|s| card.scene.source_name(s)).collect();
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
