//! The browser's facilities, one a file, thin, called only from hooks of the user interface.

pub mod arrival;
pub mod backup;
pub mod database;
pub mod dom_text;
mod elements;
pub mod files;
pub mod highlights;
pub mod label_sheet;
pub mod marks;
pub mod occasion;
pub mod panic;
pub mod pause;
pub mod pointer;
pub mod preferences;
pub mod selection;
pub mod sight;
pub mod style;
pub mod tabs;
pub mod thread;
pub mod update;
pub mod worker;

/// The window of the page.
fn window() -> web_sys::Window {
    web_sys::window().expect("the program runs in a page")
}
