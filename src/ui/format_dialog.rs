//! Taking articles away in a format of another tool: which format, which articles, and what the file
//! will not hold, before it is downloaded.

mod articles;
mod formats;
mod losses;
mod making;
mod options;

use web_sys::HtmlInputElement;
use yew::{
    Callback, Event, Html, MouseEvent, Properties, TargetCast, function_component, html,
    use_context, use_state, use_state_eq,
};

use self::{
    articles::{Scope, article_choice},
    formats::format_choice,
    losses::loss_list,
    making::{Making, use_making},
    options::option_choice,
};
pub use self::{formats::Group, making::Ordered};
use super::{
    buttons::closing_button,
    dialog::Dialog,
    filing::Desk,
    language::{Words, fill},
    store::{Store, use_store},
};
use crate::{
    core::annotation::Id,
    formats::{catalogue::Format, units::Unit, writing::Options},
    worker::Order,
};

/// What a person has chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    format: Format,
    scope: Scope,
    /// Labels whose mentions stay here.
    labels_left_out: Vec<Id>,
    /// The rest; the labels are told by those left out.
    options: Options,
}

/// The dialog.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Which formats it begins with.
    pub group: Group,
}

/// Chooses, shows what is lost, and downloads.
#[function_component]
pub fn FormatDialog(props: &Props) -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let group = use_state_eq(|| props.group);
    let choice = use_state(|| Choice {
        format: props.group.formats()[0],
        scope: Scope::first(&store),
        labels_left_out: Vec::new(),
        options: Options {
            language: store.language,
            ..Options::all("")
        },
    });
    let with_report = use_state_eq(|| false);
    let change = {
        let choice = choice.clone();
        Callback::from(move |new: Choice| choice.set(new))
    };
    let choose_group = {
        let (group, choice) = (group.clone(), choice.clone());
        Callback::from(move |new: Group| {
            group.set(new);
            choice.set(Choice {
                format: new.formats()[0],
                ..(*choice).clone()
            });
        })
    };
    let making = use_making(&desk, &ordered(&choice, &store));
    let on_report = {
        let with_report = with_report.clone();
        Callback::from(move |event: Event| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            with_report.set(field.checked());
        })
    };
    let close = store.closing();
    let made = match &making {
        Making::Made(made) => Some(made.clone()),
        _ => None,
    };
    let has_report = made
        .as_ref()
        .is_some_and(|made| !made.written.report.is_empty());
    let ready = made.is_some();
    let on_download = {
        let (close, with_report) = (close.clone(), *with_report);
        Callback::from(move |_: MouseEvent| {
            if let Some(made) = &made {
                desk.give_made(made, with_report);
                close.emit(());
            }
        })
    };
    html! {
        <Dialog name={words.export_as} class="wide taking" on_close={close.clone()}>
            { format_choice(words, *group, choice.format, &choose_group, {
                let (choice, change) = ((*choice).clone(), change.clone());
                Callback::from(move |format| change.emit(Choice { format, ..choice.clone() }))
            }) }
            { article_choice(&store, &choice, &change) }
            { option_choice(&store, &choice, &change) }
            <section class="losses" aria-label={words.losses} aria-live="polite" aria-busy={(!ready).to_string()}>
                { loss_list(&store, &making) }
            </section>
            <div class="actions">
                if has_report {
                    <label class="tick">
                        <input type="checkbox" checked={*with_report} onchange={on_report} />
                        { words.report_beside }
                    </label>
                }
                { closing_button("button outlined", words.cancel, &close) }
                <button type="button" class="button primary" disabled={!ready} onclick={on_download}>
                    { words.download }
                </button>
            </div>
        </Dialog>
    }
}

/// What the worker has to be asked for.
fn ordered(choice: &Choice, store: &Store) -> Ordered {
    let labels = store.workspace.library.labels.iter();
    let kept = labels.filter(|label| !choice.labels_left_out.contains(&label.id));
    let all = choice.labels_left_out.is_empty();
    Ordered {
        articles: choice.scope.articles(store),
        order: Order {
            format: choice.format,
            options: Options {
                labels: (!all).then(|| kept.map(|label| label.id.clone()).collect()),
                ..choice.options.clone()
            },
        },
    }
}

/// What the positions in a file of that format count, if it has any.
fn unit(words: &Words, format: Format) -> Option<String> {
    let unit = match format.facts().unit? {
        Unit::CodePoint => words.unit_code_points,
        Unit::Utf16 => words.unit_utf16,
        Unit::Byte => return None,
    };
    Some(fill(words.positions_count, &[unit]))
}
