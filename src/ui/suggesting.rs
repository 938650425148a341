//! Asks the worker what it would suggest, and tells the page what it says.

use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;
use yew::{hook, use_effect_with};

use super::{
    hooks::use_latest,
    model::{Action, Asked, Notice},
    store::Store,
};
use crate::{
    browser::worker::{self, Body, Trouble},
    core::attribution::{Known, KnownEntity, KnownMention},
    worker::{Answer, Job, Subject},
};

/// Whatever is asked goes to the worker; a new question takes the place of the one before.
#[hook]
pub fn use_suggesting(store: &Store) {
    let latest = use_latest(store);
    use_effect_with(store.view.asked.clone(), move |asked| {
        let controller = AbortController::new().expect("every engine has it since 2018");
        let given_up = controller.signal();
        let store = latest.borrow().clone();
        if let (Some(asked), Some((subject, text))) = (asked.clone(), subject(&store)) {
            spawn_local(async move {
                let job = match &asked {
                    Asked::All => Job::Suggest(subject),
                    Asked::About(_, words) => Job::Propose(subject, *words),
                };
                let body = Body::Bytes(text.into_bytes());
                let answer = worker::ask(&job, body, &given_up, |_| ()).await;
                let store = latest.borrow().clone();
                match (asked, answer.map(|answered| answered.answer)) {
                    (Asked::All, Ok(Answer::Suggestions(found))) => {
                        store.send(Action::Suggested(found));
                    }
                    (Asked::About(claim, _), Ok(Answer::Suggestions(mut found))) => {
                        if let Some(proposal) = found.pop() {
                            store.send(Action::Proposed(claim, Box::new(proposal)));
                        }
                    }
                    (_, Err(Trouble::GivenUp)) => {}
                    (Asked::All, Err(trouble)) => {
                        store.send(Action::NotSuggested);
                        store.send(Action::Notify(Notice {
                            lines: vec![store.words().worker_trouble(&trouble)],
                            offers_export: false,
                        }));
                    }
                    // A claim without proposals is a claim all the same.
                    (Asked::About(..), Err(_)) => store.send(Action::NotSuggested),
                    (_, Ok(_)) => store.send(Action::NotSuggested),
                }
            });
        }
        move || controller.abort()
    });
}

/// The article as the worker looks at it, and its text.
fn subject(store: &Store) -> Option<(Subject, String)> {
    let open = store.open()?;
    let library = &store.workspace.library;
    let entities = library.entities.values().map(|entity| KnownEntity {
        id: entity.id.clone(),
        label: entity.label.clone(),
        name: entity.name.clone(),
        aliases: entity.aliases.clone(),
    });
    let mentions = open.annotations.iter().filter_map(|a| a.as_mention());
    let mentions = mentions.filter_map(|mention| {
        let (start, end) = (mention.spans.start(), mention.spans.end());
        Some(KnownMention {
            id: mention.id.clone(),
            label: mention.label.clone(),
            range: crate::core::text::TextRange::new(start, end)?,
        })
    });
    let subject = Subject {
        blocks: open.blocks.to_vec(),
        language: library.heads.get(&open.id)?.language.clone(),
        known: Known {
            entities: entities.collect(),
            mentions: mentions.collect(),
        },
    };
    Some((subject, open.text.to_string()))
}
