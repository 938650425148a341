//! Why the files of another tool are not read, and nothing of them.

/// Files that are not read.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The name of the file where the trouble is.
    pub file: String,
    /// Where in it.
    pub place: Place,
    /// What it is.
    pub reason: Reason,
}

impl Refusal {
    /// A refusal at a place in a file.
    pub fn new(file: &str, place: Place, reason: Reason) -> Self {
        let file = file.to_owned();
        Self {
            file,
            place,
            reason,
        }
    }
}

/// A place in a file. Numbers count from 1.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line.
    Line(usize),
    /// A line and a column.
    At {
        /// The line.
        line: usize,
        /// The column.
        column: usize,
    },
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// None of the formats that are read.
    Unknown,
    /// Not JSON from there on, or nested too deep; what the parser says, in English.
    NotJson(String),
    /// Not XML from there on; what the parser says, in English.
    NotXml(String),
    /// Elements inside elements, deeper than any use.
    TooDeep,
    /// Not a zip, or a damaged one; what the unpacker says, in English.
    NotZip(String),
    /// More than is read at a time, in bytes.
    TooLarge(u64),
    /// What must stand there: a member, an attribute, a column.
    Missing(&'static str),
    /// A line that says this is none of the format.
    BadLine(String),
    /// There is no article with these words in the library; its title or address if the file says it.
    NoArticle(Option<String>),
    /// The text that the annotations belong to is missing: the name of the file that should be there.
    NoTextFile(String),
    /// A version that is not read.
    Version(String),
}
