//! A field whose text counts once it is finished: with Enter, or when the field is left.
//!
//! Meanwhile it is a draft, which no rendering of the page takes away and Escape drops.

use web_sys::{InputEvent, KeyboardEvent};
use yew::{
    AttrValue, Callback, Event, Html, Properties, classes, function_component, html, use_state_eq,
};

use crate::ui::text_field::text_of;

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
    #[prop_or_default]
    pub proposals: Option<&'static str>,
    /// What it says while it is empty.
    #[prop_or_default]
    pub placeholder: &'static str,
    /// Its class, beside `field`; `bare` hides the name from the eye.
    #[prop_or_default]
    pub class: &'static str,
    /// Whether the text has several lines; then Enter begins another one.
    #[prop_or_default]
    pub multiline: bool,
}

/// A field that keeps a draft.
#[function_component]
pub fn DraftField(props: &Props) -> Html {
    let draft = use_state_eq(|| None::<String>);
    let on_input = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            draft.set(Some(text_of(&event)));
        })
    };
    let finish = {
        let (draft, on_finish) = (draft.clone(), props.on_finish.clone());
        let before = props.value.clone();
        move |event: &Event| {
            draft.set(None);
            let text = text_of(event);
            if text != *before {
                on_finish.emit(text);
            }
        }
    };
    let on_change = {
        let finish = finish.clone();
        Callback::from(move |event: Event| finish(&event))
    };
    let on_key = {
        let (draft, is_multiline) = (draft.clone(), props.multiline);
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !is_multiline && !event.is_composing() => {
                event.prevent_default();
                finish(&event);
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
        <label class={classes!("field", props.class)}>
            <span>{ props.name.clone() }</span>
            if props.multiline {
                <textarea
                    rows="2"
                    dir="auto"
                    placeholder={props.placeholder}
                    {value}
                    oninput={on_input}
                    onchange={on_change}
                    onkeydown={on_key}
                />
            } else {
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
            }
        </label>
    }
}
