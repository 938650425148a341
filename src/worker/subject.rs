//! The JSON of what the page asks about an article's words, and of what it is told.

use super::suggesting::Subject;
use crate::core::{
    attribution::{Known, KnownEntity, KnownMention, VariantGroup, VariantKind},
    command::ClaimDraft,
    json::{Error, FromJson, Named, Object, ToJson, Value, Writer},
    suggestion::{Suggested, Suggestion},
};

impl ToJson for Subject {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 4] = [
            ("blocks", &self.blocks),
            ("language", &self.language),
            ("entities", &self.known.entities),
            ("mentions", &self.known.mentions),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Subject {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            blocks: members.take("blocks")?,
            language: members.take("language")?,
            known: Known {
                entities: members.take("entities")?,
                mentions: members.take("mentions")?,
            },
        })
    }
}

impl ToJson for KnownEntity {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 4] = [
            ("id", &self.id),
            ("label", &self.label),
            ("name", &self.name),
            ("aliases", &self.aliases),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for KnownEntity {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            id: members.take("id")?,
            label: members.take("label")?,
            name: members.take("name")?,
            aliases: members.take("aliases")?,
        })
    }
}

impl ToJson for KnownMention {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 3] = [
            ("id", &self.id),
            ("label", &self.label),
            ("range", &self.range),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for KnownMention {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            id: members.take("id")?,
            label: members.take("label")?,
            range: members.take("range")?,
        })
    }
}

impl ToJson for Suggestion {
    fn write(&self, json: &mut Writer) {
        let mention;
        let what: (&str, &dyn ToJson) = match &self.what {
            Suggested::Claim(draft) => ("claim", draft),
            Suggested::Mention(label, range) => {
                mention = (label.clone(), *range);
                ("mention", &mention)
            }
        };
        let score = u64::from(self.score);
        json.object(
            &[what, ("why", &self.why), ("score", &score)],
            &Object::new(),
        );
    }
}

impl FromJson for Suggestion {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        let why = members.take("why")?;
        let score: u64 = members.take("score")?;
        let (name, contents) = Value::Object(members).into_choice()?;
        let what = match name.as_str() {
            "claim" => Suggested::Claim(ClaimDraft::from_json(contents)?),
            "mention" => {
                let (label, range) = FromJson::from_json(contents)?;
                Suggested::Mention(label, range)
            }
            _ => return Err(Error::mismatch()),
        };
        let score = score.try_into().map_err(|_| Error::mismatch())?;
        Ok(Self { what, why, score })
    }
}

impl ToJson for ClaimDraft {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 6] = [
            ("spans", &self.spans),
            ("kind", &self.kind),
            ("cue", &self.cue),
            ("sources", &self.sources),
            ("medium", &self.medium),
            ("origin", &self.origin),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for ClaimDraft {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            spans: members.take("spans")?,
            kind: members.take("kind")?,
            cue: members.take("cue")?,
            sources: members.take("sources")?,
            medium: members.take("medium")?,
            origin: members.take("origin")?,
        })
    }
}

impl Named for VariantKind {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Exact, "exact"),
        (Self::Titled, "titled"),
        (Self::Shorter, "shorter"),
        (Self::LastName, "last-name"),
        (Self::Acronym, "acronym"),
        (Self::LongForm, "long-form"),
    ];
}

impl ToJson for VariantGroup {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 4] = [
            ("kind", &self.kind),
            ("form", &self.form),
            ("ranges", &self.ranges),
            ("safe", &self.safe),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for VariantGroup {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            kind: members.take("kind")?,
            form: members.take("form")?,
            ranges: members.take("ranges")?,
            safe: members.take("safe")?,
        })
    }
}
