//! A document as it was read, before it becomes an article: what is known of it can be put right, and
//! each block kept or left out.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::{
    Callback, Html, MouseEvent, Properties, classes, function_component, html, use_context,
    use_memo, use_state_eq,
};

use super::{
    buttons::closing_button,
    dialog::Dialog,
    filing::Desk,
    listed::use_listed,
    source_dialog::known,
    store::{Store, use_store},
    text_field::TextField,
};
use crate::{
    core::{
        annotation::Id,
        article::{BlockKind, Draft, Provenance},
    },
    readers::{Choice, Reading},
    worker::Read,
};

/// What is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The file's name.
    pub file: String,
    /// The document.
    pub read: Rc<Read>,
    /// The article that was made of it before, and that this one replaces.
    pub former: Option<Id>,
}

/// The document.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What is looked at.
    pub document: Rc<Document>,
}

/// Something that stands in the document.
#[derive(Clone, Copy)]
enum Piece {
    Headline,
    Block(usize),
    Dropped(usize),
}

/// The reading preview.
#[function_component]
pub fn Preview(props: &Props) -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let Document { file, read, former } = &*props.document;
    let reading = &read.reading;
    let draft = use_state_eq(|| reading.draft.clone());
    let choice = use_state_eq(Choice::default);
    let trouble = use_state_eq(|| "");
    let close = store.closing();
    let add = {
        let (draft, choice, trouble) = (draft.clone(), choice.clone(), trouble.clone());
        let watches = store.watches;
        let (close, read, former) = (close.clone(), read.clone(), former.clone());
        Callback::from(move |()| {
            let edited = Reading {
                draft: (*draft).clone(),
                ..read.reading.clone()
            };
            let draft = edited.chosen(&choice);
            if draft.blocks.is_empty() {
                return trouble.set(words.nothing_chosen);
            }
            if watches {
                // Nothing can be added from here, and what was chosen stays.
                return trouble.set(words.watching);
            }
            close.emit(());
            desk.add_in_place_of(former.clone(), draft);
        })
    };
    let on_key = {
        let add = add.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                add.emit(());
            }
        })
    };
    let on_edit = {
        let draft = draft.clone();
        Callback::from(move |edited: Draft| draft.set(edited))
    };
    let on_toggle = {
        let choice = choice.clone();
        Callback::from(move |piece: Piece| choice.set(toggled(&choice, piece)))
    };
    let all = use_memo(props.document.clone(), |document| {
        pieces(&document.read.reading)
    });
    let (listed, more) = use_listed(&store, all.len());
    let lines = all.iter().take(listed).enumerate();
    html! {
        <Dialog key="preview" name={words.preview} class="wide preview" on_close={close.clone()}>
            <div onkeydown={on_key}>
                <p class="soft" dir="auto">{ file }</p>
                { for read.warnings.iter().map(|w| html! { <p class="warning">{ w }</p> }) }
                { fields(&store, &draft, &on_edit) }
                <p id="preview-hint" class="hint">{ words.preview_hint }</p>
                <ol
                    class="preview-blocks"
                    aria-label={words.preview_blocks}
                    aria-describedby="preview-hint"
                    lang={draft.language.clone()}
                    onkeydown={Callback::from(walk)}
                >
                    { for lines.map(|(number, piece)| {
                        line(reading, &draft.title, &choice, number, *piece, &on_toggle)
                    }) }
                </ol>
                { more }
                if !trouble.is_empty() {
                    <p class="trouble" role="alert">{ *trouble }</p>
                }
                <div class="actions">
                    { closing_button("button outlined", words.cancel, &close) }
                    <button
                        type="button"
                        class="button primary"
                        autofocus=true
                        title={format!("{}+{}", words.key_ctrl, words.key_enter)}
                        onclick={add.reform(|_: MouseEvent| ())}
                    >
                        { words.add_article }
                    </button>
                </div>
            </div>
        </Dialog>
    }
}

/// Everything that stands in the document, in its order.
fn pieces(reading: &Reading) -> Vec<Piece> {
    let blocks = &reading.draft.blocks;
    let mut all = Vec::with_capacity(blocks.len() + reading.dropped.len() + 1);
    if reading.apart {
        all.push(Piece::Headline);
    }
    let mut dropped = reading.dropped.iter().enumerate().peekable();
    for index in 0..=blocks.len() {
        while let Some((number, _)) = dropped.next_if(|(_, d)| d.before <= index) {
            all.push(Piece::Dropped(number));
        }
        if index < blocks.len() {
            all.push(Piece::Block(index));
        }
    }
    all
}

fn is_kept(choice: &Choice, piece: Piece) -> bool {
    match piece {
        Piece::Headline => choice.headline,
        Piece::Block(index) => !choice.left_out.contains(&index),
        Piece::Dropped(number) => choice.put_back.contains(&number),
    }
}

fn toggled(choice: &Choice, piece: Piece) -> Choice {
    let mut choice = choice.clone();
    let (list, index) = match piece {
        Piece::Headline => {
            choice.headline = !choice.headline;
            return choice;
        }
        Piece::Block(index) => (&mut choice.left_out, index),
        Piece::Dropped(number) => (&mut choice.put_back, number),
    };
    match list.iter().position(|listed| *listed == index) {
        Some(place) => {
            list.remove(place);
        }
        None => list.push(index),
    }
    choice
}

/// One block; pressing it keeps it or leaves it out.
fn line(
    reading: &Reading,
    title: &str,
    choice: &Choice,
    number: usize,
    piece: Piece,
    on_toggle: &Callback<Piece>,
) -> Html {
    let (kind, words) = match piece {
        Piece::Headline => (BlockKind::Title, title),
        Piece::Block(index) => {
            let block = &reading.draft.blocks[index];
            let words = block.range.of(&reading.draft.text);
            (block.kind, words.unwrap_or_default())
        }
        Piece::Dropped(index) => {
            let dropped = &reading.dropped[index];
            (dropped.kind, dropped.words.as_str())
        }
    };
    let class = match kind {
        BlockKind::Title => "title",
        BlockKind::Heading => "heading",
        BlockKind::ListItem => "item",
        BlockKind::Quotation => "quotation",
        BlockKind::Caption => "caption",
        _ => "",
    };
    let kept = is_kept(choice, piece);
    html! {
        <li key={number}>
            <button
                type="button"
                class={classes!("preview-block", class)}
                aria-pressed={kept.to_string()}
                dir="auto"
                onclick={on_toggle.reform(move |_: MouseEvent| piece)}
            >
                { words.to_owned() }
            </button>
        </li>
    }
}

/// The arrow keys go from block to block.
fn walk(event: KeyboardEvent) {
    let Some(block) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else {
        return;
    };
    let item = block.parent_element();
    let next = match event.key().as_str() {
        "ArrowDown" => item.and_then(|item| item.next_element_sibling()),
        "ArrowUp" => item.and_then(|item| item.previous_element_sibling()),
        _ => return,
    };
    event.prevent_default();
    let button = next.and_then(|item| item.first_element_child());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// What is known of the article.
fn fields(store: &Store, draft: &Draft, on_edit: &Callback<Draft>) -> Html {
    let words = store.words();
    let edit = |name: &'static str, value: Option<&String>, place: fn(&mut Draft, String)| {
        let (draft, on_edit) = (draft.clone(), on_edit.clone());
        let on_input = Callback::from(move |text: String| {
            let mut draft = draft.clone();
            place(&mut draft, text);
            on_edit.emit(draft);
        });
        html! { <TextField {name} value={value.cloned().unwrap_or_default()} {on_input} /> }
    };
    let source: &Provenance = &draft.source;
    html! {
        <div class="source-fields">
            { edit(words.title, Some(&draft.title), |d, text| d.title = text) }
            { edit(words.byline, source.byline.as_ref(), |d, text| d.source.byline = known(text)) }
            { edit(words.publisher, source.publisher.as_ref(), |d, text| {
                d.source.publisher = known(text)
            }) }
            { edit(words.published, source.published.as_ref(), |d, text| {
                d.source.published = known(text)
            }) }
            { edit(words.language_field, draft.language.as_ref(), |d, text| {
                d.language = known(text)
            }) }
            { edit(words.url, source.url.as_ref(), |d, text| d.source.url = known(text)) }
            { edit(words.notice, source.notice.as_ref(), |d, text| d.source.notice = known(text)) }
        </div>
    }
}
