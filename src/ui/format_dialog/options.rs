//! What goes into the file, where the format leaves a choice.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, TargetCast, html};

use super::Choice;
use crate::{
    core::label::Label,
    formats::{
        catalogue::Format,
        flattening::Overlaps,
        loss::Aspect,
        writing::{Delimiter, Options},
    },
    ui::{language::Words, store::Store, text_field::TextField},
};

/// Labels and claims, and what else the format asks.
pub fn option_choice(store: &Store, choice: &Choice, change: &Callback<Choice>) -> Html {
    let words = store.words();
    let cannot = choice.format.facts().cannot;
    let set = {
        let choice = choice.clone();
        change.reform(move |options: Options| Choice {
            options,
            ..choice.clone()
        })
    };
    let (options, format) = (&choice.options, choice.format);
    html! {
        <>
            if matches!(format, Format::ClaimReview | Format::ClaimReviewPage) {
                { review(words, options, &set) }
            }
            if format == Format::WebAnnotation {
                { tick(words.text_free, options.text_free, &set, options, |options, ticked| {
                    options.text_free = ticked;
                }) }
            }
            if format == Format::Csv {
                { delimiters(words, options, &set) }
            }
            if cannot.contains(&Aspect::Overlaps) {
                { overlaps(words, options, &set) }
            }
            if !cannot.contains(&Aspect::Mentions) {
                <details class="options">
                    <summary>{ words.what_goes_in }</summary>
                    <div class="label-ticks" role="group" aria-label={words.labels}>
                        { for store.workspace.library.labels.iter().map(|label| {
                            label_tick(choice, change, label)
                        }) }
                        { tick(words.claims, options.claims.is_none(), &set, options, |options, ticked| {
                            options.claims = (!ticked).then(Vec::new);
                        }) }
                    </div>
                </details>
            }
        </>
    }
}

fn review(words: &'static Words, options: &Options, set: &Callback<Options>) -> Html {
    let field =
        |name: &'static str, value: &Option<String>, put: fn(&mut Options, Option<String>)| {
            let options = options.clone();
            let on_input = set.reform(move |typed: String| {
                let mut options = options.clone();
                put(
                    &mut options,
                    Some(typed).filter(|typed| !typed.trim().is_empty()),
                );
                options
            });
            let value = value.clone().unwrap_or_default();
            html! { <TextField {name} {value} {on_input} /> }
        };
    html! {
        <>
            { field(words.review_url, &options.review_url, |options, url| options.review_url = url) }
            { field(words.reviewer, &options.reviewer, |options, name| options.reviewer = name) }
        </>
    }
}

fn tick(
    name: &'static str,
    ticked: bool,
    set: &Callback<Options>,
    options: &Options,
    put: fn(&mut Options, bool),
) -> Html {
    let options = options.clone();
    let on_change = set.reform(move |event: Event| {
        let mut options = options.clone();
        put(
            &mut options,
            event.target_unchecked_into::<HtmlInputElement>().checked(),
        );
        options
    });
    html! {
        <label class="tick">
            <input type="checkbox" checked={ticked} onchange={on_change} />
            { name }
        </label>
    }
}

fn label_tick(choice: &Choice, change: &Callback<Choice>, label: &Label) -> Html {
    let mut others = choice.labels_left_out.clone();
    others.retain(|id| *id != label.id);
    let is_ticked = others.len() == choice.labels_left_out.len();
    if is_ticked {
        others.push(label.id.clone());
    }
    let changed = Choice {
        labels_left_out: others,
        ..choice.clone()
    };
    html! {
        <label class="tick" key={label.id.as_str()}>
            <input
                type="checkbox"
                checked={is_ticked}
                onchange={change.reform(move |_: Event| changed.clone())}
            />
            { &label.name }
        </label>
    }
}

fn overlaps(words: &'static Words, options: &Options, set: &Callback<Options>) -> Html {
    let ways = [
        (Overlaps::Layers, words.overlaps_layers),
        (Overlaps::Longest, words.overlaps_longest),
        (Overlaps::Innermost, words.overlaps_innermost),
        (Overlaps::Labels, words.overlaps_labels),
    ];
    list(
        words.overlaps,
        &ways,
        options.overlaps,
        options,
        set,
        |options, way| {
            options.overlaps = way;
        },
    )
}

fn delimiters(words: &'static Words, options: &Options, set: &Callback<Options>) -> Html {
    let ways = [
        (Delimiter::Comma, words.delimiter_comma),
        (Delimiter::Semicolon, words.delimiter_semicolon),
    ];
    list(
        words.delimiter,
        &ways,
        options.delimiter,
        options,
        set,
        |options, way| {
            options.delimiter = way;
        },
    )
}

fn list<T: Copy + PartialEq + 'static>(
    name: &'static str,
    ways: &[(T, &'static str)],
    chosen: T,
    options: &Options,
    set: &Callback<Options>,
    put: fn(&mut Options, T),
) -> Html {
    let values: Vec<T> = ways.iter().map(|(value, _)| *value).collect();
    let options = options.clone();
    let on_change = set.reform(move |event: Event| {
        let list = event.target_unchecked_into::<HtmlSelectElement>();
        let index = usize::try_from(list.selected_index()).ok();
        let mut options = options.clone();
        if let Some(value) = index.and_then(|index| values.get(index)) {
            put(&mut options, *value);
        }
        options
    });
    html! {
        <label class="field">
            <span>{ name }</span>
            <select onchange={on_change}>
                { for ways.iter().map(|(value, name)| html! {
                    <option selected={*value == chosen}>{ *name }</option>
                }) }
            </select>
        </label>
    }
}
