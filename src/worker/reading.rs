//! Articles are made of a file.

use super::{Answer, Articles, Progress};
use crate::{
    core::{
        encoding::decode,
        reading::{read_markdown, read_plain},
    },
    formats::kind::{Kind, kind},
};

/// Reads a file of that name.
pub fn read(name: &str, bytes: Vec<u8>, on_progress: &dyn Fn(Progress)) -> Answer {
    let Some(decoded) = decode(bytes) else {
        return Answer::NoText;
    };
    on_progress(Progress { done: 1, of: 2 });
    let draft = match kind(name, &decoded.text) {
        Kind::InquitJson => return Answer::Project,
        Kind::Markdown => read_markdown(&decoded.text, Some(name)),
        Kind::Text => read_plain(&decoded.text, Some(name)),
    };
    Answer::Articles(Articles {
        drafts: draft.into_iter().collect(),
        lossy: decoded.lossy,
    })
}
