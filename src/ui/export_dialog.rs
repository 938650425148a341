//! Which articles go into the file.

use std::rc::Rc;

use yew::{
    Callback, Event, Html, MouseEvent, Properties, function_component, html, use_context,
    use_state_eq,
};

use super::{
    buttons::{button, closing_button},
    dialog::Dialog,
    filing::Desk,
    listed::use_listed,
    store::{Store, use_store},
};
use crate::core::{annotation::Id, article::Head, map::Map};

/// Articles that are ticked.
pub type Ticked = Rc<Map<Id, ()>>;

/// A tick box for each article; all are ticked at first.
#[function_component]
pub fn ExportDialog() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let ticked = use_state_eq(|| all(&store));
    let close = store.closing();
    let on_change = {
        let ticked = ticked.clone();
        Callback::from(move |now: Ticked| ticked.set(now))
    };
    let on_all = {
        let store = store.clone();
        on_change.reform(move |_: MouseEvent| all(&store))
    };
    let on_none = on_change.reform(|_: MouseEvent| Ticked::default());
    let on_download = {
        let (ticked, close) = (ticked.clone(), close.clone());
        Callback::from(move |_: MouseEvent| {
            desk.take_away(ticked.iter().map(|(id, ())| id.clone()).collect());
            close.emit(());
        })
    };
    html! {
        <Dialog name={words.export_choose} on_close={close.clone()}>
            <div class="ticks">
                { button("quiet", words.tick_all, on_all) }
                { button("quiet", words.tick_none, on_none) }
            </div>
            <ArticleTicks ticked={(*ticked).clone()} {on_change} />
            <div class="actions">
                { closing_button("button outlined", words.cancel, &close) }
                <button
                    type="button"
                    class="button primary"
                    disabled={ticked.is_empty()}
                    onclick={on_download}
                >
                    { words.download }
                </button>
            </div>
        </Dialog>
    }
}

/// All articles but those in the bin, ticked.
pub fn all(store: &Store) -> Ticked {
    let heads = store.articles();
    let ids = heads.iter().map(|head| (head.id.clone(), ()));
    Rc::new(ids.collect())
}

#[derive(PartialEq, Properties)]
pub struct ArticleTicksProps {
    /// Those that are ticked.
    pub ticked: Ticked,
    /// Hears which are ticked once one more or one less is.
    pub on_change: Callback<Ticked>,
}

/// A tick box for each article, with its title and what is in it.
#[function_component]
pub fn ArticleTicks(props: &ArticleTicksProps) -> Html {
    let store = use_store();
    let heads = store.articles();
    let (listed, more) = use_listed(&store, heads.len());
    let tick = |head: &Rc<Head>| {
        let (mentions, claims) = store.tally(&head.id);
        let on_tick = {
            let (id, ticked) = (head.id.clone(), props.ticked.clone());
            props.on_change.reform(move |_: Event| {
                let mut now = (*ticked).clone();
                if now.remove(&id).is_none() {
                    now.insert(id.clone(), ());
                }
                now.into()
            })
        };
        let is_ticked = props.ticked.contains_key(&head.id);
        html! {
            <li key={head.id.as_str()}>
                <label>
                    <input type="checkbox" checked={is_ticked} onchange={on_tick} />
                    <span>
                        <span dir="auto">{ &head.title }</span>
                        { " " }
                        <small>{ store.words().tally(mentions, claims) }</small>
                    </span>
                </label>
            </li>
        }
    };
    html! {
        <>
            <ul class="export-list">{ for heads.iter().take(listed).map(tick) }</ul>
            { more }
        </>
    }
}
