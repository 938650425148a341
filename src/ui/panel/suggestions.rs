//! What the program suggests for the article, apart from what is annotated: why, yes, no.

use yew::{Callback, Html, MouseEvent, classes, html};

use super::super::{
    buttons::{button, keyed_button},
    language::fill,
    model::Action,
    store::Store,
};
use crate::core::{
    annotation::Speaker,
    suggestion::{Suggested, Suggestion},
    workspace::OpenArticle,
};

/// How many suggestions are listed around the one that is looked at; more are walked to.
const LISTED: usize = 60;

/// The list, while there is one.
pub fn suggestions(store: &Store) -> Html {
    let (Some(suggesting), Some(open)) = (&store.view.suggesting, store.open()) else {
        return Html::default();
    };
    let words = store.words();
    let close = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.send(Action::StartSuggesting))
    };
    if suggesting.found.is_none() {
        return html! {
            <section class="suggestions" aria-label={words.suggestions} aria-busy="true">
                <p class="hint">{ words.suggesting }</p>
            </section>
        };
    }
    let list = &suggesting.waiting;
    let first = suggesting.current.saturating_sub(LISTED / 2);
    let shown = list.iter().enumerate().skip(first).take(LISTED);
    html! {
        <section class="suggestions" aria-label={words.suggestions}>
            <header>
                <h3>
                    { words.suggestions }{ " " }
                    <span class="count">{ list.len() }</span>
                </h3>
                { button("quiet", words.close, close) }
            </header>
            if list.is_empty() {
                <p class="hint">{ words.no_suggestions }</p>
            } else {
                <p class="hint">{ words.suggestions_hint }</p>
            }
            { for shown.map(|(index, suggestion)| {
                item(store, open, suggestion, index, index == suggesting.current)
            }) }
        </section>
    }
}

fn item(
    store: &Store,
    open: &OpenArticle,
    suggestion: &Suggestion,
    index: usize,
    is_current: bool,
) -> Html {
    let words = store.words();
    let on_look = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| store.send(Action::LookAtSuggestion(index)))
    };
    let label = match &suggestion.what {
        Suggested::Claim(_) => words.claim.to_owned(),
        Suggested::Mention(label, _) => {
            let label = store.workspace.library.label(label);
            label.map(|label| label.name.clone()).unwrap_or_default()
        }
    };
    let key = suggestion.key(open).to_string();
    html! {
        <div
            key={format!("{key} {}", suggestion.spans().start())}
            class={classes!("card", "suggestion")}
            aria-current={is_current.then_some("true")}
        >
            <button type="button" class="item-head" onclick={on_look}>
                <q dir="auto">{ suggestion.spans().quote(&open.text) }</q>
                { " " }<span class="item-label">{ label }</span>
            </button>
            if is_current {
                { facts(store, open, suggestion) }
                <div class="item-actions">
                    { deed(store, words.accept, words.key_enter, |s| Action::AcceptSuggestion(s.occasion())) }
                    { deed(store, words.reject, words.key_backspace, |s| Action::RejectSuggestion(s.occasion())) }
                </div>
            }
        </div>
    }
}

/// Who says it and why it is suggested.
fn facts(store: &Store, open: &OpenArticle, suggestion: &Suggestion) -> Html {
    let words = store.words();
    let why = words.suggestion_reason(&suggestion.why);
    let claim = match &suggestion.what {
        Suggested::Claim(draft) => Some(draft),
        Suggested::Mention(..) => None,
    };
    let library = &store.workspace.library;
    let scene = crate::core::scene::Scene::of(open, library);
    html! {
        <dl class="facts">
            if let Some(draft) = claim {
                if !draft.sources.is_empty() {
                    <dt>{ words.who }</dt>
                    <dd dir="auto">
                        { for draft.sources.iter().map(|source| {
                            let stands = match &source.speaker {
                                Speaker::Name { spans, .. } => spans.first().and_then(|s| s.of(&open.text)),
                                _ => None,
                            };
                            let name = scene.source_name(source);
                            let stands = stands.filter(|stands| *stands != name);
                            html! {
                                <>
                                    if let Some(stands) = stands {
                                        { stands }{ " = " }
                                    }
                                    <span class={classes!(source.guess.then_some("guess"))}>{ name }</span>
                                    if source.guess {
                                        { " " }<span class="pill">{ words.guess }</span>
                                    }
                                </>
                            }
                        }) }
                    </dd>
                }
                if let Some(cue) = crate::core::annotation::Spans::new(draft.cue.clone()) {
                    <dt>{ words.cue }</dt>
                    <dd dir="auto">{ cue.quote(&open.text) }</dd>
                }
                <dt>{ words.kind }</dt>
                <dd>{ words.kind_name(draft.kind) }</dd>
            }
            <dt>{ words.because }</dt>
            <dd>{ why }{ " " }<span class="count">{ fill(words.percent, &[&suggestion.score.to_string()]) }</span></dd>
        </dl>
    }
}

fn deed(
    store: &Store,
    name: &'static str,
    key: &'static str,
    action: impl Fn(&Store) -> Action + 'static,
) -> Html {
    let store = store.clone();
    keyed_button(
        name,
        key,
        Callback::from(move |_: MouseEvent| store.send(action(&store))),
    )
}
