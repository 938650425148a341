//! What is on the clipboard becomes an article: with its headings, lists and quotations if it has
//! them, as plain text with Shift.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, Element, Event, KeyboardEvent};
use yew::{hook, use_mut_ref};

use super::{
    file_field::list, filing::Desk, hooks::use_document_event, language::fill, store::Store,
};
use crate::{
    browser::worker::{self, Body},
    readers::Choice,
    worker::Job,
};

/// What is on the clipboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clip {
    /// As plain text.
    pub text: String,
    /// As HTML; empty if the program it comes from offers none.
    pub html: String,
}

impl Clip {
    /// What an event pastes.
    pub fn of(event: &ClipboardEvent) -> Option<Self> {
        let data = event.clipboard_data()?;
        Some(Self {
            text: data.get_data("text/plain").unwrap_or_default(),
            html: data.get_data("text/html").unwrap_or_default(),
        })
    }
}

/// Pasting anywhere on the page but into fields and dialogs.
#[hook]
pub fn use_pasting(store: &Store, desk: &Desk) {
    let is_plain = use_mut_ref(|| false);
    let shift = is_plain.clone();
    use_document_event(
        "keydown",
        Box::new(move |event| {
            let is_shift_v =
                |key: &KeyboardEvent| key.shift_key() && key.key().eq_ignore_ascii_case("v");
            *shift.borrow_mut() = event.dyn_ref().is_some_and(is_shift_v);
        }),
    );
    let (store, desk) = (store.clone(), desk.clone());
    use_document_event(
        "paste",
        Box::new(move |event| {
            let Some(pasted) = event.dyn_ref::<ClipboardEvent>() else {
                return;
            };
            if store.view.dialog.is_some() || is_in_field(event) {
                return;
            }
            let files = list(pasted.clipboard_data().and_then(|data| data.files()));
            let Some(mut clip) = Clip::of(pasted) else {
                return;
            };
            event.prevent_default();
            if !files.is_empty() && clip.text.is_empty() {
                return desk.open_files(files);
            }
            if *is_plain.borrow() {
                clip.html.clear();
            }
            desk.paste_clip(clip);
        }),
    );
}

fn is_in_field(event: &Event) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let field = target.and_then(|t| {
        t.closest("input, textarea, select, [contenteditable]")
            .ok()?
    });
    field.is_some()
}

impl Desk {
    /// Adds what was on the clipboard. Where its form cannot be read, its words still are.
    pub fn paste_clip(&self, clip: Clip) {
        if clip.html.is_empty() {
            self.paste(&clip.text);
            return;
        }
        let desk = self.clone();
        spawn_local(async move {
            let store = desk.store();
            let job = Job::Paste {
                language: store.language,
            };
            let body = Body::Bytes(clip.html.into_bytes());
            let never = worker::never();
            let answered = worker::ask(&job, body, &never, |_| {}).await;
            let answered = match answered {
                Ok(answered) => Ok(answered.readings().await),
                Err(trouble) => Err(trouble),
            };
            match answered {
                Ok(Ok(readings)) => desk.add(
                    readings
                        .iter()
                        .map(|read| read.reading.chosen(&Choice::default()))
                        .collect(),
                ),
                Ok(Err(_)) => {
                    desk.paste(&clip.text);
                }
                Err(trouble) => {
                    let words = store.words();
                    let why = words.worker_trouble(&trouble);
                    if desk.paste(&clip.text) {
                        desk.notify(vec![fill(words.pasted_plain, &[&why])]);
                    }
                }
            }
        });
    }
}
