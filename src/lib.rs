//! Inquit: read an article, tag its entities and claims, take the annotations away.
//!
//! Four layers, and arrows in one direction only:
//!
//! ```text
//! core <- formats <- browser <- ui
//! ```
//!
//! `core` and `formats` know no clock, no randomness, no DOM and no storage;
//! they compile and are tested natively. `browser` and `ui` exist only in
//! WebAssembly, so the compiler itself keeps the lower layers pure.

pub mod core;
pub mod formats;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
