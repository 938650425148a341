//! A pause between two pieces of long work, in which the page draws and listens.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// How long a moment is, in milliseconds.
const MOMENT: i32 = 50;

/// Goes on when what the browser has to do meanwhile is done; not by frames, of which a tab in the
/// background has none.
pub async fn breathe() {
    wait(0).await;
}

/// Goes on in a moment: between two looks at something that takes its time.
pub async fn moment() {
    wait(MOMENT).await;
}

async fn wait(milliseconds: i32) {
    let pause = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            // It fails for no function.
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
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
