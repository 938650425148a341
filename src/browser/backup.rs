//! The file that `backup.js` keeps in step with the library, where the browser lets pages write files.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Event};

use super::window;

/// The event by which `backup.js` tells how it is; its detail is a state and the file's name.
const TOLD: &str = "inquit-backup";
/// The event that `backup.js` waits for; its detail is a wish.
const WISH: &str = "inquit-backup-wish";

/// How it is with the backup file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Backup {
    /// None is kept, though one could be.
    Off,
    /// It is in step.
    Kept(String),
    /// It is kept again once the person allows it: the browser was closed meanwhile.
    Waiting(String),
    /// It could not be written.
    Failed(String),
}

/// What `backup.js` is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Say how it is.
    Ask,
    /// Let the person choose a file; while a click is being answered.
    Choose,
    /// Ask for permission, and go on; while a click is being answered.
    Resume,
    /// Keep no file any more.
    Stop,
    /// Bring the file in step: the library has changed.
    Written,
}

/// Runs something whenever `backup.js` tells how it is, for as long as what is returned is kept. Where
/// browsers let no page write files, it is never run.
pub fn when_told(run: impl Fn(Backup) + 'static) -> EventListener {
    EventListener::new(&window(), TOLD, move |event| {
        if let Some(backup) = told(event) {
            run(backup);
        }
    })
}

fn told(event: &Event) -> Option<Backup> {
    let detail = event.dyn_ref::<CustomEvent>()?.detail().as_string()?;
    let (state, file) = detail.split_once(' ').unwrap_or((&detail, ""));
    let file = file.to_owned();
    Some(match state {
        "kept" => Backup::Kept(file),
        "waiting" => Backup::Waiting(file),
        "failed" => Backup::Failed(file),
        _ => Backup::Off,
    })
}

/// Lets `backup.js` do something.
pub fn wish(wish: Wish) {
    let detail = match wish {
        Wish::Ask => "ask",
        Wish::Choose => "choose",
        Wish::Resume => "resume",
        Wish::Stop => "stop",
        Wish::Written => "written",
    };
    let init = CustomEventInit::new();
    init.set_detail(&detail.into());
    let event = CustomEvent::new_with_event_init_dict(WISH, &init);
    // Nobody can cancel it.
    let _ = window().dispatch_event(&event.expect("an event needs only a name"));
}
