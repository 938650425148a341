//! The members of a claim's `checking`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Extra;
use crate::core::checking::{CheckStatus, ClaimType, Stance};

/// What a fact-checker writes beside a claim. What says nothing is left out.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
pub struct Checking {
    /// How far the work is.
    #[serde(default)]
    pub status: CheckStatus,
    /// How much the claim is worth checking: 0 (not at all) to 3 (at once).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 3))]
    pub worthiness: Option<u8>,
    /// Why it is worth that much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What sorts of claim it is (AVeriTeC's types).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<ClaimType>,
    /// The claim in words that can be understood without the article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
    /// When the claim was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where it was made or is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What has to be known to judge it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// What bears on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// The judgement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was asked, and the answer.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// What was asked.
    #[serde(default)]
    pub question: String,
    /// The answer; empty while there is none.
    #[serde(default)]
    pub answer: String,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A document that bears on a claim.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The address of a copy that stays.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quotation: Option<String>,
    /// What it does to the claim.
    #[serde(default)]
    pub stance: Stance,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a checker found.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Verdict {
    /// `five-steps`, `true-false`, `averitec`, or the name of a scale of one's own.
    #[serde(default)]
    pub scale: String,
    /// A grade of that scale (`five-steps`: `false`, `mostly-false`, `half-true`, `mostly-true`,
    /// `true`; `true-false`: `false`, `misleading`, `true`; `averitec`: `supported`, `refuted`,
    /// `not-enough-evidence`, `conflicting-evidence`), or free words on a scale of one's own.
    #[serde(default)]
    pub value: String,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Unknown members.
    #[serde(flatten)]
    pub extra: Extra,
}
