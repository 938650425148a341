//! The elements that show a block and a segment. Words become text nodes and attribute values only.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::dom_text::BLOCK;
use crate::core::{
    annotation::{Annotation, ClaimKind, Id},
    article::{Block, BlockKind},
    label::Label,
    paint::{Layer, Segment},
};

/// The element for a block, still without its words.
pub(super) fn block_element(article: &HtmlElement, index: usize, block: &Block) -> HtmlElement {
    // A list item is a paragraph here, because `li` is none to a screen reader outside of a list.
    let (name, class) = match block.kind {
        BlockKind::Title => ("h1", "title"),
        BlockKind::Heading => ("h2", "heading"),
        BlockKind::Paragraph => ("p", "paragraph"),
        BlockKind::ListItem => ("p", "list-item"),
        BlockKind::Quotation => ("blockquote", "quotation"),
        BlockKind::Caption => ("p", "caption"),
        BlockKind::Boilerplate => ("p", "boilerplate"),
    };
    let element = new_element(article, name, class);
    set(&element, "dir", "auto");
    set(&element, BLOCK, &index.to_string());
    element
}

/// An empty element for the article.
pub(super) fn new_element(article: &HtmlElement, name: &str, class: &str) -> HtmlElement {
    let document = article.owner_document().expect("an element has a document");
    let element: HtmlElement = document
        .create_element(name)
        .expect("the names of our elements are valid")
        .unchecked_into();
    element.set_class_name(class);
    element
}

/// What the marks of a block are drawn with.
pub(super) struct Brush<'a> {
    /// The article's text.
    pub text: &'a str,
    /// For the labels' names.
    pub labels: &'a [Label],
    /// The annotation that bears the ring.
    pub focused: Option<&'a Id>,
}

impl Brush<'_> {
    /// A text node where there is no annotation, else a mark with all that the style sheet asks for.
    pub(super) fn node(&self, block: &Element, segment: &Segment) -> Option<Node> {
        let document = block.owner_document()?;
        let words = segment.range.of(self.text)?;
        if segment.mentions.is_empty() && segment.claims.is_empty() {
            return Some(document.create_text_node(words).into());
        }
        let mark = document.create_element("mark").ok()?;
        mark.set_text_content(Some(words));
        set(&mark, "data-annotation", &ids(segment));
        if let Some(inner) = segment.mentions.last() {
            self.tint(&mark, segment, inner);
        }
        if !segment.claims.is_empty() {
            set(&mark, "data-claims", &lanes(&segment.claims));
        }
        if !segment.ending.is_empty() {
            set(&mark, "data-tag", &self.names(&segment.ending));
        }
        if let Some(focused) = layers(segment).find(|l| Some(l.annotation.id()) == self.focused) {
            add_class(&mark, "focused");
            edges(&mark, segment, focused, ["focus-starts", "focus-ends"]);
        }
        Some(mark.into())
    }

    /// Says whose tint the words bear, and whose shows above and below it.
    fn tint(&self, mark: &Element, segment: &Segment, inner: &Layer) {
        set(mark, "data-label", label_id(inner));
        depth(mark, "data-depth", inner);
        edges(mark, segment, inner, ["starts", "ends"]);
        if let [.., outer, _] = segment.mentions.as_slice() {
            set(mark, "data-outer", label_id(outer));
            depth(mark, "data-outer-depth", outer);
        }
    }

    /// What is written behind a mention: its label's name, the innermost first. Where two with the
    /// same label end, the name stands once.
    fn names(&self, ending: &[Rc<Annotation>]) -> String {
        let name = |id: &Id| {
            let label = self.labels.iter().find(|label| label.id == *id);
            label.map_or_else(|| id.to_string(), |label| label.name.clone())
        };
        let mut names: Vec<String> = Vec::new();
        for mention in ending.iter().filter_map(|a| a.as_mention()) {
            let name = name(&mention.label);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(" · ")
    }
}

/// Sets an attribute whose name is one of ours, and therefore valid.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    element
        .set_attribute(name, value)
        .expect("the names of our attributes are valid");
}

fn layers(segment: &Segment) -> impl Iterator<Item = &Layer> {
    segment.mentions.iter().chain(&segment.claims)
}

fn ids(segment: &Segment) -> String {
    let ids: Vec<&str> = layers(segment)
        .map(|l| l.annotation.id().as_str())
        .collect();
    ids.join(" ")
}

fn label_id(layer: &Layer) -> &str {
    let mention = layer.annotation.as_mention();
    mention.map_or("", |mention| mention.label.as_str())
}

/// The style sheet knows four heights; more would run into the lines above and below.
fn depth(mark: &Element, name: &str, layer: &Layer) {
    match layer.level {
        0 => {}
        1 => set(mark, name, "1"),
        2 => set(mark, name, "2"),
        _ => set(mark, name, "3"),
    }
}

/// `lane:kind` for each claim, as the style sheet wants it.
fn lanes(claims: &[Layer]) -> String {
    let lanes: Vec<String> = claims
        .iter()
        .filter_map(|layer| Some((layer.level, layer.annotation.as_claim()?.kind)))
        .map(|(lane, kind)| {
            let kind = match kind {
                ClaimKind::Direct => "direct",
                ClaimKind::Indirect => "indirect",
                ClaimKind::Mixed => "mixed",
                ClaimKind::Unmarked => "unmarked",
            };
            [&lane.to_string(), kind].join(":")
        })
        .collect();
    lanes.join(" ")
}

/// Marks the segment at which a range of the annotation starts or ends.
fn edges(mark: &Element, segment: &Segment, layer: &Layer, [starts, ends]: [&str; 2]) {
    let mut spans = layer.annotation.spans().iter();
    let Some(span) = spans.find(|span| span.contains(segment.range)) else {
        return;
    };
    if span.start() == segment.range.start() {
        add_class(mark, starts);
    }
    if span.end() == segment.range.end() {
        add_class(mark, ends);
    }
}

fn add_class(mark: &Element, class: &str) {
    let classes = mark.class_name();
    mark.set_class_name([&classes, class].join(" ").trim());
}
