//! A part of a claim that is chosen in the text: a click on it waits for the words.

use yew::{FocusEvent, Html, MouseEvent, classes, html};

use super::card::Card;
use crate::ui::model::{Action, Field};

/// The words of a part.
pub fn pointed(card: &Card, field: Field, quote: &str) -> Html {
    waiting_button(
        card,
        field,
        html! { <q dir="auto">{ quote.to_owned() }</q> },
    )
}

/// What to do where there are no words yet.
pub fn pointed_hint(card: &Card, field: Field, hint: &'static str) -> Html {
    waiting_button(card, field, html! { <span class="hint">{ hint }</span> })
}

fn waiting_button(card: &Card, field: Field, shown: Html) -> Html {
    let is_waiting = card.field == Some(field);
    let wait = card
        .deeds
        .send
        .reform(move |()| Action::WaitForWords(Some(field)));
    let on_click = wait.reform(|_: MouseEvent| ());
    let on_focus = wait.reform(|_: FocusEvent| ());
    html! {
        <button
            type="button"
            class={classes!("pointed", is_waiting.then_some("waiting"))}
            aria-pressed={is_waiting.to_string()}
            title={card.words.point_hint}
            onclick={on_click}
            onfocus={on_focus}
        >
            { shown }
            if is_waiting {
                <span class="hint">{ card.words.pointing }</span>
            }
        </button>
    }
}
