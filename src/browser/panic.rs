//! What happens when the program itself fails: `boot.js` takes the page over.

use std::panic::PanicHookInfo;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The event on the window that `boot.js` waits for; its detail is the message.
const PANIC: &str = "inquit-panic";

/// Hands every panic to `boot.js`, which shows it and offers to download the data.
///
/// With `?panic=1` in the address the first key press is such a panic: the drill
/// by which the recovery is tested in the very build that people use.
pub fn recover_from_panics() {
    yew::set_custom_panic_hook(Box::new(announce));
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    if search.is_some_and(|search| search.contains("panic=1")) {
        panic_at_first_key();
    }
}

fn announce(panic: &PanicHookInfo) {
    let message = panic.to_string();
    web_sys::console::error_1(&JsValue::from_str(&message));
    let init = web_sys::CustomEventInit::new();
    init.set_detail(&JsValue::from_str(&message));
    let event = web_sys::CustomEvent::new_with_event_init_dict(PANIC, &init);
    if let (Some(window), Ok(event)) = (web_sys::window(), event) {
        // The window takes part in no cancelling, and there is nobody left to tell of a failure.
        let _ = window.dispatch_event(&event);
    }
}

fn panic_at_first_key() {
    let on_key = Closure::once_into_js(drill);
    if let Some(window) = web_sys::window() {
        // Without the listener the drill does not happen, and its test fails.
        let _ = window.add_event_listener_with_callback("keydown", on_key.unchecked_ref());
    }
}

fn drill() {
    panic!("a drill, asked for by the address");
}
