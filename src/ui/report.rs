//! What came of files that were opened together: one row for each article, and one for each refusal.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, function_component, html, use_context};

use super::{
    buttons::{button, icon_button},
    filing::Desk,
    icons::Icon,
    language::fill,
    listed::use_listed,
    model::Action,
    store::{Store, use_store},
};
use crate::{browser::occasion, core::article::Draft, readers::Choice, worker::Read};

/// An article of a file, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The file's name.
    pub file: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A text, taken as it is.
    Plain(Draft),
    /// An article that was found in a document.
    Read(Rc<Read>),
    /// Nothing, for that reason.
    Refused(String),
}

impl Outcome {
    /// The same, read at this address just now. What a page says of its own address counts more.
    pub fn read_at(mut self, url: &str) -> Self {
        let draft = match &mut self {
            Self::Plain(draft) => draft,
            Self::Read(read) => &mut Rc::make_mut(read).reading.draft,
            Self::Refused(_) => return self,
        };
        let source = &mut draft.source;
        source.url.get_or_insert_with(|| url.to_owned());
        source.retrieved.get_or_insert_with(occasion::now);
        self
    }
}

impl Row {
    /// The article as it is added if nobody says otherwise.
    pub fn draft(&self) -> Option<Draft> {
        match &self.outcome {
            Outcome::Plain(draft) => Some(draft.clone()),
            Outcome::Read(read) => Some(read.reading.chosen(&Choice::default())),
            Outcome::Refused(_) => None,
        }
    }
}

/// The rows, until the person puts them away; what was refused comes first.
#[function_component]
pub fn Report() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let rows = &store.view.report;
    let (listed, more) = use_listed(&store, rows.len());
    if rows.is_empty() {
        return Html::default();
    }
    let on_close = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.send(Action::Report(Rc::default())))
    };
    let is_refused = |row: &&Row| matches!(row.outcome, Outcome::Refused(_));
    let refused = rows.iter().filter(is_refused).count();
    let others = rows.iter().filter(|row| !is_refused(row));
    let in_order = rows.iter().filter(is_refused).chain(others);
    let counts = [rows.len() - refused, refused].map(|count| count.to_string());
    html! {
        <section class="report" aria-label={words.report}>
            <header>
                <h2>{ words.report }</h2>
                <span>{ fill(words.report_counts, &[&counts[0], &counts[1]]) }</span>
                { icon_button("button icon", words.close, Icon::Close, Some(on_close)) }
            </header>
            <ul>{ for in_order.take(listed).map(|row| line(&store, &desk, row)) }</ul>
            { more }
        </section>
    }
}

fn line(store: &Store, desk: &Desk, row: &Row) -> Html {
    let words = store.words();
    let file = html! { <b dir="auto">{ &row.file }</b> };
    match &row.outcome {
        Outcome::Plain(draft) => html! {
            <li>{ file }{ " " }<span dir="auto">{ &draft.title }</span></li>
        },
        Outcome::Refused(why) => html! {
            <li class="refused" role="alert">
                { file }{ " " }<span>{ words.report_refused }{ " " }{ why }</span>
            </li>
        },
        Outcome::Read(read) => {
            let (desk, row) = (desk.clone(), row.clone());
            let on_look = Callback::from(move |_: MouseEvent| desk.look_again(&row));
            html! {
                <li>
                    { file }{ " " }<span dir="auto">{ &read.reading.draft.title }</span>
                    { for read.warnings.iter().map(|warning| html! { <small>{ warning }</small> }) }
                    { button("button outlined", words.look_again, on_look) }
                </li>
            }
        }
    }
}
