//! What is on the page when no article is: the ways in and the keys worth knowing.

use yew::{Callback, Html, MouseEvent, html};

use super::{
    file_field::FileField,
    filing::Desk,
    icons::{Icon, icon},
    model::{Action, Dialog},
    store::Store,
};

/// The empty page.
pub fn welcome(store: &Store, desk: &Desk) -> Html {
    let words = store.words();
    let heads = &store.workspace.library.heads;
    let title = if heads.values().any(|head| head.binned.is_none()) {
        words.empty_title_again
    } else {
        words.empty_title
    };
    let on_paste = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.send(Action::Show(Some(Dialog::Paste))))
    };
    let on_files = Callback::from(|_: MouseEvent| FileField::choose());
    let on_sample = {
        let (desk, language) = (desk.clone(), store.language.tag());
        Callback::from(move |_: MouseEvent| desk.open_sample(language))
    };
    html! {
        <section class="welcome">
            <h1>{ title }</h1>
            <ul class="ways-in">
                { way(Icon::Text, words.paste_text, words.empty_paste, on_paste) }
                { way(Icon::Files, words.from_files, words.empty_files, on_files) }
                { way(Icon::Sample, words.sample_article, words.empty_sample, on_sample) }
            </ul>
            { for keys_worth_knowing(store) }
            <p class="hint">{ words.empty_privacy }</p>
        </section>
    }
}

fn way(
    drawing: Icon,
    name: &'static str,
    hint: &'static str,
    on_click: Callback<MouseEvent>,
) -> Html {
    html! {
        <li>
            <button type="button" class="button outlined" onclick={on_click}>
                { icon(drawing) }{ name }
            </button>
            <span>{ hint }</span>
        </li>
    }
}

/// The keys for a person, a claim and undo. Somebody whose labels know no person knows the keys too.
fn keys_worth_knowing(store: &Store) -> Option<Html> {
    let words = store.words();
    let labels = &store.workspace.library.labels;
    let person = labels.iter().find(|l| l.id.as_str() == "person")?.key?;
    let keys = [
        html! { <kbd class="key">{ person.to_string() }</kbd> },
        html! { <kbd>{ "C" }</kbd> },
        html! { <><kbd>{ words.key_ctrl }</kbd>{ "+" }<kbd>{ "Z" }</kbd></> },
    ];
    let mut parts = words.empty_keys.split("{}");
    let before = parts.next().unwrap_or_default();
    let rest = parts
        .zip(keys)
        .map(|(after, key)| html! { <>{ key }{ after }</> });
    Some(html! { <p>{ before }{ for rest }</p> })
}
