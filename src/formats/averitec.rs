//! AVeriTeC: claims with label, questions and answers, as the data set has them.
//!
//! Source: Schlichtkrull et al., *AVeriTeC: A Dataset for Real-world Claim Verification*, the members of
//! its `dev.json`. Evidence that answers no question becomes the answers to one more. Dates are
//! DD-MM-YYYY there. Lost: mentions, relations, cues, positions, and verdicts that none of its four
//! labels means.

use serde_json::{Value, json};

use super::{
    assertions::{Assertion, assertions, mentions_left_out, relations_left_out},
    json_text::pretty,
    loss::LossKind,
    writing::{File, Options, Taken},
};
use crate::core::{
    checking::{Checking, ClaimType, Evidence, Question, Verdict},
    project::Project,
};

/// One file.
pub fn write(project: &Project, options: &Options) -> Taken {
    let mut taken = Taken::default();
    let mut claims = Vec::new();
    for (whole, assertions) in assertions(project, options) {
        taken.losses.extend(mentions_left_out(whole));
        taken.losses.extend(relations_left_out(whole));
        for assertion in assertions {
            let names = unheld(&assertion);
            if !names.is_empty() {
                taken
                    .losses
                    .push(assertion.loss(LossKind::Features { names }));
            }
            claims.push(claim(&assertion));
        }
    }
    taken
        .files
        .push(File::text("averitec.json", pretty(&json!(claims))));
    taken
}

fn claim(assertion: &Assertion) -> Value {
    let head = &assertion.whole.head;
    let checking = assertion.checking();
    let verdict = assertion.verdict();
    let text = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
    json!({
        "claim": assertion.wording(),
        "required_reannotation": false,
        "label": verdict.and_then(label),
        "justification": text(verdict.map(|verdict| &*verdict.explanation)),
        "claim_date": checking.and_then(|checking| date(&checking.date)),
        "speaker": assertion.speakers.last().map(|speaker| &speaker.name),
        "original_claim_url": head.source.url,
        "cached_original_claim_url": null,
        "fact_checking_article": null,
        "reporting_source": head.source.publisher,
        "location_ISO_code": null,
        "claim_types": checking.map_or(Vec::new(), types),
        "fact_checking_strategies": [],
        "questions": checking.map_or(Vec::new(), questions),
    })
}

/// The data set's label for a verdict; `None` if none of them means it.
fn label(verdict: &Verdict) -> Option<&'static str> {
    let grade = verdict.known_scale()?.grade(&verdict.value)?;
    Some(match grade.id {
        "true" => "Supported",
        "false" => "Refuted",
        _ if verdict.scale == "averitec" => grade.words,
        _ => return None,
    })
}

/// `2026-02-03` as `3-2-2026`, the way the data set writes days.
fn date(iso: &str) -> Option<String> {
    let mut parts = iso.get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |text: &str| text.parse::<u32>().ok();
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    Some(format!("{day:02}-{month:02}-{year:04}"))
}

fn types(checking: &Checking) -> Vec<&'static str> {
    let name = |kind: &ClaimType| match kind {
        ClaimType::EventProperty => "Event/Property Claim",
        ClaimType::Numerical => "Numerical Claim",
        ClaimType::QuoteVerification => "Quote Verification",
        ClaimType::Causal => "Causal Claim",
        ClaimType::PositionStatement => "Position Statement",
    };
    checking.types.iter().map(name).collect()
}

fn questions(checking: &Checking) -> Vec<Value> {
    let mut questions: Vec<Value> = checking.questions.iter().map(question).collect();
    if !checking.evidence.is_empty() {
        let answers: Vec<Value> = checking.evidence.iter().map(answer).collect();
        questions.push(json!({"question": "What evidence is there?", "answers": answers}));
    }
    questions
}

fn question(question: &Question) -> Value {
    let answer = json!({
        "answer": question.answer, "answer_type": "Abstractive", "source_url": null,
        "cached_source_url": null, "source_medium": null,
    });
    let answers = if question.answer.is_empty() {
        json!([])
    } else {
        json!([answer])
    };
    json!({"question": question.question, "answers": answers})
}

fn answer(evidence: &Evidence) -> Value {
    let is_quoted = !evidence.quotation.is_empty();
    let words = if is_quoted {
        &evidence.quotation
    } else {
        &evidence.title
    };
    json!({
        "answer": words,
        "answer_type": if is_quoted { "Extractive" } else { "Abstractive" },
        "source_url": evidence.url,
        "cached_source_url": evidence.archived,
        "source_medium": "Web text",
    })
}

/// What is said of a claim and has no place.
fn unheld(assertion: &Assertion) -> Vec<&'static str> {
    let mut names = vec!["quotation"];
    if !assertion.claim.cue.is_empty() {
        names.push("cue");
    }
    if assertion.speakers.len() > 1 {
        names.push("chain of speakers");
    }
    if !assertion.claim.medium.is_empty() {
        names.push("medium");
    }
    if !assertion.claim.note.is_empty() {
        names.push("note");
    }
    let Some(checking) = assertion.checking() else {
        return names;
    };
    if assertion
        .verdict()
        .is_some_and(|verdict| label(verdict).is_none())
    {
        names.push("verdict");
    }
    if checking.worthiness.is_some() {
        names.push("worthiness");
    }
    if !checking.place.is_empty() {
        names.push("claim_place");
    }
    if !checking.date.is_empty() && date(&checking.date).is_none() {
        names.push("claim_date");
    }
    if !checking.evidence.is_empty() {
        names.push("stance of the evidence");
    }
    names
}
