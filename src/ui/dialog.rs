//! A modal dialog: the browser's own, so that focus stays inside, Escape closes it and the rest of
//! the page is inert.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, KeyboardEvent};
use yew::{
    AttrValue, Callback, Html, Properties, classes, function_component, html, use_effect_with,
    use_node_ref,
};

/// A dialog that is there as long as it is rendered.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its heading and accessible name.
    pub name: AttrValue,
    /// Its class, beside `dialog`.
    #[prop_or_default]
    pub class: &'static str,
    /// What it holds.
    pub children: Html,
    /// Escape was pressed, or the person clicked beside it.
    pub on_close: Callback<()>,
}

/// A modal dialog.
#[function_component]
pub fn Dialog(props: &Props) -> Html {
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        let dialog = node.cast::<HtmlDialogElement>();
        if let Some(dialog) = &dialog
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
        move || {
            if let Some(dialog) = dialog {
                dialog.close();
            }
        }
    });
    let on_cancel = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: Event| {
            // The state decides what is open, not the browser.
            event.prevent_default();
            on_close.emit(());
        })
    };
    let on_click = {
        let (on_close, node) = (props.on_close.clone(), node.clone());
        Callback::from(move |event: yew::MouseEvent| {
            let target = event
                .target()
                .and_then(|t| t.dyn_into::<HtmlDialogElement>().ok());
            if target.is_some() && target == node.cast::<HtmlDialogElement>() {
                on_close.emit(());
            }
        })
    };
    // Keys pressed in a dialog are not meant for the article behind it.
    let on_key = Callback::from(|event: KeyboardEvent| event.stop_propagation());
    html! {
        <dialog
            ref={node}
            class={classes!("dialog", props.class)}
            aria-label={props.name.clone()}
            oncancel={on_cancel}
            onclick={on_click}
            onkeydown={on_key}
        >
            <div class="dialog-body">
                <h2>{ props.name.clone() }</h2>
                { props.children.clone() }
            </div>
        </dialog>
    }
}
