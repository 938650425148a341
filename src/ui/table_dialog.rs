//! What the columns of a table hold, where their names do not tell: a person sees the first rows, and
//! says it column by column.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Event, Html, MouseEvent, Properties, TargetCast, function_component, html,
    use_context, use_state,
};

use super::{
    buttons::closing_button,
    dialog::Dialog,
    filing::{Desk, Unanswered},
    language::{Words, fill},
    model::Action,
    store::use_store,
};
use crate::{
    formats::reading::{Column, Meaning},
    worker::{Answers, Choices},
};

/// The dialog.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is asked.
    pub asked: Rc<Unanswered>,
}

/// Shows the first rows, each column under what it is taken for.
#[function_component]
pub fn TableDialog(props: &Props) -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let asked = &props.asked;
    let Choices::Columns(rows, guess) = &asked.question.choices else {
        return Html::default();
    };
    let said = use_state(|| guess.clone());
    let on_column = {
        let said = said.clone();
        Callback::from(move |(place, column): (usize, Option<Column>)| {
            let mut new: Meaning = (*said).clone();
            new.columns[place] = column;
            said.set(new);
        })
    };
    let on_named = {
        let said = said.clone();
        Callback::from(move |event: Event| {
            let named = event.target_unchecked_into::<HtmlInputElement>().checked();
            said.set(Meaning {
                named,
                ..(*said).clone()
            });
        })
    };
    let on_open = {
        let (store, asked, said) = (store.clone(), asked.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            store.send(Action::Show(None));
            let mut answers: Answers = asked.answers.clone();
            answers.meanings.push((*said).clone());
            desk.open_answered(asked.files.clone(), answers);
        })
    };
    let close = store.closing();
    let body = rows.iter().skip(usize::from(said.named));
    html! {
        <Dialog name={words.table_question} class="wide" on_close={close.clone()}>
            <p>{ &asked.question.sentence }</p>
            <label class="tick">
                <input type="checkbox" checked={said.named} onchange={on_named} />
                { words.first_row_names }
            </label>
            <div class="table-scroll">
                <table class="columns">
                    <thead>
                        <tr>
                            { for said.columns.iter().enumerate().map(|(place, column)| html! {
                                <th scope="col">{ choice(words, place, *column, &on_column) }</th>
                            }) }
                        </tr>
                        if said.named {
                            <tr>{ for said.like.iter().map(|name| html! { <th dir="auto">{ name }</th> }) }</tr>
                        }
                    </thead>
                    <tbody>
                        { for body.map(|row| html! {
                            <tr>{ for row.iter().map(|cell| html! { <td dir="auto">{ cell }</td> }) }</tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <div class="actions">
                { closing_button("button outlined", words.cancel, &close) }
                <button type="button" class="button primary" disabled={!is_enough(&said)} onclick={on_open}>
                    { words.open_table }
                </button>
            </div>
        </Dialog>
    }
}

/// What one column holds.
fn choice(
    words: &'static Words,
    place: usize,
    column: Option<Column>,
    on_column: &Callback<(usize, Option<Column>)>,
) -> Html {
    let on_change = {
        let on_column = on_column.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let chosen = chosen.parse().ok();
            let column = chosen.and_then(|number: usize| Column::SAID.get(number).copied());
            on_column.emit((place, column));
        })
    };
    let name = fill(words.column, &[&(place + 1).to_string()]);
    html! {
        <select aria-label={name} onchange={on_change}>
            <option value="" selected={column.is_none()}>{ words.column_kept }</option>
            { for Column::SAID.iter().enumerate().map(|(number, said)| html! {
                <option value={number.to_string()} selected={column == Some(*said)}>
                    { meaning(words, *said) }
                </option>
            }) }
        </select>
    }
}

/// Whether something can be found by it: words, or where they begin and end.
fn is_enough(said: &Meaning) -> bool {
    let places = said.places();
    let has = |column| places.contains_key(&column);
    has(Column::Text) || has(Column::Start) && has(Column::End)
}

fn meaning(words: &'static Words, column: Column) -> &'static str {
    match column {
        Column::Start => words.column_start,
        Column::End => words.column_end,
        Column::Label => words.column_label,
        Column::Title => words.column_document,
        Column::Passage => words.column_passage,
        Column::Note => words.note,
        // Nothing else can be said.
        _ => words.column_marked,
    }
}
