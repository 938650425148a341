//! An article from the clipboard.

use web_sys::{HtmlTextAreaElement, KeyboardEvent};
use yew::{
    Callback, Html, InputEvent, MouseEvent, function_component, html, use_context, use_node_ref,
    use_state_eq,
};

use super::{buttons::closing_button, dialog::Dialog, filing::Desk, store::use_store};

/// A field for a pasted text.
#[function_component]
pub fn PasteDialog() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let field = use_node_ref();
    let was_empty = use_state_eq(|| false);
    let close = store.closing();
    let add = {
        let (close, field, was_empty) = (close.clone(), field.clone(), was_empty.clone());
        Callback::from(move |()| {
            let Some(field) = field.cast::<HtmlTextAreaElement>() else {
                return;
            };
            if desk.paste(&field.value()) {
                close.emit(());
            } else {
                was_empty.set(true);
                let _ = field.focus();
            }
        })
    };
    let on_key = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                add.emit(());
            }
        })
    };
    let on_input = {
        let was_empty = was_empty.clone();
        Callback::from(move |_: InputEvent| was_empty.set(false))
    };
    html! {
        <Dialog name={words.paste_text} class="wide paste" on_close={close.clone()}>
            <textarea
                ref={field}
                aria-label={words.article_text}
                aria-describedby="paste-hint"
                dir="auto"
                autofocus=true
                oninput={on_input}
                onkeydown={on_key}
            />
            <p id="paste-hint" class="hint">{ words.paste_hint }</p>
            if *was_empty {
                <p class="trouble" role="alert">{ words.nothing_to_read }</p>
            }
            <div class="actions">
                { closing_button("button outlined", words.cancel, &close) }
                <button
                    type="button"
                    class="button primary"
                    title={format!("{}+{}", words.key_ctrl, words.key_enter)}
                    onclick={add.reform(|_: MouseEvent| ())}
                >
                    { words.add_article }
                </button>
            </div>
        </Dialog>
    }
}
