//! What a file is: by its first bytes, else by its words, else by its name.

use super::refusal::{Reason, Refusal};
use crate::core::{characters::lower_case, lines::Form};

/// The kinds of documents that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Page,
    Text(Form),
}

/// Kinds that people take for articles and that are not read, by their first bytes.
const OTHERS: &[(&[u8], &str)] = &[
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "RAR"),
    (b"SQLite format 3", "SQLite"),
    (b"wOF2", "WOFF2"),
    (b"bplist", "webarchive"),
];

/// How much of a text is looked at, in bytes.
const GLANCE: usize = 4 << 10;

/// The kind of a file.
pub(super) fn kind(name: &str, bytes: &[u8]) -> Result<Kind, Refusal> {
    if let Some((_, other)) = OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(Reason::Unreadable(Some(other)).into());
    }
    let name = lower_case(name);
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if looks_like_a_page(bytes) || ends(&[".html", ".htm", ".xhtml", ".xht"]) {
        return Ok(Kind::Page);
    }
    Ok(Kind::Text(if ends(&[".md", ".markdown"]) {
        Form::Markdown
    } else {
        Form::Plain
    }))
}

/// Begins with markup, and has an element that only pages have.
fn looks_like_a_page(bytes: &[u8]) -> bool {
    const ELEMENTS: [&str; 5] = ["<!doctype html", "<html", "<head", "<body", "<meta"];
    // A zero byte beside each letter (UTF-16) is left out of the comparison.
    let glance: Vec<u8> = bytes
        .iter()
        .take(GLANCE)
        .filter(|b| **b != 0)
        .map(u8::to_ascii_lowercase)
        .collect();
    let glance = String::from_utf8_lossy(&glance);
    let start = glance.trim_start_matches(|c: char| !c.is_ascii() || c.is_ascii_whitespace());
    start.starts_with('<') && ELEMENTS.iter().any(|element| start.contains(element))
}
