//! The JSON that the database keeps. `recovery.js` reads it too, without this program.
//!
//! What is stored today must be read by every later version: a member that is added is read with
//! [`Object::take_or_default`](super::json::Object::take_or_default), none is ever renamed.

mod annotation;
mod article;
mod checking;
mod record;

pub use annotation::checking;
