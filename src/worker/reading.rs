//! Articles are found in files, and made of what was pasted.

use super::{Answer, Packed, Progress, Read};
use crate::{
    core::{encoding::decode, settings::Language},
    formats::kind::{Kind, kind},
    readers::{self, Reading, Refusal},
};

/// Reads a file of that name, in two steps: once it is here and looked at, its articles are found.
pub fn read(
    name: &str,
    bytes: Vec<u8>,
    language: Language,
    on_progress: &dyn Fn(Progress),
) -> (Answer, Vec<u8>) {
    if is_project(name, &bytes) {
        return (Answer::Project, Vec::new());
    }
    on_progress(Progress { done: 1, of: 2 });
    answer(readers::read(name, &bytes), language)
}

/// Reads HTML from the clipboard.
pub fn paste(html: &[u8], language: Language) -> (Answer, Vec<u8>) {
    let html = String::from_utf8_lossy(html);
    answer(
        readers::read_fragment(&html).map(|reading| vec![reading]),
        language,
    )
}

/// Only what begins like one is looked into.
fn is_project(name: &str, bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"{")
        && decode(bytes.to_vec())
            .is_some_and(|decoded| kind(name, &decoded.text) == Kind::InquitJson)
}

fn answer(readings: Result<Vec<Reading>, Refusal>, language: Language) -> (Answer, Vec<u8>) {
    let mut texts = Vec::new();
    let answer = match readings {
        Ok(readings) => {
            let pack = |reading| Packed::pack(in_words(reading, language), &mut texts);
            Answer::Readings(readings.into_iter().map(pack).collect())
        }
        Err(refusal) => Answer::Refused(refusal.sentence(language)),
    };
    (answer, texts)
}

fn in_words(mut reading: Reading, language: Language) -> Read {
    let warnings = std::mem::take(&mut reading.warnings);
    Read {
        reading,
        warnings: warnings.iter().map(|w| w.sentence(language)).collect(),
    }
}
