//! A choice among a few, which always shows what is so, even after a choice was refused or undone.

use web_sys::HtmlSelectElement;
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast, function_component, html, use_effect,
    use_node_ref,
};

use crate::core::label::Label;

/// A drop-down list.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its accessible name.
    pub name: AttrValue,
    /// Values and their names.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value that is so.
    pub chosen: AttrValue,
    /// Another value.
    pub on_choose: Callback<AttrValue>,
}

/// The labels as options.
pub fn label_options(labels: &[Label]) -> impl Iterator<Item = (AttrValue, AttrValue)> {
    let option = |label: &Label| {
        (
            label.id.as_str().to_owned().into(),
            label.name.clone().into(),
        )
    };
    labels.iter().map(option)
}

/// A drop-down list. The names are attributes rather than text, so that the text of an item that
/// holds the list does not speak of every label there is.
#[function_component]
pub fn Choice(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let (node, chosen) = (node.clone(), props.chosen.clone());
        use_effect(move || {
            if let Some(list) = node.cast::<HtmlSelectElement>() {
                list.set_value(&chosen);
            }
        });
    }
    let on_change = props.on_choose.reform(|event: Event| {
        let list: HtmlSelectElement = event.target_unchecked_into();
        AttrValue::from(list.value())
    });
    html! {
        <select ref={node} aria-label={props.name.clone()} onchange={on_change}>
            { for props.options.iter().map(|(value, name)| html! {
                <option key={value.to_string()} value={value.clone()} label={name.clone()} />
            }) }
        </select>
    }
}
