//! Why a document is not read, and what reading guessed or left out; the words are in `sentences`.

/// A document that is not read, and nothing of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The name of the file inside an archive, if it is not the file itself.
    pub part: Option<String>,
    /// What is wrong.
    pub reason: Reason,
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Self {
        Self { part: None, reason }
    }
}

impl Refusal {
    /// The same, seen from the archive or mail that has the file.
    pub(super) fn inside(self, part: &str) -> Self {
        let part = match self.part {
            Some(inner) => format!("{part} / {inner}"),
            None => part.to_owned(),
        };
        Self {
            part: Some(part),
            ..self
        }
    }
}

/// What is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No byte in it.
    Empty,
    /// More than is read.
    TooLarge(Limit),
    /// An archive in a form that is not read: packed by a rare method, or cut into several files.
    Packing,
    /// Neither text nor a kind of file that is read. If it is a known kind, its usual name.
    Unreadable(Option<&'static str>),
    /// Locked with a password.
    Encrypted,
    /// It begins like a file of that kind, but cannot be read as one.
    Damaged(&'static str),
    /// Nothing in it shows.
    Blank,
    /// An archive or a mail without anything that is read.
    NoDocument,
    /// A PDF of pictures, without words.
    NoTextLayer,
}

/// What there is too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    File,
    /// Bytes that an archive unpacks to.
    Unpacked,
    /// Files in an archive.
    Files,
    /// Archives inside archives.
    Depth,
    /// Pages of a PDF.
    Pages,
}

/// What reading guessed, or went on without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The file does not say its encoding; this one fits best.
    EncodingGuessed(&'static str),
    /// Some bytes fit no character of the encoding and became U+FFFD.
    BrokenCharacters(&'static str),
    /// No article stands out, so everything on the page was kept.
    NoArticle,
    /// Elements inside elements, deeper than any browser goes; the inner ones were put side by side.
    Flattened,
    /// So many tags for so few words that most of them were taken out; the words stayed.
    TooManyTags,
    /// The order of reading and the paragraphs were made out from where the letters stand.
    OrderGuessed,
    /// So many words were broken at the end of a line, and lost their hyphen.
    HyphensJoined(usize),
    /// So many pages hold no words.
    PagesWithoutText(usize),
    /// One of several files was not read.
    PartRefused(Refusal),
}
