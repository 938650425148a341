//! The article: the painter's element, and every gesture that a person makes in it.
//!
//! Yew renders the empty element once; what is inside belongs to the [`Painter`], which is told of
//! each change and finds out itself what to paint.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement};
use yew::{
    Callback, Html, MouseEvent, NodeRef, function_component, hook, html, use_effect_with,
    use_mut_ref, use_node_ref,
};

use self::{
    caret::use_caret,
    painting::{use_painter, use_painting, use_related},
    selecting::{Gesture, use_selecting},
};
use super::{
    buttons::button,
    end_handles::use_end_handles,
    hooks::use_latest,
    model::{Action, Dialog},
    store::{Store, use_store},
};
use crate::{
    browser::{marks::Painter, pointer, preferences, selection},
    core::{article::Head, day, words::word_near},
};

mod caret;
mod painting;
mod selecting;

/// How often the place is written while the page scrolls, in milliseconds: a write costs a
/// fraction of one, and nobody minds a quarter of a second of scrolling.
const PLACE_INTERVAL: f64 = 250.0;

/// The painter, once its element is on the page.
pub type Painting = Rc<RefCell<Option<Painter>>>;

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
    let on_point = use_related(&store, &painting);
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
                { meta(&store, head) }
            }
            <article
                ref={node}
                class="article"
                aria-label={title}
                dir={direction}
                tabindex="0"
                onclick={on_click}
                onpointerover={on_point}
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

/// What is known of the article's source, above its title on the page.
fn meta(store: &Store, head: &Head) -> Html {
    let words = store.words();
    let published = head.source.published.as_deref();
    let published = published.map(|date| day::stated(date, store.language));
    let known = [
        &head.source.publisher,
        &head.source.byline,
        &published,
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
            { button("quiet", words.edit_source, on_edit) }
        </p>
    }
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
        let position = pointer::position_at(&page, event.client_x(), event.client_y());
        let word = position.and_then(|at| word_near(&open.text, at));
        store.send(Action::Click(ids, word, store.occasion()));
    })
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
                preferences::keep_place(open.id.as_str(), scroller.scroll_top());
            }
        };
        let listeners = main.map(|main| {
            ["scroll", "scrollend"].map(|kind| EventListener::new(&main, kind, keep.clone()))
        });
        move || drop(listeners)
    });
}
