//! Fetching a range of a store and parsing it, damaged values set apart.

use js_sys::Array;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::{IdbObjectStore, IdbRequest};

use super::{Damaged, connection::result_of, error::StorageError};

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

    /// What the values hold, in the order of the keys.
    pub(super) async fn parsed<T: DeserializeOwned>(
        self,
        damaged: &mut Vec<Damaged>,
    ) -> Result<Vec<T>, StorageError> {
        let (keys, values) = self.rows().await?;
        // One crossing from JavaScript and one parse, however many there are.
        let json = format!("[{}]", String::from(values.join(",")));
        match serde_json::from_str::<Vec<T>>(&json) {
            Ok(all) if all.len() == values.length() as usize => Ok(all),
            _ => Ok(keys
                .iter()
                .zip(values.iter())
                .filter_map(|(key, value)| parse(&key, &value, damaged))
                .collect()),
        }
    }

    /// What the values hold, with the numbers that are their keys.
    pub(super) async fn numbered<T: DeserializeOwned>(
        self,
        damaged: &mut Vec<Damaged>,
    ) -> Result<Vec<(u64, T)>, StorageError> {
        let (keys, values) = self.rows().await?;
        Ok(keys
            .iter()
            .zip(values.iter())
            .filter_map(|(key, value)| Some((key.as_f64()? as u64, parse(&key, &value, damaged)?)))
            .collect())
    }

    /// The values as they are, with the strings that are their keys.
    pub(super) async fn named_strings(self) -> Result<Vec<(String, String)>, StorageError> {
        let (keys, values) = self.rows().await?;
        Ok(keys
            .iter()
            .zip(values.iter())
            .filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)))
            .collect())
    }

    async fn rows(self) -> Result<(Array, Array), StorageError> {
        let values = result_of(&self.values).await?.unchecked_into();
        let keys = result_of(&self.keys).await?.unchecked_into();
        Ok((keys, values))
    }
}

fn parse<T: DeserializeOwned>(
    key: &JsValue,
    value: &JsValue,
    damaged: &mut Vec<Damaged>,
) -> Option<T> {
    let json = value.as_string().unwrap_or_default();
    match serde_json::from_str(&json) {
        Ok(value) => Some(value),
        Err(error) => {
            damaged.push(Damaged {
                key: name(key),
                reason: error.to_string(),
            });
            None
        }
    }
}

/// The parts of a key, joined by `/`.
fn name(key: &JsValue) -> String {
    if Array::is_array(key) {
        return Array::from(key).join("/").into();
    }
    match key.as_f64() {
        Some(number) => number.to_string(),
        None => key.as_string().unwrap_or_default(),
    }
}
