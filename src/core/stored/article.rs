//! Articles, labels and entities.

use crate::core::{
    annotation::Entity,
    article::{Block, BlockKind, Direction, Head, Provenance, Status},
    json::{Error, FromJson, Members, Named, Object, ToJson, Value, Writer},
    label::{Color, Label},
};

impl Named for BlockKind {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Title, "title"),
        (Self::Heading, "heading"),
        (Self::Paragraph, "paragraph"),
        (Self::ListItem, "list-item"),
        (Self::Quotation, "quotation"),
        (Self::Caption, "caption"),
        (Self::Boilerplate, "boilerplate"),
    ];
}

impl Named for Status {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::New, "new"),
        (Self::InProgress, "in-progress"),
        (Self::Done, "done"),
    ];
}

impl Named for Direction {
    const NAMES: &'static [(Self, &'static str)] = &[(Self::Ltr, "ltr"), (Self::Rtl, "rtl")];
}

impl ToJson for Block {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] = [("range", &self.range), ("kind", &self.kind)];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Block {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            range: members.take("range")?,
            kind: members.take("kind")?,
        })
    }
}

impl Members for Provenance {
    fn known(&self) -> Vec<(&'static str, &dyn ToJson)> {
        vec![
            ("url", &self.url),
            ("publisher", &self.publisher),
            ("byline", &self.byline),
            ("published", &self.published),
            ("retrieved", &self.retrieved),
            ("notice", &self.notice),
        ]
    }

    fn extra(&self) -> &Object {
        &self.extra
    }
}

impl Provenance {
    /// Takes the known members out of the others.
    pub fn take_from(members: &mut Object) -> Result<Self, Error> {
        Ok(Self {
            url: members.take("url")?,
            publisher: members.take("publisher")?,
            byline: members.take("byline")?,
            published: members.take("published")?,
            retrieved: members.take("retrieved")?,
            notice: members.take("notice")?,
            extra: Object::new(),
        })
    }
}

impl ToJson for Provenance {
    fn write(&self, json: &mut Writer) {
        json.object(&self.known(), &self.extra);
    }
}

impl FromJson for Provenance {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            extra: members.take_or_default("extra")?,
            ..Self::take_from(&mut members)?
        })
    }
}

impl ToJson for Head {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 9] = [
            ("id", &self.id),
            ("title", &self.title),
            ("language", &self.language),
            ("direction", &self.direction),
            ("source", &self.source),
            ("status", &self.status),
            ("sha256", &self.sha256),
            ("added", &self.added),
            ("binned", &self.binned),
        ];
        json.object(&members, &self.extra);
    }
}

impl FromJson for Head {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            id: members.take("id")?,
            title: members.take("title")?,
            language: members.take("language")?,
            direction: members.take("direction")?,
            source: members.take("source")?,
            status: members.take("status")?,
            sha256: members.take("sha256")?,
            added: members.take("added")?,
            binned: members.take("binned")?,
            extra: members.take_or_default("extra")?,
        })
    }
}

impl ToJson for Color {
    fn write(&self, json: &mut Writer) {
        self.to_string().write(json);
    }
}

impl FromJson for Color {
    fn from_json(value: Value) -> Result<Self, Error> {
        Self::parse(&String::from_json(value)?).ok_or(Error::mismatch())
    }
}

impl Members for Label {
    fn known(&self) -> Vec<(&'static str, &dyn ToJson)> {
        vec![
            ("id", &self.id),
            ("name", &self.name),
            ("color", &self.color),
            ("key", &self.key),
        ]
    }

    fn extra(&self) -> &Object {
        &self.extra
    }
}

impl ToJson for Label {
    fn write(&self, json: &mut Writer) {
        json.object(&self.known(), &self.extra);
    }
}

impl FromJson for Label {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            id: members.take("id")?,
            name: members.take("name")?,
            color: members.take("color")?,
            key: members.take("key")?,
            extra: members.take_or_default("extra")?,
        })
    }
}

impl Members for Entity {
    fn known(&self) -> Vec<(&'static str, &dyn ToJson)> {
        vec![
            ("id", &self.id),
            ("label", &self.label),
            ("name", &self.name),
            ("aliases", &self.aliases),
            ("links", &self.links),
            ("note", &self.note),
        ]
    }

    fn extra(&self) -> &Object {
        &self.extra
    }
}

impl ToJson for Entity {
    fn write(&self, json: &mut Writer) {
        json.object(&self.known(), &self.extra);
    }
}

impl FromJson for Entity {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            id: members.take("id")?,
            label: members.take("label")?,
            name: members.take("name")?,
            aliases: members.take("aliases")?,
            links: members.take("links")?,
            note: members.take("note")?,
            extra: members.take_or_default("extra")?,
        })
    }
}
