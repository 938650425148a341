//! The kinds of jobs and their answers, and their JSON.

use crate::core::{
    article::Draft,
    json::{Error, FromJson, Object, ToJson, Value, Writer},
};

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// Make articles of a file, which is the body. Answered by [`Answer::Articles`],
    /// [`Answer::Project`] or [`Answer::NoText`].
    Read {
        /// The file's name.
        name: String,
    },
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The file was read.
    Articles(Articles),
    /// The file is Inquit's own; the page reads those itself.
    Project,
    /// The file holds no text.
    NoText,
}

/// The articles of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Articles {
    /// None if nothing in it shows.
    pub drafts: Vec<Draft>,
    /// Whether some bytes fitted no character and became U+FFFD.
    pub lossy: bool,
}

impl ToJson for Job {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::Read { name } => json.choice("read", name),
        }
    }
}

impl FromJson for Job {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (name, contents) = value.into_choice()?;
        match name.as_str() {
            "read" => Ok(Self::Read {
                name: FromJson::from_json(contents)?,
            }),
            _ => Err(Error::mismatch()),
        }
    }
}

impl ToJson for Answer {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::Articles(articles) => json.choice("articles", articles),
            Self::Project => json.choice("project", &true),
            Self::NoText => json.choice("no-text", &true),
        }
    }
}

impl FromJson for Answer {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (name, contents) = value.into_choice()?;
        match name.as_str() {
            "articles" => Articles::from_json(contents).map(Self::Articles),
            "project" => Ok(Self::Project),
            "no-text" => Ok(Self::NoText),
            _ => Err(Error::mismatch()),
        }
    }
}

impl ToJson for Articles {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] = [("drafts", &self.drafts), ("lossy", &self.lossy)];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Articles {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            drafts: members.take("drafts")?,
            lossy: members.take("lossy")?,
        })
    }
}
