//! What the lists beside an article show: which annotations, and which of them together.

use std::{collections::HashMap, ops::Range, rc::Rc};

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

/// The list of mentions: by label, then by what they name, then in reading order. One flat list of
/// each, because a list is made anew for every change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MentionList {
    /// The labels of which there are mentions, in the order of the bar.
    pub groups: Vec<LabelGroup>,
    things: Vec<Thing>,
    mentions: Vec<Rc<Annotation>>,
}

/// The mentions with one label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelGroup {
    /// The label's id.
    pub label: Id,
    /// How many mentions there are.
    pub count: usize,
    things: Range<usize>,
}

/// Mentions that name one entity, or that name none and have the same words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The entity, if it is known.
    pub entity: Option<Rc<Entity>>,
    mentions: Range<usize>,
}

impl MentionList {
    /// What is mentioned with a label, in the order of first mention.
    pub fn things(&self, group: &LabelGroup) -> &[Thing] {
        &self.things[group.things.clone()]
    }

    /// The mentions of a thing in reading order, at least one.
    pub fn mentions(&self, thing: &Thing) -> &[Rc<Annotation>] {
        &self.mentions[thing.mentions.clone()]
    }

    /// The entity's name, else the words of the first mention.
    pub fn name(&self, thing: &Thing, scene: &Scene) -> String {
        match &thing.entity {
            Some(entity) => entity.name.clone(),
            None => scene.words(&self.mentions(thing)[0]),
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
    /// The list has a place for it under that label, in the order of the bar.
    Under { label: usize, is_named: bool },
    /// It is the thing with that index in the order of first mention.
    Listed { thing: usize, is_named: bool },
}

/// A thing that is listed.
struct Listed<'a> {
    label: usize,
    entity: Option<&'a Rc<Entity>>,
    count: usize,
}

impl Listing {
    /// The mentions that the filter leaves.
    pub fn mentions(&mut self, scene: &Scene, filter: &Filter) -> MentionList {
        self.follow(scene);
        let wanted = folded(filter.text.trim());
        let mut places = vec![Place::Unmet; self.things.len()];
        let mut listed: Vec<Listed> = Vec::new();
        let mut found: Vec<(usize, &Rc<Annotation>)> = Vec::new();
        for entry in self.blocks.iter().flat_map(|noted| &noted.entries) {
            let (Some(mention), Some(number)) = (entry.annotation.as_mention(), entry.thing) else {
                continue;
            };
            if let Place::Unmet = places[number] {
                places[number] = place_of(mention, scene, filter, &wanted);
            }
            let (Place::Under { is_named, .. } | Place::Listed { is_named, .. }) = places[number]
            else {
                continue;
            };
            if !is_named && !entry.searched.contains(&wanted) {
                continue;
            }
            if let Place::Under { label, is_named } = places[number] {
                let thing = listed.len();
                let entity = scene.entity_of(mention);
                listed.push(Listed {
                    label,
                    entity,
                    count: 0,
                });
                places[number] = Place::Listed { thing, is_named };
            }
            if let Place::Listed { thing, .. } = places[number] {
                listed[thing].count += 1;
                found.push((thing, &entry.annotation));
            }
        }
        in_order(scene, &listed, &found)
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
    let mut labels = scene.labels.iter();
    let label = labels.position(|label| label.id == mention.label);
    let Some(label) = label.filter(|_| !is_left_out) else {
        return Place::LeftOut;
    };
    let entity = scene.entity_of(mention);
    Place::Under {
        label,
        is_named: entity.is_some_and(|entity| folded(&entity.name).contains(wanted)),
    }
}

/// The list of the mentions that were found, each with the index of its thing: first all things and
/// mentions get their places, then they are put there.
fn in_order(scene: &Scene, listed: &[Listed], found: &[(usize, &Rc<Annotation>)]) -> MentionList {
    let mut list = MentionList::default();
    let mut next = vec![0; listed.len()];
    let mut place = 0;
    for (index, label) in scene.labels.iter().enumerate() {
        let (first_thing, first_place) = (list.things.len(), place);
        for (thing, listed) in listed.iter().enumerate() {
            if listed.label == index {
                next[thing] = place;
                list.things.push(Thing {
                    entity: listed.entity.cloned(),
                    mentions: place..place + listed.count,
                });
                place += listed.count;
            }
        }
        if place > first_place {
            list.groups.push(LabelGroup {
                label: label.id.clone(),
                count: place - first_place,
                things: first_thing..list.things.len(),
            });
        }
    }
    let mut order = vec![0; found.len()];
    for (index, (thing, _)) in found.iter().enumerate() {
        order[next[*thing]] = index;
        next[*thing] += 1;
    }
    let mentions = order.into_iter().map(|index| found[index].1.clone());
    list.mentions = mentions.collect();
    list
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
