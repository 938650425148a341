//! The label set changes as a whole; with a label that is deleted goes or changes what bears it.

use std::rc::Rc;

use super::{
    super::{
        annotation::{Annotation, Entity, Id},
        characters::lower_case,
        keymap,
        label::Label,
        project::WholeArticle,
        record::{Change, Record},
        workspace::{OpenArticle, Workspace},
    },
    Fate, Occasion, Refusal,
    removal::Removal,
};

impl Workspace {
    pub(super) fn label(&self, id: &Id) -> Result<&Label, Refusal> {
        self.library.label(id).ok_or(Refusal::NoSuchLabel)
    }

    pub(super) fn edit_labels(&self, labels: Vec<Label>) -> Result<Vec<Change>, Refusal> {
        let stays = |label: &Label| labels.iter().any(|l| l.id == label.id);
        if !self.library.labels.iter().all(stays) {
            return Err(Refusal::NoSuchLabel);
        }
        check_labels(&labels)?;
        Ok(self.labels_changed(labels))
    }

    pub(super) fn delete_label(
        &self,
        label: &Id,
        fate: &Fate,
        elsewhere: Vec<WholeArticle>,
        occasion: &Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        self.label(label)?;
        let mut labels = self.library.labels.to_vec();
        labels.retain(|l| l.id != *label);
        if labels.is_empty() {
            return Err(Refusal::LastLabel);
        }
        let elsewhere = self.not_shown(elsewhere);
        let everywhere = || elsewhere.iter().chain(&self.open);
        let entities = || self.library.entities.values().filter(|e| e.label == *label);
        let mut changes = self.labels_changed(labels.clone());
        match fate {
            Fate::Reassign(other) => {
                if !labels.iter().any(|l| l.id == *other) {
                    return Err(Refusal::NoSuchLabel);
                }
                changes.extend(entities().map(|entity| entity_relabelled(entity, other)));
                for article in everywhere() {
                    changes.extend(article.all_relabelled(label, other, occasion));
                }
            }
            Fate::Delete => {
                changes.extend(entities().cloned().map(Record::Entity).map(Change::Remove));
                let gone = entities().map(|e| (e.id.clone(), e.clone()));
                let mut removal = Removal {
                    entities: gone.collect(),
                    ..Removal::default()
                };
                for article in everywhere() {
                    let mentions = article.labelled(label).cloned();
                    removal.annotations = mentions.map(|a| (a.id().clone(), a)).collect();
                    changes.extend(removal.changes(article, occasion));
                }
            }
        }
        Ok(changes)
    }

    fn labels_changed(&self, labels: Vec<Label>) -> Vec<Change> {
        let before = Record::Labels(self.library.labels.clone());
        let change = Change::between(before, Record::Labels(labels.into()));
        change.into_iter().collect()
    }
}

fn entity_relabelled(entity: &Rc<Entity>, label: &Id) -> Change {
    let mut after = (**entity).clone();
    after.label = label.clone();
    Change::Replace {
        before: Record::Entity(entity.clone()),
        after: Record::Entity(Rc::new(after)),
    }
}

impl OpenArticle {
    /// The mentions with that label, in reading order.
    fn labelled(&self, label: &Id) -> impl Iterator<Item = &Rc<Annotation>> {
        self.annotations.iter().filter(|a| bears(a, label))
    }

    /// Gives the mentions of one label another. Those that would then be there twice go, and what
    /// named them names the one that stays.
    fn all_relabelled(&self, label: &Id, other: &Id, occasion: &Occasion) -> Vec<Change> {
        let (mut removal, mut changes) = (Removal::default(), Vec::new());
        for mention in self.labelled(label) {
            let same_words = || self.annotations.with_spans(mention.spans());
            let twin = same_words().find(|a| bears(a, other));
            let first = twin.or_else(|| same_words().find(|a| bears(a, label)));
            match first.filter(|first| first.id() != mention.id()) {
                None => changes.extend(self.relabelled(mention, other.clone(), occasion)),
                Some(first) => {
                    let id = mention.id();
                    removal.annotations.insert(id.clone(), mention.clone());
                    removal.twins.insert(id.clone(), first.clone());
                }
            }
        }
        changes.extend(removal.changes(self, occasion));
        changes
    }
}

fn bears(annotation: &Annotation, label: &Id) -> bool {
    annotation.as_mention().is_some_and(|m| m.label == *label)
}

/// The one label that differs, where all others are the same and in the same order.
pub(super) fn only_edited<'a>(before: &[Label], after: &'a [Label]) -> Option<&'a Id> {
    let mut differing = before.iter().zip(after).filter(|(b, a)| b != a);
    let (was, is) = differing.next()?;
    let only = differing.next().is_none() && before.len() == after.len() && was.id == is.id;
    only.then_some(&is.id)
}

/// Whether these labels can stand side by side: names and keys are there, differ, and leave the keys
/// of the page alone.
fn check_labels(labels: &[Label]) -> Result<(), Refusal> {
    for (index, label) in labels.iter().enumerate() {
        let name = label.name.trim();
        if name.is_empty() {
            return Err(Refusal::EmptyName);
        }
        let earlier = &labels[..index];
        let same_name = |l: &Label| lower_case(l.name.trim()) == lower_case(name);
        if earlier.iter().any(|l| l.id == label.id || same_name(l)) {
            return Err(Refusal::NameTaken(name.to_owned()));
        }
        let Some(key) = label.key else {
            continue;
        };
        if keymap::is_reserved(key) {
            return Err(Refusal::KeyReserved(key));
        }
        if earlier.iter().any(|l| l.key == Some(key)) {
            return Err(Refusal::KeyTaken(key));
        }
    }
    Ok(())
}
