//! Other places of the same words, and search.
