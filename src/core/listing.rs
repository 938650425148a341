//! What the lists beside an article show: which annotations, and which of them together.

use std::rc::Rc;

use super::{
    annotation::{Annotation, Entity, Id},
    folded::folded,
    map::Map,
    scene::Scene,
};

/// What a list is narrowed to; by default nothing is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Letters of the words, of the note, or of a name.
    pub text: String,
    /// Only mentions with this label.
    pub label: Option<Id>,
}

impl Filter {
    /// Whether the list shows this annotation.
    pub fn shows(&self, scene: &Scene, annotation: &Annotation) -> bool {
        let label = annotation.as_mention().map(|mention| &mention.label);
        if self.label.is_some() && self.label.as_ref() != label {
            return false;
        }
        let wanted = folded(self.text.trim());
        wanted.is_empty()
            || self
                .searched(scene, annotation)
                .iter()
                .any(|text| folded(text).contains(&wanted))
    }

    /// What the letters are looked for in.
    fn searched(&self, scene: &Scene, annotation: &Annotation) -> Vec<String> {
        let mut texts = vec![scene.words(annotation), annotation.note().to_owned()];
        match annotation {
            Annotation::Mention(mention) => {
                texts.extend(scene.entity_of(mention).map(|entity| entity.name.clone()));
            }
            Annotation::Claim(claim) => {
                texts.extend(claim.sources.iter().map(|source| scene.source_name(source)));
            }
        }
        texts
    }
}

/// The mentions with one label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelGroup {
    /// The label's id.
    pub label: Id,
    /// What is mentioned, in the order of first mention.
    pub things: Vec<Thing>,
}

impl LabelGroup {
    /// How many mentions there are.
    pub fn count(&self) -> usize {
        self.things.iter().map(|thing| thing.mentions.len()).sum()
    }
}

/// Mentions that name one entity, or that name none and have the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The entity, if it is known.
    pub entity: Option<Rc<Entity>>,
    /// The entity's name, else the words of the first mention.
    pub name: String,
    /// In reading order, at least one.
    pub mentions: Vec<Rc<Annotation>>,
}

/// The mentions that the filter leaves, by label in the order of the bar, then by what they name.
pub fn mentions(scene: &Scene, filter: &Filter) -> Vec<LabelGroup> {
    let groups = scene.labels.iter().map(|label| LabelGroup {
        label: label.id.clone(),
        things: Vec::new(),
    });
    let mut groups: Vec<LabelGroup> = groups.collect();
    let mut places: Map<(Id, Result<Id, String>), usize> = Map::default();
    for annotation in scene.annotations.iter() {
        let Some(mention) = annotation.as_mention() else {
            continue;
        };
        let group = groups.iter_mut().find(|group| group.label == mention.label);
        let Some(group) = group.filter(|_| filter.shows(scene, annotation)) else {
            continue;
        };
        let words = scene.words(annotation);
        let entity = scene.entity_of(mention);
        let same = entity.map(|e| e.id.clone()).ok_or_else(|| folded(&words));
        let key = (mention.label.clone(), same);
        let known = places.get(&key).copied();
        let place = known.unwrap_or(group.things.len());
        if known.is_none() {
            places.insert(key, place);
            group.things.push(Thing {
                entity: entity.cloned(),
                name: entity.map_or(words, |e| e.name.clone()),
                mentions: Vec::new(),
            });
        }
        group.things[place].mentions.push(annotation.clone());
    }
    groups.retain(|group| !group.things.is_empty());
    groups
}

/// The claims that the filter leaves, in reading order.
pub fn claims(scene: &Scene, filter: &Filter) -> Vec<Rc<Annotation>> {
    let is_shown = |a: &&Rc<Annotation>| a.as_claim().is_some() && filter.shows(scene, a);
    scene.annotations.iter().filter(is_shown).cloned().collect()
}
