//! The two kinds of buttons that the page has many of.

use yew::{Callback, Html, MouseEvent, html};

use super::icons::{Icon, icon};

/// A button with words.
pub fn button(class: &'static str, name: &str, on_click: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" {class} onclick={on_click}>{ name.to_owned() }</button>
    }
}

/// A button with words and the key that does the same.
pub fn keyed_button(name: &str, key: &'static str, on_click: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="button outlined" aria-keyshortcuts={key} onclick={on_click}>
            { name.to_owned() }{ " " }<kbd class="key">{ key }</kbd>
        </button>
    }
}

/// A button that closes a dialog.
pub fn closing_button(class: &'static str, name: &str, on_close: &Callback<()>) -> Html {
    button(class, name, on_close.reform(|_| ()))
}

/// A button with a drawing, whose name is a hint; one that does nothing now cannot be pressed.
pub fn icon_button(
    class: &'static str,
    name: &str,
    drawing: Icon,
    on_click: Option<Callback<MouseEvent>>,
) -> Html {
    let name = name.to_owned();
    html! {
        <button
            type="button"
            {class}
            aria-label={name.clone()}
            title={name}
            disabled={on_click.is_none()}
            onclick={on_click}
        >
            { icon(drawing) }
        </button>
    }
}
