//! Comparing what is shared.
//!
//! The standard library compares pointers first only for types of a known size: two states that share
//! the text of a book would be told equal by reading both.

use std::rc::Rc;

/// Whether both are the same thing, or equal.
pub fn is_same<T: ?Sized + PartialEq>(one: &Rc<T>, other: &Rc<T>) -> bool {
    Rc::ptr_eq(one, other) || one == other
}
