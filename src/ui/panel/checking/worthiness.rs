//! How much a claim is worth checking: three dots, and in words.

use yew::{Html, MouseEvent, html};

use super::{super::card::Card, sheet::Sheet};
use crate::{
    core::{
        annotation::Claim,
        checking::{Checking, Worthiness},
    },
    ui::language::Words,
};

/// The dots, to be read.
pub fn dots(words: &Words, worthiness: Worthiness) -> Html {
    let degree = usize::from(worthiness.degree());
    let most = usize::from(Worthiness::MOST);
    let drawn = ["●".repeat(degree), "○".repeat(most - degree)].concat();
    html! {
        <>
            <span class="dots" aria-hidden="true">{ drawn }</span>
            { " " }{ words.worthiness(worthiness) }
        </>
    }
}

/// The dots, to be set; the one that is set already takes the answer back.
pub fn worthiness(card: &Card, claim: &Claim) -> Html {
    let words = card.words;
    let sheet = Sheet::of(card, claim);
    let current = sheet.checking.worthiness;
    let degrees = (0..=Worthiness::MOST).filter_map(Worthiness::new);
    html! {
        <div class="worthiness" role="group" aria-label={words.worth}>
            { for degrees.map(|degree| {
                let is_set = current == Some(degree);
                let filled = degree.degree() > 0 && current >= Some(degree);
                let set = move |checking: &mut Checking| {
                    checking.worthiness = (!is_set).then_some(degree);
                };
                html! {
                    <button
                        type="button"
                        class="dot"
                        aria-label={words.worthiness(degree)}
                        title={words.worthiness(degree)}
                        aria-pressed={is_set.to_string()}
                        onclick={sheet.set::<MouseEvent>(set)}
                    >
                        { match (degree.degree(), filled) {
                            (0, _) => "–",
                            (_, true) => "●",
                            (_, false) => "○",
                        } }
                    </button>
                }
            }) }
            <span class="worthiness-words">
                { current.map(|degree| words.worthiness(degree)).unwrap_or_default() }
            </span>
        </div>
    }
}
