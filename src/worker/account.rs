//! What a file does not hold, told to a person: grouped by kind, each with the words that it is about.

use crate::{
    core::{
        annotation::{Annotation, Id},
        json::{Error, FromJson, Object, ToJson, Value, Writer},
        project::{Project, WholeArticle},
        settings::Language,
    },
    formats::loss::{Loss, LossKind, counts},
    worker::loss_words::{detail, heading},
};

/// How many losses of one kind the page lists; the report has all.
pub const LISTED: usize = 100;

/// How many characters of an annotation are shown.
const SHOWN: usize = 60;

/// All losses of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Losses {
    /// What happened to all of them.
    pub heading: String,
    /// How many there are.
    pub count: usize,
    /// The first of them, no more than [`LISTED`].
    pub first: Vec<Lost>,
}

/// One loss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The article.
    pub article: Id,
    /// The annotation; `None` if it is about the article as a whole.
    pub annotation: Option<Id>,
    /// The annotation's words, or the article's title.
    pub words: String,
    /// What the heading does not say yet; may be empty.
    pub detail: String,
}

/// What a file does not hold: as the page lists it, and as the text that is saved beside the file.
/// Nothing at all if nothing is lost.
pub fn account(project: &Project, losses: &[Loss], language: Language) -> (Vec<Losses>, String) {
    let mut report = String::new();
    let mut groups = Vec::new();
    for (aspect, count) in counts(losses) {
        let of_kind = losses.iter().filter(|loss| loss.what.aspect() == aspect);
        let all: Vec<Lost> = of_kind.map(|loss| lost(project, loss, language)).collect();
        let heading = heading(aspect, language).to_owned();
        push(&mut report, project, &heading, &all);
        groups.push(Losses {
            heading,
            count,
            first: all.into_iter().take(LISTED).collect(),
        });
    }
    (groups, report)
}

fn push(report: &mut String, project: &Project, heading: &str, all: &[Lost]) {
    if !report.is_empty() {
        report.push('\n');
    }
    report.push_str(&format!("{heading} ({})\n", all.len()));
    for lost in all {
        let title = article(project, &lost.article).map_or("", |a| a.head.title.as_str());
        let parts = [title, &lost.words, &lost.detail];
        let told = parts.into_iter().filter(|part| !part.is_empty());
        let mut told: Vec<&str> = told.collect();
        told.dedup();
        report.push_str(&format!("- {}\n", told.join(" – ")));
    }
}

fn lost(project: &Project, loss: &Loss, language: Language) -> Lost {
    let whole = article(project, &loss.article);
    let words = |id: &Id| {
        whole
            .and_then(|whole| words_of(whole, id))
            .unwrap_or_default()
    };
    let title = || {
        whole
            .map(|whole| whole.head.title.clone())
            .unwrap_or_default()
    };
    let kept = match &loss.what {
        LossKind::Overlap { kept } => words(kept),
        _ => String::new(),
    };
    Lost {
        article: loss.article.clone(),
        annotation: loss.annotation.clone(),
        words: loss.annotation.as_ref().map_or_else(title, words),
        detail: detail(&loss.what, &kept, language),
    }
}

fn article<'a>(project: &'a Project, id: &Id) -> Option<&'a WholeArticle> {
    project
        .articles
        .iter()
        .find(|article| article.head.id == *id)
}

/// The first words of an annotation, on one line.
fn words_of(whole: &WholeArticle, id: &Id) -> Option<String> {
    let annotation = whole.annotations.iter().find(|a| a.id() == id)?;
    let spans = match &**annotation {
        Annotation::Mention(mention) => &mention.spans,
        Annotation::Claim(claim) => &claim.spans,
    };
    let quote = spans.quote(&whole.text);
    let words: Vec<&str> = quote.split_whitespace().collect();
    let words = words.join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((end, _)) => Some(format!("{}…", &words[..end])),
        None => Some(words),
    }
}

impl ToJson for Losses {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 3] = [
            ("heading", &self.heading),
            ("count", &self.count),
            ("first", &self.first),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Losses {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            heading: members.take("heading")?,
            count: members.take("count")?,
            first: members.take("first")?,
        })
    }
}

impl ToJson for Lost {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 4] = [
            ("article", &self.article),
            ("annotation", &self.annotation),
            ("words", &self.words),
            ("detail", &self.detail),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Lost {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        Ok(Self {
            article: members.take("article")?,
            annotation: members.take("annotation")?,
            words: members.take("words")?,
            detail: members.take("detail")?,
        })
    }
}
