//! What is written together: all of it or nothing.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::IdbRequest;

use super::{
    FACTS, HISTORY, RECORDS,
    connection::{Transaction, result_of},
    error::StorageError,
    key,
};
use crate::core::{
    history::Step,
    json::compact,
    record::{Change, Key, Record},
};

/// How many requests go out before the page gets to do something else, and how many bytes with them: a
/// few milliseconds of work.
const AT_ONCE: usize = 200;
const BYTES_AT_ONCE: usize = 1 << 20;

/// Changes to the database, applied in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    operations: Vec<Operation>,
}

#[derive(Clone, Debug)]
enum Operation {
    PutRecord(Record),
    DeleteRecord(Key),
    PutStep(u64, Rc<Step>),
    DeleteStep(u64),
    PutFact(String, String),
    DeleteFact(String),
}

impl Batch {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        self.operations.is_empty()
    }

    /// Stores what the change leaves behind, or deletes what it removes.
    pub fn change(&mut self, change: &Change) {
        self.operations.push(match change.after() {
            Some(record) => Operation::PutRecord(record.clone()),
            None => Operation::DeleteRecord(change.key()),
        });
    }

    /// Stores a step of the history under its number.
    pub fn put_step(&mut self, number: u64, step: &Rc<Step>) {
        self.operations
            .push(Operation::PutStep(number, step.clone()));
    }

    /// Deletes the step of that number, if it exists.
    pub fn delete_step(&mut self, number: u64) {
        self.operations.push(Operation::DeleteStep(number));
    }

    /// Stores a fact under its name.
    pub fn put_fact(&mut self, name: &str, json: String) {
        self.operations
            .push(Operation::PutFact(name.to_owned(), json));
    }

    /// Deletes the fact of that name, if it exists.
    pub fn delete_fact(&mut self, name: &str) {
        self.operations.push(Operation::DeleteFact(name.to_owned()));
    }

    /// Everything of `other` after everything of this one.
    pub fn append(&mut self, mut other: Self) {
        self.operations.append(&mut other.operations);
    }

    /// Sends the requests, and now and then waits for the last one, which keeps the transaction alive
    /// and lets the page breathe.
    pub(super) async fn write_to(&self, transaction: &Transaction) -> Result<(), StorageError> {
        let (mut requests, mut bytes) = (0, 0);
        for operation in &self.operations {
            let (request, size) = operation.send(transaction)?;
            requests += 1;
            bytes += size;
            if requests >= AT_ONCE || bytes >= BYTES_AT_ONCE {
                result_of(&request).await?;
                (requests, bytes) = (0, 0);
            }
        }
        Ok(())
    }
}

impl Operation {
    /// Sends the request, and tells how many bytes go with it.
    fn send(&self, transaction: &Transaction) -> Result<(IdbRequest, usize), StorageError> {
        let put = |store, key: &JsValue, json: &str| {
            let request = transaction.store(store)?.put_with_key(&json.into(), key)?;
            Ok((request, json.len()))
        };
        let delete = |store, keys: &JsValue| Ok((transaction.store(store)?.delete(keys)?, 0));
        match self {
            Self::PutRecord(record) => put(RECORDS, &key(&record.key().parts()), &value(record)),
            Self::DeleteRecord(record) => delete(RECORDS, &key(&record.parts())),
            Self::PutStep(number, step) => put(HISTORY, &number_key(*number), &compact(step)),
            Self::DeleteStep(number) => delete(HISTORY, &number_key(*number)),
            Self::PutFact(name, json) => put(FACTS, &name.into(), json),
            Self::DeleteFact(name) => delete(FACTS, &name.into()),
        }
    }
}

/// A number of JavaScript: exact up to 2^53, more steps than anybody takes.
fn number_key(number: u64) -> JsValue {
    (number as f64).into()
}

/// What is stored of a record: its inside, because the key says the rest.
fn value(record: &Record) -> String {
    match record {
        Record::Labels(labels) => compact(labels),
        Record::Extra(extra) => compact(extra),
        Record::Entity(entity) => compact(entity),
        Record::Rejected(id) => compact(id),
        Record::Head(head) => compact(head),
        Record::Text(_, text) => compact(text),
        Record::Blocks(_, blocks) => compact(blocks),
        Record::Annotation(_, annotation) => compact(annotation),
        Record::Relation(_, relation) => compact(relation),
    }
}
