//! The JSON that Hypothesis's client exports and imports.
//!
//! Source: the client's `import`/`export` services and its `types/api.ts`. Unit: UTF-16, counted here in
//! the article's text; on a page it is the quotation that finds the place. Labels, addresses of entities
//! and features become tags, the note is the annotation's text. Lost: relations, and that fragments are
//! one.

use serde_json::{Value, json};

use super::{
    catalogue::Format,
    json_text::pretty,
    quoting::Quoted,
    sheet::{Passage, Sheet, sheets},
    units::Unit,
    web_annotation::address,
    writing::{File, Options, Taken},
};
use crate::core::{project::Project, text::TextRange};

/// The longest tag that the server takes, in characters.
const LONGEST_TAG: usize = 1000;

const USER: &str = "acct:inquit@localhost";

/// One file.
pub fn write(format: Format, project: &Project, options: &Options) -> Taken {
    let sheets = sheets(project, options);
    let mut annotations = Vec::new();
    for sheet in &sheets {
        let quoted = Quoted::new(sheet.text(), Unit::Utf16);
        for passage in &sheet.passages {
            let one = |(range, number)| annotation(sheet, &quoted, passage, range, number, options);
            annotations.extend(passage.spans.iter().zip(0..).map(one));
        }
    }
    let file = json!({
        "export_date": options.exported,
        "export_userid": USER,
        "client_version": "1.0.0",
        "annotations": annotations,
    });
    let cannot = format.facts().cannot;
    Taken {
        files: vec![File::text("hypothesis.json", pretty(&file))],
        losses: sheets
            .iter()
            .flat_map(|sheet| sheet.left_out(cannot))
            .collect(),
    }
}

fn annotation(
    sheet: &Sheet,
    quoted: &Quoted,
    passage: &Passage,
    range: TextRange,
    number: usize,
    options: &Options,
) -> Value {
    let created = Some(&passage.created).filter(|time| !time.is_empty());
    let created = created.unwrap_or(&options.exported);
    let source = address(sheet);
    let quote = quoted.quote(range);
    let [start, end] = quoted.ends(range);
    let selectors = json!([
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector", "exact": quote.exact,
            "prefix": quote.prefix, "suffix": quote.suffix,
        },
    ]);
    json!({
        "id": format!("{}-{}-{number}", sheet.id(), passage.id),
        "created": created, "updated": created,
        "user": USER, "user_info": {"display_name": passage.creator},
        "uri": source, "text": passage.note, "tags": tags(passage),
        "group": "__world__",
        "permissions": {
            "read": ["group:__world__"], "admin": [USER], "update": [USER], "delete": [USER],
        },
        "target": [{"source": source, "selector": selectors}],
        "document": {"title": [sheet.whole.head.title]},
        "links": {}, "hidden": false, "flagged": false, "references": [],
    })
}

/// The label first.
fn tags(passage: &Passage) -> Vec<String> {
    let mut tags = vec![passage.label.clone()];
    if let Some(identity) = &passage.identity {
        tags.extend(identity.addresses.iter().cloned());
    }
    tags.extend(
        passage
            .features
            .iter()
            .map(|(name, value)| format!("{name}:{value}")),
    );
    let short = |tag: String| tag.chars().take(LONGEST_TAG).collect();
    tags.into_iter().map(short).collect()
}
