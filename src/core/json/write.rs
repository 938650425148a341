//! Text is made of values: compact for the database, indented for files.

use super::{Object, ToJson};

/// Writes one value.
pub struct Writer {
    json: String,
    /// How deep the lines are indented; `None` if everything stands on one line.
    indent: Option<usize>,
    /// Whether nothing stands in the innermost brackets yet.
    is_first: bool,
}

impl Writer {
    pub(super) fn compact() -> Self {
        Self {
            json: String::new(),
            indent: None,
            is_first: true,
        }
    }

    pub(super) fn pretty() -> Self {
        Self {
            indent: Some(0),
            ..Self::compact()
        }
    }

    pub(super) fn finish(self) -> String {
        self.json
    }

    /// An object; its unknown members are one more member, if there are any.
    pub fn object(&mut self, members: &[(&str, &dyn ToJson)], extra: &Object) {
        self.open('{');
        self.members(members);
        if !extra.is_empty() {
            self.member("extra", extra);
        }
        self.close('}');
    }

    /// An object; its unknown members stand behind the known ones.
    pub fn flat_object(&mut self, members: &[(&str, &dyn ToJson)], extra: &Object) {
        self.open('{');
        self.members(members);
        for (name, value) in extra.iter() {
            self.member(name, value);
        }
        self.close('}');
    }

    /// A choice with contents.
    pub fn choice(&mut self, name: &str, contents: &dyn ToJson) {
        self.object(&[(name, contents)], &Object::new());
    }

    pub(super) fn literal(&mut self, literal: &str) {
        self.json.push_str(literal);
    }

    pub(super) fn open(&mut self, bracket: char) {
        self.json.push(bracket);
        self.indent = self.indent.map(|indent| indent + 1);
        self.is_first = true;
    }

    pub(super) fn close(&mut self, bracket: char) {
        self.indent = self.indent.map(|indent| indent - 1);
        if !self.is_first {
            self.new_line();
        }
        self.json.push(bracket);
        self.is_first = false;
    }

    pub(super) fn item(&mut self, value: &dyn ToJson) {
        self.begin_item();
        value.write(self);
        self.is_first = false;
    }

    /// A string.
    pub fn text(&mut self, text: &str) {
        self.json.push('"');
        let mut rest = text;
        // Bytes that are escaped are characters of their own; a text of megabytes is soon looked through.
        let is_escaped = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
        while let Some(place) = rest.bytes().position(is_escaped) {
            self.json.push_str(&rest[..place]);
            self.escape(rest.as_bytes()[place]);
            rest = &rest[place + 1..];
        }
        self.json.push_str(rest);
        self.json.push('"');
    }

    fn members(&mut self, members: &[(&str, &dyn ToJson)]) {
        for (name, value) in members {
            self.member(name, *value);
        }
    }

    fn member(&mut self, name: &str, value: &dyn ToJson) {
        self.begin_item();
        self.text(name);
        self.json.push(':');
        if self.indent.is_some() {
            self.json.push(' ');
        }
        value.write(self);
        self.is_first = false;
    }

    fn begin_item(&mut self) {
        if !self.is_first {
            self.json.push(',');
        }
        self.new_line();
    }

    fn new_line(&mut self) {
        if let Some(indent) = self.indent {
            self.json.push('\n');
            for _ in 0..indent {
                self.json.push_str("  ");
            }
        }
    }

    fn escape(&mut self, byte: u8) {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        self.json.push('\\');
        match byte {
            b'"' | b'\\' => self.json.push(char::from(byte)),
            b'\n' => self.json.push('n'),
            b'\r' => self.json.push('r'),
            b'\t' => self.json.push('t'),
            0x8 => self.json.push('b'),
            0xc => self.json.push('f'),
            _ => {
                self.json.push_str("u00");
                self.json.push(char::from(DIGITS[usize::from(byte >> 4)]));
                self.json.push(char::from(DIGITS[usize::from(byte & 0xf)]));
            }
        }
    }
}
