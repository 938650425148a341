//! Files of other tools: read by the worker, beside the library's texts, and brought in like a project.

use js_sys::{Array, Uint8Array};
use web_sys::{AbortController, AbortSignal, Blob, File};

use super::{Desk, project_of};
use crate::{
    browser::{
        files::LARGEST_PARCEL,
        occasion,
        pause::breathe,
        worker::{self, Answered, Body},
    },
    core::{annotation::Id, characters::lower_case, project::Project},
    formats::inquit,
    ui::{
        language::fill,
        model::{Action, Dialog, Opening},
    },
    worker::{Answer, Answers, Job, Parcel, Question},
};

/// What names of files of other tools end in; a text may belong to one that lies beside it.
const ENDINGS: [&str; 18] = [
    ".json", ".jsonl", ".jsonld", ".ann", ".conf", ".conll", ".conllu", ".iob", ".bio", ".tsv",
    ".csv", ".xml", ".xmi", ".tei", ".txt", ".cas", ".webanno", ".zip",
];

/// Files that are read once a person has answered a question about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Unanswered {
    /// The files.
    pub files: Vec<File>,
    /// What has been said before.
    pub answers: Answers,
    /// What has to be said.
    pub question: Question,
}

/// A file of the browser is equal to itself and to no other.
impl Eq for Unanswered {}

/// Whether the worker should look at these files together: one of them may be of another tool.
pub fn may_be_foreign(files: &[File]) -> bool {
    let of_tools = |file: &File| {
        let name = lower_case(&file.name());
        let ends = |ending: &&str| name.ends_with(*ending);
        ENDINGS.iter().any(ends) && !ends(&".txt") && !ends(&".inquit.json")
    };
    files.iter().any(of_tools)
}

/// Whether such a file can belong to them.
fn belongs(file: &File) -> bool {
    let name = lower_case(&file.name());
    ENDINGS.iter().any(|ending| name.ends_with(ending)) && !name.ends_with(".inquit.json")
}

impl Desk {
    /// Reads those of the files that are of other tools, as a person has said; gives back the others.
    pub async fn take_foreign(&self, files: Vec<File>, answers: Answers) -> Vec<File> {
        let (ours, others): (Vec<File>, Vec<File>) = files.into_iter().partition(belongs);
        let name = ours.iter().map(File::name).collect::<Vec<_>>().join(", ");
        let stop = self.begin_import(name.clone());
        let answered = self.ask_for(&ours, &answers, &stop.signal()).await;
        self.end_import(&stop);
        match answered {
            Ok((Answer::Delivered(delivery), project)) => {
                if let Some(question) = delivery.question {
                    let asked = Unanswered {
                        files: ours,
                        answers,
                        question,
                    };
                    let dialog = Dialog::Unanswered(std::rc::Rc::new(asked));
                    self.store().send(Action::Show(Some(dialog)));
                    return others;
                }
                if !delivery.warnings.is_empty() {
                    self.notify(delivery.warnings);
                }
                self.receive(name, project).await;
                others
            }
            Ok((Answer::NotForeign, _)) => [ours, others].concat(),
            Ok((Answer::Refused(why), _)) | Err(why) => {
                self.refuse(&name, why);
                others
            }
            Ok(_) => unreachable!("the worker answers what it was asked"),
        }
    }

    async fn ask_for(
        &self,
        files: &[File],
        answers: &Answers,
        stopped: &AbortSignal,
    ) -> Result<(Answer, Project), String> {
        let store = self.store();
        let words = store.words();
        let size: f64 = files.iter().map(|file| file.size()).sum();
        if size > LARGEST_PARCEL as f64 {
            let most = (LARGEST_PARCEL / 1_000_000).to_string();
            return Err(fill(words.file_too_large, &[&most]));
        }
        let now = occasion::now();
        let library = self.texts(&now).await?;
        let job = Job::Import(Parcel {
            files: files
                .iter()
                .map(|f| (f.name(), f.size() as usize))
                .collect(),
            answers: answers.clone(),
            open: store.open().map(|open| open.id.clone()),
            language: store.language,
            now,
        });
        // The browser lays them one behind the other without reading them.
        let parts = Array::new();
        for file in files {
            parts.push(file);
        }
        parts.push(&Uint8Array::from(library.as_slice()));
        let body = Blob::new_with_blob_sequence(&parts);
        let body = body.map_err(|_| words.file_unreadable.to_owned())?;
        let on_progress = |progress| self.store().send(Action::OpeningGoesOn(progress));
        let answered = worker::ask(&job, Body::File(body), stopped, on_progress).await;
        let Answered { answer, body } =
            answered.map_err(|trouble| words.worker_trouble(&trouble))?;
        let mut project = Project::default();
        if let Answer::Delivered(delivery) = &answer {
            let mut from = 0;
            for (number, size) in delivery.parts.iter().enumerate() {
                let bytes = Uint8Array::new_with_byte_offset_and_length(&body, from, *size as u32);
                let (part, _) = inquit::read(&bytes.to_vec()).expect("the worker has written it");
                match number {
                    0 => project = part,
                    _ => project.append(part),
                }
                from += *size as u32;
                breathe().await;
                if stopped.aborted() {
                    return Err(words.worker_given_up.to_owned());
                }
            }
        }
        Ok((answer, project))
    }

    /// Shows that files come in, with a way to stop it.
    pub(super) fn begin_import(&self, file: String) -> AbortController {
        let stop = AbortController::new().expect("every browser that runs this has it");
        self.intake.borrow_mut().imports.push(stop.clone());
        self.store().send(Action::Opening(Some(Opening {
            file,
            number: 1,
            of: 1,
            progress: None,
        })));
        stop
    }

    pub(super) fn end_import(&self, stop: &AbortController) {
        let imports = &mut self.intake.borrow_mut().imports;
        imports.retain(|other| other != stop);
        self.store().send(Action::Opening(None));
    }

    /// The library without annotations, as Inquit JSON: files may be about texts that are here.
    async fn texts(&self, now: &str) -> Result<Vec<u8>, String> {
        let store = self.store();
        let all: Vec<Id> = store
            .articles()
            .iter()
            .map(|head| head.id.clone())
            .collect();
        let contents = self.contents_of(&all).await;
        let mut contents = contents.map_err(|why| {
            fill(
                store.words().article_unreadable,
                &[&store.words().storage_trouble(&why)],
            )
        })?;
        for article in &mut contents {
            article.annotations.clear();
            article.relations.clear();
        }
        let project = project_of(&store, contents);
        Ok(inquit::write(&project, now).into_bytes())
    }

    /// Reads files of which a person has answered everything that was asked so far.
    pub fn open_answered(&self, files: Vec<File>, answers: Answers) {
        let desk = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            desk.take_foreign(files, answers).await;
        });
    }
}
