//! UIMA CAS as INCEpTION exchanges it: JSON, and XMI with its type system.
//!
//! Source: *UIMA CAS JSON* 0.4 as `dkpro-cassis` 0.12 and INCEpTION read it (`begin` without a caret,
//! no header, types before features before views), and OASIS XMI as Apache UIMA writes it. Unit:
//! UTF-16. Spans are of the type `custom.Span`, relations of `custom.Relation`, with sentences and
//! tokens of DKPro. The fragments of one annotation share `group`; nothing is lost.

use serde_json::{Map, Value, json};

use super::{
    json_text::pretty,
    sentences::sentences,
    sheet::{Link, Passage, Sheet, sheets},
    slugs::Slugs,
    tokens::tokens,
    units::{Ruler, Unit},
    writing::{File, Options, Taken},
};
use crate::core::{annotation::Spans, project::Project, text::TextRange};

/// The name of the type of spans.
pub const SPAN: &str = "custom.Span";
/// The name of the type of relations.
pub const RELATION: &str = "custom.Relation";
/// Where the types of sentences and tokens are named.
pub const SEGMENTATION: &str = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type";

/// The features of a span besides those that claims have.
pub const SPAN_FEATURES: [&str; 7] = [
    "label",
    "layer",
    "identifier",
    "entity",
    "note",
    "group",
    "id",
];

/// A feature structure: its number, its type and what it says.
pub struct Structure {
    /// Its number, from 2; 1 is the text.
    pub id: usize,
    /// The name of its type.
    pub kind: String,
    /// Where it begins and ends, in UTF-16 units.
    pub ends: [usize; 2],
    /// Its texts, by feature.
    pub texts: Vec<(&'static str, String)>,
    /// Its references, by feature.
    pub references: Vec<(&'static str, usize)>,
}

/// One JSON file for each article.
pub fn write(project: &Project, options: &Options) -> Taken {
    let mut names = Slugs::new("article");
    let sheets = sheets(project, options);
    let file = |sheet: &Sheet| {
        let name = names.unused(&sheet.whole.head.title);
        File::text(format!("{name}.json"), pretty(&document(sheet)))
    };
    Taken {
        files: sheets.iter().map(file).collect(),
        losses: Vec::new(),
    }
}

fn document(sheet: &Sheet) -> Value {
    let structures = structures(sheet);
    let mut written = vec![json!({
        "%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView",
        "mimeType": "text", "sofaString": sheet.text(),
    })];
    written.extend(structures.iter().map(structure));
    let members: Vec<usize> = structures.iter().map(|structure| structure.id).collect();
    json!({
        "%TYPES": types(&features(&structures)),
        "%FEATURE_STRUCTURES": written,
        "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": members}},
    })
}

fn structure(structure: &Structure) -> Value {
    let [begin, end] = structure.ends;
    let mut value = json!({
        "%ID": structure.id, "%TYPE": structure.kind, "@sofa": 1, "begin": begin, "end": end,
    });
    for (name, number) in &structure.references {
        value[format!("@{name}")] = json!(number);
    }
    for (name, text) in &structure.texts {
        value[*name] = json!(text);
    }
    value
}

fn types(features: &[&str]) -> Value {
    let feature = |name: &str, range: &str| json!({"%NAME": name, "%RANGE": range});
    let of = |name: &str, features: &[(&str, &str)]| {
        let mut members = Map::new();
        members.insert("%NAME".to_owned(), json!(name));
        members.insert("%SUPER_TYPE".to_owned(), json!("uima.tcas.Annotation"));
        for (name, range) in features {
            members.insert((*name).to_owned(), feature(name, range));
        }
        (name.to_owned(), Value::Object(members))
    };
    let texts: Vec<(&str, &str)> = features
        .iter()
        .map(|name| (*name, "uima.cas.String"))
        .collect();
    let relation = [
        ("Governor", SPAN),
        ("Dependent", SPAN),
        ("label", "uima.cas.String"),
    ];
    Value::Object(Map::from_iter([
        of(SPAN, &texts),
        of(RELATION, &relation),
        of(&format!("{SEGMENTATION}.Sentence"), &[]),
        of(&format!("{SEGMENTATION}.Token"), &[]),
    ]))
}

/// The features that spans have, in a fixed order.
pub fn features(structures: &[Structure]) -> Vec<&'static str> {
    let spans = structures.iter().filter(|structure| structure.kind == SPAN);
    let names = spans.flat_map(|span| span.texts.iter().map(|(name, _)| *name));
    let mut others: Vec<&str> = names.filter(|name| !SPAN_FEATURES.contains(name)).collect();
    others.sort_unstable();
    others.dedup();
    SPAN_FEATURES.into_iter().chain(others).collect()
}

/// Everything that lies over the text: the document, sentences, tokens, spans, relations.
pub fn structures(sheet: &Sheet) -> Vec<Structure> {
    let mut making = Making {
        sheet,
        ruler: sheet.ruler(Unit::Utf16),
        made: Vec::new(),
    };
    let length = making.ruler.length();
    let language = sheet.language().unwrap_or("x-unspecified").to_owned();
    making.add(
        "uima.tcas.DocumentAnnotation".to_owned(),
        [0, length],
        vec![("language", language)],
    );
    making.segment();
    let firsts: Vec<(&str, usize)> = sheet
        .passages
        .iter()
        .map(|p| (&*p.id, making.span(p)))
        .collect();
    let number = |id: &str| {
        firsts
            .iter()
            .find(|(known, _)| *known == id)
            .map(|(_, number)| *number)
    };
    for link in &sheet.links {
        if let (Some(from), Some(to)) = (number(&link.from), number(&link.to)) {
            making.relation(link, from, to);
        }
    }
    making.made
}

struct Making<'a> {
    sheet: &'a Sheet<'a>,
    ruler: Ruler<'a>,
    made: Vec<Structure>,
}

impl Making<'_> {
    fn add(&mut self, kind: String, ends: [usize; 2], texts: Vec<(&'static str, String)>) -> usize {
        let id = self.made.len() + 2;
        self.made.push(Structure {
            id,
            kind,
            ends,
            texts,
            references: Vec::new(),
        });
        id
    }

    fn segment(&mut self) {
        let text = self.sheet.text();
        let mentions = self.sheet.passages.iter().map(|passage| &passage.spans);
        let whole: Vec<TextRange> = mentions.flat_map(Spans::iter).collect();
        let sentences = sentences(text, &whole);
        for sentence in &sentences {
            self.add(
                format!("{SEGMENTATION}.Sentence"),
                self.ruler.ends(*sentence),
                Vec::new(),
            );
        }
        for sentence in sentences {
            for token in tokens(text, sentence, self.sheet.language()) {
                self.add(
                    format!("{SEGMENTATION}.Token"),
                    self.ruler.ends(token),
                    Vec::new(),
                );
            }
        }
    }

    /// One structure for each fragment; what is said, all of them say. Gives the first one's number.
    fn span(&mut self, passage: &Passage) -> usize {
        let texts = said(passage);
        let kind = || SPAN.to_owned();
        let numbers = passage
            .spans
            .iter()
            .map(|range| self.ruler.ends(range))
            .collect::<Vec<_>>();
        let numbers = numbers
            .into_iter()
            .map(|ends| self.add(kind(), ends, texts.clone()));
        numbers.min().unwrap_or_default()
    }

    fn relation(&mut self, link: &Link, from: usize, to: usize) {
        let target = self.made.iter().find(|structure| structure.id == to);
        let ends = target.map_or([0, 0], |structure| structure.ends);
        self.add(
            RELATION.to_owned(),
            ends,
            vec![("label", link.kind.clone())],
        );
        if let Some(relation) = self.made.last_mut() {
            relation.references = vec![("Governor", from), ("Dependent", to)];
        }
    }
}

fn said(passage: &Passage) -> Vec<(&'static str, String)> {
    let mut said = vec![
        ("label", passage.label.clone()),
        ("layer", passage.layer.name().to_owned()),
        ("id", passage.id.clone()),
    ];
    if passage.spans.as_slice().len() > 1 {
        said.push(("group", passage.id.clone()));
    }
    if let Some(identity) = &passage.identity {
        said.push(("identifier", identity.addresses.join(" ")));
        said.push(("entity", identity.name.clone()));
    }
    if !passage.note.is_empty() {
        said.push(("note", passage.note.clone()));
    }
    said.extend(passage.features.iter().cloned());
    said
}
