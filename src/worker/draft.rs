//! An article on its way from the worker to the page.

use crate::core::{
    article::Draft,
    json::{Error, FromJson, Object, ToJson, Value, Writer},
};

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
