//! Another version of the page, which `offline.js` has found and which waits until the person agrees.

use gloo_events::EventListener;
use web_sys::Event;

use super::window;

/// The event by which `offline.js` tells that another version waits.
const WAITS: &str = "inquit-update";
/// The event that `offline.js` waits for.
const AGREED: &str = "inquit-update-agreed";

/// Runs something when another version waits, for as long as what is returned is kept.
pub fn when_one_waits(run: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), WAITS, move |_| run())
}

/// Loads the page anew, in the version that waits.
pub fn agree() {
    let event = Event::new(AGREED).expect("an event needs only a name");
    // Nobody can cancel it.
    let _ = window().dispatch_event(&event);
}
