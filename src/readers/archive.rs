//! Zip archives: what is in them, unpacked within limits.
//!
//! A small archive can unpack to more than any memory holds, and say a false size beforehand. So what
//! comes out is counted while it comes out.

use std::io::{Cursor, ErrorKind, Read};

use zip::{ZipArchive, result::ZipError};

use super::{
    read_part,
    reading::Reading,
    refusal::{Limit, Reason, Refusal, Warning},
};
use crate::core::characters::lower_case;

/// How much one archive may unpack to, in bytes.
pub(super) const UNPACKED: u64 = 128 << 20;

/// How many files an archive may hold.
pub(super) const FILES: usize = 5000;

/// An archive, and how much may still come out of it.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Archive<'a> {
    /// Reads the list of what is in it.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(reason)?;
        if zip.len() > FILES {
            return Err(Reason::TooLarge(Limit::Files).into());
        }
        Ok(Self {
            zip,
            left: UNPACKED,
        })
    }

    /// The names of the files in it, with their folders, in order.
    pub fn names(&self) -> Vec<String> {
        let names = (0..self.zip.len()).filter_map(|at| self.zip.name_for_index(at)?.ok());
        let names = names.filter(|name| !name.ends_with('/'));
        names.map(|name| name.into_owned()).collect()
    }

    /// Whether there is a file of that name.
    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// A file, unpacked.
    pub fn file(&mut self, name: &str) -> Result<Vec<u8>, Refusal> {
        let file = self.zip.by_name(name).map_err(reason)?;
        let mut bytes = Vec::new();
        let read = file.take(self.left + 1).read_to_end(&mut bytes);
        let read = read.map_err(|error| match error.kind() {
            ErrorKind::Unsupported => Reason::Packing,
            _ => Reason::Damaged("zip"),
        })? as u64;
        self.left = self
            .left
            .checked_sub(read)
            .ok_or(Reason::TooLarge(Limit::Unpacked))?;
        Ok(bytes)
    }
}

fn reason(error: ZipError) -> Reason {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Reason::Encrypted
        }
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Reason::Packing
        }
        _ => Reason::Damaged("zip"),
    }
}

/// Reads every document in an archive. `depth` is how many archives are around it.
pub(super) fn read(mut archive: Archive, depth: usize) -> Result<Vec<Reading>, Refusal> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut refusals: Vec<Refusal> = Vec::new();
    for name in archive.names().iter().filter(|name| is_document(name)) {
        let read = archive
            .file(name)
            .and_then(|bytes| read_part(name, &bytes, depth + 1));
        match read {
            Ok(found) => readings.extend(found.into_iter().map(|reading| inside(reading, name))),
            Err(refusal) if refusal.reason == Reason::TooLarge(Limit::Unpacked) => {
                return Err(refusal);
            }
            Err(refusal) => refusals.push(refusal.inside(name)),
        }
    }
    gathered(readings, refusals)
}

/// The readings, with what was refused among their warnings; refused if there are none.
pub(super) fn gathered(
    mut readings: Vec<Reading>,
    refusals: Vec<Refusal>,
) -> Result<Vec<Reading>, Refusal> {
    let Some(first) = readings.first_mut() else {
        let refusal = refusals.into_iter().next();
        return Err(refusal.unwrap_or_else(|| Reason::NoDocument.into()));
    };
    first
        .warnings
        .extend(refusals.into_iter().map(Warning::PartRefused));
    Ok(readings)
}

/// The reading as a part of the document that has it.
pub(super) fn inside(reading: Reading, part: &str) -> Reading {
    let part = match reading.part {
        Some(inner) => format!("{part} / {inner}"),
        None => part.to_owned(),
    };
    Reading {
        part: Some(part),
        ..reading
    }
}

/// Whether a file is more than what stands beside a page: pictures, scripts, the system's own files.
fn is_document(name: &str) -> bool {
    #[rustfmt::skip]
    const BESIDE: &[&str] = &[
        "css", "js", "mjs", "json", "map", "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico",
        "bmp", "tif", "tiff", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "ogg",
        "webm", "wasm", "download", "db", "ini",
    ];
    let file = name.rsplit('/').next().unwrap_or_default();
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_system = file.starts_with('.') || name.starts_with("__MACOSX/");
    // What Chromium and Firefox put beside a saved page.
    let is_beside = name.split('/').any(|folder| folder.ends_with("_files"));
    !is_system && !is_beside && !BESIDE.contains(&lower_case(ending).as_str())
}
