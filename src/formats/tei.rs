//! TEI P5 with stand-off annotations: the text in paragraphs, and outside of it what is said of it.
//!
//! Source: *TEI P5 Guidelines* 4.12, chapters *Linking, Segmentation, and Alignment* (`string-range`) and
//! *The TEI Header*; element `listAnnotation`. Unit: code points of the body's text, which is the
//! article's text, character by character. Several pointers make a discontinuous annotation; nothing is
//! lost. One file for each article.

use std::collections::BTreeMap;

use super::{
    sheet::{Link, Passage, Sheet, sheets},
    slugs::{Slugs, slug},
    units::{Ruler, Unit},
    writing::{File, Options, Taken},
    xml::Xml,
};
use crate::core::{
    article::{BlockKind, block_at},
    project::Project,
    text::TextRange,
};

/// The id of the element that holds the text.
const BODY: &str = "text";

/// One file for each article.
pub fn write(project: &Project, options: &Options) -> Taken {
    let mut names = Slugs::new("article");
    let sheets = sheets(project, options);
    let file = |sheet: &Sheet| {
        let name = names.unused(&sheet.whole.head.title);
        File::text(format!("{name}.tei.xml"), document(sheet))
    };
    Taken {
        files: sheets.iter().map(file).collect(),
        losses: Vec::new(),
    }
}

fn document(sheet: &Sheet) -> String {
    let mut xml = begun(sheet);
    if !sheet.passages.is_empty() {
        stand_off(&mut xml, sheet);
    }
    body(&mut xml, sheet, |xml, range| {
        xml.words(&sheet.text()[range.start()..range.end()])
    });
    xml.finish()
}

/// The document up to its header.
pub fn begun(sheet: &Sheet) -> Xml {
    let mut xml = Xml::new();
    let language = sheet.language().unwrap_or("und");
    xml.open(
        "TEI",
        &[
            ("xmlns", "http://www.tei-c.org/ns/1.0"),
            ("xml:lang", language),
        ],
    );
    xml.line();
    xml.open("teiHeader", &[]);
    xml.open("fileDesc", &[]);
    xml.open("titleStmt", &[]);
    let source = &sheet.whole.head.source;
    xml.leaf("title", &[], &sheet.whole.head.title);
    if let Some(byline) = &source.byline {
        xml.leaf("author", &[], byline);
    }
    xml.close();
    xml.open("publicationStmt", &[]);
    xml.leaf("p", &[], source.publisher.as_deref().unwrap_or("Inquit"));
    xml.close();
    xml.open("sourceDesc", &[]);
    match &source.url {
        Some(url) => {
            xml.open("p", &[]);
            xml.leaf("ref", &[("target", &pointer(url))], url);
            xml.close();
        }
        None => xml.leaf("p", &[], source.published.as_deref().unwrap_or("Inquit")),
    }
    (0..3).for_each(|_| xml.close());
    xml.line();
    xml
}

/// An address in which no white space can stand.
pub fn pointer(address: &str) -> String {
    address.split_whitespace().collect::<Vec<_>>().join("%20")
}

/// The text, a paragraph for each line; what is between lines stands between paragraphs, so that the
/// body's text is the article's. `write` writes a line.
pub fn body(xml: &mut Xml, sheet: &Sheet, mut write: impl FnMut(&mut Xml, TextRange)) {
    xml.open("text", &[]);
    xml.open("body", &[("xml:id", BODY), ("xml:space", "preserve")]);
    let mut start = 0;
    for line in sheet.text().split_inclusive('\n') {
        let words = line.trim_end_matches('\n');
        match TextRange::new(start, start + words.len()) {
            Some(range) if !words.trim().is_empty() => {
                xml.open("p", rendition(sheet, start));
                write(xml, range);
                xml.close();
            }
            _ => xml.words(words),
        }
        xml.words(&line[words.len()..]);
        start += line.len();
    }
    xml.close();
    xml.close();
    xml.line();
}

/// What the line is, where it is no plain paragraph.
fn rendition(sheet: &Sheet, start: usize) -> &'static [(&'static str, &'static str)] {
    let block = block_at(&sheet.whole.blocks, start);
    match block.map(|block| sheet.whole.blocks[block].kind) {
        Some(BlockKind::Title) => &[("rend", "title")],
        Some(BlockKind::Heading) => &[("rend", "heading")],
        Some(BlockKind::ListItem) => &[("rend", "list-item")],
        Some(BlockKind::Quotation) => &[("rend", "quotation")],
        Some(BlockKind::Caption) => &[("rend", "caption")],
        Some(BlockKind::Boilerplate) => &[("rend", "boilerplate")],
        Some(BlockKind::Paragraph) | None => &[],
    }
}

fn stand_off(xml: &mut Xml, sheet: &Sheet) {
    let ruler = sheet.ruler(Unit::CodePoint);
    let numbered = sheet.passages.iter().zip(1..);
    let ids = numbered.map(|(passage, number): (_, usize)| (&*passage.id, format!("a{number}")));
    let ids: BTreeMap<&str, String> = ids.collect();
    xml.open("standOff", &[]);
    xml.line();
    if !sheet.links.is_empty() {
        xml.open("listRelation", &[]);
        sheet
            .links
            .iter()
            .for_each(|link| relation(xml, link, &ids));
        xml.close();
        xml.line();
    }
    xml.open("listAnnotation", &[]);
    for passage in &sheet.passages {
        xml.line();
        annotation(xml, passage, &ids[&*passage.id], &ruler);
    }
    xml.close();
    xml.close();
    xml.line();
}

fn relation(xml: &mut Xml, link: &Link, ids: &BTreeMap<&str, String>) {
    let name = Some(slug(&link.kind)).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| "relation".to_owned());
    let [active, passive] = [&link.from, &link.to].map(|id| format!("#{}", ids[&**id]));
    xml.line();
    let ends = [
        ("name", &*name),
        ("active", &*active),
        ("passive", &*passive),
    ];
    if name == link.kind {
        return xml.empty("relation", &ends);
    }
    xml.open("relation", &ends);
    xml.leaf("desc", &[], &link.kind);
    xml.close();
}

fn annotation(xml: &mut Xml, passage: &Passage, id: &str, ruler: &Ruler) {
    let pointers = passage.spans.iter().map(|range| {
        let [start, end] = ruler.ends(range);
        format!("#string-range({BODY},{start},{})", end - start)
    });
    let target = pointers.collect::<Vec<_>>().join(" ");
    let place = [
        ("xml:id", id),
        ("n", &*passage.id),
        ("motivation", "tagging"),
        ("target", &*target),
    ];
    xml.open("annotation", &place);
    xml.leaf("note", &[("type", "label")], &passage.label);
    if let Some(identity) = &passage.identity {
        for address in &identity.addresses {
            xml.leaf(
                "ref",
                &[("type", "entity"), ("target", &pointer(address))],
                &identity.name,
            );
        }
    }
    for (name, value) in &passage.features {
        xml.leaf("note", &[("type", "feature"), ("subtype", name)], value);
    }
    if !passage.note.is_empty() {
        xml.leaf("note", &[("type", "comment")], &passage.note);
    }
    xml.close();
}
