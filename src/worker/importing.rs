//! Files of other tools become articles with annotations, beside those of the library.

use super::{Answer, Choices, Delivery, Parcel, Progress, Question};
use crate::{
    core::{anchor::Loss, json, orphan, project::WholeArticle, settings::Language},
    formats::{
        inquit,
        reading::{self, Candidate, Here, Imported, Orphan, Reason, Refusal},
    },
};

/// How many times progress is told, at most: each time the page is drawn anew.
const TELLINGS: usize = 50;

/// Reads the files. Beside the answer come their articles as Inquit JSON, one part behind the other.
pub fn import(parcel: &Parcel, body: &[u8], on_progress: &dyn Fn(Progress)) -> (Answer, Vec<u8>) {
    let mut rest = body;
    let mut files: Vec<(&str, &[u8])> = Vec::new();
    for (name, size) in &parcel.files {
        let (bytes, behind) = rest.split_at((*size).min(rest.len()));
        files.push((name.as_str(), bytes));
        rest = behind;
    }
    let (library, _) = inquit::read(rest).expect("the page has written it");
    let articles: Vec<Candidate> = library.articles.iter().map(candidate).collect();
    let here = Here {
        labels: &library.labels,
        entities: &library.entities,
        articles: &articles,
        open: parcel.open.as_ref(),
        unit: parcel.answers.unit,
        meanings: &parcel.answers.meanings,
    };
    let told = |done: usize, of: usize| {
        if done.is_multiple_of(of.div_ceil(TELLINGS)) {
            let (done, of) = (done as u64, of as u64);
            on_progress(Progress { done, of });
        }
    };
    match reading::read_with(&files, &here, &told) {
        Ok(imported) => {
            let mut delivery = delivery(&imported, parcel.language);
            let mut body = Vec::new();
            for part in imported.project.divide(json::AT_ONCE) {
                let part = inquit::write(&part, &parcel.now);
                delivery.parts.push(part.len());
                body.extend(part.into_bytes());
            }
            (Answer::Delivered(delivery), body)
        }
        // What cannot even be unpacked may be a document of another kind.
        Err(Refusal {
            reason: Reason::Unknown | Reason::NotZip(_) | Reason::TooLarge(_),
            ..
        }) => (Answer::NotForeign, Vec::new()),
        Err(refusal) => (Answer::Refused(refusal.say(parcel.language)), Vec::new()),
    }
}

fn candidate(article: &WholeArticle) -> Candidate {
    Candidate {
        id: article.head.id.clone(),
        title: article.head.title.clone(),
        url: article.head.source.url.clone(),
        sha256: article.head.sha256.clone(),
        text: article.text.clone(),
    }
}

fn delivery(imported: &Imported, language: Language) -> Delivery {
    let warnings = imported.warnings.iter().map(|w| w.say(language));
    let orphans = imported.orphans.iter().map(|orphan| told(orphan, language));
    let question = imported.question.as_ref().map(|question| Question {
        sentence: question.say(language),
        choices: choices(question),
    });
    Delivery {
        parts: Vec::new(),
        warnings: warnings.chain(orphans).collect(),
        question,
    }
}

fn choices(question: &reading::Question) -> Choices {
    match question {
        reading::Question::Unit(question) => {
            let choices = question.choices.iter();
            Choices::Units(choices.map(|c| (c.unit, c.preview.clone())).collect())
        }
        reading::Question::Table(table) => {
            Choices::Columns(table.rows.clone(), table.guess.clone())
        }
    }
}

fn told(orphan: &Orphan, language: Language) -> String {
    let orphan::Orphan { label, quote, .. } = &orphan.kept;
    match (language, orphan.why) {
        (Language::En, Loss::Missing) => format!("{label} “{quote}” was not found in the text."),
        (Language::En, Loss::Ambiguous) => {
            format!(
                "{label} “{quote}”: the words stand in the text more than once, and nothing tells which are meant."
            )
        }
        (Language::Fr, Loss::Missing) => {
            format!("{label} «\u{a0}{quote}\u{a0}» ne se trouve pas dans le texte.")
        }
        (Language::Fr, Loss::Ambiguous) => {
            format!(
                "{label} «\u{a0}{quote}\u{a0}»\u{a0}: ces mots figurent plusieurs fois dans le texte, et rien ne dit lesquels sont visés."
            )
        }
    }
}
