//! What UIMA keeps of a document, whether it is written as JSON or as XMI: one text, and structures
//! with a type, ends and features.
//!
//! Unit: UTF-16 units, as Java counts. A structure with ends is a mark, unless its type is one of those
//! that only describe language or layout; one that names a governor and a dependent is a link.

use std::collections::BTreeMap;

use super::foreign::{Foreign, Link, Mark, Spot};
use crate::formats::units::Unit;

/// A feature structure.
#[derive(Clone, Debug, Default)]
pub struct Structure {
    /// Its number in the file.
    pub id: String,
    /// Its type with all its dots: `custom.Span`.
    pub kind: String,
    /// Everything it says, by name; references are numbers. The ends are among it.
    pub features: BTreeMap<String, String>,
}

impl Structure {
    fn said(&self, feature: &str) -> &str {
        self.features.get(feature).map_or("", String::as_str)
    }

    fn position(&self, feature: &str) -> Option<usize> {
        self.said(feature).parse().ok()
    }
}

/// Types that say nothing of what words mean to a person.
const LANGUAGE: [&str; 6] = [
    "uima.",
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.",
    "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.",
    "de.tudarmstadt.ukp.dkpro.core.api.syntax.",
    "de.tudarmstadt.ukp.dkpro.core.api.metadata.",
    "org.dkpro.core.api.pdf.",
];

/// Features that hold the label, the likeliest first.
const LABEL: [&str; 6] = ["label", "value", "category", "tag", "kind", "type"];

/// Features that say where a mark is and what it belongs to.
const KNOWN: [&str; 7] = [
    "begin",
    "end",
    "sofa",
    "group",
    "id",
    "Governor",
    "Dependent",
];

/// The sheet of a document.
pub fn sheet(file: &str, structures: &[Structure]) -> Foreign {
    let mut sheet = Foreign::new(file, Unit::Utf16);
    let texts = || {
        structures
            .iter()
            .filter(|s| s.features.contains_key("sofaString"))
    };
    let first = texts()
        .find(|s| s.said("sofaID") == "_InitialView")
        .or_else(|| texts().next());
    let Some(sofa) = first else {
        return sheet;
    };
    sheet.text = Some(sofa.said("sofaString").to_owned());
    let of_text = structures.iter().filter(|s| s.said("sofa") == sofa.id);
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    for structure in of_text {
        if structure.kind == "uima.tcas.DocumentAnnotation" {
            let language = structure.said("language").to_owned();
            sheet.language = Some(language).filter(|l| !l.is_empty() && l != "x-unspecified");
        }
        if structure.kind.ends_with(".DocumentMetaData") {
            let title = structure.said("documentTitle").to_owned();
            sheet.title = Some(title).filter(|title| !title.is_empty());
            let url = structure.said("documentUri").to_owned();
            sheet.url = Some(url).filter(|url| url.starts_with("http"));
        }
        if LANGUAGE
            .iter()
            .any(|prefix| structure.kind.starts_with(prefix))
        {
            continue;
        }
        match (structure.said("Governor"), structure.said("Dependent")) {
            ("", _) | (_, "") => add_mark(&mut sheet, structure, &mut groups),
            (from, to) => sheet.links.push(Link {
                id: structure.said("id").to_owned(),
                from: from.to_owned(),
                to: to.to_owned(),
                kind: label(structure).unwrap_or_default(),
            }),
        }
    }
    sheet
}

/// Adds a mark, or a stretch of the one with the same group. Links call it by the structure's number.
fn add_mark(sheet: &mut Foreign, structure: &Structure, groups: &mut BTreeMap<String, usize>) {
    let ends = structure.position("begin").zip(structure.position("end"));
    let Some((begin, end)) = ends else {
        return;
    };
    let spot = Spot::new(begin, end, None);
    let group = structure.said("group");
    if let Some(&number) = groups.get(group) {
        sheet.marks[number].spots.push(spot);
        return;
    }
    if !group.is_empty() {
        groups.insert(group.to_owned(), sheet.marks.len());
    }
    let short = structure.kind.rsplit('.').next().unwrap_or_default();
    let named = label(structure);
    let mut mark = Mark {
        id: structure.id.clone(),
        spots: vec![spot],
        ..Mark::default()
    };
    let label = named_by(structure);
    for (name, said) in &structure.features {
        if !KNOWN.contains(&name.as_str()) && Some(name.as_str()) != label {
            mark.say(name, said);
        }
    }
    mark.label = named.unwrap_or_else(|| short.to_owned());
    sheet.marks.push(mark);
}

fn named_by(structure: &Structure) -> Option<&'static str> {
    LABEL
        .into_iter()
        .find(|name| !structure.said(name).is_empty())
}

fn label(structure: &Structure) -> Option<String> {
    named_by(structure).map(|name| structure.said(name).to_owned())
}
