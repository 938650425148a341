//! Inquit JSON, the lossless format: a whole project in one file, described in `docs/format.md`.
//!
//! Reading is all or nothing: a [`Refusal`] says where and why. Writing what was read gives the same
//! file again, but for `generator` and `exported`.

mod article;
mod declaration;
mod parts;
mod read;
mod refusal;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod write;

pub use read::read;
pub use refusal::{Part, Place, Reason, Refusal, Target, Warning};
pub use write::write;

/// The version that is written; older ones are read as well.
pub const VERSION: u64 = 1;
