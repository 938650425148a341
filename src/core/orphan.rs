//! Annotations of other tools whose words are not in the text: they are kept with their article, until
//! a person places them or gives them up.

use super::{
    anchor::{Ground, Selector},
    annotation::{Annotation, Extra, Id, PARTED, Source, Spans, Speaker},
    json::{FromJson, Value},
};

/// The unknown member of a head that lists them: each an object with `label`, `text`, `prefix`,
/// `suffix` and `note`, as far as they are known. What else is in it goes to the annotation that a
/// person makes of it: [`ENTITY`], of a claim [`KIND`], [`SPEAKERS`], [`MEDIUM`] and [`CHECKING`].
pub const ORPHANS: &str = "orphans";

/// What claims are called among the labels of orphans.
pub const CLAIM: &str = "Claim";

/// The member that has the id of the entity that is named.
pub const ENTITY: &str = "entity";

/// The member that says how a claim is reported.
pub const KIND: &str = "kind";

/// The member that names those who say a claim, the outermost first.
pub const SPEAKERS: &str = "speakers";

/// The member that says where a claim was said.
pub const MEDIUM: &str = "medium";

/// The member that has what a fact-checker wrote beside a claim.
pub const CHECKING: &str = "checking";

/// The member that has what else a file says of it, by name; annotations have it under the same name.
pub const FEATURES: &str = "features";

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
    /// Everything else that is known of it.
    pub extra: Extra,
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
        Value::Object(self.extra.clone().into_iter().chain(told).collect())
    }

    /// Whatever a file says of it; nothing is known of what is no object.
    pub fn from_value(value: &Value) -> Self {
        let mut extra = match value {
            Value::Object(members) => members.clone(),
            _ => Extra::new(),
        };
        let mut told = |name| take(&mut extra, name).unwrap_or_default();
        Self {
            label: told("label"),
            quote: told("text"),
            prefix: told("prefix"),
            suffix: told("suffix"),
            note: told("note"),
            extra,
        }
    }

    /// The entity that it names.
    pub fn entity(&self) -> Option<Id> {
        take(&mut self.extra.clone(), ENTITY)
    }

    /// Tells the annotation that is made of it everything but label, words and entity.
    pub fn tell(mut self, annotation: &mut Annotation) {
        let features = self.extra.remove(FEATURES);
        let features = features.map(|features| (FEATURES.to_owned(), features));
        let extra = Extra::from_iter(features);
        match annotation {
            Annotation::Mention(mention) => {
                mention.note = self.note;
                mention.extra = extra;
            }
            Annotation::Claim(claim) => {
                claim.note = self.note;
                claim.kind = take(&mut self.extra, KIND).unwrap_or_default();
                claim.medium = take(&mut self.extra, MEDIUM).unwrap_or_default();
                claim.checking = take(&mut self.extra, CHECKING).map(Box::new);
                let speakers: Option<Vec<String>> = take(&mut self.extra, SPEAKERS);
                let named = |name| {
                    let spans = Vec::new();
                    Source::from(Speaker::Name { name, spans })
                };
                claim.sources = speakers.into_iter().flatten().map(named).collect();
                claim.extra = extra;
            }
        }
    }

    /// The places in a text that it may belong to, the likeliest first. Words that were parted are
    /// looked for part by part.
    pub fn nearest(&self, text: &str) -> Vec<Spans> {
        let ground = Ground::new(text);
        let parts: Vec<&str> = self.quote.split(PARTED).collect();
        let last = parts.len() - 1;
        let near = |(number, part): (usize, &&str)| {
            let around = |side: &String, at| match number == at {
                true => side.clone(),
                false => String::new(),
            };
            ground.nearest(&Selector {
                quote: (*part).to_owned(),
                prefix: around(&self.prefix, 0),
                suffix: around(&self.suffix, last),
                start: None,
            })
        };
        let places: Vec<Vec<_>> = parts.iter().enumerate().map(near).collect();
        if let [places] = &places[..] {
            return places.iter().map(|range| Spans::from(*range)).collect();
        }
        let firsts: Option<Vec<_>> = places.iter().map(|p| p.first().copied()).collect();
        firsts.and_then(Spans::new).into_iter().collect()
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

/// Takes a member that can be understood; what cannot stays.
fn take<T: FromJson>(members: &mut Extra, name: &str) -> Option<T> {
    let value = T::from_json(members.get(name)?.clone()).ok()?;
    members.remove(name);
    Some(value)
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
