//! The members of a file become a project, if they agree with one another.

use std::{
    collections::{HashMap, HashSet},
    rc::Rc,
};

use super::{
    article, file, json,
    parts::{self, Parts},
    refusal::{Place, Reason, Refusal, Target, Warning},
};
use crate::core::{
    annotation::{Entity, Id},
    keymap,
    label::{Color, Label},
    project::Project,
};

/// Reads a file, all of it or nothing. Takes time in proportion to its length.
///
/// Optional members that are absent are filled: title, blocks and fingerprint from the text, as if
/// it had been pasted. `added` stays empty: only a library knows when something came into it.
pub fn read(bytes: &[u8]) -> Result<(Project, Vec<Warning>), Refusal> {
    let file = json::parse(bytes).map_err(|reason| Refusal::new(Place::File, reason))?;
    let mut parts = Parts::default();
    parts.keep(parts::OFFSETS.to_owned(), file.offsets.extra);
    let mut keys = Keys::default();
    let mut known = Known::default();
    let labels = each(file.labels, Place::Label, |label| {
        read_label(label, &mut known, &mut keys)
    })?;
    let entities = each(file.entities, Place::Entity, |entity| {
        read_entity(entity, &mut known)
    })?;
    let mut ids = Ids::default();
    let mut articles = Vec::with_capacity(file.articles.len());
    for (index, article) in file.articles.into_iter().enumerate() {
        articles.push(article::read(article, index + 1, &mut ids, &known)?);
    }
    let project = Project {
        labels,
        entities,
        articles,
        extra: parts.store(file.extra),
    };
    Ok((project, keys.warnings))
}

/// Reads the things of a list in turn; the first refused one tells its place.
pub fn each<T, U>(
    list: Vec<T>,
    place: impl Fn(usize) -> Place,
    mut read: impl FnMut(T) -> Result<U, Reason>,
) -> Result<Vec<U>, Refusal> {
    let numbered = list.into_iter().enumerate();
    numbered
        .map(|(index, thing)| read(thing).map_err(|r| Refusal::new(place(index + 1), r)))
        .collect()
}

/// Ids of one kind, each used once.
#[derive(Default)]
pub struct Ids(HashSet<Id>);

impl Ids {
    /// Takes note of a new one.
    pub fn add(&mut self, id: &str) -> Result<Id, Reason> {
        let new = Id::new(id).ok_or(Reason::EmptyId)?;
        if !self.0.insert(new.clone()) {
            return Err(Reason::DuplicateId(id.to_owned()));
        }
        Ok(new)
    }

    /// One that must be there.
    pub fn find(&self, id: &str, target: Target) -> Result<Id, Reason> {
        let dangling = || Reason::Dangling {
            target,
            id: id.to_owned(),
        };
        let id = Id::new(id).filter(|id| self.0.contains(id));
        id.ok_or_else(dangling)
    }
}

/// What articles may refer to.
#[derive(Default)]
pub struct Known {
    /// All labels.
    pub labels: Ids,
    /// All entities.
    pub entities: Ids,
}

fn read_label(label: file::Label, known: &mut Known, keys: &mut Keys) -> Result<Label, Reason> {
    Ok(Label {
        id: known.labels.add(&label.id)?,
        color: Color::parse(&label.color).ok_or(Reason::InvalidColor(label.color))?,
        key: label.key.and_then(|key| keys.take(&key, &label.name)),
        name: label.name,
        extra: Parts::default().store(label.extra),
    })
}

fn read_entity(entity: file::Entity, known: &mut Known) -> Result<Rc<Entity>, Reason> {
    Ok(Rc::new(Entity {
        id: known.entities.add(&entity.id)?,
        label: known.labels.find(&entity.label, Target::Label)?,
        name: entity.name,
        aliases: entity.aliases,
        links: entity.links,
        note: entity.note,
        extra: Parts::default().store(entity.extra),
    }))
}

/// The keys given so far, with the names of their labels.
#[derive(Default)]
struct Keys {
    taken: HashMap<char, String>,
    warnings: Vec<Warning>,
}

impl Keys {
    fn take(&mut self, key: &str, label: &str) -> Option<char> {
        let lower = key.to_lowercase();
        let mut characters = lower.chars();
        let (Some(only), None) = (characters.next(), characters.next()) else {
            return self.refuse_key(key, label);
        };
        if keymap::is_reserved(only) {
            return self.refuse_key(key, label);
        }
        if let Some(by) = self.taken.get(&only) {
            self.warnings.push(Warning::KeyTaken {
                label: label.to_owned(),
                key: only,
                by: by.clone(),
            });
            return None;
        }
        self.taken.insert(only, label.to_owned());
        Some(only)
    }

    fn refuse_key(&mut self, key: &str, label: &str) -> Option<char> {
        self.warnings.push(Warning::KeyUnusable {
            label: label.to_owned(),
            key: key.to_owned(),
        });
        None
    }
}
