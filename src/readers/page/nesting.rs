//! Keeps a page from being more than can be read: elements inside elements deeper than browsers let
//! them, and tags without end.
//!
//! A parser for HTML looks through all open elements at almost every tag, so a hundred thousand of
//! them inside each other take hours; what looks for the article goes up and down between them again.
//! Chromium closes what is deeper than 512. And each tag, three letters long, becomes a node of a tree
//! that is sixty times as large. Here the tags that go too far are taken out before parsing. Their
//! words stay.

use std::{borrow::Cow, collections::HashMap};

use super::super::refusal::Warning;

/// How much the tree of a page may weigh for each byte of it. Pages that are dense with links and
/// cells come to ten or fifteen; with twenty, reading takes thirty times the page at most.
const WEIGHT: usize = 20;

/// What the tree of a page may weigh however short the page is, in bytes: nobody misses as much.
const LEAST: usize = 16 << 20;

/// What a node of the tree weighs, and an attribute of an element, in bytes.
const NODE: usize = 176;
const ATTRIBUTE: usize = 64;

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

/// Elements that an end tag makes, if none is open.
const MADE_BY_END: &[&str] = &["p", "br"];

/// Elements whose content is text to the parser, whatever it looks like.
const RAW: &[&str] = &[
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
];

/// The page, without the tags that go too far; and what to say of it.
pub(super) fn flatten(html: &str) -> (Cow<'_, str>, Vec<Warning>) {
    let mut nest = Nest::new(html);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        // Behind a tag that was cut, words go on with those before it.
        if at > 0 && nest.from < html.len() - rest.len() {
            nest.weight += NODE;
        }
        let tag = &rest[at..];
        let start = html.len() - tag.len();
        let length = nest.tag(tag, start);
        rest = &tag[length..];
    }
    nest.finish()
}

/// What is open at some place of the page.
struct Nest<'a> {
    html: &'a str,
    /// The page so far, without what was cut; and from where on it is still to be copied.
    flat: String,
    from: usize,
    open: usize,
    formatting: usize,
    /// Names whose tags were cut, with the number of end tags that still have to go.
    cut: HashMap<String, usize>,
    /// What the tree comes to, in bytes.
    weight: usize,
    warnings: Vec<Warning>,
}

impl<'a> Nest<'a> {
    fn new(html: &'a str) -> Self {
        Self {
            html,
            flat: String::new(),
            from: 0,
            open: 0,
            formatting: 0,
            cut: HashMap::new(),
            weight: 0,
            warnings: Vec::new(),
        }
    }

    fn finish(mut self) -> (Cow<'a, str>, Vec<Warning>) {
        if self.from == 0 {
            return (Cow::Borrowed(self.html), self.warnings);
        }
        self.flat.push_str(&self.html[self.from..]);
        (Cow::Owned(self.flat), self.warnings)
    }

    /// Takes up what begins with `<` at byte `start` of the page; how many bytes it is long.
    fn tag(&mut self, tag: &str, start: usize) -> usize {
        let closes = tag.starts_with("</");
        let name_at = 1 + usize::from(closes);
        let name = name(&tag[name_at..]);
        if name.is_empty() {
            return self.comment(tag, start);
        }
        let (length, attributes) = measure(tag);
        // What is text to the parser whatever it looks like belongs to its tag.
        let content = if !closes && RAW.contains(&name.as_str()) {
            raw(&tag[length..], &name)
        } else {
            0
        };
        let weight = self.weight_of(&name, closes, attributes);
        if self.is_cut(&name, closes, tag[..length].ends_with("/>"), weight) {
            self.cut_out(start, start + length + content);
            if !FORMATTING.contains(&name.as_str()) {
                // Words that stand in two blocks are two words.
                self.flat.push(' ');
            }
        } else {
            self.weight += weight;
        }
        length + content
    }

    /// Takes up a comment, or what a parser takes for one; else it is a character like others.
    fn comment(&mut self, tag: &str, start: usize) -> usize {
        let length = if let Some(comment) = tag.strip_prefix("<!--") {
            comment.find("-->").map_or(tag.len(), |end| end + 7)
        } else if ["<!", "<?", "</"].iter().any(|mark| tag.starts_with(mark)) {
            tag.find('>').map_or(tag.len(), |end| end + 1)
        } else {
            return 1;
        };
        if self.is_too_heavy(NODE) {
            self.cut_out(start, start + length);
        } else {
            self.weight += NODE;
        }
        length
    }

    /// What the tree gets by a tag, in bytes.
    fn weight_of(&self, name: &str, closes: bool, attributes: usize) -> usize {
        let made = !closes || MADE_BY_END.contains(&name);
        let own = usize::from(made) * (NODE + attributes * ATTRIBUTE);
        // What formats is opened again in the next block, if it is still open.
        let opened_again = usize::from(!FORMATTING.contains(&name)) * self.formatting;
        own + opened_again * NODE
    }

    fn is_too_heavy(&mut self, more: usize) -> bool {
        let is = self.weight + more > LEAST.max(self.html.len() * WEIGHT);
        if is {
            self.warn(Warning::TooManyTags);
        }
        is
    }

    fn warn(&mut self, warning: Warning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    fn cut_out(&mut self, start: usize, end: usize) {
        if self.from == 0 {
            self.flat.reserve(self.html.len());
        }
        self.flat.push_str(&self.html[self.from..start]);
        self.from = end;
    }

    /// Counts a tag of that weight; whether it goes too far.
    fn is_cut(&mut self, name: &str, closes: bool, self_closing: bool, weight: usize) -> bool {
        if closes && let Some(waiting) = self.cut.get_mut(name).filter(|waiting| **waiting > 0) {
            *waiting -= 1;
            return true;
        }
        let is_flat = FLAT.contains(&name) || (self_closing && LEAVES.contains(&name));
        let (count, most) = self.count(name);
        if closes {
            *count = count.saturating_sub(usize::from(!is_flat));
            return MADE_BY_END.contains(&name) && self.is_too_heavy(weight);
        }
        let is_deep = !is_flat && *count >= most;
        if is_deep {
            self.warn(Warning::Flattened);
        }
        if is_deep || self.is_too_heavy(weight) {
            *self.cut.entry(name.to_owned()).or_default() += 1;
            return true;
        }
        *self.count(name).0 += usize::from(!is_flat);
        false
    }

    /// How many elements like that are open, and how many may be.
    fn count(&mut self, name: &str) -> (&mut usize, usize) {
        if FORMATTING.contains(&name) {
            (&mut self.formatting, DEEPEST_FORMATTING)
        } else {
            (&mut self.open, DEEPEST)
        }
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

/// How long a tag is, in bytes, and how many attributes it has at most. A `>` inside quotation marks
/// does not end it.
fn measure(tag: &str) -> (usize, usize) {
    let mut quote = None;
    let mut attributes = 0;
    let mut before = b'<';
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return (at + 1, attributes),
            // Quotation marks count behind an equals sign only.
            (None, b'"' | b'\'') if tag[..at].trim_ascii_end().ends_with('=') => quote = Some(byte),
            (Some(mark), byte) if mark == byte => quote = None,
            (None, byte) => {
                let parts =
                    |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'"' | b'\'');
                attributes += usize::from(parts(before) && !parts(byte) && at > 2);
            }
            _ => {}
        }
        before = byte;
    }
    (tag.len(), attributes)
}

/// How much of the page is the text of an element, in bytes, without its end tag.
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
