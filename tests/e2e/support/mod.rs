//! The words in which stories are told.

#![allow(
    dead_code,
    reason = "a vocabulary is whole, whichever of its words today's stories use"
)]

mod control;
mod dice;
mod keys;
mod page;
mod project;
mod stored;
mod story;
mod wait;
mod work;

pub use dice::Dice;
pub use page::Page;
pub use project::{Project, words};
pub use stored::Stored;
pub use story::{Story, kept_story, story, story_with};
pub use wait::until;
