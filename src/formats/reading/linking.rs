//! Makes mentions, claims and relations of marks that have their places, and of the links between
//! them.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::{
    claims::{self, Features, natures},
    foreign::{Link, Mark},
    legend::{Legend, digest},
};
use crate::core::{
    annotation::{
        Annotation, Claim, Extra, Id, Mention, Nature, Origin, Relation, Spans, Speaker, Stamp,
    },
    characters::lower_case,
    json::Value,
    orphan::FEATURES,
    project::WholeArticle,
};

/// A mark whose words were found.
pub struct Placed {
    /// What the file says.
    pub mark: Mark,
    /// Where the words are.
    pub spans: Spans,
}

/// What the words are called that introduce a claim, and the links to them.
const CUE: &str = "cue";

/// What the words are called that name who says a claim.
const SPEAKER: &str = "speaker";

/// What links from a claim to the one who says it are called.
const SAID_BY: [&str; 3] = [SPEAKER, "said_by", "said-by"];

/// Finds the entity that a mark names, given its label and its words.
pub type Identify<'a> = dyn FnMut(&Mark, &Id, String) -> Option<Id> + 'a;

/// Adds marks and links to their article.
pub fn link(
    article: &mut WholeArticle,
    placed: &[Placed],
    links: Vec<Link>,
    legend: &mut Legend,
    identify: &mut Identify,
) {
    let mut linking = Linking::new(article, placed, links);
    for number in 0..placed.len() {
        if !linking.parts.contains(&number) {
            linking.add(number, legend, identify);
        }
    }
    linking.relate();
}

struct Linking<'a> {
    article: &'a mut WholeArticle,
    placed: &'a [Placed],
    links: Vec<Link>,
    /// The numbers of marks by what the file calls them.
    numbers: BTreeMap<&'a str, usize>,
    /// Marks that are the cue or the speaker of a claim and nothing else.
    parts: BTreeSet<usize>,
    /// The ids that marks were given.
    ids: BTreeMap<usize, Id>,
    /// The mentions that are there, by words and label: no words get a label twice.
    there: BTreeMap<(Spans, Id), Id>,
    /// All ids of the article, those of annotations with their place in the list.
    taken: BTreeMap<Id, Option<usize>>,
    /// How the sources of claims are named, until all of them are known.
    natures: Vec<(Id, Vec<Nature>)>,
    /// The links that are there.
    related: BTreeSet<(Id, Id, String)>,
}

impl<'a> Linking<'a> {
    fn new(article: &'a mut WholeArticle, placed: &'a [Placed], mut links: Vec<Link>) -> Self {
        let named = placed.iter().enumerate();
        let named = named.filter(|(_, placed)| !placed.mark.id.is_empty());
        let numbers: BTreeMap<&str, usize> = named
            .map(|(number, placed)| (placed.mark.id.as_str(), number))
            .collect();
        // Speakers come outermost first, but files sort links as they like.
        links.sort_by_key(|link| trailing_number(&link.id));
        let part = |link: &Link| {
            let (from, to) = (*numbers.get(&*link.from)?, *numbers.get(&*link.to)?);
            let label = lower_case(&placed[to].mark.label);
            let is_part = label == CUE && link.kind == CUE
                || label == SPEAKER && SAID_BY.contains(&&*link.kind);
            (is_claim(&placed[from].mark) && is_part).then_some(to)
        };
        let mentions = article.annotations.iter().filter_map(|a| a.as_mention());
        let there = mentions.map(|m| ((m.spans.clone(), m.label.clone()), m.id.clone()));
        let related = article.relations.iter();
        let related = related.map(|r| (r.from.clone(), r.to.clone(), r.kind.clone()));
        Self {
            parts: links.iter().filter_map(part).collect(),
            ids: BTreeMap::new(),
            there: there.collect(),
            taken: taken(article),
            natures: Vec::new(),
            related: related.collect(),
            article,
            placed,
            links,
            numbers,
        }
    }

    /// Makes an annotation of a mark, unless the same words have the same label already.
    fn add(&mut self, number: usize, legend: &mut Legend, identify: &mut Identify) {
        let Placed { mark, spans } = &self.placed[number];
        let label = (!is_claim(mark)).then(|| legend.label(&mark.label));
        let made = self.made_id(mark, label.as_ref(), spans);
        let twin = match &label {
            Some(label) => self.there.get(&(spans.clone(), label.clone())),
            None => Some(&made).filter(|id| self.taken.contains_key(*id)),
        };
        if let Some(twin) = twin {
            self.ids.insert(number, twin.clone());
            return;
        }
        let own = own_id(&mark.id).filter(|id| !self.taken.contains_key(id));
        let id = own.unwrap_or(made);
        if let Some(label) = &label {
            let key = (spans.clone(), label.clone());
            self.there.insert(key, id.clone());
        }
        let annotation = match label {
            Some(label) => {
                let words = spans.quote(&self.article.text);
                let entity = identify(mark, &label, words);
                Annotation::Mention(mention(id.clone(), label, entity, &self.placed[number]))
            }
            None => Annotation::Claim(self.claim(id.clone(), number)),
        };
        let place = self.article.annotations.len();
        self.taken.insert(id.clone(), Some(place));
        self.ids.insert(number, id);
        self.article.annotations.push(Rc::new(annotation));
    }

    /// An id that the same mark gets whenever it is read. The same words may be claimed twice, if other
    /// things are said of them.
    fn made_id(&self, mark: &Mark, label: Option<&Id>, spans: &Spans) -> Id {
        let place = format!("{:?}", spans.as_slice());
        let said = format!("{:?} {}", mark.features, mark.note);
        let sha256 = self.article.head.sha256.as_str();
        match label {
            Some(label) => digest(&["mention", sha256, label.as_str(), &place]),
            None => digest(&["claim", sha256, &said, &place]),
        }
    }

    /// A claim with what its own mark says; its parts and speakers come later.
    fn claim(&mut self, id: Id, number: usize) -> Claim {
        let Placed { mark, spans } = &self.placed[number];
        let mut features = Features::new(&mark.features);
        let natures = natures(&mut features);
        if !natures.is_empty() {
            self.natures.push((id.clone(), natures));
        }
        let claim = claims::claim(id, spans.clone(), &mut features);
        Claim {
            note: mark.note.clone(),
            origin: origin(mark),
            stamp: stamp(mark),
            extra: extra(features.into_rest()),
            ..claim
        }
    }

    /// Gives claims their parts and speakers, and makes relations of all other links.
    fn relate(&mut self) {
        let claims: Vec<Id> = self.ids.values().cloned().collect();
        for link in std::mem::take(&mut self.links) {
            let ends = self
                .numbers
                .get(&*link.from)
                .zip(self.numbers.get(&*link.to));
            let Some((&from, &to)) = ends else {
                continue;
            };
            let Some(source) = self.ids.get(&from).cloned() else {
                continue;
            };
            let spoken = is_claim(&self.placed[from].mark) && SAID_BY.contains(&&*link.kind);
            if self.parts.contains(&to) {
                self.add_part(&source, to);
            } else if let Some(target) = self.ids.get(&to).cloned() {
                match spoken && !is_claim(&self.placed[to].mark) {
                    true => self.edit(&source, |claim| {
                        claims::add_speaker(claim, Speaker::Mention(target));
                    }),
                    false => self.add_relation(&link, source, target),
                }
            }
        }
        for (claim, natures) in std::mem::take(&mut self.natures) {
            self.edit(&claim, |claim| {
                for (source, nature) in claim.sources.iter_mut().zip(natures) {
                    source.nature = nature;
                }
            });
        }
        // A file may have lost the links to those who speak.
        for claim in claims {
            self.edit(&claim, |claim| {
                claim.sources.retain(|s| !claims::is_missing(s))
            });
        }
    }

    fn add_part(&mut self, claim: &Id, part: usize) {
        let Placed { mark, spans } = &self.placed[part];
        let words = spans.quote(&self.article.text);
        let ranges = spans.iter();
        let is_cue = lower_case(&mark.label) == CUE;
        self.edit(claim, |claim| match is_cue {
            true => claim.cue.extend(ranges),
            false => {
                let (name, spans) = (words, ranges.collect());
                claims::add_speaker(claim, Speaker::Name { name, spans });
            }
        });
    }

    fn edit(&mut self, id: &Id, edit: impl FnOnce(&mut Claim)) {
        let place = self.taken.get(id).copied().flatten();
        let found = place.map(|place| Rc::make_mut(&mut self.article.annotations[place]));
        if let Some(Annotation::Claim(claim)) = found {
            edit(claim);
        }
    }

    fn add_relation(&mut self, link: &Link, from: Id, to: Id) {
        let parts = ["relation", from.as_str(), to.as_str(), &link.kind];
        let own = own_id(&link.id).filter(|id| !self.taken.contains_key(id));
        let id = own.unwrap_or_else(|| digest(&parts));
        if !self
            .related
            .insert((from.clone(), to.clone(), link.kind.clone()))
        {
            return;
        }
        self.taken.insert(id.clone(), None);
        self.article.relations.push(Rc::new(Relation {
            id,
            from,
            to,
            kind: link.kind.clone(),
            extra: Extra::new(),
        }));
    }
}

fn taken(article: &WholeArticle) -> BTreeMap<Id, Option<usize>> {
    let annotations = article.annotations.iter().enumerate();
    let annotations = annotations.map(|(place, a)| (a.id().clone(), Some(place)));
    let relations = article.relations.iter().map(|r| (r.id.clone(), None));
    annotations.chain(relations).collect()
}

fn mention(id: Id, label: Id, entity: Option<Id>, placed: &Placed) -> Mention {
    Mention {
        id,
        label,
        spans: placed.spans.clone(),
        entity,
        note: placed.mark.note.clone(),
        origin: origin(&placed.mark),
        stamp: stamp(&placed.mark),
        extra: extra(placed.mark.features.clone()),
    }
}

/// Whether a mark is a claim: it is called so.
pub fn is_claim(mark: &Mark) -> bool {
    matches!(&*lower_case(mark.label.trim()), "claim" | "affirmation")
}

fn origin(mark: &Mark) -> Origin {
    match mark.proposed {
        true => Origin::Suggested,
        false => Origin::Imported,
    }
}

fn stamp(mark: &Mark) -> Stamp {
    let created = utc(&mark.created).unwrap_or_default();
    Stamp {
        creator: mark.creator.clone(),
        modified: created.clone(),
        created,
    }
}

/// The time if it is one in UTC, as it is kept; other clocks would have to be converted.
fn utc(time: &str) -> Option<String> {
    let bare = time
        .strip_suffix('Z')
        .or_else(|| time.strip_suffix("+00:00"))?;
    let is_time = bare.len() >= 19 && bare.is_ascii() && bare.as_bytes()[10] == b'T';
    is_time.then(|| format!("{bare}Z"))
}

/// What else a file says of an annotation, as a member that is kept with it.
pub fn extra(features: Vec<(String, String)>) -> Extra {
    let mut by_name: BTreeMap<String, String> = BTreeMap::new();
    for (name, text) in features {
        let known = by_name.entry(name).or_default();
        let comma = if known.is_empty() { "" } else { ", " };
        *known = format!("{known}{comma}{text}");
    }
    if by_name.is_empty() {
        return Extra::new();
    }
    let texts = by_name
        .into_iter()
        .map(|(name, text)| (name, Value::Text(text)));
    Extra::from_iter([(FEATURES.to_owned(), Value::Object(texts.collect()))])
}

/// The id that a file gives, if it is long enough to be the only one of its kind anywhere; `T1` is
/// the id of something else in the next file.
fn own_id(id: &str) -> Option<Id> {
    let bare = ["urn:uuid:", "urn:inquit:"]
        .iter()
        .find_map(|scheme| id.strip_prefix(scheme));
    let bare = bare.unwrap_or(id);
    let is_name = bare.len() >= 16 && !bare.contains(char::is_whitespace);
    is_name.then(|| Id::new(bare)).flatten()
}

fn trailing_number(id: &str) -> usize {
    let digits = id.len() - id.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    id[id.len() - digits..].parse().unwrap_or_default()
}
