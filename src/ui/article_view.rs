//! The article: the painter's element, and every gesture that a person makes in it.
//!
//! Yew renders the empty element once; what is inside belongs to the [`Painter`], which is told of
//! each change and finds out itself what to paint.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, KeyboardEvent, PointerEvent};
use yew::{
    Callback, Html, MouseEvent, NodeRef, function_component, hook, html, use_effect_with,
    use_mut_ref, use_node_ref,
};

use super::{
    end_handles::use_end_handles,
    hooks::{use_document_event, use_latest},
    model::{Action, Dialog, Notice},
    store::{Store, use_store},
};
use crate::{
    browser::{
        dom_text::Rewritten,
        highlights::Style,
        marks::Painter,
        pointer, preferences,
        selection::{self, Alter, Direction, Granularity},
    },
    core::{
        annotation::{Claim, Source},
        article::Head,
        text::TextRange,
        workspace::OpenArticle,
    },
};

/// How often the place is written while the page scrolls, in milliseconds: a write costs a
/// fraction of one, and nobody minds a quarter of a second of scrolling.
const PLACE_INTERVAL: f64 = 250.0;

/// The painter, once its element is on the page.
pub type Painting = Rc<RefCell<Option<Painter>>>;

/// How the person is selecting at the moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Gesture {
    /// A mouse button or a finger is down in the article.
    pointing: bool,
    /// Shift is held, so a selection by keys is not finished.
    extending: bool,
    /// Exact characters are wanted.
    exact: bool,
    /// The caret was moved by keys, so it is shown and the arrows belong to it.
    by_keys: bool,
}

/// The open article.
#[function_component]
pub fn ArticleView() -> Html {
    let store = use_store();
    let node = use_node_ref();
    let painting = use_painter(&node);
    use_painting(&store, &painting);
    let gesture = use_mut_ref(Gesture::default);
    use_selecting(&store, &painting, &gesture);
    let on_click = use_clicking(&store, &painting);
    let on_key = use_caret(&store, &painting, &gesture);
    use_place(&store, &node);
    let end_handles = use_end_handles(&store, &painting);

    let head = store
        .view
        .wanted
        .as_ref()
        .and_then(|id| store.workspace.library.heads.get(id));
    let title = head.map(|head| head.title.clone()).unwrap_or_default();
    let direction = head.map_or("auto", |head| match head.direction {
        crate::core::article::Direction::Ltr => "ltr",
        crate::core::article::Direction::Rtl => "rtl",
    });
    let names = if store.settings.names_on_marks {
        ""
    } else {
        "names-off"
    };
    let words = store.words();
    html! {
        <div class={yew::classes!("page", names)}>
            if store.open().is_none() {
                <p class="page-loading">{ words.loading_article }</p>
            }
            if let Some(head) = head {
                <Meta head={head.clone()} />
            }
            <article
                ref={node}
                class="article"
                aria-label={title}
                dir={direction}
                tabindex="0"
                onclick={on_click}
                onkeydown={on_key}
            />
            { end_handles }
        </div>
    }
}

/// Gives the keys back to the article, which stays where it is scrolled.
pub fn focus() {
    let document = web_sys::window().and_then(|window| window.document());
    let article = document.and_then(|d| d.query_selector(".article").ok()?);
    if let Some(article) = article.and_then(|article| article.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = article.focus_with_options(&options);
    }
}

#[derive(PartialEq, yew::Properties)]
struct MetaProps {
    head: Rc<Head>,
}

/// What is known of the article's source, above its title on the page.
#[function_component]
fn Meta(props: &MetaProps) -> Html {
    let store = use_store();
    let words = store.words();
    let head = &props.head;
    let known = [
        &head.source.publisher,
        &head.source.byline,
        &head.source.published,
        &head.language,
    ];
    let line: Vec<&str> = known
        .into_iter()
        .filter_map(|part| part.as_deref())
        .collect();
    let on_edit = {
        let (store, id) = (store.clone(), head.id.clone());
        Callback::from(move |_: MouseEvent| {
            store.send(Action::Show(Some(Dialog::Source(id.clone()))));
        })
    };
    html! {
        <p class="meta">
            <span>{ line.join(" · ") }</span>
            if head.source.notice.is_some() {
                <span class="pill">{ words.notice_kept }</span>
            }
            <button type="button" class="quiet" onclick={on_edit}>{ words.edit_source }</button>
        </p>
    }
}

/// Makes the painter when the element is there.
#[hook]
fn use_painter(node: &NodeRef) -> Painting {
    let painting: Painting = use_mut_ref(|| None);
    let made = painting.clone();
    use_effect_with(node.clone(), move |node| {
        if let Some(article) = node.cast::<HtmlElement>() {
            let scroller = article.closest("main").ok().flatten();
            // Without IntersectionObserver there is no page to show; every engine has it since 2019.
            *made.borrow_mut() = Painter::new(article, scroller).ok();
        }
    });
    painting
}

/// Tells the painter of everything that changes.
#[hook]
fn use_painting(store: &Store, painting: &Painting) {
    let open = store.open().cloned();
    let language = open
        .as_ref()
        .and_then(|open| store.workspace.library.heads.get(&open.id))
        .and_then(|head| head.language.clone());
    let shown = open
        .as_ref()
        .map(|open| (open.id.clone(), open.blocks.clone()));
    {
        let (open, painting) = (open.clone(), painting.clone());
        use_effect_with((shown, language), move |(shown, language)| {
            let painting = painting.borrow();
            let (Some(painter), Some(open)) = (painting.as_ref(), open) else {
                return;
            };
            if shown.is_some() {
                keeping_scroll(painter, &open, || {
                    painter.show(open.text.clone(), open.blocks.clone(), language.as_deref());
                });
            }
        });
    }
    let marked = (
        open.as_ref()
            .map(|open| (open.blocks.clone(), open.annotations.clone())),
        store.workspace.library.labels.clone(),
        store.view.focused.clone(),
    );
    {
        let painting = painting.clone();
        use_effect_with(marked, move |(marked, labels, focused)| {
            if let (Some(painter), Some((_, annotations))) = (painting.borrow().as_ref(), marked) {
                painter.paint(annotations, labels, focused.as_ref());
            }
        });
    }
    use_passing_marks(store, painting);
    let revealed = store.focused().map(|a| a.spans().clone());
    let painting = painting.clone();
    use_effect_with(store.view.reveal, move |_| {
        if let (Some(painter), Some(first)) = (
            painting.borrow().as_ref(),
            revealed.as_ref().and_then(|s| s.iter().next()),
        ) {
            painter.scroll_to(first);
        }
    });
}

/// Shows the article again without moving what is seen; an article that comes new is scrolled to
/// where it was left.
fn keeping_scroll(painter: &Painter, open: &OpenArticle, show: impl FnOnce()) {
    let page = painter.page();
    let Some(scroller) = page.article.closest("main").ok().flatten() else {
        return show();
    };
    let same = page.text == open.text;
    let top = if same {
        f64::from(scroller.scroll_top())
    } else {
        preferences::place(open.id.as_str())
    };
    show();
    scroller.set_scroll_top(top as i32);
}

/// Search hits, the preview of occurrences, what is selected, and the parts of the focused claim.
#[hook]
fn use_passing_marks(store: &Store, painting: &Painting) {
    let article = store.open().map(|open| open.blocks.clone());
    let show = |style: Style, ranges: Rc<[TextRange]>, painting: &Painting| {
        if let Some(painter) = painting.borrow().as_ref() {
            painter.highlight(style, ranges);
        }
    };
    {
        let painting = painting.clone();
        let finding = store.view.finding.clone();
        use_effect_with((finding, article.clone()), move |(finding, _)| {
            let hits = finding.as_ref().map(|f| f.hits.clone()).unwrap_or_default();
            let current = finding
                .as_ref()
                .and_then(|f| f.hits.get(f.current).copied());
            show(Style::Find, hits, &painting);
            show(Style::FindCurrent, current.into_iter().collect(), &painting);
            if let (Some(painter), Some(current)) = (painting.borrow().as_ref(), current) {
                painter.scroll_to(current);
            }
        });
    }
    {
        let painting = painting.clone();
        let ticked: Rc<[TextRange]> = store
            .view
            .preview
            .iter()
            .flat_map(|preview| &preview.hits)
            .filter(|hit| hit.ticked)
            .map(|hit| hit.range)
            .collect();
        use_effect_with((ticked, article.clone()), move |(ticked, _)| {
            show(Style::Preview, ticked.clone(), &painting);
        });
    }
    {
        let painting = painting.clone();
        let selected: Rc<[TextRange]> = store.view.selection.into_iter().collect();
        use_effect_with((selected, article.clone()), move |(selected, _)| {
            show(Style::Snap, selected.clone(), &painting);
        });
    }
    let claim = store.focused().and_then(|a| a.as_claim().cloned());
    let (cue, sources) = match (&claim, store.open()) {
        (Some(claim), Some(open)) => (claim.cue.clone(), source_ranges(claim, open)),
        _ => (Vec::new(), Vec::new()),
    };
    let painting = painting.clone();
    use_effect_with((cue, sources, article), move |(cue, sources, _)| {
        show(Style::Cue, cue.as_slice().into(), &painting);
        show(Style::Source, sources.as_slice().into(), &painting);
    });
}

/// Where the speakers of a claim stand in its article.
fn source_ranges(claim: &Claim, open: &OpenArticle) -> Vec<TextRange> {
    let ranges_of = |source: &Source| -> Vec<TextRange> {
        match source {
            Source::Name { spans, .. } => spans.clone(),
            Source::Mention(id) => open
                .annotations
                .by_id(id)
                .map(|a| a.spans().iter().collect())
                .unwrap_or_default(),
            Source::Entity(_) => Vec::new(),
        }
    };
    claim.sources.iter().flat_map(ranges_of).collect()
}

/// Follows the selection, whatever gesture makes it.
#[hook]
fn use_selecting(store: &Store, painting: &Painting, gesture: &Rc<RefCell<Gesture>>) {
    let latest = use_latest(store);
    let follow = {
        let (painting, gesture) = (painting.clone(), gesture.clone());
        Rc::new(move || {
            let store = latest.borrow().clone();
            let painting = painting.borrow();
            let Some(painter) = painting.as_ref() else {
                return;
            };
            let exact = gesture.borrow().exact;
            match selection::selected(&painter.page()) {
                Ok(selected) => {
                    let open = store.open();
                    let snapped = selected.and_then(|range| open?.snapped(range, exact));
                    if snapped != store.view.selection {
                        store.send(Action::Select(snapped));
                    }
                }
                Err(Rewritten(block)) => {
                    painter.restore(block);
                    store.send(Action::Notify(Notice {
                        lines: vec![store.words().rewritten.to_owned()],
                        offers_export: false,
                    }));
                }
            }
        })
    };
    let latest = use_latest(store);
    let settle = Rc::new(move || {
        let store = latest.borrow().clone();
        store.send(Action::Settle(store.occasion()));
    });
    {
        let (follow, settle, gesture) = (follow.clone(), settle.clone(), gesture.clone());
        use_document_event("selectionchange", move |_| {
            follow();
            let Gesture {
                pointing,
                extending,
                ..
            } = *gesture.borrow();
            if !pointing && !extending {
                settle();
            }
        });
    }
    {
        let gesture = gesture.clone();
        let painting = painting.clone();
        use_document_event("pointerdown", move |event| {
            let inside = in_article(event, &painting);
            mark_selecting(&painting, inside);
            let mut gesture = gesture.borrow_mut();
            gesture.pointing = inside;
            if inside {
                gesture.by_keys = false;
                gesture.exact = event.dyn_ref::<PointerEvent>().is_some_and(|e| e.alt_key());
            }
        });
    }
    {
        let (gesture, follow, settle) = (gesture.clone(), follow.clone(), settle.clone());
        let painting = painting.clone();
        let latest = use_latest(store);
        use_document_event("pointerup", move |event| {
            let was = std::mem::take(&mut gesture.borrow_mut().pointing);
            mark_selecting(&painting, false);
            let Some(event) = event.dyn_ref::<PointerEvent>().filter(|_| was) else {
                return;
            };
            gesture.borrow_mut().exact = event.alt_key();
            follow();
            let store = latest.borrow().clone();
            if event.ctrl_key() || event.meta_key() {
                store.send(Action::AddFragment(store.occasion()));
            } else {
                settle();
            }
        });
    }
    {
        let (gesture, painting) = (gesture.clone(), painting.clone());
        use_document_event("pointercancel", move |_| {
            mark_selecting(&painting, false);
            gesture.borrow_mut().pointing = false;
        });
    }
    {
        let gesture = gesture.clone();
        use_document_event("keydown", move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                gesture.borrow_mut().extending = event.shift_key();
            }
        });
    }
    {
        let gesture = gesture.clone();
        use_document_event("keyup", move |event| {
            let is_shift = event
                .dyn_ref::<KeyboardEvent>()
                .is_some_and(|e| e.key() == "Shift");
            if is_shift && std::mem::take(&mut gesture.borrow_mut().extending) {
                settle();
            }
        });
    }
    // When the state lets go of the words, so does the browser.
    let painting = painting.clone();
    let gesture = gesture.clone();
    use_effect_with(store.view.selection, move |selected| {
        let painting = painting.borrow();
        let (None, Some(painter), false) = (selected, painting.as_ref(), gesture.borrow().pointing)
        else {
            return;
        };
        if let Ok(Some(range)) = selection::selected(&painter.page()) {
            selection::collapse(&painter.page(), range.end());
        }
    });
}

/// While words are selected, nothing that lies over them may catch the pointer.
fn mark_selecting(painting: &Painting, selecting: bool) {
    let painting = painting.borrow();
    let page = painting
        .as_ref()
        .and_then(|p| p.page().article.parent_element());
    if let Some(page) = page {
        let _ = page.class_list().toggle_with_force("selecting", selecting);
    }
}

fn in_article(event: &Event, painting: &Painting) -> bool {
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::Node>().ok());
    let painting = painting.borrow();
    let article = painting.as_ref().map(|p| p.page().article);
    article.is_some_and(|article| article.contains(target.as_ref()))
}

/// A click takes the smallest annotation at its place; further clicks go round. A click on a
/// boilerplate block's button restores it.
#[hook]
fn use_clicking(store: &Store, painting: &Painting) -> Callback<MouseEvent> {
    let latest = use_latest(store);
    let painting = painting.clone();
    Callback::from(move |event: MouseEvent| {
        let store = latest.borrow().clone();
        let painting = painting.borrow();
        let (Some(painter), Some(open)) = (painting.as_ref(), store.open()) else {
            return;
        };
        let page = painter.page();
        // A drag ends with a click too; it selects, and takes nothing.
        if matches!(selection::selected(&page), Ok(Some(_))) {
            return;
        }
        let place = pointer::marked_position(&page, &event);
        let ids = place
            .map(|position| open.annotations.at(position))
            .unwrap_or_default()
            .iter()
            .map(|a| a.id().clone())
            .collect();
        store.send(Action::Click(ids));
    })
}

/// The arrow keys in the article: they move a caret, and with Shift they select.
#[hook]
fn use_caret(
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

/// Remembers how far the article is scrolled, while it scrolls: a tab may die at any moment.
#[hook]
fn use_place(store: &Store, node: &NodeRef) {
    let latest = use_latest(store);
    let written = use_mut_ref(|| 0.0);
    use_effect_with(node.clone(), move |node| {
        let main = node
            .cast::<Element>()
            .and_then(|article| article.closest("main").ok()?);
        let scroller = main.clone();
        let keep = move |event: &Event| {
            let now = event.time_stamp();
            let ended = event.type_() == "scrollend";
            if !ended && now - *written.borrow() < PLACE_INTERVAL {
                return;
            }
            *written.borrow_mut() = now;
            if let (Some(open), Some(scroller)) = (latest.borrow().open(), &scroller) {
                preferences::keep_place(open.id.as_str(), f64::from(scroller.scroll_top()));
            }
        };
        let listeners = main.map(|main| {
            ["scroll", "scrollend"].map(|kind| EventListener::new(&main, kind, keep.clone()))
        });
        move || drop(listeners)
    });
}
