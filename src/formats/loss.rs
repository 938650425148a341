//! What a format cannot hold: said in general for the format, and exactly for each annotation.

use std::fmt;

use crate::core::annotation::Id;

/// Something that a format may have no place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// Two annotations on the same words, in one file.
    Overlaps,
    /// An annotation of several separate stretches.
    Fragments,
    /// An annotation that goes on after the end of a line or sentence.
    Breaks,
    /// Ends inside a token.
    WordParts,
    /// Ends on white space.
    OuterSpace,
    /// The white space between words.
    WhiteSpace,
    /// Names of labels and relations that are no plain ASCII words.
    LabelNames,
    /// Mentions of entities.
    Mentions,
    /// Claims that were not checked.
    UncheckedClaims,
    /// Which entity is named, and its addresses.
    Identities,
    /// What else is known of an annotation: kind of quotation, speaker without a place, verdict …
    Features,
    /// Remarks.
    Notes,
    /// Relations, and which cue and speaker belong to which claim.
    Relations,
    /// The place of the words in the text.
    Positions,
}

impl Aspect {
    /// In English, for tables: "overlaps".
    pub fn name(self) -> &'static str {
        match self {
            Self::Overlaps => "overlaps",
            Self::Fragments => "fragments",
            Self::Breaks => "line breaks inside",
            Self::WordParts => "parts of words",
            Self::OuterSpace => "white space at the ends",
            Self::WhiteSpace => "white space of the text",
            Self::LabelNames => "names beyond ASCII",
            Self::Mentions => "mentions",
            Self::UncheckedClaims => "unchecked claims",
            Self::Identities => "entity links",
            Self::Features => "features",
            Self::Notes => "notes",
            Self::Relations => "relations",
            Self::Positions => "positions",
        }
    }
}

/// What happened to something that a format has no place for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LossKind {
    /// Left out, because it overlaps the one that was kept.
    Overlap {
        /// The annotation that was kept.
        kept: Id,
    },
    /// Written as several annotations, one for each stretch.
    Fragments,
    /// Cut where the line or the sentence ends, written as several annotations.
    Split,
    /// Widened to whole tokens.
    Widened,
    /// White space at its ends left out.
    Trimmed,
    /// Nothing but white space: left out.
    Blank,
    /// Its label is called otherwise.
    Renamed {
        /// The label's name.
        label: String,
        /// What the file calls it.
        to: String,
    },
    /// What its link means is called otherwise.
    RenamedRelation {
        /// What it means.
        kind: String,
        /// What the file calls it.
        to: String,
    },
    /// White space of the text is not in the file.
    WhiteSpace,
    /// Left out: the format has no mentions.
    Mention,
    /// Left out: what the format asks for is missing.
    Incomplete {
        /// What is missing, in English: "verdict".
        missing: Vec<&'static str>,
    },
    /// The entity that it names is not in the file.
    Identity,
    /// Some of its features are not in the file.
    Features {
        /// Their names.
        names: Vec<&'static str>,
    },
    /// The remark is not in the file.
    Note,
    /// The link that starts here is not in the file.
    Relation {
        /// What it means.
        kind: String,
    },
}

impl LossKind {
    /// What of the format it comes from; losses are counted by it.
    pub fn aspect(&self) -> Aspect {
        match self {
            Self::Overlap { .. } => Aspect::Overlaps,
            Self::Fragments => Aspect::Fragments,
            Self::Split => Aspect::Breaks,
            Self::Widened => Aspect::WordParts,
            Self::Trimmed | Self::Blank => Aspect::OuterSpace,
            Self::Renamed { .. } | Self::RenamedRelation { .. } => Aspect::LabelNames,
            Self::WhiteSpace => Aspect::WhiteSpace,
            Self::Mention => Aspect::Mentions,
            Self::Incomplete { .. } => Aspect::UncheckedClaims,
            Self::Identity => Aspect::Identities,
            Self::Features { .. } => Aspect::Features,
            Self::Note => Aspect::Notes,
            Self::Relation { .. } => Aspect::Relations,
        }
    }
}

impl fmt::Display for LossKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overlap { kept } => write!(f, "left out, it overlaps {kept}"),
            Self::Fragments => f.write_str("written as separate annotations"),
            Self::Split => f.write_str("cut where the line or sentence ends"),
            Self::Widened => f.write_str("widened to whole words"),
            Self::Trimmed => f.write_str("white space at its ends left out"),
            Self::Blank => f.write_str("left out, it is nothing but white space"),
            Self::Renamed { label, to } => write!(f, "label “{label}” is called {to}"),
            Self::RenamedRelation { kind, to } => {
                write!(f, "its link “{kind}” is called {to}")
            }
            Self::WhiteSpace => f.write_str("white space of the text is not kept"),
            Self::Mention => f.write_str("left out, the format has no mentions"),
            Self::Incomplete { missing } => {
                write!(f, "left out, it has no {}", missing.join(", no "))
            }
            Self::Identity => f.write_str("the entity it names is left out"),
            Self::Features { names } => write!(f, "{} left out", names.join(", ")),
            Self::Note => f.write_str("its note is left out"),
            Self::Relation { kind } => write!(f, "its link “{kind}” is left out"),
        }
    }
}

/// One thing that the file does not hold as the library does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The article.
    pub article: Id,
    /// The annotation; `None` if it is about the article as a whole.
    pub annotation: Option<Id>,
    /// What happened.
    pub what: LossKind,
}

/// How many losses there are of each kind, the kinds in a fixed order.
pub fn counts(losses: &[Loss]) -> Vec<(Aspect, usize)> {
    let mut aspects: Vec<Aspect> = losses.iter().map(|loss| loss.what.aspect()).collect();
    aspects.sort();
    let runs = aspects.chunk_by(|a, b| a == b);
    runs.map(|run| (run[0], run.len())).collect()
}
