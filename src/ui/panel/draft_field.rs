//! A field whose text counts once it is finished: with Enter, or when the field is left.
//!
//! Meanwhile it is a draft, which no rendering of the page takes away and Escape drops.

use web_sys::{HtmlInputElement, InputEvent, KeyboardEvent};
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast, function_component, html,
    use_state_eq,
};

/// A field with its label.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The label.
    pub name: AttrValue,
    /// What it holds while nothing is typed.
    pub value: AttrValue,
    /// The finished text, if it is another.
    pub on_finish: Callback<String>,
    /// The id of a list of proposals.
    pub proposals: &'static str,
    /// What it says while it is empty.
    #[prop_or_default]
    pub placeholder: &'static str,
}

/// A field that keeps a draft.
#[function_component]
pub fn DraftField(props: &Props) -> Html {
    let draft = use_state_eq(|| None::<String>);
    let on_input = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            draft.set(Some(field.value()));
        })
    };
    let finish = {
        let (draft, on_finish) = (draft.clone(), props.on_finish.clone());
        let before = props.value.clone();
        move |field: HtmlInputElement| {
            draft.set(None);
            let text = field.value();
            if text != *before {
                on_finish.emit(text);
            }
        }
    };
    let on_change = {
        let finish = finish.clone();
        Callback::from(move |event: Event| finish(event.target_unchecked_into()))
    };
    let on_key = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                finish(event.target_unchecked_into());
            }
            "Escape" if draft.is_some() => {
                event.prevent_default();
                draft.set(None);
            }
            _ => {}
        })
    };
    let value = (*draft)
        .clone()
        .map_or(props.value.clone(), AttrValue::from);
    html! {
        <label class="field">
            <span>{ props.name.clone() }</span>
            <input
                type="text"
                dir="auto"
                autocomplete="off"
                list={props.proposals}
                placeholder={props.placeholder}
                {value}
                oninput={on_input}
                onchange={on_change}
                onkeydown={on_key}
            />
        </label>
    }
}
