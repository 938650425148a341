//! The members of a file become a project, if they agree with one another.

use std::{collections::HashSet, rc::Rc};

use super::{
    article, declaration,
    parts::{self, Kept},
    refusal::{Place, Reason, Refusal, Target, Warning},
};
use crate::core::{
    annotation::{Entity, Id},
    characters::lower_case,
    json::Object,
    keymap,
    label::{Color, Label},
    project::Project,
};

/// Reads a file, all of it or nothing. Takes time in proportion to its length.
///
/// Optional members that are absent are filled: title, blocks and fingerprint from the text, as if
/// it had been pasted. `added` stays empty: only a library knows when something came into it.
pub fn read(bytes: &[u8]) -> Result<(Project, Vec<Warning>), Refusal> {
    let whole = |reason| Refusal::new(Place::File, reason);
    let (mut file, offsets) = declaration::open(bytes).map_err(whole)?;
    let mut kept = Kept::default();
    kept.keep(parts::OFFSETS.to_owned(), offsets);
    let mut list = |name| file.take_or_default(name).map_err(|e| whole(e.into()));
    let (labels, entities, articles) = (list("labels")?, list("entities")?, list("articles")?);

    let mut keys = Keys::default();
    let mut known = Known::default();
    let labels = each(labels, Place::Label, |label| {
        read_label(label, &mut known, &mut keys)
    })?;
    let entities = each(entities, Place::Entity, |entity| {
        read_entity(entity, &mut known)
    })?;
    let mut ids = Ids::default();
    let articles: Result<_, _> = (1..)
        .zip(articles)
        .map(|(number, article)| article::read(article, number, &mut ids, &known))
        .collect();
    let project = Project {
        labels,
        entities,
        articles: articles?,
        extra: kept.store(file),
    };
    Ok((project, keys.warnings))
}

/// Reads the things of a list in turn; the first refused one tells its place.
pub fn each<T>(
    list: Vec<Object>,
    place: impl Fn(usize) -> Place,
    mut read: impl FnMut(Object) -> Result<T, Reason>,
) -> Result<Vec<T>, Refusal> {
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
    pub fn add(&mut self, id: String) -> Result<Id, Reason> {
        let new = Id::new(&id).ok_or(Reason::EmptyId)?;
        if !self.0.insert(new.clone()) {
            return Err(Reason::DuplicateId(id));
        }
        Ok(new)
    }

    /// Whether it is among them.
    pub fn has(&self, id: &str) -> bool {
        Id::new(id).is_some_and(|id| self.0.contains(&id))
    }

    /// One that must be there.
    pub fn find(&self, id: String, target: Target) -> Result<Id, Reason> {
        match Id::new(&id).filter(|id| self.0.contains(id)) {
            Some(known) => Ok(known),
            None => Err(Reason::Dangling { target, id }),
        }
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

fn read_label(mut label: Object, known: &mut Known, keys: &mut Keys) -> Result<Label, Reason> {
    let name: String = label.take("name")?;
    let color: String = label.take("color")?;
    let key: Option<String> = label.take("key")?;
    Ok(Label {
        id: known.labels.add(label.take("id")?)?,
        color: Color::parse(&color).ok_or(Reason::InvalidColor(color))?,
        key: key.and_then(|key| keys.take(&key, &name)),
        name,
        extra: Kept::default().store(label),
    })
}

fn read_entity(mut entity: Object, known: &mut Known) -> Result<Rc<Entity>, Reason> {
    Ok(Rc::new(Entity {
        id: known.entities.add(entity.take("id")?)?,
        label: known.labels.find(entity.take("label")?, Target::Label)?,
        name: entity.take("name")?,
        aliases: entity.take_or_default("aliases")?,
        links: entity.take_or_default("links")?,
        note: entity.take_or_default("note")?,
        extra: Kept::default().store(entity),
    }))
}

/// The keys given so far, with the names of their labels.
#[derive(Default)]
struct Keys {
    taken: Vec<(char, String)>,
    warnings: Vec<Warning>,
}

impl Keys {
    fn take(&mut self, key: &str, label: &str) -> Option<char> {
        let lower = lower_case(key);
        let mut characters = lower.chars();
        let (Some(only), None) = (characters.next(), characters.next()) else {
            return self.refuse_key(key, label);
        };
        if keymap::is_reserved(only) {
            return self.refuse_key(key, label);
        }
        if let Some((_, by)) = self.taken.iter().find(|(key, _)| *key == only) {
            self.warnings.push(Warning::KeyTaken {
                label: label.to_owned(),
                key: only,
                by: by.clone(),
            });
            return None;
        }
        self.taken.push((only, label.to_owned()));
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
