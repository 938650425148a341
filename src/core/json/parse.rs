//! Values are made of text, by the grammar of RFC 8259 and nothing beside it.

use super::{Error, Object, Position, Value};

/// How many brackets may be open at a time: far more than any file has, far less than the stack holds.
const DEPTH: usize = 128;

/// Reads a text that holds one value.
pub fn parse(json: &str) -> Result<Value, Error> {
    let mut parser = Parser {
        json,
        at: 0,
        depth: 0,
    };
    let value = parser.value().and_then(|value| match parser.next() {
        None => Ok(value),
        Some(_) => Err(Stop::Syntax),
    });
    value.map_err(|stop| match stop {
        Stop::Syntax => Error::Syntax(position(json, parser.at)),
        Stop::TooDeep => Error::TooDeep(position(json, parser.at)),
    })
}

/// Why the parser goes no further from where it is.
enum Stop {
    Syntax,
    TooDeep,
}

/// `at` is a byte of the text, on a character boundary whenever the parser stops.
struct Parser<'a> {
    json: &'a str,
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    /// The byte at this place, if the text has not ended.
    fn peek(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no white space.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Goes behind the next byte if it is this one.
    fn skip(&mut self, byte: u8) -> bool {
        let is_there = self.next() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn expect(&mut self, byte: u8) -> Result<(), Stop> {
        self.skip(byte).then_some(()).ok_or(Stop::Syntax)
    }

    fn value(&mut self) -> Result<Value, Stop> {
        match self.next().ok_or(Stop::Syntax)? {
            b'{' => self.object(),
            b'[' => self.list(),
            b'"' => self.text().map(Value::Text),
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Truth(true)),
            b'f' => self.word("false", Value::Truth(false)),
            _ => self.number(),
        }
    }

    fn open(&mut self) -> Result<(), Stop> {
        if self.depth == DEPTH {
            return Err(Stop::TooDeep);
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    fn object(&mut self) -> Result<Value, Stop> {
        self.open()?;
        let mut members = Vec::new();
        while !self.skip(b'}') {
            if !members.is_empty() {
                self.expect(b',')?;
            }
            if self.next() != Some(b'"') {
                return Err(Stop::Syntax);
            }
            let name = self.text()?;
            self.expect(b':')?;
            members.push((name, self.value()?));
        }
        self.depth -= 1;
        Ok(Value::Object(Object::from_iter(members)))
    }

    fn list(&mut self) -> Result<Value, Stop> {
        self.open()?;
        let mut values = Vec::new();
        while !self.skip(b']') {
            if !values.is_empty() {
                self.expect(b',')?;
            }
            values.push(self.value()?);
        }
        self.depth -= 1;
        Ok(Value::List(values))
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Stop> {
        if !self.json[self.at..].starts_with(word) {
            return Err(Stop::Syntax);
        }
        self.at += word.len();
        Ok(value)
    }

    fn number(&mut self) -> Result<Value, Stop> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        let whole = self.at;
        self.digits()?;
        if self.json.as_bytes()[whole] == b'0' && self.at > whole + 1 {
            return Err(Stop::Syntax);
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(Value::Number(self.json[start..self.at].to_owned()))
    }

    /// One digit or more.
    fn digits(&mut self) -> Result<(), Stop> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start {
            return Err(Stop::Syntax);
        }
        Ok(())
    }

    fn text(&mut self) -> Result<String, Stop> {
        let mut text = String::new();
        self.at += 1;
        loop {
            let plain = self.at;
            while self
                .peek()
                .is_some_and(|b| b >= b' ' && b != b'"' && b != b'\\')
            {
                self.at += 1;
            }
            text.push_str(&self.json[plain..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                _ => return Err(Stop::Syntax),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Stop> {
        self.at += 1;
        let escaped = match self.peek().ok_or(Stop::Syntax)? {
            plain @ (b'"' | b'\\' | b'/') => char::from(plain),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            _ => return Err(Stop::Syntax),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// What `\uXXXX` stands for, or two of them that are the halves of one character.
    fn code_point(&mut self) -> Result<char, Stop> {
        let first = self.code_unit()?;
        if let Some(character) = char::from_u32(first.into()) {
            return Ok(character);
        }
        if !self.json[self.at..].starts_with("\\u") {
            return Err(Stop::Syntax);
        }
        self.at += 1;
        let both = [first, self.code_unit()?];
        let mut characters = char::decode_utf16(both);
        characters.next().and_then(Result::ok).ok_or(Stop::Syntax)
    }

    /// The four hexadecimal digits behind a `u`.
    fn code_unit(&mut self) -> Result<u16, Stop> {
        let digits = self.json.as_bytes().get(self.at + 1..self.at + 5);
        let digits = digits.ok_or(Stop::Syntax)?;
        let mut unit = 0;
        for digit in digits {
            let digit = char::from(*digit).to_digit(16).ok_or(Stop::Syntax)?;
            unit = unit << 4 | digit as u16;
        }
        self.at += 5;
        Ok(unit)
    }
}

/// Where a byte of the text stands for people.
fn position(json: &str, at: usize) -> Position {
    let before = &json[..at];
    let line = before.rsplit('\n').next().unwrap_or_default();
    Position {
        line: before.matches('\n').count() + 1,
        column: line.chars().count() + 1,
    }
}
