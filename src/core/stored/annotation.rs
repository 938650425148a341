//! Annotations, and what they are made of. A range is the pair of its ends, in bytes.

use crate::core::{
    annotation::{
        Annotation, Claim, ClaimKind, Id, Mention, Nature, Origin, Relation, Source, Spans,
        Speaker, Stamp,
    },
    checking::Checking,
    json::{Error, FromJson, Members, Named, Object, ToJson, Value, Writer},
    text::TextRange,
};

impl ToJson for Id {
    fn write(&self, json: &mut Writer) {
        self.as_str().write(json);
    }
}

impl FromJson for Id {
    fn from_json(value: Value) -> Result<Self, Error> {
        Self::new(&String::from_json(value)?).ok_or(Error::mismatch())
    }
}

impl ToJson for TextRange {
    fn write(&self, json: &mut Writer) {
        (self.start(), self.end()).write(json);
    }
}

impl FromJson for TextRange {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (start, end) = FromJson::from_json(value)?;
        Self::new(start, end).ok_or(Error::mismatch())
    }
}

impl ToJson for Spans {
    fn write(&self, json: &mut Writer) {
        self.as_slice().write(json);
    }
}

impl FromJson for Spans {
    fn from_json(value: Value) -> Result<Self, Error> {
        Self::new(Vec::from_json(value)?).ok_or(Error::mismatch())
    }
}

impl Named for Origin {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Manual, "manual"),
        (Self::Propagated, "propagated"),
        (Self::Suggested, "suggested"),
        (Self::Imported, "imported"),
    ];
}

impl Named for ClaimKind {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Direct, "direct"),
        (Self::Indirect, "indirect"),
        (Self::Mixed, "mixed"),
        (Self::Unmarked, "unmarked"),
    ];
}

impl Named for Nature {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Named, "named"),
        (Self::Anonymous, "anonymous"),
        (Self::Collective, "collective"),
        (Self::Document, "document"),
        (Self::Implicit, "implicit"),
    ];
}

impl ToJson for Stamp {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 3] = [
            ("creator", &self.creator),
            ("created", &self.created),
            ("modified", &self.modified),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Stamp {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            creator: members.take("creator")?,
            created: members.take("created")?,
            modified: members.take("modified")?,
        })
    }
}

impl ToJson for Mention {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 7] = [
            ("id", &self.id),
            ("label", &self.label),
            ("spans", &self.spans),
            ("entity", &self.entity),
            ("note", &self.note),
            ("origin", &self.origin),
            ("stamp", &self.stamp),
        ];
        json.object(&members, &self.extra);
    }
}

impl FromJson for Mention {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            id: members.take("id")?,
            label: members.take("label")?,
            spans: members.take("spans")?,
            entity: members.take("entity")?,
            note: members.take("note")?,
            origin: members.take("origin")?,
            stamp: members.take("stamp")?,
            extra: members.take_or_default("extra")?,
        })
    }
}

impl ToJson for Source {
    fn write(&self, json: &mut Writer) {
        let words;
        let mut members: Vec<(&str, &dyn ToJson)> = match &self.speaker {
            Speaker::Mention(id) => vec![("mention", id)],
            Speaker::Entity(id) => vec![("entity", id)],
            Speaker::Name { name, spans } => {
                words = FreeWords { name, spans };
                vec![("name", &words)]
            }
        };
        members.extend(self.particulars());
        json.object(&members, &Object::new());
    }
}

impl Source {
    /// Whatever of it is not as with most sources, as the database and files write it.
    pub fn particulars(&self) -> Vec<(&'static str, &dyn ToJson)> {
        let mut members: Vec<(&str, &dyn ToJson)> = Vec::new();
        if self.nature != Nature::Named {
            members.push(("nature", &self.nature));
        }
        if self.guess {
            members.push(("guess", &self.guess));
        }
        members
    }
}

/// The contents of [`Speaker::Name`].
struct FreeWords<'a> {
    name: &'a String,
    spans: &'a Vec<TextRange>,
}

impl ToJson for FreeWords<'_> {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] = [("name", self.name), ("spans", self.spans)];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Source {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut source = Object::from_json(value)?;
        let nature = source.take_or_default("nature")?;
        let guess = source.take_or_default("guess")?;
        let (name, contents) = Value::Object(source).into_choice()?;
        let speaker = match name.as_str() {
            "mention" => Speaker::Mention(Id::from_json(contents)?),
            "entity" => Speaker::Entity(Id::from_json(contents)?),
            "name" => {
                let mut members = Object::from_json(contents)?;
                Speaker::Name {
                    name: members.take("name")?,
                    spans: members.take("spans")?,
                }
            }
            _ => return Err(Error::mismatch()),
        };
        Ok(Self {
            speaker,
            nature,
            guess,
        })
    }
}

impl ToJson for Claim {
    fn write(&self, json: &mut Writer) {
        let mut members: Vec<(&str, &dyn ToJson)> = vec![
            ("id", &self.id),
            ("spans", &self.spans),
            ("kind", &self.kind),
            ("cue", &self.cue),
            ("sources", &self.sources),
        ];
        members.extend(self.particulars());
        members.extend([
            ("note", &self.note as &dyn ToJson),
            ("origin", &self.origin),
            ("stamp", &self.stamp),
        ]);
        json.object(&members, &self.extra);
    }
}

impl Claim {
    /// Whatever of it most claims do without, as the database and files write it.
    pub fn particulars(&self) -> Vec<(&'static str, &dyn ToJson)> {
        let mut members: Vec<(&str, &dyn ToJson)> = Vec::new();
        if !self.medium.is_empty() {
            members.push(("medium", &self.medium));
        }
        if let Some(checking) = &self.checking {
            members.push(("checking", &**checking));
        }
        members
    }
}

impl FromJson for Claim {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            id: members.take("id")?,
            spans: members.take("spans")?,
            kind: members.take("kind")?,
            cue: members.take("cue")?,
            sources: members.take("sources")?,
            medium: members.take_or_default("medium")?,
            checking: checking(&mut members)?,
            note: members.take("note")?,
            origin: members.take("origin")?,
            stamp: members.take("stamp")?,
            extra: members.take_or_default("extra")?,
        })
    }
}

/// Takes out the checking of a claim; one that says nothing counts as none.
pub fn checking(claim: &mut Object) -> Result<Option<Box<Checking>>, Error> {
    let checking: Option<Checking> = claim.take("checking")?;
    Ok(checking
        .filter(|checking| !checking.is_blank())
        .map(Box::new))
}

impl ToJson for Annotation {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::Mention(mention) => json.choice("mention", mention),
            Self::Claim(claim) => json.choice("claim", claim),
        }
    }
}

impl FromJson for Annotation {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (name, contents) = value.into_choice()?;
        match name.as_str() {
            "mention" => Mention::from_json(contents).map(Self::Mention),
            "claim" => Claim::from_json(contents).map(Self::Claim),
            _ => Err(Error::mismatch()),
        }
    }
}

impl Members for Relation {
    fn known(&self) -> Vec<(&'static str, &dyn ToJson)> {
        vec![
            ("id", &self.id),
            ("from", &self.from),
            ("to", &self.to),
            ("kind", &self.kind),
        ]
    }

    fn extra(&self) -> &Object {
        &self.extra
    }
}

impl ToJson for Relation {
    fn write(&self, json: &mut Writer) {
        json.object(&self.known(), &self.extra);
    }
}

impl FromJson for Relation {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            id: members.take("id")?,
            from: members.take("from")?,
            to: members.take("to")?,
            kind: members.take("kind")?,
            extra: members.take_or_default("extra")?,
        })
    }
}
