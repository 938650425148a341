//! The floors: pages that show the same text and nothing else, so that no page can do much better.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

use super::workload::{Words, Workload};

/// The look of the article, near enough to the product's that lines are about as long.
const STYLE: &str = "body { margin: 0 }
article { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 18px/1.6 Georgia, serif }
p { margin: 0 0 1em }
::highlight(person) { background: #fdd }
::highlight(organisation) { background: #dfd }
::highlight(place) { background: #ddf }
::highlight(date) { background: #ffd }
::highlight(event) { background: #dff }
::highlight(claim) { background: #eee }
";

/// Writes the pages into a folder: `plain.html`, the text as it is, and `marked.html`, which fetches
/// it and highlights what is near the visible part.
///
/// # Errors
/// The folder cannot be written to.
pub fn write(folder: &Path, workload: &Workload) -> Result<()> {
    let paragraphs = workload.paragraphs.iter();
    let paragraphs: String = paragraphs.map(|words| format!("<p>{words}</p>")).collect();
    fs::write(folder.join("plain.html"), page(&paragraphs, ""))?;
    let script = "<script type=\"module\" src=\"floor.js\"></script>";
    fs::write(folder.join("marked.html"), page("", script))?;
    fs::write(folder.join("floor.js"), include_str!("floor.js"))?;
    fs::write(folder.join("text.txt"), workload.text())?;
    fs::write(folder.join("blank.html"), page("", ""))?;
    Ok(())
}

fn page(article: &str, script: &str) -> String {
    format!(
        "<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Floor</title>\
         <link rel=\"icon\" href=\"data:,\"><style>{STYLE}</style></head>\
         <body><article>{article}</article>{script}</body></html>"
    )
}

/// The annotations as the marked page takes them.
pub fn annotations(workload: &Workload) -> Value {
    let annotations = workload.annotations.iter();
    annotations
        .map(|a| {
            let mut object = place(workload, a.words);
            object["label"] = json!(a.label.unwrap_or("claim"));
            object
        })
        .collect()
}

/// Where some words stand, in UTF-16 units of their paragraph.
pub fn place(workload: &Workload, words: Words) -> Value {
    let paragraph = &workload.paragraphs[words.paragraph];
    let at = |byte| paragraph[..byte].encode_utf16().count();
    json!({"paragraph": words.paragraph, "start": at(words.start), "end": at(words.end)})
}
