//! A pause between two pieces of long work, in which the page draws and listens.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Goes on when what the browser has to do meanwhile is done; not by frames, of which a tab in the
/// background has none.
pub async fn breathe() {
    let pause = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // It fails for no function.
            let _ = window.set_timeout_with_callback(&resolve);
        }
    });
    // Nothing rejects it.
    let _ = JsFuture::from(pause).await;
}

/// Goes on when what is on the page now has been drawn, or as soon as the page is looked at again.
pub async fn drawn() {
    let frame = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // It fails for no function.
            let _ = window.request_animation_frame(&resolve);
        }
    });
    // Nothing rejects it. Frames are announced before they are drawn.
    let _ = JsFuture::from(frame).await;
    breathe().await;
}
