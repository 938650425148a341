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

impl ToJson for Read {
    fn write(&self, json: &mut Writer) {
        let reading = &self.reading;
        let members: [(&str, &dyn ToJson); 5] = [
            ("part", &reading.part),
            ("draft", &reading.draft),
            ("apart", &reading.apart),
            ("dropped", &reading.dropped),
            ("warnings", &self.warnings),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Read {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        let reading = Reading {
            part: members.take("part")?,
            draft: members.take("draft")?,
            apart: members.take("apart")?,
            dropped: members.take("dropped")?,
            warnings: Vec::new(),
        };
        Ok(Self {
            reading,
            warnings: members.take("warnings")?,
        })
    }
}

impl ToJson for Draft {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 6] = [
            ("title", &self.title),
            ("text", &self.text),
            ("blocks", &self.blocks),
            ("language", &self.language),
            ("direction", &self.direction),
            ("source", &self.source),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Draft {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            title: members.take("title")?,
            text: members.take("text")?,
            blocks: members.take("blocks")?,
            language: members.take("language")?,
            direction: members.take("direction")?,
            source: members.take("source")?,
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
