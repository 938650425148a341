//! Files chosen or dropped by a person, and files given to them.
//!
//! What the bytes mean is decided in [`crate::core::encoding`] and [`crate::formats`].

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

/// The largest file that is read, in bytes: some fifty novels with their annotations. Larger ones are
/// refused before they fill the memory.
pub const LARGEST: u64 = 40_000_000;

/// The most that files of other tools may have together, in bytes: the worker reads them, so that
/// the page goes on meanwhile.
pub const LARGEST_PARCEL: u64 = 100_000_000;

/// How long a download's address stays valid, in milliseconds: browsers may ask the person for a
/// place before they read the bytes.
const ADDRESS_LIFETIME: i32 = 120_000;

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It has that many bytes, more than [`LARGEST`].
    TooLarge(u64),
    /// The browser could not read it; its message says why (moved, deleted, a folder).
    Failed(String),
}

/// All bytes of a file.
pub async fn read(file: &File) -> Result<Vec<u8>, Unreadable> {
    let size = file.size() as u64;
    if size > LARGEST {
        return Err(Unreadable::TooLarge(size));
    }
    let failed = |thrown: JsValue| {
        let message = thrown.dyn_ref().map(|e: &js_sys::Error| e.message().into());
        Unreadable::Failed(message.unwrap_or_default())
    };
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(failed)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// A text as if it were a file.
pub fn of_text(name: &str, text: &str) -> Result<File, JsValue> {
    File::new_with_str_sequence(&Array::of1(&text.into()), name)
}

/// Gives a text, in UTF-8, or bytes to the person as a file.
pub fn download(name: &str, mime: &str, content: &JsValue) -> Result<(), JsValue> {
    let window = super::window();
    let document = window.document().expect("the program runs in a page");
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_blob_sequence_and_options(&Array::of1(content), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;

    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();

    let revoke = Closure::once_into_js(move || Url::revoke_object_url(&address));
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        revoke.unchecked_ref(),
        ADDRESS_LIFETIME,
    )?;
    Ok(())
}
