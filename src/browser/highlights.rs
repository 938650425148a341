//! Passing marks by the CSS Custom Highlight API.
