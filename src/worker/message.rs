//! What the worker says to the page, in which form.

use super::job::Answer;
use crate::core::json::{Error, FromJson, ToJson, Value, Writer};

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many steps are done.
    pub done: u64,
    /// How many there are.
    pub of: u64,
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    /// It has started and takes jobs; made of the sources with that mark.
    Ready(String),
    /// The job goes on.
    Progress(Progress),
    /// The job is done.
    Done(Answer),
    /// The file that the job is about cannot be read: what the browser says of it.
    Unreadable(String),
    /// It has failed and will do nothing any more: its last words.
    Failed(String),
}

impl ToJson for Word {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::Ready(build) => json.choice("ready", build),
            Self::Progress(progress) => json.choice("progress", &(progress.done, progress.of)),
            Self::Done(answer) => json.choice("done", answer),
            Self::Unreadable(why) => json.choice("unreadable", why),
            Self::Failed(words) => json.choice("failed", words),
        }
    }
}

impl FromJson for Word {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (name, contents) = value.into_choice()?;
        match name.as_str() {
            "ready" => String::from_json(contents).map(Self::Ready),
            "progress" => {
                let (done, of) = FromJson::from_json(contents)?;
                Ok(Self::Progress(Progress { done, of }))
            }
            "done" => Answer::from_json(contents).map(Self::Done),
            "unreadable" => String::from_json(contents).map(Self::Unreadable),
            "failed" => String::from_json(contents).map(Self::Failed),
            _ => Err(Error::mismatch()),
        }
    }
}
