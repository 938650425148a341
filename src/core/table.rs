//! Things by id, shared: a snapshot costs one pointer, and a change copies only pointers.
//!
//! A sorted vector, because it takes a tenth of the code of a tree and libraries have thousands of
//! things, not millions.

use std::rc::Rc;

use super::{annotation::Id, order::sort_by};

type Row<T> = (Id, Rc<T>);

/// Things by id, in the order of their ids.
#[derive(Debug)]
pub struct Table<T> {
    rows: Rc<Vec<Row<T>>>,
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self {
            rows: self.rows.clone(),
        }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Rc::default(),
        }
    }
}

impl<T: PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        let same =
            |(a, b): (&Row<T>, &Row<T>)| a.0 == b.0 && (Rc::ptr_eq(&a.1, &b.1) || a.1 == b.1);
        Rc::ptr_eq(&self.rows, &other.rows)
            || self.len() == other.len() && self.rows.iter().zip(&*other.rows).all(same)
    }
}

impl<T> Table<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The thing with that id.
    pub fn get(&self, id: &Id) -> Option<&Rc<T>> {
        let place = self.place(id).ok()?;
        Some(&self.rows[place].1)
    }

    /// Adds it, in place of the one with that id.
    pub fn insert(&mut self, id: Id, thing: Rc<T>) {
        let place = self.place(&id);
        let rows = Rc::make_mut(&mut self.rows);
        match place {
            Ok(place) => rows[place].1 = thing,
            Err(place) => rows.insert(place, (id, thing)),
        }
    }

    /// Takes it away; `None` if it was not there.
    pub fn remove(&mut self, id: &Id) -> Option<Rc<T>> {
        let place = self.place(id).ok()?;
        Some(Rc::make_mut(&mut self.rows).remove(place).1)
    }

    /// In the order of the ids.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Rc<T>> {
        self.rows.iter().map(|row| &row.1)
    }

    /// In order.
    pub fn keys(&self) -> impl Iterator<Item = &Id> {
        self.rows.iter().map(|row| &row.0)
    }

    fn place(&self, id: &Id) -> Result<usize, usize> {
        self.rows.binary_search_by(|row| row.0.cmp(id))
    }
}

/// Of those with the same id the last one stays.
impl<T> FromIterator<(Id, Rc<T>)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (Id, Rc<T>)>>(things: I) -> Self {
        let mut rows: Vec<Row<T>> = things.into_iter().collect();
        rows.reverse();
        sort_by(&mut rows, |a, b| a.0.cmp(&b.0));
        rows.dedup_by(|later, kept| later.0 == kept.0);
        Self {
            rows: Rc::new(rows),
        }
    }
}
