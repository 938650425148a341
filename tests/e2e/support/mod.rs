//! The words in which stories are told.

#![allow(
    dead_code,
    reason = "a vocabulary is whole, whichever of its words today's stories use"
)]

mod control;
mod keys;
mod page;
mod project;
mod story;
mod wait;
mod work;

pub use page::Page;
pub use project::{Project, words};
pub use story::{Story, story, story_with};
