//! Overlapping annotations become disjoint segments.
