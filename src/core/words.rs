//! Word boundaries.
