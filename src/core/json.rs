//! JSON: its values, and how the program's types are made of them and become text.
//!
//! One reader and one writer serve the database and the files alike. They are this program's own,
//! for two reasons: a number stays the text that it was, so that nothing a file says is ever rounded,
//! and the code that is derived for each type makes up a third of what a visitor would have to
//! download.

use std::{fmt, rc::Rc};

mod object;
mod parse;
mod write;

pub use object::Object;
pub use write::Writer;

/// Any value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// True or false.
    Truth(bool),
    /// A number, as it is written.
    Number(String),
    /// A string.
    Text(String),
    /// Values in order.
    List(Vec<Value>),
    /// Values by name.
    Object(Object),
}

/// Why a value cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// It is no JSON from there on.
    Syntax(Position),
    /// Brackets inside brackets, deeper than any use.
    TooDeep(Position),
    /// The member with that name is missing, or its value is none that it can have. Names of members
    /// inside members are joined by dots; the name is empty if the whole value is meant.
    Member(String),
}

/// A place in a text that people look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(at) => write!(f, "no JSON at line {}, column {}", at.line, at.column),
            Self::TooDeep(at) => write!(f, "too deep at line {}, column {}", at.line, at.column),
            Self::Member(name) => write!(f, "“{name}” is missing or malformed"),
        }
    }
}

impl Error {
    /// The value is of the wrong kind.
    pub fn mismatch() -> Self {
        Self::Member(String::new())
    }

    /// The same trouble, seen from the object that has the member.
    pub fn inside(self, member: &str) -> Self {
        match self {
            Self::Member(inner) if inner.is_empty() => Self::Member(member.to_owned()),
            Self::Member(inner) => Self::Member(format!("{member}.{inner}")),
            other => other,
        }
    }
}

/// What can be written as JSON.
pub trait ToJson {
    /// Writes it as one value.
    fn write(&self, json: &mut Writer);
}

/// What is an object in JSON and carries along the members that the program does not know.
pub trait Members {
    /// The members that it knows, in the order in which they are written.
    fn known(&self) -> Vec<(&'static str, &dyn ToJson)>;

    /// The others.
    fn extra(&self) -> &Object;
}

/// What can be made of a JSON value.
pub trait FromJson: Sized {
    /// Takes the value apart.
    fn from_json(value: Value) -> Result<Self, Error>;
}

/// Choices that are written as their names.
pub trait Named: Copy + PartialEq + 'static {
    /// Every choice with its name.
    const NAMES: &'static [(Self, &'static str)];
}

/// How much of a large text the page reads before it gets to do something else, in bytes: a twentieth of a
/// second of work.
pub const AT_ONCE: usize = 500_000;

/// Reads a text that holds one value.
pub fn read<T: FromJson>(json: &str) -> Result<T, Error> {
    T::from_json(parse::parse(json)?)
}

/// The shortest text.
pub fn compact(value: &dyn ToJson) -> String {
    let mut json = Writer::compact();
    value.write(&mut json);
    json.finish()
}

/// A text for people: each value on its own line.
pub fn pretty(value: &dyn ToJson) -> String {
    let mut json = Writer::pretty();
    value.write(&mut json);
    json.finish()
}

impl Value {
    /// The only member of an object that has one: how a choice with contents is written.
    pub fn into_choice(self) -> Result<(String, Self), Error> {
        match Object::from_json(self)?.into_only_member() {
            Some(member) => Ok(member),
            None => Err(Error::mismatch()),
        }
    }
}

impl ToJson for Value {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::Null => json.literal("null"),
            Self::Truth(truth) => truth.write(json),
            Self::Number(number) => json.literal(number),
            Self::Text(text) => text.write(json),
            Self::List(values) => values.write(json),
            Self::Object(object) => object.write(json),
        }
    }
}

impl FromJson for Value {
    fn from_json(value: Value) -> Result<Self, Error> {
        Ok(value)
    }
}

impl ToJson for bool {
    fn write(&self, json: &mut Writer) {
        json.literal(if *self { "true" } else { "false" });
    }
}

impl FromJson for bool {
    fn from_json(value: Value) -> Result<Self, Error> {
        match value {
            Value::Truth(truth) => Ok(truth),
            _ => Err(Error::mismatch()),
        }
    }
}

impl ToJson for u64 {
    fn write(&self, json: &mut Writer) {
        json.literal(&self.to_string());
    }
}

impl FromJson for u64 {
    fn from_json(value: Value) -> Result<Self, Error> {
        match value {
            Value::Number(number) => number.parse().map_err(|_| Error::mismatch()),
            _ => Err(Error::mismatch()),
        }
    }
}

impl ToJson for usize {
    fn write(&self, json: &mut Writer) {
        (*self as u64).write(json);
    }
}

impl FromJson for usize {
    fn from_json(value: Value) -> Result<Self, Error> {
        u64::from_json(value)?
            .try_into()
            .map_err(|_| Error::mismatch())
    }
}

impl ToJson for str {
    fn write(&self, json: &mut Writer) {
        json.text(self);
    }
}

impl ToJson for String {
    fn write(&self, json: &mut Writer) {
        json.text(self);
    }
}

impl FromJson for String {
    fn from_json(value: Value) -> Result<Self, Error> {
        match value {
            Value::Text(text) => Ok(text),
            _ => Err(Error::mismatch()),
        }
    }
}

impl FromJson for Rc<str> {
    fn from_json(value: Value) -> Result<Self, Error> {
        Ok(String::from_json(value)?.into())
    }
}

impl ToJson for char {
    fn write(&self, json: &mut Writer) {
        json.text(self.encode_utf8(&mut [0; 4]));
    }
}

impl FromJson for char {
    fn from_json(value: Value) -> Result<Self, Error> {
        let text = String::from_json(value)?;
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(Error::mismatch()),
        }
    }
}

impl<T: Named> ToJson for T {
    fn write(&self, json: &mut Writer) {
        let named = T::NAMES.iter().find(|(choice, _)| choice == self);
        json.text(named.expect("every choice has a name").1);
    }
}

impl<T: Named> FromJson for T {
    fn from_json(value: Value) -> Result<Self, Error> {
        let name = String::from_json(value)?;
        let named = T::NAMES.iter().find(|(_, its)| *its == name);
        named.map(|(choice, _)| *choice).ok_or(Error::mismatch())
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, json: &mut Writer) {
        match self {
            Some(value) => value.write(json),
            None => json.literal("null"),
        }
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: Value) -> Result<Self, Error> {
        match value {
            Value::Null => Ok(None),
            value => T::from_json(value).map(Some),
        }
    }
}

impl<T: ToJson> ToJson for [T] {
    fn write(&self, json: &mut Writer) {
        json.open('[');
        for item in self {
            json.item(item);
        }
        json.close(']');
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, json: &mut Writer) {
        self.as_slice().write(json);
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: Value) -> Result<Self, Error> {
        match value {
            Value::List(values) => values.into_iter().map(T::from_json).collect(),
            _ => Err(Error::mismatch()),
        }
    }
}

impl<A: ToJson, B: ToJson> ToJson for (A, B) {
    fn write(&self, json: &mut Writer) {
        json.open('[');
        json.item(&self.0);
        json.item(&self.1);
        json.close(']');
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(value: Value) -> Result<Self, Error> {
        let pair: Result<[Value; 2], _> = Vec::from_json(value)?.try_into();
        let [first, second] = pair.map_err(|_| Error::mismatch())?;
        Ok((A::from_json(first)?, B::from_json(second)?))
    }
}

impl ToJson for &str {
    fn write(&self, json: &mut Writer) {
        json.text(self);
    }
}

impl<T: ToJson + ?Sized> ToJson for Rc<T> {
    fn write(&self, json: &mut Writer) {
        (**self).write(json);
    }
}

impl<T: FromJson> FromJson for Rc<T> {
    fn from_json(value: Value) -> Result<Self, Error> {
        T::from_json(value).map(Rc::new)
    }
}

impl<T: FromJson> FromJson for Rc<[T]> {
    fn from_json(value: Value) -> Result<Self, Error> {
        Ok(Vec::from_json(value)?.into())
    }
}
