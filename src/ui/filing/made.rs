//! Files in the formats of other tools: made by the worker, given as downloads.

use js_sys::ArrayBuffer;
use web_sys::AbortSignal;

use super::{Desk, project_of};
use crate::{
    browser::{
        database::StorageError,
        files, occasion,
        worker::{self, Body},
    },
    core::file_name::file_name,
    formats::inquit,
    ui::{format_dialog::Ordered, language::fill, model::Action},
    worker::{Answer, Job, Progress, Written},
};

/// A file that can be downloaded.
pub struct Made {
    /// What it is called, without date and ending.
    title: String,
    /// The format, as the file's name has it.
    format: &'static str,
    /// Its media type.
    media: &'static str,
    /// What is in it.
    bytes: ArrayBuffer,
    /// What is not in it.
    pub written: Written,
}

impl Desk {
    /// Has the worker write articles in a format; or why that cannot be, in the page's language.
    pub async fn make(
        &self,
        ordered: &Ordered,
        given_up: &AbortSignal,
        on_progress: impl Fn(Progress),
    ) -> Result<Made, String> {
        let words = self.store().words();
        let contents = self.contents_of(&ordered.articles).await;
        let contents = contents
            .map_err(|why| fill(words.article_unreadable, &[&words.storage_trouble(&why)]))?;
        let project = project_of(&self.store(), contents);
        let exported = occasion::now();
        let articles = inquit::write(&project, &exported).into_bytes();
        let mut order = ordered.order.clone();
        order.options.exported = exported;
        let facts = order.format.facts();
        let job = Job::Write(order);
        let answered = worker::ask(&job, Body::Bytes(articles), given_up, on_progress).await;
        let answered = answered.map_err(|trouble| words.worker_trouble(&trouble))?;
        match answered.answer {
            Answer::Written(written) => Ok(Made {
                title: match project.articles.as_slice() {
                    [one] => one.head.title.clone(),
                    _ => "Inquit".to_owned(),
                },
                format: facts.id,
                media: facts.media,
                bytes: answered.body,
                written,
            }),
            Answer::Refused(why) => Err(why),
            _ => unreachable!("the worker answers what it was asked"),
        }
    }

    /// Gives a file to the person, and on request the report of what it does not hold.
    pub fn give_made(&self, made: &Made, with_report: bool) {
        let store = self.store();
        let now = occasion::now();
        let date = now.split('T').next().unwrap_or_default();
        let named = |ending: &str| file_name(&made.title, date, ending);
        let name = named(&format!("{}.{}", made.format, made.written.ending));
        let media = match made.written.ending.as_str() {
            "zip" => "application/zip",
            _ => made.media,
        };
        let mut given = files::download(&name, media, &made.bytes);
        if with_report && given.is_ok() {
            let report = named(&format!("{}.losses.txt", made.format));
            given = files::download(&report, "text/plain", &made.written.report.as_str().into());
        }
        match given {
            Ok(()) => store.send(Action::Say(fill(store.words().exported, &[&name]))),
            Err(error) => self.notify(vec![StorageError::from(error).to_string()]),
        }
    }
}
