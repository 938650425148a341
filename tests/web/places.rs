//! Places in a page that others have changed, and places under the pointer.

use inquit::browser::pointer::{marked_position, position_at};
use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, MouseEvent, MouseEventInit};

use super::support::{Shown, all, document, drag, element, place, show};

fn marked() -> Shown {
    let mut shown = show(&["Le maire de Bamako a dit non.", "Puis il est parti."]);
    shown.mention("a", "place", "Bamako");
    shown.mention("b", "person", "maire de Bamako");
    shown.paint();
    shown
}

/// Wraps every text node in two `font` elements, as page translators do.
fn wrap(block: &Element) {
    let walker = document()
        .create_tree_walker_with_what_to_show(block, 4)
        .expect("a walker");
    let mut nodes = Vec::new();
    while let Ok(Some(node)) = walker.next_node() {
        nodes.push(node);
    }
    for node in nodes {
        let (outer, inner) = (element("font"), element("font"));
        let parent = node.parent_node().expect("a parent");
        parent.replace_child(&outer, &node).expect("a child");
        outer.append_child(&inner).expect("a child");
        inner.append_child(&node).expect("a child");
    }
}

#[wasm_bindgen_test]
fn wrappers_of_translators_do_not_move_a_place() {
    let mut shown = marked();
    wrap(&shown.block(0));
    wrap(&shown.block(1));
    let (start, end) = (place(&shown, "Bamako a"), place(&shown, " est parti"));
    assert_eq!(
        start.0.parent_element().expect("a wrapper").tag_name(),
        "FONT"
    );
    drag((&start.0, start.1), (&end.0, end.1));
    assert_eq!(
        shown.selected().as_deref(),
        Some("Bamako a dit non.\n\nPuis il")
    );
    shown.mention("c", "person", "il est");
    shown.paint();
    shown.assert_words_are_whole();
    assert_eq!(
        shown.marks("data-annotation"),
        ["maire de [b]", "Bamako[b a]", "il est[c]"]
    );
}

#[wasm_bindgen_test]
fn an_element_put_between_the_blocks_is_outside() {
    let shown = marked();
    let foreign = element("div");
    foreign.set_text_content(Some("Subscribe!"));
    let (article, second) = (shown.page().article, shown.block(1));
    article
        .insert_before(&foreign, Some(&second))
        .expect("a child");
    let text = foreign.first_child().expect("its text");
    let start = place(&shown, "dit non");
    drag((&start.0, start.1), (&text, 4));
    assert_eq!(shown.selected().as_deref(), Some("dit non."));
    drag((&text, 4), (&second, 1));
    assert_eq!(shown.selected().as_deref(), Some("Puis il est parti."));
}

#[wasm_bindgen_test]
fn a_node_that_is_in_no_page_is_no_place() {
    let shown = marked();
    let stray = element("p");
    assert_eq!(shown.page().position(&stray, 0), Ok(None));
}

#[wasm_bindgen_test]
fn a_range_of_bytes_becomes_the_same_words_of_the_page() {
    let shown = marked();
    for words in ["Bamako", "maire de Bamako", "e Bam", "Le", "parti."] {
        let range = shown.page().range(shown.find(words)).expect("it is shown");
        assert_eq!(String::from(range.to_string()), words);
    }
}

/// Clicks at a point; what the program makes of it.
fn click(shown: &Shown, target: &Element, x: f64, y: f64) -> Option<usize> {
    let page = shown.page();
    let found = std::rc::Rc::new(std::cell::Cell::new(None));
    let seen = found.clone();
    let listener = Closure::<dyn FnMut(MouseEvent)>::new(move |event: MouseEvent| {
        seen.set(marked_position(&page, &event));
    });
    let article = shown.page().article;
    let function = listener.as_ref().unchecked_ref();
    article
        .add_event_listener_with_callback("click", function)
        .expect("a listener");
    let init = MouseEventInit::new();
    init.set_bubbles(true);
    init.set_client_x(x as i32);
    init.set_client_y(y as i32);
    let event = MouseEvent::new_with_mouse_event_init_dict("click", &init).expect("an event");
    target.dispatch_event(&event).expect("an event");
    article
        .remove_event_listener_with_callback("click", function)
        .expect("a listener");
    found.get()
}

#[wasm_bindgen_test]
fn a_click_on_a_mark_is_a_byte_of_it() {
    let shown = marked();
    let marks = all(&shown.block(0), "mark");
    let words = shown
        .page()
        .range(shown.find("Bamako"))
        .expect("it is shown");
    let (words, mark) = (
        words.get_bounding_client_rect(),
        marks[1].get_bounding_client_rect(),
    );
    let middle = words.top() + words.height() / 2.0;
    let bamako = shown.find("Bamako");
    assert_eq!(
        click(&shown, &marks[1], words.left() + 1.0, middle),
        Some(bamako.start())
    );
    // The right half of the last letter, then the label's name behind it.
    let last = Some(bamako.end() - 1);
    assert_eq!(click(&shown, &marks[1], words.right() - 1.0, middle), last);
    assert!(mark.right() > words.right() + 20.0, "the name is shown");
    assert_eq!(click(&shown, &marks[1], mark.right() - 6.0, middle), last);
    assert_eq!(
        click(&shown, &shown.block(0), words.right() + 150.0, middle),
        None
    );
}

#[wasm_bindgen_test]
fn the_pointer_is_between_two_characters() {
    let shown = marked();
    let words = shown.page().range(shown.find("dit")).expect("it is shown");
    let words = words.get_bounding_client_rect();
    let (x, y) = (
        words.left() as i32,
        (words.top() + words.height() / 2.0) as i32,
    );
    assert_eq!(
        position_at(&shown.page(), x, y),
        Some(shown.find("dit").start())
    );
    let footer = shown.outside("footer").get_bounding_client_rect();
    let (x, y) = (footer.left() as i32 + 5, footer.top() as i32 + 5);
    assert_eq!(position_at(&shown.page(), x, y), None);
}
