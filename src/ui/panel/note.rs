//! The remark on an annotation. Every letter is kept as soon as it is typed.

use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html, TargetCast, html};

use super::card::Card;
use crate::core::command::Command;

/// The field for the remark.
pub fn note(card: &Card) -> Html {
    let (id, act) = (card.annotation.id().clone(), card.deeds.act.clone());
    let on_input = Callback::from(move |event: InputEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        act.emit(Command::Note(id.clone(), field.value()));
    });
    html! {
        <textarea
            class="note"
            rows="2"
            dir="auto"
            aria-label={card.words.note}
            value={card.annotation.note().to_owned()}
            oninput={on_input}
        />
    }
}
