//! What the page has done by a second program, in a thread of its own: whatever is heavy and not
//! needed to show the page.
//!
//! Pure, like the layers below it. How jobs and answers travel is the business of
//! [`browser::worker`](../browser/worker/index.html) on the page's side and
//! [`browser::thread`](../browser/thread/index.html) on the other. A new kind of job is one variant
//! of [`Job`], one of [`Answer`], their JSON in `job.rs`, and one arm in [`work`].

mod account;
mod exporting;
mod importing;
mod job;
mod loss_words;
mod message;
mod order;
mod parcel;
mod read;
mod reading;
mod subject;
mod suggesting;

pub use account::{LISTED, Losses, Lost};
pub use job::{Answer, Job, Written};
pub use message::{Progress, Word};
pub use order::Order;
pub use parcel::{Answers, Choices, Delivery, Parcel, Question};
pub use read::{Packed, Read};
pub use suggesting::Subject;

use crate::{core::suggestion::Suggestion, readers};

/// The mark of the sources that both programs are made of, see `build.rs`.
pub const BUILD: &str = env!("INQUIT_BUILD");

/// Does a job. What is large travels beside the job and beside the answer as plain bytes, which cost
/// no copy between the threads; each variant says what it expects there and what it gives.
pub fn work(job: Job, body: Vec<u8>, on_progress: &dyn Fn(Progress)) -> (Answer, Vec<u8>) {
    match job {
        Job::Suggest(subject) => suggested(subject.suggestions(&text_of(body))),
        Job::Propose(subject, words) => suggested(vec![subject.proposal(&text_of(body), words)]),
        Job::Variants(subject, name, label) => {
            let groups = subject.variants(&text_of(body), &name, &label);
            (Answer::Variants(groups), Vec::new())
        }
        Job::Statements(subject) => {
            let statements = subject.statements(&text_of(body));
            (Answer::Statements(statements), Vec::new())
        }
        Job::Read { name, language } => reading::read(&name, body, language, on_progress),
        Job::Paste { language } => reading::paste(&body, language),
        Job::Recognise => {
            let language = readers::language(&text_of(body));
            (Answer::Language(language), Vec::new())
        }
        Job::Import(parcel) => importing::import(&parcel, &body, on_progress),
        Job::Write(order) => exporting::export(&order, &body),
    }
}

fn suggested(suggestions: Vec<Suggestion>) -> (Answer, Vec<u8>) {
    (Answer::Suggestions(suggestions), Vec::new())
}

/// The text that a job is about.
fn text_of(body: Vec<u8>) -> String {
    String::from_utf8(body).expect("the page sends texts as UTF-8")
}
