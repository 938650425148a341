//! Fetching a range of a store and parsing it, damaged values set apart.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{IdbObjectStore, IdbRequest};

use super::{Damaged, connection::result_of, error::StorageError};
use crate::{
    browser::pause::breathe,
    core::json::{self, Error, FromJson, Value},
};

/// Values that were asked for.
pub(super) struct Query {
    values: IdbRequest,
    keys: Keys,
}

/// Where the keys of the values are.
enum Keys {
    /// Asked for together with the values.
    Asked(IdbRequest),
    /// In that store under these: asked for only to name a damaged value, because making 20,000 of
    /// them takes the browser longer than making the values.
    Unasked(IdbObjectStore, JsValue),
}

impl Query {
    /// Asks for everything under a key or in a range of keys.
    pub(super) fn new(store: &IdbObjectStore, keys: &JsValue) -> Result<Self, StorageError> {
        Ok(Self {
            values: store.get_all_with_key(keys)?,
            keys: Keys::Unasked(store.clone(), keys.clone()),
        })
    }

    /// The same, with the keys.
    pub(super) fn with_keys(store: &IdbObjectStore, keys: &JsValue) -> Result<Self, StorageError> {
        Ok(Self {
            values: store.get_all_with_key(keys)?,
            keys: Keys::Asked(store.get_all_keys_with_key(keys)?),
        })
    }

    /// Asks for everything in the store.
    pub(super) fn everything(store: &IdbObjectStore) -> Result<Self, StorageError> {
        Self::with_keys(store, &JsValue::UNDEFINED)
    }

    /// What the values hold, in the order of their keys.
    pub(super) async fn parsed<T: FromJson>(
        self,
        damaged: &mut Vec<Damaged>,
    ) -> Result<Vec<T>, StorageError> {
        let values = self.json().await?;
        let read: Vec<Result<T, Error>> = values
            .into_iter()
            .map(|value| value.and_then(T::from_json))
            .collect();
        if read.iter().all(Result::is_ok) {
            return Ok(read.into_iter().filter_map(Result::ok).collect());
        }
        let keys = self.keys().await?;
        let rows = keys.iter().zip(read);
        Ok(rows
            .filter_map(|(key, read)| whole(&key, read, damaged))
            .collect())
    }

    /// What the values hold, with the numbers that are their keys. Large ones are read with pauses between
    /// them.
    pub(super) async fn numbered<T: FromJson>(
        self,
        damaged: &mut Vec<Damaged>,
    ) -> Result<Vec<(u64, T)>, StorageError> {
        let (values, keys) = (self.values().await?, self.keys().await?);
        let mut rows = Vec::new();
        let mut at_once = 0;
        for (key, value) in keys.iter().zip(values.iter()) {
            let json = value.as_string().unwrap_or_default();
            at_once += json.len();
            if at_once > json::AT_ONCE {
                breathe().await;
                at_once = json.len();
            }
            let thing = whole(&key, json::read(&json), damaged);
            rows.extend(key.as_f64().map(|number| number as u64).zip(thing));
        }
        Ok(rows)
    }

    /// The values as they are, with the strings that are their keys.
    pub(super) async fn named_strings(self) -> Result<Vec<(String, String)>, StorageError> {
        let values = self.values().await?;
        let keys = self.keys().await?;
        Ok(keys
            .iter()
            .zip(values.iter())
            .filter_map(|(key, value)| Some((key.as_string()?, value.as_string()?)))
            .collect())
    }

    /// The values as JSON; a damaged one may be no JSON at all.
    async fn json(&self) -> Result<Vec<Result<Value, Error>>, StorageError> {
        let values = self.values().await?;
        // One crossing from JavaScript and one parse, however many there are.
        let joined = format!("[{}]", String::from(values.join(",")));
        Ok(match json::read::<Vec<Value>>(&joined) {
            Ok(all) if all.len() == values.length() as usize => all.into_iter().map(Ok).collect(),
            _ => values
                .iter()
                .map(|value| json::read(&value.as_string().unwrap_or_default()))
                .collect(),
        })
    }

    async fn values(&self) -> Result<Array, StorageError> {
        Ok(result_of(&self.values).await?.unchecked_into())
    }

    async fn keys(&self) -> Result<Array, StorageError> {
        let request = match &self.keys {
            Keys::Asked(request) => request.clone(),
            Keys::Unasked(store, keys) => {
                let database = store.transaction().db();
                let transaction = database.transaction_with_str(&store.name())?;
                let store = transaction.object_store(&store.name())?;
                store.get_all_keys_with_key(keys)?
            }
        };
        Ok(result_of(&request).await?.unchecked_into())
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
