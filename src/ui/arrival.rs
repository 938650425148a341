//! What is there when the page starts: a file that the address names, a page that a bookmarklet hands
//! over, what another program shares.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::{Callback, Html, MouseEvent, hook, html, use_effect_with, use_mut_ref};

use super::{
    buttons::closing_button,
    dialog::Dialog as Modal,
    filing::Desk,
    language::fill,
    model::{Action, Dialog},
    store::Store,
};
use crate::{
    browser::{
        arrival::{self, Handed, NotFetched, READY, Wish},
        files,
    },
    core::reading::read_plain,
};

/// Does what the address asks for, once, and takes the files that the system opens with the page.
#[hook]
pub fn use_arrival(desk: &Desk) {
    // The first desk knows no database yet; what arrives later is opened with the newest.
    let latest = use_mut_ref(|| desk.clone());
    *latest.borrow_mut() = desk.clone();
    use_effect_with((), move |()| {
        let launched = latest.clone();
        arrival::on_launch(move |files| {
            let desk = launched.borrow().clone();
            desk.open_files(files);
        });
        let Some(wish) = arrival::take_wish() else {
            return;
        };
        let newest = move || latest.borrow().clone();
        spawn_local(async move {
            match wish {
                Wish::Open(path) => {
                    let fetched = arrival::fetch(&path).await;
                    newest().open_fetched(&path, fetched);
                }
                Wish::TakePage => {
                    if let Some(page) = arrival::handed_page().await {
                        newest().when_writable(|desk| {
                            let dialog = Dialog::Handed(page.into());
                            desk.store().send(Action::Show(Some(dialog)));
                        });
                    }
                }
                Wish::TakeShared(shared) => newest().take_shared(&shared),
            }
        });
    });
}

impl Desk {
    /// Opens a file of the same site, or tells why it is not there.
    fn open_fetched(&self, path: &str, fetched: Result<(File, String), NotFetched>) {
        let words = self.store().words();
        let why = match fetched {
            Ok((file, url)) => return self.open_from(file, url),
            Err(NotFetched::OtherSite) => words.other_site.to_owned(),
            Err(NotFetched::Answer(None)) => words.site_silent.to_owned(),
            Err(NotFetched::Answer(Some(status))) => {
                fill(words.site_answer, &[&status.to_string()])
            }
        };
        self.refuse(path, why);
    }

    /// Adds a shared text. An address alone is no text: no page may read another site.
    fn take_shared(&self, [title, text, url]: &[String; 3]) {
        let raw = [title.as_str(), text].join("\n\n");
        let only_address = text.trim().is_empty() || text.trim() == url || text.starts_with("http");
        let draft = read_plain(raw.trim(), None).filter(|_| !only_address);
        let Some(mut draft) = draft else {
            let words = self.store().words();
            return self.refuse(title, words.only_address.to_owned());
        };
        if !url.is_empty() {
            draft.source.url = Some(url.clone());
        }
        self.add(vec![draft]);
    }
}

/// Asks whether a page that another tab hands over is wanted.
pub fn handed_dialog(store: &Store, desk: &Desk, page: &Rc<Handed>) -> Html {
    let words = store.words();
    let close = store.closing();
    let on_open = {
        let (close, desk, page) = (close.clone(), desk.clone(), page.clone());
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            if let Ok(file) = files::of_text("page.html", &page.html) {
                desk.open_from(file, page.url.clone());
            }
        })
    };
    html! {
        <Modal key="handed" name={words.handed} on_close={close.clone()}>
            <p>{ words.handed_hint }</p>
            <p class="soft handed-address" dir="ltr">{ &page.url }</p>
            <div class="actions">
                { closing_button("button outlined", words.cancel, &close) }
                <button type="button" class="button primary" autofocus=true onclick={on_open}>
                    { words.open_page }
                </button>
            </div>
        </Modal>
    }
}

/// How to carry a page over: the bookmarklet, to be dragged or copied.
pub fn bookmarklet_dialog(store: &Store) -> Html {
    let words = store.words();
    let close = store.closing();
    let code = code();
    // The page's policy forbids to run it here, where it would be of no use.
    let on_click = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <Modal key="bookmarklet" name={words.bookmarklet} class="wide" on_close={close.clone()}>
            <p>{ words.bookmarklet_drag }</p>
            <p><a class="button outlined" href={code.clone()} onclick={on_click}>{ words.to_inquit }</a></p>
            <p>{ words.bookmarklet_use }</p>
            <p class="hint">{ words.bookmarklet_copy }</p>
            <textarea readonly=true rows="3" aria-label={words.bookmarklet_code} value={code} />
            <p class="hint">{ words.bookmarklet_limits }</p>
            <div class="actions">{ closing_button("button primary", words.done, &close) }</div>
        </Modal>
    }
}

/// Opens this page in a new tab, waits until it is ready, and hands the HTML over to its origin alone.
fn code() -> String {
    let location = web_sys::window()
        .expect("the program runs in a page")
        .location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    format!(
        "javascript:(()=>{{const o='{origin}',w=open(o+'{path}?from=bookmarklet');\
         addEventListener('message',e=>{{if(e.source===w&&e.origin===o&&e.data==='{READY}')\
         w.postMessage({{url:location.href,html:document.documentElement.outerHTML}},o)}})}})()"
    )
}
