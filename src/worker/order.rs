//! What is to be written, on its way from the page to the worker.

use crate::{
    core::json::{Error, FromJson, Named, Object, ToJson, Value, Writer},
    formats::{
        catalogue::Format,
        flattening::Overlaps,
        writing::{Delimiter, Options},
    },
};

/// Which format, and what of the articles goes into it.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The format.
    pub format: Format,
    /// What a person chose; the worker speaks their language.
    pub options: Options,
}

impl Named for Overlaps {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Layers, "layers"),
        (Self::Longest, "longest"),
        (Self::Innermost, "innermost"),
        (Self::Labels, "labels"),
    ];
}

impl Named for Delimiter {
    const NAMES: &'static [(Self, &'static str)] =
        &[(Self::Comma, "comma"), (Self::Semicolon, "semicolon")];
}

impl ToJson for Format {
    fn write(&self, json: &mut Writer) {
        json.text(self.facts().id);
    }
}

impl FromJson for Format {
    fn from_json(value: Value) -> Result<Self, Error> {
        let id = String::from_json(value)?;
        Self::by_id(&id).ok_or_else(Error::mismatch)
    }
}

impl ToJson for Order {
    fn write(&self, json: &mut Writer) {
        let options = &self.options;
        let members: [(&str, &dyn ToJson); 10] = [
            ("format", &self.format),
            ("labels", &options.labels),
            ("claims", &options.claims),
            ("overlaps", &options.overlaps),
            ("delimiter", &options.delimiter),
            ("text-free", &options.text_free),
            ("review-url", &options.review_url),
            ("reviewer", &options.reviewer),
            ("language", &options.language),
            ("exported", &options.exported),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Order {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            format: members.take("format")?,
            options: Options {
                labels: members.take("labels")?,
                claims: members.take("claims")?,
                overlaps: members.take("overlaps")?,
                delimiter: members.take("delimiter")?,
                text_free: members.take("text-free")?,
                review_url: members.take("review-url")?,
                reviewer: members.take("reviewer")?,
                language: members.take("language")?,
                exported: members.take("exported")?,
            },
        })
    }
}
