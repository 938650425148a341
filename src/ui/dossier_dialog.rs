//! All places of the library that name an entity, or where it speaks, article by article.

use yew::{Callback, Html, MouseEvent, Properties, function_component, html};

use super::{
    buttons::closing_button,
    dialog::Dialog,
    gathering::{Gathered, use_gathered},
    model::Action,
    pages::use_pages,
    store::{Store, use_store},
};
use crate::core::{
    annotation::{Entity, Id},
    dossier::{Place, places},
    link::is_link,
};

/// How much is shown before and after a mention, in characters: what fits a line of the dialog.
const AROUND: usize = 60;

/// Which entity.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its id.
    pub entity: Id,
}

/// One line.
enum Row<'a> {
    /// The article of the places that follow.
    Article(&'a Id),
    /// A place.
    Place(&'a Place),
}

/// The places of an entity.
#[function_component]
pub fn DossierDialog(props: &Props) -> Html {
    let store = use_store();
    let words = store.words();
    let about = props.entity.clone();
    let gathered = use_gathered(move |_, article| places(article, &about, AROUND));
    let all = match &gathered {
        Gathered::All(all) => all.clone(),
        _ => [].into(),
    };
    let articles = all.chunk_by(|a, b| a.article == b.article);
    let count = articles.clone().count();
    let rows: Vec<Row> = articles.flat_map(rows_of).collect();
    let pages = use_pages(rows.len());
    let close = store.closing();
    let Some(entity) = store.workspace.library.entities.get(&props.entity) else {
        return Html::default();
    };
    html! {
        <Dialog name={entity.name.clone()} class="wide dossier" on_close={close.clone()}>
            { identity(entity) }
            if let Gathered::Reading = gathered {
                <p class="hint" role="status">{ words.ledger_reading }</p>
            } else if let Gathered::Failed(why) = &gathered {
                <p class="trouble" role="alert">{ why.clone() }</p>
            } else if all.is_empty() {
                <p class="hint">{ words.dossier_empty }</p>
            } else {
                <p class="hint">
                    { words.places_in_articles(all.len(), count) }
                </p>
                <div class="dossier-places">
                    { pages.html(None, |range| html! {
                        <>{ for rows[range].iter().map(|row| line(&store, row)) }</>
                    }) }
                </div>
            }
            <div class="actions">
                { closing_button("button primary", words.close, &close) }
            </div>
        </Dialog>
    }
}

/// Its other names, and where it is described.
fn identity(entity: &Entity) -> Html {
    let links = entity.links.iter().filter(|link| is_link(link));
    html! {
        <>
            if !entity.aliases.is_empty() {
                <p class="dossier-names" dir="auto">{ entity.aliases.join(" · ") }</p>
            }
            if !entity.links.is_empty() {
                <div class="links">
                    { for links.map(|link| html! {
                        <a href={link.clone()} target="_blank" rel="noopener noreferrer">{ link.clone() }</a>
                    }) }
                </div>
            }
        </>
    }
}

fn rows_of(places: &[Place]) -> Vec<Row<'_>> {
    let article = places
        .iter()
        .take(1)
        .map(|place| Row::Article(&place.article));
    article.chain(places.iter().map(Row::Place)).collect()
}

fn line(store: &Store, row: &Row) -> Html {
    match row {
        Row::Article(id) => {
            let head = store.workspace.library.heads.get(id);
            html! {
                <h3 key={format!("article {id}")} dir="auto">{ head.map(|head| head.title.clone()) }</h3>
            }
        }
        Row::Place(place) => {
            let (article, annotation) = (place.article.clone(), place.annotation.clone());
            let key = format!("{article} {annotation}");
            let store = store.clone();
            let says = store.words().says_mark;
            let on_open = Callback::from(move |_: MouseEvent| {
                store.send(Action::GoTo(article.clone(), Some(annotation.clone())));
            });
            html! {
                <button {key} type="button" class="dossier-place" dir="auto" onclick={on_open}>
                    if place.is_claim {
                        <span class="pill">{ says }</span>{ " " }
                    }
                    { place.before.clone() }<b>{ place.words.clone() }</b>{ place.after.clone() }
                </button>
            }
        }
    }
}
