//! Things by id, shared: a snapshot costs one pointer, and a change copies only pointers. Comparing two
//! that share costs nothing either, because pointers to values that are `Eq` are compared first.
//!
//! A sorted vector, because it takes a tenth of the code of a tree and libraries have thousands of
//! things, not millions.

use std::rc::Rc;

use super::{annotation::Id, map::Map};

/// Things by id, in the order of their ids.
#[derive(Debug, PartialEq, Eq)]
pub struct Table<T>(Rc<Map<Id, Rc<T>>>);

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Rc::default())
    }
}

impl<T> Table<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The thing with that id.
    pub fn get(&self, id: &Id) -> Option<&Rc<T>> {
        self.0.get(id)
    }

    /// Adds it, in place of the one with that id.
    pub fn insert(&mut self, id: Id, thing: Rc<T>) {
        Rc::make_mut(&mut self.0).insert(id, thing);
    }

    /// Takes it away; `None` if it was not there.
    pub fn remove(&mut self, id: &Id) -> Option<Rc<T>> {
        // Looking first: what is not there must not cost a copy.
        self.get(id)?;
        Rc::make_mut(&mut self.0).remove(id)
    }

    /// In the order of the ids.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Rc<T>> {
        self.0.iter().map(|(_, thing)| thing)
    }

    /// In order.
    pub fn keys(&self) -> impl Iterator<Item = &Id> {
        self.0.iter().map(|(id, _)| id)
    }
}

/// Of those with the same id the last one stays.
impl<T> FromIterator<(Id, Rc<T>)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (Id, Rc<T>)>>(things: I) -> Self {
        Self(Rc::new(things.into_iter().collect()))
    }
}
