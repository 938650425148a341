//! W3C Web Annotation as JSON-LD: a collection with one page of annotations.
//!
//! Source: *Web Annotation Data Model* and *Vocabulary*, W3C Recommendations of 23 February 2017. Unit:
//! code points, as the model says; the flavour for Recogito and Hypothesis counts UTF-16 units, as
//! those do, and has no relations, on which Recogito's reader fails. A discontinuous annotation has a
//! target for each fragment. Features are described bodies of a `schema:PropertyValue`. Nothing is lost
//! otherwise.
//!
//! Without its text the file holds positions and the fingerprint of the text only, for articles that may
//! not be copied.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{
    catalogue::Format,
    json_text::pretty,
    quoting::Quoted,
    sheet::{Identity, Layer, Link, Passage, Sheet, sheets},
    units::Unit,
    writing::{File, Options, Taken},
};
use crate::core::{project::Project, text::TextRange};

/// For whom it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// As the W3C says.
    Standard,
    /// For Recogito and Hypothesis.
    Recogito,
}

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// One file.
pub fn write(format: Format, project: &Project, options: &Options, flavour: Flavour) -> Taken {
    let sheets = sheets(project, options);
    let mut items = Vec::new();
    for sheet in &sheets {
        let unit = match flavour {
            Flavour::Standard => Unit::CodePoint,
            Flavour::Recogito => Unit::Utf16,
        };
        let writer = Writer {
            sheet,
            quoted: Quoted::new(sheet.text(), unit),
            source: address(sheet),
            text_free: options.text_free,
        };
        items.extend(
            sheet
                .passages
                .iter()
                .map(|passage| writer.annotation(passage)),
        );
        if flavour == Flavour::Standard {
            items.extend(sheet.links.iter().map(|link| writer.relation(link)));
        }
    }
    let cannot = format.facts().cannot;
    Taken {
        files: vec![File::text(
            "annotations.jsonld",
            pretty(&collection(items, options)),
        )],
        losses: sheets
            .iter()
            .flat_map(|sheet| sheet.left_out(cannot))
            .collect(),
    }
}

fn collection(items: Vec<Value>, options: &Options) -> Value {
    let id = uuid(&["collection", &options.exported]);
    let total = items.len();
    let whole = json!({
        "id": id, "type": "AnnotationCollection", "label": "Inquit", "total": total,
    });
    let page = json!({
        "id": uuid(&["page", &options.exported]), "type": "AnnotationPage", "partOf": whole,
        "startIndex": 0, "items": items,
    });
    json!({
        "@context": CONTEXT, "id": id, "type": "AnnotationCollection", "label": "Inquit",
        "created": options.exported, "total": total, "first": page,
    })
}

/// Where the article was read, or a name for it.
pub fn address(sheet: &Sheet) -> String {
    let fingerprint = || format!("urn:sha256:{}", sheet.whole.head.sha256);
    sheet
        .whole
        .head
        .source
        .url
        .clone()
        .unwrap_or_else(fingerprint)
}

/// The same parts always give the same address.
pub fn uuid(parts: &[&str]) -> String {
    let digest = Sha256::digest(parts.join("\u{1f}").as_bytes());
    let hex: String = digest
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let (version, variant) = ("8", "8");
    let tail = [&hex[13..16], &hex[17..20], &hex[20..32]];
    let [third, fourth, last] = tail;
    format!(
        "urn:uuid:{}-{}-{version}{third}-{variant}{fourth}-{last}",
        &hex[..8],
        &hex[8..12]
    )
}

struct Writer<'a> {
    sheet: &'a Sheet<'a>,
    quoted: Quoted<'a>,
    source: String,
    text_free: bool,
}

impl Writer<'_> {
    fn id(&self, id: &str) -> String {
        uuid(&[self.sheet.id().as_str(), id])
    }

    fn annotation(&self, passage: &Passage) -> Value {
        let targets: Vec<Value> = passage
            .spans
            .iter()
            .map(|range| self.target(range))
            .collect();
        let mut annotation = json!({
            "@context": CONTEXT,
            "id": self.id(&passage.id),
            "type": "Annotation",
            "motivation": motivation(passage.layer),
            "body": bodies(passage),
        });
        if !passage.created.is_empty() {
            annotation["created"] = json!(passage.created);
        }
        if !passage.creator.is_empty() {
            annotation["creator"] = json!({"type": "Person", "name": passage.creator});
        }
        annotation["target"] = match targets.len() {
            1 => targets[0].clone(),
            _ => json!(targets),
        };
        annotation
    }

    fn target(&self, range: TextRange) -> Value {
        let quote = self.quoted.quote(range);
        let [start, end] = self.quoted.ends(range);
        let position = json!({"type": "TextPositionSelector", "start": start, "end": end});
        let quoted = json!({
            "type": "TextQuoteSelector", "exact": quote.exact,
            "prefix": quote.prefix, "suffix": quote.suffix,
        });
        let mut target = json!({"type": "SpecificResource", "source": self.source});
        if self.text_free {
            target["selector"] = json!([position]);
            target["schema:sha256"] = json!(self.sheet.whole.head.sha256);
        } else {
            target["selector"] = json!([quoted, position]);
        }
        target
    }

    fn relation(&self, link: &Link) -> Value {
        json!({
            "@context": CONTEXT,
            "id": self.id(&format!("link {}", link.id)),
            "type": "Annotation",
            "motivation": "linking",
            "body": [textual("tagging", &link.kind)],
            "target": [self.id(&link.from), self.id(&link.to)],
        })
    }
}

fn motivation(layer: Layer) -> &'static str {
    match layer {
        Layer::Entities | Layer::Attribution => "tagging",
        Layer::Claims => "classifying",
    }
}

fn textual(purpose: &str, value: &str) -> Value {
    json!({"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"})
}

/// The label first, since some readers look at the first body only.
fn bodies(passage: &Passage) -> Vec<Value> {
    let mut bodies = vec![textual("tagging", &passage.label)];
    if let Some(identity) = &passage.identity {
        bodies.extend(identifying(identity));
    }
    for (name, value) in &passage.features {
        let purpose = if name.starts_with("verdict") {
            "assessing"
        } else {
            "describing"
        };
        let mut body = textual(purpose, value);
        body["schema:propertyID"] = json!(name);
        bodies.push(body);
    }
    if !passage.note.is_empty() {
        bodies.push(textual("commenting", &passage.note));
    }
    bodies
}

fn identifying(identity: &Identity) -> impl Iterator<Item = Value> {
    let name = &identity.name;
    identity.addresses.iter().map(move |address| {
        json!({
            "type": "SpecificResource", "purpose": "identifying", "source": address,
            "schema:name": name,
        })
    })
}
