//! What the file will not hold, each entry with a link to its place. Nothing at all if nothing is lost.

use yew::{Callback, Html, MouseEvent, html};

use super::making::Making;
use crate::{
    ui::{
        language::{Words, fill},
        model::Action,
        store::Store,
    },
    worker::{Losses, Lost, Progress},
};

/// How far the file is, and what it will lack.
pub fn loss_list(store: &Store, making: &Making) -> Html {
    let words = store.words();
    match making {
        Making::Nothing => html! { <p class="hint">{ words.no_article_chosen }</p> },
        Making::Working(progress) => working(words, *progress),
        Making::Failed(why) => html! { <p class="trouble">{ why }</p> },
        Making::Made(made) if made.written.losses.is_empty() => Html::default(),
        Making::Made(made) => html! {
            <>
                <h3>{ words.losses }</h3>
                { for made.written.losses.iter().map(|losses| group(store, losses)) }
            </>
        },
    }
}

fn working(words: &Words, progress: Option<Progress>) -> Html {
    let (done, of) = progress.map_or((None, None), |p| (Some(p.done), Some(p.of)));
    html! {
        <p class="hint working">
            { words.making_file }
            <progress
                aria-label={words.making_file}
                value={done.map(|done| done.to_string())}
                max={of.map(|of| of.to_string())}
            />
        </p>
    }
}

fn group(store: &Store, losses: &Losses) -> Html {
    let more = losses.count - losses.first.len();
    html! {
        <details class="loss">
            <summary>{ &losses.heading }{ " " }<b>{ losses.count }</b></summary>
            <ul>
                { for losses.first.iter().map(|lost| entry(store, lost)) }
                if more > 0 {
                    <li class="hint">{ fill(store.words().losses_more, &[&more.to_string()]) }</li>
                }
            </ul>
        </details>
    }
}

fn entry(store: &Store, lost: &Lost) -> Html {
    let on_click = {
        let (store, article, annotation) =
            (store.clone(), lost.article.clone(), lost.annotation.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            store.send(Action::GoTo(article.clone(), annotation.clone()));
        })
    };
    html! {
        <li>
            <a href={crate::ui::address::address_of(&lost.article)} onclick={on_click} dir="auto">
                { &lost.words }
            </a>
            if !lost.detail.is_empty() {
                <span class="soft">{ " – " }{ &lost.detail }</span>
            }
        </li>
    }
}
