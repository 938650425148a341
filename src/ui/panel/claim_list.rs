//! All claims of the article, in reading order.

use yew::{Html, function_component, html, use_memo, use_state_eq};

use super::{
    card::Card,
    claim_card::ClaimCard,
    mention_list::{Props, SHOWN, more, nothing},
};
use crate::core::listing::claims;

/// The list of claims.
#[function_component]
pub fn ClaimList(props: &Props) -> Html {
    let shown = use_state_eq(|| SHOWN);
    let claims = use_memo(
        (props.scene.clone(), props.filter.clone()),
        |(scene, filter)| claims(scene, filter),
    );
    if claims.is_empty() {
        return nothing(props.words, &props.filter, props.words.empty_claims);
    }
    let cards = claims.iter().enumerate().filter_map(|(index, annotation)| {
        let is_focused = props.focused.as_ref() == Some(annotation.id());
        (index < *shown || is_focused).then(|| {
            let card = Card {
                scene: props.scene.clone(),
                annotation: annotation.clone(),
                words: props.words,
                deeds: props.deeds.clone(),
            };
            html! { <ClaimCard key={annotation.id().as_str()} {card} {is_focused} /> }
        })
    });
    html! {
        <>
            <ul role="list" class="claims" aria-label={props.words.claims}>{ for cards }</ul>
            { more(props.words, &shown, claims.len()) }
        </>
    }
}
