//! Annotations of other tools whose words are not in the text: they are kept with their article, until
//! a person places them or gives them up.

use super::{
    annotation::Extra,
    json::{Object, Value},
};

/// The unknown member of a head that lists them: each an object with `label`, `text`, `prefix`,
/// `suffix` and `note`, as far as they are known.
pub const ORPHANS: &str = "orphans";

/// What claims are called among the labels of orphans.
pub const CLAIM: &str = "Claim";

/// How many words of a quotation are looked for: more than a person would compare.
const LOOKED_FOR: usize = 24;

/// An annotation that has no place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Orphan {
    /// The name of its label; [`CLAIM`] if it is one.
    pub label: String,
    /// Its words; empty if its file does not quote them.
    pub quote: String,
    /// What should stand before them; may be empty.
    pub prefix: String,
    /// What should stand behind them; may be empty.
    pub suffix: String,
    /// The remark.
    pub note: String,
}

impl Orphan {
    /// As it is kept with its article.
    pub fn to_value(&self) -> Value {
        let members = [
            ("label", &self.label),
            ("text", &self.quote),
            ("prefix", &self.prefix),
            ("suffix", &self.suffix),
            ("note", &self.note),
        ];
        let told = members.into_iter().filter(|(_, text)| !text.is_empty());
        let told = told.map(|(name, text)| (name.to_owned(), Value::Text(text.clone())));
        Value::Object(Object::from_iter(told))
    }

    /// Whatever a file says of it; nothing is known of what is no object.
    pub fn from_value(value: &Value) -> Self {
        let told = |name: &str| match value {
            Value::Object(members) => match members.get(name) {
                Some(Value::Text(text)) => text.clone(),
                _ => String::new(),
            },
            _ => String::new(),
        };
        Self {
            label: told("label"),
            quote: told("text"),
            prefix: told("prefix"),
            suffix: told("suffix"),
            note: told("note"),
        }
    }

    /// The longest run of its words that stands in a text, by which a person may find its place; all
    /// of them if none does.
    pub fn trace(&self, text: &str) -> String {
        let words: Vec<&str> = self.quote.split_whitespace().take(LOOKED_FOR).collect();
        let runs = (1..=words.len())
            .rev()
            .flat_map(|length| words.windows(length));
        let mut runs = runs.map(|run| run.join(" "));
        runs.find(|run| text.contains(run.as_str()))
            .unwrap_or_else(|| self.quote.clone())
    }
}

/// The values that are listed among the unknown members of a head.
pub fn listed(extra: &Extra) -> &[Value] {
    match extra.get(ORPHANS) {
        Some(Value::List(orphans)) => orphans,
        _ => &[],
    }
}

/// Lists these values among the unknown members of a head, and nothing if there are none.
pub fn list(extra: &mut Extra, orphans: Vec<Value>) {
    if orphans.is_empty() {
        extra.remove(ORPHANS);
    } else {
        extra.insert(ORPHANS.to_owned(), Value::List(orphans));
    }
}
