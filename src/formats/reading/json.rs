//! JSON of other tools: one value, or one in each line.

use serde_json::Value;

use super::refusal::{Place, Reason, Refusal};

/// What a file of JSON holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// One value.
    Whole(Value),
    /// A value in each line that is not empty.
    Lines(Vec<Value>),
}

impl Json {
    /// Reads a file; `None` if it does not begin like one. Brackets may be nested 127 deep.
    pub fn parse(file: &str, text: &str) -> Option<Result<Self, Refusal>> {
        if !text.trim_start().starts_with(['{', '[']) {
            return None;
        }
        Some(
            serde_json::from_str(text)
                .map(Self::Whole)
                .or_else(|whole| {
                    let first = text.trim_start().lines().next().unwrap_or_default();
                    match serde_json::from_str::<Value>(first) {
                        Ok(_) => lines(file, text),
                        Err(_) => Err(refusal(file, &whole, None)),
                    }
                }),
        )
    }

    /// The values of a list, those of the lines, or the only one there is.
    pub fn records(&self) -> &[Value] {
        match self {
            Self::Whole(Value::Array(values)) | Self::Lines(values) => values,
            Self::Whole(value) => std::slice::from_ref(value),
        }
    }

    /// The object, if the file is one.
    pub fn object(&self) -> Option<&Value> {
        match self {
            Self::Whole(value @ Value::Object(_)) => Some(value),
            _ => None,
        }
    }
}

fn lines(file: &str, text: &str) -> Result<Json, Refusal> {
    let numbered = (1..).zip(text.lines());
    let told = numbered.filter(|(_, line)| !line.trim().is_empty());
    let values = told.map(|(number, line)| {
        serde_json::from_str(line).map_err(|error| refusal(file, &error, Some(number)))
    });
    values.collect::<Result<_, _>>().map(Json::Lines)
}

fn refusal(file: &str, error: &serde_json::Error, line: Option<usize>) -> Refusal {
    let place = Place::At {
        line: line.unwrap_or(error.line()),
        column: error.column().max(1),
    };
    // The parser adds the place, which is said otherwise.
    let what = error.to_string();
    let what = what.split(" at line ").next().unwrap_or_default();
    Refusal::new(file, place, Reason::NotJson(what.to_owned()))
}

/// The text in a member.
pub fn text<'a>(value: &'a Value, member: &str) -> Option<&'a str> {
    value.get(member)?.as_str()
}

/// The text in a member, if it has one that is not empty.
pub fn told(value: &Value, member: &str) -> Option<String> {
    text(value, member)
        .filter(|text| !text.trim().is_empty())
        .map(str::to_owned)
}

/// The values in a member that is a list; none if it is not there.
pub fn list<'a>(value: &'a Value, member: &str) -> &'a [Value] {
    value
        .get(member)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// The position in a member.
pub fn position(value: &Value, member: &str) -> Option<usize> {
    value.get(member)?.as_u64()?.try_into().ok()
}

/// An id, which tools write as a text or as a number; empty if there is none.
pub fn id(value: &Value, member: &str) -> String {
    plain(value.get(member).unwrap_or(&Value::Null))
}

/// A value as people write it: texts without quotation marks, lists with commas.
pub fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}
