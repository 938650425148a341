//! Every effect that is not about one component: reading and writing the database, keys, the address.

use std::{cell::RefCell, rc::Rc};

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::{hook, use_effect_with, use_mut_ref, use_state_eq};

use super::{
    filing::Desk,
    language::fill,
    model::{Action, Notice, Phase},
    store::Store,
};
use crate::{
    browser::{
        database::{Batch, Database, StorageError, persist},
        label_sheet, preferences,
        tabs::{News, Turn},
    },
    core::{
        annotation::Id,
        counts::Counts,
        history::History,
        json,
        keymap::{Intent, Press},
        palette,
        settings::{Language, Theme},
        workspace::{Save, Workspace},
    },
};

/// The fact that holds how far the history is undone.
const CURSOR: &str = "history-cursor";
/// The facts that hold how much is annotated in an article: this, then its id.
const COUNTS: &str = "counts ";
/// The fact that holds how many changes no file holds.
const SINCE_EXPORT: &str = "since-export";

/// The open database, once it is open.
pub type Keeper = Option<Database>;

/// Opens the database and reads the library. Where another tab has the right to write, this one
/// watches: it shows what the other writes, and takes over when that tab is gone.
#[hook]
pub fn use_keeper(store: &Store) -> Keeper {
    let keeper = use_state_eq(|| Opened(None));
    let (opened, latest) = (keeper.clone(), use_latest(store));
    use_effect_with((), move |()| {
        spawn_local(async move {
            let store = latest.borrow().clone();
            let turn = Turn::request();
            let writes = turn.comes_soon().await;
            let database = match Database::open().await {
                Ok(database) => database,
                Err(error) => return work_in_memory(&store, &error),
            };
            opened.set(Opened(Some(database.clone())));
            show_library(&store, &database).await;
            if writes {
                return;
            }
            store.send(Action::Watch(true));
            let watching = (latest.clone(), database.clone());
            let news = News::to_hear(move || {
                let (latest, database) = watching.clone();
                spawn_local(async move { refresh(&latest, &database).await });
            });
            turn.comes().await;
            drop(news);
            refresh(&latest, &database).await;
            store.send(Action::Watch(false));
        });
    });
    keeper.0.clone()
}

/// Says that nothing will be kept.
fn work_in_memory(store: &Store, error: &StorageError) {
    let line = fill(store.words().database_unavailable, &[&error.to_string()]);
    store.send(Action::NotWritten(error.to_string()));
    store.send(Action::Notify(Notice {
        lines: vec![line],
        offers_export: true,
    }));
    let labels = palette::default_labels_in(store.language).into();
    store.send(Action::Loaded(Box::new(Workspace::new(labels)), 0));
}

/// Reads the library and shows it.
async fn show_library(store: &Store, database: &Database) {
    match read_library(database, store.language).await {
        Ok((workspace, since_export, damaged)) => {
            if damaged > 0 {
                let line = fill(store.words().damaged, &[&damaged.to_string()]);
                store.send(Action::Notify(Notice {
                    lines: vec![line],
                    offers_export: true,
                }));
            }
            store.send(Action::Loaded(Box::new(workspace), since_export));
        }
        Err(error) => work_in_memory(store, &error),
    }
}

/// Shows what another tab has written: the library, and the article that is on the page.
async fn refresh(latest: &Rc<RefCell<Store>>, database: &Database) {
    let store = latest.borrow().clone();
    show_library(&store, database).await;
    let desk = Desk::new(latest.clone(), Some(database.clone()));
    if let Some(wanted) = store.view.wanted.clone()
        && let Ok(whole) = desk.contents(&wanted).await
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
) -> Result<(Workspace, u64, usize), StorageError> {
    let stored = database.load_library().await?;
    let history = database.load_history().await?;
    let damaged = stored.damaged.len() + history.damaged.len();
    let fact = |name: &str| {
        let found = stored.facts.iter().find(|(fact, _)| fact == name);
        found.map(|(_, json)| json.as_str()).unwrap_or_default()
    };
    let labels = stored.labels.clone();
    let mut workspace =
        Workspace::new(labels.unwrap_or_else(|| palette::default_labels_in(language).into()));
    let cursor = fact(CURSOR).parse().unwrap_or(u64::MAX);
    workspace.history = History::from_steps(history.steps, cursor);
    let since_export = fact(SINCE_EXPORT).parse().unwrap_or_default();
    let library = &mut workspace.library;
    library.extra = stored.extra.clone();
    library.entities = stored
        .entities
        .iter()
        .map(|e| (e.id.clone(), e.clone()))
        .collect();
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
    Ok((workspace, since_export, damaged))
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
        let batch = batch(&saves, store.saves.since_export);
        spawn_local(async move {
            let outcome = database.write(batch).await;
            *writing.borrow_mut() = false;
            match outcome {
                Ok(()) => {
                    store.send(Action::Written(saves.len()));
                    if let Some(news) = &*news.borrow() {
                        news.tell();
                    }
                }
                Err(error) => {
                    let line = fill(store.words().save_failed, &[&error.to_string()]);
                    store.send(Action::NotWritten(error.to_string()));
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
fn batch(saves: &[Rc<Save>], since_export: u64) -> Batch {
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
            match desk.contents(&id).await {
                Ok(whole) => store.send(Action::Opened(Box::new(whole.into()))),
                Err(error) => {
                    let line = fill(store.words().article_unreadable, &[&error.to_string()]);
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

/// Keeps the address and the open article the same: a link opens an article, Back goes back.
#[hook]
pub fn use_address(store: &Store) {
    let latest = use_latest(store);
    let listens = latest.clone();
    use_effect_with((), move |()| {
        let window = web_sys::window().expect("the program runs in a page");
        let listener = EventListener::new(&window, "hashchange", move |_| {
            let store = listens.borrow().clone();
            let wanted = article_in_address();
            if store.phase == Phase::Ready && store.view.wanted != wanted {
                store.send(Action::Want(known(&store, wanted)));
            }
        });
        move || drop(listener)
    });
    // At the start the address decides, else what was last open; afterwards the address follows.
    let started = use_mut_ref(|| false);
    let store = store.clone();
    use_effect_with(
        (store.view.wanted.clone(), store.phase),
        move |(wanted, phase)| {
            if *phase != Phase::Ready {
                return;
            }
            if !std::mem::replace(&mut *started.borrow_mut(), true) && wanted.is_none() {
                let last = preferences::last_article().and_then(|id| Id::new(&id));
                let first = known(&store, article_in_address()).or_else(|| known(&store, last));
                if first.is_some() {
                    return store.send(Action::Want(first));
                }
            }
            if let Some(id) = wanted {
                preferences::keep_last_article(id.as_str());
            }
            if article_in_address() != *wanted {
                let address = wanted.as_ref().map_or_else(|| "#".to_owned(), address_of);
                let window = web_sys::window().expect("the program runs in a page");
                let _ = window.location().set_hash(&address);
            }
        },
    );
}

/// The address of an article inside the page.
pub fn address_of(id: &Id) -> String {
    format!(
        "#article={}",
        String::from(js_sys::encode_uri_component(id.as_str()))
    )
}

fn article_in_address() -> Option<Id> {
    let hash = web_sys::window()?.location().hash().ok()?;
    let id = js_sys::decode_uri_component(hash.strip_prefix("#article=")?).ok()?;
    Id::new(&String::from(id))
}

fn known(store: &Store, id: Option<Id>) -> Option<Id> {
    let heads = &store.workspace.library.heads;
    id.filter(|id| heads.get(id).is_some_and(|head| head.binned.is_none()))
}

/// A cell that always holds the newest state, for listeners that live longer than one rendering.
#[hook]
pub fn use_latest(store: &Store) -> Rc<RefCell<Store>> {
    let latest = use_mut_ref(|| store.clone());
    *latest.borrow_mut() = store.clone();
    latest
}

/// Listens to the keys of the whole page.
#[hook]
pub fn use_keyboard(store: &Store) {
    let latest = use_latest(store);
    use_effect_with((), move |()| {
        let window = web_sys::window().expect("the program runs in a page");
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&window, "keydown", options, move |event| {
            let store = latest.borrow().clone();
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            if store.phase == Phase::Ready
                && let Some(intent) = intent_of(event, &store)
            {
                event.prevent_default();
                store.send(Action::Press(intent, store.occasion()));
            }
        });
        move || drop(listener)
    });
}

/// What a key press means here; nothing in a field, and nothing that the focused control does itself.
fn intent_of(event: &KeyboardEvent, store: &Store) -> Option<Intent> {
    if event.default_prevented() {
        return None;
    }
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let is = |selector: &str| {
        let around = target.as_ref().and_then(|t| t.closest(selector).ok()?);
        around.is_some()
    };
    let keys: Vec<char> = store
        .workspace
        .library
        .labels
        .iter()
        .filter_map(|l| l.key)
        .collect();
    let intent = press(event).intent(&keys)?;
    if is("dialog") {
        return None;
    }
    let writes = is("input:not([type=checkbox]):not([type=radio]), textarea, [contenteditable]");
    if writes && intent != Intent::Escape {
        return None;
    }
    // In a field Escape leaves the field.
    if writes {
        let field = target.and_then(|t| t.dyn_into::<HtmlElement>().ok())?;
        let _ = field.blur();
        return Some(intent);
    }
    let acts_itself = is("button, a, select, summary, input");
    (!(acts_itself && intent == Intent::Accept || is("select"))).then_some(intent)
}

fn press(event: &KeyboardEvent) -> Press {
    Press {
        key: event.key(),
        code: event.code(),
        shift: event.shift_key(),
        command: event.ctrl_key() || event.meta_key(),
        alt: event.alt_key(),
        typing: event.is_composing() || event.get_modifier_state("AltGraph"),
    }
}

/// Gives the page its language, theme and label colours, and keeps the settings.
#[hook]
pub fn use_appearance(store: &Store) {
    use_effect_with(store.settings.clone(), |settings| {
        preferences::keep_settings(&json::compact(settings));
        let theme = match settings.theme {
            Theme::System => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        set_on_root("data-theme", theme);
    });
    use_effect_with(store.language, |language| {
        set_on_root("lang", language.tag())
    });
    use_effect_with(store.workspace.library.labels.clone(), |labels| {
        // Without the colours the labels' names still tell them apart.
        let _ = label_sheet::apply(labels);
    });
}

fn set_on_root(attribute: &str, value: &str) {
    let root = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.document_element());
    if let Some(root) = root {
        let _ = match value {
            "" => root.remove_attribute(attribute),
            value => root.set_attribute(attribute, value),
        };
    }
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

/// What is done at an event.
type Listener = Box<dyn Fn(&Event)>;

/// Runs something for every event of that kind on the page's document.
#[hook]
pub fn use_document_event(kind: &'static str, on_event: impl Fn(&Event) + 'static) {
    let latest = use_mut_ref(|| None::<Listener>);
    *latest.borrow_mut() = Some(Box::new(on_event));
    use_effect_with(kind, move |kind| {
        let document = web_sys::window()
            .and_then(|w| w.document())
            .expect("the program runs in a page");
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&document, *kind, options, move |event| {
            if let Some(on_event) = latest.borrow().as_ref() {
                on_event(event);
            }
        });
        move || drop(listener)
    });
}
