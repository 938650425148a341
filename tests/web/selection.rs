//! Every gesture selects the bytes that a person means.

use inquit::{
    browser::{
        dom_text::Rewritten,
        selection::{
            Alter, Direction, Granularity, caret, clear, collapse, lines, modify, select, selected,
        },
    },
    core::annotation::ClaimKind,
};
use wasm_bindgen_test::wasm_bindgen_test;

use super::support::{Shown, document, drag, place, selection, show};

const FIRST: &str = "Aïcha Benali dit 🚀 « non » à Bamako";
const SECOND: &str = "Le syndicat affirme avoir alerté Paris";

/// Two paragraphs with marks that nest and touch.
fn marked() -> Shown {
    let mut shown = show(&[FIRST, SECOND]);
    shown.mention("a", "person", "Aïcha Benali");
    shown.mention("b", "place", "Bamako");
    shown.mention("c", "person", "Benali");
    shown.claim("q", ClaimKind::Direct, "Benali dit 🚀 « non »");
    shown.claim("r", ClaimKind::Indirect, "avoir alerté Paris");
    shown.paint();
    shown
}

#[wasm_bindgen_test]
fn forwards_and_backwards_are_the_same() {
    let shown = show(&[FIRST, SECOND]);
    let (start, end) = (place(&shown, "Benali"), place(&shown, " dit"));
    drag((&start.0, start.1), (&end.0, end.1));
    assert_eq!(shown.selected().as_deref(), Some("Benali"));
    drag((&end.0, end.1), (&start.0, start.1));
    assert_eq!(shown.selected().as_deref(), Some("Benali"));
}

#[wasm_bindgen_test]
fn characters_beyond_the_basic_plane_count_as_one() {
    let shown = show(&[FIRST, SECOND]);
    let (start, end) = (place(&shown, "🚀"), place(&shown, " « non"));
    drag((&start.0, start.1), (&end.0, end.1));
    assert_eq!(end.1 - start.1, 2);
    assert_eq!(shown.selected().as_deref(), Some("🚀"));
}

#[wasm_bindgen_test]
fn the_last_word_is_whole() {
    let shown = marked();
    let start = place(&shown, "Bamako");
    let block = shown.block(0);
    drag((&start.0, start.1), (&block, block.child_nodes().length()));
    assert_eq!(shown.selected().as_deref(), Some("Bamako"));
}

#[wasm_bindgen_test]
fn across_blocks_and_over_marks() {
    let shown = marked();
    let (start, end) = (place(&shown, "nali dit"), place(&shown, "rté Paris"));
    drag((&start.0, start.1), (&end.0, end.1));
    let expected = "nali dit 🚀 « non » à Bamako\n\nLe syndicat affirme avoir ale";
    assert_eq!(shown.selected().as_deref(), Some(expected));
}

#[wasm_bindgen_test]
fn elements_as_ends_stand_for_their_text() {
    let shown = marked();
    let (first, article) = (shown.block(0), shown.page().article);
    drag((&first, 0), (&first, 1));
    assert_eq!(shown.selected().as_deref(), Some("Aïcha "));
    drag((&article, 0), (&article, 1));
    assert_eq!(shown.selected().as_deref(), Some(FIRST));
    drag((&article, 2), (&article, 1));
    assert_eq!(shown.selected().as_deref(), Some(SECOND));
}

#[wasm_bindgen_test]
fn a_triple_click_takes_nothing_of_the_next_block() {
    let shown = marked();
    let start = place(&shown, "Aïcha");
    drag((&start.0, start.1), (&shown.block(1), 0));
    assert_eq!(shown.selected().as_deref(), Some(FIRST));
    let next = place(&shown, "Le syndicat");
    drag((&start.0, start.1), (&next.0, next.1));
    assert_eq!(shown.selected().as_deref(), Some(FIRST));
}

#[wasm_bindgen_test]
fn a_start_at_the_end_of_a_block_takes_nothing_of_it() {
    let shown = marked();
    let first = shown.block(0);
    let end = place(&shown, " syndicat");
    drag((&first, first.child_nodes().length()), (&end.0, end.1));
    assert_eq!(shown.selected().as_deref(), Some("Le"));
}

#[wasm_bindgen_test]
fn select_all_takes_the_article() {
    let shown = marked();
    let body = document().body().expect("a body");
    selection().select_all_children(&body).expect("all");
    assert_eq!(shown.selected().as_deref(), Some(&*shown.text));
}

#[wasm_bindgen_test]
fn a_drag_that_leaves_the_article_is_cut_off() {
    let shown = marked();
    let start = place(&shown, "affirme");
    let outside = |selector| shown.outside(selector).first_child().expect("its text");
    drag((&start.0, start.1), (&outside("footer"), 3));
    assert_eq!(
        shown.selected().as_deref(),
        Some("affirme avoir alerté Paris")
    );
    drag((&start.0, start.1), (&outside("header"), 3));
    let expected = format!("{FIRST}\n\nLe syndicat ");
    assert_eq!(shown.selected(), Some(expected));
}

#[wasm_bindgen_test]
fn nothing_selected_is_nothing() {
    let shown = marked();
    assert_eq!(shown.selected(), None);
    let start = place(&shown, "affirme");
    drag((&start.0, start.1), (&start.0, start.1));
    assert_eq!(shown.selected(), None);
    assert_eq!(
        caret(&shown.page()),
        Ok(Some(shown.find("affirme").start()))
    );
    selection()
        .select_all_children(&shown.outside("footer"))
        .expect("the footer");
    assert_eq!(shown.selected(), None);
    assert_eq!(caret(&shown.page()), Ok(None));
}

#[wasm_bindgen_test]
fn what_is_selected_is_read_back() {
    let shown = marked();
    for words in [
        "Aïcha Benali",
        "Benali",
        "🚀 « non »",
        "Bamako\n\nLe",
        FIRST,
        &shown.text,
    ] {
        let range = shown.find(words);
        select(&shown.page(), range);
        assert_eq!(selected(&shown.page()), Ok(Some(range)), "{words}");
        assert_eq!(caret(&shown.page()), Ok(Some(range.end())), "{words}");
    }
    clear();
    assert_eq!(shown.selected(), None);
}

#[wasm_bindgen_test]
fn the_keyboard_extends_over_marks() {
    let shown = marked();
    collapse(&shown.page(), 0);
    for _ in 0..3 {
        modify(
            &shown.page(),
            Alter::Extend,
            Direction::Forward,
            Granularity::Character,
        );
    }
    assert_eq!(shown.selected().as_deref(), Some("Aïc"));
    modify(
        &shown.page(),
        Alter::Extend,
        Direction::Forward,
        Granularity::Word,
    );
    assert_eq!(shown.selected().as_deref(), Some("Aïcha"));
    modify(
        &shown.page(),
        Alter::Extend,
        Direction::Forward,
        Granularity::Word,
    );
    assert_eq!(shown.selected().as_deref(), Some("Aïcha Benali"));
    modify(
        &shown.page(),
        Alter::Move,
        Direction::Backward,
        Granularity::Word,
    );
    assert_eq!(shown.selected(), None);
}

#[wasm_bindgen_test]
fn the_keyboard_never_leaves_the_article() {
    let shown = marked();
    collapse(&shown.page(), shown.text.len());
    for granularity in [Granularity::Line, Granularity::Paragraph, Granularity::Word] {
        modify(&shown.page(), Alter::Move, Direction::Forward, granularity);
        assert!(
            matches!(caret(&shown.page()), Ok(Some(_))),
            "{granularity:?}"
        );
    }
}

#[wasm_bindgen_test]
fn left_and_right_are_those_of_the_screen() {
    let mut shown = show(&["הנשיא אמר שלום"]);
    shown.mention("a", "person", "אמר");
    shown.paint();
    collapse(&shown.page(), 0);
    modify(
        &shown.page(),
        Alter::Extend,
        Direction::Left,
        Granularity::Character,
    );
    assert_eq!(shown.selected().as_deref(), Some("ה"));
    modify(
        &shown.page(),
        Alter::Extend,
        Direction::Left,
        Granularity::Word,
    );
    assert_eq!(shown.selected().as_deref(), Some("הנשיא"));
    modify(
        &shown.page(),
        Alter::Extend,
        Direction::Right,
        Granularity::Character,
    );
    assert_eq!(shown.selected().as_deref(), Some("הנשי"));
}

#[wasm_bindgen_test]
fn the_lines_of_a_range_are_on_the_screen() {
    let shown = marked();
    let both = lines(&shown.page(), shown.find(&shown.text)).expect("the text is shown");
    assert!(both.first.top() < both.last.top());
    let one = lines(&shown.page(), shown.find("Bamako")).expect("the word is shown");
    assert_eq!(one.first.top(), one.last.top());
    assert!(one.first.width() > 0.0);
}

#[wasm_bindgen_test]
fn a_rewritten_block_is_reported_until_it_is_painted_again() {
    let shown = marked();
    shown
        .block(1)
        .set_text_content(Some("The union says it warned Paris"));
    let start = place(&shown, "Aïcha");
    drag((&start.0, start.1), (&shown.block(1), 1));
    assert_eq!(selected(&shown.page()), Err(Rewritten(1)));
    shown.paint();
    shown.assert_words_are_whole();
    drag((&shown.block(0), 0), (&shown.block(1), 1));
    let expected = format!("{FIRST}\n\nLe syndicat affirme ");
    assert_eq!(shown.selected(), Some(expected));
}
