//! The words of the reports, in the languages of the page.

use crate::core::settings::Language;

/// What stands in a report besides the article's own words.
pub struct Phrases {
    /// Title of a report on several articles.
    pub report: &'static str,
    /// One claim, in the legend.
    pub claim: &'static str,
    /// Heading of the claims.
    pub claims: &'static str,
    /// Heading of the mentions.
    pub mentions: &'static str,
    /// Who says a claim.
    pub said_by: &'static str,
    /// The claim in words of its own.
    pub wording: &'static str,
    /// What was found.
    pub verdict: &'static str,
    /// Why.
    pub explanation: &'static str,
    /// What speaks for and against.
    pub evidence: &'static str,
    /// A remark.
    pub note: &'static str,
    /// What kind of thing is named.
    pub label: &'static str,
    /// What is named.
    pub name: &'static str,
    /// How often.
    pub count: &'static str,
    /// Where the article comes from.
    pub source: &'static str,
}

/// The words in a language.
pub fn phrases(language: Language) -> &'static Phrases {
    match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
    }
}

const ENGLISH: Phrases = Phrases {
    report: "Annotated articles",
    claim: "Claim",
    claims: "Claims",
    mentions: "Who and what is named",
    said_by: "Said by",
    wording: "In other words",
    verdict: "Verdict",
    explanation: "Explanation",
    evidence: "Evidence",
    note: "Note",
    label: "Label",
    name: "Name",
    count: "Mentions",
    source: "Source",
};

const FRENCH: Phrases = Phrases {
    report: "Articles annotés",
    claim: "Affirmation",
    claims: "Affirmations",
    mentions: "Qui et quoi est nommé",
    said_by: "Dit par",
    wording: "Reformulation",
    verdict: "Verdict",
    explanation: "Explication",
    evidence: "Preuves",
    note: "Note",
    label: "Étiquette",
    name: "Nom",
    count: "Mentions",
    source: "Source",
};
