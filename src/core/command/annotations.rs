//! Mentions are made, and annotations edited in place and deleted, in the article on the page.

use std::rc::Rc;

use super::{
    super::{
        annotation::{Annotation, Extra, Id, Mention, Origin, Spans},
        order::sort_by,
        record::{Change, Record},
        text::TextRange,
        workspace::{OpenArticle, Workspace},
    },
    Occasion, Places, Refusal,
    entities::EntityNames,
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
        let mut names = EntityNames::new(&self.library.entities, label);
        let mention = |spans: Spans| {
            let entity = names.only_one(&spans.quote(&open.text));
            new_mention(&open.id, label, spans, entity, origin, occasion)
        };
        Ok(new.into_iter().map(mention).collect())
    }

    /// One mention of all these words, of that entity or else of the one that they name.
    pub(super) fn tag_parts(
        &self,
        label: &Id,
        words: Spans,
        entity: Option<Id>,
        origin: Origin,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        let name = &self.label(label)?.name;
        open.check_ranges(words.as_slice())?;
        if open.is_tagged(&words, label) {
            return Err(Refusal::AlreadyTagged(name.clone()));
        }
        let mut names = EntityNames::new(&self.library.entities, label);
        let entity = entity.or_else(|| names.only_one(&words.quote(&open.text)));
        let made = new_mention(&open.id, label, words, entity, origin, occasion);
        Ok(vec![made])
    }

    pub(super) fn tag_everywhere(
        &self,
        label: &Id,
        entity: Option<Id>,
        places: Vec<Places>,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        self.label(label)?;
        if let Some(entity) = &entity {
            self.check_entity(entity)?;
        }
        let mut names = EntityNames::new(&self.library.entities, label);
        let mut changes = Vec::new();
        for place in places {
            let fits = |range: &TextRange| range.of(&place.text).is_some();
            let is_here = self.library.heads.get(&place.article).is_some();
            if !is_here || !place.ranges.iter().all(fits) {
                return Err(Refusal::NotThere);
            }
            let shown = self.opened(&place.article);
            for spans in place.ranges.iter().copied().map(Spans::from) {
                if shown.is_some_and(|open| open.is_tagged(&spans, label)) {
                    continue;
                }
                let entity = entity
                    .clone()
                    .or_else(|| names.only_one(&spans.quote(&place.text)));
                let origin = Origin::Propagated;
                changes.push(new_mention(
                    &place.article,
                    label,
                    spans,
                    entity,
                    origin,
                    occasion,
                ));
            }
        }
        Ok(changes)
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
}

fn new_mention(
    article: &Id,
    label: &Id,
    spans: Spans,
    entity: Option<Id>,
    origin: Origin,
    occasion: &mut Occasion,
) -> Change {
    let mention = Mention {
        id: occasion.new_id(),
        label: label.clone(),
        spans,
        entity,
        note: String::new(),
        origin,
        stamp: occasion.stamp(),
        extra: Extra::new(),
    };
    let mention = Rc::new(Annotation::Mention(mention));
    Change::Add(Record::Annotation(article.clone(), mention))
}

impl OpenArticle {
    pub(super) fn annotation(&self, id: &Id) -> Result<&Rc<Annotation>, Refusal> {
        self.annotations.by_id(id).ok_or(Refusal::NotThere)
    }

    pub(super) fn mention(&self, id: &Id) -> Result<(&Rc<Annotation>, &Mention), Refusal> {
        let annotation = self.annotation(id)?;
        let mention = annotation.as_mention().ok_or(Refusal::NotThere)?;
        Ok((annotation, mention))
    }

    pub(super) fn check_ranges(&self, ranges: &[TextRange]) -> Result<(), Refusal> {
        let fit = ranges.iter().all(|range| range.of(&self.text).is_some());
        fit.then_some(()).ok_or(Refusal::NotThere)
    }

    pub(super) fn added(&self, annotation: Annotation) -> Change {
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
