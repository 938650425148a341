//! Whether the browser promises to keep the data, and how much room there is.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// The browser's answer to the wish that it never evicts the data on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// It keeps them until the person deletes them.
    Granted,
    /// It may delete them when the disk runs full, or (Safari) after seven days without a visit.
    Denied,
    /// It cannot be asked: an old browser, or a page that does not come over https.
    Unknown,
}

/// Asks the browser to keep the data; Firefox asks the person.
pub async fn persist() -> Persistence {
    answer(manager().and_then(|storage| storage.persist().ok())).await
}

/// What the browser answered before, without asking anybody again.
pub async fn persisted() -> Persistence {
    answer(manager().and_then(|storage| storage.persisted().ok())).await
}

async fn answer(promise: Option<Promise>) -> Persistence {
    let Some(promise) = promise else {
        return Persistence::Unknown;
    };
    match JsFuture::from(promise).await.map(|answer| answer.as_bool()) {
        Ok(Some(true)) => Persistence::Granted,
        Ok(Some(false)) => Persistence::Denied,
        _ => Persistence::Unknown,
    }
}

/// Bytes used and bytes allowed for this origin, both rounded by the browser; `None` if it does not say.
pub async fn usage() -> Option<(u64, u64)> {
    let promise = manager()?.estimate().ok()?;
    let estimate: StorageEstimate = JsFuture::from(promise).await.ok()?.unchecked_into();
    Some((estimate.get_usage()? as u64, estimate.get_quota()? as u64))
}

/// Whether this is Safari, or another browser made of it, with a page that is not installed: it deletes
/// what a site keeps that nobody has used for seven days of browsing, whatever it has promised.
pub fn may_forget() -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let member = |name: &str| js_sys::Reflect::get(&window.navigator(), &name.into());
    let is_apple = member("vendor").is_ok_and(|vendor| {
        let vendor = vendor.as_string().unwrap_or_default();
        vendor.starts_with("Apple")
    });
    let is_installed = member("standalone").is_ok_and(|installed| installed.is_truthy());
    is_apple && !is_installed
}

/// `None` where `navigator.storage` is missing: insecure pages, WebKitGTK.
fn manager() -> Option<StorageManager> {
    let storage = web_sys::window()?.navigator().storage();
    (!storage.is_undefined()).then_some(storage)
}
