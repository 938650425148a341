//! Where files come in: the field that takes them, and the whole page when they are dropped.

use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Event, File, FileList, HtmlElement, HtmlInputElement};
use yew::{Callback, Html, function_component, html, use_context, use_state_eq};

use super::{filing::Desk, hooks::use_document_event, store::use_store};

/// The id of the file field.
const FIELD: &str = "files";

/// What the browser's file dialog lists first; others can be chosen as well.
const ACCEPTED: &str = ".txt,.md,.markdown,.json,.jsonl,.jsonld,.ann,.conf,.conll,.conllu,.iob,.bio,.tsv,.csv,.xml,.xmi,.html,.htm,.xhtml,.mhtml,.mht,.eml,.docx,.odt,.epub,.pdf,.zip,text/plain,text/markdown,text/html,application/json,application/pdf,application/epub+zip,application/zip,message/rfc822";

/// The field that takes files; always in the page.
#[function_component]
pub fn FileField() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let on_change = Callback::from(move |event: Event| {
        let field = event
            .target()
            .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            desk.open_files(list(field.files()));
            // The same file can be chosen again.
            field.set_value("");
        }
    });
    html! {
        <input
            id={FIELD}
            class="visually-hidden"
            type="file"
            multiple=true
            tabindex="-1"
            aria-label={store.words().choose_files}
            accept={ACCEPTED}
            onchange={on_change}
        />
    }
}

impl FileField {
    /// Opens the browser's file dialog.
    pub fn choose() {
        let field = web_sys::window()
            .and_then(|w| w.document())
            .and_then(|d| d.get_element_by_id(FIELD))
            .and_then(|field| field.dyn_into::<HtmlElement>().ok());
        if let Some(field) = field {
            field.click();
        }
    }
}

pub fn list(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|i| files.get(i)).collect()
}

/// Takes files that are dropped anywhere on the page.
#[function_component]
pub fn DropZone() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let over = use_state_eq(|| false);
    {
        let over = over.clone();
        use_document_event(
            "dragover",
            Box::new(move |event| {
                if dragged_files(event).is_some() {
                    event.prevent_default();
                    over.set(true);
                }
            }),
        );
    }
    {
        let over = over.clone();
        use_document_event(
            "dragleave",
            Box::new(move |event| {
                // Leaving one element for another is no leaving; outside of the page there is none.
                let elsewhere = event
                    .dyn_ref::<DragEvent>()
                    .and_then(|e| e.related_target());
                if elsewhere.is_none() {
                    over.set(false);
                }
            }),
        );
    }
    {
        let over = over.clone();
        use_document_event(
            "drop",
            Box::new(move |event| {
                if let Some(transfer) = dragged_files(event) {
                    event.prevent_default();
                    over.set(false);
                    desk.open_files(list(transfer.files()));
                }
            }),
        );
    }
    html! {
        if *over {
            <div class="drop-zone" aria-hidden="true">{ store.words().drop_here }</div>
        }
    }
}

/// What is dragged, if it is files and not a piece of text.
fn dragged_files(event: &Event) -> Option<DataTransfer> {
    let transfer = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    transfer
        .types()
        .includes(&"Files".into(), 0)
        .then_some(transfer)
}
