//! ClaimReview of schema.org, as JSON-LD and as a page that carries it.
//!
//! Source: schema.org 29 (`ClaimReview`, `Claim`, `Rating`) and Google's *Fact Check (ClaimReview)
//! structured data*, whose Fact Check Explorer reads it. Only claims with a verdict, a wording, a
//! checker and the address of the fact-check are written; the others are listed with what is missing.
//! Lost: everything else, and all positions.

use serde_json::{Value, json};

use super::{
    assertions::{Assertion, Speaking, assertions, mentions_left_out, relations_left_out},
    json_text::pretty,
    loss::LossKind,
    page::{escaped, head, script},
    writing::{File, Options, Refused, Taken},
};
use crate::core::{annotation::Nature, project::Project};

/// One file of JSON-LD.
pub fn write(project: &Project, options: &Options) -> Result<Taken, Refused> {
    let (reviews, taken) = reviewed(project, options)?;
    let reviews: Vec<Value> = reviews.iter().map(|(_, review)| review.clone()).collect();
    let files = vec![File::text("claimreview.jsonld", pretty(&json!(reviews)))];
    Ok(Taken { files, ..taken })
}

/// A page that says the same to people, ready to be published at the address given.
pub fn write_page(project: &Project, options: &Options) -> Result<Taken, Refused> {
    let (reviews, taken) = reviewed(project, options)?;
    let mut page = head("ClaimReview", options.language, "");
    for (assertion, review) in &reviews {
        page += &script(review);
        let verdict = assertion.verdict().map_or("", |verdict| verdict.words());
        let explanation = assertion
            .verdict()
            .map_or("", |verdict| &verdict.explanation);
        let speakers: Vec<&str> = assertion.speakers.iter().map(|s| &*s.name).collect();
        page += &format!(
            "<article id=\"{}\">\n<h2>{}</h2>\n<p>{}</p>\n<p><strong>{}</strong> {}</p>\n</article>\n",
            escaped(assertion.claim.id.as_str()),
            escaped(assertion.wording()),
            escaped(&speakers.join(", ")),
            escaped(verdict),
            escaped(explanation),
        );
    }
    page += "</body>\n</html>\n";
    let files = vec![File::text("claimreview.html", page)];
    Ok(Taken { files, ..taken })
}

type Reviews<'a> = Vec<(Assertion<'a>, Value)>;

fn reviewed<'a>(project: &'a Project, options: &Options) -> Result<(Reviews<'a>, Taken), Refused> {
    let (mut reviews, mut taken) = (Vec::new(), Taken::default());
    for (whole, claims) in assertions(project, options) {
        taken.losses.extend(mentions_left_out(whole));
        taken.losses.extend(relations_left_out(whole));
        for assertion in claims {
            match review(&assertion, options) {
                Ok(review) => reviews.push((assertion, review)),
                Err(missing) => {
                    taken
                        .losses
                        .push(assertion.loss(LossKind::Incomplete { missing }));
                }
            }
        }
    }
    if reviews.is_empty() {
        return Err(Refused::NoReview(taken.losses));
    }
    Ok((reviews, taken))
}

/// The review of a claim, or what is missing for one.
pub fn review(assertion: &Assertion, options: &Options) -> Result<Value, Vec<&'static str>> {
    let checking = assertion.checking();
    let wording = checking
        .map(|checking| &*checking.wording)
        .filter(|words| !words.is_empty());
    let verdict = assertion.verdict();
    let author = verdict
        .map(|verdict| &*verdict.author)
        .filter(|author| !author.is_empty());
    let author = options.reviewer.as_deref().or(author);
    let url = options.review_url.as_deref();
    let needed = [
        ("wording", wording.is_some()),
        ("verdict", verdict.is_some()),
        ("checker", author.is_some()),
        ("address of the fact-check", url.is_some()),
    ];
    let (Some(wording), Some(verdict), Some(author), Some(url)) = (wording, verdict, author, url)
    else {
        let missing = needed.into_iter().filter(|(_, is_there)| !is_there);
        return Err(missing.map(|(name, _)| name).collect());
    };
    let mut review = json!({
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": format!("{url}#{}", assertion.claim.id),
        "claimReviewed": wording,
        "author": {"@type": "Organization", "name": author},
        "itemReviewed": claim(assertion),
        "reviewRating": rating(assertion),
    });
    if !verdict.date.is_empty() {
        review["datePublished"] = json!(verdict.date);
    }
    if !verdict.explanation.is_empty() {
        review["reviewBody"] = json!(verdict.explanation);
    }
    Ok(review)
}

fn rating(assertion: &Assertion) -> Value {
    let Some(verdict) = assertion.verdict() else {
        return Value::Null;
    };
    let mut rating = json!({"@type": "Rating", "alternateName": verdict.words()});
    if let Some((value, best)) = verdict.rating() {
        rating["ratingValue"] = json!(value);
        rating["worstRating"] = json!(1);
        rating["bestRating"] = json!(best);
    }
    rating
}

fn claim(assertion: &Assertion) -> Value {
    let head = &assertion.whole.head;
    let mut claim = json!({"@type": "Claim", "text": assertion.quote});
    if let Some(language) = &head.language {
        claim["inLanguage"] = json!(language);
    }
    // The last of a chain is the one whose claim it is.
    if let Some(speaker) = assertion.speakers.last() {
        claim["author"] = author(speaker);
    }
    let date = assertion.checking().map(|checking| &checking.date);
    if let Some(date) = date.filter(|date| !date.is_empty()) {
        claim["datePublished"] = json!(date);
    }
    if let Some(url) = &head.source.url {
        let mut appearance = json!({"@type": "NewsArticle", "url": url, "headline": head.title});
        if let Some(published) = &head.source.published {
            appearance["datePublished"] = json!(published);
        }
        if let Some(publisher) = &head.source.publisher {
            appearance["publisher"] = json!({"@type": "Organization", "name": publisher});
        }
        claim["appearance"] = appearance;
    }
    claim
}

fn author(speaker: &Speaking) -> Value {
    let is_organisation = speaker
        .entity
        .is_some_and(|e| e.label.as_str() == "organisation");
    let many = matches!(speaker.nature, Nature::Collective | Nature::Document);
    let kind = if is_organisation || many {
        "Organization"
    } else {
        "Person"
    };
    let mut author = json!({"@type": kind, "name": speaker.name});
    if let Some(entity) = speaker.entity.filter(|entity| !entity.links.is_empty()) {
        author["sameAs"] = json!(entity.links);
    }
    author
}
