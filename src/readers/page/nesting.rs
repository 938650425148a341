//! Keeps elements from nesting deeper than browsers let them.
//!
//! A parser for HTML looks through all open elements at almost every tag, so a hundred thousand of
//! them inside each other take hours; what looks for the article goes up and down between them again.
//! Chromium closes what is deeper than 512; here the tags that go too deep are taken out before
//! parsing. Their words stay.

use std::{borrow::Cow, collections::HashMap};

/// How many elements may be open at a time: three times as many as on the deepest of real pages, few
/// enough that a hostile one of a megabyte is read in a second or two.
const DEEPEST: usize = 128;

/// How many elements of formatting may be open at a time. A parser opens all that were left open
/// again in each paragraph.
const DEEPEST_FORMATTING: usize = 16;

/// Elements that hold nothing, or end where the next one begins: they cannot nest by themselves.
#[rustfmt::skip]
const FLAT: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
    "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot",
    "caption", "colgroup", "option", "optgroup", "rb", "rp", "rt", "rtc",
];

/// Leaves of drawings and formulas, which close themselves.
#[rustfmt::skip]
const LEAVES: &[&str] = &[
    "path", "rect", "circle", "line", "polyline", "polygon", "ellipse", "use", "stop", "image",
    "animate", "animatetransform", "set", "mspace", "mprescripts", "none",
];

#[rustfmt::skip]
const FORMATTING: &[&str] = &[
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Elements whose content is text to the parser, whatever it looks like.
const RAW: &[&str] = &[
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

/// The page, without the tags that go too deep; whether there were any.
pub(super) fn flatten(html: &str) -> (Cow<'_, str>, bool) {
    let mut nest = Nest::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let tag = &rest[at..];
        let start = html.len() - tag.len();
        let length = nest.tag(tag, start);
        rest = &tag[length..];
    }
    if nest.cuts.is_empty() {
        return (Cow::Borrowed(html), false);
    }
    let mut flat = String::with_capacity(html.len());
    let mut from = 0;
    for (start, end) in nest.cuts {
        flat.push_str(&html[from..start]);
        from = end;
    }
    flat.push_str(&html[from..]);
    (Cow::Owned(flat), true)
}

/// What is open at some place of the page.
#[derive(Default)]
struct Nest {
    open: usize,
    formatting: usize,
    /// Names whose tags were cut, with the number of end tags that still have to go.
    cut: HashMap<String, usize>,
    /// Where the tags are that were cut, in bytes.
    cuts: Vec<(usize, usize)>,
}

impl Nest {
    /// Takes up what begins with `<` at byte `start` of the page; how many bytes it is long.
    fn tag(&mut self, tag: &str, start: usize) -> usize {
        if let Some(comment) = tag.strip_prefix("<!--") {
            return comment.find("-->").map_or(tag.len(), |end| end + 7);
        }
        let closes = tag.starts_with("</");
        let name_at = 1 + usize::from(closes);
        let name = name(&tag[name_at..]);
        if name.is_empty() {
            return 1;
        }
        let length = length(tag);
        if self.is_cut(&name, closes, tag[..length].ends_with("/>")) {
            self.cuts.push((start, start + length));
        }
        if !closes && RAW.contains(&name.as_str()) {
            return length + raw(&tag[length..], &name);
        }
        length
    }

    /// Counts a tag; whether it goes too deep.
    fn is_cut(&mut self, name: &str, closes: bool, self_closing: bool) -> bool {
        if FLAT.contains(&name) || (self_closing && LEAVES.contains(&name)) {
            return false;
        }
        let (count, most) = if FORMATTING.contains(&name) {
            (&mut self.formatting, DEEPEST_FORMATTING)
        } else {
            (&mut self.open, DEEPEST)
        };
        if !closes {
            if *count < most {
                *count += 1;
                return false;
            }
            *self.cut.entry(name.to_owned()).or_default() += 1;
            return true;
        }
        if let Some(waiting) = self.cut.get_mut(name).filter(|waiting| **waiting > 0) {
            *waiting -= 1;
            return true;
        }
        *count = count.saturating_sub(1);
        false
    }
}

/// The name of the tag, in small letters; empty if it is none.
fn name(tag: &str) -> String {
    if !tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return String::new();
    }
    let end = tag.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>');
    tag[..end.unwrap_or(tag.len())].to_ascii_lowercase()
}

/// How long a tag is, in bytes. A `>` inside quotation marks does not end it.
fn length(tag: &str) -> usize {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            // Quotation marks count behind an equals sign only.
            (None, b'"' | b'\'') if tag[..at].trim_ascii_end().ends_with('=') => quote = Some(byte),
            (Some(mark), byte) if mark == byte => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// How much of the page is the text of an element, in bytes.
fn raw(rest: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let end = from + at;
        let tail = &rest.as_bytes()[end + 2..];
        if tail.len() >= name.len() && tail[..name.len()].eq_ignore_ascii_case(name.as_bytes()) {
            return end;
        }
        from = end + 2;
    }
    rest.len()
}
