//! Which key does what.
