//! The words of a text that a tool keeps as HTML, and the places in it: positions there count the
//! letters of the text nodes, in UTF-16 units, or name the node by a path.

use std::collections::BTreeMap;

use dom_query::{Document, NodeId, NodeRef};
use serde_json::Value;

use super::json::text;

/// Elements between which words do not run on.
const BLOCKS: [&str; 33] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "td",
    "tr",
    "ul",
];

/// Elements whose text nobody sees.
const UNSEEN: [&str; 4] = ["script", "style", "template", "noscript"];

/// HTML that words were marked in.
pub struct Hypertext {
    document: Document,
    /// The text nodes, one behind the other, and a line end for each `<br>`: what positions count.
    pub counted: String,
    /// The same letters as a reader sees them, parted where blocks are.
    pub shown: String,
    /// Where the text nodes begin, in UTF-16 units.
    starts: BTreeMap<NodeId, usize>,
}

impl Hypertext {
    /// Reads HTML, whole or in part.
    pub fn new(html: &str) -> Self {
        let document = Document::from(html);
        let mut flow = Flow::default();
        if let Some(body) = body(&document) {
            flow.run(&body);
        }
        Self {
            counted: flow.counted,
            shown: flow.shown.trim_end().to_owned(),
            starts: flow.starts,
            document,
        }
    }

    /// The ends of a region in UTF-16 units: told as such, or by the paths of nodes.
    pub fn ends(&self, value: &Value) -> Option<[usize; 2]> {
        let end = |path: &str, offset: &str| {
            let node = self.node(text(value, path)?)?;
            let inside = usize::try_from(value.get(offset)?.as_u64()?).ok()?;
            self.starts.get(&node)?.checked_add(inside)
        };
        Some([end("start", "startOffset")?, end("end", "endOffset")?])
    }

    /// The node at a path like `/div[1]/p[2]/text()[1]`.
    fn node(&self, path: &str) -> Option<NodeId> {
        let mut node = body(&self.document)?;
        for step in path.split('/').filter(|step| !step.is_empty()) {
            let (name, number) = match step.split_once('[') {
                Some((name, number)) => (name, number.trim_end_matches(']').parse().ok()?),
                None => (step, 1_usize),
            };
            let is = |child: &NodeRef| match name {
                "text()" => child.is_text(),
                name => child.node_name().is_some_and(|its| *its == *name),
            };
            let mut children = node.children_it(false).filter(is);
            node = children.nth(number.checked_sub(1)?)?;
        }
        Some(node.id)
    }
}

/// Whether a region says where it is by paths.
pub fn is_path(value: &Value) -> bool {
    text(value, "start").is_some_and(|start| start.starts_with('/'))
}

fn body(document: &Document) -> Option<NodeRef<'_>> {
    let root = document.root();
    root.descendants_it().find(|node| is_element(node, "body"))
}

fn is_element(node: &NodeRef, name: &str) -> bool {
    node.is_element() && node.node_name().is_some_and(|its| *its == *name)
}

#[derive(Default)]
struct Flow {
    counted: String,
    shown: String,
    utf16: usize,
    starts: BTreeMap<NodeId, usize>,
}

impl Flow {
    /// Goes from node to node, so that no text is too deep for it.
    fn run(&mut self, body: &NodeRef) {
        let mut next = body.first_child();
        while let Some(node) = next {
            next = match self.enter(&node) {
                true => node.first_child(),
                false => None,
            };
            next = next.or_else(|| self.leave(node, body));
        }
    }

    /// Takes a node up; whether to look below it.
    fn enter(&mut self, node: &NodeRef) -> bool {
        if node.is_text() {
            self.add(node);
            return false;
        }
        let Some(name) = node.node_name() else {
            return false;
        };
        if UNSEEN.contains(&&*name) {
            return false;
        }
        if *name == *"br" {
            self.counted.push('\n');
            self.utf16 += 1;
            self.part("\n");
        }
        self.part_block(&name);
        true
    }

    fn add(&mut self, node: &NodeRef) {
        let text = node.text();
        self.starts.insert(node.id, self.utf16);
        self.utf16 += text.encode_utf16().count();
        self.counted.push_str(&text);
        for c in text.chars() {
            // White space of the markup is no white space of the text; a no-break space is.
            match c {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.part(" "),
                c => self.shown.push(c),
            }
        }
    }

    /// Closes the node and every parent that ends with it, and goes on behind them.
    fn leave<'a>(&mut self, mut node: NodeRef<'a>, body: &NodeRef) -> Option<NodeRef<'a>> {
        loop {
            if let Some(name) = node.node_name() {
                self.part_block(&name);
            }
            if let Some(next) = node.next_sibling() {
                return Some(next);
            }
            node = node.parent().filter(|parent| parent.id != body.id)?;
        }
    }

    fn part_block(&mut self, name: &str) {
        if BLOCKS.contains(&name) {
            self.part("\n\n");
        }
    }

    /// Parts what comes from what was there: the most that either side wants, and two line breaks one
    /// behind the other part paragraphs.
    fn part(&mut self, by: &str) {
        let bare = self.shown.trim_end_matches([' ', '\n']).len();
        if bare == 0 {
            return;
        }
        let lines = |text: &str| text.matches('\n').count();
        let there = lines(&self.shown[bare..]);
        let lines = match by {
            "\n" => there + 1,
            by => there.max(lines(by)),
        };
        self.shown.truncate(bare);
        match lines {
            0 => self.shown.push(' '),
            lines => self.shown.push_str(&"\n".repeat(lines.min(2))),
        }
    }
}
