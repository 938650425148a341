//! What narrows a list of the panel.

use web_sys::{HtmlInputElement, InputEvent};
use yew::{AttrValue, Callback, Html, TargetCast, html};

use super::choice::{Choice, label_options};
use crate::{
    core::{annotation::Id, listing::Filter},
    ui::{model::Tab, store::Store},
};

/// The fields above the list that is shown; claims have no label.
pub fn filter_row(store: &Store, filter: &Filter, on_filter: &Callback<Filter>) -> Html {
    let words = store.words();
    let labels = &store.workspace.library.labels;
    let on_text = {
        let (filter, on_filter) = (filter.clone(), on_filter.clone());
        Callback::from(move |event: InputEvent| {
            let field: HtmlInputElement = event.target_unchecked_into();
            on_filter.emit(Filter {
                text: field.value(),
                ..filter.clone()
            });
        })
    };
    let on_label = {
        let (filter, on_filter) = (filter.clone(), on_filter.clone());
        Callback::from(move |label: AttrValue| {
            on_filter.emit(Filter {
                label: Id::new(&label),
                ..filter.clone()
            });
        })
    };
    let every = (AttrValue::from(""), AttrValue::from(words.every_label));
    let options: Vec<_> = std::iter::once(every)
        .chain(label_options(labels))
        .collect();
    let chosen = filter.label.as_ref().map_or("", Id::as_str).to_owned();
    html! {
        <div class="filter-row" role="group" aria-label={words.filter_text}>
            <input
                type="search"
                aria-label={words.filter_text}
                placeholder={words.filter_text}
                autocomplete="off"
                spellcheck="false"
                value={filter.text.clone()}
                oninput={on_text}
            />
            if store.view.tab == Tab::Entities {
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
