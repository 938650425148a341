//! Files of other tools on their way to the worker, and what it says of them.

use crate::{
    core::{
        json::{Error, FromJson, Named, Object, ToJson, Value, Writer},
        settings::Language,
    },
    formats::units::Unit,
};

/// Files that a person opened together. The body of the job has their bytes, one after the other, and
/// behind them the library as Inquit JSON, without annotations.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    /// Their names and sizes in bytes, in that order.
    pub files: Vec<(String, usize)>,
    /// What a person said their positions count.
    pub unit: Option<Unit>,
    /// In which language the worker speaks.
    pub language: Language,
    /// The present time, RFC 3339 in UTC.
    pub now: String,
}

/// What files of other tools say; their articles come beside the answer, as Inquit JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// What a person should know.
    pub warnings: Vec<String>,
    /// What the files leave open.
    pub question: Option<Question>,
}

/// In which unit positions were counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub sentence: String,
    /// The units, each with what the annotations would be.
    pub choices: Vec<(Unit, Vec<String>)>,
}

impl Named for Unit {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::CodePoint, "code-points"),
        (Self::Utf16, "utf16"),
        (Self::Byte, "bytes"),
    ];
}

impl ToJson for Parcel {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 4] = [
            ("files", &self.files),
            ("unit", &self.unit),
            ("language", &self.language),
            ("now", &self.now),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Parcel {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            files: members.take("files")?,
            unit: members.take("unit")?,
            language: members.take("language")?,
            now: members.take("now")?,
        })
    }
}

impl ToJson for Delivery {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] =
            [("warnings", &self.warnings), ("question", &self.question)];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Delivery {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            warnings: members.take("warnings")?,
            question: members.take("question")?,
        })
    }
}

impl ToJson for Question {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] =
            [("sentence", &self.sentence), ("choices", &self.choices)];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Question {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            sentence: members.take("sentence")?,
            choices: members.take("choices")?,
        })
    }
}
