//! What is proposed: claims with their sources, mentions with their labels, and why.

use crate::core::{
    annotation::{ClaimKind, Id, Spans},
    text::TextRange,
};

/// All proposals for one passage, each list in text order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// Who says what.
    pub claims: Vec<ClaimProposal>,
    /// What is named.
    pub entities: Vec<EntityProposal>,
}

/// Words that seem to assert something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimProposal {
    /// The words that assert: of a direct quotation, those between the marks.
    pub spans: Spans,
    /// The words that introduce them; may be empty.
    pub cue: Vec<TextRange>,
    /// Who says so, the outermost speaker first; empty if nothing tells.
    pub sources: Vec<ProposedSource>,
    /// How the words are reported.
    pub kind: ClaimKind,
    /// How sure the proposal is, from 0 to 100.
    pub score: u8,
    /// What it rests on.
    pub why: ClaimReason,
}

/// What the proposal of a claim rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimReason {
    /// A quotation with a verb of saying beside it.
    QuotationWithCue,
    /// A quotation after a colon.
    QuotationAfterColon,
    /// A quotation that goes on after one whose speaker is known.
    QuotationContinued,
    /// A quotation with nobody near it who says it.
    QuotationAlone,
    /// A verb of saying and a clause with `que` or `that`, or without.
    Clause,
    /// A verb of saying and an infinitive ("ont affirmé avoir tué").
    Infinitive,
    /// A verb of saying and what it is about ("a reconnu des pertes").
    Object,
    /// A clause with a verb of saying set off by a comma ("…, s’accordent les analystes").
    SetOff,
    /// A preposition that names a source ("selon", "according to").
    Preposition,
    /// A conditional or an adverb of hearsay ("serait", "reportedly").
    Hearsay,
    /// The words that a person selected, and nothing around them that says more.
    Selection,
}

impl ClaimReason {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::QuotationWithCue => "quotation-with-cue",
            Self::QuotationAfterColon => "quotation-after-colon",
            Self::QuotationContinued => "quotation-continued",
            Self::QuotationAlone => "quotation-alone",
            Self::Clause => "clause",
            Self::Infinitive => "infinitive",
            Self::Object => "object",
            Self::SetOff => "set-off",
            Self::Preposition => "preposition",
            Self::Hearsay => "hearsay",
            Self::Selection => "selection",
        }
    }
}

/// One of those who say a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedSource {
    /// The words that name the source; empty if it is implicit.
    pub spans: Vec<TextRange>,
    /// What sort of source it is.
    pub nature: SourceNature,
    /// Whom the words mean, if that could be told.
    pub resolution: Option<Resolution>,
    /// Where it was said ("dans une vidéo consultée par l’AFP").
    pub medium: Option<TextRange>,
}

/// What sort of source the words name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceNature {
    /// By name.
    Named,
    /// By a pronoun.
    Pronoun,
    /// By office or role ("le ministre").
    Role,
    /// Several, or a body ("les analystes", "the army").
    Collective,
    /// Not to be known ("une source proche du dossier").
    Anonymous,
    /// A report, a statement, a poll.
    Document,
    /// Not said.
    Implicit,
}

impl SourceNature {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Pronoun => "pronoun",
            Self::Role => "role",
            Self::Collective => "collective",
            Self::Anonymous => "anonymous",
            Self::Document => "document",
            Self::Implicit => "implicit",
        }
    }
}

/// Whom a source's words mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// Who it is.
    pub referent: Referent,
    /// Whether it is inferred (from a pronoun, a title) rather than read.
    pub guess: bool,
}

/// What a source may refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Referent {
    /// A mention that the article has.
    Mention(Id),
    /// An entity of the library.
    Entity(Id),
    /// A name in the text: the fullest form that it has there.
    Name(TextRange),
}

/// Words that seem to name something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityProposal {
    /// The words.
    pub range: TextRange,
    /// A label's id: that of the known entity, else `person`, `organisation`, `place`, `date`,
    /// `event` or `number`.
    pub label: Id,
    /// How sure the proposal is, from 0 to 100.
    pub score: u8,
    /// What it rests on.
    pub why: EntityReason,
    /// The library's entity of that name, if exactly one has it.
    pub entity: Option<Id>,
}

/// What the proposal of a mention rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntityReason {
    /// The library has an entity of that name.
    KnownName,
    /// A title or an honorific stands before it.
    Title,
    /// It begins with a given name.
    GivenName,
    /// It is part of a fuller name of the article.
    ShortName,
    /// Verbs of saying have it as their subject.
    Speaker,
    /// A word in it or before it says what it is ("ministère", "la ville de").
    HeadWord,
    /// It is on the list of places or organisations.
    Listed,
    /// A preposition of place stands before it.
    Preposition,
    /// It is written in capitals, or as an abbreviation that the text explains.
    Acronym,
    /// It opens the article as the place of the report.
    Dateline,
    /// It is written like a date.
    DateForm,
    /// It is written like a number or an amount.
    NumberForm,
    /// It is written with capitals like a name, and nothing else tells.
    Capitals,
}

impl EntityReason {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::KnownName => "known-name",
            Self::Title => "title",
            Self::GivenName => "given-name",
            Self::ShortName => "short-name",
            Self::Speaker => "speaker",
            Self::HeadWord => "head-word",
            Self::Listed => "listed",
            Self::Preposition => "preposition",
            Self::Acronym => "acronym",
            Self::Dateline => "dateline",
            Self::DateForm => "date-form",
            Self::NumberForm => "number-form",
            Self::Capitals => "capitals",
        }
    }
}

/// Places where a name stands in one of its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariantGroup {
    /// Which form.
    pub kind: VariantKind,
    /// The form as it stands at its first place.
    pub form: String,
    /// All its places, in text order; none overlaps a place of an earlier group.
    pub ranges: Vec<TextRange>,
    /// Whether nothing else in this text bears that form.
    pub safe: bool,
}

/// How a variant differs from the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VariantKind {
    /// Not at all.
    Exact,
    /// A title or honorific before it ("M. Maïga", "le premier ministre Choguel Maïga").
    Titled,
    /// Some of its words ("Choguel Maïga").
    Shorter,
    /// The last word alone.
    LastName,
    /// Its initials, as the text defines them.
    Acronym,
    /// What the initials stand for, as the text defines them.
    LongForm,
}
