//! The claim in words that stand alone: what was changed, and whether it is short enough.

use web_sys::{HtmlTextAreaElement, InputEvent};
use yew::{
    Callback, Event, Html, Properties, TargetCast, classes, function_component, html, use_state_eq,
};

use super::sheet::Sheet;
use crate::{
    core::{
        annotation::Claim,
        checking::WORDING_LIMIT,
        rewording::{Piece, rewording},
    },
    ui::language::{Words, fill},
};

/// The field for the wording.
pub fn wording(sheet: &Sheet, claim: &Claim) -> Html {
    let on_finish = sheet.edit(std::rc::Rc::new(|checking, text| checking.wording = text));
    html! {
        <WordingField
            words={sheet.card.words}
            verbatim={claim.spans.quote(&sheet.card.scene.text)}
            wording={sheet.checking.wording.clone()}
            {on_finish}
        />
    }
}

#[derive(PartialEq, Properties)]
struct Props {
    words: &'static Words,
    verbatim: String,
    wording: String,
    on_finish: Callback<String>,
}

/// Counts while one types; the text counts once the field is left.
#[function_component]
fn WordingField(props: &Props) -> Html {
    let words = props.words;
    let draft = use_state_eq(|| None::<String>);
    let on_input = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            draft.set(Some(field.value()));
        })
    };
    let on_change = {
        let (draft, on_finish) = (draft.clone(), props.on_finish.clone());
        Callback::from(move |event: Event| {
            let field: HtmlTextAreaElement = event.target_unchecked_into();
            draft.set(None);
            on_finish.emit(field.value());
        })
    };
    let text = (*draft).clone().unwrap_or_else(|| props.wording.clone());
    let count = text.trim().chars().count();
    let is_long = count > WORDING_LIMIT;
    let (count, limit) = (count.to_string(), WORDING_LIMIT.to_string());
    html! {
        <div class="wording">
            <label class="field">
                <span>
                    { words.wording }{ " " }
                    <span class={classes!("count", is_long.then_some("trouble"))} title={words.wording_limit}>
                        { fill(words.wording_count, &[&count, &limit]) }
                    </span>
                </span>
                <textarea
                    rows="2"
                    dir="auto"
                    placeholder={props.verbatim.clone()}
                    value={text.clone()}
                    oninput={on_input}
                    onchange={on_change}
                />
            </label>
            if !text.trim().is_empty() {
                { changed(&props.verbatim, &text) }
            }
        </div>
    }
}

/// The words of the article that are gone, and those that are new.
fn changed(verbatim: &str, wording: &str) -> Html {
    html! {
        <p class="rewording" dir="auto">
            { for rewording(verbatim, wording).into_iter().map(|piece| match piece {
                Piece::Kept(word) => html! { <>{ word.to_owned() }{ " " }</> },
                Piece::Dropped(word) => html! { <><del>{ word.to_owned() }</del>{ " " }</> },
                Piece::Added(word) => html! { <><ins>{ word.to_owned() }</ins>{ " " }</> },
            }) }
        </p>
    }
}
