//! Whole pages as sites serve them, with all that stands around an article: how well they are read.
//!
//! `cargo xtask score-reading tests/fixtures/pages` prints the same, page by page.

use std::{collections::BTreeMap, fs, path::Path};

use inquit::readers::{Choice, Reading, read, read_fragment};
use proptest::prelude::*;
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

/// The pages as they came.
fn sources() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pages");
    let folders = fs::read_dir(folder).expect("the fixtures are there");
    let source = |entry: fs::DirEntry| fs::read(entry.path().join("source.html"));
    folders
        .map(|entry| source(entry.expect("it can be listed")).expect("every page has a source"))
        .collect()
}

/// What can happen to a page: it is cut, a part of it comes twice or goes, a byte is another one.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let place = any::<prop::sample::Index>;
    let damage = (place(), place(), any::<u8>(), 0..4);
    (
        prop::sample::select(sources()),
        prop::collection::vec(damage, 1..6),
    )
        .prop_map(|(mut page, damages)| {
            for (one, other, byte, how) in damages {
                let (one, other) = (one.index(page.len()), other.index(page.len()));
                let part = one.min(other)..one.max(other);
                match how {
                    0 => page.truncate(one.max(1)),
                    1 => page[one] = byte,
                    2 => {
                        let twice = page[part].to_vec();
                        page.splice(one..one, twice);
                    }
                    _ => drop(page.drain(part.start + 1..part.end.max(part.start + 1))),
                }
            }
            page
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn of_a_damaged_page_all_that_is_read_can_be_kept(page in damaged()) {
        for reading in read("page.html", &page).unwrap_or_default() {
            let all = Choice {
                put_back: (0..reading.dropped.len()).collect(),
                ..Choice::default()
            };
            let draft = reading.chosen(&all);
            let kept = reading.draft.blocks.len() + reading.dropped.len();
            prop_assert_eq!(draft.blocks.len(), kept + usize::from(reading.apart));
            let mut end = 0;
            for block in &draft.blocks {
                prop_assert!(block.range.start() >= end);
                prop_assert!(block.range.of(&draft.text).is_some());
                end = block.range.end();
            }
        }
    }
}
