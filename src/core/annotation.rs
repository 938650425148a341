//! What a person says about a text: mentions, claims, relations, and the entities they name.

use std::{fmt, rc::Rc};

use serde::{Deserialize, Serialize};

use super::text::TextRange;

/// Members of a file's object that this version does not know; they are carried along unchanged.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// The identity of a thing: any non-empty string, unique in its library. Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(Rc<str>);

impl Id {
    /// `None` for the empty string.
    pub fn new(id: &str) -> Option<Self> {
        (!id.is_empty()).then(|| Self(id.into()))
    }

    /// The string itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Id {
    type Error = &'static str;
    fn try_from(id: String) -> Result<Self, Self::Error> {
        Self::new(&id).ok_or("an id must not be empty")
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.as_ref().to_owned()
    }
}

/// One or more ranges, sorted, none touching or overlapping another: the extent of an annotation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<TextRange>", into = "Vec<TextRange>")]
pub struct Spans(Rc<[TextRange]>);

impl Spans {
    /// Sorts the ranges and joins those that overlap or touch; `None` if there are none.
    pub fn new(mut ranges: Vec<TextRange>) -> Option<Self> {
        ranges.sort();
        let mut joined: Vec<TextRange> = Vec::with_capacity(ranges.len());
        for range in ranges {
            match joined.last_mut() {
                Some(last) if range.start() <= last.end() => {
                    let end = last.end().max(range.end());
                    *last = TextRange::new(last.start(), end).expect("a join only grows");
                }
                _ => joined.push(range),
            }
        }
        (!joined.is_empty()).then(|| Self(joined.into()))
    }

    /// In text order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = TextRange> + ExactSizeIterator + '_ {
        self.0.iter().copied()
    }

    /// The ranges, in text order.
    pub fn as_slice(&self) -> &[TextRange] {
        &self.0
    }

    /// First byte of the first range.
    pub fn start(&self) -> usize {
        self.0[0].start()
    }

    /// One past the last byte of the last range.
    pub fn end(&self) -> usize {
        self.0[self.0.len() - 1].end()
    }

    /// The same words, begun at another byte: what lies before it goes. `None` if nothing is left.
    pub fn with_start(&self, start: usize) -> Option<Self> {
        let mut kept: Vec<TextRange> = self.iter().filter(|r| start < r.end()).collect();
        let first = kept.first_mut()?;
        *first = TextRange::new(start, first.end())?;
        Self::new(kept)
    }

    /// The same words, ended at another byte: what lies behind it goes. `None` if nothing is left.
    pub fn with_end(&self, end: usize) -> Option<Self> {
        let mut kept: Vec<TextRange> = self.iter().filter(|r| r.start() < end).collect();
        let last = kept.last_mut()?;
        *last = TextRange::new(last.start(), end)?;
        Self::new(kept)
    }

    /// Bytes covered.
    pub fn covered(&self) -> usize {
        self.iter().map(TextRange::len).sum()
    }

    /// Whether any range has a byte in common with `range`.
    pub fn overlaps(&self, range: TextRange) -> bool {
        self.iter().any(|r| r.overlaps(range))
    }

    /// The words, with ` … ` between separate ranges.
    pub fn quote(&self, text: &str) -> String {
        let parts: Vec<&str> = self.iter().filter_map(|r| r.of(text)).collect();
        parts.join(" … ")
    }
}

impl From<TextRange> for Spans {
    fn from(range: TextRange) -> Self {
        Self([range].into())
    }
}

impl TryFrom<Vec<TextRange>> for Spans {
    type Error = &'static str;
    fn try_from(ranges: Vec<TextRange>) -> Result<Self, Self::Error> {
        Self::new(ranges).ok_or("an annotation needs at least one span")
    }
}

impl From<Spans> for Vec<TextRange> {
    fn from(spans: Spans) -> Self {
        spans.0.to_vec()
    }
}

/// How an annotation came to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A person selected the words.
    #[default]
    Manual,
    /// One of all occurrences of words that a person tagged.
    Propagated,
    /// Proposed by the program, accepted by a person.
    Suggested,
    /// Came with a file of another tool.
    Imported,
}

/// Who made an annotation, and when; times are RFC 3339 in UTC.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The annotator's name, empty if none was given.
    pub creator: String,
    /// When it was made.
    pub created: String,
    /// When it was last changed.
    pub modified: String,
}

/// Words that name an entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Its identity; survives every edit.
    pub id: Id,
    /// The label's id.
    pub label: Id,
    /// The words.
    pub spans: Spans,
    /// The entity named, if a person said which.
    pub entity: Option<Id>,
    /// A person's remark.
    pub note: String,
    /// How it came to be.
    pub origin: Origin,
    /// Who and when.
    pub stamp: Stamp,
    /// Unknown members of the file.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// How a claim's words are reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ClaimKind {
    /// Wholly between quotation marks.
    Direct,
    /// Paraphrased.
    Indirect,
    /// A paraphrase with quoted parts.
    Mixed,
    /// Asserted by the article itself, or not yet decided.
    #[default]
    Unmarked,
}

/// Who says a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// A mention in the same article.
    Mention(Id),
    /// An entity of the library.
    Entity(Id),
    /// Free words, with the place where they stand, if they stand in the text.
    Name {
        /// The words.
        name: String,
        /// Where they stand; may be empty.
        spans: Vec<TextRange>,
    },
}

/// Words that assert something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Its identity; survives every edit.
    pub id: Id,
    /// The words that assert.
    pub spans: Spans,
    /// How they are reported.
    pub kind: ClaimKind,
    /// The words that introduce them ("a déclaré"); may be empty.
    pub cue: Vec<TextRange>,
    /// Who says so, the outermost speaker first.
    pub sources: Vec<Source>,
    /// A person's remark.
    pub note: String,
    /// How it came to be.
    pub origin: Origin,
    /// Who and when.
    pub stamp: Stamp,
    /// Unknown members of the file.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// A mention or a claim: whatever is painted over the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Annotation {
    /// Words that name an entity.
    Mention(Mention),
    /// Words that assert something.
    Claim(Claim),
}

impl Annotation {
    /// Its identity.
    pub fn id(&self) -> &Id {
        match self {
            Self::Mention(m) => &m.id,
            Self::Claim(c) => &c.id,
        }
    }

    /// The words it is about.
    pub fn spans(&self) -> &Spans {
        match self {
            Self::Mention(m) => &m.spans,
            Self::Claim(c) => &c.spans,
        }
    }

    /// The remark.
    pub fn note(&self) -> &str {
        match self {
            Self::Mention(m) => &m.note,
            Self::Claim(c) => &c.note,
        }
    }

    /// Who made it, and when.
    pub fn stamp(&self) -> &Stamp {
        match self {
            Self::Mention(m) => &m.stamp,
            Self::Claim(c) => &c.stamp,
        }
    }

    /// Who made it, and when; to be changed.
    pub fn stamp_mut(&mut self) -> &mut Stamp {
        match self {
            Self::Mention(m) => &mut m.stamp,
            Self::Claim(c) => &mut c.stamp,
        }
    }

    /// The mention, if it is one.
    pub fn as_mention(&self) -> Option<&Mention> {
        match self {
            Self::Mention(m) => Some(m),
            Self::Claim(_) => None,
        }
    }

    /// The claim, if it is one.
    pub fn as_claim(&self) -> Option<&Claim> {
        match self {
            Self::Mention(_) => None,
            Self::Claim(c) => Some(c),
        }
    }

    /// Reading order: first start, last end, id. The order of every list and file.
    pub fn reading_order(&self, other: &Self) -> std::cmp::Ordering {
        let key = |a: &Self| (a.spans().start(), a.spans().end());
        key(self)
            .cmp(&key(other))
            .then_with(|| self.id().cmp(other.id()))
    }
}

/// A typed link between two annotations of one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// Its identity.
    pub id: Id,
    /// The annotation it starts from.
    pub from: Id,
    /// The annotation it leads to.
    pub to: Id,
    /// What it means ("supports", "contradicts", …).
    pub kind: String,
    /// Unknown members of the file.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// The thing that mentions name; shared by all articles of the library.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Its identity.
    pub id: Id,
    /// The id of the label that its mentions usually bear.
    pub label: Id,
    /// The canonical name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Addresses that say what it is (Wikidata and the like).
    pub links: Vec<String>,
    /// A person's remark.
    pub note: String,
    /// Unknown members of the file.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}
