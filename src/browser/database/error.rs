//! What can go wrong with the database, sorted by what the page can say and do about it.

use std::fmt;

use wasm_bindgen::prelude::*;

use crate::core::record::Key;

/// The kinds of trouble that ask for different words to the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The disk, or the browser's share of it, is full.
    Quota,
    /// Another tab keeps an older version of the database open.
    Blocked,
    /// The browser gave the transaction up.
    Aborted,
    /// The database was made by a newer version of this program.
    NewerVersion,
    /// Another tab has written what this one has not read.
    Overtaken,
    /// There is no database: forbidden, deleted from outside, or closed for another tab.
    Unavailable,
    /// The value under this key (parts joined by `/`) cannot be read.
    Damaged(String),
    /// Anything else.
    Other,
}

/// A failure of the database. Nothing of the failed call was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorageError {
    /// What kind of failure.
    pub kind: Trouble,
    /// What the browser says about it, in its own language.
    pub message: String,
}

impl StorageError {
    pub(super) fn new(kind: Trouble, message: &str) -> Self {
        Self {
            kind,
            message: message.to_owned(),
        }
    }

    /// What is stored under the key is missing or unreadable.
    pub fn damaged(key: &Key) -> Self {
        let key = key.parts().join("/");
        Self::new(Trouble::Damaged(key), "missing or unreadable")
    }
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Trouble::Damaged(key) => write!(f, "{key}: {}", self.message),
            _ => f.write_str(&self.message),
        }
    }
}

impl std::error::Error for StorageError {}

/// From whatever a browser throws; `DOMException`s are told apart by their standard names.
impl From<JsValue> for StorageError {
    fn from(thrown: JsValue) -> Self {
        let member = |name: &str| {
            js_sys::Reflect::get(&thrown, &name.into())
                .ok()
                .and_then(|value| value.as_string())
                .unwrap_or_default()
        };
        let name = member("name");
        let kind = match name.as_str() {
            "QuotaExceededError" => Trouble::Quota,
            "AbortError" => Trouble::Aborted,
            "VersionError" => Trouble::NewerVersion,
            // A closed connection, a missing store, a forbidding browser, a broken profile.
            "InvalidStateError" | "NotFoundError" | "SecurityError" | "UnknownError" => {
                Trouble::Unavailable
            }
            _ => Trouble::Other,
        };
        let message = member("message");
        Self::new(kind, if message.is_empty() { &name } else { &message })
    }
}
