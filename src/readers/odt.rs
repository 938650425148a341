//! Files of OpenDocument (.odt): the text without notes, comments and what tracked changes deleted.

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
use crate::core::article::BlockKind;

/// Reads a file whose archive is open.
pub(super) fn read(name: &str, mut archive: Archive) -> Result<Reading, Refusal> {
    let content = decode(&archive.file("content.xml")?, None).text;
    let meta = decode(&archive.file("meta.xml").unwrap_or_default(), None).text;
    let document = parse(&content).ok_or(
        if archive.has("META-INF/manifest.xml") && is_locked(&mut archive) {
            Reason::Encrypted
        } else {
            Reason::Damaged("ODT")
        },
    )?;
    let styles = parents(&document);
    let text = document
        .descendants()
        .find(|node| is(node, "text") && node.is_element());
    let (pieces, notes) = text.map_or_else(Default::default, |text| pieces(text, &styles));
    let before = pieces.len();
    let mut found = Found {
        dropped: notes
            .into_iter()
            .map(|note| Dropped {
                before,
                kind: note.kind,
                words: note.words,
            })
            .collect(),
        pieces,
        ..Found::default()
    };
    if let Some(meta) = parse(&meta) {
        found.language = words_of(&meta, "language");
        found.source.byline =
            words_of(&meta, "creator").or_else(|| words_of(&meta, "initial-creator"));
        found.source.published = words_of(&meta, "creation-date");
        found.title = words_of(&meta, "title");
    }
    found.mark_title();
    found.reading(name)
}

fn is(node: &Node, name: &str) -> bool {
    node.tag_name().name() == name
}

/// With a password, all files but the list of them are unreadable.
fn is_locked(archive: &mut Archive) -> bool {
    let manifest = archive.file("META-INF/manifest.xml").unwrap_or_default();
    String::from_utf8_lossy(&manifest).contains("encryption-data")
}

/// The style that each style of the document itself is based on.
fn parents<'a>(document: &'a Document) -> HashMap<&'a str, &'a str> {
    let styles = document.descendants().filter(|node| is(node, "style"));
    styles
        .filter_map(|style| {
            Some((
                attribute(style, "name")?,
                attribute(style, "parent-style-name")?,
            ))
        })
        .collect()
}

/// The text, and the notes below it.
fn pieces(text: Node, styles: &HashMap<&str, &str>) -> (Vec<Piece>, Vec<Piece>) {
    let (mut body, mut notes) = (Body::default(), Body::default());
    let (mut items, mut in_note) = (0, 0);
    walk(text, |step| {
        let (node, enters) = match step {
            Step::Enter(node) => (node, true),
            Step::Leave(node) => (node, false),
        };
        let name = node.tag_name().name();
        if name == "note" {
            in_note = if enters { in_note + 1 } else { in_note - 1 };
            return true;
        }
        let into = if in_note > 0 { &mut notes } else { &mut body };
        if enters {
            items += usize::from(name == "list-item");
            return enter(into, node);
        }
        match name {
            "list-item" => items -= 1,
            "h" => into.paragraph(BlockKind::Heading),
            "p" if items > 0 => into.paragraph(BlockKind::ListItem),
            "p" => into.paragraph(kind(node, styles)),
            "table-row" => into.end_row(),
            _ => {}
        }
        true
    });
    (body.pieces(), notes.pieces())
}

fn enter(body: &mut Body, node: Node) -> bool {
    if node.is_text() {
        let in_paragraph = node
            .ancestors()
            .any(|node| is(&node, "p") || is(&node, "h"));
        if in_paragraph {
            body.text(node.text().unwrap_or_default());
        }
        return false;
    }
    match node.tag_name().name() {
        "tab" => body.text("\t"),
        "line-break" => body.text("\n"),
        "s" => {
            let count = attribute(node, "c").and_then(|count| count.parse().ok());
            body.text(&" ".repeat(count.unwrap_or(1).min(100)));
        }
        "table-row" => body.row(),
        "table-cell" => body.cell(),
        "tracked-changes" | "annotation" | "sequence-decls" | "note-citation" | "forms"
        | "table-of-content" => return false,
        _ => {}
    }
    true
}

/// By the style, or the style that it is based on.
fn kind(paragraph: Node, parents: &HashMap<&str, &str>) -> BlockKind {
    let style = attribute(paragraph, "style-name").unwrap_or_default();
    match parents.get(style).copied().unwrap_or(style) {
        "Title" => BlockKind::Title,
        "Subtitle" => BlockKind::Heading,
        "Quotations" => BlockKind::Quotation,
        "Caption" | "Illustration" | "Figure" | "Table" | "Drawing" => BlockKind::Caption,
        _ => BlockKind::Paragraph,
    }
}
