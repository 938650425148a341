//! The library and the article being worked on.
