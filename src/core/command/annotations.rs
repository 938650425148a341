//! Mentions and claims are made, edited in place and deleted, in the article on the page.

use std::rc::Rc;

use super::{
    super::{
        annotation::{
            Annotation, Claim, ClaimKind, Entity, Extra, Id, Mention, Origin, Source, Spans,
            Speaker,
        },
        order::sort_by,
        record::{Change, Record},
        text::TextRange,
        workspace::{OpenArticle, Workspace},
    },
    ClaimEdit, Naming, Occasion, Refusal,
    removal::Removal,
};

impl Workspace {
    /// The article on the page.
    pub(super) fn shown(&self) -> Result<&OpenArticle, Refusal> {
        self.open.as_ref().ok_or(Refusal::NotThere)
    }

    pub(super) fn tag(
        &self,
        label: &Id,
        mut ranges: Vec<TextRange>,
        origin: Origin,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        let name = &self.label(label)?.name;
        open.check_ranges(&ranges)?;
        if ranges.is_empty() {
            return Err(Refusal::NothingToDo);
        }
        sort_by(&mut ranges, TextRange::cmp);
        ranges.dedup();
        let new: Vec<Spans> = ranges
            .into_iter()
            .map(Spans::from)
            .filter(|spans| !open.is_tagged(spans, label))
            .collect();
        if new.is_empty() {
            return Err(Refusal::AlreadyTagged(name.clone()));
        }
        let mention = |spans| Mention {
            id: occasion.new_id(),
            label: label.clone(),
            spans,
            entity: None,
            note: String::new(),
            origin,
            stamp: occasion.stamp(),
            extra: Extra::new(),
        };
        let mentions = new.into_iter().map(mention).map(Annotation::Mention);
        Ok(mentions.map(|m| open.added(m)).collect())
    }

    pub(super) fn claim(
        &self,
        spans: Spans,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        open.check_ranges(spans.as_slice())?;
        if open.is_claimed(&spans) {
            return Err(Refusal::AlreadyClaimed);
        }
        let claim = Claim {
            id: occasion.new_id(),
            spans,
            kind: ClaimKind::default(),
            cue: Vec::new(),
            sources: Vec::new(),
            medium: String::new(),
            checking: None,
            note: String::new(),
            origin: Origin::Manual,
            stamp: occasion.stamp(),
            extra: Extra::new(),
        };
        Ok(vec![open.added(Annotation::Claim(claim))])
    }

    /// How many annotations go, and what changes with them.
    pub(super) fn delete(
        &self,
        ids: Vec<Id>,
        occasion: &Occasion,
    ) -> Result<(usize, Vec<Change>), Refusal> {
        let open = self.shown()?;
        let gone = ids.into_iter().filter_map(|id| {
            let annotation = open.annotations.by_id(&id)?.clone();
            Some((id, annotation))
        });
        let removal = Removal {
            annotations: gone.collect(),
            ..Removal::default()
        };
        Ok((removal.annotations.len(), removal.changes(open, occasion)))
    }

    pub(super) fn relabel(
        &self,
        id: &Id,
        label: Id,
        occasion: &Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let name = &self.label(&label)?.name;
        let open = self.shown()?;
        let (annotation, mention) = open.mention(id)?;
        if mention.label != label && open.is_tagged(&mention.spans, &label) {
            return Err(Refusal::AlreadyTagged(name.clone()));
        }
        Ok(open.relabelled(annotation, label, occasion))
    }

    pub(super) fn resize(
        &self,
        id: &Id,
        spans: Spans,
        occasion: &Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        open.check_ranges(spans.as_slice())?;
        let annotation = open.annotation(id)?;
        let moves = *annotation.spans() != spans;
        match &**annotation {
            Annotation::Mention(m) if moves && open.is_tagged(&spans, &m.label) => {
                return Err(Refusal::AlreadyTagged(self.label(&m.label)?.name.clone()));
            }
            Annotation::Claim(_) if moves && open.is_claimed(&spans) => {
                return Err(Refusal::AlreadyClaimed);
            }
            _ => {}
        }
        Ok(open.edited(annotation, occasion, |a| match a {
            Annotation::Mention(m) => m.spans = spans,
            Annotation::Claim(c) => c.spans = spans,
        }))
    }

    pub(super) fn note(
        &self,
        id: &Id,
        note: String,
        occasion: &Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        Ok(open.edited(open.annotation(id)?, occasion, |a| match a {
            Annotation::Mention(m) => m.note = note,
            Annotation::Claim(c) => c.note = note,
        }))
    }

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

    pub(super) fn edit_claim(
        &self,
        id: &Id,
        edit: ClaimEdit,
        occasion: &Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        let annotation = open.annotation(id)?;
        annotation.as_claim().ok_or(Refusal::NotThere)?;
        match &edit {
            ClaimEdit::Kind(_) | ClaimEdit::Medium(_) | ClaimEdit::Checking(_) => {}
            ClaimEdit::Cue(cue) => open.check_ranges(cue)?,
            ClaimEdit::Sources(sources) => self.check_sources(open, sources)?,
        }
        Ok(open.edited(annotation, occasion, |a| {
            if let Annotation::Claim(claim) = a {
                match edit {
                    ClaimEdit::Kind(kind) => claim.kind = kind,
                    ClaimEdit::Cue(cue) => claim.cue = cue,
                    ClaimEdit::Sources(sources) => claim.sources = sources,
                    ClaimEdit::Medium(medium) => claim.medium = medium,
                    ClaimEdit::Checking(checking) => {
                        claim.checking = Some(checking).filter(|checking| !checking.is_blank());
                    }
                }
            }
        }))
    }

    pub(super) fn edit_entity(&self, entity: Entity) -> Result<Vec<Change>, Refusal> {
        self.label(&entity.label)?;
        if entity.name.trim().is_empty() {
            return Err(Refusal::EmptyName);
        }
        let before = self.library.entities.get(&entity.id);
        let before = before.ok_or(Refusal::NotThere)?.clone();
        let change = Change::between(Record::Entity(before), Record::Entity(Rc::new(entity)));
        Ok(change.into_iter().collect())
    }

    /// A claim must not name what is not there: its file could not be read again.
    fn check_sources(&self, open: &OpenArticle, sources: &[Source]) -> Result<(), Refusal> {
        for source in sources {
            match &source.speaker {
                Speaker::Mention(id) => open.mention(id).map(|_| ())?,
                Speaker::Entity(id) => self.check_entity(id)?,
                Speaker::Name { spans, .. } => open.check_ranges(spans)?,
            }
        }
        Ok(())
    }

    fn check_entity(&self, id: &Id) -> Result<(), Refusal> {
        let entity = self.library.entities.get(id);
        entity.map(|_| ()).ok_or(Refusal::NotThere)
    }
}

impl OpenArticle {
    fn annotation(&self, id: &Id) -> Result<&Rc<Annotation>, Refusal> {
        self.annotations.by_id(id).ok_or(Refusal::NotThere)
    }

    fn mention(&self, id: &Id) -> Result<(&Rc<Annotation>, &Mention), Refusal> {
        let annotation = self.annotation(id)?;
        let mention = annotation.as_mention().ok_or(Refusal::NotThere)?;
        Ok((annotation, mention))
    }

    fn check_ranges(&self, ranges: &[TextRange]) -> Result<(), Refusal> {
        let fit = ranges.iter().all(|range| range.of(&self.text).is_some());
        fit.then_some(()).ok_or(Refusal::NotThere)
    }

    fn added(&self, annotation: Annotation) -> Change {
        Change::Add(Record::Annotation(self.id.clone(), Rc::new(annotation)))
    }

    /// The mention with another label.
    pub(super) fn relabelled(
        &self,
        mention: &Rc<Annotation>,
        label: Id,
        occasion: &Occasion,
    ) -> Vec<Change> {
        self.edited(mention, occasion, |a| {
            if let Annotation::Mention(m) = a {
                m.label = label;
            }
        })
    }

    /// An annotation edited in place, with the time of it; nothing if the edit changes nothing.
    pub(super) fn edited(
        &self,
        before: &Rc<Annotation>,
        occasion: &Occasion,
        edit: impl FnOnce(&mut Annotation),
    ) -> Vec<Change> {
        let mut after = (**before).clone();
        edit(&mut after);
        if after == **before {
            return Vec::new();
        }
        after.stamp_mut().modified.clone_from(&occasion.now);
        vec![Change::Replace {
            before: Record::Annotation(self.id.clone(), before.clone()),
            after: Record::Annotation(self.id.clone(), Rc::new(after)),
        }]
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
