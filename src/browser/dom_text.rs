//! Places in the page's text and places in the article.
