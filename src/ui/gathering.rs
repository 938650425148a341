//! Something of every annotated article of the library, read once when it is first shown.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::{hook, use_context, use_effect_with, use_state};

use super::{filing::Desk, language::fill, store::Store};
use crate::core::workspace::OpenArticle;

/// How far it is.
pub enum Gathered<T> {
    /// Articles are being read.
    Reading,
    /// All that there is, article by article, the newest first.
    All(Rc<[T]>),
    /// An article cannot be read: why, in the page's language.
    Failed(String),
}

impl<T> Clone for Gathered<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Reading => Self::Reading,
            Self::All(all) => Self::All(all.clone()),
            Self::Failed(why) => Self::Failed(why.clone()),
        }
    }
}

/// Takes from each annotated article what is wanted of it, once: nothing changes behind a dialog.
#[hook]
pub fn use_gathered<T: 'static>(
    take: impl Fn(&Store, &OpenArticle) -> Vec<T> + 'static,
) -> Gathered<T> {
    let gathered = use_state(|| Gathered::Reading);
    let desk = use_context::<Desk>().expect("every component is inside App");
    let state = gathered.clone();
    use_effect_with((), move |()| {
        spawn_local(async move {
            state.set(match gather(&desk, take).await {
                Ok(all) => Gathered::All(all.into()),
                Err(why) => Gathered::Failed(why),
            });
        });
    });
    (*gathered).clone()
}

async fn gather<T>(
    desk: &Desk,
    take: impl Fn(&Store, &OpenArticle) -> Vec<T>,
) -> Result<Vec<T>, String> {
    let store = desk.store();
    let mut all = Vec::new();
    for head in store.articles() {
        if store.workspace.library.counts.get(&head.id).is_none() {
            continue;
        }
        if let Some(open) = store.workspace.opened(&head.id) {
            all.extend(take(&store, open));
            continue;
        }
        let contents = desk.contents(&head.id).await;
        let contents =
            contents.map_err(|why| fill(store.words().article_unreadable, &[&why.to_string()]))?;
        all.extend(take(&store, &contents.into()));
    }
    Ok(all)
}
