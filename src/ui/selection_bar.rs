//! The small bar at the selection: below the selected lines or above them, never over them.

use web_sys::HtmlElement;
use yew::{Callback, Html, MouseEvent, function_component, html, use_effect_with, use_node_ref};

use super::{
    buttons::button,
    label_bar::keep_selection,
    model::Action,
    store::{Store, use_store},
};
use crate::{
    browser::{
        selection::{self, Lines},
        style::set_pixels,
    },
    core::{
        annotation::Source,
        article::{BlockKind, blocks_in},
        command::{ClaimEdit, Command},
        keymap::Intent,
        label::Label,
        text::TextRange,
        workspace::OpenArticle,
    },
};

/// How far the bar stays away from the words, in CSS pixels.
const GAP: f64 = 8.0;

/// What can be done with the selected words.
#[function_component]
pub fn SelectionBar() -> Html {
    let store = use_store();
    let node = use_node_ref();
    use_effect_with((store.view.selection, node.clone()), |(selection, node)| {
        if let (Some(_), Some(bar)) = (selection, node.cast::<HtmlElement>()) {
            stand_beside_selection(&bar);
        }
    });
    let (Some(range), Some(open)) = (store.view.selection, store.open()) else {
        return Html::default();
    };
    let words = store.words();
    html! {
        <div
            ref={node}
            class="selection-bar"
            role="toolbar"
            aria-label={words.selection}
            onpointerdown={keep_selection()}
        >
            { for store.workspace.library.labels.iter().map(|label| label_button(&store, label)) }
            { deed(&store, words.claim, |s| Action::Press(Intent::Claim, s.occasion())) }
            { for parts_of_focused(&store, open, range) }
            { all_button(&store) }
            { block_button(&store, open, range) }
        </div>
    }
}

fn label_button(store: &Store, label: &Label) -> Html {
    let on_click = {
        let (store, id) = (store.clone(), label.id.clone());
        Callback::from(move |_: MouseEvent| {
            store.send(Action::UseLabel(id.clone(), store.occasion()));
        })
    };
    html! {
        <button
            type="button"
            class="label"
            data-label={label.id.as_str().to_owned()}
            onclick={on_click}
        >
            <span class="swatch" aria-hidden="true"></span>{ label.name.clone() }
        </button>
    }
}

fn deed(store: &Store, name: &'static str, action: impl Fn(&Store) -> Action + 'static) -> Html {
    let store = store.clone();
    let on_click = Callback::from(move |_: MouseEvent| store.send(action(&store)));
    button("button", name, on_click)
}

/// With a claim focused the words can be its speaker or cue; with anything focused, a part of it.
fn parts_of_focused(store: &Store, open: &OpenArticle, range: TextRange) -> Vec<Html> {
    let Some(focused) = store.focused() else {
        return Vec::new();
    };
    let words = store.words();
    let mut buttons = Vec::new();
    if let Some(claim) = focused.as_claim() {
        let id = claim.id.clone();
        let sources: Vec<Source> = claim
            .sources
            .iter()
            .cloned()
            .chain([open.speaker(range).into()])
            .collect();
        buttons.push(deed(store, words.as_speaker, move |s| {
            edit(s, id.clone(), ClaimEdit::Sources(sources.clone()))
        }));
        let id = claim.id.clone();
        let cue: Vec<TextRange> = claim.cue.iter().copied().chain([range]).collect();
        buttons.push(deed(store, words.as_cue, move |s| {
            edit(s, id.clone(), ClaimEdit::Cue(cue.clone()))
        }));
    }
    buttons.push(deed(store, words.as_fragment, |s| {
        Action::AddFragment(s.occasion())
    }));
    buttons
}

fn edit(store: &Store, id: crate::core::annotation::Id, edit: ClaimEdit) -> Action {
    Action::Fill(Command::EditClaim(id, edit), store.occasion())
}

/// All occurrences, for the label that is most likely meant; the preview offers the others.
fn all_button(store: &Store) -> Html {
    let Some(label) = store.likely_label() else {
        return Html::default();
    };
    deed(store, store.words().all_occurrences, move |_| {
        Action::PreviewAll(label.clone())
    })
}

/// What the site put around the article can be restored; a whole block that belongs to the site can
/// be dimmed.
fn block_button(store: &Store, open: &OpenArticle, range: TextRange) -> Html {
    let index = blocks_in(&open.blocks, range).start;
    let Some(block) = open.blocks.get(index) else {
        return Html::default();
    };
    let (kind, is_offered) = match block.kind {
        BlockKind::Boilerplate => (BlockKind::Paragraph, true),
        _ => (
            BlockKind::Boilerplate,
            range.contains(open.snapped(block.range, false).unwrap_or(block.range)),
        ),
    };
    if !is_offered {
        return Html::default();
    }
    deed(store, store.words().block_action(block.kind), move |s| {
        Action::Fill(Command::SetBlock(index, kind), s.occasion())
    })
}

/// Below the last selected line, or above the first where there is no room. The page's own style
/// sheet docks the bar at the lower edge where fingers do the selecting.
fn stand_beside_selection(bar: &HtmlElement) {
    let window = web_sys::window().expect("the program runs in a page");
    let Some(Lines { first, last }) = selection::selected_lines() else {
        return;
    };
    let own = bar.get_bounding_client_rect();
    let width = window
        .inner_width()
        .ok()
        .and_then(|w| w.as_f64())
        .unwrap_or_default();
    let height = window
        .inner_height()
        .ok()
        .and_then(|h| h.as_f64())
        .unwrap_or_default();
    let below = last.bottom() + GAP;
    let top = if below + own.height() <= height - GAP {
        below
    } else {
        (first.top() - GAP - own.height()).max(GAP)
    };
    let left = last.left().min(width - own.width() - GAP).max(GAP);
    set_pixels(bar, "left", left);
    set_pixels(bar, "top", top);
}
