//! The checking of a claim. Nothing in it has a position, so the database and files have one shape:
//! what says nothing is left out, and unknown members stand beside the known ones.

use crate::core::{
    checking::{CheckStatus, Checking, ClaimType, Evidence, Question, Stance, Verdict, Worthiness},
    json::{Error, FromJson, Named, Object, ToJson, Value, Writer},
};

impl Named for ClaimType {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::EventProperty, "event-property"),
        (Self::Numerical, "numerical"),
        (Self::QuoteVerification, "quote-verification"),
        (Self::Causal, "causal"),
        (Self::PositionStatement, "position-statement"),
    ];
}

impl Named for CheckStatus {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Spotted, "spotted"),
        (Self::Triaged, "triaged"),
        (Self::Checking, "checking"),
        (Self::Done, "done"),
    ];
}

impl Named for Stance {
    const NAMES: &'static [(Self, &'static str)] = &[
        (Self::Supports, "supports"),
        (Self::Refutes, "refutes"),
        (Self::Context, "context"),
    ];
}

impl ToJson for Worthiness {
    fn write(&self, json: &mut Writer) {
        u64::from(self.degree()).write(json);
    }
}

impl FromJson for Worthiness {
    fn from_json(value: Value) -> Result<Self, Error> {
        let degree = u8::try_from(u64::from_json(value)?).ok();
        degree.and_then(Self::new).ok_or(Error::mismatch())
    }
}

/// The members that say something, of texts and what else an object has.
fn said<'a>(members: &[(&'static str, &'a String)]) -> Vec<(&'static str, &'a dyn ToJson)> {
    let said = members.iter().filter(|(_, text)| !text.is_empty());
    said.map(|(name, text)| (*name, *text as &dyn ToJson))
        .collect()
}

impl ToJson for Checking {
    fn write(&self, json: &mut Writer) {
        let mut members: Vec<(&str, &dyn ToJson)> = vec![("status", &self.status)];
        if let Some(worthiness) = &self.worthiness {
            members.push(("worthiness", worthiness));
        }
        members.extend(said(&[("reason", &self.reason)]));
        if !self.types.is_empty() {
            members.push(("types", &self.types));
        }
        members.extend(said(&[
            ("wording", &self.wording),
            ("date", &self.date),
            ("place", &self.place),
        ]));
        if !self.questions.is_empty() {
            members.push(("questions", &self.questions));
        }
        if !self.evidence.is_empty() {
            members.push(("evidence", &self.evidence));
        }
        if let Some(verdict) = &self.verdict {
            members.push(("verdict", verdict));
        }
        json.flat_object(&members, &self.extra);
    }
}

impl FromJson for Checking {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            worthiness: members.take("worthiness")?,
            reason: members.take_or_default("reason")?,
            types: members.take_or_default("types")?,
            wording: members.take_or_default("wording")?,
            date: members.take_or_default("date")?,
            place: members.take_or_default("place")?,
            questions: members.take_or_default("questions")?,
            evidence: members.take_or_default("evidence")?,
            verdict: members.take("verdict")?,
            status: members.take_or_default("status")?,
            extra: members,
        })
    }
}

impl ToJson for Question {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] =
            [("question", &self.question), ("answer", &self.answer)];
        json.flat_object(&members, &self.extra);
    }
}

impl FromJson for Question {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            question: members.take_or_default("question")?,
            answer: members.take_or_default("answer")?,
            extra: members,
        })
    }
}

impl ToJson for Evidence {
    fn write(&self, json: &mut Writer) {
        let mut members = said(&[
            ("url", &self.url),
            ("archived", &self.archived),
            ("title", &self.title),
            ("publisher", &self.publisher),
            ("date", &self.date),
            ("quotation", &self.quotation),
        ]);
        members.push(("stance", &self.stance));
        json.flat_object(&members, &self.extra);
    }
}

impl FromJson for Evidence {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            url: members.take_or_default("url")?,
            archived: members.take_or_default("archived")?,
            title: members.take_or_default("title")?,
            publisher: members.take_or_default("publisher")?,
            date: members.take_or_default("date")?,
            quotation: members.take_or_default("quotation")?,
            stance: members.take_or_default("stance")?,
            extra: members,
        })
    }
}

impl ToJson for Verdict {
    fn write(&self, json: &mut Writer) {
        let mut members: Vec<(&str, &dyn ToJson)> =
            vec![("scale", &self.scale), ("value", &self.value)];
        members.extend(said(&[
            ("explanation", &self.explanation),
            ("author", &self.author),
            ("date", &self.date),
        ]));
        json.flat_object(&members, &self.extra);
    }
}

impl FromJson for Verdict {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            scale: members.take_or_default("scale")?,
            value: members.take_or_default("value")?,
            explanation: members.take_or_default("explanation")?,
            author: members.take_or_default("author")?,
            date: members.take_or_default("date")?,
            extra: members,
        })
    }
}
