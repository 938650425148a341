//! What becomes of a label's mentions when the label is deleted: asked before anything happens.

use web_sys::HtmlSelectElement;
use yew::{
    Callback, Html, MouseEvent, Properties, function_component, html, use_context, use_node_ref,
};

use super::{
    buttons::{button, closing_button},
    filing::Desk,
    store::use_store,
};
use crate::core::{command::Fate, label::Label};

/// The label in question.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The label.
    pub label: Label,
    /// The person has decided, one way or the other.
    pub on_settled: Callback<()>,
}

/// How often the label is used, and the choices there are.
#[function_component]
pub fn LabelDeletion(props: &Props) -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let list = use_node_ref();
    let library = &store.workspace.library;
    let count: usize = library
        .counts
        .values()
        .map(|counts| counts.of_label(&props.label.id))
        .sum();
    let others: Vec<Label> = library
        .labels
        .iter()
        .filter(|label| label.id != props.label.id)
        .cloned()
        .collect();
    let decide = {
        let (on_settled, id) = (props.on_settled.clone(), props.label.id.clone());
        Callback::from(move |fate: Fate| {
            desk.delete_label(id.clone(), fate);
            on_settled.emit(());
        })
    };
    let on_reassign = {
        let (decide, list, others) = (decide.clone(), list.clone(), others.clone());
        Callback::from(move |_: MouseEvent| {
            let list = list.cast::<HtmlSelectElement>();
            let index = list.and_then(|list| usize::try_from(list.selected_index()).ok());
            if let Some(other) = index.and_then(|index| others.get(index)) {
                decide.emit(Fate::Reassign(other.id.clone()));
            }
        })
    };
    html! {
        <div class="label-deletion" role="group" aria-label={words.delete}>
            <p>{ words.label_usage(&props.label.name, count) }</p>
            if count > 0 {
                <div class="label-reassign">
                    <label>
                        { words.reassign_to }{ " " }
                        <select ref={list}>
                            { for others.iter().enumerate().map(|(index, other)| html! {
                                <option selected={index == 0}>{ &other.name }</option>
                            }) }
                        </select>
                    </label>
                    { button("button outlined", words.apply, on_reassign) }
                </div>
            }
            <div class="actions">
                { closing_button("button outlined", words.cancel, &props.on_settled) }
                { button("button danger", if count > 0 { words.delete_mentions } else { words.delete }, decide.reform(|_: MouseEvent| Fate::Delete)) }
            </div>
        </div>
    }
}
