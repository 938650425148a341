//! The article in figures: bars, each with its figures beside it in words.

use wasm_bindgen_futures::spawn_local;
use yew::{Html, function_component, html, use_effect_with, use_state};

use super::{
    buttons::closing_button,
    dialog::Dialog,
    language::fill,
    store::{Store, use_store},
};
use crate::{
    browser::worker::{self, Body},
    core::{annotation::Nature, profile::Profile, scene::Scene, text::TextRange},
    worker::{Answer, Job, Subject},
};

/// How many speakers have a bar of their own.
const SPEAKERS: usize = 12;

/// The figures of the article on the page.
#[function_component]
pub fn ProfileDialog() -> Html {
    let store = use_store();
    let words = store.words();
    let statements = use_state(|| None::<Result<Vec<TextRange>, String>>);
    {
        let (store, statements) = (store.clone(), statements.clone());
        use_effect_with((), move |()| {
            spawn_local(async move { statements.set(Some(ask(&store).await)) });
        });
    }
    let close = store.closing();
    let Some(open) = store.open() else {
        return Html::default();
    };
    let figures = match &*statements {
        None => html! { <p class="hint" role="status">{ words.ledger_reading }</p> },
        Some(Err(why)) => html! { <p class="trouble" role="alert">{ why.clone() }</p> },
        Some(Ok(statements)) => {
            let scene = Scene::of(open, &store.workspace.library);
            charts(&store, &Profile::of(&scene, &open.blocks, statements))
        }
    };
    html! {
        <Dialog name={words.profile} class="profile" on_close={close.clone()}>
            { figures }
            <div class="actions">
                { closing_button("button primary", words.close, &close) }
            </div>
        </Dialog>
    }
}

/// The sentences that state something, as the worker sees them.
async fn ask(store: &Store) -> Result<Vec<TextRange>, String> {
    let Some(open) = store.open() else {
        return Ok(Vec::new());
    };
    let head = store.workspace.library.heads.get(&open.id);
    let language = head.and_then(|head| head.language.clone());
    let job = Job::Statements(Subject::bare(&open.blocks, language));
    let body = Body::Bytes(open.text.as_bytes().to_vec());
    match worker::ask(&job, body, &worker::never(), |_| ()).await {
        Ok(answered) => match answered.answer {
            Answer::Statements(statements) => Ok(statements),
            _ => unreachable!("the worker answers what it was asked"),
        },
        Err(trouble) => Err(store.words().worker_trouble(&trouble)),
    }
}

fn charts(store: &Store, profile: &Profile) -> Html {
    let words = store.words();
    let claimed: usize = profile.speakers.iter().map(|(_, count)| count).sum();
    let named = |name: &str| match name {
        "" => words.nobody.to_owned(),
        name => name.to_owned(),
    };
    let speakers = profile.speakers.iter().take(SPEAKERS);
    let speakers = speakers.map(|(name, count)| (named(name), *count));
    let nature =
        |nature: Option<Nature>| nature.map_or(words.profile_no_source, |n| words.nature(n));
    let natures = profile.natures.iter();
    let natures = natures.map(|(source, count)| (nature(*source).to_owned(), *count));
    let kinds = profile.kinds.iter();
    let kinds = kinds.map(|(kind, count)| (words.kind_name(*kind).to_owned(), *count));
    let attributed = profile.statements - profile.unattributed;
    let statements = [
        (words.profile_attributed.to_owned(), attributed),
        (words.profile_own.to_owned(), profile.unattributed),
    ];
    html! {
        <>
            <p class="hint">
                { fill(words.profile_lead, &[&claimed.to_string(), &profile.words.to_string()]) }
            </p>
            <div class="charts">
            { chart(words.profile_speakers, words.percent, speakers.collect(), profile.words) }
            { chart(words.profile_sources, words.percent, natures.collect(), 0) }
            { chart(words.profile_kinds, words.percent, kinds.collect(), 0) }
            { chart(words.profile_statements, words.percent, statements.into(), 0) }
            </div>
        </>
    }
}

/// A table whose shares are drawn as well; of `whole`, or else of the sum.
fn chart(name: &'static str, share: &str, bars: Vec<(String, usize)>, whole: usize) -> Html {
    let sum: usize = bars.iter().map(|(_, count)| count).sum();
    let whole = whole.max(sum).max(1);
    let bar = |(name, count): &(String, usize)| {
        let percent = (count * 100 + whole / 2) / whole;
        html! {
            <tr>
                <th scope="row" dir="auto">{ name.clone() }</th>
                <td class="bar" aria-hidden="true">
                    <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                        <rect class="bar-whole" width="100" height="10" />
                        <rect width={percent.to_string()} height="10" />
                    </svg>
                </td>
                <td>{ *count }</td>
                <td>{ fill(share, &[&percent.to_string()]) }</td>
            </tr>
        }
    };
    html! {
        <table class="chart">
            <caption>{ name }</caption>
            <tbody>{ for bars.iter().map(bar) }</tbody>
        </table>
    }
}
