//! What a file of another tool says of one text, before anyone has looked whether it is so: the
//! readers of all formats come down to this, and [`placing`](super::placing) makes articles of it.

use std::collections::BTreeMap;

use super::{imported::LeftOut, parcel::bare_name};
use crate::{core::characters::lower_case, formats::units::Unit};

/// A text, or the trace of one, and what was marked in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Foreign {
    /// The name of the file that it comes from.
    pub file: String,
    /// The text as the file has it; `None` if the file counts on the reader to have it.
    pub text: Option<String>,
    /// What the text is called.
    pub title: Option<String>,
    /// Where it was read.
    pub url: Option<String>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// The fingerprint of a text that is not there.
    pub sha256: Option<String>,
    /// What positions count in such files, as a rule.
    pub unit: Unit,
    /// The marked words.
    pub marks: Vec<Mark>,
    /// Links between them.
    pub links: Vec<Link>,
    /// Whether the file has words only, and the white space between them is a guess.
    pub guessed_space: bool,
    /// What the reader had no use for, and how often.
    pub left_out: BTreeMap<LeftOut, usize>,
}

impl Foreign {
    /// Nothing is known yet but what its positions should count.
    pub fn new(file: &str, unit: Unit) -> Self {
        Self {
            file: file.to_owned(),
            text: None,
            title: None,
            url: None,
            language: None,
            sha256: None,
            unit,
            marks: Vec::new(),
            links: Vec::new(),
            guessed_space: false,
            left_out: BTreeMap::new(),
        }
    }

    /// The words that are quoted.
    pub fn quotes(&self) -> Vec<&str> {
        let spots = self.marks.iter().flat_map(|mark| &mark.spots);
        spots.filter_map(|spot| spot.quote.as_deref()).collect()
    }

    /// Whether that is the name of the text: the file says so, or is called so itself.
    pub fn is_called(&self, name: &str) -> bool {
        let own = match &self.title {
            Some(title) => bare_name(title),
            None => bare_name(&self.file),
        };
        let whole = self.title.as_deref() == Some(name);
        whole || lower_case(own) == lower_case(name)
    }

    /// Notes that something is left out.
    pub fn leave_out(&mut self, what: LeftOut) {
        *self.left_out.entry(what).or_default() += 1;
    }
}

/// Marked words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// What links call it; may be empty.
    pub id: String,
    /// What the file calls its kind.
    pub label: String,
    /// Where the words are, one for each separate stretch.
    pub spots: Vec<Spot>,
    /// A remark.
    pub note: String,
    /// Addresses and numbers of what is named.
    pub identities: Vec<String>,
    /// The name of what is named, if the file says it.
    pub name: String,
    /// What else is said of it, by name.
    pub features: Vec<(String, String)>,
    /// Who made it.
    pub creator: String,
    /// When it was made.
    pub created: String,
    /// Whether a program made it and no person has looked at it.
    pub proposed: bool,
}

impl Mark {
    /// Notes what a file says under a name. What it says of the entity, the remark and the author has
    /// its own place; everything else is a feature.
    pub fn say(&mut self, name: &str, said: &str) {
        if said.is_empty() {
            return;
        }
        match name {
            "note" | "comment" => self.note = joined(&self.note, said),
            "entity" => self.name = said.to_owned(),
            "entity_link" | "identifier" | "kb_id" | "kb" => {
                let addresses = said.split_whitespace().map(str::to_owned);
                self.identities.extend(addresses);
            }
            "creator" => self.creator = said.to_owned(),
            "created" => self.created = said.to_owned(),
            // What kind of passage it is shows in its label.
            "layer" if matches!(said, "entities" | "claims" | "attribution") => {}
            name => self.features.push((name.to_owned(), said.to_owned())),
        }
    }
}

/// Two remarks as one.
fn joined(one: &str, other: &str) -> String {
    let parts = [one, other].into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<&str>>().join("\n")
}

/// Where words are said to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// Start and end, in whatever unit.
    pub ends: Option<[usize; 2]>,
    /// The words.
    pub quote: Option<String>,
    /// What stands before them; may be empty.
    pub prefix: String,
    /// What stands behind them; may be empty.
    pub suffix: String,
}

impl Spot {
    /// A place, and the words that are said to be there.
    pub fn new(start: usize, end: usize, quote: Option<&str>) -> Self {
        Self {
            ends: Some([start, end]),
            quote: quote.map(str::to_owned),
            ..Self::default()
        }
    }
}

/// A link from one mark to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its own id; may be empty.
    pub id: String,
    /// The mark that it starts from.
    pub from: String,
    /// The mark that it leads to.
    pub to: String,
    /// What it means.
    pub kind: String,
}

/// The kind of a link that only says that two marks are parts of one annotation: the second is the
/// continuation of the first.
pub const CONTINUES: &str = "fragment_of";

/// Joins the marks that are parts of one annotation into the first of them.
pub fn join_fragments(foreign: &mut Foreign, kinds: &[&str]) {
    let (parts, links): (Vec<Link>, Vec<Link>) = std::mem::take(&mut foreign.links)
        .into_iter()
        .partition(|link| kinds.contains(&link.kind.as_str()));
    foreign.links = links;
    for Link { from, to, .. } in parts {
        let place = |id: &str| foreign.marks.iter().position(|mark| mark.id == id);
        let (Some(first), Some(other)) = (place(&from), place(&to)) else {
            continue;
        };
        if first != other {
            let spots = std::mem::take(&mut foreign.marks[other].spots);
            foreign.marks[first].spots.extend(spots);
        }
    }
    foreign.marks.retain(|mark| !mark.spots.is_empty());
}
