//! UIMA CAS as XMI. The type system, a file of its own, is not needed: every feature says its name.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::{
    cas::{Structure, sheet},
    foreign::Foreign,
    refusal::Refusal,
    xml,
};

/// The sheet of the document.
pub fn read(file: &str, text: &str) -> Result<Foreign, Refusal> {
    let document = xml::parse(file, text)?;
    let elements = document.root_element().children().filter(Node::is_element);
    let structures: Vec<Structure> = elements.map(structure).collect();
    Ok(sheet(file, &structures))
}

fn structure(element: Node) -> Structure {
    let attributes = element.attributes();
    let (ids, own): (Vec<_>, Vec<_>) =
        attributes.partition(|attribute| attribute.namespace().is_some());
    let id = ids.iter().find(|attribute| attribute.name() == "id");
    let features = own
        .iter()
        .map(|attribute| (attribute.name().to_owned(), attribute.value().to_owned()));
    let mut features: BTreeMap<String, String> = features.collect();
    // Features of several values are elements.
    for child in element.children().filter(Node::is_element) {
        let values = features
            .entry(child.tag_name().name().to_owned())
            .or_default();
        if !values.is_empty() {
            values.push_str(", ");
        }
        values.push_str(&xml::words(child));
    }
    Structure {
        id: id
            .map(|attribute| attribute.value().to_owned())
            .unwrap_or_default(),
        kind: kind(element),
        features,
    }
}

/// `http:///de/custom.ecore` and `Span` as `de.custom.Span`.
fn kind(element: Node) -> String {
    let space = element.tag_name().namespace().unwrap_or_default();
    let package = space
        .trim_start_matches("http:///")
        .trim_end_matches(".ecore")
        .replace('/', ".");
    let name = element.tag_name().name();
    match package.as_str() {
        "" | "uima.noNamespace" | "noNamespace" => name.to_owned(),
        package => format!("{package}.{name}"),
    }
}
