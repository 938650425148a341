//! A pause between two pieces of long work, in which the page draws and listens.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// How often something that takes its time is looked at, in milliseconds.
const LOOK: i32 = 20;

/// Goes on when what the browser has to do meanwhile is done; not by frames, of which a tab in the
/// background has none.
pub async fn breathe() {
    wait(0).await;
}

/// Waits until something is so; it is looked at for the first time when the browser has done what it had to
/// do.
pub async fn until(is_so: impl Fn() -> bool) {
    loop {
        wait(LOOK).await;
        if is_so() {
            return;
        }
    }
}

async fn wait(milliseconds: i32) {
    // Nothing rejects it.
    let _ = JsFuture::from(timer(milliseconds)).await;
}

/// Resolves to nothing after so many milliseconds.
pub fn timer(milliseconds: i32) -> Promise {
    Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // It fails for no function.
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    })
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
