//! UIMA CAS as XMI, with the type system that readers want beside it; see `cas` for what it holds.

use super::{
    cas::{RELATION, SEGMENTATION, SPAN, Structure, features, structures},
    sheet::{Sheet, sheets},
    slugs::Slugs,
    writing::{File, Options, Taken},
    xml::Xml,
};
use crate::core::project::Project;

/// One XMI file for each article, and one type system for all.
pub fn write(project: &Project, options: &Options) -> Taken {
    let mut names = Slugs::new("article");
    let mut all = Vec::new();
    let mut files = Vec::new();
    for sheet in &sheets(project, options) {
        let name = names.unused(&sheet.whole.head.title);
        let structures = structures(sheet);
        files.push(File::text(
            format!("{name}.xmi"),
            document(sheet, &structures),
        ));
        all.extend(structures);
    }
    files.push(File::text("TypeSystem.xml", type_system(&features(&all))));
    Taken {
        files,
        losses: Vec::new(),
    }
}

fn document(sheet: &Sheet, structures: &[Structure]) -> String {
    let mut xml = Xml::new();
    xml.open(
        "xmi:XMI",
        &[
            ("xmlns:xmi", "http://www.omg.org/XMI"),
            ("xmlns:cas", "http:///uima/cas.ecore"),
            ("xmlns:tcas", "http:///uima/tcas.ecore"),
            ("xmlns:custom", "http:///custom.ecore"),
            (
                "xmlns:segmentation",
                &format!("http:///{}.ecore", SEGMENTATION.replace('.', "/")),
            ),
            ("xmi:version", "2.0"),
        ],
    );
    xml.line();
    xml.empty("cas:NULL", &[("xmi:id", "0")]);
    xml.line();
    for structure in structures {
        push(&mut xml, structure);
    }
    let text = [
        ("xmi:id", "1"),
        ("sofaNum", "1"),
        ("sofaID", "_InitialView"),
        ("mimeType", "text"),
        ("sofaString", sheet.text()),
    ];
    xml.empty("cas:Sofa", &text);
    xml.line();
    let members: Vec<String> = structures.iter().map(|s| s.id.to_string()).collect();
    xml.empty(
        "cas:View",
        &[("sofa", "1"), ("members", &members.join(" "))],
    );
    xml.line();
    xml.finish()
}

/// A structure as an element, named after its type: the last name and the prefix of its package.
fn push(xml: &mut Xml, structure: &Structure) {
    let (package, name) = structure
        .kind
        .rsplit_once('.')
        .unwrap_or(("", &structure.kind));
    let prefix = match package {
        "uima.tcas" => "tcas",
        "custom" => "custom",
        _ => "segmentation",
    };
    let [begin, end] = structure.ends.map(|end| end.to_string());
    let id = structure.id.to_string();
    let references = structure
        .references
        .iter()
        .map(|(name, id)| (*name, id.to_string()));
    let references: Vec<(&str, String)> = references.collect();
    let mut attributes = vec![
        ("xmi:id", &*id),
        ("sofa", "1"),
        ("begin", &*begin),
        ("end", &*end),
    ];
    attributes.extend(references.iter().map(|(name, id)| (*name, &**id)));
    attributes.extend(structure.texts.iter().map(|(name, text)| (*name, &**text)));
    xml.empty(&format!("{prefix}:{name}"), &attributes);
    xml.line();
}

fn type_system(features: &[&str]) -> String {
    let mut xml = Xml::new();
    let namespace = [("xmlns", "http://uima.apache.org/resourceSpecifier")];
    xml.open("typeSystemDescription", &namespace);
    xml.line();
    xml.open("types", &[]);
    let texts: Vec<(&str, &str)> = features
        .iter()
        .map(|name| (*name, "uima.cas.String"))
        .collect();
    describe(&mut xml, SPAN, &texts);
    let relation = [
        ("Governor", SPAN),
        ("Dependent", SPAN),
        ("label", "uima.cas.String"),
    ];
    describe(&mut xml, RELATION, &relation);
    describe(&mut xml, &format!("{SEGMENTATION}.Sentence"), &[]);
    describe(&mut xml, &format!("{SEGMENTATION}.Token"), &[]);
    xml.line();
    xml.finish()
}

fn describe(xml: &mut Xml, name: &str, features: &[(&str, &str)]) {
    xml.line();
    xml.open("typeDescription", &[]);
    xml.leaf("name", &[], name);
    xml.empty("description", &[]);
    xml.leaf("supertypeName", &[], "uima.tcas.Annotation");
    xml.open("features", &[]);
    for (name, range) in features {
        xml.line();
        xml.open("featureDescription", &[]);
        xml.leaf("name", &[], name);
        xml.empty("description", &[]);
        xml.leaf("rangeTypeName", &[], range);
        xml.close();
    }
    xml.close();
    xml.close();
}
