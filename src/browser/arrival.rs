//! What the address, another page or the system hands over when the page starts.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, MessageEvent, Response, Url, UrlSearchParams, Window};

use super::window;

/// What a bookmarklet waits for before it hands its page over.
pub const READY: &str = "inquit-ready";

/// What the address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To open a file of the same site: what stands behind `?open=`.
    Open(String),
    /// To take a page from the tab that opened this one (`?from=bookmarklet`).
    TakePage,
    /// To take what another program of the system shares: its title, text and address.
    TakeShared([String; 3]),
}

/// What the address asks for, which is asked only once: it is taken out of the address, so that
/// loading the page anew does not do it again.
pub fn take_wish() -> Option<Wish> {
    let window = window();
    let url = Url::new(&window.location().href().ok()?).ok()?;
    let asked = url.search_params();
    let wish = wish(&asked)?;
    for name in ["open", "from", "share-title", "share-text", "share-url"] {
        asked.delete(name);
    }
    let history = window.history().ok()?;
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&url.href()));
    Some(wish)
}

fn wish(asked: &UrlSearchParams) -> Option<Wish> {
    if let Some(path) = asked.get("open") {
        return Some(Wish::Open(path));
    }
    if asked.get("from").as_deref() == Some("bookmarklet") {
        return Some(Wish::TakePage);
    }
    let shared = ["title", "text", "url"]
        .map(|part| asked.get(&format!("share-{part}")).unwrap_or_default());
    shared
        .iter()
        .any(|part| !part.is_empty())
        .then_some(Wish::TakeShared(shared))
}

/// Why a file of the site is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFetched {
    /// It is on another site.
    OtherSite,
    /// The server's answer, or nothing where none came.
    Answer(Option<u16>),
}

/// A file of the same site, and its whole address.
pub async fn fetch(path: &str) -> Result<(File, String), NotFetched> {
    let window = window();
    let base = window.location().href().unwrap_or_default();
    let url = Url::new_with_base(path, &base).map_err(|_| NotFetched::OtherSite)?;
    if window.location().origin().ok() != Some(url.origin()) {
        return Err(NotFetched::OtherSite);
    }
    let missing = |_: JsValue| NotFetched::Answer(None);
    let response = JsFuture::from(window.fetch_with_str(&url.href()))
        .await
        .map_err(missing)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(NotFetched::Answer(Some(response.status())));
    }
    let blob = response.blob().map_err(missing)?;
    let blob: Blob = JsFuture::from(blob)
        .await
        .map_err(missing)?
        .unchecked_into();
    let path = url.pathname();
    let name = path.rsplit('/').next().unwrap_or_default();
    let name = js_sys::decode_uri_component(name).map_or_else(|_| name.to_owned(), String::from);
    let file = File::new_with_blob_sequence(&Array::of1(&blob), &name).map_err(missing)?;
    Ok((file, url.href()))
}

/// A page that a bookmarklet hands over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// Where it was read.
    pub url: String,
    /// Its HTML.
    pub html: String,
}

/// Tells the tab that opened this one that a page can come, and waits for it. `None` if there is no
/// such tab, or if what it says is no page of its own: a page may only hand over what stands under
/// its own origin, which the browser vouches for.
pub async fn handed_page() -> Option<Handed> {
    let opener = window().opener().ok().filter(JsValue::is_object)?;
    let event = loop {
        let said = Promise::new(&mut |resolve, _| {
            window().set_onmessage(Some(&resolve));
            // To whoever opened this tab; the word says nothing. A window of another origin is no
            // `Window` to `instanceof`.
            let opener: &Window = opener.unchecked_ref();
            let _ = opener.post_message(&READY.into(), "*");
        });
        let event: MessageEvent = JsFuture::from(said).await.ok()?.unchecked_into();
        // Extensions talk to every page.
        if event.source().is_some_and(|source| *source == opener) {
            break event;
        }
    };
    window().set_onmessage(None);
    let part = |name: &str| Reflect::get(&event.data(), &name.into()).ok()?.as_string();
    let (url, html) = (part("url")?, part("html")?);
    let origin = Url::new(&url).ok()?.origin();
    (origin == event.origin()).then_some(Handed { url, html })
}

/// Has files that the system opens with the installed page go there.
pub fn on_launch(open: impl Fn(Vec<File>) + 'static) {
    let queue = Reflect::get(&window(), &"launchQueue".into()).ok();
    let Some(queue) = queue.filter(|queue| queue.is_object()) else {
        return;
    };
    let set_consumer = Reflect::get(&queue, &"setConsumer".into());
    let Some(set_consumer) = set_consumer
        .ok()
        .and_then(|f| f.dyn_into::<Function>().ok())
    else {
        return;
    };
    let open = std::rc::Rc::new(open);
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let open = open.clone();
        wasm_bindgen_futures::spawn_local(async move { open(launched(&launch).await) });
    });
    // It listens as long as the page lives.
    let _ = set_consumer.call1(&queue, &consumer.into_js_value());
}

async fn launched(launch: &JsValue) -> Vec<File> {
    let mut files = Vec::new();
    let handles = Reflect::get(launch, &"files".into()).unwrap_or_default();
    for handle in Array::from(&handles) {
        let file = Reflect::get(&handle, &"getFile".into())
            .and_then(|f| f.unchecked_into::<Function>().call0(&handle));
        if let Ok(promise) = file
            && let Ok(file) = JsFuture::from(promise.unchecked_into::<Promise>()).await
        {
            files.push(file.unchecked_into());
        }
    }
    files
}
