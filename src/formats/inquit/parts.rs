//! Unknown members of the small parts of a file: spans, blocks, sources, `offsets`.
//!
//! The core keeps a range as two numbers and has no place for more. What else a file says of one is
//! kept among the unknown members of the object around it, under a name that is never written, and
//! is put back where the same part is written again. A part that a person has changed since loses it.

use crate::core::{annotation::Extra, json::Value};

/// The reserved member.
const NAME: &str = "inquit:parts";

/// What is read of the parts of one object, by the name of the part.
#[derive(Default)]
pub struct Kept(Vec<(String, Value)>);

impl Kept {
    /// Keeps the unknown members of a part.
    pub fn keep(&mut self, part: String, extra: Extra) {
        if !extra.is_empty() {
            self.0.push((part, Value::Object(extra)));
        }
    }

    /// Puts them among the unknown members of the object around the parts.
    pub fn store(self, mut around: Extra) -> Extra {
        around.remove(NAME);
        if !self.0.is_empty() {
            let parts = self.0.into_iter().collect();
            around.insert(NAME.to_owned(), Value::Object(parts));
        }
        around
    }
}

/// What is written of the parts of one object.
pub struct Parts(Extra);

impl Parts {
    /// The inverse of [`Kept::store`]: what is kept of the parts, and the object's own members.
    pub fn split(around: &Extra) -> (Self, Extra) {
        let mut own = around.clone();
        match own.remove(NAME) {
            Some(Value::Object(parts)) => (Self(parts), own),
            _ => (Self(Extra::new()), own),
        }
    }

    /// The unknown members of a part.
    pub fn of(&self, part: &str) -> Extra {
        match self.0.get(part) {
            Some(Value::Object(extra)) => extra.clone(),
            _ => Extra::new(),
        }
    }
}

/// The part's name of a range in one of an object's lists, in code points.
pub fn range(list: &str, [start, end]: [u64; 2]) -> String {
    format!("{list} {start}-{end}")
}

/// The part's name of a claim's source.
pub fn source(number: usize) -> String {
    format!("sources {number}")
}

/// The part's name of the file's `offsets`.
pub const OFFSETS: &str = "offsets";
