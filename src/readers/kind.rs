//! What a file is: by its first bytes, else by its words, else by its name.

use super::refusal::{Reason, Refusal};
use crate::core::{characters::lower_case, lines::Form};

/// The kinds of documents that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Page,
    Mail,
    Zip,
    Pdf,
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
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(compound(bytes).into());
    }
    if [b"PK\x03\x04", b"PK\x05\x06"]
        .iter()
        .any(|magic| bytes.starts_with(*magic))
    {
        return Ok(Kind::Zip);
    }
    if bytes[..bytes.len().min(1024)]
        .windows(5)
        .any(|window| window == b"%PDF-")
    {
        return Ok(Kind::Pdf);
    }
    let name = lower_case(name);
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    if looks_like_a_mail(bytes) || ends(&[".mhtml", ".mht", ".eml"]) {
        return Ok(Kind::Mail);
    }
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

/// Old Office files, or new ones that are locked: then what is inside has a telling name, in UTF-16.
fn compound(bytes: &[u8]) -> Reason {
    let locked: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(locked.len()).any(|window| window == locked) {
        Reason::Encrypted
    } else {
        Reason::Unreadable(Some("DOC"))
    }
}

/// Begins with lines of a mail's head, and one of those that every mail has is among them.
fn looks_like_a_mail(bytes: &[u8]) -> bool {
    const HEADS: [&str; 5] = [
        "mime-version:",
        "content-type:",
        "received:",
        "message-id:",
        "date:",
    ];
    let glance = String::from_utf8_lossy(&bytes[..bytes.len().min(GLANCE)]).to_ascii_lowercase();
    let head: Vec<&str> = glance
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .collect();
    let is_field = |line: &&str| {
        let name = line.split(':').next().unwrap_or_default();
        line.starts_with([' ', '\t'])
            || (line.contains(':') && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
    };
    // The last line may be cut by the glance.
    let whole = head.len().saturating_sub(1).max(1);
    let telling = |line: &&str| HEADS.iter().any(|name| line.starts_with(name));
    head.len() > 1
        && head[..whole.min(head.len())].iter().all(is_field)
        && head.iter().filter(|line| telling(line)).count() > 1
}
