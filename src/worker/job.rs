//! The kinds of jobs and their answers, and their JSON.

use super::{Subject, read::Read};
use crate::core::{
    json::{Error, FromJson, Object, ToJson, Value, Writer},
    settings::Language,
    suggestion::Suggestion,
    text::TextRange,
};

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// Suggest annotations for the article whose text is the body. Answered by
    /// [`Answer::Suggestions`].
    Suggest(Subject),
    /// Say what claim is meant by these words of the text that is the body. Answered by
    /// [`Answer::Suggestions`] with exactly one.
    Propose(Subject, TextRange),
    /// Find the articles in a file, which is the body; tells its progress. Answered by [`Answer::Readings`],
    /// [`Answer::Refused`] or [`Answer::Project`].
    Read {
        /// The file's name.
        name: String,
        /// The language to speak to the person in.
        language: Language,
    },
    /// Make an article of HTML from the clipboard, which is the body. Answered by
    /// [`Answer::Readings`] or [`Answer::Refused`].
    Paste {
        /// The language to speak to the person in.
        language: Language,
    },
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// What is suggested, in reading order.
    Suggestions(Vec<Suggestion>),
    /// The articles that were found; one at least.
    Readings(Vec<Read>),
    /// There is none, for a reason put into words.
    Refused(String),
    /// The file is Inquit's own; the page reads those itself.
    Project,
}

impl ToJson for Job {
    fn write(&self, json: &mut Writer) {
        let (kind, members): (&str, Vec<(&'static str, &dyn ToJson)>) = match self {
            Self::Suggest(subject) => return json.choice("suggest", subject),
            Self::Propose(subject, words) => {
                ("propose", vec![("subject", subject), ("words", words)])
            }
            Self::Read { name, language } => ("read", vec![("name", name), ("language", language)]),
            Self::Paste { language } => ("paste", vec![("language", language)]),
        };
        json.choice(kind, &Flat(members));
    }
}

/// An object of these members.
struct Flat<'a>(Vec<(&'static str, &'a dyn ToJson)>);

impl ToJson for Flat<'_> {
    fn write(&self, json: &mut Writer) {
        json.object(&self.0, &Object::new());
    }
}

impl FromJson for Job {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (kind, contents) = value.into_choice()?;
        if kind == "suggest" {
            return Subject::from_json(contents).map(Self::Suggest);
        }
        let mut members = Object::from_json(contents)?;
        match kind.as_str() {
            "propose" => Ok(Self::Propose(
                members.take("subject")?,
                members.take("words")?,
            )),
            "read" => Ok(Self::Read {
                name: members.take("name")?,
                language: members.take("language")?,
            }),
            "paste" => Ok(Self::Paste {
                language: members.take("language")?,
            }),
            _ => Err(Error::mismatch()),
        }
    }
}

impl ToJson for Answer {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::Suggestions(found) => json.choice("suggestions", found),
            Self::Readings(readings) => json.choice("readings", readings),
            Self::Refused(why) => json.choice("refused", why),
            Self::Project => json.choice("project", &true),
        }
    }
}

impl FromJson for Answer {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (name, contents) = value.into_choice()?;
        match name.as_str() {
            "suggestions" => Vec::from_json(contents).map(Self::Suggestions),
            "readings" => Vec::from_json(contents).map(Self::Readings),
            "refused" => String::from_json(contents).map(Self::Refused),
            "project" => Ok(Self::Project),
            _ => Err(Error::mismatch()),
        }
    }
}
