//! The database behind the page: reading the library, writing what waits, and other tabs.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_effect_with, use_mut_ref, use_state_eq};

use super::{
    address::first_article,
    filing::Desk,
    hooks::use_latest,
    language::fill,
    model::{Action, Notice, Phase},
    store::Store,
};
use crate::{
    browser::{
        backup,
        database::{Batch, Database, StorageError, persist},
        pause::until,
        tabs::{News, Turn, Wanted, Word},
    },
    core::{
        annotation::Id,
        counts::Counts,
        history::History,
        json,
        label::Label,
        palette,
        settings::Language,
        workspace::{Library, Save},
    },
};

/// The fact that holds how far the history is undone.
const CURSOR: &str = "history-cursor";
/// The facts that hold how much is annotated in an article: this, then its id.
const COUNTS: &str = "counts ";
/// The fact that holds how many changes no file holds.
const SINCE_EXPORT: &str = "since-export";
/// The fact that holds the labels as the page shows them, for the recovery without the program: the
/// label set itself is stored only once a person has changed it.
const LABELS_SHOWN: &str = "labels-shown";

/// The open database, once it is open.
pub type Keeper = Option<Database>;

/// Opens the database and reads the library. Where another tab has the right to write, this one
/// watches: it shows what the other writes, and takes over when that tab is gone or gives its turn away
/// because the person asks for it here.
#[hook]
pub fn use_keeper(store: &Store) -> Keeper {
    let keeper = use_state_eq(|| Opened(None));
    let (opened, latest) = (keeper.clone(), use_latest(store));
    use_effect_with((), move |()| {
        spawn_local(async move {
            let store = latest.borrow().clone();
            let mut turn = Turn::request();
            let mut writes = turn.comes_soon().await;
            let database = match Database::open().await {
                Ok(database) => database,
                Err(error) => return work_in_memory(&store, &error),
            };
            opened.set(Opened(Some(database.clone())));
            if let Some(library) = show_library(&store, &database).await {
                store.send(Action::Want(first_article(&library)));
            }
            let wanted = Rc::new(Wanted::default());
            let _news = hear(&latest, &database, &wanted);
            loop {
                if !writes {
                    store.send(Action::Watch(true));
                    turn.comes().await;
                    // Who has asked meanwhile comes before those who only wait.
                    writes = !wanted.end();
                    if writes {
                        refresh(&latest, &database).await;
                        store.send(Action::Watch(false));
                    }
                }
                if writes {
                    work_until_wanted(&latest, &wanted).await;
                }
                turn.pass_on();
                writes = false;
            }
        });
    });
    keeper.0.clone()
}

/// Hears what other tabs have written, and that they want to write.
fn hear(latest: &Rc<RefCell<Store>>, database: &Database, wanted: &Rc<Wanted>) -> Option<News> {
    let (latest, database, wanted) = (latest.clone(), database.clone(), wanted.clone());
    News::to_hear(move |word, is_own| match (word, is_own) {
        (Word::Asked, false) => wanted.begin(),
        (Word::Asked, true) => {
            wanted.end();
        }
        (Word::Written, false) if latest.borrow().watches => {
            let (latest, database) = (latest.clone(), database.clone());
            spawn_local(async move { refresh(&latest, &database).await });
        }
        (Word::Written, _) => {}
    })
}

/// Returns when another tab may write, and everything is written here.
async fn work_until_wanted(latest: &Rc<RefCell<Store>>, wanted: &Wanted) {
    loop {
        wanted.comes().await;
        // From now on nothing more can come to what waits to be written.
        latest.borrow().send(Action::Watch(true));
        until(|| {
            let saves = &latest.borrow().saves;
            saves.waiting.is_empty() || saves.trouble.is_some()
        })
        .await;
        if latest.borrow().saves.waiting.is_empty() {
            return;
        }
        // What cannot be written is in this tab alone.
        latest.borrow().send(Action::Watch(false));
    }
}

/// Goes on with an empty library, and says that nothing will be kept.
fn work_in_memory(store: &Store, error: &StorageError) {
    say_nothing_is_kept(store, error);
    let labels = palette::default_labels_in(store.language).into();
    store.send(Action::Loaded(Box::new(Library::new(labels)), 0));
    store.send(Action::Remembered(History::default()));
}

fn say_nothing_is_kept(store: &Store, error: &StorageError) {
    let why = store.words().storage_trouble(error);
    let line = fill(store.words().database_unavailable, &[&why]);
    store.send(Action::NotWritten(why));
    store.send(Action::Notify(Notice {
        lines: vec![line],
        offers_export: true,
    }));
}

/// Reads the library and shows it.
async fn show_library(store: &Store, database: &Database) -> Option<Library> {
    match read_library(database, store.language).await {
        Ok((library, since_export, damaged)) => {
            warn_of_damage(store, damaged);
            store.send(Action::Loaded(Box::new(library.clone()), since_export));
            Some(library)
        }
        Err(error) => {
            work_in_memory(store, &error);
            None
        }
    }
}

fn warn_of_damage(store: &Store, records: usize) {
    if records > 0 {
        let line = fill(store.words().damaged, &[&records.to_string()]);
        store.send(Action::Notify(Notice {
            lines: vec![line],
            offers_export: true,
        }));
    }
}

/// Reads what was done so far, as soon as there is an article to look at meanwhile: the history of a
/// long book is as long as the book.
#[hook]
pub fn use_remembering(store: &Store, keeper: &Keeper) {
    let is_shown = store.view.wanted.is_none() || store.open().is_some();
    let is_due = store.phase == Phase::Readable && is_shown;
    let (store, keeper) = (store.clone(), keeper.clone());
    use_effect_with(is_due, move |is_due| {
        if let (true, Some(database)) = (*is_due, keeper) {
            spawn_local(async move { show_history(&store, &database).await });
        }
    });
}

/// Reads what was done so far.
async fn show_history(store: &Store, database: &Database) {
    match database.load_history(CURSOR).await {
        Ok(stored) => {
            warn_of_damage(store, stored.damaged.len());
            let cursor = stored.cursor.and_then(|cursor| cursor.parse().ok());
            let history = History::from_steps(stored.steps, cursor.unwrap_or(u64::MAX));
            store.send(Action::Remembered(history));
        }
        // What is shown stays; without the history nothing can be changed.
        Err(error) => say_nothing_is_kept(store, &error),
    }
}

/// Shows what another tab has written: the library, and the article that is on the page.
async fn refresh(latest: &Rc<RefCell<Store>>, database: &Database) {
    let store = latest.borrow().clone();
    show_library(&store, database).await;
    show_history(&store, database).await;
    let desk = Desk::new(latest.clone(), Some(database.clone()));
    if let Some(wanted) = store.view.wanted.clone()
        && let Ok(whole) = desk.kept(&wanted).await
    {
        store.send(Action::Opened(Box::new(whole.into())));
    }
}

/// A database that is compared by whether it is there: there is only one.
#[derive(Clone)]
struct Opened(Keeper);

impl PartialEq for Opened {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_some() == other.0.is_some()
    }
}

/// The library, how many changes no file holds, and how many records could not be read.
async fn read_library(
    database: &Database,
    language: Language,
) -> Result<(Library, u64, usize), StorageError> {
    let stored = database.load_library().await?;
    let fact = |name: &str| {
        let found = stored.facts.iter().find(|(fact, _)| fact == name);
        found.map(|(_, json)| json.as_str()).unwrap_or_default()
    };
    let labels = stored.labels.clone();
    let mut library =
        Library::new(labels.unwrap_or_else(|| palette::default_labels_in(language).into()));
    let since_export = fact(SINCE_EXPORT).parse().unwrap_or_default();
    library.extra = stored.extra.clone();
    library.entities = stored
        .entities
        .iter()
        .map(|e| (e.id.clone(), e.clone()))
        .collect();
    let rejected = stored.rejected.iter().cloned();
    library.rejected = rejected.map(|id| (id, Rc::new(()))).collect();
    library.heads = stored
        .heads
        .iter()
        .map(|h| (h.id.clone(), h.clone()))
        .collect();
    library.counts = stored
        .facts
        .iter()
        .filter_map(|(name, json)| {
            let article = Id::new(name.strip_prefix(COUNTS)?)?;
            let counts: Counts = json::read(json).ok()?;
            Some((article, Rc::new(counts)))
        })
        .collect();
    Ok((library, since_export, stored.damaged.len()))
}

/// Writes what waits, everything that waits in one transaction, and says when it is written.
#[hook]
pub fn use_saving(store: &Store, keeper: &Keeper) {
    let writing = use_mut_ref(|| false);
    let news = use_mut_ref(News::to_tell);
    let (store, keeper) = (store.clone(), keeper.clone());
    let waiting = (
        store.saves.waiting.len(),
        store.saves.written,
        store.saves.attempts,
        keeper.is_some(),
    );
    use_effect_with(waiting, move |_| {
        let Some(database) = keeper else {
            return;
        };
        let saves = store.saves.waiting.clone();
        if saves.is_empty() || std::mem::replace(&mut *writing.borrow_mut(), true) {
            return;
        }
        let labels = &store.workspace.library.labels;
        let batch = batch(&saves, store.saves.since_export, labels);
        spawn_local(async move {
            let outcome = database.write(batch).await;
            *writing.borrow_mut() = false;
            match outcome {
                Ok(()) => {
                    store.send(Action::Written(saves.len()));
                    if let Some(news) = &*news.borrow() {
                        news.tell(Word::Written);
                    }
                    backup::wish(backup::Wish::Written);
                }
                Err(error) => {
                    let why = store.words().storage_trouble(&error);
                    let line = fill(store.words().save_failed, &[&why]);
                    store.send(Action::NotWritten(why));
                    store.send(Action::Notify(Notice {
                        lines: vec![line],
                        offers_export: true,
                    }));
                }
            }
        });
    });
}

/// What the database has to write for these saves. The later save has the last word on a record.
fn batch(saves: &[Rc<Save>], since_export: u64, labels: &Rc<[Label]>) -> Batch {
    let mut batch = Batch::default();
    for save in saves {
        for change in &save.changes {
            batch.change(change);
        }
        if let Some((number, step)) = &save.history.put {
            batch.put_step(*number, step);
        }
        for number in &save.history.drop {
            batch.delete_step(*number);
        }
        batch.put_fact(CURSOR, save.history.cursor.to_string());
        for (article, counts) in &save.counts {
            let name = format!("{COUNTS}{article}");
            match counts {
                Some(counts) => batch.put_fact(&name, json::compact(counts)),
                None => batch.delete_fact(&name),
            }
        }
    }
    batch.put_fact(SINCE_EXPORT, since_export.to_string());
    batch.put_fact(LABELS_SHOWN, json::compact(labels));
    batch
}

/// Reads the wanted article.
#[hook]
pub fn use_opening(store: &Store, desk: &Desk) {
    let (store, desk) = (store.clone(), desk.clone());
    let wanted = store.view.wanted.clone().filter(|_| store.open().is_none());
    use_effect_with(wanted, move |wanted| {
        let Some(id) = wanted.clone() else {
            return;
        };
        spawn_local(async move {
            match desk.kept(&id).await {
                Ok(whole) => store.send(Action::Opened(Box::new(whole.into()))),
                Err(error) => {
                    let why = store.words().storage_trouble(&error);
                    let line = fill(store.words().article_unreadable, &[&why]);
                    store.send(Action::Want(None));
                    store.send(Action::Notify(Notice {
                        lines: vec![line],
                        offers_export: true,
                    }));
                }
            }
        });
    });
}

/// Asks the browser to keep the data as soon as there is work to keep.
#[hook]
pub fn use_persistence(store: &Store) {
    let has_work = !store.workspace.library.counts.is_empty() && store.phase == Phase::Ready;
    use_effect_with(has_work, |has_work| {
        if *has_work {
            spawn_local(async {
                // The answer is shown in the settings; here only the asking matters.
                persist().await;
            });
        }
    });
}
