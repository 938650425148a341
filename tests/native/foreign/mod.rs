//! Files of other tools, as they are read.
//!
//! The fixtures were written by hand after the specifications. All are about the same two lines, in
//! which an emoji of two and one of five UTF-16 units stand before what is annotated.

use std::fmt::Write;

use inquit::{
    core::{
        annotation::{Annotation, Claim, Id, Mention, Origin, Relation, Speaker},
        article::fingerprint,
        json::compact,
        palette::default_labels,
        project::WholeArticle,
        settings::Language,
    },
    formats::reading::{Candidate, Here, Imported, Reason, Refusal, read},
};

mod files;
mod never_panic;
mod refusals;
mod round_trips;
mod settings;
mod tables;
mod units;

/// The article that all fixtures are about.
pub const CRUE: &str = include_str!("../../fixtures/foreign/crue.txt");

/// An article of the library.
pub fn article(title: &str, url: Option<&str>, text: &str) -> Candidate {
    Candidate {
        id: Id::new("own").expect("not empty"),
        title: title.to_owned(),
        url: url.map(str::to_owned),
        sha256: fingerprint(text),
        text: text.into(),
    }
}

/// Reads one file into a library with the usual labels and these articles.
pub fn open(name: &str, text: &str, articles: &[Candidate]) -> Result<Imported, Refusal> {
    open_all(&[(name, text)], articles)
}

pub fn open_all(files: &[(&str, &str)], articles: &[Candidate]) -> Result<Imported, Refusal> {
    let labels = default_labels();
    let here = Here {
        labels: &labels,
        articles,
        ..Here::default()
    };
    let files: Vec<(&str, &[u8])> = files.iter().map(|(n, t)| (*n, t.as_bytes())).collect();
    read(&files, &here)
}

/// Whether one of the files is of another tool, be it damaged.
pub fn recognises(files: &[(&str, &[u8])]) -> bool {
    let opened = read(files, &Here::default());
    !matches!(opened, Err(refusal) if refusal.reason == Reason::Unknown)
}

/// Everything that comes in, one thing a line: `label start "words"`, with positions in code points.
pub fn shown(imported: &Imported) -> String {
    let mut lines = String::new();
    for article in &imported.project.articles {
        let mut annotations = article.annotations.clone();
        annotations.sort_by(|a, b| a.reading_order(b));
        for annotation in &annotations {
            let line = match &**annotation {
                Annotation::Mention(mention) => of_mention(article, mention),
                Annotation::Claim(claim) => of_claim(article, claim),
            };
            lines.push_str(&line);
            lines.push('\n');
        }
        for relation in &article.relations {
            let words = |id| quote(article, id);
            let (from, to) = (words(&relation.from), words(&relation.to));
            writeln!(lines, "{}: {from} -> {to}", relation.kind).expect("a string grows");
        }
    }
    lines
}

fn of_mention(article: &WholeArticle, mention: &Mention) -> String {
    let mut line = format!("{} {}", mention.label, place(article, &mention.spans));
    if mention.origin == Origin::Suggested {
        line.push('?');
    }
    if !mention.note.is_empty() {
        write!(line, " # {}", mention.note).expect("a string grows");
    }
    line + &features(&mention.extra)
}

fn of_claim(article: &WholeArticle, claim: &Claim) -> String {
    let mut line = format!("claim {}", place(article, &claim.spans));
    for source in &claim.sources {
        let name = match &source.speaker {
            Speaker::Mention(id) => quote(article, id),
            Speaker::Entity(id) => id.to_string(),
            Speaker::Name { name, .. } => name.clone(),
        };
        write!(line, " by {name}").expect("a string grows");
    }
    for cue in &claim.cue {
        write!(line, " cue {}", cue.of(&article.text).expect("it fits")).expect("it grows");
    }
    if let Some(verdict) = claim.checking.as_ref().and_then(|c| c.verdict.as_ref()) {
        write!(line, " verdict {}", verdict.value).expect("a string grows");
    }
    line + &features(&claim.extra)
}

fn features(extra: &inquit::core::annotation::Extra) -> String {
    match extra.is_empty() {
        true => String::new(),
        false => format!(" {}", compact(extra)),
    }
}

fn place(article: &WholeArticle, spans: &inquit::core::annotation::Spans) -> String {
    let start = article.text[..spans.start()].chars().count();
    format!("{start} {}", spans.quote(&article.text))
}

fn quote(article: &WholeArticle, id: &Id) -> String {
    let found = article.annotations.iter().find(|a| a.id() == id);
    let found = found.unwrap_or_else(|| panic!("{id} is in the article"));
    found.spans().quote(&article.text)
}

/// The warnings in English.
pub fn warnings(imported: &Imported) -> Vec<String> {
    let said = imported.warnings.iter().map(|w| w.say(Language::En));
    said.collect()
}
