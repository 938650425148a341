//! The remark on an annotation. Every letter is kept as soon as it is typed.

use std::rc::Rc;

use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{Callback, Html, Properties, TargetCast, function_component, html};

use super::deeds::Deeds;
use crate::{
    core::{annotation::Annotation, command::Command},
    ui::language::Words,
};

/// Whose remark.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The annotation.
    pub annotation: Rc<Annotation>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}

/// The field for the remark.
#[function_component]
pub fn Note(props: &Props) -> Html {
    let (id, act) = (props.annotation.id().clone(), props.deeds.act.clone());
    let on_input = Callback::from(move |event: InputEvent| {
        let field: HtmlTextAreaElement = event.target_unchecked_into();
        act.emit(Command::Note(id.clone(), field.value()));
    });
    html! {
        <textarea
            class="note"
            rows="2"
            dir="auto"
            aria-label={props.words.note}
            value={props.annotation.note().to_owned()}
            oninput={on_input}
        />
    }
}
