//! brat standoff: a text, its annotations, and the configuration without which brat shows but does
//! not edit them.
//!
//! Source: brat 1.3, *brat standoff format*, and its server's `annotation.py`. Unit: code points. No
//! fragment goes over a line end, as brat's own server cuts them. Names are plain ASCII, since that is
//! what all readers take. Lost: white space at the ends of fragments, names of labels and relations beyond
//! ASCII.
//!
//! INCEpTION reads the same with UTF-16 positions and refuses lines that it does not know: its variant
//! has entities as notes and no references.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    catalogue::Format,
    columns::renamed,
    loss::{Loss, LossKind},
    sheet::{Identity, Passage, Sheet, sheets},
    slugs::Slugs,
    units::{Ruler, Unit},
    writing::{File, Options, Taken},
};
use crate::core::{project::Project, text::TextRange};

/// For whom it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// brat itself.
    Brat,
    /// INCEpTION's *brat (basic)* import.
    Inception,
}

/// A text and a file of annotations for each article, and one configuration.
pub fn write(format: Format, project: &Project, options: &Options, flavour: Flavour) -> Taken {
    let mut taken = Taken::default();
    let mut files = Slugs::new("article");
    let mut names = Names::default();
    for sheet in sheets(project, options) {
        taken.losses.extend(sheet.left_out(format.facts().cannot));
        taken.losses.extend(renamed(&sheet, &mut names.labels));
        let name = files.unused(&sheet.whole.head.title);
        let lines = Writer::new(&sheet, flavour, &mut names).write(&mut taken.losses);
        taken
            .files
            .push(File::text(format!("{name}.txt"), sheet.text().to_owned()));
        taken.files.push(File::text(format!("{name}.ann"), lines));
    }
    taken
        .files
        .push(File::text("annotation.conf", names.configuration()));
    taken
}

/// What the configuration lists.
struct Names {
    labels: Slugs,
    relations: Slugs,
    /// The values of each attribute.
    attributes: BTreeMap<&'static str, BTreeSet<String>>,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            labels: Slugs::new("Label"),
            relations: Slugs::new("relation"),
            attributes: BTreeMap::new(),
        }
    }
}

impl Names {
    fn configuration(&self) -> String {
        let mut lines = String::from("[entities]\n");
        for name in self.labels.given() {
            lines += &format!("{name}\n");
        }
        lines += "\n[relations]\n";
        for name in self.relations.given() {
            lines += &format!("{name}\tArg1:<ENTITY>, Arg2:<ENTITY>\n");
        }
        lines += "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n";
        lines += "\n[events]\n\n[attributes]\n";
        for (name, values) in &self.attributes {
            let values: Vec<&str> = values.iter().map(String::as_str).collect();
            lines += &format!("{name}\tArg:<ENTITY>, Value:{}\n", values.join("|"));
        }
        lines
    }
}

/// Writes the annotations of one article.
struct Writer<'a> {
    sheet: &'a Sheet<'a>,
    ruler: Ruler<'a>,
    flavour: Flavour,
    names: &'a mut Names,
    lines: String,
    /// How many attributes, notes and references there are.
    attributes: usize,
    notes: usize,
    references: usize,
}

impl<'a> Writer<'a> {
    fn new(sheet: &'a Sheet<'a>, flavour: Flavour, names: &'a mut Names) -> Self {
        let unit = match flavour {
            Flavour::Brat => Unit::CodePoint,
            Flavour::Inception => Unit::Utf16,
        };
        Self {
            sheet,
            ruler: sheet.ruler(unit),
            flavour,
            names,
            lines: String::new(),
            attributes: 0,
            notes: 0,
            references: 0,
        }
    }

    fn write(mut self, losses: &mut Vec<Loss>) -> String {
        let mut numbers = BTreeMap::new();
        for passage in &self.sheet.passages {
            let (pieces, changes) = pieces(self.sheet.text(), passage);
            let lost = changes
                .into_iter()
                .map(|what| self.sheet.loss(&passage.annotation, what));
            losses.extend(lost);
            if pieces.is_empty() {
                continue;
            }
            let number = numbers.len() + 1;
            numbers.insert(&*passage.id, number);
            self.push(passage, number, &pieces);
        }
        let mut relations = 0;
        for link in &self.sheet.links {
            // A passage of nothing but white space is not there, and nothing leads to it.
            let (Some(from), Some(to)) = (numbers.get(&*link.from), numbers.get(&*link.to)) else {
                continue;
            };
            relations += 1;
            let kind = self.names.relations.of(&link.kind);
            if kind != link.kind {
                let (of, to) = (link.kind.clone(), kind.clone());
                let what = LossKind::RenamedRelation { kind: of, to };
                losses.push(self.sheet.loss(&link.annotation, what));
            }
            self.lines += &format!("R{relations}\t{kind} Arg1:T{from} Arg2:T{to}\n");
        }
        self.lines
    }

    fn push(&mut self, passage: &Passage, number: usize, pieces: &[TextRange]) {
        let label = self.names.labels.of(&passage.label);
        let ends = pieces.iter().map(|piece| {
            let [start, end] = self.ruler.ends(*piece);
            format!("{start} {end}")
        });
        let ends: Vec<String> = ends.collect();
        let words: Vec<&str> = pieces
            .iter()
            .filter_map(|piece| piece.of(self.sheet.text()))
            .collect();
        let (ends, words) = (ends.join(";"), words.join(" "));
        self.lines += &format!("T{number}\t{label} {ends}\t{words}\n");
        for (name, value) in &passage.features {
            self.feature(number, name, value);
        }
        if let Some(identity) = &passage.identity {
            self.identity(number, identity);
        }
        if !passage.note.is_empty() {
            self.note(number, &passage.note);
        }
    }

    /// An attribute where the value is a plain word, as readers want it, else a note.
    fn feature(&mut self, number: usize, name: &'static str, value: &str) {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if !value.chars().all(is_plain) {
            self.note(number, &format!("{name} = {value}"));
            return;
        }
        self.attributes += 1;
        self.names
            .attributes
            .entry(name)
            .or_default()
            .insert(value.to_owned());
        self.lines += &format!("A{}\t{name} T{number} {value}\n", self.attributes);
    }

    fn identity(&mut self, number: usize, identity: &Identity) {
        let item = identity
            .addresses
            .iter()
            .find_map(|address| wikidata(address));
        match item {
            Some(item) if self.flavour == Flavour::Brat => {
                self.references += 1;
                let (count, name) = (self.references, one_line(&identity.name));
                self.lines += &format!("N{count}\tReference T{number} Wikidata:{item}\t{name}\n");
            }
            _ => self.note(number, &format!("entity = {}", identity.name)),
        }
        for address in &identity.addresses {
            self.note(number, &format!("entity_link = {address}"));
        }
    }

    fn note(&mut self, number: usize, note: &str) {
        self.notes += 1;
        self.lines += &format!(
            "#{}\tAnnotatorNotes T{number}\t{}\n",
            self.notes,
            one_line(note)
        );
    }
}

/// The item of an address of Wikidata: `Q42`.
fn wikidata(address: &str) -> Option<&str> {
    let (_, path) = address.split_once("wikidata.org/")?;
    let item = path
        .strip_prefix("entity/")
        .or_else(|| path.strip_prefix("wiki/"))?;
    let digits = item.strip_prefix('Q')?;
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(item)
}

/// A line end becomes a sign, since every note is a line.
fn one_line(note: &str) -> String {
    note.replace('\n', " ⏎ ").replace('\t', " ")
}

/// The fragments of a passage, cut at line ends and without white space around, and what changes.
fn pieces(text: &str, passage: &Passage) -> (Vec<TextRange>, Vec<LossKind>) {
    let (mut pieces, mut changes) = (Vec::new(), Vec::new());
    for range in passage.spans.iter() {
        let words = &text[range.start()..range.end()];
        if words.trim() != words {
            changes.push(LossKind::Trimmed);
        }
        if words.trim().contains('\n') {
            changes.push(LossKind::Split);
        }
        let mut start = range.start();
        for line in words.split_inclusive('\n') {
            let begins = start + (line.len() - line.trim_start().len());
            pieces.extend(TextRange::new(begins, start + line.trim_end().len()));
            start += line.len();
        }
    }
    if pieces.is_empty() {
        changes = vec![LossKind::Blank];
    }
    changes.dedup();
    (pieces, changes)
}
