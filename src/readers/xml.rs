//! XML inside word processors' files and books: parsed, and walked without recursion.

use roxmltree::{Document, Node, ParsingOptions};

/// Elements a document may have. Each takes some sixty bytes.
const NODES: u32 = 4_000_000;

/// Parses a document. Books declare a document type, so one may be there.
pub(super) fn parse(xml: &str) -> Option<Document<'_>> {
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(xml, options).ok()
}

/// One step of a walk.
pub(super) enum Step<'a, 'input> {
    /// Into a node: what is said of it says whether the walk goes inside.
    Enter(Node<'a, 'input>),
    /// Out of an element that was gone into.
    Leave(Node<'a, 'input>),
}

/// Walks through all that is below a node; `visit` says whether to go inside.
pub(super) fn walk<'a, 'input>(
    root: Node<'a, 'input>,
    mut visit: impl FnMut(Step<'a, 'input>) -> bool,
) {
    let mut next = root.first_child();
    while let Some(mut node) = next {
        let inside = visit(Step::Enter(node));
        next = node.first_child().filter(|_| inside);
        if next.is_some() {
            continue;
        }
        if inside {
            visit(Step::Leave(node));
        }
        while node.next_sibling().is_none() {
            match node.parent().filter(|parent| *parent != root) {
                Some(parent) => node = parent,
                None => return,
            }
            visit(Step::Leave(node));
        }
        next = node.next_sibling();
    }
}

/// The words of the first element with that name.
pub(super) fn words_of(document: &Document, name: &str) -> Option<String> {
    let element = document
        .descendants()
        .find(|node| node.tag_name().name() == name)?;
    let words: String = element
        .descendants()
        .filter_map(|node| node.text().filter(|_| node.is_text()))
        .collect();
    let words = super::pieces::one_line(&words);
    (!words.is_empty()).then_some(words)
}

/// An attribute by its name without namespace.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes()
        .find(|attribute| attribute.name() == name)
        .map(|attribute| attribute.value())
}
