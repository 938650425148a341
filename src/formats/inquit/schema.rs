//! The members of an Inquit JSON file as Rust types: the JSON Schema in the repository is made from
//! them. Knows nothing of what the members must agree on.
//!
//! The page does without: `read` and `write` go straight between JSON and the core, which takes a
//! third of the code. A test reads written files into these types and writes them again, so the two
//! cannot say different things.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::core::{
    annotation::{ClaimKind, Nature, Origin},
    article::{BlockKind, Direction, Status},
};

mod checking;

pub use checking::{Checking, Evidence, Question, Verdict};

/// Members that the program does not know.
type Extra = serde_json::Map<String, serde_json::Value>;

/// A project as Inquit takes it in and gives it out. All positions count Unicode code points of the
/// article's text, from 0; the end is the first position behind.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Inquit JSON")]
pub struct File {
    /// Tells the file from all others.
    pub format: Format,
    /// Version of the format. Members may be added without a new one.
    #[schemars(range(min = 1))]
    pub version: u32,
    /// The program that wrote the file.
    #[serde(default)]
    pub generator: Generator,
    /// When the file was written, RFC 3339 in UTC.
    #[serde(default)]
    pub exported: String,
    /// What positions count.
    #[serde(default)]
    pub offsets: Offsets,
    /// The kinds of things that mentions name.
    #[serde(default)]
    pub labels: Vec<Label>,
    /// The things that mentions name, shared by all articles.
    #[serde(default)]
    pub entities: Vec<Entity>,
    /// The articles with their annotations.
    #[serde(default)]
    pub articles: Vec<Article>,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The only name of the format.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Inquit JSON.
    Inquit,
}

/// A program and its version.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
pub struct Generator {
    /// The program.
    #[serde(default)]
    pub name: String,
    /// Its version.
    #[serde(default)]
    pub version: String,
}

/// What positions count. Other values are refused: a file in other units would be silently wrong.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
pub struct Offsets {
    /// The unit.
    #[serde(default)]
    pub unit: Unit,
    /// Which position a range's end is.
    #[serde(default)]
    pub end: End,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The only unit.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A Unicode code point: what Python counts.
    #[default]
    CodePoint,
}

/// The only kind of end.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum End {
    /// The first position behind the range.
    #[default]
    Exclusive,
}

/// A kind of thing that mentions name.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Label {
    /// Unique among the labels.
    pub id: String,
    /// What people read.
    pub name: String,
    /// `#rrggbb`.
    #[schemars(regex(pattern = r"^#[0-9a-fA-F]{6}$"))]
    pub color: String,
    /// The key that gives it, one character.
    #[serde(default)]
    pub key: Option<String>,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A thing that mentions name.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    /// Unique among the entities.
    pub id: String,
    /// The id of a label.
    pub label: String,
    /// The canonical name.
    pub name: String,
    /// Other names.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Addresses that say what it is.
    #[serde(default)]
    pub links: Vec<String>,
    /// A person's remark.
    #[serde(default)]
    pub note: String,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A text with its annotations.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Article {
    /// Unique among the articles.
    pub id: String,
    /// Its title; found in the text if absent.
    #[serde(default)]
    pub title: String,
    /// BCP 47 tag, if known.
    #[serde(default)]
    pub language: Option<String>,
    /// Main direction of the text.
    #[serde(default)]
    pub direction: Direction,
    /// Where it comes from.
    #[serde(default)]
    pub source: Provenance,
    /// Canonical text: lines end in `\n`, no control characters but TAB and `\n`, no leading
    /// byte-order mark.
    pub text: String,
    /// SHA-256 of the text in UTF-8, hexadecimal.
    #[serde(default)]
    pub sha256: Option<String>,
    /// How the text is cut; found anew if absent.
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// How far the work on it is.
    #[serde(default)]
    pub status: Status,
    /// When it came into the library, RFC 3339 in UTC.
    #[serde(default)]
    pub added: String,
    /// Words that name an entity; sorted by first start, last end, id.
    #[serde(default)]
    pub mentions: Vec<Mention>,
    /// Words that assert something; sorted by first start, last end, id.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Links between mentions and claims.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Where an article comes from.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Provenance {
    /// The address it was read at.
    pub url: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published, as the source says it.
    pub published: Option<String>,
    /// When it was taken from the source.
    pub retrieved: Option<String>,
    /// Copyright and source notices.
    pub notice: Option<String>,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A stretch of the text that is shown as one element.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Block {
    /// First code point.
    pub start: u64,
    /// One past the last code point.
    pub end: u64,
    /// What it is.
    pub kind: BlockKind,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A range of the text.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// First code point.
    pub start: u64,
    /// One past the last code point.
    pub end: u64,
    /// The words there; checked when the file is read.
    #[serde(default)]
    pub text: Option<String>,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Words that name an entity.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Mention {
    /// Unique in its article.
    pub id: String,
    /// The id of a label.
    pub label: String,
    /// The words, at least one span.
    #[schemars(length(min = 1))]
    pub spans: Vec<Span>,
    /// The id of the entity named.
    #[serde(default)]
    pub entity: Option<String>,
    /// A person's remark.
    #[serde(default)]
    pub note: String,
    /// How it came to be.
    #[serde(default)]
    pub origin: Origin,
    /// Who made it.
    #[serde(default)]
    pub creator: String,
    /// When it was made, RFC 3339 in UTC.
    #[serde(default)]
    pub created: String,
    /// When it was last changed, RFC 3339 in UTC.
    #[serde(default)]
    pub modified: String,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Words that assert something.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// Unique in its article.
    pub id: String,
    /// The words, at least one span.
    #[schemars(length(min = 1))]
    pub spans: Vec<Span>,
    /// The words again, ` … ` between separate spans; for readers, ignored when the file is read.
    #[serde(default)]
    pub text: String,
    /// How the words are reported.
    #[serde(default)]
    pub kind: ClaimKind,
    /// The words that introduce them.
    #[serde(default)]
    pub cue: Vec<Span>,
    /// Who says so, the outermost speaker first.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// Where it was said ("in a video seen by AFP").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<String>,
    /// What a fact-checker writes beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checking: Option<Checking>,
    /// A person's remark.
    #[serde(default)]
    pub note: String,
    /// How it came to be.
    #[serde(default)]
    pub origin: Origin,
    /// Who made it.
    #[serde(default)]
    pub creator: String,
    /// When it was made, RFC 3339 in UTC.
    #[serde(default)]
    pub created: String,
    /// When it was last changed, RFC 3339 in UTC.
    #[serde(default)]
    pub modified: String,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Who says a claim: exactly one of `mention`, `entity` and `name`.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// The id of a mention in the same article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mention: Option<String>,
    /// The id of an entity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    /// Free words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where the free words stand, if they stand in the text; only beside `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spans: Option<Vec<Span>>,
    /// In what way the source is named; `named` if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nature: Option<Nature>,
    /// Whether the program found it and no person has confirmed it yet; no if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guess: Option<bool>,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A typed link between two annotations.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Relation {
    /// Unique in its article, annotations included.
    pub id: String,
    /// The id of the mention or claim it starts from.
    pub from: String,
    /// The id of the mention or claim it leads to.
    pub to: String,
    /// What it means.
    pub kind: String,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}
