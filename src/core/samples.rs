//! The built-in articles.
