//! All places of the same words, and of the other forms of the name, to be looked at before they are
//! tagged.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlSelectElement, KeyboardEvent};
use yew::{
    Callback, Html, MouseEvent, Properties, TargetCast, classes, function_component, html,
    use_callback, use_effect_with, use_node_ref,
};

use super::{
    buttons::{button, closing_button},
    dialog::Dialog,
    hooks::use_latest,
    language::{Words, fill},
    model::{Action, Looking, Preview},
    store::{Store, use_store},
};
use crate::core::{
    annotation::Id,
    label::Label,
    occurrences::{Match, context},
    sighting::{Hit, Sighting},
};

/// How many hits are listed: more than a person reads one by one, and few enough to show at once.
const LISTED: usize = 500;

/// How much is shown before and after a hit, in characters: what fits a line of the dialog.
const AROUND: usize = 45;

/// The preview of all occurrences.
#[function_component]
pub fn OccurrencesDialog() -> Html {
    let store = use_store();
    let apply_button = use_node_ref();
    use_effect_with(apply_button.clone(), |button| {
        if let Some(button) = button.cast::<HtmlElement>() {
            let _ = button.focus();
        }
    });
    let on_close = {
        let store = store.clone();
        Callback::from(move |()| store.send(Action::LeavePreview))
    };
    let on_apply = {
        let store = store.clone();
        Callback::from(move |()| store.send(Action::ApplyPreview(store.occasion())))
    };
    let latest = use_latest(&store);
    let on_tick = use_callback((), move |(form, place), ()| {
        let store = latest.borrow().clone();
        store.send(Action::Tick(form, place));
    });
    let (Some(preview), Some(open)) = (&store.view.preview, store.open()) else {
        return Html::default();
    };
    let words = store.words();
    let quote = preview.asked.of(&open.text).unwrap_or_default();
    let label = store.workspace.library.label(&preview.label);
    let label = label.map(|label| label.name.as_str()).unwrap_or_default();
    let sightings = &preview.sightings;
    let ticked: usize = sightings.iter().map(|s| s.ticked().count()).sum();
    let places: usize = sightings.iter().map(|s| s.hits.len()).sum();
    let beyond = places.saturating_sub(LISTED);
    let on_click = on_apply.reform(|_: MouseEvent| ());
    html! {
        <Dialog
            name={fill(words.occurrences_title, &[quote, label])}
            class="wide occurrences"
            on_close={on_close.clone()}
        >
            <div class="occurrences-body" onkeydown={apply_by_enter(on_apply)}>
                <div class="occurrences-rule">
                    { label_choice(&store, preview) }
                    { rule_box(&store, words.whole_words, preview.rule.whole_words, Match {
                        whole_words: !preview.rule.whole_words,
                        ..preview.rule
                    }) }
                    { rule_box(&store, words.match_case, !preview.rule.ignore_case, Match {
                        ignore_case: !preview.rule.ignore_case,
                        ..preview.rule
                    }) }
                    { scope_choice(&store, preview) }
                    <span class="occurrences-count" aria-live="polite">{ found(words, preview) }</span>
                </div>
                <div class="occurrences-list" role="group" aria-label={words.annotations}>
                    { for forms(&store, preview, &on_tick) }
                </div>
                { looking(words, &preview.looking) }
                if beyond > 0 {
                    <p class="hint">{ fill(words.hits_beyond, &[&beyond.to_string()]) }</p>
                }
                <div class="actions">
                    { tick_button(&store, words.tick_all, true) }
                    { tick_button(&store, words.tick_none, false) }
                    { closing_button("button outlined", words.cancel, &on_close) }
                    <button
                        ref={apply_button}
                        type="button"
                        class="button primary"
                        disabled={ticked == 0}
                        onclick={on_click}
                    >
                        { fill(words.tag_ticked, &[&ticked.to_string()]) }
                    </button>
                </div>
            </div>
        </Dialog>
    }
}

/// Enter tags what is ticked, wherever the keys are; a button does what it says.
fn apply_by_enter(on_apply: Callback<()>) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let on_button = target.is_some_and(|target| target.tag_name() == "BUTTON");
        if event.key() == "Enter" && !on_button {
            event.prevent_default();
            on_apply.emit(());
        }
    })
}

fn found(words: &Words, preview: &Preview) -> String {
    let all = || preview.sightings.iter().flat_map(|sighting| &sighting.hits);
    let tagged = all().filter(|hit| hit.tagged).count();
    fill(
        words.hits_found,
        &[&all().count().to_string(), &tagged.to_string()],
    )
}

/// Whether there may be more to come.
fn looking(words: &Words, looking: &Looking) -> Html {
    match looking {
        Looking::On => html! { <p class="hint" role="status">{ words.looking_for_forms }</p> },
        Looking::Over => Html::default(),
        Looking::Failed(why) => html! { <p class="hint" role="status">{ why }</p> },
    }
}

/// The forms, each with its places, as many as are listed.
fn forms(store: &Store, preview: &Preview, on_tick: &Callback<(usize, usize)>) -> Vec<Html> {
    let mut left = LISTED;
    let mut shown = Vec::new();
    let mut before = store.view.wanted.as_ref();
    for (form, sighting) in preview.sightings.iter().enumerate() {
        let listed = left.min(sighting.hits.len());
        left -= listed;
        if listed == 0 {
            break;
        }
        if before != Some(&sighting.article) {
            let head = store.workspace.library.heads.get(&sighting.article);
            let title = head.map(|head| head.title.clone());
            shown.push(html! { <h3 class="form-article" dir="auto">{ title }</h3> });
            before = Some(&sighting.article);
        }
        let has_one_form = preview.sightings.len() == 1;
        if !has_one_form {
            shown.push(form_head(store, form, sighting));
        }
        let lines = sighting.hits.iter().take(listed).enumerate();
        shown.extend(lines.map(|(place, hit)| {
            html! {
                <HitLine
                    key={format!("{} {}", sighting.article, hit.range.start())}
                    text={sighting.text.clone()}
                    place={(form, place)}
                    hit={*hit}
                    tagged_mark={store.words().already_tagged_mark}
                    on_tick={on_tick.clone()}
                />
            }
        }));
    }
    shown
}

/// A form: its words, how it differs from the name, and all its places ticked or none.
fn form_head(store: &Store, form: usize, sighting: &Sighting) -> Html {
    let words = store.words();
    let can_be_ticked = sighting.hits.iter().any(|hit| !hit.tagged);
    let checked = can_be_ticked && sighting.hits.iter().all(|hit| hit.ticked || hit.tagged);
    let on_change = {
        let store = store.clone();
        Callback::from(move |_: Event| store.send(Action::TickForm(form, !checked)))
    };
    let kind = words.variant(sighting.kind);
    html! {
        <label key={format!("form {form}")} class="form-head">
            <input
                type="checkbox"
                checked={checked || !can_be_ticked}
                disabled={!can_be_ticked}
                onchange={on_change}
            />
            <span>
                <b dir="auto">{ sighting.form.clone() }</b>
                { " " }<span class="count">{ sighting.hits.len() }</span>
                if !kind.is_empty() {
                    { " " }<span class="pill">{ kind }</span>
                }
            </span>
        </label>
    }
}

/// Where is looked: in this article, or in all of the library.
fn scope_choice(store: &Store, preview: &Preview) -> Html {
    let words = store.words();
    let on_change = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            store.send(Action::LookWidely(select.selected_index() == 1));
        })
    };
    let articles = store.articles().len().to_string();
    html! {
        <select aria-label={words.look_where} onchange={on_change}>
            <option selected={!preview.widely}>{ words.look_here }</option>
            <option selected={preview.widely}>{ fill(words.all_articles, &[&articles]) }</option>
        </select>
    }
}

/// Which label the hits get.
fn label_choice(store: &Store, preview: &Preview) -> Html {
    let labels = &store.workspace.library.labels;
    let chosen = |label: &Label| label.id == preview.label;
    let on_change = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            if let Some(id) = Id::new(&select.value()) {
                store.send(Action::PreviewAll(id));
            }
        })
    };
    html! {
        <select aria-label={store.words().label} onchange={on_change}>
            { for labels.iter().map(|label| html! {
                <option
                    value={label.id.as_str().to_owned()}
                    selected={chosen(label)}
                >
                    { label.name.clone() }
                </option>
            }) }
        </select>
    }
}

fn rule_box(store: &Store, name: &'static str, checked: bool, toggled: Match) -> Html {
    let store = store.clone();
    let on_change = Callback::from(move |_| store.send(Action::SetRule(toggled)));
    html! {
        <label class="check">
            <input type="checkbox" {checked} onchange={on_change} />{ name }
        </label>
    }
}

fn tick_button(store: &Store, name: &'static str, ticked: bool) -> Html {
    let store = store.clone();
    let on_click = Callback::from(move |_: MouseEvent| store.send(Action::TickAll(ticked)));
    button("quiet", name, on_click)
}

#[derive(PartialEq, Properties)]
struct HitProps {
    text: Rc<str>,
    /// The index of its form, and its own.
    place: (usize, usize),
    hit: Hit,
    tagged_mark: &'static str,
    on_tick: Callback<(usize, usize)>,
}

/// One place, with the words around it.
#[function_component]
fn HitLine(props: &HitProps) -> Html {
    let Hit {
        range,
        ticked,
        tagged,
    } = props.hit;
    let (before, after) = context(&props.text, range, AROUND);
    let (on_tick, place) = (props.on_tick.clone(), props.place);
    let on_change = Callback::from(move |_| on_tick.emit(place));
    html! {
        <label class={classes!("hit", tagged.then_some("tagged"))}>
            <input
                type="checkbox"
                checked={ticked || tagged}
                disabled={tagged}
                onchange={on_change}
            />
            <span class="hit-words" dir="auto">
                { before }<b>{ range.of(&props.text).unwrap_or_default() }</b>{ after }
                if tagged {
                    { " " }<span class="pill">{ props.tagged_mark }</span>
                }
            </span>
        </label>
    }
}
