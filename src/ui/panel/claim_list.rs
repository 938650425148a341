//! All claims of the article, in reading order.

use yew::{Html, function_component, html, use_memo, use_mut_ref};

use super::{
    card::Card,
    claim_card::ClaimCard,
    mention_list::{Props, nothing},
};
use crate::{
    core::{annotation::Annotation, listing::Listing},
    ui::{model::Proposal, pages::use_pages},
};

/// The list of claims.
#[function_component]
pub fn ClaimList(props: &Props) -> Html {
    let listing = use_mut_ref(Listing::default);
    let claims = use_memo(
        (props.scene.clone(), props.filter.clone()),
        |(scene, filter)| listing.borrow_mut().claims(scene, filter),
    );
    let pages = use_pages(claims.len());
    if claims.is_empty() {
        return nothing(props.words, &props.filter, props.words.empty_claims);
    }
    let has_focus = |id| props.focused.as_ref() == Some(id);
    let card = |index: usize| {
        let annotation = &claims[index];
        let card = Card {
            scene: props.scene.clone(),
            annotation: annotation.clone(),
            proposal: proposal_for(&props.proposals, annotation),
            field: props.field.filter(|_| has_focus(annotation.id())),
            words: props.words,
            deeds: props.deeds.clone(),
        };
        html! {
            <ClaimCard
                key={annotation.id().as_str()}
                {card}
                place={(index + 1, claims.len())}
                is_focused={has_focus(annotation.id())}
            />
        }
    };
    let focused = claims.iter().position(|claim| has_focus(claim.id()));
    pages.html(focused, |range| {
        html! {
            <ul role="list" class="claims" aria-label={props.words.claims}>
                { for range.map(card) }
            </ul>
        }
    })
}

/// What is proposed for the claim and is not said of it already.
fn proposal_for(proposals: &[Proposal], annotation: &Annotation) -> Option<Proposal> {
    let claim = annotation.as_claim()?;
    let mut proposals = proposals.iter();
    let found = proposals.find(|p| p.claim == claim.id && p.says_more_than(claim));
    found.cloned()
}
