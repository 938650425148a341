//! Which label a foreign name stands for: one that is there, a usual name of one, or a new one.

use crate::{
    core::{
        annotation::{Extra, Id},
        article::fingerprint,
        characters::lower_case,
        label::Label,
        palette::{default_labels, fresh_color},
    },
    formats::slugs::slug,
};

/// What other tools call the labels that every library begins with, in small letters.
const USUAL: [(&str, &[&str]); 6] = [
    (
        "person",
        &["per", "pers", "person", "persname", "people", "personne"],
    ),
    (
        "organisation",
        &["org", "organisation", "organization", "orgname"],
    ),
    (
        "place",
        &["loc", "location", "gpe", "place", "placename", "lieu"],
    ),
    ("date", &["date", "time", "timex3"]),
    ("event", &["event", "evt", "événement"]),
    (
        "number",
        &["number", "num", "cardinal", "quantity", "nombre"],
    ),
];

/// What is given to words that are marked and not labelled.
const UNLABELLED: &str = "Highlight";

/// The labels of a library, and those that are added to them.
pub struct Legend {
    labels: Vec<Label>,
}

impl Legend {
    /// Begins with the labels that are there.
    pub fn new(labels: &[Label]) -> Self {
        Self {
            labels: labels.to_vec(),
        }
    }

    /// All labels, those of the library first.
    pub fn into_labels(self) -> Vec<Label> {
        self.labels
    }

    /// The label of that name, which is made if there is none.
    pub fn label(&mut self, name: &str) -> Id {
        let name = match name.trim() {
            "" => UNLABELLED,
            name => name,
        };
        let small = lower_case(name);
        if let Some(label) = self.named(&small) {
            return label.id.clone();
        }
        let usual = USUAL
            .iter()
            .find(|(_, names)| names.contains(&small.as_str()));
        if let Some((id, _)) = usual {
            if let Some(label) = self.named(id) {
                return label.id.clone();
            }
            let default = default_labels().into_iter().find(|l| l.id.as_str() == *id);
            if let Some(mut label) = default {
                label.key = None;
                return self.add(label);
            }
        }
        let color = fresh_color(&self.labels);
        self.add(Label {
            id: Id::new(&small).unwrap_or_else(|| digest(&["label", name])),
            name: name.to_owned(),
            color,
            key: None,
            extra: Extra::new(),
        })
    }

    /// What the label of that name is called here; it is made if there is none.
    pub fn name(&mut self, name: &str) -> String {
        let id = self.label(name);
        let label = self.labels.iter().find(|label| label.id == id);
        label.map_or_else(|| name.to_owned(), |label| label.name.clone())
    }

    /// The label with that id or name, in small letters; else the one whose name is the same in plain
    /// ASCII, which is all that some formats have.
    fn named(&self, small: &str) -> Option<&Label> {
        let find = |is: &dyn Fn(&Label) -> bool| self.labels.iter().find(|label| is(label));
        find(&|label| label.id.as_str() == small)
            .or_else(|| find(&|label| lower_case(&label.name) == small))
            .or_else(|| {
                find(&|label| plain(&label.name) == plain(small) && !plain(small).is_empty())
            })
    }

    fn add(&mut self, label: Label) -> Id {
        let id = label.id.clone();
        self.labels.push(label);
        id
    }
}

/// The name as formats write it that take only ASCII.
fn plain(name: &str) -> String {
    lower_case(&slug(name))
}

/// An id that is made of what it stands for, so that reading a file twice brings nothing twice: 24
/// hexadecimal digits.
pub fn digest(parts: &[&str]) -> Id {
    let digits = fingerprint(&parts.join("\u{1f}"));
    Id::new(&digits[..24]).expect("24 digits are not empty")
}
