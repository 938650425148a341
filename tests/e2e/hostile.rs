//! Damaged files of every format, two thousand of them: each is opened or refused, none stops the page or
//! its worker, and what is refused leaves nothing behind.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::json;
use xtask::repository;

use crate::kinds::documents;
use crate::support::{Dice, Story, story};

/// How many files each of the two stories throws.
const FILES: usize = 1_000;

/// How many go to the page at once.
const AT_ONCE: usize = 25;

/// Larger fixtures would only make the tests long, in bytes.
const LARGEST: usize = 30_000;

/// What tends to be read as something else.
const TOKENS: [&[u8]; 12] = [
    b"\0",
    b"\"",
    b"{",
    b"]",
    b"<",
    b"&",
    b"-1",
    b"99999999999999999999",
    b"\xff\xfe",
    b"\n",
    b"1e999",
    b"\xf0\x9f\x92\xa7",
];

/// What came of the files that were thrown at the page.
#[derive(Debug, Deserialize)]
struct Outcome {
    /// How many came in; each was taken back at once.
    added: u64,
    /// What was said of those that did not.
    refusals: Vec<String>,
    /// The files after which nothing happened.
    hung: Vec<String>,
    /// The longest time between a file and what came of it, in milliseconds.
    longest: f64,
}

#[tokio::test]
async fn damaged_files_of_other_tools_are_opened_or_refused() {
    let mut files = Vec::new();
    for folder in ["foreign", "foreign/brat", "formats", "interop"] {
        files.extend(fixtures(&repository().join("tests/fixtures").join(folder)));
    }
    story(async |story| throw(story, &files, Dice::new(1)).await).await;
}

#[tokio::test]
async fn damaged_documents_are_opened_or_refused() {
    let mut files: Vec<_> = documents()
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .into();
    files.push(("paper.pdf".to_owned(), PDF.into()));
    let pages = repository().join("tests/fixtures/pages");
    for folder in fs::read_dir(pages).expect("pages") {
        files.extend(fixtures(&folder.expect("a page").path()));
    }
    story(async |story| throw(story, &files, Dice::new(2)).await).await;
}

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n\
    4 0 obj<</Length 58>>stream\nBT /F 12 Tf 20 150 Td (The dam broke on Monday night.) Tj ET\nendstream endobj\n\
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";

/// The files of a folder by name.
fn fixtures(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).expect("a folder of fixtures");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    paths.retain(|path| path.is_file());
    paths.sort();
    let named = paths.iter().map(|path| {
        let name = path.file_name().expect("a file has a name");
        let bytes = fs::read(path).expect("a fixture");
        (name.to_string_lossy().into_owned(), bytes)
    });
    named.filter(|(_, bytes)| bytes.len() <= LARGEST).collect()
}

/// Throws damaged files at the page, and looks at what is kept.
async fn throw(story: &Story, files: &[(String, Vec<u8>)], mut dice: Dice) {
    let page = story.open("/?lang=en").await;
    page.wait_saved().await;
    let (mut saves, mut came_in, mut longest) = (0, 0, 0.0_f64);
    let damaged: Vec<_> = (0..FILES)
        .map(|number| {
            let (name, bytes) = &files[number % files.len()];
            (format!("{number}-{name}"), damage(bytes, &mut dice))
        })
        .collect();
    for some in damaged.chunks(AT_ONCE) {
        let thrown = some.iter().map(|(name, bytes)| json!([name, bytes]));
        let arguments = vec![thrown.collect()];
        let outcome = page.run(include_str!("support/throw.js"), arguments).await;
        let outcome: Outcome = serde_json::from_value(outcome).expect("the page is still there");
        assert_eq!(outcome.hung, [""; 0], "nothing came of these");
        let mut refusals = outcome.refusals.iter();
        let failed = refusals.find(|why| why.contains("has stopped"));
        assert_eq!(failed, None, "the worker fails");
        longest = longest.max(outcome.longest);

        page.wait_saved().await;
        let stored = page.stored().await;
        // Whatever came in was taken back, labels to those that the page began with, and nothing else was
        // ever written.
        let mut left = stored.records.keys();
        assert_eq!(left.find(|key| *key != "labels"), None);
        // One save adds a text, one takes it back, and between them one may tell its language.
        let further = stored.saves - saves;
        assert!(further >= 2 * outcome.added && further <= 3 * outcome.added);
        saves = stored.saves;
        came_in += outcome.added;
    }
    println!("{FILES} files, {came_in} came in, the longest took {longest} ms");
}

/// A file with up to four accidents.
fn damage(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let mut ends = [dice.place(bytes.len()), dice.place(bytes.len())];
        ends.sort_unstable();
        let [from, to] = ends;
        match dice.below(6) {
            0 => bytes.truncate(from),
            1 => bytes[from..to.min(from + 40)].reverse(),
            2 => drop(bytes.drain(from..to.min(from + 200))),
            3 => drop(bytes.splice(from..from, dice.one_of(&TOKENS).iter().copied())),
            4 => bytes.extend_from_within(from..to),
            _ => bytes[from..to.min(from + 1)].fill(dice.below(256) as u8),
        }
    }
    bytes
}
