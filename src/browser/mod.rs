//! The browser's facilities, one a file, thin, called only from hooks of the user interface.

pub mod database;
pub mod dom_text;
pub mod files;
pub mod highlights;
pub mod marks;
pub mod selection;
