//! The kinds of jobs and their answers, and their JSON.

use super::read::Read;
use crate::core::{
    json::{Error, FromJson, Object, ToJson, Value, Writer},
    settings::Language,
};

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
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
    /// The articles that were found; one at least.
    Readings(Vec<Read>),
    /// There is none, for a reason put into words.
    Refused(String),
    /// The file is Inquit's own; the page reads those itself.
    Project,
}

impl ToJson for Job {
    fn write(&self, json: &mut Writer) {
        let (kind, members): (&str, Vec<(&str, &dyn ToJson)>) = match self {
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
        let mut members = Object::from_json(contents)?;
        let language = members.take("language")?;
        match kind.as_str() {
            "read" => Ok(Self::Read {
                name: members.take("name")?,
                language,
            }),
            "paste" => Ok(Self::Paste { language }),
            _ => Err(Error::mismatch()),
        }
    }
}

impl ToJson for Answer {
    fn write(&self, json: &mut Writer) {
        match self {
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
            "readings" => Vec::from_json(contents).map(Self::Readings),
            "refused" => String::from_json(contents).map(Self::Refused),
            "project" => Ok(Self::Project),
            _ => Err(Error::mismatch()),
        }
    }
}
