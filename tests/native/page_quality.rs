//! Whole pages as sites serve them, with all that stands around an article: how well they are read.
//!
//! `cargo xtask score-reading tests/fixtures/pages` prints the same, page by page.

use std::{collections::BTreeMap, fs, path::Path};

use inquit::readers::{Reading, read, read_fragment};
use serde_json::Value;
use unicode_segmentation::UnicodeSegmentation;

/// Each page by its name: what was read, its article's words, and what is known of it.
fn pages() -> Vec<(String, Reading, String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pages");
    let folders = fs::read_dir(folder).expect("the fixtures are there");
    folders
        .map(|entry| {
            let folder = entry.expect("it can be listed").path();
            let file =
                |name: &str| fs::read(folder.join(name)).expect("every page has three files");
            let mut readings = read("source.html", &file("source.html")).expect("it is read");
            let expected = String::from_utf8(file("expected.html")).expect("it is UTF-8");
            let expected = read_fragment(&expected).expect("an article has words");
            let metadata = serde_json::from_slice(&file("expected-metadata.json"));
            (
                folder
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                readings.remove(0),
                expected.draft.text.to_string(),
                metadata.expect("it is JSON"),
            )
        })
        .collect()
}

fn counted(text: &str) -> BTreeMap<&str, usize> {
    let mut words = BTreeMap::new();
    for word in text.unicode_words() {
        *words.entry(word).or_default() += 1;
    }
    words
}

fn f1(expected: &str, found: &str) -> f64 {
    let (expected, found) = (counted(expected), counted(found));
    let shared = expected
        .iter()
        .map(|(word, count)| count.min(found.get(word).unwrap_or(&0)));
    let total = expected.values().chain(found.values()).sum::<usize>();
    2.0 * shared.sum::<usize>() as f64 / total as f64
}

#[test]
fn nearly_all_words_of_every_article_are_found_and_hardly_any_others() {
    let pages = pages();
    let scores: Vec<(f64, &str)> = pages
        .iter()
        .map(|(name, reading, expected, _)| (f1(expected, &reading.draft.text), name.as_str()))
        .collect();
    let mean = scores.iter().map(|(score, _)| score).sum::<f64>() / scores.len() as f64;
    assert!(mean >= 0.99, "{mean}: {scores:?}");
    assert!(scores.iter().all(|(score, _)| *score >= 0.95), "{scores:?}");
}

#[test]
fn pages_say_their_title_byline_publisher_date_and_language() {
    let mut wrong = Vec::new();
    for (name, reading, _, expected) in pages() {
        let source = reading.draft.source;
        let fields = [
            ("title", Some(reading.draft.title)),
            ("byline", source.byline),
            ("siteName", source.publisher),
            ("publishedTime", source.published),
            ("lang", reading.draft.language),
        ];
        for (field, found) in fields {
            if let Some(expected) = expected[field].as_str()
                && found.as_deref() != Some(expected)
            {
                wrong.push(format!("{name}: {field} {found:?}"));
            }
        }
    }
    // Reader View keeps the site's name behind titles of few words, since they may need it.
    assert_eq!(
        wrong,
        ["wiki: title Some(\"Orrel bridge at Valmer - Freepedia\")"]
    );
}

#[test]
fn what_stands_around_the_article_can_be_put_back() {
    for (name, reading, _, _) in pages() {
        assert!(!reading.dropped.is_empty(), "{name}");
        let last = reading.draft.blocks.len();
        assert!(
            reading.dropped.iter().all(|block| block.before <= last),
            "{name}"
        );
        assert!(
            reading.dropped.is_sorted_by_key(|block| block.before),
            "{name}"
        );
        assert!(
            reading
                .dropped
                .iter()
                .all(|block| !block.words.contains("adsbygoogle")),
            "{name}"
        );
    }
}
