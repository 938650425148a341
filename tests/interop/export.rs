//! The library in a format, written into files as the `convert` example writes them.

use std::{fs, path::PathBuf};

use inquit::formats::{
    catalogue::Format,
    inquit::read,
    writing::{Options, write},
};
use serde_json::Value;
use tempfile::TempDir;

use super::{
    expected::expected,
    found::{Content, Link, Passage, dense},
};

/// What is exported.
const LIBRARY: &[u8] = include_bytes!("../fixtures/interop/library.inquit.json");

/// Where fact-checks will be published.
const REVIEW: &str = "https://check.example/scrutin";

/// The path of what is exported, for readers that need its texts.
pub fn library() -> String {
    let path = "/tests/fixtures/interop/library.inquit.json";
    env!("CARGO_MANIFEST_DIR").to_owned() + path
}

/// Files in one format.
pub struct Export {
    folder: TempDir,
    names: Vec<String>,
    /// What a reader should find in them.
    pub expected: Content,
}

impl Export {
    /// The whole library in the format with that id, as `convert` calls it.
    pub fn to(format: &str) -> Self {
        let format = Format::by_id(format).expect("there is such a format");
        let (project, warnings) = read(LIBRARY).expect("the library is sound");
        assert!(warnings.is_empty(), "{warnings:?}");
        let options = Options {
            review_url: Some(REVIEW.to_owned()),
            ..Options::all("2026-11-22T13:00:00Z")
        };
        let taken = write(format, &project, &options).expect("it can be written");
        let library: Value = serde_json::from_slice(LIBRARY).expect("it has been read before");
        let folder = tempfile::tempdir().expect("there is room for files");
        for file in &taken.files {
            let path = folder.path().join(&file.name);
            let parent = path.parent().expect("it is in the folder");
            fs::create_dir_all(parent).expect("there is room for folders");
            fs::write(path, &file.bytes).expect("there is room for files");
        }
        Self {
            folder,
            names: taken.files.into_iter().map(|file| file.name).collect(),
            expected: expected(&library, format, &taken.losses),
        }
    }

    /// The fact-checks that a reader should find: claims with wording and verdict, each with its author
    /// and its address.
    pub fn reviews(&self) -> Content {
        let library: Value = serde_json::from_slice(LIBRARY).expect("it has been read before");
        let articles = library["articles"].as_array().into_iter().flatten();
        let claims =
            articles.flat_map(|article| article["claims"].as_array().into_iter().flatten());
        let mut reviews = Content::default();
        for claim in claims {
            let checking = &claim["checking"];
            let Some(author) = checking["verdict"]["author"].as_str() else {
                continue;
            };
            let wording = dense(checking["wording"].as_str().expect("the claim is worded"));
            reviews.passages.push(Passage {
                document: None,
                spans: None,
                // What the only verdict of the library is called in English.
                label: "Mostly true".to_owned(),
                words: wording.clone(),
            });
            let id = claim["id"].as_str().expect("a claim has an id");
            for (kind, to) in [("author", dense(author)), ("url", format!("{REVIEW}#{id}"))] {
                reviews.links.push(Link {
                    document: None,
                    kind: kind.to_owned(),
                    from: wording.clone(),
                    to,
                });
            }
        }
        reviews.sorted()
    }

    /// The paths of the files, in the order in which they were written.
    pub fn files(&self) -> Vec<PathBuf> {
        self.files_ending("")
    }

    /// The paths of the files with that ending.
    pub fn files_ending(&self, ending: &str) -> Vec<PathBuf> {
        let names = self.names.iter().filter(|name| name.ends_with(ending));
        names.map(|name| self.folder.path().join(name)).collect()
    }
}
