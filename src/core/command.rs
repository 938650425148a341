//! What a person does, and the changes that follow from it.
//!
//! [`Workspace::plan`] turns a [`Command`] into a [`Step`] without applying it. Whatever a person may
//! not do is a [`Refusal`], and then nothing changes. Time and fresh ids come in with the
//! [`Occasion`], so the same command on the same workspace always gives the same step.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::{
    annotation::{
        Annotation, Claim, ClaimKind, Entity, Extra, Id, Mention, Origin, Relation, Source, Spans,
        Stamp,
    },
    article::{Block, BlockKind, Draft, Head, Provenance, Status, fingerprint},
    history::{Step, What},
    keymap,
    label::Label,
    project::WholeArticle,
    record::{Change, Record},
    text::TextRange,
    workspace::{OpenArticle, Workspace},
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
    /// Adds articles that were read.
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
    /// Makes the words a claim.
    Claim(Spans),
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
    /// Adds, renames, recolours, rekeys or reorders labels.
    EditLabels(Vec<Label>),
    /// Deletes a label; with the contents of every other article in which it is used.
    DeleteLabel(Id, Fate, Vec<WholeArticle>),
}

/// A change to what is known of an article.
#[derive(Clone, Debug, PartialEq)]
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

/// A change to a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimEdit {
    /// How it is reported.
    Kind(ClaimKind),
    /// The words that introduce it.
    Cue(Vec<TextRange>),
    /// Who says so.
    Sources(Vec<Source>),
}

/// Why a command is not carried out; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It would change nothing.
    NothingToDo,
    /// No article is open, or it has no such part.
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
}

impl Workspace {
    /// The step that the command comes to; the workspace stays as it is.
    pub fn plan(&self, command: Command, occasion: &mut Occasion) -> Result<Step, Refusal> {
        let mut field = None;
        let (what, changes) = match command {
            Command::AddArticles(drafts) => (
                What::AddArticles(drafts.len()),
                drafts
                    .into_iter()
                    .flat_map(|d| new_article(d, occasion))
                    .collect(),
            ),
            Command::BringIn(articles, changes) => (What::BringIn(articles), changes),
            Command::EditHead(article, edit) => {
                field = match edit {
                    HeadEdit::Title(_) => Some(format!("title {article}")),
                    HeadEdit::Language(_) => Some(format!("language {article}")),
                    HeadEdit::Source(_) => Some(format!("source {article}")),
                    HeadEdit::Status(_) => None,
                };
                let what = match edit {
                    HeadEdit::Status(_) => What::SetStatus,
                    _ => What::EditArticle,
                };
                (
                    what,
                    self.edit_head(&article, |head| edit_head(head, edit))?,
                )
            }
            Command::Bin(articles) => {
                let now = Some(occasion.now.clone());
                (What::Bin(articles.len()), self.set_binned(&articles, now)?)
            }
            Command::Unbin(articles) => (
                What::Unbin(articles.len()),
                self.set_binned(&articles, None)?,
            ),
            Command::SetBlock(index, kind) => (What::SetBlock, self.set_block(index, kind)?),
            Command::Tag(label, ranges, origin) => {
                let changes = self.tag(&label, ranges, origin, occasion)?;
                (What::Tag(changes.len()), changes)
            }
            Command::Claim(spans) => (What::Claim, self.claim(spans, occasion)?),
            Command::Delete(ids) => {
                let ids: BTreeSet<Id> = ids.into_iter().collect();
                let here = self.whole_open()?;
                (
                    What::Delete(ids.len()),
                    here.without(&ids, &BTreeMap::new(), occasion),
                )
            }
            Command::Relabel(id, label) => (What::Relabel, self.relabel(&id, label, occasion)?),
            Command::Resize(id, spans) => (What::Resize, self.resize(&id, spans, occasion)?),
            Command::Note(id, note) => {
                field = Some(format!("note {id}"));
                (What::Note, self.edit(&id, occasion, |a| set_note(a, note))?)
            }
            Command::Link(id, naming) => (What::Link, self.link(&id, naming, occasion)?),
            Command::EditClaim(id, edit) => {
                let changes = self.edit(&id, occasion, |a| edit_claim(a, edit))?;
                (What::EditClaim, changes)
            }
            Command::EditEntity(entity) => {
                field = Some(format!("entity {}", entity.id));
                (What::EditEntity, self.edit_entity(entity)?)
            }
            Command::EditLabels(labels) => {
                field = Some("labels".to_owned());
                (What::EditLabels, self.edit_labels(labels)?)
            }
            Command::DeleteLabel(label, fate, elsewhere) => {
                let changes = self.delete_label(&label, &fate, elsewhere, occasion)?;
                (What::DeleteLabel, changes)
            }
        };
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

    fn open(&self) -> Result<&OpenArticle, Refusal> {
        self.open.as_ref().ok_or(Refusal::NotThere)
    }

    fn label(&self, id: &Id) -> Result<&Label, Refusal> {
        self.library.label(id).ok_or(Refusal::NoSuchLabel)
    }

    fn edit_head(&self, id: &Id, edit: impl FnOnce(&mut Head)) -> Result<Vec<Change>, Refusal> {
        let before = self.library.heads.get(id).ok_or(Refusal::NotThere)?;
        let mut after = (**before).clone();
        edit(&mut after);
        if after.title.trim().is_empty() {
            return Err(Refusal::EmptyName);
        }
        Ok(replace(
            Record::Head(before.clone()),
            Record::Head(Rc::new(after)),
        ))
    }

    fn set_binned(&self, ids: &[Id], binned: Option<String>) -> Result<Vec<Change>, Refusal> {
        let mut changes = Vec::new();
        for id in ids {
            changes.extend(self.edit_head(id, |head| head.binned = binned.clone())?);
        }
        Ok(changes)
    }

    fn set_block(&self, index: usize, kind: BlockKind) -> Result<Vec<Change>, Refusal> {
        let open = self.open()?;
        let mut blocks: Vec<Block> = open.blocks.to_vec();
        blocks.get_mut(index).ok_or(Refusal::NotThere)?.kind = kind;
        Ok(replace(
            Record::Blocks(open.id.clone(), open.blocks.clone()),
            Record::Blocks(open.id.clone(), blocks.into()),
        ))
    }

    fn tag(
        &self,
        label: &Id,
        ranges: Vec<TextRange>,
        origin: Origin,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.open()?;
        let name = &self.label(label)?.name;
        let mut changes: Vec<Change> = Vec::new();
        for range in ranges {
            range.of(&open.text).ok_or(Refusal::NotThere)?;
            let spans = Spans::from(range);
            if open.is_tagged(&spans, label) {
                continue;
            }
            let mention = Mention {
                id: occasion.new_id(),
                label: label.clone(),
                spans,
                entity: None,
                note: String::new(),
                origin,
                stamp: occasion.stamp(),
                extra: Extra::new(),
            };
            changes.push(Change::Add(open.record(Annotation::Mention(mention))));
        }
        if changes.is_empty() {
            return Err(Refusal::AlreadyTagged(name.clone()));
        }
        Ok(changes)
    }

    fn claim(&self, spans: Spans, occasion: &mut Occasion) -> Result<Vec<Change>, Refusal> {
        let open = self.open()?;
        if open.is_claimed(&spans) {
            return Err(Refusal::AlreadyClaimed);
        }
        let claim = Claim {
            id: occasion.new_id(),
            spans,
            kind: ClaimKind::default(),
            cue: Vec::new(),
            sources: Vec::new(),
            note: String::new(),
            origin: Origin::Manual,
            stamp: occasion.stamp(),
            extra: Extra::new(),
        };
        Ok(vec![Change::Add(open.record(Annotation::Claim(claim)))])
    }

    fn relabel(&self, id: &Id, label: Id, occasion: &Occasion) -> Result<Vec<Change>, Refusal> {
        let name = &self.label(&label)?.name;
        let open = self.open()?;
        let annotation = open.annotations.by_id(id).ok_or(Refusal::NotThere)?;
        let mention = annotation.as_mention().ok_or(Refusal::NotThere)?;
        if mention.label != label && open.is_tagged(&mention.spans, &label) {
            return Err(Refusal::AlreadyTagged(name.clone()));
        }
        self.edit(id, occasion, |annotation| {
            if let Annotation::Mention(m) = annotation {
                m.label = label;
            }
        })
    }

    fn resize(&self, id: &Id, spans: Spans, occasion: &Occasion) -> Result<Vec<Change>, Refusal> {
        let open = self.open()?;
        if spans.iter().any(|range| range.of(&open.text).is_none()) {
            return Err(Refusal::NotThere);
        }
        let annotation = open.annotations.by_id(id).ok_or(Refusal::NotThere)?;
        if *annotation.spans() != spans {
            match &**annotation {
                Annotation::Mention(m) if open.is_tagged(&spans, &m.label) => {
                    return Err(Refusal::AlreadyTagged(self.label(&m.label)?.name.clone()));
                }
                Annotation::Claim(_) if open.is_claimed(&spans) => {
                    return Err(Refusal::AlreadyClaimed);
                }
                _ => {}
            }
        }
        self.edit(id, occasion, |annotation| match annotation {
            Annotation::Mention(m) => m.spans = spans,
            Annotation::Claim(c) => c.spans = spans,
        })
    }

    fn link(
        &self,
        id: &Id,
        naming: Naming,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.open()?;
        let annotation = open.annotations.by_id(id).ok_or(Refusal::NotThere)?;
        let label = annotation
            .as_mention()
            .ok_or(Refusal::NotThere)?
            .label
            .clone();
        let mut changes = Vec::new();
        let entity = match naming {
            Naming::Nothing => None,
            Naming::Entity(entity) => {
                self.library
                    .entities
                    .get(&entity)
                    .ok_or(Refusal::NotThere)?;
                Some(entity)
            }
            Naming::New(name) => {
                let entity = new_entity(&name, label, occasion)?;
                let id = entity.id.clone();
                changes.push(Change::Add(Record::Entity(Rc::new(entity))));
                Some(id)
            }
        };
        changes.extend(self.edit(id, occasion, |annotation| {
            if let Annotation::Mention(m) = annotation {
                m.entity = entity;
            }
        })?);
        Ok(changes)
    }

    /// Edits one annotation of the open article in place: id, origin and creation stay.
    fn edit(
        &self,
        id: &Id,
        occasion: &Occasion,
        edit: impl FnOnce(&mut Annotation),
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.open()?;
        let before = open.annotations.by_id(id).ok_or(Refusal::NotThere)?;
        Ok(edited(&open.id, before, occasion, edit)
            .into_iter()
            .collect())
    }

    fn edit_entity(&self, entity: Entity) -> Result<Vec<Change>, Refusal> {
        let before = self
            .library
            .entities
            .get(&entity.id)
            .ok_or(Refusal::NotThere)?;
        if entity.name.trim().is_empty() {
            return Err(Refusal::EmptyName);
        }
        Ok(replace(
            Record::Entity(before.clone()),
            Record::Entity(Rc::new(entity)),
        ))
    }

    fn edit_labels(&self, labels: Vec<Label>) -> Result<Vec<Change>, Refusal> {
        let kept = |label: &Label| labels.iter().any(|l| l.id == label.id);
        if !self.library.labels.iter().all(kept) {
            return Err(Refusal::NoSuchLabel);
        }
        check_labels(&labels)?;
        Ok(replace(
            Record::Labels(self.library.labels.clone()),
            Record::Labels(labels.into()),
        ))
    }

    fn delete_label(
        &self,
        label: &Id,
        fate: &Fate,
        mut everywhere: Vec<WholeArticle>,
        occasion: &Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        self.label(label)?;
        if let Ok(here) = self.whole_open() {
            everywhere.retain(|article| article.head.id != here.head.id);
            everywhere.push(here);
        }
        let labels: Rc<[Label]> = self
            .library
            .labels
            .iter()
            .filter(|l| l.id != *label)
            .cloned()
            .collect();
        if labels.is_empty() {
            return Err(Refusal::LastLabel);
        }
        let of_label = |e: &&Rc<Entity>| e.label == *label;
        let entities = self.library.entities.values().filter(of_label);
        let mut changes = replace(
            Record::Labels(self.library.labels.clone()),
            Record::Labels(labels),
        );
        match fate {
            Fate::Reassign(other) => {
                if other == label || self.library.label(other).is_none() {
                    return Err(Refusal::NoSuchLabel);
                }
                for entity in entities {
                    let after = Entity {
                        label: other.clone(),
                        ..(**entity).clone()
                    };
                    changes.extend(replace(
                        Record::Entity(entity.clone()),
                        Record::Entity(Rc::new(after)),
                    ));
                }
                for contents in &everywhere {
                    changes.extend(contents.relabelled(label, other, occasion));
                }
            }
            Fate::Delete => {
                let entities: Vec<_> = entities.cloned().collect();
                let gone: BTreeMap<Id, String> = entities
                    .iter()
                    .map(|e| (e.id.clone(), e.name.clone()))
                    .collect();
                changes.extend(
                    entities
                        .into_iter()
                        .map(|e| Change::Remove(Record::Entity(e))),
                );
                for contents in &everywhere {
                    changes.extend(contents.without(&contents.labelled(label), &gone, occasion));
                }
            }
        }
        Ok(changes)
    }

    fn whole_open(&self) -> Result<WholeArticle, Refusal> {
        let open = self.open()?;
        let head = self.library.heads.get(&open.id).ok_or(Refusal::NotThere)?;
        Ok(WholeArticle {
            head: (**head).clone(),
            text: open.text.clone(),
            blocks: open.blocks.clone(),
            annotations: open.annotations.iter().cloned().collect(),
            relations: open.relations.values().cloned().collect(),
        })
    }
}

impl OpenArticle {
    fn record(&self, annotation: Annotation) -> Record {
        Record::Annotation(self.id.clone(), Rc::new(annotation))
    }

    /// Whether exactly these words bear that label.
    pub fn is_tagged(&self, spans: &Spans, label: &Id) -> bool {
        self.has(spans, |a| a.as_mention().is_some_and(|m| m.label == *label))
    }

    fn is_claimed(&self, spans: &Spans) -> bool {
        self.has(spans, |a| a.as_claim().is_some())
    }

    fn has(&self, spans: &Spans, is_such: impl Fn(&Annotation) -> bool) -> bool {
        let Some(first) = spans.iter().next() else {
            return false;
        };
        let overlapping = self.annotations.overlapping(first);
        overlapping.iter().any(|a| a.spans() == spans && is_such(a))
    }
}

impl WholeArticle {
    fn labelled(&self, label: &Id) -> BTreeSet<Id> {
        self.mentions()
            .filter(|m| m.label == *label)
            .map(|m| m.id.clone())
            .collect()
    }

    fn mentions(&self) -> impl Iterator<Item = &Mention> {
        self.annotations.iter().filter_map(|a| a.as_mention())
    }

    /// Gives the mentions of one label another, but for those that would then be there twice.
    fn relabelled(&self, label: &Id, other: &Id, occasion: &Occasion) -> Vec<Change> {
        let taken: BTreeSet<&Spans> = self
            .mentions()
            .filter(|m| m.label == *other)
            .map(|m| &m.spans)
            .collect();
        let doubles: BTreeSet<Id> = self
            .mentions()
            .filter(|m| m.label == *label && taken.contains(&m.spans))
            .map(|m| m.id.clone())
            .collect();
        let mut changes = self.without(&doubles, &BTreeMap::new(), occasion);
        let stays = |a: &&Rc<Annotation>| {
            a.as_mention().is_some_and(|m| m.label == *label) && !doubles.contains(a.id())
        };
        for annotation in self.annotations.iter().filter(stays) {
            changes.extend(edited(&self.head.id, annotation, occasion, |a| {
                if let Annotation::Mention(m) = a {
                    m.label = other.clone();
                }
            }));
        }
        changes
    }

    /// Takes annotations away, with the relations that they are part of. Claims that named them, or
    /// an entity that goes, as their source keep the words; mentions of such an entity stay unlinked.
    fn without(
        &self,
        ids: &BTreeSet<Id>,
        entities: &BTreeMap<Id, String>,
        occasion: &Occasion,
    ) -> Vec<Change> {
        let mut changes: Vec<Change> = Vec::new();
        for annotation in &self.annotations {
            if ids.contains(annotation.id()) {
                let record = Record::Annotation(self.head.id.clone(), annotation.clone());
                changes.push(Change::Remove(record));
                continue;
            }
            changes.extend(edited(&self.head.id, annotation, occasion, |a| match a {
                Annotation::Mention(m) => {
                    m.entity.take_if(|entity| entities.contains_key(entity));
                }
                Annotation::Claim(c) => {
                    for source in &mut c.sources {
                        self.keep_words(source, ids, entities);
                    }
                }
            }));
        }
        let touches = |r: &&Rc<Relation>| ids.contains(&r.from) || ids.contains(&r.to);
        let relations = self.relations.iter().filter(touches).cloned();
        changes
            .extend(relations.map(|r| Change::Remove(Record::Relation(self.head.id.clone(), r))));
        changes
    }

    fn keep_words(&self, source: &mut Source, ids: &BTreeSet<Id>, entities: &BTreeMap<Id, String>) {
        let kept = match source {
            Source::Mention(id) if ids.contains(id) => {
                self.mentions().find(|m| m.id == *id).map(|m| Source::Name {
                    name: m.spans.quote(&self.text),
                    spans: m.spans.clone().into(),
                })
            }
            Source::Entity(id) => entities.get(id).map(|name| Source::Name {
                name: name.clone(),
                spans: Vec::new(),
            }),
            _ => None,
        };
        if let Some(kept) = kept {
            *source = kept;
        }
    }
}

/// Whether these labels can stand side by side: names and keys are there, differ, and leave the keys
/// of the page alone.
pub fn check_labels(labels: &[Label]) -> Result<(), Refusal> {
    for (index, label) in labels.iter().enumerate() {
        let name = label.name.trim();
        if name.is_empty() {
            return Err(Refusal::EmptyName);
        }
        let earlier = &labels[..index];
        if earlier
            .iter()
            .any(|l| l.name.trim().to_lowercase() == name.to_lowercase())
        {
            return Err(Refusal::NameTaken(name.to_owned()));
        }
        if let Some(key) = label.key {
            if keymap::is_reserved(key) {
                return Err(Refusal::KeyReserved(key));
            }
            if earlier.iter().any(|l| l.key == Some(key)) {
                return Err(Refusal::KeyTaken(key));
            }
        }
    }
    Ok(())
}

fn new_article(draft: Draft, occasion: &mut Occasion) -> Vec<Change> {
    let id = occasion.new_id();
    let head = Head {
        id: id.clone(),
        title: draft.title,
        language: draft.language,
        direction: draft.direction,
        source: draft.source,
        status: Status::New,
        sha256: fingerprint(&draft.text),
        added: occasion.now.clone(),
        binned: None,
        extra: Extra::new(),
    };
    vec![
        Change::Add(Record::Text(id.clone(), draft.text)),
        Change::Add(Record::Blocks(id, draft.blocks.into())),
        Change::Add(Record::Head(Rc::new(head))),
    ]
}

fn new_entity(name: &str, label: Id, occasion: &mut Occasion) -> Result<Entity, Refusal> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Refusal::EmptyName);
    }
    Ok(Entity {
        id: occasion.new_id(),
        label,
        name: name.to_owned(),
        aliases: Vec::new(),
        links: Vec::new(),
        note: String::new(),
        extra: Extra::new(),
    })
}

fn edit_head(head: &mut Head, edit: HeadEdit) {
    match edit {
        HeadEdit::Title(title) => head.title = title,
        HeadEdit::Language(language) => head.language = language,
        HeadEdit::Source(source) => head.source = *source,
        HeadEdit::Status(status) => head.status = status,
    }
}

fn set_note(annotation: &mut Annotation, note: String) {
    match annotation {
        Annotation::Mention(m) => m.note = note,
        Annotation::Claim(c) => c.note = note,
    }
}

fn edit_claim(annotation: &mut Annotation, edit: ClaimEdit) {
    if let Annotation::Claim(claim) = annotation {
        match edit {
            ClaimEdit::Kind(kind) => claim.kind = kind,
            ClaimEdit::Cue(cue) => claim.cue = cue,
            ClaimEdit::Sources(sources) => claim.sources = sources,
        }
    }
}

/// The change that an edit comes to, with the time of it; none if it changes nothing.
fn edited(
    article: &Id,
    before: &Rc<Annotation>,
    occasion: &Occasion,
    edit: impl FnOnce(&mut Annotation),
) -> Option<Change> {
    let mut after = (**before).clone();
    edit(&mut after);
    if after == **before {
        return None;
    }
    match &mut after {
        Annotation::Mention(m) => m.stamp.modified.clone_from(&occasion.now),
        Annotation::Claim(c) => c.stamp.modified.clone_from(&occasion.now),
    }
    Some(Change::Replace {
        before: Record::Annotation(article.clone(), before.clone()),
        after: Record::Annotation(article.clone(), Rc::new(after)),
    })
}

/// The change from one record to the other; none if they are equal.
fn replace(before: Record, after: Record) -> Vec<Change> {
    if before == after {
        return Vec::new();
    }
    vec![Change::Replace { before, after }]
}
