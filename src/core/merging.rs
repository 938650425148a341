//! Bringing a project into a library: which records change, decided before anything does.
//!
//! The library's own labels and entities win over those of the same id in the project. Nothing that
//! the project says of an article is lost: ids that are taken are replaced, and what refers to them
//! follows.

use std::rc::Rc;

use super::{
    annotation::{Annotation, Entity, Extra, Id, Mention, Relation, Spans, Speaker},
    article::{Head, Provenance},
    characters::lower_case,
    command::Occasion,
    json::Value,
    label::Label,
    map::Map,
    orphan,
    project::{Project, WholeArticle},
    record::{Change, Key, Record},
    table::Table,
    workspace::Library,
};

/// What to do with an article that the library has already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SameArticle {
    /// Add the project's as another article, with fresh ids for everything in it.
    KeepBoth,
    /// The project's article takes the place of the library's, under the library's id.
    Replace,
    /// Add what is missing; of two annotations with one id the one changed last stays. Where the
    /// texts differ this is no choice, and both are kept.
    Merge,
}

/// An article of the library that is the same as one of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterpart {
    /// Its id in the library.
    pub id: Id,
    /// Whether the texts are equal, so that merging can be offered.
    pub same_text: bool,
}

/// For each article of the project the one that the library has already: the one with the same id,
/// else one with the same text; none twice.
pub fn counterparts(project: &Project, library: &Library) -> Vec<Option<Counterpart>> {
    let here = |article: &WholeArticle| library.heads.get(&article.head.id);
    let taken: Map<&Id, ()> = project
        .articles
        .iter()
        .filter_map(here)
        .map(|head| (&head.id, ()))
        .collect();
    let mut by_text: Map<&str, &Id> = library
        .heads
        .values()
        .filter(|head| !taken.contains_key(&head.id))
        .map(|head| (head.sha256.as_str(), &head.id))
        .collect();
    let find = |article: &WholeArticle| {
        let sha256 = article.head.sha256.as_str();
        if let Some(head) = here(article) {
            let same_text = head.sha256 == sha256;
            let id = head.id.clone();
            return Some(Counterpart { id, same_text });
        }
        let id = by_text.remove(sha256)?.clone();
        let same_text = true;
        Some(Counterpart { id, same_text })
    };
    project.articles.iter().map(find).collect()
}

/// Plans the changes that bring the project in. `contents` holds the articles that
/// [`counterparts`] found; of one that is not among them both are kept. A library without articles
/// and entities takes over the project's labels as they are.
pub fn bring_in(
    project: Project,
    library: &Library,
    contents: &[WholeArticle],
    choose: &dyn Fn(&WholeArticle) -> SameArticle,
    occasion: &mut Occasion,
) -> Vec<Change> {
    let found = counterparts(&project, library);
    let mut changes = Vec::new();
    let (labels, names) = merged_labels(project.labels, library);
    changes.extend(change(
        Some(Record::Labels(library.labels.clone())),
        Record::Labels(labels.into()),
    ));
    let mut extra = library.extra.as_deref().cloned().unwrap_or_default();
    unite(&mut extra, project.extra);
    if !extra.is_empty() {
        let before = library.extra.clone().map(Record::Extra);
        changes.extend(change(before, Record::Extra(Rc::new(extra))));
    }
    for entity in project.entities {
        let mut entity = Rc::unwrap_or_clone(entity);
        entity.label = names.follow(&entity.label);
        let before = library.entities.get(&entity.id);
        let after = match before {
            Some(own) => merged_entity(own, entity),
            None => entity,
        };
        let before = before.cloned().map(Record::Entity);
        changes.extend(change(before, Record::Entity(Rc::new(after))));
    }
    for (mut article, counterpart) in project.articles.into_iter().zip(found) {
        if article.head.added.is_empty() {
            article.head.added.clone_from(&occasion.now);
        }
        relabel(&mut article, &names);
        let Some(counterpart) = counterpart else {
            changes.extend(article.records().map(Change::Add));
            continue;
        };
        let own = contents.iter().find(|own| own.head.id == counterpart.id);
        match (choose(&article), own) {
            (SameArticle::Replace, Some(own)) => {
                article.head.id = counterpart.id;
                changes.extend(differences(own, &article));
            }
            (SameArticle::Merge, Some(own)) if own.text == article.text => {
                changes.extend(differences(own, &merged_article(own, article, occasion)));
            }
            _ => {
                freshen(&mut article, occasion);
                changes.extend(article.records().map(Change::Add));
            }
        }
    }
    changes
}

/// Which id stands for another.
#[derive(Default)]
struct Names(Map<Id, Id>);

impl Names {
    fn follow(&self, id: &Id) -> Id {
        self.0.get(id).unwrap_or(id).clone()
    }
}

/// The labels of both, the library's first, and which of them the project's became.
fn merged_labels(project: Vec<Label>, library: &Library) -> (Vec<Label>, Names) {
    let mut names = Names::default();
    if library.heads.is_empty() && library.entities.is_empty() && !project.is_empty() {
        return (project, names);
    }
    let mut labels = library.labels.to_vec();
    for mut label in project {
        if let Some(own) = labels.iter_mut().find(|own| own.id == label.id) {
            unite(&mut own.extra, label.extra);
            continue;
        }
        let name = lower_case(&label.name);
        if let Some(own) = library
            .labels
            .iter()
            .find(|own| lower_case(&own.name) == name)
        {
            names.0.insert(label.id, own.id.clone());
            continue;
        }
        label.key = label
            .key
            .filter(|key| labels.iter().all(|own| own.key != Some(*key)));
        labels.push(label);
    }
    (labels, names)
}

/// An entity with what another one has in addition: names, links, note.
pub(super) fn merged_entity(own: &Entity, other: Entity) -> Entity {
    let mut entity = own.clone();
    let mut add_names = |names: Vec<String>| {
        for name in names {
            if name != entity.name && !entity.aliases.contains(&name) {
                entity.aliases.push(name);
            }
        }
    };
    add_names(vec![other.name]);
    add_names(other.aliases);
    for link in other.links {
        if !entity.links.contains(&link) {
            entity.links.push(link);
        }
    }
    if entity.note.is_empty() {
        entity.note = other.note;
    }
    unite(&mut entity.extra, other.extra);
    entity
}

fn relabel(article: &mut WholeArticle, names: &Names) {
    for annotation in &mut article.annotations {
        if let Annotation::Mention(mention) = Rc::make_mut(annotation) {
            mention.label = names.follow(&mention.label);
        }
    }
}

/// Gives everything an id of its own, so that two articles never share one.
fn freshen(article: &mut WholeArticle, occasion: &mut Occasion) {
    let ids = article.annotations.iter().map(|a| a.id());
    let ids = ids.chain(article.relations.iter().map(|r| &r.id));
    let names = Names(ids.map(|id| (id.clone(), occasion.new_id())).collect());
    article.head.id = occasion.new_id();
    rename(article, &names);
}

fn rename(article: &mut WholeArticle, names: &Names) {
    for annotation in &mut article.annotations {
        match Rc::make_mut(annotation) {
            Annotation::Mention(mention) => mention.id = names.follow(&mention.id),
            Annotation::Claim(claim) => {
                claim.id = names.follow(&claim.id);
                for source in &mut claim.sources {
                    if let Speaker::Mention(id) = &mut source.speaker {
                        *id = names.follow(id);
                    }
                }
            }
        }
    }
    for relation in &mut article.relations {
        let relation = Rc::make_mut(relation);
        for id in [&mut relation.id, &mut relation.from, &mut relation.to] {
            *id = names.follow(id);
        }
    }
}

/// What an id of an article stands for; two things of different sorts cannot be merged.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Mention,
    Claim,
    Relation,
}

fn sort_of(annotation: &Annotation) -> Sort {
    match annotation {
        Annotation::Mention(_) => Sort::Mention,
        Annotation::Claim(_) => Sort::Claim,
    }
}

/// The library's article with what the project's has in addition. Both have the same text.
fn merged_article(
    own: &WholeArticle,
    mut other: WholeArticle,
    occasion: &mut Occasion,
) -> WholeArticle {
    let annotations = own.annotations.iter().map(|a| (a.id(), sort_of(a)));
    let relations = own.relations.iter().map(|r| (&r.id, Sort::Relation));
    let sorts: Map<&Id, Sort> = annotations.chain(relations).collect();
    let mut names = drop_twins(own, &mut other, &sorts);
    let mut name_anew = |id: &Id, sort: Sort| {
        if sorts.get(id).is_some_and(|own| *own != sort) {
            names.push((id.clone(), occasion.new_id()));
        }
    };
    for annotation in &other.annotations {
        name_anew(annotation.id(), sort_of(annotation));
    }
    for relation in &other.relations {
        name_anew(&relation.id, Sort::Relation);
    }
    rename(&mut other, &Names(names.into_iter().collect()));

    let with_id = |a: &Rc<Annotation>| (a.id().clone(), a.clone());
    let kept: Table<Annotation> = own.annotations.iter().map(with_id).collect();
    let newer = other.annotations.iter().filter(|annotation| {
        let kept = kept.get(annotation.id());
        kept.is_none_or(|kept| modified(kept) < modified(annotation))
    });
    let annotations = own.annotations.iter().chain(newer).map(with_id);
    let annotations: Table<Annotation> = annotations.collect();
    let relations = other.relations.iter().chain(&own.relations);
    let relations: Table<Relation> = relations.map(|r| (r.id.clone(), r.clone())).collect();
    WholeArticle {
        head: merged_head(&own.head, other.head),
        text: own.text.clone(),
        blocks: own.blocks.clone(),
        annotations: annotations.values().cloned().collect(),
        relations: relations.values().cloned().collect(),
    }
}

/// Leaves out mentions that the library has under another id: the same words with the same label
/// cannot be tagged twice. What refers to them has to follow to the library's: which to which.
fn drop_twins(
    own: &WholeArticle,
    other: &mut WholeArticle,
    sorts: &Map<&Id, Sort>,
) -> Vec<(Id, Id)> {
    let mut names = Vec::new();
    let own = own.annotations.iter().filter_map(|a| a.as_mention());
    let twins: Map<(&Spans, &Id), &Mention> = own.map(|m| ((&m.spans, &m.label), m)).collect();
    other.annotations.retain(|annotation| {
        let Annotation::Mention(mention) = &**annotation else {
            return true;
        };
        if sorts.get(&mention.id) == Some(&Sort::Mention) {
            return true;
        }
        let twin = twins.get(&(&mention.spans, &mention.label));
        if let Some(twin) = twin {
            names.push((mention.id.clone(), twin.id.clone()));
        }
        twin.is_none()
    });
    names
}

/// When it was last changed, so that later times are greater: without the `Z`, a fraction of a
/// second sorts behind the whole second.
fn modified(annotation: &Annotation) -> &str {
    let stamp = match annotation {
        Annotation::Mention(mention) => &mention.stamp,
        Annotation::Claim(claim) => &claim.stamp,
    };
    stamp.modified.trim_end_matches('Z')
}

/// The library's head, with what it does not say taken from the other; it leaves the bin.
fn merged_head(own: &Head, other: Head) -> Head {
    let mut head = own.clone();
    head.binned = None;
    head.language = head.language.or(other.language);
    let orphans = all_orphans(&head.extra, &other.extra);
    unite(&mut head.extra, other.extra);
    orphan::list(&mut head.extra, orphans);
    let (mine, theirs) = (head.source, other.source);
    let mut extra = mine.extra;
    unite(&mut extra, theirs.extra);
    head.source = Provenance {
        url: mine.url.or(theirs.url),
        publisher: mine.publisher.or(theirs.publisher),
        byline: mine.byline.or(theirs.byline),
        published: mine.published.or(theirs.published),
        retrieved: mine.retrieved.or(theirs.retrieved),
        notice: mine.notice.or(theirs.notice),
        extra,
    };
    head
}

/// What has no place in the text by either, each once.
fn all_orphans(own: &Extra, other: &Extra) -> Vec<Value> {
    let mut all = orphan::listed(own).to_vec();
    for orphan in orphan::listed(other) {
        if !all.contains(orphan) {
            all.push(orphan.clone());
        }
    }
    all
}

/// Adds the members that are missing.
fn unite(extra: &mut Extra, other: Extra) {
    let own = std::mem::take(extra);
    *extra = other.into_iter().chain(own).collect();
}

/// The change from one record to another with the same key, if they differ.
fn change(before: Option<Record>, after: Record) -> Option<Change> {
    match before {
        None => Some(Change::Add(after)),
        Some(before) if before == after => None,
        Some(before) => Some(Change::Replace { before, after }),
    }
}

/// What turns one article into another with the same id.
fn differences(before: &WholeArticle, after: &WholeArticle) -> Vec<Change> {
    let old: Map<Key, Record> = before.records().map(|r| (r.key(), r)).collect();
    let new: Map<Key, ()> = after.records().map(|r| (r.key(), ())).collect();
    let changed = after
        .records()
        .filter_map(|record| change(old.get(&record.key()).cloned(), record));
    let removed = before.records().filter(|r| !new.contains_key(&r.key()));
    changed.chain(removed.map(Change::Remove)).collect()
}
