//! A report in Markdown: each article's source, its claims, and whom and what it names.
//!
//! Source: CommonMark 0.31 with the tables of GitHub Flavored Markdown. Nothing reads it but people. Lost:
//! the text, and all positions.

use super::{
    assertions::{Assertion, assertions},
    phrases::{Phrases, phrases},
    sheet::{Layer, Sheet, sheets},
    writing::{File, Options, Taken},
};
use crate::core::project::Project;

/// One file.
pub fn write(project: &Project, options: &Options) -> Taken {
    let words = phrases(options.language);
    let sheets = sheets(project, options);
    let mut parts = Vec::new();
    for ((_, claims), sheet) in assertions(project, options).iter().zip(&sheets) {
        parts.push(article(sheet, claims, words));
    }
    Taken {
        files: vec![File::text("report.md", parts.join("\n"))],
        losses: Vec::new(),
    }
}

fn article(sheet: &Sheet, claims: &[Assertion], words: &Phrases) -> String {
    let head = &sheet.whole.head;
    let mut lines = format!("# {}\n", escaped(&head.title));
    let source = &head.source;
    let known = [
        &source.byline,
        &source.publisher,
        &source.published,
        &source.url,
    ];
    let known: Vec<String> = known
        .into_iter()
        .flatten()
        .map(|text| escaped(text))
        .collect();
    if !known.is_empty() {
        lines += &format!("\n{}: {}\n", words.source, known.join(", "));
    }
    if !claims.is_empty() {
        lines += &format!("\n## {}\n\n", words.claims);
        let titles = [
            words.claim,
            words.said_by,
            words.wording,
            words.verdict,
            words.note,
        ];
        let rows = claims.iter().map(|claim| {
            let speakers: Vec<&str> = claim.speakers.iter().map(|s| &*s.name).collect();
            let wording = claim.checking().map_or("", |checking| &checking.wording);
            let verdict = claim.verdict().map_or("", |verdict| verdict.words());
            let speakers = speakers.join(" > ");
            [
                &*claim.quote,
                &*speakers,
                wording,
                verdict,
                &*claim.claim.note,
            ]
            .map(escaped)
        });
        lines += &table(titles, rows);
    }
    let mentions = sheet
        .passages
        .iter()
        .filter(|passage| passage.layer == Layer::Entities);
    let rows: Vec<[String; 4]> = mentions
        .map(|passage| {
            let name = passage
                .identity
                .as_ref()
                .map_or("", |identity| &identity.name);
            let quote = passage.spans.quote(sheet.text());
            [&*passage.label, &*quote, name, &*passage.note].map(escaped)
        })
        .collect();
    if !rows.is_empty() {
        lines += &format!("\n## {}\n\n", words.mentions);
        let titles = [words.label, words.count, words.name, words.note];
        lines += &table(titles, rows.into_iter());
    }
    lines
}

fn table<const N: usize>(titles: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut lines = format!("| {} |\n|{}\n", titles.join(" | "), "---|".repeat(N));
    rows.for_each(|row| lines += &format!("| {} |\n", row.join(" | ")));
    lines
}

/// Text in which no sign means anything, on one line.
fn escaped(text: &str) -> String {
    let mut written = String::new();
    for c in text.chars() {
        match c {
            '\n' => written.push_str("<br>"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~' => {
                written.extend(['\\', c]);
            }
            c => written.push(c),
        }
    }
    written
}
