//! What mentions name: they are linked, and entities edited, made one or taken apart, in every article.

use std::rc::Rc;

use super::{
    super::{
        annotation::{Annotation, Entity, Extra, Id, Speaker},
        folded::folded,
        link::is_link,
        map::Map,
        merging::merged_entity,
        project::WholeArticle,
        record::{Change, Record},
        table::Table,
        workspace::{OpenArticle, Workspace},
    },
    Naming, Occasion, Refusal,
};

impl Workspace {
    pub(super) fn link(
        &self,
        id: &Id,
        naming: Naming,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        let (annotation, mention) = open.mention(id)?;
        let mut changes = Vec::new();
        let entity = match naming {
            Naming::Nothing => None,
            Naming::Entity(entity) => {
                self.check_entity(&entity)?;
                Some(entity)
            }
            Naming::New(name) => {
                let entity = new_entity(&name, mention.label.clone(), occasion)?;
                let id = entity.id.clone();
                changes.push(Change::Add(Record::Entity(Rc::new(entity))));
                Some(id)
            }
        };
        changes.extend(open.edited(annotation, occasion, |a| {
            if let Annotation::Mention(m) = a {
                m.entity = entity;
            }
        }));
        Ok(changes)
    }

    pub(super) fn edit_entity(&self, entity: Entity) -> Result<Vec<Change>, Refusal> {
        self.label(&entity.label)?;
        if entity.name.trim().is_empty() {
            return Err(Refusal::EmptyName);
        }
        let before = self.library.entities.get(&entity.id);
        let before = before.ok_or(Refusal::NotThere)?.clone();
        let is_bad = |link: &&String| !before.links.contains(link) && !is_link(link);
        if let Some(bad) = entity.links.iter().find(is_bad) {
            return Err(Refusal::NotALink(bad.clone()));
        }
        let change = Change::between(Record::Entity(before), Record::Entity(Rc::new(entity)));
        Ok(change.into_iter().collect())
    }

    /// All that names one entity names another, which takes over its names, links and note.
    pub(super) fn merge_entities(
        &self,
        from: &Id,
        into: &Id,
        elsewhere: Vec<WholeArticle>,
        occasion: &Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let (gone, kept) = (self.entity(from)?, self.entity(into)?);
        if from == into {
            return Err(Refusal::NothingToDo);
        }
        let merged = merged_entity(kept, (**gone).clone());
        let before = Record::Entity(kept.clone());
        let mut changes: Vec<Change> = Change::between(before, Record::Entity(Rc::new(merged)))
            .into_iter()
            .collect();
        let elsewhere = self.not_shown(elsewhere);
        for article in elsewhere.iter().chain(&self.open) {
            let naming = article.annotations.iter().filter(|a| names(a, from));
            let renamed =
                naming.flat_map(|a| article.edited(a, occasion, |a| rename(a, from, into)));
            changes.extend(renamed);
        }
        changes.push(Change::Remove(Record::Entity(gone.clone())));
        Ok(changes)
    }

    /// The mentions of an entity that have these words become an entity of their own.
    pub(super) fn split_entity(
        &self,
        entity: &Id,
        words: &str,
        elsewhere: Vec<WholeArticle>,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let before = self.entity(entity)?;
        let new = new_entity(words, before.label.clone(), occasion)?;
        let wanted = folded(&new.name);
        let mut changes = Vec::new();
        let elsewhere = self.not_shown(elsewhere);
        for article in elsewhere.iter().chain(&self.open) {
            for annotation in article.annotations.iter() {
                let is_meant = annotation.as_mention().is_some_and(|m| {
                    m.entity.as_ref() == Some(entity)
                        && folded(&article.quote(annotation)) == wanted
                });
                if is_meant {
                    let edit = |a: &mut Annotation| rename(a, entity, &new.id);
                    changes.extend(article.edited(annotation, occasion, edit));
                }
            }
        }
        if changes.is_empty() {
            return Err(Refusal::NothingToDo);
        }
        let mut after = (**before).clone();
        after.aliases.retain(|alias| folded(alias) != wanted);
        let before = Record::Entity(before.clone());
        changes.extend(Change::between(before, Record::Entity(Rc::new(after))));
        changes.insert(0, Change::Add(Record::Entity(Rc::new(new))));
        Ok(changes)
    }

    /// Those of the articles that are not on the page: what is there is newer than what was read.
    pub(super) fn not_shown(&self, articles: Vec<WholeArticle>) -> Vec<OpenArticle> {
        let articles = articles.into_iter();
        let others = articles.filter(|article| self.opened(&article.head.id).is_none());
        others.map(OpenArticle::from).collect()
    }

    fn entity(&self, id: &Id) -> Result<&Rc<Entity>, Refusal> {
        self.library.entities.get(id).ok_or(Refusal::NotThere)
    }

    pub(super) fn check_entity(&self, id: &Id) -> Result<(), Refusal> {
        let entity = self.library.entities.get(id);
        entity.map(|_| ()).ok_or(Refusal::NotThere)
    }
}

/// Which entities bear a name, as mentions of one label see it.
pub(super) struct EntityNames<'a> {
    entities: &'a Table<Entity>,
    label: &'a Id,
    known: Map<String, Option<Id>>,
}

impl<'a> EntityNames<'a> {
    /// For mentions with that label.
    pub fn new(entities: &'a Table<Entity>, label: &'a Id) -> Self {
        Self {
            entities,
            label,
            known: Map::default(),
        }
    }

    /// The entity that these words name, if there is exactly one: then a new mention is linked to it.
    pub fn only_one(&mut self, words: &str) -> Option<Id> {
        if self.entities.is_empty() {
            return None;
        }
        let words = folded(words);
        if let Some(known) = self.known.get(&words) {
            return known.clone();
        }
        let mut found = self
            .entities
            .values()
            .filter(|e| e.label == *self.label && e.is_called(&words));
        let only = found.next().filter(|_| found.next().is_none());
        let only = only.map(|e| e.id.clone());
        self.known.insert(words, only.clone());
        only
    }
}

/// Whether the entity is named there.
fn names(annotation: &Annotation, entity: &Id) -> bool {
    match annotation {
        Annotation::Mention(m) => m.entity.as_ref() == Some(entity),
        Annotation::Claim(c) => {
            let mut speakers = c.sources.iter().map(|source| &source.speaker);
            speakers.any(|s| matches!(s, Speaker::Entity(id) if id == entity))
        }
    }
}

/// Whatever names one entity names the other.
fn rename(annotation: &mut Annotation, from: &Id, into: &Id) {
    match annotation {
        Annotation::Mention(m) => {
            if m.entity.as_ref() == Some(from) {
                m.entity = Some(into.clone());
            }
        }
        Annotation::Claim(c) => {
            for source in &mut c.sources {
                if let Speaker::Entity(id) = &mut source.speaker
                    && id == from
                {
                    id.clone_from(into);
                }
            }
        }
    }
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
