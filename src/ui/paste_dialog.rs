//! An article from the clipboard.

use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, KeyboardEvent};
use yew::{
    Callback, Event, Html, InputEvent, MouseEvent, function_component, html, use_context,
    use_mut_ref, use_node_ref, use_state_eq,
};

use super::{
    buttons::closing_button, dialog::Dialog, filing::Desk, pasting::Clip, store::use_store,
};

/// A field for a pasted text.
#[function_component]
pub fn PasteDialog() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let field = use_node_ref();
    let was_empty = use_state_eq(|| false);
    let pasted = use_mut_ref(Clip::default);
    let close = store.closing();
    let add = {
        let (close, field, was_empty) = (close.clone(), field.clone(), was_empty.clone());
        let pasted = pasted.clone();
        Callback::from(move |()| {
            let Some(field) = field.cast::<HtmlTextAreaElement>() else {
                return;
            };
            let text = field.value();
            let clip = pasted.borrow().clone();
            if !clip.html.is_empty() && same_words(&clip.text, &text) {
                close.emit(());
                desk.paste_clip(clip);
            } else if desk.paste(&text) {
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
    // What comes with its form and is not changed afterwards keeps it.
    let on_paste = Callback::from(move |event: Event| {
        if let Some(clip) = event.dyn_ref().and_then(Clip::of) {
            *pasted.borrow_mut() = clip;
        }
    });
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
                onpaste={on_paste}
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

/// Whether two texts differ in white space alone; a field makes its own line ends.
fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}
