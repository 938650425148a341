//! What the lists beside an article show: which annotations, and which of them together.

use std::{collections::HashMap, rc::Rc};

use super::{
    annotation::{Annotation, Entity, Id, Mention},
    folded::folded,
    scene::Scene,
    shared::is_same,
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
    /// In reading order, at least one.
    pub mentions: Vec<Rc<Annotation>>,
}

impl Thing {
    /// The entity's name, else the words of the first mention.
    pub fn name(&self, scene: &Scene) -> String {
        match &self.entity {
            Some(entity) => entity.name.clone(),
            None => scene.words(&self.mentions[0]),
        }
    }
}

/// The lists of an article, from one state to the next.
///
/// A list is made anew each time, but what is compared for it is kept: the folded words of an
/// annotation are made again only when something in its block has changed. So a list of 20,000 takes
/// milliseconds, whatever was done.
#[derive(Default)]
pub struct Listing {
    text: Option<Rc<str>>,
    blocks: Vec<Noted>,
    things: Things,
}

/// A number for each label with an entity, or with folded words.
type Things = HashMap<(Id, Result<Id, String>), usize>;

/// The annotations that begin in a block, as they were when that list was looked at.
#[derive(Default)]
struct Noted {
    list: Rc<Vec<Rc<Annotation>>>,
    entries: Vec<Entry>,
}

/// What is compared of an annotation.
struct Entry {
    annotation: Rc<Annotation>,
    /// The number of what a mention names; claims have none.
    thing: Option<usize>,
    /// Its words and its note, folded.
    searched: String,
}

/// What is known of a thing while a list is made.
#[derive(Clone, Copy)]
enum Place {
    /// None of its mentions has come yet.
    Unmet,
    /// The list has no place for it.
    LeftOut,
    /// In that group, and there at that index once one of its mentions is listed.
    In {
        group: usize,
        index: Option<usize>,
        is_named: bool,
    },
}

impl Listing {
    /// The mentions that the filter leaves, by label in the order of the bar, then by what they name.
    pub fn mentions(&mut self, scene: &Scene, filter: &Filter) -> Vec<LabelGroup> {
        self.follow(scene);
        let wanted = folded(filter.text.trim());
        let groups = scene.labels.iter().map(|label| LabelGroup {
            label: label.id.clone(),
            things: Vec::new(),
        });
        let mut groups: Vec<LabelGroup> = groups.collect();
        let mut places = vec![Place::Unmet; self.things.len()];
        for entry in self.blocks.iter().flat_map(|noted| &noted.entries) {
            let (Some(mention), Some(thing)) = (entry.annotation.as_mention(), entry.thing) else {
                continue;
            };
            if let Place::Unmet = places[thing] {
                places[thing] = place_of(mention, scene, filter, &wanted);
            }
            let Place::In {
                group,
                index,
                is_named,
            } = &mut places[thing]
            else {
                continue;
            };
            if !*is_named && !entry.searched.contains(&wanted) {
                continue;
            }
            let things = &mut groups[*group].things;
            let index = *index.get_or_insert(things.len());
            if index == things.len() {
                things.push(Thing {
                    entity: scene.entity_of(mention).cloned(),
                    mentions: Vec::new(),
                });
            }
            things[index].mentions.push(entry.annotation.clone());
        }
        groups.retain(|group| !group.things.is_empty());
        groups
    }

    /// The claims that the filter leaves, in reading order.
    pub fn claims(&mut self, scene: &Scene, filter: &Filter) -> Vec<Rc<Annotation>> {
        self.follow(scene);
        let wanted = folded(filter.text.trim());
        let is_shown = |entry: &&Entry| {
            entry.annotation.as_claim().is_some_and(|claim| {
                let is_speaker = |source| folded(&scene.source_name(source)).contains(&wanted);
                entry.searched.contains(&wanted) || claim.sources.iter().any(is_speaker)
            })
        };
        let entries = self.blocks.iter().flat_map(|noted| &noted.entries);
        let shown = entries.filter(is_shown);
        shown.map(|entry| entry.annotation.clone()).collect()
    }

    /// Takes note of what has changed since the last list.
    fn follow(&mut self, scene: &Scene) {
        let is_known = self
            .text
            .as_ref()
            .is_some_and(|text| is_same(text, &scene.text));
        if !is_known {
            *self = Self::default();
            self.text = Some(scene.text.clone());
        }
        let Self { blocks, things, .. } = self;
        blocks.resize_with(scene.annotations.blocks(), Noted::default);
        for (block, noted) in blocks.iter_mut().enumerate() {
            let list = scene.annotations.in_block(block);
            if !Rc::ptr_eq(list, &noted.list) {
                noted.list = list.clone();
                let here = scene.annotations.at_home_in(block);
                noted.entries = here.map(|a| Entry::new(scene, a, things)).collect();
            }
        }
    }
}

/// Whether and where the list has a place for what a mention names.
fn place_of(mention: &Mention, scene: &Scene, filter: &Filter, wanted: &str) -> Place {
    let is_left_out = filter
        .label
        .as_ref()
        .is_some_and(|only| *only != mention.label);
    let group = scene
        .labels
        .iter()
        .position(|label| label.id == mention.label);
    let Some(group) = group.filter(|_| !is_left_out) else {
        return Place::LeftOut;
    };
    let entity = scene.entity_of(mention);
    Place::In {
        group,
        index: None,
        is_named: entity.is_some_and(|entity| folded(&entity.name).contains(wanted)),
    }
}

impl Entry {
    fn new(scene: &Scene, annotation: &Rc<Annotation>, things: &mut Things) -> Self {
        let words = folded(&scene.words(annotation));
        let thing = annotation.as_mention().map(|mention| {
            let same = mention.entity.clone().ok_or_else(|| words.clone());
            let next = things.len();
            *things.entry((mention.label.clone(), same)).or_insert(next)
        });
        Self {
            annotation: annotation.clone(),
            thing,
            searched: format!("{words}\n{}", folded(annotation.note())),
        }
    }
}
