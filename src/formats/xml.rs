//! XML as text: elements with attributes, escaped so that every reader gets the same characters.

use std::borrow::Cow;

use quick_xml::escape::escape;

/// A document under construction.
#[derive(Default)]
pub struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// Begins with the declaration.
    pub fn new() -> Self {
        Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            open: Vec::new(),
        }
    }

    /// Opens an element.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, ">");
        self.open.push(name);
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text += &format!("</{name}>");
        }
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes, "/>");
    }

    /// An element that holds only text.
    pub fn leaf(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.words(text);
        self.close();
    }

    /// Text, in which white space counts.
    pub fn words(&mut self, text: &str) {
        self.text += &escape(allowed(text));
    }

    /// A line end between elements, where none counts.
    pub fn line(&mut self) {
        self.text.push('\n');
    }

    /// The document.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text + "\n"
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.text += &format!("<{name}");
        for (name, value) in attributes {
            self.text += &format!(" {name}=\"{}\"", attribute(value));
        }
        self.text += end;
    }
}

/// A reader turns a line end and a tab in an attribute into spaces, unless they are references.
fn attribute(value: &str) -> Cow<'_, str> {
    let escaped = escape(allowed(value));
    if !escaped.contains(['\n', '\t']) {
        return escaped;
    }
    escaped.replace('\n', "&#10;").replace('\t', "&#9;").into()
}

/// XML has no way to write most control characters; as everywhere they become U+FFFD, and a carriage
/// return the line end that every reader makes of it.
fn allowed(text: &str) -> Cow<'_, str> {
    let is_foreign = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    if !text.contains(is_foreign) {
        return text.into();
    }
    let write = |c| match c {
        '\r' => '\n',
        c if is_foreign(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    text.chars().map(write).collect::<String>().into()
}
