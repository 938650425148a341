//! An article that was found in a document, on its way from the worker to the page.

use crate::{
    core::{
        article::Draft,
        json::{Error, FromJson, Object, ToJson, Value, Writer},
    },
    readers::{Dropped, Reading},
};

/// A reading, and its warnings in words: the page has no sentences for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The reading, without warnings.
    pub reading: Reading,
    /// What was guessed or left out.
    pub warnings: Vec<String>,
}

/// What was found, on its way: the text travels beside the answer, because a long one in JSON would keep
/// the page busy while it is taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// What was found; its draft has no text.
    read: Read,
    /// How long the text is, in bytes.
    length: usize,
}

impl Packed {
    /// Takes the text out and puts it at the end of what travels beside.
    pub fn pack(mut read: Read, body: &mut Vec<u8>) -> Self {
        let text = std::mem::replace(&mut read.reading.draft.text, "".into());
        body.extend_from_slice(text.as_bytes());
        let length = text.len();
        Self { read, length }
    }

    /// All with their texts; `None` if these are not the texts.
    pub fn unpack(packed: Vec<Self>, body: &[u8]) -> Option<Vec<Read>> {
        let mut rest = str::from_utf8(body).ok()?;
        let with_text = |Self { mut read, length }| {
            let (text, others) = rest.split_at_checked(length)?;
            rest = others;
            read.reading.draft.text = text.into();
            Some(read)
        };
        packed.into_iter().map(with_text).collect()
    }
}

impl ToJson for Packed {
    fn write(&self, json: &mut Writer) {
        let reading = &self.read.reading;
        let draft = &reading.draft;
        let members: [(&str, &dyn ToJson); 10] = [
            ("part", &reading.part),
            ("title", &draft.title),
            ("length", &self.length),
            ("blocks", &draft.blocks),
            ("language", &draft.language),
            ("direction", &draft.direction),
            ("source", &draft.source),
            ("apart", &reading.apart),
            ("dropped", &reading.dropped),
            ("warnings", &self.read.warnings),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Packed {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        let draft = Draft {
            title: members.take("title")?,
            text: "".into(),
            blocks: members.take("blocks")?,
            language: members.take("language")?,
            direction: members.take("direction")?,
            source: members.take("source")?,
        };
        let reading = Reading {
            part: members.take("part")?,
            draft,
            apart: members.take("apart")?,
            dropped: members.take("dropped")?,
            warnings: Vec::new(),
        };
        Ok(Self {
            read: Read {
                reading,
                warnings: members.take("warnings")?,
            },
            length: members.take("length")?,
        })
    }
}

impl ToJson for Dropped {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 3] = [
            ("before", &self.before),
            ("kind", &self.kind),
            ("words", &self.words),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Dropped {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            before: members.take("before")?,
            kind: members.take("kind")?,
            words: members.take("words")?,
        })
    }
}
