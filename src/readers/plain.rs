//! Plain text and Markdown: read by `core::reading`, once the encoding is known.

use super::{
    charset::decode,
    language::language,
    reading::Reading,
    refusal::{Reason, Refusal},
};
use crate::core::{
    lines::Form,
    reading::{read_markdown, read_plain},
};

/// Reads a text file; `charset` is what a header says of it.
pub(super) fn read(
    name: &str,
    bytes: &[u8],
    charset: Option<&str>,
    form: Form,
) -> Result<Reading, Refusal> {
    let decoded = decode(bytes, charset);
    if !decoded.is_text() {
        return Err(Reason::Unreadable(None).into());
    }
    let draft = match form {
        Form::Plain => read_plain(&decoded.text, Some(name)),
        Form::Markdown => read_markdown(&decoded.text, Some(name)),
    };
    let mut draft = draft.ok_or(Reason::Blank)?;
    draft.language = draft.language.or_else(|| language(&draft.text));
    Ok(Reading {
        part: None,
        apart: false,
        draft,
        dropped: Vec::new(),
        warnings: decoded.warnings,
    })
}
