//! Makes a claim of a mark: what writers give along as named texts goes back to where it belongs.

use crate::{
    core::{
        annotation::{Claim, ClaimKind, Id, Nature, Source, Spans, Speaker},
        checking::{CheckStatus, Checking, ClaimType, SCALES, Scale, Verdict, Worthiness},
        json::{self, FromJson, Named},
    },
    formats::sheet::features::{PLACED, SAID_BY},
};

/// The features of a mark, taken out one by one.
pub struct Features(Vec<(String, String)>);

impl Features {
    /// What a file says of a mark.
    pub fn new(features: &[(String, String)]) -> Self {
        Self(features.to_vec())
    }

    /// What nobody has taken.
    pub fn into_rest(self) -> Vec<(String, String)> {
        self.0
    }

    fn take(&mut self, name: &str) -> String {
        let place = self.0.iter().position(|(its, _)| its == name);
        place.map_or_else(String::new, |place| self.0.remove(place).1)
    }

    /// Takes a feature if it can be understood.
    fn take_if<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let place = self.0.iter().position(|(its, _)| its == name)?;
        let value = read(&self.0[place].1)?;
        self.0.remove(place);
        Some(value)
    }
}

/// A claim with what its features say; who says it by a link comes later.
pub fn claim(id: Id, spans: Spans, features: &mut Features) -> Claim {
    let speakers = features.take("speaker");
    let speakers = speakers.split(SAID_BY).filter(|name| !name.is_empty());
    let sources = speakers.map(|name| {
        let (name, spans) = (name.to_owned(), Vec::new());
        Source::from(Speaker::Name { name, spans })
    });
    let checking = checking(features);
    Claim {
        id,
        spans,
        kind: features
            .take_if("quotation", named)
            .unwrap_or(ClaimKind::Unmarked),
        cue: Vec::new(),
        sources: sources.collect(),
        medium: features.take("medium"),
        checking: Some(checking).filter(|c| !c.is_blank()).map(Box::new),
        note: String::new(),
        origin: Default::default(),
        stamp: Default::default(),
        extra: Default::default(),
    }
}

/// Gives a claim a speaker whose words are marked: in the chain where one is missing, else behind it.
pub fn add_speaker(claim: &mut Claim, speaker: Speaker) {
    match claim.sources.iter_mut().find(|source| is_missing(source)) {
        Some(missing) => missing.speaker = speaker,
        None => claim.sources.push(speaker.into()),
    }
}

/// Whether a source only keeps the place for a speaker whose words are marked.
pub fn is_missing(source: &Source) -> bool {
    matches!(&source.speaker, Speaker::Name { name, spans } if name == PLACED && spans.is_empty())
}

/// How sources are named, the outermost first.
pub fn natures(features: &mut Features) -> Vec<Nature> {
    let all = |natures: &str| {
        natures
            .split(SAID_BY)
            .map(named)
            .collect::<Option<Vec<Nature>>>()
    };
    features.take_if("source_natures", all).unwrap_or_default()
}

fn checking(features: &mut Features) -> Checking {
    let degree = |degree: &str| Worthiness::new(degree.parse().ok()?);
    let types = |types: &str| {
        types
            .split(' ')
            .map(named)
            .collect::<Option<Vec<ClaimType>>>()
    };
    Checking {
        worthiness: features.take_if("worthiness", degree),
        reason: features.take("worthiness_reason"),
        types: features.take_if("claim_types", types).unwrap_or_default(),
        wording: features.take("wording"),
        date: features.take("claim_date"),
        place: features.take("claim_place"),
        questions: features.take_if("questions", listed).unwrap_or_default(),
        evidence: features.take_if("evidence", listed).unwrap_or_default(),
        verdict: verdict(features),
        status: features
            .take_if("status", named::<CheckStatus>)
            .unwrap_or_default(),
        extra: Default::default(),
    }
}

/// Files give the words of a verdict. On a scale of the program's they stand for a grade.
fn verdict(features: &mut Features) -> Option<Verdict> {
    let words = features.take("verdict");
    if words.is_empty() {
        return None;
    }
    let scale = features.take("verdict_scale");
    let known = SCALES.iter().find(|known| known.id == scale);
    let graded = |scale: &Scale| {
        let grade = scale.grades.iter().find(|grade| grade.words == words);
        grade.map(|grade| grade.id.to_owned())
    };
    Some(Verdict {
        value: known.and_then(graded).unwrap_or(words),
        scale,
        explanation: features.take("verdict_explanation"),
        author: features.take("verdict_author"),
        date: features.take("verdict_date"),
        extra: Default::default(),
    })
}

fn listed<T: FromJson>(text: &str) -> Option<Vec<T>> {
    json::read(text).ok()
}

/// The choice that files call so.
fn named<T: Named>(name: &str) -> Option<T> {
    let choice = T::NAMES.iter().find(|(_, its)| *its == name);
    choice.map(|(choice, _)| *choice)
}
