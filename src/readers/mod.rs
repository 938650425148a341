//! Reading documents: web pages, mails, books and files of word processors become article drafts.
//!
//! Pure like `core` and `formats`, but heavy: the parsers that are needed here weigh more than the
//! rest of the program. So the page never calls this layer itself; it is linked only into a second
//! WebAssembly module, and from here the page takes nothing but the types of what was read.

mod archive;
mod charset;
mod docx;
mod epub;
mod kind;
mod language;
mod mail;
mod odt;
mod office;
mod page;
mod pdf;
mod pieces;
mod plain;
mod reading;
mod refusal;
mod sentences;
mod xml;

pub use language::{GLANCE, language, says_enough};
pub use page::read_fragment;
pub use pieces::Piece;
pub use reading::{Choice, Dropped, Reading};
pub use refusal::{Limit, Reason, Refusal, Warning};

use archive::Archive;
use kind::Kind;

/// The largest file that is read, in bytes: reading takes some twenty times as much memory, and a
/// module of WebAssembly has four gigabytes at most.
pub const LARGEST: usize = 32 << 20;

/// How many archives and mails may be inside each other.
const DEEPEST: usize = 3;

/// Reads a file. Its content decides what it is, its name only helps. An archive, a book or a mail
/// may give several readings; what is wrong with a part of them is said in the warnings of the first.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Reading>, Refusal> {
    read_part(name, bytes, 0)
}

/// Reads a file that has `depth` archives and mails around it.
fn read_part(name: &str, bytes: &[u8], depth: usize) -> Result<Vec<Reading>, Refusal> {
    if bytes.is_empty() {
        return Err(Reason::Empty.into());
    }
    if bytes.len() > LARGEST {
        return Err(Reason::TooLarge(Limit::File).into());
    }
    if depth > DEEPEST {
        return Err(Reason::TooLarge(Limit::Depth).into());
    }
    match kind::kind(name, bytes)? {
        Kind::Page => page::read(name, bytes, None).map(|reading| vec![reading]),
        Kind::Text(form) => plain::read(name, bytes, None, form).map(|reading| vec![reading]),
        Kind::Mail => mail::read(name, bytes, depth),
        Kind::Zip => zipped(name, Archive::open(bytes)?, depth),
        Kind::Pdf => pdf::read(name, bytes).map(|reading| vec![reading]),
    }
}

/// Files of word processors and books are archives, and are told by what is in them.
fn zipped(name: &str, mut archive: Archive, depth: usize) -> Result<Vec<Reading>, Refusal> {
    if archive.has(docx::TEXT) {
        return docx::read(name, archive).map(|reading| vec![reading]);
    }
    if archive.has(epub::CONTAINER) {
        return epub::read(name, archive);
    }
    if archive.has("content.xml") && archive.has("mimetype") {
        let kind = archive.file("mimetype")?;
        if !kind.starts_with(b"application/vnd.oasis.opendocument.text") {
            return Err(Reason::Unreadable(Some("OpenDocument")).into());
        }
        return odt::read(name, archive).map(|reading| vec![reading]);
    }
    if archive.has("[Content_Types].xml") {
        return Err(Reason::Unreadable(Some("Office")).into());
    }
    archive::read(archive, depth)
}
