//! Has the worker look for the other forms of a name, in the article on the page or in all articles.

use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, AbortSignal};
use yew::{hook, use_effect_with};

use super::{
    filing::Desk,
    language::fill,
    model::{Action, Looking, Preview},
    store::Store,
};
use crate::{
    browser::worker::{self, Body, Trouble},
    core::{annotation::Id, occurrences::Match, text::TextRange, workspace::OpenArticle},
    worker::{Answer, Job, Subject},
};

/// What is looked for.
#[derive(Clone, PartialEq)]
struct Wanted {
    name: String,
    label: Id,
    asked: TextRange,
    rule: Match,
    widely: bool,
}

impl From<&Preview> for Wanted {
    fn from(preview: &Preview) -> Self {
        Self {
            name: preview.name.clone(),
            label: preview.label.clone(),
            asked: preview.asked,
            rule: preview.rule,
            widely: preview.widely,
        }
    }
}

/// Whatever a preview of all occurrences shows, the variants come after it.
#[hook]
pub fn use_looking(store: &Store, desk: &Desk) {
    let wanted = store.view.preview.as_ref().map(Wanted::from);
    let desk = desk.clone();
    use_effect_with(wanted, move |wanted| {
        let controller = AbortController::new().expect("every engine has it since 2018");
        if let Some(wanted) = wanted.clone() {
            let given_up = controller.signal();
            spawn_local(async move {
                let looking = match look(&desk, &wanted, &given_up).await {
                    Ok(()) => Looking::Over,
                    Err(why) => Looking::Failed(why),
                };
                if !given_up.aborted() {
                    desk.store().send(Action::Looked(looking));
                }
            });
        }
        move || controller.abort()
    });
}

/// Looks through the articles, the one on the page first.
async fn look(desk: &Desk, wanted: &Wanted, given_up: &AbortSignal) -> Result<(), String> {
    let store = desk.store();
    let Some(shown) = store.open().cloned() else {
        return Ok(());
    };
    let heads = store.articles();
    let others = heads.iter().map(|head| head.id.clone());
    let others: Vec<Id> = others
        .filter(|id| wanted.widely && *id != shown.id)
        .collect();
    look_into(desk, wanted, given_up, shown).await?;
    for id in others {
        if given_up.aborted() {
            return Ok(());
        }
        let contents = desk.contents(&id).await;
        let contents =
            contents.map_err(|why| fill(store.words().article_unreadable, &[&why.to_string()]))?;
        look_into(desk, wanted, given_up, contents.into()).await?;
    }
    Ok(())
}

async fn look_into(
    desk: &Desk,
    wanted: &Wanted,
    given_up: &AbortSignal,
    article: OpenArticle,
) -> Result<(), String> {
    let store = desk.store();
    let head = store.workspace.library.heads.get(&article.id);
    let subject = Subject::bare(&article.blocks, head.and_then(|head| head.language.clone()));
    let job = Job::Variants(subject, wanted.name.clone(), wanted.label.clone());
    let body = Body::Bytes(article.text.as_bytes().to_vec());
    match worker::ask(&job, body, given_up, |_| ()).await {
        Ok(answered) => {
            if let Answer::Variants(groups) = answered.answer
                && !groups.is_empty()
                && !given_up.aborted()
            {
                store.send(Action::Sighted(Box::new(article), groups));
            }
            Ok(())
        }
        Err(Trouble::GivenUp) => Ok(()),
        Err(trouble) => Err(store.words().worker_trouble(&trouble)),
    }
}
