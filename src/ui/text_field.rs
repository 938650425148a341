//! A field with its name, which keeps what is typed while it is typed.
//!
//! Every keystroke goes to the model, so nothing typed is lost. What the model refuses (an empty
//! name) stays in the field until the person leaves it; then the field shows what the model holds.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{
    AttrValue, Callback, Event, Html, InputEvent, Properties, TargetCast, classes,
    function_component, html, use_state_eq,
};

/// A field of text.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its name.
    pub name: AttrValue,
    /// What the model holds.
    pub value: AttrValue,
    /// Something was typed: the whole text.
    pub on_input: Callback<String>,
    /// Its class, beside `field`; `bare` hides the name from the eye.
    #[prop_or_default]
    pub class: &'static str,
    /// What to type, while it is empty.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The id of a list of proposals.
    #[prop_or_default]
    pub list: Option<&'static str>,
    /// Whether the text has several lines.
    #[prop_or_default]
    pub multiline: bool,
}

/// A field of text.
#[function_component]
pub fn TextField(props: &Props) -> Html {
    let typed = use_state_eq(|| None::<String>);
    let oninput = {
        let (typed, on_input) = (typed.clone(), props.on_input.clone());
        Callback::from(move |event: InputEvent| {
            let text = text_of(&event);
            typed.set(Some(text.clone()));
            on_input.emit(text);
        })
    };
    let onchange = {
        let typed = typed.clone();
        Callback::from(move |_: Event| typed.set(None))
    };
    let value = match &*typed {
        Some(typed) => AttrValue::from(typed.clone()),
        None => props.value.clone(),
    };
    let hint = props.hint.clone();
    html! {
        <label class={classes!("field", props.class)}>
            <span>{ props.name.clone() }</span>
            if props.multiline {
                <textarea rows="3" dir="auto" placeholder={hint} {value} {oninput} {onchange} />
            } else {
                <input
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    list={props.list}
                    placeholder={hint}
                    {value}
                    {oninput}
                    {onchange}
                />
            }
        </label>
    }
}

/// What stands in the field that the event comes from.
pub fn text_of(event: &Event) -> String {
    let target = event.target_unchecked_into::<web_sys::Element>();
    match target.dyn_ref::<HtmlTextAreaElement>() {
        Some(area) => area.value(),
        None => target.unchecked_into::<HtmlInputElement>().value(),
    }
}
