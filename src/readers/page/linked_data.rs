//! Linked data (JSON-LD) of a page: what schema.org calls an article, alone, in a list or in a graph.

use dom_query::Document;

use super::metadata::clean;
use crate::core::{
    characters::lower_case,
    json::{self, Object, Value},
};

/// What an article says of itself.
#[derive(Default)]
pub(super) struct LinkedData {
    pub title: Option<String>,
    pub byline: Option<String>,
    /// The account that made it: its author at best, for want of another.
    pub creator: Option<String>,
    pub publisher: Option<String>,
    pub published: Option<String>,
    /// When its file was made, for want of a date of publishing.
    pub created: Option<String>,
    pub url: Option<String>,
}

/// The types of schema.org that are articles.
#[rustfmt::skip]
const ARTICLES: &[&str] = &[
    "Article", "AdvertiserContentArticle", "NewsArticle", "AnalysisNewsArticle",
    "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
    "ReviewNewsArticle", "Report", "SatiricalArticle", "ScholarlyArticle",
    "MedicalScholarlyArticle", "SocialMediaPosting", "BlogPosting", "LiveBlogPosting",
    "DiscussionForumPosting", "TechArticle", "APIReference",
];

/// The first article of the page's linked data; `title` is what `<title>` says.
pub(super) fn linked_data(document: &Document, title: &str) -> Option<LinkedData> {
    document
        .select(r#"script[type="application/ld+json"]"#)
        .iter()
        .filter_map(|script| json::read::<Value>(json_of(&script.text())).ok())
        .find_map(|value| article(&value).map(|article| read(article, title)))
}

/// Without the marks that keep old parsers from looking inside.
fn json_of(script: &str) -> &str {
    let script = script.trim();
    let inner = script.strip_prefix("<![CDATA[").unwrap_or(script);
    inner.strip_suffix("]]>").unwrap_or(inner)
}

/// The first article in a value: itself, in a list, or in its graph.
fn article(value: &Value) -> Option<&Object> {
    match value {
        Value::List(values) => values.iter().find_map(article),
        Value::Object(object) if is_article(object) => Some(object),
        Value::Object(object) => object.get("@graph").and_then(article),
        _ => None,
    }
}

fn is_article(object: &Object) -> bool {
    texts(object.get("@type")).any(|kind| {
        let name = kind.rsplit('/').next().unwrap_or_default();
        ARTICLES.contains(&name)
    })
}

fn read(article: &Object, title: &str) -> LinkedData {
    let member = |name: &str| text(article.get(name));
    LinkedData {
        title: headline(member("name"), member("headline"), title),
        byline: byline(article.get("author")),
        creator: byline(article.get("creator")),
        publisher: article.get("publisher").and_then(named),
        published: member("datePublished"),
        created: member("dateCreated"),
        url: member("url")
            .or_else(|| member("mainEntityOfPage"))
            .or_else(|| {
                article
                    .get("mainEntityOfPage")
                    .and_then(|page| text(object(page)?.get("@id")))
            }),
    }
}

/// Some sites put their own name into `name` and the title into `headline`, others the other way
/// round; what is like the page's `<title>` is believed.
fn headline(name: Option<String>, headline: Option<String>, title: &str) -> Option<String> {
    match (name, headline) {
        (Some(name), Some(headline)) => {
            let alike = |text: &str| likeness(text, title) > 0.75;
            Some(if alike(&headline) && !alike(&name) {
                headline
            } else {
                name
            })
        }
        (name, headline) => name.or(headline),
    }
}

/// How much of `of` is made of words that `text` has, from 0 to 1, by the length of the words.
fn likeness(text: &str, of: &str) -> f64 {
    let lower = (lower_case(text), lower_case(of));
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric() && c != '_')
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (words, others) = (words(&lower.0), words(&lower.1));
    let length = |words: &mut dyn Iterator<Item = &String>| -> usize {
        words.map(|word| word.chars().count() + 1).sum()
    };
    let all = length(&mut others.iter());
    if words.is_empty() || all == 0 {
        return 0.0;
    }
    let shared = length(&mut others.iter().filter(|word| words.contains(word)));
    shared as f64 / all as f64
}

/// The names of the authors, who may be one or many, objects or bare names.
fn byline(author: Option<&Value>) -> Option<String> {
    let names: Vec<String> = match author? {
        Value::List(authors) => authors.iter().filter_map(named).collect(),
        author => named(author).into_iter().collect(),
    };
    (!names.is_empty()).then(|| names.join(", "))
}

/// A name, or the name of an object; lists give their first.
fn named(value: &Value) -> Option<String> {
    match value {
        Value::Object(object) => text(object.get("name")),
        Value::List(values) => values.iter().find_map(named),
        value => text(Some(value)),
    }
}

fn object(value: &Value) -> Option<&Object> {
    match value {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

fn text(value: Option<&Value>) -> Option<String> {
    let text = clean(texts(value).next()?);
    (!text.is_empty()).then_some(text)
}

/// A text, or the texts of a list.
fn texts(value: Option<&Value>) -> impl Iterator<Item = &str> {
    let values = match value {
        Some(Value::List(values)) => values.as_slice(),
        Some(value) => std::slice::from_ref(value),
        None => &[],
    };
    values.iter().filter_map(|value| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    })
}
