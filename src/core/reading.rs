//! How a raw text becomes a draft of an article.
