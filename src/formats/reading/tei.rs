//! TEI P5: names and claims as elements inside the text, or annotations that stand off from it.
//!
//! Unit: none inside the text; `string-range` counts code points of the element that it points into.
//! The text is what the elements of `<text>` hold, one line for each paragraph, heading, line of verse
//! and the like. White space is kept where `xml:space` is `preserve`; elsewhere it is the layout of the
//! file, so that every run of it is one space and none stands at the ends of a line. The parts of a name
//! that point to each other by `prev` are one mark.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::{
    foreign::{CONTINUES, Foreign, Link, Mark, Spot, join_fragments},
    imported::LeftOut,
    refusal::{Place, Reason, Refusal},
    xml::{self, LocalName},
};
use crate::formats::units::Unit;

/// Elements that are a line of the text each.
const LINES: [&str; 14] = [
    "p", "head", "l", "ab", "item", "label", "byline", "dateline", "quote", "cell", "opener",
    "closer", "salute", "signed",
];

/// Elements that are names, and what their label is called.
const NAMES: [(&str, &str); 10] = [
    ("persName", "persName"),
    ("orgName", "orgName"),
    ("placeName", "placeName"),
    ("geogName", "placeName"),
    ("settlement", "placeName"),
    ("country", "placeName"),
    ("region", "placeName"),
    ("date", "date"),
    ("time", "date"),
    ("num", "num"),
];

/// One sheet for each text.
pub fn read(file: &str, text: &str) -> Result<Vec<Foreign>, Refusal> {
    let document = xml::parse(file, text)?;
    let root = document.root_element();
    let works = root
        .descendants()
        .filter(|node| node.has_tag_name_of("TEI") || node.has_tag_name_of("TEI.2"));
    let sheets: Vec<Foreign> = works.filter_map(|work| sheet(file, work)).collect();
    if sheets.is_empty() {
        return Err(Refusal::new(file, Place::File, Reason::Missing("<text>")));
    }
    Ok(sheets)
}

fn sheet(file: &str, work: Node) -> Option<Foreign> {
    let text = xml::children(work, "text").next()?;
    let mut reading = Reading::default();
    reading.walk(text, Space::Layout);
    let mut sheet = Foreign::new(file, Unit::CodePoint);
    let title = xml::within(work, "titleStmt").and_then(|s| xml::children(s, "title").next());
    sheet.title = title
        .map(|title| collapsed(&xml::words(title)))
        .filter(|t| !t.is_empty());
    sheet.language = attribute(work, "lang").or_else(|| attribute(text, "lang"));
    let source = xml::within(work, "sourceDesc");
    let reference = source.and_then(|s| s.descendants().find(|n| n.attribute("target").is_some()));
    let url = reference
        .and_then(|r| r.attribute("target"))
        .map(str::to_owned);
    sheet.url = url.filter(|url| url.contains("://"));
    for annotation in work
        .descendants()
        .filter(|n| n.has_tag_name_of("annotation"))
    {
        match reading.annotation(annotation, work) {
            Some(mark) => reading.marks.push(mark),
            None => sheet.leave_out(LeftOut::NotWords),
        }
    }
    let relations = work
        .descendants()
        .filter(|node| node.has_tag_name_of("relation"));
    reading.links.extend(relations.filter_map(relation));
    sheet.text = Some(reading.text);
    sheet.marks = reading.marks;
    sheet.links = reading.links;
    join_fragments(&mut sheet, &[CONTINUES]);
    Some(sheet)
}

#[derive(Clone, Copy, PartialEq)]
enum Space {
    /// White space is part of the text.
    Text,
    /// White space is how the file is laid out.
    Layout,
}

/// Where an element's characters went: for each of them, and for its end, the place in the text in
/// code points.
type Places = Vec<usize>;

#[derive(Default)]
struct Reading {
    text: String,
    /// Length of the text in code points.
    length: usize,
    /// Whether a space is due before the next word of the line.
    space_due: bool,
    /// Whether a line has ended where white space is text: then the line end stands in the text.
    break_due: bool,
    /// Where the line begins.
    line: usize,
    /// The elements that are open, with what of them is read.
    open: Vec<(String, Places)>,
    /// The elements with an id, closed.
    places: BTreeMap<String, Places>,
    marks: Vec<Mark>,
    links: Vec<Link>,
    /// The first part of the name that each further part continues, both by id.
    first_parts: BTreeMap<String, String>,
}

impl Reading {
    fn walk(&mut self, node: Node, around: Space) {
        let space = match attribute(node, "space").as_deref() {
            Some("preserve") => Space::Text,
            Some(_) => Space::Layout,
            None => around,
        };
        let name = node.tag_name().name();
        let is_line = LINES.contains(&name);
        if is_line {
            self.end_line(around);
        }
        let id = attribute(node, "id");
        if let Some(id) = &id {
            self.open.push((id.clone(), Places::new()));
        }
        let (start, before) = (self.length, self.space_due || self.break_due);
        let start_byte = self.text.len();
        for child in node.children() {
            if child.is_text() {
                self.add(child.text().unwrap_or_default(), space);
            } else if child.has_tag_name_of("lb") {
                self.push('\n');
            } else if child.is_element() {
                self.walk(child, space);
            }
        }
        // What was due before the element is none of its words; both are one character of one byte.
        let due = usize::from(before && self.length > start);
        let words = &self.text[start_byte + due..];
        let spot = Spot::new(start + due, self.length, Some(words));
        if let Some(mark) = inline(node, spot) {
            self.add_inline(mark, node);
        }
        if id.is_some() {
            self.close();
        }
        if is_line {
            self.end_line(around);
        }
    }

    fn add(&mut self, words: &str, space: Space) {
        for c in words.chars() {
            if space == Space::Text || !c.is_whitespace() || matches!(c, '\u{a0}' | '\u{202f}') {
                self.flush(c);
                self.note();
                self.push(c);
            } else {
                self.note();
                self.space_due = self.length > self.line;
            }
        }
    }

    /// The open elements have one more character, which is at this place.
    fn note(&mut self) {
        let place = self.length;
        self.open
            .iter_mut()
            .for_each(|(_, places)| places.push(place));
    }

    /// The innermost element with an id ends here.
    fn close(&mut self) {
        if let Some((id, mut places)) = self.open.pop() {
            places.push(self.length);
            self.places.insert(id, places);
        }
    }

    /// Adds what is due before a character.
    fn flush(&mut self, next: char) {
        if std::mem::take(&mut self.space_due) {
            self.push(' ');
        }
        if std::mem::take(&mut self.break_due) && next != '\n' {
            self.push('\n');
        }
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        self.length += 1;
        if c == '\n' {
            self.line = self.length;
        }
    }

    fn end_line(&mut self, around: Space) {
        self.space_due = false;
        match around {
            _ if self.length == self.line => {}
            Space::Text => self.break_due = true,
            Space::Layout => self.push('\n'),
        }
    }

    fn add_inline(&mut self, mark: Mark, node: Node) {
        let id = match mark.id.as_str() {
            "" => format!("#{}", self.marks.len()),
            id => id.to_owned(),
        };
        if let Some(who) = node
            .attribute("who")
            .filter(|_| node.has_tag_name_of("said"))
        {
            self.links.push(Link {
                id: String::new(),
                from: id.clone(),
                to: who.trim_start_matches('#').to_owned(),
                kind: "speaker".to_owned(),
            });
        }
        if let Some(part) = node.attribute("prev") {
            let part = part.trim_start_matches('#');
            let first = self.first_parts.get(part).map_or(part, String::as_str);
            let first = first.to_owned();
            self.links.push(Link {
                id: String::new(),
                from: first.clone(),
                to: id.clone(),
                kind: CONTINUES.to_owned(),
            });
            self.first_parts.insert(id.clone(), first);
        }
        self.marks.push(Mark { id, ..mark });
    }

    /// An annotation that stands off: its places, its label, and what its notes say.
    fn annotation(&self, annotation: Node, work: Node) -> Option<Mark> {
        let targets = annotation.attribute("target")?.split_whitespace();
        let spots = targets
            .map(|target| self.spot(target))
            .collect::<Option<Vec<Spot>>>()?;
        let mut mark = Mark {
            id: attribute(annotation, "id").unwrap_or_default(),
            spots,
            ..Mark::default()
        };
        for note in xml::children(annotation, "note") {
            let said = xml::words(note);
            match note.attribute("type") {
                Some("label") => mark.label = said,
                Some("attribute" | "feature") => {
                    let name = note.attribute("subtype").unwrap_or("attribute");
                    mark.say(name, &said);
                }
                _ => mark.say("note", &said),
            }
        }
        for reference in xml::children(annotation, "ref") {
            mark.identities
                .extend(reference.attribute("target").map(str::to_owned));
            mark.name = xml::words(reference);
        }
        let resp = annotation.attribute("resp").unwrap_or_default();
        let who = work
            .descendants()
            .find(|n| attribute(*n, "id").as_deref() == resp.strip_prefix('#'));
        mark.creator = who
            .filter(|_| !resp.is_empty())
            .map(|n| collapsed(&xml::words(n)))
            .unwrap_or_default();
        (!mark.spots.is_empty()).then_some(mark)
    }

    /// `#string-range(p1,17,4)`, or `#p1` for all of an element.
    fn spot(&self, target: &str) -> Option<Spot> {
        let target = target.trim_start_matches('#');
        let Some(inside) = target.strip_prefix("string-range(") else {
            let places = self.places.get(target)?;
            return Some(Spot::new(*places.first()?, *places.last()?, None));
        };
        let mut parts = inside.trim_end_matches(')').split(',').map(str::trim);
        let places = self.places.get(parts.next()?.trim_start_matches('#'))?;
        let (offset, length): (usize, usize) =
            (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let last = offset.checked_add(length)?.checked_sub(1)?;
        // The end is behind the last character, not before the next: a space may lie between.
        Some(Spot::new(*places.get(offset)?, places.get(last)? + 1, None))
    }
}

/// What an element inside the text says of its words.
fn inline(node: Node, spot: Spot) -> Option<Mark> {
    let name = node.tag_name().name();
    let usual = NAMES
        .iter()
        .find(|(its, _)| *its == name)
        .map(|(_, label)| *label);
    let kind = node.attribute("type");
    let label = match name {
        "said" => Some("Claim"),
        "rs" | "name" | "seg" | "term" => kind,
        _ => usual,
    };
    let label = label.filter(|_| spot.quote.as_ref().is_some_and(|words| !words.is_empty()))?;
    let quotation = match node.attribute("direct") {
        Some("true") => Some("direct"),
        Some("false") => Some("indirect"),
        _ => None,
    };
    let addresses = ["ref", "key"]
        .into_iter()
        .filter_map(|name| node.attribute(name));
    let addresses = addresses.flat_map(str::split_whitespace);
    let quotation = quotation.map(|kind| ("quotation".to_owned(), kind.to_owned()));
    Some(Mark {
        id: attribute(node, "id").unwrap_or_default(),
        label: label.to_owned(),
        spots: vec![spot],
        identities: addresses.map(str::to_owned).collect(),
        features: quotation.into_iter().collect(),
        ..Mark::default()
    })
}

fn relation(node: Node) -> Option<Link> {
    let end = |name: &str| Some(node.attribute(name)?.trim_start_matches('#').to_owned());
    Some(Link {
        id: attribute(node, "id").unwrap_or_default(),
        from: end("active")?,
        to: end("passive")?,
        // A name is one word; what it stands for is said beside it.
        kind: match xml::children(node, "desc").next() {
            Some(words) => xml::words(words),
            None => node.attribute("name").unwrap_or_default().to_owned(),
        },
    })
}

/// An attribute with that name, in XML's own namespace or in none.
fn attribute(node: Node, name: &str) -> Option<String> {
    let found = node.attributes().find(|attribute| attribute.name() == name);
    found.map(|attribute| attribute.value().to_owned())
}

fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}
