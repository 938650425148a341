//! The members of a JSON object, and how they are taken out one by one.

use super::{Error, FromJson, ToJson, Value, Writer};
use crate::core::map::Map;

/// Values by name, in the order of the names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Object(Map<String, Value>);

impl Object {
    /// Without members.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// Adds a member, in place of the one with that name.
    pub fn insert(&mut self, name: String, value: Value) {
        self.0.insert(name, value);
    }

    /// Takes a member away; `None` if it was not there.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }

    /// Takes a member out and reads it; one that is absent counts as null.
    pub fn take<T: FromJson>(&mut self, name: &str) -> Result<T, Error> {
        let value = self.remove(name).unwrap_or(Value::Null);
        T::from_json(value).map_err(|error| error.inside(name))
    }

    /// Takes a member out and reads it; one that is absent is the default.
    pub fn take_or_default<T: FromJson + Default>(&mut self, name: &str) -> Result<T, Error> {
        match self.remove(name) {
            Some(value) => T::from_json(value).map_err(|error| error.inside(name)),
            None => Ok(T::default()),
        }
    }

    /// The member, if there is exactly one.
    pub fn into_only_member(self) -> Option<(String, Value)> {
        let mut members = self.into_iter();
        members.next().filter(|_| members.next().is_none())
    }

    /// In the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = &(String, Value)> {
        self.0.iter()
    }
}

/// Of members with the same name the last one stays.
impl FromIterator<(String, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        Self(members.into_iter().collect())
    }
}

impl IntoIterator for Object {
    type Item = (String, Value);
    type IntoIter = std::vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl ToJson for Object {
    fn write(&self, json: &mut Writer) {
        json.flat_object(&[], self);
    }
}

impl FromJson for Object {
    fn from_json(value: Value) -> Result<Self, Error> {
        match value {
            Value::Object(object) => Ok(object),
            _ => Err(Error::mismatch()),
        }
    }
}
