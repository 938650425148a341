//! Books (.epub): each chapter that the book has in its reading order is a reading of its own.

use std::collections::HashMap;

use roxmltree::{Document, Node};

use super::{
    archive::Archive,
    charset::decode,
    page,
    pieces::one_line,
    reading::{Found, Reading},
    refusal::{Reason, Refusal},
    xml::{attribute, parse, words_of},
};
use crate::core::article::{BlockKind, Provenance};

/// Says where the book's own description is.
pub(super) const CONTAINER: &str = "META-INF/container.xml";

/// Reads a book whose archive is open.
pub(super) fn read(name: &str, mut archive: Archive) -> Result<Vec<Reading>, Refusal> {
    if is_locked(&mut archive) {
        return Err(Reason::Encrypted.into());
    }
    let package = package(&mut archive)?;
    let text = decode(&archive.file(&package)?, None).text;
    let document = parse(&text).ok_or(Reason::Damaged("EPUB"))?;
    let book = Book::of(&document, &package);
    let labels = book.labels(&mut archive);
    let mut readings = Vec::new();
    for path in &book.spine {
        let Ok(bytes) = archive.file(path) else {
            continue;
        };
        let found = page::whole(&decode(&bytes, None).text);
        if let Ok(reading) = book.chapter(found, labels.get(path.as_str()), name) {
            readings.push(reading);
        }
    }
    if readings.is_empty() {
        return Err(Reason::Blank.into());
    }
    Ok(readings)
}

/// Whether chapters are encrypted. Fonts may be: that is how books keep them from being copied.
fn is_locked(archive: &mut Archive) -> bool {
    let encryption = archive.file("META-INF/encryption.xml").unwrap_or_default();
    let encryption = String::from_utf8_lossy(&encryption);
    ["html\"", "htm\"", "xml\""]
        .iter()
        .any(|ending| encryption.contains(ending))
}

fn package(archive: &mut Archive) -> Result<String, Refusal> {
    let container = decode(&archive.file(CONTAINER)?, None).text;
    let document = parse(&container).ok_or(Reason::Damaged("EPUB"))?;
    let path = document
        .descendants()
        .find(|node| node.tag_name().name() == "rootfile")
        .and_then(|node| attribute(node, "full-path"));
    Ok(path.ok_or(Reason::Damaged("EPUB"))?.to_owned())
}

/// What the book's description says.
struct Book {
    title: Option<String>,
    language: Option<String>,
    source: Provenance,
    /// The chapters' files in reading order.
    spine: Vec<String>,
    /// The file with the table of contents.
    contents: Option<String>,
}

impl Book {
    fn of(document: &Document, package: &str) -> Self {
        let items: HashMap<&str, Node> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "item")
            .filter_map(|item| Some((attribute(item, "id")?, item)))
            .collect();
        let file = |item: &Node| Some(resolved(package, attribute(*item, "href")?));
        let spine = document
            .descendants()
            .filter(|node| node.tag_name().name() == "itemref")
            .filter_map(|item| file(items.get(attribute(item, "idref")?)?))
            .collect();
        let is_contents = |item: &&Node| {
            attribute(**item, "properties").is_some_and(|p| p.split(' ').any(|p| p == "nav"))
                || attribute(**item, "media-type") == Some("application/x-dtbncx+xml")
        };
        Self {
            title: words_of(document, "title"),
            language: words_of(document, "language"),
            source: Provenance {
                byline: words_of(document, "creator"),
                publisher: words_of(document, "publisher"),
                published: words_of(document, "date"),
                notice: words_of(document, "rights"),
                ..Provenance::default()
            },
            spine,
            contents: items.values().find(is_contents).and_then(file),
        }
    }

    /// What the table of contents calls each file.
    fn labels(&self, archive: &mut Archive) -> HashMap<String, String> {
        let mut labels = HashMap::new();
        let Some(path) = &self.contents else {
            return labels;
        };
        let bytes = archive.file(path).unwrap_or_default();
        let text = decode(&bytes, None).text;
        let links = match parse(&text).as_ref().map(nav_points) {
            Some(points) if !points.is_empty() => points,
            _ => page::links(&text),
        };
        for (href, label) in links {
            let file = href.split('#').next().unwrap_or_default();
            labels.entry(resolved(path, file)).or_insert(label);
        }
        labels
    }

    /// A chapter is called by the table of contents, else by its first heading, and is in a book.
    fn chapter(
        &self,
        found: Found,
        label: Option<&String>,
        name: &str,
    ) -> Result<Reading, Refusal> {
        let heading = found
            .pieces
            .iter()
            .find(|piece| piece.kind == BlockKind::Heading);
        let label = label
            .cloned()
            .or_else(|| heading.map(|heading| heading.words.replace('\n', " ")));
        let title = match (&self.title, &label) {
            (Some(book), Some(chapter)) if book != chapter => Some(format!("{book}: {chapter}")),
            (book, chapter) => book.clone().or_else(|| chapter.clone()),
        };
        let reading = Found {
            title,
            language: found.language.or_else(|| self.language.clone()),
            source: self.source.clone(),
            ..found
        }
        .reading(name)?;
        Ok(Reading {
            part: label,
            ..reading
        })
    }
}

/// What older books have for a table of contents: addresses and labels.
fn nav_points(document: &Document) -> Vec<(String, String)> {
    let points = document
        .descendants()
        .filter(|node| node.tag_name().name() == "navPoint");
    points
        .filter_map(|point| {
            let child = |name: &str| point.children().find(|node| node.tag_name().name() == name);
            let label: String = child("navLabel")?.descendants().filter_map(text).collect();
            let address = attribute(child("content")?, "src")?;
            Some((address.to_owned(), one_line(&label)))
        })
        .collect()
}

fn text<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    node.text().filter(|_| node.is_text())
}

/// A path as seen from another file of the archive.
fn resolved(from: &str, path: &str) -> String {
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => _ = folders.pop(),
            step => folders.push(step),
        }
    }
    percent_decoded(&folders.join("/"))
}

/// Paths in books are addresses: a space is `%20`.
fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let code = (*first == b'%').then(|| after.get(..2)).flatten();
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
