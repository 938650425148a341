//! Two handles at the ends of the focused annotation, to be dragged with a mouse or a finger.
//!
//! They lie over the article, not in it, and scroll along with it. Who uses the keyboard has buttons
//! in the panel instead, so assistive technology is not told of the handles.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use web_sys::{HtmlElement, PointerEvent};
use yew::{
    Callback, Html, NodeRef, TargetCast, classes, hook, html, use_effect_with, use_mut_ref,
    use_node_ref,
};

use super::{article_view::Painting, hooks::use_latest, store::Store};
use crate::{
    browser::{dom_text::DomText, highlights::Style, pointer, selection, style::set_pixels},
    core::{
        annotation::{Id, Spans},
        article::block_at,
        command::Command,
        text::TextRange,
        words::End,
        workspace::OpenArticle,
    },
};

/// An end that is being dragged.
struct Drag {
    annotation: Id,
    end: End,
    /// From the middle of the end's line to the pointer, in CSS pixels: a finger is below the words.
    offset: (f64, f64),
    /// The words before the drag.
    from: Spans,
    /// The words if it ended now.
    to: Spans,
}

/// The elements of the two handles.
#[derive(Clone, PartialEq)]
struct Handles {
    start: NodeRef,
    last: NodeRef,
}

/// The handles; nothing while nothing is focused.
#[hook]
pub fn use_end_handles(store: &Store, painting: &Painting) -> Html {
    let handles = Handles {
        start: use_node_ref(),
        last: use_node_ref(),
    };
    let drag: Rc<RefCell<Option<Drag>>> = use_mut_ref(|| None);
    use_placing(store, painting, &handles);
    let latest = use_latest(store);
    if store.focused().is_none() {
        return Html::default();
    }
    let handle = |end: End, node: &NodeRef, class: &'static str| {
        let on_down = {
            let (latest, drag) = (latest.clone(), drag.clone());
            Callback::from(move |event: PointerEvent| {
                if event.button() == 0 {
                    *drag.borrow_mut() = take_up(&latest.borrow(), &event, end);
                }
            })
        };
        let on_move = {
            let (latest, drag, painting) = (latest.clone(), drag.clone(), painting.clone());
            let handles = handles.clone();
            Callback::from(move |event: PointerEvent| {
                let (mut drag, painting) = (drag.borrow_mut(), painting.borrow());
                let (Some(drag), Some(painter)) = (drag.as_mut(), painting.as_ref()) else {
                    return;
                };
                let page = painter.page();
                if let Some(open) = latest.borrow().open()
                    && let Some(to) = dragged(open, &page, drag, &event)
                {
                    drag.to = to;
                    painter.highlight(Style::Snap, drag.to.iter().collect());
                    handles.place(&page, &drag.to);
                }
            })
        };
        let on_end = {
            let (latest, drag, painting) = (latest.clone(), drag.clone(), painting.clone());
            let handles = handles.clone();
            Callback::from(move |event: PointerEvent| {
                let Some(drag) = drag.borrow_mut().take() else {
                    return;
                };
                let node: HtmlElement = event.target_unchecked_into();
                let _ = node.style().remove_property("pointer-events");
                if let Some(painter) = painting.borrow().as_ref() {
                    painter.highlight(Style::Snap, Rc::default());
                    handles.place(&painter.page(), &drag.from);
                }
                if event.type_() == "pointerup" && drag.to != drag.from {
                    let store = latest.borrow().clone();
                    store.act(Command::Resize(drag.annotation, drag.to));
                }
            })
        };
        html! {
            <div
                ref={node}
                class={classes!("end-handle", class)}
                aria-hidden="true"
                onpointerdown={on_down}
                onpointermove={on_move}
                onpointerup={on_end.clone()}
                onpointercancel={on_end}
            />
        }
    };
    html! {
        <>
            { handle(End::Start, &handles.start, "start") }
            { handle(End::Last, &handles.last, "last") }
        </>
    }
}

/// Puts the handles where the ends are, whenever they or the lines around them may have moved.
#[hook]
fn use_placing(store: &Store, painting: &Painting, handles: &Handles) {
    let spans = store.focused().map(|a| a.spans().clone());
    let moves_lines = (
        store.open().map(|open| open.annotations.clone()),
        store.settings.names_on_marks,
    );
    let (painting, handles) = (painting.clone(), handles.clone());
    use_effect_with((spans, moves_lines), move |(spans, _)| {
        let listeners = spans.clone().map(|spans| {
            let place = Rc::new(move || {
                if let Some(painter) = painting.borrow().as_ref() {
                    handles.place(&painter.page(), &spans);
                }
            });
            place();
            let window = web_sys::window().expect("the program runs in a page");
            let document = window.document();
            let main = document.and_then(|document| document.query_selector("main").ok()?);
            let resized = EventListener::new(&window, "resize", {
                let place = place.clone();
                move |_| place()
            });
            // Blocks that come near while scrolling get their marks, which moves lines.
            let scrolled = main.map(|main| EventListener::new(&main, "scroll", move |_| place()));
            (resized, scrolled)
        });
        move || drop(listeners)
    });
}

impl Handles {
    fn place(&self, page: &DomText, spans: &Spans) {
        let ends = [
            (End::Start, &self.start, spans.iter().next()),
            (End::Last, &self.last, spans.iter().next_back()),
        ];
        for (end, node, range) in ends {
            if let (Some(range), Some(handle)) = (range, node.cast::<HtmlElement>()) {
                place(&handle, page, range, end);
            }
        }
    }
}

/// Puts a handle beside its end; nothing happens while the page does not show the words.
fn place(handle: &HtmlElement, page: &DomText, range: TextRange, end: End) {
    let (Some(lines), Some(frame)) = (selection::lines(page, range), handle.offset_parent()) else {
        return;
    };
    let frame = frame.get_bounding_client_rect();
    let block = block_at(&page.blocks, range.start()).and_then(|block| page.elements.get(block));
    // Browsers that do not know the selector yet take the text for left to right.
    let from_right = block.is_some_and(|block| block.matches(":dir(rtl)").unwrap_or(false));
    let (line, x) = match (end, from_right) {
        (End::Start, false) => (&lines.first, lines.first.left()),
        (End::Start, true) => (&lines.first, lines.first.right()),
        (End::Last, false) => (&lines.last, lines.last.right()),
        (End::Last, true) => (&lines.last, lines.last.left()),
    };
    for (property, length) in [
        ("left", x - frame.left()),
        ("top", line.top() - frame.top()),
        ("height", line.height()),
    ] {
        set_pixels(handle, property, length);
    }
}

/// Begins to drag; the handle lets the pointer see the words under it from now on.
fn take_up(store: &Store, event: &PointerEvent, end: End) -> Option<Drag> {
    let focused = store.focused()?;
    event.prevent_default();
    let node: HtmlElement = event.target_unchecked_into();
    let _ = node.set_pointer_capture(event.pointer_id());
    let _ = node.style().set_property("pointer-events", "none");
    let place = node.get_bounding_client_rect();
    let middle = (
        place.left() + place.width() / 2.0,
        place.top() + place.height() / 2.0,
    );
    Some(Drag {
        annotation: focused.id().clone(),
        end,
        offset: (
            f64::from(event.client_x()) - middle.0,
            f64::from(event.client_y()) - middle.1,
        ),
        from: focused.spans().clone(),
        to: focused.spans().clone(),
    })
}

/// The words that the dragged end makes where the pointer is: whole words, or with Alt exactly the
/// characters. `None` where nothing would be left.
fn dragged(open: &OpenArticle, page: &DomText, drag: &Drag, event: &PointerEvent) -> Option<Spans> {
    let x = f64::from(event.client_x()) - drag.offset.0;
    let y = f64::from(event.client_y()) - drag.offset.1;
    let position = pointer::position_at(page, x as i32, y as i32)?;
    let from = &drag.from;
    let rough = match drag.end {
        End::Start => TextRange::new(position, from.end()),
        End::Last => TextRange::new(from.start(), position),
    };
    let snapped = open.snapped(rough?, event.alt_key())?;
    match drag.end {
        End::Start => from.with_start(snapped.start()),
        End::Last => from.with_end(snapped.end()),
    }
}
