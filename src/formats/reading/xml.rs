//! XML of other tools. Entities of the document's own are expanded only as far as the parser deems
//! safe, and nothing is fetched.

use roxmltree::{Document, Node, ParsingOptions};

use super::refusal::{Place, Reason, Refusal};

/// Elements inside elements: far more than any use, far less than the stack holds.
const DEPTH: usize = 256;

/// Reads a document.
pub fn parse<'a>(file: &str, text: &'a str) -> Result<Document<'a>, Refusal> {
    if depth(text) > DEPTH {
        return Err(Refusal::new(file, Place::File, Reason::TooDeep));
    }
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| {
        let at = error.pos();
        let place = Place::At {
            line: at.row as usize,
            column: at.col as usize,
        };
        // The parser adds the place, which is said otherwise.
        let what = error.to_string();
        let what = what
            .rsplit_once(" at ")
            .map_or(what.as_str(), |(what, _)| what);
        Refusal::new(file, place, Reason::NotXml(what.to_owned()))
    })
}

/// No less than how deep elements are nested, found without a stack. What looks like a tag in a
/// comment counts as well.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in text.split('<').skip(1) {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if tag.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == ':') {
            let closed = tag
                .split_once('>')
                .is_some_and(|(inside, _)| inside.ends_with('/'));
            depth += usize::from(!closed);
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// The name of the outermost element without its prefix, guessed without reading the document.
pub fn root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let inside = rest.strip_prefix('<')?;
        rest = match inside {
            _ if inside.starts_with("!--") => inside.split_once("-->")?.1,
            _ if inside.starts_with(['?', '!']) => inside.split_once('>')?.1,
            _ => break,
        }
        .trim_start();
    }
    let name = rest[1..]
        .split(|c: char| c.is_whitespace() || c == '>' || c == '/')
        .next()?;
    Some(name.rsplit(':').next().unwrap_or(name))
}

/// The first element inside with that name, at any depth.
pub fn within<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.descendants().find(|inner| inner.has_tag_name_of(name))
}

/// The elements directly inside with that name.
pub fn children<'a, 'i>(node: Node<'a, 'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.children()
        .filter(move |inner| inner.has_tag_name_of(name))
}

/// All text inside.
pub fn words(node: Node) -> String {
    node.descendants()
        .filter(Node::is_text)
        .filter_map(|text| text.text())
        .collect()
}

/// Names without regard to namespaces, which tools declare as they like.
pub trait LocalName {
    /// Whether it is an element of that name.
    fn has_tag_name_of(&self, name: &str) -> bool;
}

impl LocalName for Node<'_, '_> {
    fn has_tag_name_of(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}
