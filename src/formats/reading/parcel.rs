//! The files that a person gives, taken out of archives and decoded.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::refusal::{Place, Reason, Refusal};
use crate::core::encoding::decode;

/// A file of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextFile {
    /// Its name, with the folders in an archive.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl TextFile {
    /// The name without its ending.
    pub fn stem(&self) -> &str {
        self.name
            .rsplit_once('.')
            .map_or(&self.name, |(stem, _)| stem)
    }

    /// The name without folders and ending.
    pub fn bare_name(&self) -> &str {
        bare_name(&self.name)
    }

    /// Whether its name says that it is a text and nothing else.
    pub fn is_plain(&self) -> bool {
        self.name.ends_with(".txt")
    }
}

/// The name of a file without folders and ending.
pub fn bare_name(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// How much is unpacked at most, in bytes: a small archive may hold endless zeros.
const MOST: u64 = 512 << 20;

/// All texts among the files and in the archives; what is no text is left out.
pub fn unpack(files: &[(&str, &[u8])]) -> Result<Vec<TextFile>, Refusal> {
    let mut texts = Vec::new();
    for (name, bytes) in files {
        if bytes.starts_with(b"PK\x03\x04") {
            unzip(name, bytes, &mut texts)?;
        } else {
            texts.extend(text(name, bytes.to_vec()));
        }
    }
    Ok(texts)
}

fn text(name: &str, bytes: Vec<u8>) -> Option<TextFile> {
    Some(TextFile {
        name: name.to_owned(),
        text: decode(bytes)?.text,
    })
}

fn unzip(name: &str, bytes: &[u8], texts: &mut Vec<TextFile>) -> Result<(), Refusal> {
    let refused = |reason| Refusal::new(name, Place::File, reason);
    let broken = |error: String| refused(Reason::NotZip(error));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken(e.to_string()))?;
    let mut left = MOST;
    for number in 0..archive.len() {
        let mut file = archive
            .by_index(number)
            .map_err(|e| broken(e.to_string()))?;
        let inner = file.name().map_err(|e| broken(e.to_string()))?.into_owned();
        // Macs add a second file to each, which is none of the person's.
        if file.is_dir() || inner.starts_with("__MACOSX/") {
            continue;
        }
        let mut unpacked = Vec::new();
        let mut limited = file.by_ref().take(left + 1);
        limited
            .read_to_end(&mut unpacked)
            .map_err(|e| broken(e.to_string()))?;
        left = left
            .checked_sub(unpacked.len() as u64)
            .ok_or_else(|| refused(Reason::TooLarge(MOST)))?;
        texts.extend(text(&inner, unpacked));
    }
    Ok(())
}
