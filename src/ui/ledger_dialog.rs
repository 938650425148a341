//! Who says what: all claims of the library in one table, to be sorted, narrowed and opened.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::{
    Callback, Event, Html, InputEvent, MouseEvent, TargetCast, function_component, html,
    use_context, use_memo, use_state_eq,
};

use super::{
    buttons::{button, closing_button},
    dialog::Dialog,
    filing::Desk,
    format_dialog::Ordered,
    gathering::{Gathered, use_gathered},
    language::{Words, fill},
    model::{Action, Notice},
    pages::use_pages,
    store::{Store, use_store},
};
use crate::{
    browser::worker,
    core::{
        annotation::Id,
        ledger::{COLUMNS, Column, Line, Order, arranged, lines},
        scene::Scene,
        settings::Language,
    },
    formats::{
        catalogue::Format,
        writing::{Delimiter, Options},
    },
};

/// One line of the table.
enum Row<'a> {
    /// The speaker of the claims that follow, and how many they are.
    Speaker(&'a str, usize),
    /// A claim.
    Claim(&'a Line),
}

/// The table.
#[function_component]
pub fn LedgerDialog() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let order = use_state_eq(Order::default);
    let gathered = use_gathered(|store, article| {
        let library = &store.workspace.library;
        let head = library.heads.get(&article.id);
        head.map_or_else(Vec::new, |head| lines(head, &Scene::of(article, library)))
    });
    let all = match &gathered {
        Gathered::All(all) => all.clone(),
        _ => [].into(),
    };
    let shown = use_memo((all.clone(), (*order).clone()), |(all, order)| {
        arranged(all, order)
    });
    let rows = rows(&all, &shown, order.by_speaker);
    let pages = use_pages(rows.len());
    let set = {
        let order = order.clone();
        Callback::from(move |new| order.set(new))
    };
    let close = store.closing();
    html! {
        <Dialog name={words.ledger} class="full ledger" on_close={close.clone()}>
            if let Gathered::Reading = gathered {
                <p class="hint" role="status">{ words.ledger_reading }</p>
            } else if let Gathered::Failed(why) = &gathered {
                <p class="trouble" role="alert">{ why.clone() }</p>
            } else if all.is_empty() {
                <p class="hint">{ words.ledger_empty }</p>
            } else {
                { tools(words, &order, &set, (shown.len(), all.len())) }
                <div class="ledger-table" role="table" aria-label={words.ledger} aria-rowcount={(rows.len() + 1).to_string()}>
                    <div role="rowgroup" class="ledger-head">
                        <div role="row" class="ledger-row">
                            { for COLUMNS.map(|column| heading(words, column, &order, &set)) }
                        </div>
                    </div>
                    <div role="rowgroup">
                        { pages.html(None, |range| html! {
                            <>{ for rows[range].iter().map(|row| line(&store, row, order.by_speaker)) }</>
                        }) }
                    </div>
                </div>
            }
            <div class="actions">
                if !shown.is_empty() {
                    { button("button outlined", words.ledger_csv, on_take(&store, &desk, &all, &shown)) }
                }
                { closing_button("button primary", words.close, &close) }
            </div>
        </Dialog>
    }
}

fn rows<'a>(all: &'a [Line], shown: &[usize], by_speaker: bool) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let lines: Vec<&Line> = shown.iter().map(|index| &all[*index]).collect();
    for group in lines.chunk_by(|a, b| !by_speaker || a.speaker == b.speaker) {
        if by_speaker {
            rows.push(Row::Speaker(&group[0].speaker, group.len()));
        }
        rows.extend(group.iter().map(|line| Row::Claim(line)));
    }
    rows
}

/// What narrows and groups the table.
fn tools(
    words: &Words,
    order: &Order,
    set: &Callback<Order>,
    (shown, all): (usize, usize),
) -> Html {
    let on_query = {
        let order = order.clone();
        set.reform(move |event: InputEvent| Order {
            query: event.target_unchecked_into::<HtmlInputElement>().value(),
            ..order.clone()
        })
    };
    let on_group = {
        let order = order.clone();
        set.reform(move |_: Event| Order {
            by_speaker: !order.by_speaker,
            ..order.clone()
        })
    };
    html! {
        <div class="ledger-tools">
            <input
                type="search"
                aria-label={words.ledger_filter}
                placeholder={words.ledger_filter}
                value={order.query.clone()}
                oninput={on_query}
            />
            <label class="check">
                <input type="checkbox" checked={order.by_speaker} onchange={on_group} />
                { words.ledger_grouped }
            </label>
            <span class="ledger-count" aria-live="polite">
                { fill(words.ledger_count, &[&shown.to_string(), &all.to_string()]) }
            </span>
        </div>
    }
}

/// A column's name, which sorts by it; pressed again it turns the order round.
fn heading(words: &Words, column: Column, order: &Order, set: &Callback<Order>) -> Html {
    let is_sorted = order.by == column;
    let sort = is_sorted.then_some(if order.is_reversed {
        "descending"
    } else {
        "ascending"
    });
    let on_click = {
        let order = order.clone();
        set.reform(move |_: MouseEvent| Order {
            by: column,
            is_reversed: is_sorted && !order.is_reversed,
            ..order.clone()
        })
    };
    html! {
        <div role="columnheader" aria-sort={sort}>
            { button("quiet", words.column(column), on_click) }
        </div>
    }
}

fn line(store: &Store, row: &Row, is_grouped: bool) -> Html {
    let words = store.words();
    match row {
        Row::Speaker(name, count) => html! {
            <div key={format!("speaker {name}")} role="row" class="ledger-speaker">
                <div role="rowheader" dir="auto">
                    { if name.is_empty() { words.nobody } else { name } }{ " " }<span class="count">{ *count }</span>
                </div>
            </div>
        },
        Row::Claim(line) => claim(store, line, is_grouped),
    }
}

/// A claim; its words lead to its place.
fn claim(store: &Store, line: &Line, is_grouped: bool) -> Html {
    let words = store.words();
    let on_open = {
        let (store, article, claim) = (store.clone(), line.article.clone(), line.claim.clone());
        Callback::from(move |_: MouseEvent| {
            store.send(Action::GoTo(article.clone(), Some(claim.clone())));
        })
    };
    let worth = line.worthiness;
    let verdict = line.verdict.as_ref().map(|verdict| words.verdict(verdict));
    html! {
        <div key={format!("{} {}", line.article, line.claim)} role="row" class="ledger-row">
            <div role="cell" class="ledger-who" dir="auto">
                if line.speaker.is_empty() {
                    <span class="nobody">{ words.nobody }</span>
                } else if !is_grouped {
                    { line.speaker.clone() }
                }
                if !line.via.is_empty() {
                    { " " }<small>{ fill(words.ledger_via, &[&line.via.join(" › ")]) }</small>
                }
            </div>
            <div role="cell" class="ledger-words" dir="auto">
                <button type="button" class="ledger-open" onclick={on_open}>{ line.words.clone() }</button>
            </div>
            <div role="cell" class="ledger-kind">{ words.kind_name(line.kind) }</div>
            <div role="cell" class="ledger-article" dir="auto">
                <span class="ledger-title">{ line.title.clone() }</span>
            </div>
            <div role="cell" class="ledger-date">{ line.date.clone() }</div>
            <div role="cell" class="ledger-worth">
                if let Some(worth) = worth {
                    { words.worthiness(worth) }
                }
            </div>
            <div role="cell" class="ledger-verdict">{ verdict }</div>
        </div>
    }
}

/// The claims that are shown as a table.
fn on_take(store: &Store, desk: &Desk, all: &[Line], shown: &[usize]) -> Callback<MouseEvent> {
    let lines = || shown.iter().map(|index| &all[*index]);
    let mut articles: Vec<Id> = lines().map(|line| line.article.clone()).collect();
    let claims: Vec<(Id, Id)> = lines()
        .map(|line| (line.article.clone(), line.claim.clone()))
        .collect();
    crate::core::order::sort_by(&mut articles, Id::cmp);
    articles.dedup();
    let (store, desk) = (store.clone(), desk.clone());
    Callback::from(move |_: MouseEvent| {
        let ordered = Ordered {
            articles: articles.clone(),
            order: crate::worker::Order {
                format: Format::Csv,
                options: Options {
                    labels: Some(Vec::new()),
                    claims: Some(claims.clone()),
                    delimiter: match store.language {
                        Language::En => Delimiter::Comma,
                        Language::Fr => Delimiter::Semicolon,
                    },
                    language: store.language,
                    ..Options::all("")
                },
            },
        };
        let (store, desk) = (store.clone(), desk.clone());
        spawn_local(async move {
            match desk.make(&ordered, &worker::never(), |_| ()).await {
                Ok(made) => desk.give_made(&made, false),
                Err(why) => store.send(Action::Notify(Notice {
                    lines: vec![why],
                    offers_export: false,
                })),
            }
        });
    })
}
