//! Inquit: read an article, tag its entities and claims, take the annotations away.
//!
//! Layers, and arrows in one direction only:
//!
//! ```text
//! core <- formats <- worker <- browser <- ui
//! core <- readers <- worker
//! ```
//!
//! `core`, `formats`, `readers` and `worker` know no clock, no randomness, no DOM and no storage;
//! they compile and are tested natively. `browser` and `ui` exist only in
//! WebAssembly, so the compiler itself keeps the lower layers pure. `readers` is heavy and
//! linked only into a module of its own, which is fetched when a document is opened.

pub mod core;
pub mod formats;
pub mod readers;
pub mod worker;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
