//! Steps of the history with their changes, and the small facts beside the records.

use crate::core::{
    counts::Counts,
    history::{Step, What},
    json::{Error, FromJson, Named, Object, ToJson, Value, Writer},
    record::{Change, Record},
    settings::{Language, Settings, Theme},
};

/// A record with its kind, and its article where its contents do not say it.
impl ToJson for Record {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::Labels(labels) => json.choice("labels", labels),
            Self::Extra(extra) => json.choice("extra", extra),
            Self::Entity(entity) => json.choice("entity", entity),
            Self::Rejected(id) => json.choice("rejected", id),
            Self::Head(head) => json.choice("head", head),
            Self::Text(article, text) => json.choice("text", &(article.clone(), text.clone())),
            Self::Blocks(article, blocks) => {
                json.choice("blocks", &(article.clone(), blocks.clone()))
            }
            Self::Annotation(article, a) => {
                json.choice("annotation", &(article.clone(), a.clone()))
            }
            Self::Relation(article, r) => json.choice("relation", &(article.clone(), r.clone())),
        }
    }
}

impl FromJson for Record {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (kind, contents) = value.into_choice()?;
        Ok(match kind.as_str() {
            "labels" => Self::Labels(FromJson::from_json(contents)?),
            "extra" => Self::Extra(FromJson::from_json(contents)?),
            "entity" => Self::Entity(FromJson::from_json(contents)?),
            "rejected" => Self::Rejected(FromJson::from_json(contents)?),
            "head" => Self::Head(FromJson::from_json(contents)?),
            "text" => {
                let (article, text) = FromJson::from_json(contents)?;
                Self::Text(article, text)
            }
            "blocks" => {
                let (article, blocks) = FromJson::from_json(contents)?;
                Self::Blocks(article, blocks)
            }
            "annotation" => {
                let (article, annotation) = FromJson::from_json(contents)?;
                Self::Annotation(article, annotation)
            }
            "relation" => {
                let (article, relation) = FromJson::from_json(contents)?;
                Self::Relation(article, relation)
            }
            _ => return Err(Error::mismatch()),
        })
    }
}

impl ToJson for Change {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::Add(record) => json.choice("Add", record),
            Self::Replace { before, after } => json.choice("Replace", &Sides { before, after }),
            Self::Remove(record) => json.choice("Remove", record),
        }
    }
}

/// The contents of [`Change::Replace`].
struct Sides<'a> {
    before: &'a Record,
    after: &'a Record,
}

impl ToJson for Sides<'_> {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] = [("before", self.before), ("after", self.after)];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Change {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (kind, contents) = value.into_choice()?;
        match kind.as_str() {
            "Add" => Record::from_json(contents).map(Self::Add),
            "Replace" => {
                let mut members = Object::from_json(contents)?;
                Ok(Self::Replace {
                    before: members.take("before")?,
                    after: members.take("after")?,
                })
            }
            "Remove" => Record::from_json(contents).map(Self::Remove),
            _ => Err(Error::mismatch()),
        }
    }
}

/// A name alone, or with a number.
impl ToJson for What {
    fn write(&self, json: &mut Writer) {
        match self {
            Self::AddArticles(count) => json.choice("add-articles", count),
            Self::BringIn(count) => json.choice("bring-in", count),
            Self::EditArticle => json.text("edit-article"),
            Self::SetStatus => json.text("set-status"),
            Self::Bin(count) => json.choice("bin", count),
            Self::Unbin(count) => json.choice("unbin", count),
            Self::SetBlock => json.text("set-block"),
            Self::Tag(count) => json.choice("tag", count),
            Self::Claim => json.text("claim"),
            Self::Delete(count) => json.choice("delete", count),
            Self::Relabel => json.text("relabel"),
            Self::Resize => json.text("resize"),
            Self::Note => json.text("note"),
            Self::EditClaim => json.text("edit-claim"),
            Self::Link => json.text("link"),
            Self::EditEntity => json.text("edit-entity"),
            Self::MergeEntities => json.text("merge-entities"),
            Self::SplitEntity => json.text("split-entity"),
            Self::Reject => json.text("reject"),
            Self::Relate => json.text("relate"),
            Self::EditRelation => json.text("edit-relation"),
            Self::PlaceOrphan => json.text("place-orphan"),
            Self::DropOrphan => json.text("drop-orphan"),
            Self::Unrelate => json.text("unrelate"),
            Self::EditLabels => json.text("edit-labels"),
            Self::DeleteLabel => json.text("delete-label"),
        }
    }
}

impl FromJson for What {
    fn from_json(value: Value) -> Result<Self, Error> {
        let (name, count) = match value {
            Value::Text(name) => (name, None),
            value => {
                let (name, count) = value.into_choice()?;
                (name, Some(usize::from_json(count)?))
            }
        };
        Ok(match (name.as_str(), count) {
            ("add-articles", Some(count)) => Self::AddArticles(count),
            ("bring-in", Some(count)) => Self::BringIn(count),
            ("edit-article", None) => Self::EditArticle,
            ("set-status", None) => Self::SetStatus,
            ("bin", Some(count)) => Self::Bin(count),
            ("unbin", Some(count)) => Self::Unbin(count),
            ("set-block", None) => Self::SetBlock,
            ("tag", Some(count)) => Self::Tag(count),
            ("claim", None) => Self::Claim,
            ("delete", Some(count)) => Self::Delete(count),
            ("relabel", None) => Self::Relabel,
            ("resize", None) => Self::Resize,
            ("note", None) => Self::Note,
            ("edit-claim", None) => Self::EditClaim,
            ("link", None) => Self::Link,
            ("edit-entity", None) => Self::EditEntity,
            ("merge-entities", None) => Self::MergeEntities,
            ("split-entity", None) => Self::SplitEntity,
            ("reject", None) => Self::Reject,
            ("relate", None) => Self::Relate,
            ("edit-relation", None) => Self::EditRelation,
            ("place-orphan", None) => Self::PlaceOrphan,
            ("drop-orphan", None) => Self::DropOrphan,
            ("unrelate", None) => Self::Unrelate,
            ("edit-labels", None) => Self::EditLabels,
            ("delete-label", None) => Self::DeleteLabel,
            _ => return Err(Error::mismatch()),
        })
    }
}

impl ToJson for Step {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 4] = [
            ("what", &self.what),
            ("at", &self.at),
            ("field", &self.field),
            ("changes", &self.changes),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Step {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            what: members.take("what")?,
            at: members.take("at")?,
            field: members.take("field")?,
            changes: members.take("changes")?,
        })
    }
}

impl ToJson for Counts {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] =
            [("claims", &self.claims), ("mentions", &self.mentions)];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Counts {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            claims: members.take("claims")?,
            mentions: members.take("mentions")?,
        })
    }
}

impl Named for Language {
    const NAMES: &'static [(Self, &'static str)] = &[(Self::En, "en"), (Self::Fr, "fr")];
}

impl Named for Theme {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::System, "system"),
        (Self::Light, "light"),
        (Self::Dark, "dark"),
    ];
}

impl ToJson for Settings {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 4] = [
            ("language", &self.language),
            ("theme", &self.theme),
            ("names_on_marks", &self.names_on_marks),
            ("creator", &self.creator),
        ];
        json.object(&members, &Object::new());
    }
}
