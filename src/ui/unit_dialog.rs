//! What the positions in a file count, where neither the file nor its words tell: a person sees what
//! the annotations would be, and says which reading is right.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use super::{
    buttons::closing_button,
    dialog::Dialog,
    filing::{Desk, Unanswered},
    language::fill,
    model::Action,
    store::Store,
};
use crate::{formats::units::Unit, worker::Answers};

/// Shows both readings.
pub fn unit_dialog(
    store: &Store,
    desk: &Desk,
    asked: &Rc<Unanswered>,
    choices: &[(Unit, Vec<String>)],
) -> Html {
    let words = store.words();
    let on_close = store.closing();
    let choice = |unit: Unit, preview: &[String]| {
        let (store, desk, asked) = (store.clone(), desk.clone(), asked.clone());
        let on_click = Callback::from(move |_: MouseEvent| {
            store.send(Action::Show(None));
            let answers = Answers {
                unit: Some(unit),
                ..asked.answers.clone()
            };
            desk.open_answered(asked.files.clone(), answers);
        });
        let name = match unit {
            Unit::CodePoint => words.unit_code_points,
            Unit::Utf16 => words.unit_utf16,
            Unit::Byte => words.unit_bytes,
        };
        html! {
            <button type="button" class="choice" onclick={on_click}>
                <b>{ fill(words.read_as, &[name]) }</b>
                { for preview.iter().map(|line| html! { <span dir="auto">{ line }</span> }) }
            </button>
        }
    };
    html! {
        <Dialog key="unit" name={words.unit_question} class="incoming" on_close={on_close.clone()}>
            <p>{ &asked.question.sentence }</p>
            { for choices.iter().map(|(unit, preview)| choice(*unit, preview)) }
            <div class="dialog-buttons">
                { closing_button("button outlined", words.cancel, &on_close) }
            </div>
        </Dialog>
    }
}
