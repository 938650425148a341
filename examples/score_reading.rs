//! Scores how well pages are read: `cargo xtask score-reading DIR`.
//!
//! Every folder in DIR holds a page (`source.html`), its article (`expected.html`, of which the text
//! counts) and what is known of it (`expected-metadata.json`). The measure for the text is F1 over
//! words: twice the words that both have, divided by the words of both. A field of the metadata is
//! right if it is exactly the same; fields that are not expected do not count.

use std::{collections::HashMap, fs, path::Path, process::ExitCode};

use dom_query::Document;
use inquit::readers::{Reading, read};
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

/// The fields of `expected-metadata.json` that are compared.
const FIELDS: [&str; 5] = ["title", "byline", "siteName", "publishedTime", "lang"];

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("Which folder? It holds one folder for each page.");
        return ExitCode::FAILURE;
    };
    match pages(Path::new(&folder)) {
        Ok(pages) if pages.is_empty() => {
            eprintln!("No folder in {folder} holds a source.html and an expected.html.");
            ExitCode::FAILURE
        }
        Ok(pages) => {
            print(&pages);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{folder}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// How well one page was read.
struct Page {
    name: String,
    f1: f64,
    /// For each field what was expected, if anything was, and what was read.
    fields: [(Option<String>, Option<String>); FIELDS.len()],
}

fn pages(folder: &Path) -> std::io::Result<Vec<Page>> {
    let mut pages = Vec::new();
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let file = |file: &str| fs::read(entry.path().join(file));
        let (Ok(source), Ok(expected)) = (file("source.html"), file("expected.html")) else {
            continue;
        };
        let metadata = file("expected-metadata.json").unwrap_or_default();
        pages.push(page(name, &source, &expected, &metadata));
    }
    Ok(pages)
}

fn page(name: String, source: &[u8], expected: &[u8], metadata: &[u8]) -> Page {
    let readings = read("source.html", source).unwrap_or_default();
    let reading = readings.first();
    let expected = text_content(&String::from_utf8_lossy(expected));
    let text = reading.map_or("", |reading| &reading.draft.text);
    let metadata: Value = serde_json::from_slice(metadata).unwrap_or_default();
    Page {
        name,
        f1: f1(&expected, text),
        fields: FIELDS.map(|field| {
            let expected = metadata.get(field).and_then(Value::as_str);
            (
                expected.map(str::to_owned),
                reading.and_then(|reading| value(reading, field)),
            )
        }),
    }
}

fn value(reading: &Reading, field: &str) -> Option<String> {
    let source = &reading.draft.source;
    match field {
        "title" => Some(reading.draft.title.clone()),
        "byline" => source.byline.clone(),
        "siteName" => source.publisher.clone(),
        "publishedTime" => source.published.clone(),
        _ => reading.draft.language.clone(),
    }
}

/// All text of a document, with a space wherever a browser begins a new line or cell.
fn text_content(html: &str) -> String {
    const INLINE: &str = " a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup time u var wbr ";
    let document = Document::from(html);
    let mut text = String::new();
    for node in document.root().descendants_it() {
        if node.is_text() {
            text.push_str(&node.text());
        } else if !node
            .node_name()
            .is_some_and(|name| INLINE.contains(&format!(" {name} ")))
        {
            text.push(' ');
        }
    }
    text
}

fn f1(expected: &str, found: &str) -> f64 {
    let (expected, found) = (words(expected), words(found));
    let total: usize = expected.values().chain(found.values()).sum();
    let shared: usize = expected
        .iter()
        .map(|(word, count)| *count.min(found.get(word).unwrap_or(&0)))
        .sum();
    match total {
        0 => 1.0,
        total => 2.0 * shared as f64 / total as f64,
    }
}

fn words(text: &str) -> HashMap<String, usize> {
    let mut words = HashMap::new();
    for word in text.unicode_words() {
        *words.entry(word.to_lowercase()).or_default() += 1;
    }
    words
}

fn print(pages: &[Page]) {
    let width = pages
        .iter()
        .map(|page| page.name.chars().count())
        .max()
        .unwrap_or(0);
    for page in pages {
        print!("{:width$}  F1 {:.3}", page.name, page.f1);
        for (field, (expected, read)) in FIELDS.iter().zip(&page.fields) {
            if expected.is_some() && expected != read {
                print!("  {field}: {expected:?}, read {read:?}");
            }
        }
        println!();
    }
    let mean = pages.iter().map(|page| page.f1).sum::<f64>() / pages.len() as f64;
    let least = pages.iter().map(|page| page.f1).fold(1.0, f64::min);
    println!(
        "\n{} pages, F1: mean {mean:.4}, least {least:.3}",
        pages.len()
    );
    for (at, field) in FIELDS.iter().enumerate() {
        let expected = || {
            pages
                .iter()
                .map(|page| &page.fields[at])
                .filter(|(e, _)| e.is_some())
        };
        let right = expected()
            .filter(|(expected, read)| expected == read)
            .count();
        println!("{field}: {right} of {} exactly right", expected().count());
    }
}
