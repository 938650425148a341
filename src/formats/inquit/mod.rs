//! Inquit JSON, the lossless format: a whole project in one file, described in `docs/format.md`.
//!
//! Reading is all or nothing: a [`Refusal`] says where and why. Writing what was read gives the same
//! file again, but for `generator` and `exported`.

mod article;
mod file;
mod json;
mod parts;
mod read;
mod refusal;
mod write;

#[cfg(not(target_arch = "wasm32"))]
pub use file::File;
pub use file::VERSION;
pub use read::read;
pub use refusal::{Fault, Part, Place, Reason, Refusal, Target, Warning};
pub use write::write;
