//! A book or an archive: which of its parts become articles.

use yew::{
    Callback, Event, Html, MouseEvent, Properties, function_component, html, use_context,
    use_state_eq,
};

use super::{
    buttons::{button, closing_button},
    dialog::Dialog,
    filing::Desk,
    listed::use_listed,
    report::{Outcome, Row},
    store::use_store,
};

/// What there is to choose from.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// One row for each part.
    pub rows: std::rc::Rc<[Row]>,
}

/// A tick box for each part; all are ticked at first.
#[function_component]
pub fn PartsDialog(props: &Props) -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let ticked = use_state_eq(|| vec![true; props.rows.len()]);
    let close = store.closing();
    let on_tick = |index: usize| {
        let ticked = ticked.clone();
        Callback::from(move |_: Event| {
            let mut now = (*ticked).clone();
            now[index] = !now[index];
            ticked.set(now);
        })
    };
    let set_all = |to: bool| {
        let ticked = ticked.clone();
        Callback::from(move |_: MouseEvent| ticked.set(vec![to; ticked.len()]))
    };
    let on_add = {
        let (close, ticked, rows) = (close.clone(), ticked.clone(), props.rows.clone());
        Callback::from(move |_: MouseEvent| {
            let chosen = rows
                .iter()
                .zip(ticked.iter())
                .filter(|(_, ticked)| **ticked);
            close.emit(());
            desk.add_all(chosen.map(|(row, _)| row.clone()).collect());
        })
    };
    let part = |(index, row): (usize, &Row)| {
        let Outcome::Read(read) = &row.outcome else {
            return Html::default();
        };
        let reading = &read.reading;
        html! {
            <li key={index}>
                <label>
                    <input type="checkbox" checked={ticked[index]} onchange={on_tick(index)} />
                    <span>
                        <span dir="auto">{ &reading.draft.title }</span>
                        { " " }
                        <small dir="auto">{ reading.part.clone() }</small>
                    </span>
                </label>
            </li>
        }
    };
    let (listed, more) = use_listed(&store, props.rows.len());
    let parts = props.rows.iter().enumerate().take(listed);
    let file = props.rows.first().map(|row| row.file.clone());
    html! {
        <Dialog key="parts" name={words.choose_parts} class="wide" on_close={close.clone()}>
            <p class="soft" dir="auto">{ file }</p>
            <div class="ticks">
                { button("quiet", words.tick_all, set_all(true)) }
                { button("quiet", words.tick_none, set_all(false)) }
            </div>
            <ul class="export-list">{ for parts.map(part) }</ul>
            { more }
            <div class="actions">
                { closing_button("button outlined", words.cancel, &close) }
                <button
                    type="button"
                    class="button primary"
                    autofocus=true
                    disabled={!ticked.contains(&true)}
                    onclick={on_add}
                >
                    { words.add_articles }
                </button>
            </div>
        </Dialog>
    }
}
