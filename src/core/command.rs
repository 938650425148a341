//! What a person does, and the changes that follow from it.
//!
//! [`Workspace::plan`] turns a [`Command`] into a [`Step`] without applying it. Whatever a person may
//! not do is a [`Refusal`], and then nothing changes. Time and fresh ids come in with the
//! [`Occasion`], so the same command on the same workspace always gives the same step.

mod annotations;
mod articles;
mod claims;
mod entities;
mod labels;
mod orphans;
mod relations;
mod removal;

use std::rc::Rc;

use super::{
    annotation::{ClaimKind, Entity, Id, Origin, Source, Spans, Stamp},
    article::{BlockKind, Draft, Provenance, Status},
    checking::Checking,
    history::{Step, What},
    label::Label,
    project::WholeArticle,
    record::{Change, Record},
    text::TextRange,
    workspace::Workspace,
};

/// When and by whom something is done, and where its new ids come from.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// RFC 3339 in UTC.
    pub now: String,
    /// The same moment in milliseconds since 1970.
    pub milliseconds: u64,
    /// The annotator's name, may be empty.
    pub creator: String,
    /// Random; each new id is the next number after it.
    pub seed: u128,
}

impl Occasion {
    /// A fresh id: 24 hexadecimal digits.
    pub fn new_id(&mut self) -> Id {
        self.seed = self.seed.wrapping_add(1 << 32);
        Id::new(&format!("{:024x}", self.seed >> 32)).expect("24 digits are not empty")
    }

    fn stamp(&self) -> Stamp {
        Stamp {
            creator: self.creator.clone(),
            created: self.now.clone(),
            modified: self.now.clone(),
        }
    }
}

/// What becomes of the mentions of a label that is deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They get another label.
    Reassign(Id),
    /// They are deleted with it.
    Delete,
}

/// One thing that a person can do to the library or to the article on the page.
#[derive(Clone, Debug)]
pub enum Command {
    /// Adds articles that were read; they get the occasion's next ids in their order.
    AddArticles(Vec<Draft>),
    /// Brings in what files held; planned where they were read: how many articles, which changes.
    BringIn(usize, Vec<Change>),
    /// Edits what is known of an article.
    EditHead(Id, HeadEdit),
    /// Puts articles into the bin.
    Bin(Vec<Id>),
    /// Takes articles out of the bin.
    Unbin(Vec<Id>),
    /// Shows the block with that index as text, heading or boilerplate.
    SetBlock(usize, BlockKind),
    /// Tags each range as a mention with that label.
    Tag(Id, Vec<TextRange>, Origin),
    /// Tags each place in each article as a mention with that label, naming that entity; without one
    /// each is linked by its own words.
    TagEverywhere(Id, Option<Id>, Vec<Places>),
    /// Makes a claim.
    Claim(ClaimDraft),
    /// Deletes annotations.
    Delete(Vec<Id>),
    /// Gives a mention another label.
    Relabel(Id, Id),
    /// Gives an annotation other words.
    Resize(Id, Spans),
    /// Writes the note of an annotation.
    Note(Id, String),
    /// Says what a mention names.
    Link(Id, Naming),
    /// Edits a claim.
    EditClaim(Id, ClaimEdit),
    /// Edits an entity's name, aliases, links or note.
    EditEntity(Entity),
    /// Makes the first entity one with the second; with the contents of every other article in which
    /// anything is annotated.
    MergeEntities(Id, Id, Vec<WholeArticle>),
    /// Makes the mentions of an entity that have these words an entity of their own; with the
    /// contents of every other article in which anything is annotated.
    SplitEntity(Id, String, Vec<WholeArticle>),
    /// Makes the annotation with that index among those without a place one of these words.
    PlaceOrphan(usize, Spans),
    /// Gives up the annotation with that index among those without a place.
    DropOrphan(usize),
    /// Puts a suggestion aside for good, under the name by which it would come again.
    Reject(Id),
    /// Relates the first annotation to the second: what it means.
    Relate(Id, Id, String),
    /// Says what a relation means.
    EditRelation(Id, String),
    /// Takes a relation away.
    Unrelate(Id),
    /// Adds, renames, recolours, rekeys or reorders labels.
    EditLabels(Vec<Label>),
    /// Deletes a label; with the contents of every other article in which anything is annotated.
    DeleteLabel(Id, Fate, Vec<WholeArticle>),
}

/// A change to what is known of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadEdit {
    /// Another title.
    Title(String),
    /// Another language.
    Language(Option<String>),
    /// Other source fields.
    Source(Box<Provenance>),
    /// How far the work is.
    Status(Status),
}

/// Places in an article, which need not be on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The article.
    pub article: Id,
    /// Its canonical text.
    pub text: Rc<str>,
    /// The places.
    pub ranges: Vec<TextRange>,
}

/// What a mention names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// No particular entity.
    Nothing,
    /// An entity of the library.
    Entity(Id),
    /// A new entity with that name.
    New(String),
}

/// A claim before it is made: what a person or a proposal says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimDraft {
    /// The words that assert.
    pub spans: Spans,
    /// How they are reported.
    pub kind: ClaimKind,
    /// The words that introduce them.
    pub cue: Vec<TextRange>,
    /// Who says so, the outermost speaker first.
    pub sources: Vec<Source>,
    /// Where it was said.
    pub medium: String,
    /// How it comes to be.
    pub origin: Origin,
}

impl From<Spans> for ClaimDraft {
    /// The words alone, as a person selected them.
    fn from(spans: Spans) -> Self {
        Self {
            spans,
            kind: ClaimKind::default(),
            cue: Vec::new(),
            sources: Vec::new(),
            medium: String::new(),
            origin: Origin::Manual,
        }
    }
}

/// A change to a claim.
#[derive(Clone, Debug)]
pub enum ClaimEdit {
    /// How it is reported.
    Kind(ClaimKind),
    /// The words that introduce it.
    Cue(Vec<TextRange>),
    /// Who says so.
    Sources(Vec<Source>),
    /// Where it was said.
    Medium(String),
    /// All that a proposal says.
    Proposal(Box<ClaimDraft>),
    /// What a fact-checker writes beside it.
    Checking(CheckingEdit),
}

/// A change to what a fact-checker writes beside a claim. It is made to what stands there when it is carried
/// out, so that of two fields that are left at one moment neither takes back the other.
#[derive(Clone)]
pub struct CheckingEdit(Rc<dyn Fn(&mut Checking)>);

impl CheckingEdit {
    /// Does this to it.
    pub fn new(change: impl Fn(&mut Checking) + 'static) -> Self {
        Self(Rc::new(change))
    }

    fn applied(&self, before: Option<&Checking>) -> Checking {
        let mut checking = before.cloned().unwrap_or_default();
        (self.0)(&mut checking);
        checking
    }
}

impl std::fmt::Debug for CheckingEdit {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CheckingEdit")
    }
}

/// Why a command is not carried out; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It would change nothing.
    NothingToDo,
    /// No article is open, or something that the command names is not there.
    NotThere,
    /// The same words bear that label already: its name.
    AlreadyTagged(String),
    /// The same words are a claim already.
    AlreadyClaimed,
    /// There is no such label.
    NoSuchLabel,
    /// A name is empty.
    EmptyName,
    /// Two labels would have this name.
    NameTaken(String),
    /// Two labels would have this key.
    KeyTaken(char),
    /// The page itself uses this key.
    KeyReserved(char),
    /// At least one label stays.
    LastLabel,
    /// It is no address on the web.
    NotALink(String),
    /// An annotation cannot be related to itself.
    RelatedToItself,
    /// There is this very relation already.
    AlreadyRelated,
}

impl Workspace {
    /// The step that the command comes to; the workspace stays as it is.
    pub fn plan(&self, command: Command, occasion: &mut Occasion) -> Result<Step, Refusal> {
        let field = self.field_typed_in(&command);
        let (what, changes) = self.what_changes(command, occasion)?;
        if changes.is_empty() {
            return Err(Refusal::NothingToDo);
        }
        Ok(Step {
            what,
            at: occasion.milliseconds,
            field,
            changes,
        })
    }

    fn what_changes(
        &self,
        command: Command,
        occasion: &mut Occasion,
    ) -> Result<(What, Vec<Change>), Refusal> {
        Ok(match command {
            Command::AddArticles(drafts) => (
                What::AddArticles(drafts.len()),
                articles::added(drafts, occasion),
            ),
            Command::BringIn(articles, changes) => {
                self.check(&changes).map_err(|_| Refusal::NotThere)?;
                (What::BringIn(articles), changes)
            }
            Command::EditHead(article, edit) => {
                let what = match edit {
                    HeadEdit::Status(_) => What::SetStatus,
                    _ => What::EditArticle,
                };
                (what, self.edit_head(&article, edit)?)
            }
            Command::Bin(articles) => {
                let changes = self.bin(&articles, occasion)?;
                (What::Bin(changes.len()), changes)
            }
            Command::Unbin(articles) => {
                let changes = self.unbin(&articles)?;
                (What::Unbin(changes.len()), changes)
            }
            Command::SetBlock(index, kind) => (What::SetBlock, self.set_block(index, kind)?),
            Command::Tag(label, ranges, origin) => {
                let changes = self.tag(&label, ranges, origin, occasion)?;
                (What::Tag(changes.len()), changes)
            }
            Command::TagEverywhere(label, entity, places) => {
                let changes = self.tag_everywhere(&label, entity, places, occasion)?;
                (What::Tag(changes.len()), changes)
            }
            Command::Claim(draft) => (What::Claim, self.claim(draft, occasion)?),
            Command::Delete(ids) => {
                let (deleted, changes) = self.delete(ids, occasion)?;
                (What::Delete(deleted), changes)
            }
            Command::Relabel(id, label) => (What::Relabel, self.relabel(&id, label, occasion)?),
            Command::Resize(id, spans) => (What::Resize, self.resize(&id, spans, occasion)?),
            Command::Note(id, note) => (What::Note, self.note(&id, note, occasion)?),
            Command::Link(id, naming) => (What::Link, self.link(&id, naming, occasion)?),
            Command::EditClaim(id, edit) => {
                (What::EditClaim, self.edit_claim(&id, edit, occasion)?)
            }
            Command::EditEntity(entity) => (What::EditEntity, self.edit_entity(entity)?),
            Command::MergeEntities(from, into, elsewhere) => {
                let changes = self.merge_entities(&from, &into, elsewhere, occasion)?;
                (What::MergeEntities, changes)
            }
            Command::SplitEntity(entity, words, elsewhere) => {
                let changes = self.split_entity(&entity, &words, elsewhere, occasion)?;
                (What::SplitEntity, changes)
            }
            Command::PlaceOrphan(index, words) => (
                What::PlaceOrphan,
                self.place_orphan(index, words, occasion)?,
            ),
            Command::DropOrphan(index) => (What::DropOrphan, self.drop_orphan(index)?),
            Command::Reject(suggestion) => {
                let is_new = self.library.rejected.get(&suggestion).is_none();
                let change = is_new.then_some(Change::Add(Record::Rejected(suggestion)));
                (What::Reject, change.into_iter().collect())
            }
            Command::Relate(from, to, kind) => {
                (What::Relate, self.relate(from, to, &kind, occasion)?)
            }
            Command::EditRelation(id, kind) => {
                (What::EditRelation, self.edit_relation(&id, &kind)?)
            }
            Command::Unrelate(id) => (What::Unrelate, self.unrelate(&id)?),
            Command::EditLabels(labels) => (What::EditLabels, self.edit_labels(labels)?),
            Command::DeleteLabel(label, fate, elsewhere) => {
                let changes = self.delete_label(&label, &fate, elsewhere, occasion)?;
                (What::DeleteLabel, changes)
            }
        })
    }

    /// The field in which a person types what the command says, if it is one: typing there goes on
    /// in the same step.
    fn field_typed_in(&self, command: &Command) -> Option<String> {
        match command {
            Command::EditHead(article, HeadEdit::Title(_)) => Some(format!("title {article}")),
            Command::EditHead(article, HeadEdit::Language(_)) => {
                Some(format!("language {article}"))
            }
            Command::EditHead(article, HeadEdit::Source(_)) => Some(format!("source {article}")),
            Command::Note(annotation, _) => Some(format!("note {annotation}")),
            Command::EditEntity(entity) => Some(format!("entity {}", entity.id)),
            Command::EditLabels(labels) => {
                let label = labels::only_edited(&self.library.labels, labels)?;
                Some(format!("label {label}"))
            }
            _ => None,
        }
    }
}
