//! Files of other tools on their way to the worker, and what it says of them.

use crate::{
    core::{
        annotation::Id,
        json::{Error, FromJson, Named, Object, ToJson, Value, Writer},
        settings::Language,
    },
    formats::{
        reading::{Column, Meaning},
        units::Unit,
    },
};

/// Files that a person opened together. The body of the job has their bytes, one after the other, and
/// behind them the library as Inquit JSON, without annotations.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    /// Their names and sizes in bytes, in that order.
    pub files: Vec<(String, usize)>,
    /// What a person has said of them.
    pub answers: Answers,
    /// The article on the page.
    pub open: Option<Id>,
    /// In which language the worker speaks.
    pub language: Language,
    /// The present time, RFC 3339 in UTC.
    pub now: String,
}

/// What a person has said of files that leave something open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What positions count.
    pub unit: Option<Unit>,
    /// What the columns of tables hold.
    pub meanings: Vec<Meaning>,
}

/// What files of other tools say; their articles come beside the answer, as a project that is divided so
/// that the page reads no part for long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// How many bytes of Inquit JSON each part of it has.
    pub parts: Vec<usize>,
    /// What a person should know.
    pub warnings: Vec<String>,
    /// What the files leave open.
    pub question: Option<Question>,
}

/// What files leave open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub sentence: String,
    /// What can be answered.
    pub choices: Choices,
}

/// What can be answered to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choices {
    /// The units, each with what the annotations would be.
    Units(Vec<(Unit, Vec<String>)>),
    /// Any meaning of the columns of a table: its first rows, and a guess.
    Columns(Vec<Vec<String>>, Meaning),
}

impl Named for Column {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Text, "text"),
        (Self::Start, "start"),
        (Self::End, "end"),
        (Self::Label, "label"),
        (Self::Title, "document"),
        (Self::Passage, "passage"),
        (Self::Note, "note"),
    ];
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
        let members: [(&str, &dyn ToJson); 6] = [
            ("files", &self.files),
            ("unit", &self.answers.unit),
            ("meanings", &self.answers.meanings),
            ("open", &self.open),
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
            answers: Answers {
                unit: members.take("unit")?,
                meanings: members.take("meanings")?,
            },
            open: members.take("open")?,
            language: members.take("language")?,
            now: members.take("now")?,
        })
    }
}

impl ToJson for Meaning {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 3] = [
            ("like", &self.like),
            ("named", &self.named),
            ("columns", &self.columns),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Meaning {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            like: members.take("like")?,
            named: members.take("named")?,
            columns: members.take("columns")?,
        })
    }
}

impl ToJson for Delivery {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 3] = [
            ("parts", &self.parts),
            ("warnings", &self.warnings),
            ("question", &self.question),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Delivery {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            parts: members.take("parts")?,
            warnings: members.take("warnings")?,
            question: members.take("question")?,
        })
    }
}

impl ToJson for Question {
    fn write(&self, json: &mut Writer) {
        let choices: [(&str, &dyn ToJson); 2] = match &self.choices {
            Choices::Units(units) => [("sentence", &self.sentence), ("units", units)],
            Choices::Columns(rows, guess) => {
                let members: [(&str, &dyn ToJson); 3] = [
                    ("sentence", &self.sentence),
                    ("rows", rows),
                    ("guess", guess),
                ];
                return json.object(&members, &Object::new());
            }
        };
        json.object(&choices, &Object::new());
    }
}

impl FromJson for Question {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        let sentence = members.take("sentence")?;
        let choices = match members.get("units") {
            Some(_) => Choices::Units(members.take("units")?),
            None => Choices::Columns(members.take("rows")?, members.take("guess")?),
        };
        Ok(Self { sentence, choices })
    }
}
