//! What the person has selected.
