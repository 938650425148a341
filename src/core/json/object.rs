//! The members of a JSON object, and how they are taken out one by one.

use super::{Error, FromJson, ToJson, Value, Writer};
use crate::core::order::sort_by;

/// Values by name, in the order of the names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Object(Vec<(String, Value)>);

impl Object {
    /// Without members.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let place = self.place(name).ok()?;
        Some(&self.0[place].1)
    }

    /// Adds a member, in place of the one with that name.
    pub fn insert(&mut self, name: String, value: Value) {
        match self.place(&name) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (name, value)),
        }
    }

    /// Takes a member away; `None` if it was not there.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let place = self.place(name).ok()?;
        Some(self.0.remove(place).1)
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
    pub fn into_only_member(mut self) -> Option<(String, Value)> {
        let only = self.0.pop();
        only.filter(|_| self.0.is_empty())
    }

    /// In the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = &(String, Value)> {
        self.0.iter()
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(its, _)| its.as_str().cmp(name))
    }
}

/// Of members with the same name the last one stays.
impl FromIterator<(String, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        let mut members: Vec<(String, Value)> = members.into_iter().collect();
        members.reverse();
        sort_by(&mut members, |a, b| a.0.cmp(&b.0));
        members.dedup_by(|earlier, kept| earlier.0 == kept.0);
        Self(members)
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
