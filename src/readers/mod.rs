//! Reading documents: web pages, mails, books and files of word processors become article drafts.
//!
//! Pure like `core` and `formats`, but heavy: the parsers that are needed here weigh more than the
//! rest of the program. So the page never calls this layer itself; it is linked only into a second
//! WebAssembly module, and from here the page takes nothing but the types of what was read.

mod charset;
mod kind;
mod page;
mod pieces;
mod plain;
mod reading;
mod refusal;
mod sentences;

pub use page::read_fragment;
pub use pieces::Piece;
pub use reading::{Choice, Dropped, Reading};
pub use refusal::{Limit, Reason, Refusal, Warning};

use kind::Kind;

/// The largest file that is read, in bytes: reading takes some twenty times as much memory, and a
/// module of WebAssembly has four gigabytes at most.
pub const LARGEST: usize = 32 << 20;

/// Reads a file. Its content decides what it is, its name only helps. An archive, a book or a mail
/// may give several readings; what is wrong with a part of them is said in the warnings of the first.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Reading>, Refusal> {
    if bytes.is_empty() {
        return Err(Reason::Empty.into());
    }
    if bytes.len() > LARGEST {
        return Err(Reason::TooLarge(Limit::File).into());
    }
    match kind::kind(name, bytes)? {
        Kind::Page => page::read(name, bytes, None).map(|reading| vec![reading]),
        Kind::Text(form) => plain::read(name, bytes, None, form).map(|reading| vec![reading]),
    }
}
