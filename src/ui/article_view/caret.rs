//! The keyboard in the article: a caret where the browser shows none.

use std::{cell::RefCell, rc::Rc};

use web_sys::KeyboardEvent;
use yew::{Callback, hook};

use super::{Painting, selecting::Gesture};
use crate::{
    browser::{
        highlights::Style,
        marks::Painter,
        selection::{self, Alter, Direction, Granularity},
    },
    core::text::TextRange,
    ui::{hooks::use_latest, store::Store},
};

/// The arrow keys in the article: they move a caret, and with Shift they select.
#[hook]
pub(super) fn use_caret(
    store: &Store,
    painting: &Painting,
    gesture: &Rc<RefCell<Gesture>>,
) -> Callback<KeyboardEvent> {
    let latest = use_latest(store);
    let (painting, gesture) = (painting.clone(), gesture.clone());
    Callback::from(move |event: KeyboardEvent| {
        let painting = painting.borrow();
        let Some(painter) = painting.as_ref() else {
            return;
        };
        let by_keys = gesture.borrow().by_keys;
        let Some((alter, direction, granularity)) = caret_move(&event, by_keys) else {
            return;
        };
        event.prevent_default();
        *gesture.borrow_mut() = Gesture {
            by_keys: true,
            exact: event.alt_key(),
            extending: event.shift_key(),
            pointing: false,
        };
        let page = painter.page();
        let has_caret = matches!(selection::caret(&page), Ok(Some(_)));
        if !has_caret {
            selection::collapse(&page, first_visible(painter, &latest.borrow()));
        }
        selection::modify(&page, alter, direction, granularity);
        if let Ok(Some(caret)) = selection::caret(&page) {
            show_caret(painter, caret, alter);
        }
    })
}

/// Which way a key moves the caret. Up and down scroll the page until the caret is in use.
fn caret_move(event: &KeyboardEvent, in_use: bool) -> Option<(Alter, Direction, Granularity)> {
    let alter = if event.shift_key() {
        Alter::Extend
    } else {
        Alter::Move
    };
    let by_word = event.ctrl_key() || event.meta_key();
    let step = if by_word {
        Granularity::Word
    } else {
        Granularity::Character
    };
    let line = if by_word {
        Granularity::Paragraph
    } else {
        Granularity::Line
    };
    let (direction, granularity) = match event.key().as_str() {
        "ArrowRight" => (Direction::Right, step),
        "ArrowLeft" => (Direction::Left, step),
        "ArrowDown" if in_use || event.shift_key() => (Direction::Forward, line),
        "ArrowUp" if in_use || event.shift_key() => (Direction::Backward, line),
        "End" if event.shift_key() => (Direction::Forward, Granularity::LineBoundary),
        "Home" if event.shift_key() => (Direction::Backward, Granularity::LineBoundary),
        _ => return None,
    };
    Some((alter, direction, granularity))
}

/// Where the caret begins: at the focused annotation, else at the first block that is seen.
fn first_visible(painter: &Painter, store: &Store) -> usize {
    if let Some(focused) = store.focused() {
        return focused.spans().start();
    }
    let page = painter.page();
    let top = page
        .article
        .closest("main")
        .ok()
        .flatten()
        .map_or(0.0, |main| main.get_bounding_client_rect().top());
    let seen = page
        .elements
        .iter()
        .position(|element| element.get_bounding_client_rect().bottom() > top);
    seen.map_or(0, |block| page.blocks[block].range.start())
}

/// A browser shows no caret in a text that cannot be edited: the character after it is marked.
fn show_caret(painter: &Painter, caret: usize, alter: Alter) {
    let text = painter.page().text;
    let next = text[caret..].chars().next().map_or(0, char::len_utf8);
    let place = TextRange::new(caret, caret + next);
    let shown = place.filter(|_| alter == Alter::Move);
    painter.highlight(Style::Caret, shown.into_iter().collect());
    if let Some(place) = place {
        painter.scroll_to(place);
    }
}
