//! What narrows a list of the panel.

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::{AttrValue, Callback, Html, Properties, TargetCast, function_component, html};

use super::choice::{Choice, label_options};
use crate::{
    core::{annotation::Id, label::Label, listing::Filter},
    ui::{language::Words, model::Tab},
};

/// A filter and how it is changed.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Whose list it narrows; claims have no label.
    pub tab: Tab,
    /// As it is.
    pub filter: Filter,
    /// In the order of the bar.
    pub labels: Rc<[Label]>,
    /// The page's words.
    pub words: &'static Words,
    /// As it should be.
    pub on_filter: Callback<Filter>,
}

/// The fields above a list.
#[function_component]
pub fn FilterRow(props: &Props) -> Html {
    let words = props.words;
    let on_text = {
        let (filter, on_filter) = (props.filter.clone(), props.on_filter.clone());
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            on_filter.emit(Filter {
                text: field.value(),
                ..filter.clone()
            });
        })
    };
    let on_label = {
        let (filter, on_filter) = (props.filter.clone(), props.on_filter.clone());
        Callback::from(move |label: AttrValue| {
            on_filter.emit(Filter {
                label: Id::new(&label),
                ..filter.clone()
            });
        })
    };
    let every = (AttrValue::from(""), AttrValue::from(words.every_label));
    let options: Vec<_> = std::iter::once(every)
        .chain(label_options(&props.labels))
        .collect();
    let chosen = props
        .filter
        .label
        .as_ref()
        .map_or("", Id::as_str)
        .to_owned();
    html! {
        <div class="filter-row" role="group" aria-label={words.filter_text}>
            <input
                type="search"
                aria-label={words.filter_text}
                placeholder={words.filter_text}
                autocomplete="off"
                spellcheck="false"
                value={props.filter.text.clone()}
                oninput={on_text}
            />
            if props.tab == Tab::Entities {
                <Choice
                    name={words.filter_label}
                    options={options}
                    chosen={chosen}
                    on_choose={on_label}
                />
            }
        </div>
    }
}
