//! What a fact-checker writes beside a claim: whether it is worth checking, what was asked and found,
//! and the verdict. All of it is optional, and none of it has a place in the text.

use super::annotation::Extra;

/// How many characters a wording should stay below: search engines cut longer ones off.
pub const WORDING_LIMIT: usize = 75;

/// The checking of one claim. The default says nothing at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checking {
    /// How much it is worth checking, if somebody has said.
    pub worthiness: Option<Worthiness>,
    /// Why it is worth that much.
    pub reason: String,
    /// What sorts of claim it is, in the order in which they were given.
    pub types: Vec<ClaimType>,
    /// The claim in words that can be understood without the article; empty if nobody has written it.
    pub wording: String,
    /// When the claim was made, as a person wrote it.
    pub date: String,
    /// Where it was made or is about.
    pub place: String,
    /// What has to be known to judge it.
    pub questions: Vec<Question>,
    /// What speaks for it, against it, or explains it.
    pub evidence: Vec<Evidence>,
    /// The judgement, once there is one.
    pub verdict: Option<Verdict>,
    /// How far the work is.
    pub status: CheckStatus,
    /// Unknown members of the file.
    pub extra: Extra,
}

impl Checking {
    /// Whether there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// How much a claim is worth checking: 0 (not at all) to 3 (at once).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Worthiness(u8);

impl Worthiness {
    /// The highest.
    pub const MOST: u8 = 3;

    /// `None` above [`Worthiness::MOST`].
    pub fn new(degree: u8) -> Option<Self> {
        (degree <= Self::MOST).then_some(Self(degree))
    }

    /// 0 to 3.
    pub fn degree(self) -> u8 {
        self.0
    }
}

/// What sort of claim it is: the types of the AVeriTeC data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum ClaimType {
    /// Something happened, or something is so.
    EventProperty,
    /// A number or a comparison of numbers.
    Numerical,
    /// Somebody said something.
    QuoteVerification,
    /// One thing brings about another.
    Causal,
    /// Somebody stands for something.
    PositionStatement,
}

/// How far the checking of a claim is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum CheckStatus {
    /// Somebody marked it.
    #[default]
    Spotted,
    /// It was decided whether it will be checked.
    Triaged,
    /// Somebody is at it.
    Checking,
    /// The verdict stands.
    Done,
}

/// What was asked, and the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What was asked.
    pub question: String,
    /// The answer; empty while there is none.
    pub answer: String,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// A document that bears on a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Its address.
    pub url: String,
    /// The address of a copy that stays.
    pub archived: String,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// When, as the source says it.
    pub date: String,
    /// Its words.
    pub quotation: String,
    /// What it does to the claim.
    pub stance: Stance,
    /// Unknown members of the file.
    pub extra: Extra,
}

/// What a piece of evidence does to a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
    serde(rename_all = "kebab-case")
)]
pub enum Stance {
    /// It speaks for it.
    Supports,
    /// It speaks against it.
    Refutes,
    /// It explains it.
    #[default]
    Context,
}

/// What a checker found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// The id of one of the [`SCALES`]; any other is a scale of the checker's own.
    pub scale: String,
    /// The id of a grade of that scale, or free words on a scale of one's own.
    pub value: String,
    /// Why.
    pub explanation: String,
    /// Who says so.
    pub author: String,
    /// Since when.
    pub date: String,
    /// Unknown members of the file.
    pub extra: Extra,
}

impl Verdict {
    /// The library's scale that it is on; `None` on one of the checker's own.
    pub fn known_scale(&self) -> Option<&'static Scale> {
        SCALES.iter().find(|scale| scale.id == self.scale)
    }

    /// The verdict in English words, as files of other tools give it.
    pub fn words(&self) -> &str {
        let grade = self.known_scale().and_then(|s| s.grade(&self.value));
        grade.map_or(self.value.as_str(), |grade| grade.words)
    }

    /// Its place on a scale that ranks its grades: from 1, the worst, and the number of grades.
    pub fn rating(&self) -> Option<(usize, usize)> {
        let scale = self.known_scale().filter(|scale| scale.is_ranked)?;
        let place = scale.grades.iter().position(|g| g.id == self.value)?;
        Some((place + 1, scale.grades.len()))
    }
}

/// Words to choose a verdict from.
#[derive(Debug, PartialEq, Eq)]
pub struct Scale {
    /// What files call it.
    pub id: &'static str,
    /// From the worst to the best where they are ranked.
    pub grades: &'static [Grade],
    /// Whether each grade is better than the one before it.
    pub is_ranked: bool,
}

impl Scale {
    /// The grade with that id.
    pub fn grade(&self, id: &str) -> Option<&'static Grade> {
        self.grades.iter().find(|grade| grade.id == id)
    }
}

/// One of the words of a scale.
#[derive(Debug, PartialEq, Eq)]
pub struct Grade {
    /// What files call it.
    pub id: &'static str,
    /// In English, as the field writes it.
    pub words: &'static str,
}

/// The id of a scale whose words are the checker's own.
pub const OWN_SCALE: &str = "own";

/// The scales that there are, besides [`OWN_SCALE`].
pub const SCALES: [Scale; 3] = [
    Scale {
        id: "five-steps",
        grades: &[
            grade("false", "False"),
            grade("mostly-false", "Mostly false"),
            grade("half-true", "Half true"),
            grade("mostly-true", "Mostly true"),
            grade("true", "True"),
        ],
        is_ranked: true,
    },
    Scale {
        id: "true-false",
        grades: &[
            grade("false", "False"),
            grade("misleading", "Misleading"),
            grade("true", "True"),
        ],
        is_ranked: true,
    },
    Scale {
        id: "averitec",
        grades: &[
            grade("supported", "Supported"),
            grade("refuted", "Refuted"),
            grade("not-enough-evidence", "Not Enough Evidence"),
            grade("conflicting-evidence", "Conflicting Evidence/Cherrypicking"),
        ],
        is_ranked: false,
    },
];

const fn grade(id: &'static str, words: &'static str) -> Grade {
    Grade { id, words }
}
