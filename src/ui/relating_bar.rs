//! What the second annotation of a relation will mean to the first: shown until it is chosen.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::{
    buttons::icon_button,
    icons::Icon,
    model::{Action, Relating},
    panel::DraftField,
    store::Store,
};
use crate::core::annotation::RELATION_KINDS;

/// The bar that asks for the other annotation.
pub fn relating_bar(store: &Store, relating: &Relating) -> Html {
    let words = store.words();
    let on_close = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.send(Action::SetRelating(None)))
    };
    let choose = {
        let (store, from) = (store.clone(), relating.from.clone());
        Callback::from(move |kind: String| {
            let from = from.clone();
            store.send(Action::SetRelating(Some(Relating { from, kind })));
        })
    };
    let is_own = !RELATION_KINDS.contains(&relating.kind.as_str());
    let own: AttrValue = if is_own {
        relating.kind.clone()
    } else {
        String::new()
    }
    .into();
    html! {
        <div class="relating-bar" role="group" aria-label={words.relate}>
            <p>{ words.relate_hint }</p>
            <div class="relating-kinds" role="radiogroup" aria-label={words.relation_kind}>
                { for RELATION_KINDS.iter().map(|kind| {
                    let on_click = choose.reform(|_: MouseEvent| (*kind).to_owned());
                    html! {
                        <button
                            type="button"
                            role="radio"
                            class="button outlined"
                            aria-checked={(relating.kind == *kind).to_string()}
                            onclick={on_click}
                        >
                            { words.relation_name(kind, true) }
                        </button>
                    }
                }) }
            </div>
            <DraftField name={words.relation_other} value={own} on_finish={choose} />
            { icon_button("button icon", words.close, Icon::Close, Some(on_close)) }
        </div>
    }
}
