//! IndexedDB: every record, the undo history and the small facts about them.
//!
//! Three stores, JSON strings as values: thousands of them are joined and parsed in one go, and
//! `recovery.js` reads them without this program.
//!
//! | store     | key                      | value                                  |
//! |-----------|--------------------------|----------------------------------------|
//! | `records` | the array [`Key::parts`] | what the record holds, without its key |
//! | `history` | the step's number        | the step                               |
//! | `facts`   | a name                   | what the caller wants to remember      |
//!
//! It knows nothing of commands, and not when to save.

use std::{cell::Cell, rc::Rc};

use wasm_bindgen::prelude::*;
use web_sys::IdbKeyRange;

mod batch;
mod connection;
mod error;
mod persistence;
mod query;

use crate::core::{
    annotation::{Annotation, Entity, Extra, Id, Relation},
    article::{Block, BlockKind, Head},
    history::Step,
    label::Label,
    record::Key,
    text::TextRange,
};
pub use batch::Batch;
use connection::{Connection, Mode, Transaction, result_of};
pub use error::{StorageError, Trouble};
pub use persistence::{Persistence, may_forget, persist, persisted, usage};
use query::Query;

/// The database of the page itself; tests have their own.
pub const NAME: &str = "inquit";

/// The version of the stores' layout; a new one is one more step in `connection::upgrade`.
const VERSION: u32 = 1;

const RECORDS: &str = "records";
const HISTORY: &str = "history";
const FACTS: &str = "facts";

/// The fact that counts the batches, by which a tab knows whether another has written meanwhile.
const REVISION: &str = "revision";

/// A value that could not be read; everything else was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The parts of its key, joined by `/`.
    pub key: String,
    /// What is wrong with it.
    pub reason: String,
}

/// What the library needs at the start: everything but the articles' contents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoredLibrary {
    /// The labels in their order; `None` if none were ever stored.
    pub labels: Option<Rc<[Label]>>,
    /// Unknown members of project files, if there are any.
    pub extra: Option<Rc<Extra>>,
    /// By id.
    pub entities: Vec<Rc<Entity>>,
    /// Suggestions that are not wanted.
    pub rejected: Vec<Id>,
    /// By id, those in the bin too.
    pub heads: Vec<Rc<Head>>,
    /// Name and JSON, by name; not parsed here.
    pub facts: Vec<(String, String)>,
    /// What was left out.
    pub damaged: Vec<Damaged>,
}

/// The undo history.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoredHistory {
    /// Steps with their numbers, oldest first.
    pub steps: Vec<(u64, Step)>,
    /// The fact that was asked for with them.
    pub cursor: Option<String>,
    /// What was left out.
    pub damaged: Vec<Damaged>,
}

/// The contents of one article.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredArticle {
    /// The canonical text.
    pub text: Rc<str>,
    /// Its blocks; one paragraph if they were damaged.
    pub blocks: Rc<[Block]>,
    /// By id.
    pub annotations: Vec<Rc<Annotation>>,
    /// By id.
    pub relations: Vec<Rc<Relation>>,
    /// What was left out.
    pub damaged: Vec<Damaged>,
}

/// An open database. Clones share the connection.
///
/// It closes itself when another tab needs to upgrade or delete the database; after that every call
/// fails with [`Trouble::Unavailable`].
#[derive(Clone)]
pub struct Database {
    connection: Rc<Connection>,
    /// The last revision that was read or written here; `None` before anything was.
    revision: Rc<Cell<Option<u64>>>,
}

impl Database {
    /// Opens the page's own database, made on first use.
    pub async fn open() -> Result<Self, StorageError> {
        Self::open_named(NAME).await
    }

    /// Opens a database under another name.
    pub async fn open_named(name: &str) -> Result<Self, StorageError> {
        let connection = Connection::open(name).await?;
        Ok(Self {
            connection: Rc::new(connection),
            revision: Rc::default(),
        })
    }

    /// Labels, entities, heads and facts.
    pub async fn load_library(&self) -> Result<StoredLibrary, StorageError> {
        let transaction = self.connection.transaction(Mode::Read)?;
        let records = transaction.store(RECORDS)?;
        let labels = Query::new(&records, &under(&["labels"])?)?;
        let extra = Query::new(&records, &under(&["extra"])?)?;
        let entities = Query::new(&records, &under(&["entity"])?)?;
        let rejected = Query::new(&records, &under(&["rejected"])?)?;
        let heads = Query::new(&records, &under(&["head"])?)?;
        let facts = Query::everything(&transaction.store(FACTS)?)?;

        let mut damaged = Vec::new();
        let mut facts = facts.named_strings().await?;
        let revision = facts.extract_if(.., |(name, _)| name == REVISION).last();
        self.revision
            .set(Some(number(revision.map(|(_, number)| number))));
        Ok(StoredLibrary {
            labels: labels.parsed(&mut damaged).await?.pop(),
            extra: extra.parsed(&mut damaged).await?.pop(),
            entities: entities.parsed(&mut damaged).await?,
            rejected: rejected.parsed(&mut damaged).await?,
            heads: heads.parsed(&mut damaged).await?,
            facts,
            damaged,
        })
    }

    /// The undo history, and the fact that says how far it is undone. Apart from the library, because
    /// it may be large and is not needed to show anything.
    pub async fn load_history(&self, cursor: &str) -> Result<StoredHistory, StorageError> {
        let transaction = self.connection.transaction(Mode::Read)?;
        let steps = Query::everything(&transaction.store(HISTORY)?)?;
        let cursor = Query::with_keys(&transaction.store(FACTS)?, &cursor.into())?;
        let mut damaged = Vec::new();
        Ok(StoredHistory {
            steps: steps.numbered(&mut damaged).await?,
            cursor: cursor.named_strings().await?.pop().map(|(_, fact)| fact),
            damaged,
        })
    }

    /// One article's contents. An article without a readable text is [`Trouble::Damaged`].
    pub async fn load_article(&self, id: &Id) -> Result<StoredArticle, StorageError> {
        let transaction = self.connection.transaction(Mode::Read)?;
        let records = transaction.store(RECORDS)?;
        let texts = Query::new(&records, &key(&Key::Text(id.clone()).parts()))?;
        let blocks = Query::new(&records, &key(&Key::Blocks(id.clone()).parts()))?;
        let annotations = Query::new(&records, &under(&["annotation", id.as_str()])?)?;
        let relations = Query::new(&records, &under(&["relation", id.as_str()])?)?;

        let mut damaged = Vec::new();
        let text: Option<Rc<str>> = texts.parsed(&mut damaged).await?.pop();
        let text = text.ok_or_else(|| StorageError::damaged(&Key::Text(id.clone())))?;
        let blocks: Option<Rc<[Block]>> = blocks.parsed(&mut damaged).await?.pop();
        Ok(StoredArticle {
            blocks: blocks.unwrap_or_else(|| one_paragraph(&text)),
            text,
            annotations: annotations.parsed(&mut damaged).await?,
            relations: relations.parsed(&mut damaged).await?,
            damaged,
        })
    }

    /// Writes the whole batch or nothing, and returns once it is on the disk. Where another tab has
    /// written what was not read here, nothing is written: [`Trouble::Overtaken`].
    ///
    /// Batches are applied in the order of the calls, also when an earlier one is still under way.
    pub async fn write(&self, mut batch: Batch) -> Result<(), StorageError> {
        let transaction = self.connection.transaction(Mode::Write)?;
        let written = match self.next_revision(&transaction).await {
            Ok(next) => {
                batch.put_fact(REVISION, next.to_string());
                batch.write_to(&transaction).await.map(|()| next)
            }
            Err(error) => Err(error),
        };
        let next = transaction.finish(written).await?;
        self.revision.set(Some(next));
        Ok(())
    }

    /// The number of the batch to be written, if all batches before it are known here.
    async fn next_revision(&self, transaction: &Transaction) -> Result<u64, StorageError> {
        let stored = transaction.store(FACTS)?.get(&REVISION.into())?;
        let stored = number(result_of(&stored).await?.as_string());
        match self.revision.get() {
            Some(known) if known != stored => Err(StorageError::new(
                Trouble::Overtaken,
                "another tab has written meanwhile",
            )),
            _ => Ok(stored + 1),
        }
    }
}

/// What a stored number says; 0 if there is none.
fn number(stored: Option<String>) -> u64 {
    stored
        .and_then(|number| number.parse().ok())
        .unwrap_or_default()
}

/// A key of the database.
fn key(parts: &[&str]) -> JsValue {
    parts
        .iter()
        .map(|part| JsValue::from_str(part))
        .collect::<js_sys::Array>()
        .into()
}

/// The range of all keys that begin with these parts: in IndexedDB an array sorts after every string,
/// so an empty array ends the range.
fn under(prefix: &[&str]) -> Result<JsValue, StorageError> {
    let first = key(prefix);
    let last = js_sys::Array::from(&first);
    last.push(&js_sys::Array::new());
    Ok(IdbKeyRange::bound(&first, &last)?.into())
}

/// What an article falls back to when its blocks cannot be read.
fn one_paragraph(text: &str) -> Rc<[Block]> {
    TextRange::new(0, text.len())
        .map(|range| Block {
            range,
            kind: BlockKind::Paragraph,
        })
        .into_iter()
        .collect()
}
