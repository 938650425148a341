//! What an article, its annotations and a change are. A file uses only files listed above it.

pub mod annotation;
pub mod annotations;
pub mod article;
pub mod characters;
pub mod command;
pub mod encoding;
pub mod file_name;
pub mod folded;
pub mod history;
pub mod keymap;
pub mod label;
pub mod merging;
pub mod occurrences;
pub mod paint;
pub mod palette;
pub mod project;
pub mod reading;
pub mod record;
pub mod samples;
pub mod settings;
pub mod text;
pub mod trimming;
pub mod words;
pub mod workspace;
