//! Which encoding the bytes of a page or a mail have, and their text.
//!
//! A byte order mark wins, then what was said on the way (a mail's header), then what the document
//! says of itself. But saved pages often kept a declaration that was true on the server only: what is
//! valid UTF-8 is UTF-8, and what declares UTF-8 without being it is judged by its bytes.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::refusal::Warning;
use crate::core::encoding::is_text;

/// How far into a document its own declaration is looked for, in bytes. The standard says 1024, but
/// pages exist that put it below their scripts.
const PRESCAN: usize = 16 << 10;

/// A text and how sure its encoding is.
pub(super) struct Decoded {
    pub text: String,
    pub warnings: Vec<Warning>,
}

impl Decoded {
    /// Whether the bytes are a text at all.
    pub(super) fn is_text(&self) -> bool {
        let is_broken = |warning: &Warning| matches!(warning, Warning::BrokenCharacters(_));
        is_text(&self.text, self.warnings.iter().any(is_broken))
    }
}

/// The text of the bytes; `declared` is what a header says of them.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let (encoding, guessed) = encoding(bytes, declared);
    let (text, encoding, broken) = encoding.decode(bytes);
    let mut warnings = Vec::new();
    if guessed {
        warnings.push(Warning::EncodingGuessed(encoding.name()));
    }
    if broken {
        warnings.push(Warning::BrokenCharacters(encoding.name()));
    }
    Decoded {
        text: text.into_owned(),
        warnings,
    }
}

/// The encoding, and whether it is only a guess.
fn encoding(bytes: &[u8], declared: Option<&str>) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, false);
    }
    if let Some(encoding) = wide(bytes) {
        return (encoding, false);
    }
    if is_utf8(bytes) {
        return (UTF_8, false);
    }
    let label = declared.map(str::as_bytes).or_else(|| declaration(bytes));
    match label.and_then(Encoding::for_label) {
        Some(encoding) if encoding != UTF_8 && encoding.is_ascii_compatible() => (encoding, false),
        Some(encoding) if encoding == UTF_8 && is_mostly_utf8(bytes) => (UTF_8, false),
        _ => (detected(bytes), true),
    }
}

/// UTF-16 without a mark: every other byte of its first letters is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, _, 0, ..] => Some(UTF_16LE),
        [0, b'<', 0, _, ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// Valid to the end, but for a character that the end cuts.
fn is_utf8(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(text) => !text.contains('\u{1b}'),
        Err(error) => error.error_len().is_none() && error.valid_up_to() + 4 > bytes.len(),
    }
}

/// Fewer broken places than there are characters beyond ASCII.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken < whole
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    if !detector.feed(bytes, true) && std::str::from_utf8(bytes).is_ok() {
        return WINDOWS_1252;
    }
    detector.guess(None, Utf8Detection::Allow)
}

/// What `<meta charset>`, `<meta http-equiv>` or `<?xml encoding?>` say.
fn declaration(bytes: &[u8]) -> Option<&[u8]> {
    let head = &bytes[..bytes.len().min(PRESCAN)];
    let lower = head.to_ascii_lowercase();
    ["charset", "encoding"].iter().find_map(|word| {
        lower
            .windows(word.len())
            .enumerate()
            .filter(|(_, window)| *window == word.as_bytes())
            .find_map(|(at, _)| label(&head[at + word.len()..]))
    })
}

/// The label behind `=`, with or without quotation marks.
fn label(rest: &[u8]) -> Option<&[u8]> {
    let rest = rest
        .trim_ascii_start()
        .strip_prefix(b"=")?
        .trim_ascii_start();
    let rest = rest
        .strip_prefix(b"\"")
        .or_else(|| rest.strip_prefix(b"'"))
        .unwrap_or(rest);
    let length = rest
        .iter()
        .position(|b| !b.is_ascii_alphanumeric() && !b"-_:.".contains(b))
        .unwrap_or(rest.len());
    let label = &rest[..length];
    Encoding::for_label(label).map(|_| label)
}
