//! Fetching a range of a store and parsing it, damaged values set apart.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{IdbObjectStore, IdbRequest};

use super::{Damaged, connection::result_of, error::StorageError};
use crate::core::json::{self, Error, FromJson, Value};

/// Values that were asked for, with their keys: a damaged value is named by its key.
pub(super) struct Query {
    values: IdbRequest,
    keys: IdbRequest,
}

impl Query {
    /// Asks for everything under a key or in a range of keys.
    pub(super) fn new(store: &IdbObjectStore, keys: &JsValue) -> Result<Self, StorageError> {
        Ok(Self {
            values: store.get_all_with_key(keys)?,
            keys: store.get_all_keys_with_key(keys)?,
        })
    }

    /// Asks for everything in the store.
    pub(super) fn everything(store: &IdbObjectStore) -> Result<Self, StorageError> {
        Self::new(store, &JsValue::UNDEFINED)
    }

    /// The values as JSON, in the order of the keys.
    pub(super) async fn rows(self) -> Result<Rows, StorageError> {
        let (keys, values) = self.answers().await?;
        // One crossing from JavaScript and one parse, however many there are.
        let joined = format!("[{}]", String::from(values.join(",")));
        let values: Vec<_> = match json::read::<Vec<Value>>(&joined) {
            Ok(all) if all.len() == values.length() as usize => all.into_iter().map(Ok).collect(),
            _ => values
                .iter()
                .map(|value| json::read(&value.as_string().unwrap_or_default()))
                .collect(),
        };
        Ok(Rows(keys.iter().zip(values).collect()))
    }

    /// The values as they are, with the strings that are their keys.
    pub(super) async fn named_strings(self) -> Result<Vec<(String, String)>, StorageError> {
        let (keys, values) = self.answers().await?;
        Ok(keys
            .iter()
            .zip(values.iter())
            .filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)))
            .collect())
    }

    async fn answers(self) -> Result<(Array, Array), StorageError> {
        let values = result_of(&self.values).await?.unchecked_into();
        let keys = result_of(&self.keys).await?.unchecked_into();
        Ok((keys, values))
    }
}

/// Keys with their values, which may be no JSON at all.
pub(super) struct Rows(Vec<(JsValue, Result<Value, Error>)>);

impl Rows {
    /// What the values hold.
    pub(super) fn parsed<T: FromJson>(self, damaged: &mut Vec<Damaged>) -> Vec<T> {
        let rows = self.0.into_iter();
        rows.filter_map(|(key, value)| whole(&key, value.and_then(T::from_json), damaged))
            .collect()
    }

    /// What the values hold, with the numbers that are their keys.
    pub(super) fn numbered<T: FromJson>(self, damaged: &mut Vec<Damaged>) -> Vec<(u64, T)> {
        let rows = self.0.into_iter();
        rows.filter_map(|(key, value)| {
            let thing = whole(&key, value.and_then(T::from_json), damaged)?;
            Some((key.as_f64()? as u64, thing))
        })
        .collect()
    }
}

/// The thing, unless it is damaged.
fn whole<T>(key: &JsValue, read: Result<T, Error>, damaged: &mut Vec<Damaged>) -> Option<T> {
    read.map_err(|error| {
        damaged.push(Damaged {
            key: name(key),
            reason: error.to_string(),
        });
    })
    .ok()
}

/// The parts of a key, joined by `/`.
fn name(key: &JsValue) -> String {
    if Array::is_array(key) {
        return Array::from(key).join("/").into();
    }
    match key.as_f64() {
        Some(number) => (number as u64).to_string(),
        None => key.as_string().unwrap_or_default(),
    }
}
