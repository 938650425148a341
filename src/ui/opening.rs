//! Files come in, one after the other: small plain ones at once, documents by way of the worker, with
//! their progress shown, an end that a person can put to it, and a report.

use std::{collections::VecDeque, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, AbortSignal, File};

use super::{
    filing::{Desk, may_be_foreign},
    language::fill,
    model::{Action, Dialog, Opening},
    preview::Document,
    report::{Outcome, Row},
};
use crate::{
    browser::{
        files::{self, LARGEST},
        pause::breathe,
        worker::{self, Body},
    },
    core::{
        annotation::Id,
        article::{Draft, fingerprint},
        characters::lower_case,
        command::Command,
        encoding,
        project::Project,
        reading::{read_markdown, read_plain},
    },
    formats::{
        inquit,
        kind::{Kind, kind},
    },
    worker::{Answer, Answers, Job},
};

/// From how many bytes on a text is read by the worker: less than that is read before a person
/// notices.
const LARGE: u64 = 200_000;

/// What the names of plain texts end in.
const PLAIN: [&str; 3] = [".txt", ".md", ".markdown"];

/// The files that wait, and the way to stop.
#[derive(Default)]
pub struct Intake {
    /// With the address that each was read at, if it is known.
    waiting: VecDeque<(File, Option<String>)>,
    taken: usize,
    stop: Option<AbortController>,
    /// The ways to stop files of other tools that are being read.
    pub(super) imports: Vec<AbortController>,
}

impl Intake {
    /// All waiting files are taken; how many there were.
    fn finish(&mut self) -> usize {
        self.stop = None;
        std::mem::take(&mut self.taken)
    }
}

/// What a file turned out to be.
enum Opened {
    Articles(Vec<Outcome>),
    Project(Project),
}

/// Whether a file of that name says everything about itself.
fn is_plain(name: &str) -> bool {
    let name = lower_case(name);
    PLAIN.iter().any(|end| name.ends_with(end))
}

impl Desk {
    /// Opens files, after those that are being opened. The articles among them are added in one
    /// step, each project in its own. What may be of another tool is looked at together, because
    /// such a tool may need several files for one article.
    pub fn open_files(&self, files: Vec<File>) {
        if !may_be_foreign(&files) {
            return self.open_own(files);
        }
        self.when_writable(|desk| {
            spawn_local(async move {
                let others = desk.take_foreign(files, Answers::default()).await;
                desk.open_own(others);
            });
        });
    }

    fn open_own(&self, files: Vec<File>) {
        if !files.is_empty() {
            self.open_all(files.into_iter().map(|file| (file, None)).collect());
        }
    }

    /// Opens a file that was read at an address.
    pub fn open_from(&self, file: File, url: String) {
        self.open_all(vec![(file, Some(url))]);
    }

    fn open_all(&self, files: Vec<(File, Option<String>)>) {
        self.when_writable(|desk| {
            let mut intake = desk.intake.borrow_mut();
            intake.waiting.extend(files);
            if intake.stop.is_none() {
                let stop = AbortController::new().expect("every browser that runs this has it");
                spawn_local(desk.clone().take_in(stop.signal()));
                intake.stop = Some(stop);
            }
        });
    }

    /// Stops opening files. What was not opened yet is told as such.
    pub fn stop_opening(&self) {
        let intake = self.intake.borrow();
        let stops = intake.stop.iter().chain(&intake.imports);
        stops.for_each(AbortController::abort);
    }

    async fn take_in(self, stopped: AbortSignal) {
        let mut rows = Vec::new();
        while let Some((file, url)) = self.next_file() {
            let name = file.name();
            let outcomes = match self.open(&file, &stopped).await {
                Ok(Opened::Articles(articles)) => articles,
                Ok(Opened::Project(project)) => {
                    // Reading it and showing it are long enough each.
                    breathe().await;
                    self.receive(name, project).await;
                    continue;
                }
                Err(why) => vec![Outcome::Refused(why)],
            };
            rows.extend(outcomes.into_iter().map(|outcome| Row {
                file: name.clone(),
                outcome: match &url {
                    Some(url) => outcome.read_at(url),
                    None => outcome,
                },
            }));
        }
        let files = self.intake.borrow_mut().finish();
        self.store().send(Action::Opening(None));
        if !rows.is_empty() {
            // Another tab may have got the right to write meanwhile.
            self.when_writable(move |desk| desk.settle(rows, files));
        }
    }

    fn next_file(&self) -> Option<(File, Option<String>)> {
        let ((file, url), number, of) = {
            let mut intake = self.intake.borrow_mut();
            let file = intake.waiting.pop_front()?;
            intake.taken += 1;
            (file, intake.taken, intake.taken + intake.waiting.len())
        };
        self.store().send(Action::Opening(Some(Opening {
            file: file.name(),
            number,
            of,
            progress: None,
        })));
        Some((file, url))
    }

    /// What is in a file, or why it cannot be opened, in the page's language.
    async fn open(&self, file: &File, stopped: &AbortSignal) -> Result<Opened, String> {
        let words = self.store().words();
        if stopped.aborted() {
            return Err(words.worker_given_up.to_owned());
        }
        let (name, size) = (file.name(), file.size() as u64);
        if size > LARGEST {
            return Err(fill(
                words.file_too_large,
                &[&(LARGEST / 1_000_000).to_string()],
            ));
        }
        let is_project = lower_case(&name).ends_with(".json");
        let is_quick = is_project || (is_plain(&name) && size < LARGE);
        if !is_quick {
            return self.read_aside(file, stopped).await;
        }
        let bytes = files::read(file).await.map_err(|_| words.file_unreadable)?;
        self.read_here(&name, bytes)
    }

    /// What is in a small text.
    fn read_here(&self, name: &str, bytes: Vec<u8>) -> Result<Opened, String> {
        let words = self.store().words();
        let decoded = encoding::decode(bytes).ok_or(words.file_not_text)?;
        if decoded.lossy {
            self.notify(vec![fill(words.read_lossy, &[name])]);
        }
        let draft = match kind(name, &decoded.text) {
            Kind::InquitJson => {
                let (project, warnings) = inquit::read(decoded.text.as_bytes())
                    .map_err(|refusal| words.file_refusal(&refusal))?;
                if !warnings.is_empty() {
                    self.notify(warnings.iter().map(|w| words.file_warning(w)).collect());
                }
                return Ok(Opened::Project(project));
            }
            Kind::Markdown => read_markdown(&decoded.text, Some(name)),
            Kind::Text => read_plain(&decoded.text, Some(name)),
        };
        let draft = draft.ok_or(words.file_empty)?;
        Ok(Opened::Articles(vec![Outcome::Plain(draft)]))
    }

    /// What is in a document, as the worker reads it.
    async fn read_aside(&self, file: &File, stopped: &AbortSignal) -> Result<Opened, String> {
        let store = self.store();
        let job = Job::Read {
            name: file.name(),
            language: store.language,
        };
        let body = Body::File(file.clone().into());
        let on_progress = |progress| self.store().send(Action::OpeningGoesOn(progress));
        let answered = worker::ask(&job, body, stopped, on_progress).await;
        let answered = answered.map_err(|trouble| store.words().worker_trouble(&trouble))?;
        match answered.readings().await {
            Ok(readings) => {
                let readings = readings.into_iter().map(|r| Outcome::Read(Rc::new(r)));
                Ok(Opened::Articles(readings.collect()))
            }
            Err(Answer::Refused(why)) => Err(why),
            Err(Answer::Project) => {
                let bytes = files::read(file).await;
                self.read_here(
                    &file.name(),
                    bytes.map_err(|_| store.words().file_unreadable)?,
                )
            }
            _ => unreachable!("the worker answers what it was asked"),
        }
    }

    /// Shows or adds what came of some files. A single document is shown first, and of a single one
    /// with parts a person chooses; of several files all is added, and can be looked at afterwards.
    fn settle(&self, rows: Vec<Row>, files: usize) {
        let show = |dialog| self.store().send(Action::Show(Some(dialog)));
        match rows.as_slice() {
            [row] if files == 1 => match &row.outcome {
                Outcome::Refused(why) => self.refuse(&row.file, why.clone()),
                Outcome::Plain(draft) => self.add(vec![draft.clone()]),
                Outcome::Read(read) if is_plain(&row.file) && read.reading.dropped.is_empty() => {
                    self.add(row.draft().into_iter().collect());
                }
                Outcome::Read(read) => show(Dialog::Preview(Rc::new(Document {
                    file: row.file.clone(),
                    read: read.clone(),
                    former: None,
                }))),
            },
            _ if files == 1 => show(Dialog::Parts(rows.into())),
            _ => self.add_all(rows),
        }
    }

    /// Adds every article among the rows, and tells what came of each unless all were plain texts.
    pub fn add_all(&self, rows: Vec<Row>) {
        self.add(rows.iter().filter_map(Row::draft).collect());
        let is_plain = |row: &Row| matches!(row.outcome, Outcome::Plain(_));
        if !rows.iter().all(is_plain) {
            self.store().send(Action::Report(rows.into()));
        }
    }

    /// Shows a document whose article was added already.
    pub fn look_again(&self, row: &Row) {
        let (Outcome::Read(read), Some(draft)) = (&row.outcome, row.draft()) else {
            return;
        };
        let store = self.store();
        let print = fingerprint(&draft.text);
        let heads = store.workspace.library.heads.values();
        let former = heads
            .filter(|head| head.binned.is_none())
            .find(|head| head.sha256 == print);
        store.send(Action::Show(Some(Dialog::Preview(Rc::new(Document {
            file: row.file.clone(),
            read: read.clone(),
            former: former.map(|head| head.id.clone()),
        })))));
    }

    /// Adds an article; the one that it takes the place of goes to the bin.
    pub fn add_in_place_of(&self, former: Option<Id>, draft: Draft) {
        let store = self.store();
        store.send(Action::Add(
            Command::AddArticles(vec![draft]),
            store.occasion(),
        ));
        if let Some(former) = former {
            store.act(Command::Bin(vec![former]));
        }
    }
}
