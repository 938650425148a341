//! What a reader finds in files: runs it, and reads the lines that it prints.

use std::{
    env,
    ffi::OsString,
    fmt::Debug,
    fs::File,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::Value;
use xtask::readers::{NODE_FOLDER, PYTHON};

/// Labelled words in a document. Readers that know no documents or no places tell none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passage {
    /// Which document, counted from 0 in the order of the library.
    pub document: Option<usize>,
    /// Starts and ends in code points, in text order.
    pub spans: Option<Vec<[usize; 2]>>,
    /// The label.
    pub label: String,
    /// The words, without white space: not every format keeps it.
    pub words: String,
}

/// A link between two passages, which are known by their words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// Which document, if the reader tells.
    pub document: Option<usize>,
    /// What it means.
    pub kind: String,
    /// The words that it starts from, without white space.
    pub from: String,
    /// The words that it leads to, without white space.
    pub to: String,
}

/// All that a reader finds, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// Labelled words.
    pub passages: Vec<Passage>,
    /// Links between them.
    pub links: Vec<Link>,
}

impl Content {
    /// The same for a reader that does not tell one document from another.
    pub fn without_documents(mut self) -> Self {
        self.passages.iter_mut().for_each(|p| p.document = None);
        self.links.iter_mut().for_each(|link| link.document = None);
        self.sorted()
    }

    /// The same for a reader that tells words, but not where they stand.
    pub fn without_places(mut self) -> Self {
        self.passages.iter_mut().for_each(|p| p.spans = None);
        self.sorted()
    }

    /// The same for a reader that knows no links.
    pub fn without_links(mut self) -> Self {
        self.links.clear();
        self
    }

    /// In an order that does not depend on the reader.
    pub fn sorted(mut self) -> Self {
        self.passages.sort();
        self.links.sort();
        self
    }
}

/// A reader finds what it should, nothing less and nothing more, and that is not nothing.
pub fn assert_found(found: &Content, expected: &Content) {
    assert!(!expected.passages.is_empty(), "nothing is expected");
    let differences = [
        difference(&expected.passages, &found.passages, "not found"),
        difference(
            &found.passages,
            &expected.passages,
            "found, but not expected",
        ),
        difference(&expected.links, &found.links, "not found"),
        difference(&found.links, &expected.links, "found, but not expected"),
    ]
    .concat();
    assert!(differences.is_empty(), "{differences}");
}

/// What is in one list and not, or not as often, in the other.
fn difference<T: PartialEq + Debug>(one: &[T], other: &[T], what: &str) -> String {
    let mut other: Vec<&T> = other.iter().collect();
    let mut lines = String::new();
    for item in one {
        match other.iter().position(|known| *known == item) {
            Some(at) => drop(other.remove(at)),
            None => lines += &format!("{what}: {item:?}\n"),
        }
    }
    lines
}

/// The words without white space.
pub fn dense(words: &str) -> String {
    words.split_whitespace().collect()
}

/// Has a script in Python read the files.
pub fn by_python(script: &str, arguments: &[&str], files: &[PathBuf]) -> Content {
    let mut command = Command::new(set_up(PYTHON));
    command.arg(path(script)).args(arguments).args(files);
    content(command)
}

/// Has a script in JavaScript read the files.
pub fn by_node(script: &str, arguments: &[&str], files: &[PathBuf]) -> Content {
    let script = File::open(path(script)).expect("the script is there");
    let mut command = Command::new("node");
    command
        // What comes in by the standard input looks for packages in this folder.
        .current_dir(set_up(NODE_FOLDER))
        .args(["--input-type=module", "-"])
        .args(arguments)
        .args(files)
        .stdin(script);
    content(command)
}

fn path(script: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/interop/readers")
        .join(script)
}

fn set_up(variable: &str) -> OsString {
    env::var_os(variable).unwrap_or_else(|| panic!("{variable} is set by `cargo xtask interop`"))
}

fn content(mut command: Command) -> Content {
    let output = command
        .env("PYTHONUTF8", "1")
        .stderr(Stdio::piped())
        .output()
        .expect("the reader starts");
    let printed = String::from_utf8(output.stdout).expect("readers print UTF-8");
    assert!(
        output.status.success(),
        "{command:?} fails:\n{printed}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut content = Content::default();
    for line in printed.lines() {
        let line: Value = serde_json::from_str(line).expect("readers print one JSON a line");
        match line.get("label") {
            Some(_) => content.passages.push(passage(&line)),
            None => content.links.push(link(&line)),
        }
    }
    content.sorted()
}

fn passage(line: &Value) -> Passage {
    let pair = |span: &Value| [0, 1].map(|at| number(&span[at]).expect("a span has two ends"));
    let spans = line["spans"].as_array();
    Passage {
        document: number(&line["document"]),
        spans: spans.map(|spans| spans.iter().map(pair).collect()),
        label: text(&line["label"]),
        words: dense(&text(&line["text"])),
    }
}

fn link(line: &Value) -> Link {
    Link {
        document: number(&line["document"]),
        kind: text(&line["kind"]),
        from: dense(&text(&line["from"])),
        to: dense(&text(&line["to"])),
    }
}

fn number(value: &Value) -> Option<usize> {
    usize::try_from(value.as_u64()?).ok()
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}
