//! What runs without a browser.

mod encoding;
mod file_name;
mod kind;
mod paint;
mod palette;
