//! Mails (.eml) and pages saved as one file (.mhtml), which are mails with a page in them.

use mail_parser::{
    Address, Encoding, Message, MessageParser, MessagePart, MimeHeaders,
    decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode},
};

use super::{
    archive::{gathered, inside},
    page, plain, read_part,
    reading::Reading,
    refusal::{Limit, Reason, Refusal},
};
use crate::core::lines::Form;

/// Reads a mail. `depth` is how many archives and mails are around it.
pub(super) fn read(name: &str, bytes: &[u8], depth: usize) -> Result<Vec<Reading>, Refusal> {
    if is_nested_deep(bytes) {
        return Err(Reason::TooLarge(Limit::Depth).into());
    }
    let mail = MessageParser::default()
        .parse(bytes)
        .ok_or(Reason::Damaged("MIME"))?;
    let saved = mail
        .header_raw("Snapshot-Content-Location")
        .map(str::trim)
        .map(str::to_owned);
    let mut readings = Vec::new();
    let mut refusals = Vec::new();
    match text(name, &mail, saved) {
        Ok(reading) => readings.push(reading),
        Err(refusal) => refusals.push(refusal),
    }
    for part in mail.attachments().filter(|part| is_document(part)) {
        let name = part.attachment_name().unwrap_or_default();
        match read_part(name, part.contents(), depth + 1) {
            Ok(found) => readings.extend(found.into_iter().map(|reading| inside(reading, name))),
            Err(refusal) => refusals.push(refusal.inside(name)),
        }
    }
    gathered(readings, refusals)
}

/// How many mails may be inside a mail. The parser keeps each inside the one around it, and the stack
/// holds some thousands of them.
const MAILS: usize = 500;

fn is_nested_deep(bytes: &[u8]) -> bool {
    const KINDS: [&[u8]; 2] = [b"message/", b"multipart/digest"];
    let count = |kind: &[u8]| {
        let windows = bytes.windows(kind.len());
        windows
            .filter(|window| window.eq_ignore_ascii_case(kind))
            .count()
    };
    KINDS.iter().map(|kind| count(kind)).sum::<usize>() > MAILS
}

/// The text of the mail itself, or the page that was saved: its first part that is HTML, else text.
fn text(name: &str, mail: &Message, saved: Option<String>) -> Result<Reading, Refusal> {
    let is = |part: &&MessagePart, subtype: &str| {
        part.content_type().is_some_and(|kind| {
            kind.c_type.eq_ignore_ascii_case("text")
                && kind
                    .c_subtype
                    .as_deref()
                    .is_some_and(|s| s.eq_ignore_ascii_case(subtype))
        })
    };
    let body = || {
        mail.parts
            .iter()
            .filter(|part| part.attachment_name().is_none())
    };
    let html = body().find(|part| is(part, "html") || is(part, "xhtml+xml"));
    let mut reading = match html {
        Some(part) => page::read(name, &decoded(mail, part), charset(part))?,
        None => {
            let part = body()
                .find(|part| part.is_text())
                .ok_or(Reason::NoDocument)?;
            plain::read(name, &decoded(mail, part), charset(part), Form::Plain)?
        }
    };
    let source = &mut reading.draft.source;
    let date = mail.date().map(|date| date.to_rfc3339());
    if saved.is_some() {
        source.url = saved.or(source.url.take());
        source.retrieved = source.retrieved.take().or(date);
        return Ok(reading);
    }
    source.published = date.or(source.published.take());
    source.byline = mail.from().and_then(sender).or(source.byline.take());
    if let Some(subject) = mail
        .subject()
        .map(str::trim)
        .filter(|subject| !subject.is_empty())
    {
        reading.draft.title = subject.to_owned();
        reading.apart = true;
    }
    Ok(reading)
}

/// The name of who sent it, else the address.
fn sender(from: &Address) -> Option<String> {
    let sender = from.first()?;
    let name = sender.name().or_else(|| sender.address())?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn charset<'a>(part: &'a MessagePart) -> Option<&'a str> {
    part.content_type()?.attribute("charset")
}

/// The bytes of a part as they were before the mail was sent: which encoding a page has may stand in
/// the page.
fn decoded(mail: &Message, part: &MessagePart) -> Vec<u8> {
    let (start, end) = (part.offset_body as usize, part.offset_end as usize);
    let raw = mail.raw_message.get(start..end).unwrap_or_default();
    let decoded = match part.encoding {
        Encoding::None => None,
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
    };
    decoded.unwrap_or_else(|| raw.to_vec())
}

/// Whether an attachment may be an article by itself, by its name.
fn is_document(part: &MessagePart) -> bool {
    #[rustfmt::skip]
    const DOCUMENTS: [&str; 12] = [
        "html", "htm", "mhtml", "mht", "eml", "md", "txt", "docx", "odt", "epub", "pdf", "zip",
    ];
    let name = part.attachment_name().unwrap_or_default();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    DOCUMENTS
        .iter()
        .any(|document| ending.eq_ignore_ascii_case(document))
}
