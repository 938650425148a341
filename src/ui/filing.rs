//! Files in and out: opening what a person chooses, drops or pastes, and downloads.

mod foreign;
mod made;

use std::{cell::RefCell, rc::Rc};

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortSignal;
use yew::{hook, use_effect_with, use_mut_ref};

use super::{
    hooks::use_latest,
    incoming::Incoming,
    keeping::Keeper,
    language::fill,
    model::{Action, Arrival, Dialog, Notice},
    opening::Intake,
    store::Store,
};
use crate::{
    browser::{
        database::{StorageError, Trouble},
        files, occasion,
        pause::until,
    },
    core::{
        annotation::{Entity, Id},
        article::Draft,
        command::{Command, Fate, Occasion},
        file_name::file_name,
        map::Map,
        merging::{SameArticle, counterparts},
        project::{Gathering, Project, WholeArticle},
        reading::read_plain,
        record::Key,
        samples::samples,
    },
    formats::inquit,
    worker::Progress,
};

pub use self::{
    foreign::{Unanswered, may_be_foreign},
    made::Made,
};

/// What a file of Inquit JSON ends in, and its media type.
const EXTENSION: &str = "inquit.json";
const MEDIA_TYPE: &str = "application/json";

/// How much of a project comes in one step, in bytes of JSON: what can be written in some seconds.
const LARGEST_STEP: usize = 8 << 20;

/// Opens and gives files, with the newest state and the database at hand.
#[derive(Clone)]
pub struct Desk {
    latest: Rc<RefCell<Store>>,
    keeper: Keeper,
    early: Early,
    /// What is being opened.
    pub(super) intake: Rc<RefCell<Intake>>,
}

/// What was asked for before anything could be added.
type Early = Rc<RefCell<Vec<Box<dyn FnOnce(Desk)>>>>;

/// The desk. What is asked of it before the library is read, or while another tab has the right to
/// write, is done as soon as it can be: whatever came in earlier would be gone with the empty library
/// that it came into, or be refused.
#[hook]
pub fn use_desk(store: &Store, keeper: &Keeper) -> Desk {
    let desk = Desk {
        early: use_mut_ref(Vec::new),
        intake: use_mut_ref(Intake::default),
        ..Desk::new(use_latest(store), keeper.clone())
    };
    let at_work = desk.clone();
    use_effect_with(
        (store.may_change(), store.watches),
        move |(may_change, _)| {
            if *may_change {
                let early = std::mem::take(&mut *at_work.early.borrow_mut());
                early.into_iter().for_each(|work| work(at_work.clone()));
            } else {
                at_work.say_what_waits();
            }
        },
    );
    desk
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.latest, &other.latest) && self.keeper.is_some() == other.keeper.is_some()
    }
}

impl Desk {
    /// With the newest state and the database at hand.
    pub fn new(latest: Rc<RefCell<Store>>, keeper: Keeper) -> Self {
        Self {
            latest,
            keeper,
            early: Early::default(),
            intake: Rc::default(),
        }
    }

    /// Does it now, or as soon as the library is read and this tab has the right to write.
    pub(super) fn when_writable(&self, work: impl FnOnce(Self) + 'static) {
        let store = self.store();
        if store.may_change() {
            return work(self.clone());
        }
        self.early.borrow_mut().push(Box::new(work));
        self.say_what_waits();
    }

    /// Waits until then.
    async fn turn(&self) {
        let turn = Promise::new(&mut |resolve, _| {
            self.when_writable(move |_| {
                // It fails for no value.
                let _ = resolve.call0(&JsValue::NULL);
            });
        });
        // Nothing rejects it.
        let _ = JsFuture::from(turn).await;
    }

    /// Says that something waits for the right to write; the library is waited for in silence.
    fn say_what_waits(&self) {
        let store = self.store();
        if store.watches && !self.early.borrow().is_empty() {
            store.send(Action::WaitsForTurn);
        }
    }

    pub(super) fn store(&self) -> Store {
        self.latest.borrow().clone()
    }

    /// Adds the sample article in that language.
    pub fn open_sample(&self, language: &str) {
        let sample = samples().into_iter().find(|s| s.language == language);
        let draft = sample.and_then(|sample| read_plain(sample.raw, None));
        self.add(draft.into_iter().collect());
    }

    /// Adds a pasted text; `false` if there are no words in it.
    pub fn paste(&self, raw: &str) -> bool {
        let draft = read_plain(raw, None);
        let has_words = draft.is_some();
        self.add(draft.into_iter().collect());
        has_words
    }

    /// Adds what nobody has looked at. The language of what does not say it comes later.
    pub(super) fn add(&self, drafts: Vec<Draft>) {
        if !drafts.is_empty() {
            self.when_writable(|desk| {
                let store = desk.store();
                let occasion = store.occasion();
                desk.recognise(&drafts, occasion.clone());
                store.send(Action::Add(Command::AddArticles(drafts), occasion));
            });
        }
    }

    pub(super) fn refuse(&self, file: &str, why: String) {
        let words = self.store().words();
        self.notify(vec![
            fill(words.refused, &[file]),
            why,
            words.nothing_changed.to_owned(),
        ]);
    }

    pub(super) fn notify(&self, lines: Vec<String>) {
        self.store().send(Action::Notify(Notice {
            lines,
            offers_export: false,
        }));
    }

    /// Brings a project in, after a question where its articles are here already.
    pub(super) async fn receive(&self, file: String, project: Project) {
        let store = self.store();
        let known: Vec<Id> = counterparts(&project, &store.workspace.library)
            .into_iter()
            .flatten()
            .map(|counterpart| counterpart.id)
            .collect();
        if known.is_empty() {
            return self
                .bring_in(file, project, Rc::default(), SameArticle::KeepBoth)
                .await;
        }
        match self.contents_of(&known).await {
            Ok(contents) => {
                let library = &store.workspace.library;
                let incoming = Incoming::new(file, project, contents, library, &store.occasion());
                store.send(Action::Show(Some(Dialog::Incoming(Rc::new(incoming)))));
            }
            Err(error) => self.refuse(&file, store.words().storage_trouble(&error)),
        }
    }

    /// Brings a project in; `same` says what to do with its articles that are here already. A large one comes
    /// in several steps, each written before the next is taken, so that a person can stop it, and what has
    /// come is kept whatever happens.
    pub async fn bring_in(
        &self,
        file: String,
        project: Project,
        contents: Rc<[WholeArticle]>,
        same: SameArticle,
    ) {
        // Another tab may have got the right to write while the file was read.
        self.turn().await;
        let all = project.articles.len();
        let parts = project.divide(LARGEST_STEP);
        let of = parts.len();
        let stop = self.begin_import(file.clone());
        let begun = self.store().occasion();
        let mut come = 0;
        for (number, project) in parts.into_iter().enumerate() {
            come += project.articles.len();
            let arrival = Arrival {
                project,
                contents: contents.clone(),
                same,
                number,
                of,
            };
            let store = self.store();
            // All came at one time, as the library lists them.
            let occasion = Occasion {
                now: begun.now.clone(),
                ..store.occasion()
            };
            store.send(Action::BringIn(Box::new(arrival), occasion));
            let done = number as u64 + 1;
            let of = of as u64;
            store.send(Action::OpeningGoesOn(Progress { done, of }));
            if done < of && !self.may_go_on(&stop.signal()).await {
                let numbers = [come, all].map(|number| number.to_string());
                let words = self.store().words();
                let line = fill(words.came_in_part, &[&file, &numbers[0], &numbers[1]]);
                self.notify(vec![line]);
                break;
            }
        }
        self.end_import(&stop);
    }

    /// Waits until everything so far is written. Not if a person has stopped it, if it cannot be written, or
    /// if another tab has got the right to write.
    async fn may_go_on(&self, stopped: &AbortSignal) -> bool {
        let is_over = || {
            let store = self.store();
            stopped.aborted() || store.saves.trouble.is_some() || !store.may_change()
        };
        let is_written = || self.keeper.is_none() || self.store().saves.waiting.is_empty();
        until(|| is_over() || is_written()).await;
        !is_over()
    }

    /// Gives these articles as one file of Inquit JSON.
    pub fn take_away(&self, articles: Vec<Id>) {
        let desk = self.clone();
        spawn_local(async move {
            let (mut whole, mut lacking) = (Vec::new(), Vec::new());
            for article in &articles {
                match desk.contents(article).await {
                    Ok(contents) => whole.push(contents),
                    Err(error) => lacking.push(desk.lack(article, &error)),
                }
            }
            // What can be had is given: whoever exports in trouble has no better file.
            if !lacking.is_empty() {
                desk.notify(lacking);
            }
            if !whole.is_empty() {
                let given = whole.len();
                desk.give(&project_of(&desk.store(), whole), given);
            }
        });
    }

    /// That an article is not in the file, and why.
    fn lack(&self, article: &Id, error: &StorageError) -> String {
        let store = self.store();
        let head = store.workspace.library.heads.get(article);
        let title = head.map_or(article.as_str(), |head| head.title.as_str());
        let why = store.words().storage_trouble(error);
        fill(store.words().article_lacking, &[title, &why])
    }

    /// Gives the whole library but the bin as one file of Inquit JSON.
    pub fn take_all_away(&self) {
        let store = self.store();
        let heads = store.workspace.library.heads.values();
        self.take_away(
            heads
                .filter(|h| h.binned.is_none())
                .map(|h| h.id.clone())
                .collect(),
        );
    }

    fn give(&self, project: &Project, articles: usize) {
        let store = self.store();
        let now = occasion::now();
        let title = match project.articles.as_slice() {
            [one] => one.head.title.as_str(),
            _ => "Inquit",
        };
        let date = now.split('T').next().unwrap_or_default();
        let name = file_name(title, date, EXTENSION);
        let json = inquit::write(project, &now);
        if let Err(error) = files::download(&name, MEDIA_TYPE, &json.as_str().into()) {
            return self.notify(vec![StorageError::from(error).to_string()]);
        }
        let heads = store.workspace.library.heads.values();
        if articles == heads.filter(|h| h.binned.is_none()).count() {
            store.send(Action::Exported);
        }
        store.send(Action::Say(fill(store.words().exported, &[&name])));
    }

    /// Deletes an article that is in the bin for good, and what the history knows of it.
    pub fn erase(&self, article: Id) {
        let desk = self.clone();
        spawn_local(async move {
            match desk.contents_of(&[article]).await {
                Ok(mut contents) => {
                    if let Some(whole) = contents.pop() {
                        desk.store().send(Action::Erase(Box::new(whole)));
                    }
                }
                Err(error) => desk.notify(vec![desk.store().words().storage_trouble(&error)]),
            }
        });
    }

    /// Deletes a label, after reading all articles that may speak of it.
    pub fn delete_label(&self, label: Id, fate: Fate) {
        self.act_everywhere(move |articles| Command::DeleteLabel(label, fate, articles));
    }

    /// Does what may change any article, after reading all in which anything is annotated.
    pub fn act_everywhere(&self, command: impl FnOnce(Vec<WholeArticle>) -> Command + 'static) {
        let desk = self.clone();
        spawn_local(async move {
            let store = desk.store();
            let annotated: Vec<Id> = store.workspace.library.counts.keys().cloned().collect();
            match desk.contents_of(&annotated).await {
                Ok(contents) => store.act(command(contents)),
                Err(error) => desk.notify(vec![store.words().storage_trouble(&error)]),
            }
        });
    }

    async fn contents_of(&self, articles: &[Id]) -> Result<Vec<WholeArticle>, StorageError> {
        let mut contents = Vec::new();
        for article in articles {
            contents.push(self.contents(article).await?);
        }
        Ok(contents)
    }

    /// An article with everything in it: the one on the page as it is there, others as they are kept.
    pub(super) async fn contents(&self, article: &Id) -> Result<WholeArticle, StorageError> {
        let store = self.store();
        let head = store.workspace.library.heads.get(article);
        match store.workspace.opened(article).zip(head) {
            Some((open, head)) => Ok(open.whole((**head).clone())),
            None => self.kept(article).await,
        }
    }

    /// An article as it is kept: what the database has, and over it what is still to be written.
    /// Without a database all that was done in this tab is still to be written.
    pub async fn kept(&self, article: &Id) -> Result<WholeArticle, StorageError> {
        let waiting = self.store().saves.waiting.clone();
        let mut gathering = Gathering::default();
        let missing = StorageError::damaged(&Key::Text(article.clone()));
        if let Some(database) = &self.keeper {
            match database.load_article(article).await {
                Ok(stored) => {
                    gathering = Gathering::new(
                        stored.text,
                        stored.blocks,
                        stored.annotations,
                        stored.relations,
                    );
                    self.warn_of_damage(stored.damaged.len());
                }
                // An article that was only just added is not in the database yet.
                Err(error) if matches!(error.kind, Trouble::Damaged(_)) => {}
                // Whatever has become of the database, what is on the page can be had.
                Err(error) => return self.shown(article).ok_or(error),
            }
        }
        let store = self.store();
        let later = store
            .saves
            .waiting
            .iter()
            .filter(|save| !waiting.contains(save));
        for save in waiting.iter().chain(later) {
            for change in &save.changes {
                gathering.apply(article, change);
            }
        }
        let head = store
            .workspace
            .library
            .heads
            .get(article)
            .ok_or(missing.clone())?;
        gathering.finish((**head).clone()).ok_or(missing)
    }

    /// The article as it is on the page, if it is there.
    fn shown(&self, article: &Id) -> Option<WholeArticle> {
        let store = self.store();
        let open = store.workspace.opened(article)?;
        let head = store.workspace.library.heads.get(article)?;
        Some(WholeArticle {
            head: (**head).clone(),
            text: open.text.clone(),
            blocks: open.blocks.clone(),
            annotations: open.annotations.iter().cloned().collect(),
            relations: open.relations.values().cloned().collect(),
        })
    }

    fn warn_of_damage(&self, records: usize) {
        if records > 0 {
            let store = self.store();
            store.send(Action::Notify(Notice {
                lines: vec![fill(store.words().damaged, &[&records.to_string()])],
                offers_export: true,
            }));
        }
    }
}

/// A project of these articles: with all labels, and the entities that they speak of.
fn project_of(store: &Store, articles: Vec<WholeArticle>) -> Project {
    let library = &store.workspace.library;
    let spoken_of = articles.iter().flat_map(WholeArticle::entities);
    let spoken_of: Map<&Id, ()> = spoken_of.map(|id| (id, ())).collect();
    let all = articles.len()
        == library
            .heads
            .values()
            .filter(|h| h.binned.is_none())
            .count();
    let wanted = |e: &&Rc<Entity>| all || spoken_of.contains_key(&e.id);
    Project {
        labels: library.labels.to_vec(),
        entities: library.entities.values().filter(wanted).cloned().collect(),
        extra: library.extra.as_deref().cloned().unwrap_or_default(),
        articles,
    }
}
