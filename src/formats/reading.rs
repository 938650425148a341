//! Files of other tools come in: what they are is decided by their content, and all of them come down
//! to the same few things, which `placing` makes articles of.
//!
//! Reading takes what can be read and says what it had to leave out or to repair; it refuses a file
//! that is damaged, with the place and the reason. Each format has its reader in a file of its own,
//! which says what positions count there.

mod bioc;
mod brat;
mod cas;
mod cas_json;
mod claims;
mod columns;
mod doccano;
mod doctor;
mod foreign;
mod hypertext;
mod hypothesis;
mod identity;
mod imported;
mod json;
mod label_studio;
mod legend;
mod linking;
mod ner_annotator;
mod orphaning;
mod parcel;
mod placing;
mod positions;
mod pubannotation;
mod refusal;
mod spacing;
mod spacy;
mod table;
mod tagged;
mod tei;
mod w3c;
mod webanno;
mod words;
mod xmi;
mod xml;

use std::collections::BTreeSet;

pub use doctor::{Choice, UnitQuestion};
pub use imported::{Candidate, Here, Imported, LeftOut, Orphan, Question, Warning};
pub use refusal::{Place, Reason, Refusal};
pub use table::{Column, Meaning, TableQuestion};

use foreign::Foreign;
use json::Json;
use parcel::TextFile;

use super::units::Unit;

/// What a file is.
enum Kind {
    Json(Json, JsonKind),
    Brat,
    Columns,
    Table,
    /// A table whose columns have no names that are known.
    UnnamedTable,
    WebAnno,
    Xmi,
    Tei,
    Bioc,
    /// It belongs to another file: a type system, a configuration.
    Companion,
    /// A text, which may be the one that annotations are about.
    Text,
    /// None of the formats.
    Unknown,
}

#[derive(Clone, Copy)]
enum JsonKind {
    Cas,
    W3c,
    Hypothesis,
    Bioc,
    PubAnnotation,
    NerAnnotator,
    LabelStudio,
    Doccano,
    Spacy,
}

/// Tells whether JSON is of a kind.
type Is = fn(&Json) -> bool;

/// How JSON is told apart, the most telling first.
const JSON: [(Is, JsonKind); 9] = [
    (cas_json::is, JsonKind::Cas),
    (w3c::is, JsonKind::W3c),
    (hypothesis::is, JsonKind::Hypothesis),
    (bioc::is, JsonKind::Bioc),
    (pubannotation::is, JsonKind::PubAnnotation),
    (ner_annotator::is, JsonKind::NerAnnotator),
    (label_studio::is, JsonKind::LabelStudio),
    (doccano::is, JsonKind::Doccano),
    (spacy::is, JsonKind::Spacy),
];

/// Reads files that belong together, or archives of such files.
pub fn read(files: &[(&str, &[u8])], here: &Here) -> Result<Imported, Refusal> {
    read_with(files, here, &|_, _| {})
}

/// The same, telling on the way how many of how many texts have their annotations.
pub fn read_with(
    files: &[(&str, &[u8])],
    here: &Here,
    on_progress: &dyn Fn(usize, usize),
) -> Result<Imported, Refusal> {
    let texts = parcel::unpack(files)?;
    let kinds = texts
        .iter()
        .map(kind)
        .collect::<Result<Vec<Kind>, Refusal>>()?;
    let mut opening = Opening {
        texts: &texts,
        meanings: here.meanings,
        used: BTreeSet::new(),
        sheets: Vec::new(),
        question: None,
    };
    for (text, kind) in texts.iter().zip(&kinds) {
        opening.open(text, kind)?;
    }
    if let Some(question) = opening.question {
        return Ok(Imported::asking(Question::Table(question)));
    }
    let known = kinds
        .iter()
        .any(|kind| !matches!(kind, Kind::Text | Kind::Unknown | Kind::Companion));
    if !known {
        let name = files.first().map_or("", |(name, _)| name);
        return Err(Refusal::new(name, Place::File, Reason::Unknown));
    }
    for (text, kind) in texts.iter().zip(&kinds) {
        if matches!(kind, Kind::Text) {
            opening.lend(text);
        }
    }
    let mut imported = placing::place(opening.sheets, here, on_progress)?;
    for (text, kind) in texts.iter().zip(&kinds) {
        if matches!(kind, Kind::Unknown) {
            let file = text.name.clone();
            imported.warnings.push(Warning::Unknown { file });
        }
    }
    Ok(imported)
}

/// Files that are being read together.
struct Opening<'a> {
    texts: &'a [TextFile],
    /// What a person has said of tables.
    meanings: &'a [Meaning],
    /// The texts that belong to annotations.
    used: BTreeSet<&'a str>,
    sheets: Vec<Foreign>,
    /// What has to be said of a table before it can be read.
    question: Option<TableQuestion>,
}

impl<'a> Opening<'a> {
    fn open(&mut self, file: &'a TextFile, kind: &Kind) -> Result<(), Refusal> {
        let (name, text) = (file.name.as_str(), file.text.as_str());
        match kind {
            Kind::Json(json, kind) => self.open_json(file, json, *kind),
            Kind::Columns => self.sheets.extend(columns::read(name, text)?),
            Kind::Table => self.sheets.extend(table::read(name, text)?),
            Kind::UnnamedTable => self.open_unnamed(name, text)?,
            Kind::WebAnno => self.sheets.push(webanno::read(name, text)?),
            Kind::Xmi => self.sheets.push(xmi::read(name, text)?),
            Kind::Tei => self.sheets.extend(tei::read(name, text)?),
            Kind::Bioc => self.sheets.extend(bioc::read_xml(name, text)?),
            Kind::Brat => {
                let missing = || Reason::NoTextFile(format!("{}.txt", file.stem()));
                let beside = self.beside(file);
                let beside = beside.ok_or_else(|| Refusal::new(name, Place::File, missing()))?;
                self.sheets
                    .push(titled(brat::read(name, text, beside), file));
            }
            Kind::Companion | Kind::Text | Kind::Unknown => {}
        }
        Ok(())
    }

    /// Reads a table as a person has said, or asks.
    fn open_unnamed(&mut self, name: &str, text: &str) -> Result<(), Refusal> {
        let question = table::question(name, text);
        let first = &question.guess.like;
        match self.meanings.iter().find(|said| said.holds_for(first)) {
            Some(said) => self.sheets.extend(table::read_as(name, text, said)?),
            None => drop(self.question.get_or_insert(question)),
        }
        Ok(())
    }

    fn open_json(&mut self, file: &'a TextFile, json: &Json, kind: JsonKind) {
        let name = file.name.as_str();
        match kind {
            JsonKind::Cas => self.sheets.push(titled(cas_json::read(name, json), file)),
            JsonKind::W3c => self.sheets.extend(w3c::read(name, json)),
            JsonKind::Hypothesis => self.sheets.extend(hypothesis::read(name, json)),
            JsonKind::Bioc => self.sheets.extend(bioc::read(name, json)),
            JsonKind::PubAnnotation => self.sheets.extend(pubannotation::read(name, json)),
            JsonKind::LabelStudio => self.sheets.extend(label_studio::read(name, json)),
            JsonKind::Doccano => self.sheets.extend(doccano::read(name, json)),
            JsonKind::Spacy => self.sheets.extend(spacy::read(name, json)),
            JsonKind::NerAnnotator => {
                let beside = self.beside(file);
                self.sheets.push(ner_annotator::read(name, json, beside));
            }
        }
    }

    /// The text with the same name.
    fn beside(&mut self, file: &TextFile) -> Option<&'a str> {
        let is_beside = |other: &&TextFile| other.is_plain() && other.stem() == file.stem();
        let beside = self.texts.iter().find(is_beside)?;
        self.used.insert(beside.name.as_str());
        Some(&beside.text)
    }

    /// Gives a text to the annotations that are about it: its name is theirs, or more than half of
    /// their words stand in it. One that no annotations are about becomes an article without any.
    fn lend(&mut self, file: &'a TextFile) {
        let alone = self.texts.iter().filter(|text| text.is_plain()).count() == 1;
        for sheet in self.sheets.iter_mut().filter(|sheet| sheet.text.is_none()) {
            let quotes = sheet.quotes();
            let there = quotes.iter().filter(|quote| file.text.contains(**quote));
            let fits = match quotes.len() {
                0 => sheet.is_called(file.bare_name()) || alone && sheet.title.is_none(),
                all => 2 * there.count() > all,
            };
            if fits {
                if sheet.title.is_none() || sheet.is_called(file.bare_name()) {
                    sheet.title = Some(file.bare_name().to_owned());
                }
                sheet.text = Some(file.text.clone());
                self.used.insert(file.name.as_str());
            }
        }
        if self.used.insert(file.name.as_str()) {
            self.sheets.push(Foreign {
                text: Some(file.text.clone()),
                ..titled(Foreign::new(&file.name, Unit::CodePoint), file)
            });
        }
    }
}

/// A sheet that has no title is called like its file.
fn titled(sheet: Foreign, file: &TextFile) -> Foreign {
    let name = file.bare_name().to_owned();
    let title = sheet.title.clone().or(Some(name));
    Foreign { title, ..sheet }
}

/// What a file is, by its content; a name decides only where there is nothing else to go by.
fn kind(file: &TextFile) -> Result<Kind, Refusal> {
    let (name, text) = (file.name.as_str(), file.text.as_str());
    let json = Json::parse(name, text);
    if let Some(Ok(json)) = json {
        let found = JSON.iter().find(|(is, _)| is(&json));
        return Ok(found.map_or(Kind::Unknown, |(_, kind)| Kind::Json(json, *kind)));
    }
    let found = match xml::root(text) {
        Some("XMI") => Kind::Xmi,
        Some("TEI" | "TEI.2" | "teiCorpus") => Kind::Tei,
        Some("collection") => Kind::Bioc,
        Some("typeSystemDescription" | "View") => Kind::Companion,
        _ if webanno::is(text) => Kind::WebAnno,
        _ if brat::is(name, text) => Kind::Brat,
        _ if columns::is(text) => Kind::Columns,
        _ if table::is(text) => Kind::Table,
        _ if table::is_unnamed(name, text) => Kind::UnnamedTable,
        _ if name.ends_with(".conf") => Kind::Companion,
        _ if file.is_plain() => Kind::Text,
        _ => Kind::Unknown,
    };
    // Other texts may begin with a bracket; what is none of them is damaged JSON.
    match (found, json) {
        (Kind::Unknown, Some(Err(refusal))) => Err(refusal),
        (found, _) => Ok(found),
    }
}
