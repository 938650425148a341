//! What the columns of a table hold, by their names.

use std::collections::BTreeMap;

use crate::formats::table;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The marked words.
    Text,
    /// What they are called.
    Label,
    /// Where they begin.
    Start,
    /// Where they end.
    End,
    /// What links call the annotation.
    Id,
    /// The title or the file of the text, or its address.
    Title,
    /// The address of the text.
    Url,
    /// The fingerprint of the text.
    Sha256,
    /// The ends of several stretches.
    Fragments,
    /// Name and value of several things.
    Features,
    /// What is named: its address or number.
    Identity,
    /// The remark.
    Note,
    /// Links to other annotations.
    Relations,
    /// What stands before the words.
    Prefix,
    /// What stands behind the words.
    Suffix,
    /// Who made the annotation.
    Creator,
    /// The whole text in which the words are.
    Passage,
}

impl Column {
    /// What a person can say of a column.
    pub const SAID: [Self; 7] = [
        Self::Text,
        Self::Start,
        Self::End,
        Self::Label,
        Self::Title,
        Self::Passage,
        Self::Note,
    ];
}

/// What a column may be called, in small letters.
const NAMES: [(Column, &[&str]); 17] = [
    (
        Column::Text,
        &[
            "text",
            "quote",
            "exact",
            "quotation",
            "span",
            "mention",
            "words",
            "texte",
            "citation",
            "quote/description",
            "entity_text",
        ],
    ),
    (
        Column::Label,
        &[
            "label",
            "tag",
            "tags",
            "category",
            "entity_type",
            "étiquette",
            "etiquette",
            "class",
            "type",
        ],
    ),
    (
        Column::Start,
        &[
            "start",
            "begin",
            "start_offset",
            "début",
            "debut",
            "from",
            "start_char",
        ],
    ),
    (
        Column::End,
        &["end", "end_offset", "fin", "to", "stop", "end_char"],
    ),
    (Column::Id, &["id", "annotation_id"]),
    (
        Column::Title,
        &["doc_title", "title", "titre", "article", "page", "document"],
    ),
    (
        Column::Url,
        &["doc_url", "url", "uri", "source", "address", "adresse"],
    ),
    (Column::Sha256, &["sha256", "doc_sha256"]),
    (Column::Fragments, &["fragments"]),
    (Column::Features, &["attributes", "features"]),
    (
        Column::Identity,
        &["kb_id", "identity", "identifier", "wikidata", "link"],
    ),
    (
        Column::Note,
        &["note", "comment", "comments", "remarque", "commentaire"],
    ),
    (Column::Relations, &["relations"]),
    (Column::Prefix, &["prefix", "before", "avant"]),
    (Column::Suffix, &["suffix", "after", "après"]),
    (
        Column::Creator,
        &["creator", "author", "annotator", "user", "auteur"],
    ),
    (
        Column::Passage,
        &["sentence", "passage", "full_text", "phrase"],
    ),
];

/// What a person has said of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The first row of that table; what was said holds for tables like it.
    pub like: Vec<String>,
    /// Whether the first row names the columns.
    pub named: bool,
    /// What each column holds; `None` for what is kept as it is.
    pub columns: Vec<Option<Column>>,
}

impl Meaning {
    /// Whether it was said of a table with that first row as well: one with the same names, or with
    /// numbers and words in the same columns.
    pub fn holds_for(&self, first: &[String]) -> bool {
        let alike = |(one, other): (&String, &String)| match self.named {
            true => one == other,
            false => number(one).is_some() == number(other).is_some(),
        };
        self.like.len() == first.len() && self.like.iter().zip(first).all(alike)
    }

    /// Where the columns are of which something was said.
    pub fn places(&self) -> BTreeMap<Column, usize> {
        let told = self.columns.iter().enumerate();
        // The first of two columns of which the same was said.
        let told = told.rev().filter_map(|(n, column)| Some(((*column)?, n)));
        told.collect()
    }
}

/// The number that a cell is.
pub fn number(cell: &str) -> Option<usize> {
    cell.trim().parse().ok()
}

/// Where the known columns are.
pub fn columns(names: &[String]) -> BTreeMap<Column, usize> {
    let mut found = BTreeMap::new();
    for (column, known) in NAMES {
        // The likeliest name wins where several columns could be meant.
        let place = known
            .iter()
            .find_map(|name| names.iter().position(|its| its == name));
        if let Some(place) = place {
            found.insert(column, place);
        }
    }
    found
}

/// The columns whose cells are features: those with a name that is not known, and that do not repeat
/// what is known, as Inquit's own columns do.
pub fn others<'a>(names: &'a [String], columns: &BTreeMap<Column, usize>) -> Vec<(usize, &'a str)> {
    let repeats = |name: &str| name != "entity" && table::COLUMNS.contains(&name);
    let named = names.iter().map(String::as_str).enumerate();
    let others = named.filter(|(number, name)| {
        let is_known = columns.values().any(|known| known == number);
        !is_known && !name.is_empty() && !repeats(name)
    });
    others.collect()
}
