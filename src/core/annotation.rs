//! What a person says about a text: mentions, claims, relations, and the entities they name.

use std::{fmt, rc::Rc};

use super::{checking::Checking, folded::folded, json, order::sort_by, text::TextRange};

/// What stands between the words of separate ranges, where they are one quotation.
pub const PARTED: &str = " … ";

/// Members of a file's object that this version does not know; they are carried along unchanged.
pub type Extra = json::Object;

/// The identity of a thing: any non-empty string, unique in its library. Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// One or more ranges, sorted, none touching or overlapping another: the extent of an annotation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spans(Rc<[TextRange]>);

impl Spans {
    /// Sorts the ranges and joins those that overlap or touch; `None` if there are none.
    pub fn new(mut ranges: Vec<TextRange>) -> Option<Self> {
        sort_by(&mut ranges, TextRange::cmp);
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

    /// The words, with [`PARTED`] between separate ranges.
    pub fn quote(&self, text: &str) -> String {
        let parts: Vec<&str> = self.iter().filter_map(|r| r.of(text)).collect();
        parts.join(PARTED)
    }
}

impl From<TextRange> for Spans {
    fn from(range: TextRange) -> Self {
        Self([range].into())
    }
}

/// How an annotation came to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The annotator's name, empty if none was given.
    pub creator: String,
    /// When it was made.
    pub created: String,
    /// When it was last changed.
    pub modified: String,
}

/// Words that name an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub extra: Extra,
}

/// How a claim's words are reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
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

/// One of those through whom a claim has come to the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who it is.
    pub speaker: Speaker,
    /// In what way they are named.
    pub nature: Nature,
    /// Whether the program found them, and no person has said yet that they are the right ones.
    pub guess: bool,
}

impl From<Speaker> for Source {
    /// Named, and certain.
    fn from(speaker: Speaker) -> Self {
        Self {
            speaker,
            nature: Nature::Named,
            guess: false,
        }
    }
}

/// In what way a source is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum Nature {
    /// By name or by office.
    #[default]
    Named,
    /// As somebody who is not to be known ("a source close to the matter").
    Anonymous,
    /// As many at once ("analysts").
    Collective,
    /// A document, not a person ("the report").
    Document,
    /// Not at all, though somebody must have said it; its words may be empty.
    Implicit,
}

/// Who says a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its identity; survives every edit.
    pub id: Id,
    /// The words that assert.
    pub spans: Spans,
    /// How they are reported.
    pub kind: ClaimKind,
    /// The words that introduce them ("a déclaré"); may be empty.
    pub cue: Vec<TextRange>,
    /// Through whom it has come: a chain, the outermost speaker first.
    pub sources: Vec<Source>,
    /// Where it was said ("in a video seen by AFP"); empty if nobody has written it.
    pub medium: String,
    /// What a fact-checker writes beside it.
    pub checking: Option<Box<Checking>>,
    /// A person's remark.
    pub note: String,
    /// How it came to be.
    pub origin: Origin,
    /// Who and when.
    pub stamp: Stamp,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// A mention or a claim: whatever is painted over the text.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// The kinds of relations between claims that the page offers; any other word is one as well.
pub const RELATION_KINDS: [&str; 4] = ["contradicts", "supports", "same", "updates"];

/// A typed link between two annotations of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub extra: Extra,
}

/// The thing that mentions name; shared by all articles of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    pub extra: Extra,
}

impl Entity {
    /// Whether it has that name, given in folded form: as its own, or as one of its other names.
    pub fn is_called(&self, wanted: &str) -> bool {
        folded(&self.name) == wanted || self.aliases.iter().any(|alias| folded(alias) == wanted)
    }
}
