//! The kinds of jobs and their answers, and their JSON.

use super::{Delivery, Losses, Order, Packed, Parcel, Subject};
use crate::core::{
    annotation::Id,
    attribution::VariantGroup,
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
    /// Find the other forms of a name in the text that is the body, for mentions with that label.
    /// Answered by [`Answer::Variants`].
    Variants(Subject, String, Id),
    /// Find the sentences that state something in the text that is the body. Answered by
    /// [`Answer::Statements`].
    Statements(Subject),
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
    /// Say in which language the text is that is the body. Answered by [`Answer::Language`].
    Recognise,
    /// Read files of other tools; tells its progress. Answered by [`Answer::Delivered`] and articles in Inquit JSON, by
    /// [`Answer::Refused`], or by [`Answer::NotForeign`].
    Import(Parcel),
    /// Write articles in a format. The body is a file of Inquit JSON that holds them. Answered by
    /// [`Answer::Written`] and the bytes, or by [`Answer::Refused`].
    Write(Order),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// What is suggested, in reading order.
    Suggestions(Vec<Suggestion>),
    /// The forms of a name, each with its places.
    Variants(Vec<VariantGroup>),
    /// The sentences that state something, in text order.
    Statements(Vec<TextRange>),
    /// The articles that were found, one at least; their texts are the body.
    Readings(Vec<Packed>),
    /// The BCP 47 tag of the text's language, if it is one that can be told.
    Language(Option<String>),
    /// What was asked for cannot be done: why, in the language asked for.
    Refused(String),
    /// The file is Inquit's own; the page reads those itself.
    Project,
    /// The files of other tools are read.
    Delivered(Delivery),
    /// None of them is a file of another tool.
    NotForeign,
    /// The articles are written.
    Written(Written),
}

/// A file that was written; its bytes come beside the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// What its name has to end in, without a dot in front.
    pub ending: String,
    /// What it does not hold.
    pub losses: Vec<Losses>,
    /// The same in full, as a text for people; empty if nothing is lost.
    pub report: String,
}

impl ToJson for Job {
    fn write(&self, json: &mut Writer) {
        let (kind, members): (&str, Vec<(&'static str, &dyn ToJson)>) = match self {
            Self::Suggest(subject) => return json.choice("suggest", subject),
            Self::Statements(subject) => return json.choice("statements", subject),
            Self::Recognise => return json.choice("recognise", &true),
            Self::Import(parcel) => return json.choice("import", parcel),
            Self::Write(order) => return json.choice("write", order),
            Self::Propose(subject, words) => {
                ("propose", vec![("subject", subject), ("words", words)])
            }
            Self::Variants(subject, name, label) => (
                "variants",
                vec![("subject", subject), ("name", name), ("label", label)],
            ),
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
        match kind.as_str() {
            "suggest" => return FromJson::from_json(contents).map(Self::Suggest),
            "statements" => return FromJson::from_json(contents).map(Self::Statements),
            "recognise" => return Ok(Self::Recognise),
            "import" => return FromJson::from_json(contents).map(Self::Import),
            "write" => return FromJson::from_json(contents).map(Self::Write),
            _ => {}
        }
        let mut members = Object::from_json(contents)?;
        match kind.as_str() {
            "propose" => Ok(Self::Propose(
                members.take("subject")?,
                members.take("words")?,
            )),
            "variants" => Ok(Self::Variants(
                members.take("subject")?,
                members.take("name")?,
                members.take("label")?,
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
            Self::Variants(groups) => json.choice("variants", groups),
            Self::Statements(ranges) => json.choice("statements", ranges),
            Self::Readings(readings) => json.choice("readings", readings),
            Self::Language(tag) => json.choice("language", tag),
            Self::Refused(why) => json.choice("refused", why),
            Self::Project => json.choice("project", &true),
            Self::Delivered(delivery) => json.choice("delivered", delivery),
            Self::NotForeign => json.choice("not-foreign", &true),
            Self::Written(written) => json.choice("written", written),
        }
    }
}

impl FromJson for Answer {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (name, contents) = value.into_choice()?;
        match name.as_str() {
            "suggestions" => Vec::from_json(contents).map(Self::Suggestions),
            "variants" => Vec::from_json(contents).map(Self::Variants),
            "statements" => Vec::from_json(contents).map(Self::Statements),
            "readings" => Vec::from_json(contents).map(Self::Readings),
            "language" => Option::from_json(contents).map(Self::Language),
            "refused" => String::from_json(contents).map(Self::Refused),
            "project" => Ok(Self::Project),
            "delivered" => FromJson::from_json(contents).map(Self::Delivered),
            "not-foreign" => Ok(Self::NotForeign),
            "written" => FromJson::from_json(contents).map(Self::Written),
            _ => Err(Error::mismatch()),
        }
    }
}

impl ToJson for Written {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 3] = [
            ("ending", &self.ending),
            ("losses", &self.losses),
            ("report", &self.report),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Written {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            ending: members.take("ending")?,
            losses: members.take("losses")?,
            report: members.take("report")?,
        })
    }
}
