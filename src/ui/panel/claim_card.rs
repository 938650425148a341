//! One claim in its list: its words, who says so and how; with the focus all of it, to be changed.

use yew::{Html, Properties, function_component, html};

use super::{
    card::Card,
    checking::{dots, verdict_line},
    claim_editor::claim_editor,
    relations::related_facts,
    speakers::chain,
};
use crate::core::annotation::{Claim, Spans};

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

/// Who says it and how, what is related to it, and what a check has found.
fn summary(card: &Card, claim: &Claim) -> Html {
    let words = card.words;
    // What is proposed shows as what it would be, dashed and called that.
    let completed = card.proposal.as_ref().map(|proposal| {
        let draft = proposal.completed(claim);
        let (sources, cue, kind) = (draft.sources, draft.cue, draft.kind);
        Claim {
            sources,
            cue,
            kind,
            ..claim.clone()
        }
    });
    let class = completed.is_some().then_some("guess");
    let claim = completed.as_ref().unwrap_or(claim);
    let cue = Spans::new(claim.cue.clone());
    let checking = claim.checking.as_deref();
    html! {
        <dl class="facts">
            if !claim.sources.is_empty() {
                <dt>{ words.who }</dt>
                <dd dir="auto" {class}>
                    { chain(card, claim) }
                    if class.is_some() {
                        { " " }<span class="pill">{ words.proposed }</span>
                    }
                </dd>
            }
            if let Some(cue) = cue {
                <dt>{ words.cue }</dt>
                <dd dir="auto">{ cue.quote(&card.scene.text) }</dd>
            }
            <dt>{ words.kind }</dt>
            <dd>{ words.kind_name(claim.kind) }</dd>
            { related_facts(card) }
            if let Some(worthiness) = checking.and_then(|c| c.worthiness) {
                <dt>{ words.check }</dt>
                <dd>{ dots(words, worthiness) }</dd>
            }
            if let Some(verdict) = checking.and_then(|c| c.verdict.as_ref()) {
                <dt>{ words.verdict_field }</dt>
                <dd>{ verdict_line(words, verdict) }</dd>
            }
        </dl>
    }
}
