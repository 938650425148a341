//! Word's files (.docx): the text as it stands after all tracked changes.
//!
//! Headers, footers, notes and comments stand outside the text and are among what was dropped.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use super::{
    archive::Archive,
    charset::decode,
    office::Body,
    pieces::Piece,
    reading::{Dropped, Found, Reading},
    refusal::{Reason, Refusal},
    xml::{Step, attribute, parse, walk, words_of},
};
use crate::core::{article::BlockKind, characters::lower_case};

/// Where the text is, unless the archive says otherwise; Word never does.
pub(super) const TEXT: &str = "word/document.xml";

/// Reads a file whose archive is open.
pub(super) fn read(name: &str, mut archive: Archive) -> Result<Reading, Refusal> {
    let text = decode(&archive.file(TEXT)?, None).text;
    let styles = optional(&mut archive, "word/styles.xml");
    let core = optional(&mut archive, "docProps/core.xml");
    let document = parse(&text).ok_or(Reason::Damaged("DOCX"))?;
    let styles = Styles::of(parse(&styles).as_ref());
    let pieces = pieces(&document, &styles);
    let mut found = Found {
        dropped: around(&mut archive, &styles, pieces.len()),
        pieces,
        ..Found::default()
    };
    if let Some(core) = parse(&core) {
        found.language = words_of(&core, "language");
        found.source.byline = words_of(&core, "creator");
        found.source.published = words_of(&core, "created");
        found.title = words_of(&core, "title");
    }
    found.mark_title();
    found.reading(name)
}

/// A file that need not be there, as text.
fn optional(archive: &mut Archive, name: &str) -> String {
    let bytes = archive.file(name).unwrap_or_default();
    decode(&bytes, None).text
}

/// What stands outside the text, after its last block.
fn around(archive: &mut Archive, styles: &Styles, before: usize) -> Vec<Dropped> {
    const AROUND: [&str; 5] = ["header", "footer", "footnotes", "endnotes", "comments"];
    let mut names = archive.names();
    names.retain(|name| {
        let part = name
            .strip_prefix("word/")
            .and_then(|part| part.strip_suffix(".xml"));
        part.is_some_and(|part| {
            AROUND.contains(&part.trim_end_matches(|c: char| c.is_ascii_digit()))
        })
    });
    let mut dropped = Vec::new();
    for name in names {
        let text = optional(archive, &name);
        let Some(document) = parse(&text) else {
            continue;
        };
        dropped.extend(pieces(&document, styles).into_iter().map(|piece| Dropped {
            before,
            kind: piece.kind,
            words: piece.words,
        }));
    }
    dropped
}

fn pieces(document: &Document, styles: &Styles) -> Vec<Piece> {
    let mut body = Body::default();
    walk(document.root(), |step| match step {
        Step::Enter(node) => enter(&mut body, node),
        Step::Leave(node) => {
            match node.tag_name().name() {
                "p" => body.paragraph(styles.kind(node)),
                "tr" => body.end_row(),
                _ => {}
            }
            true
        }
    });
    body.pieces()
}

fn enter(body: &mut Body, node: Node) -> bool {
    match node.tag_name().name() {
        "t" => body.text(node.text().unwrap_or_default()),
        "tab" | "ptab" => body.text("\t"),
        "br" | "cr" => body.text("\n"),
        "noBreakHyphen" => body.text("\u{2011}"),
        "tr" => body.row(),
        "tc" => body.cell(),
        // Text moved away stands where it was moved to; what old programs show stands there twice.
        "pPr" | "moveFrom" | "Fallback" => return false,
        "r" => return !is_hidden(node),
        _ => {}
    }
    node.is_element()
}

/// Whether a run of words is formatted as hidden.
fn is_hidden(run: Node) -> bool {
    child(run, "rPr")
        .and_then(|properties| child(properties, "vanish"))
        .is_some_and(|vanish| !matches!(attribute(vanish, "val"), Some("0" | "false")))
}

fn child<'a, 'input>(node: Node<'a, 'input>, name: &str) -> Option<Node<'a, 'input>> {
    node.children()
        .find(|child| child.tag_name().name() == name)
}

/// What paragraphs of each style are.
struct Styles(HashMap<String, BlockKind>);

impl Styles {
    /// By the names of the styles, which are the English ones in every language, or by the style that
    /// they are based on.
    fn of(document: Option<&Document>) -> Self {
        let mut kinds = HashMap::new();
        let mut bases = HashMap::new();
        let styles = document
            .into_iter()
            .flat_map(|document| document.descendants());
        for style in styles.filter(|node| node.tag_name().name() == "style") {
            let Some(id) = attribute(style, "styleId") else {
                continue;
            };
            let value = |name: &str| child(style, name).and_then(|child| attribute(child, "val"));
            match value("name").and_then(kind_of) {
                Some(kind) => _ = kinds.insert(id.to_owned(), kind),
                None => _ = value("basedOn").map(|base| bases.insert(id, base)),
            }
        }
        // Styles may be based on styles that are based on styles.
        for _ in 0..5 {
            for (id, base) in &bases {
                if let Some(kind) = kinds.get(*base).copied() {
                    kinds.insert((*id).to_owned(), kind);
                }
            }
        }
        Self(kinds)
    }

    fn kind(&self, paragraph: Node) -> BlockKind {
        let Some(properties) = child(paragraph, "pPr") else {
            return BlockKind::Paragraph;
        };
        let style = child(properties, "pStyle").and_then(|style| attribute(style, "val"));
        match style.and_then(|style| self.0.get(style).copied()) {
            Some(kind) => kind,
            None if child(properties, "numPr").is_some() => BlockKind::ListItem,
            None if child(properties, "outlineLvl").is_some() => BlockKind::Heading,
            None => BlockKind::Paragraph,
        }
    }
}

fn kind_of(style: &str) -> Option<BlockKind> {
    let name = lower_case(style);
    Some(match name.as_str() {
        "title" => BlockKind::Title,
        "quote" | "intense quote" | "quotations" => BlockKind::Quotation,
        "subtitle" => BlockKind::Heading,
        "caption" => BlockKind::Caption,
        _ if name.starts_with("heading") => BlockKind::Heading,
        _ if name.starts_with("list ") => BlockKind::ListItem,
        _ => return None,
    })
}
