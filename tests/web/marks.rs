//! Marks show what is annotated and leave the words alone.

use std::rc::Rc;

use inquit::{
    browser::{
        dom_text::BLOCK,
        highlights::Style,
        label_sheet,
        selection::{lines, select, selected},
    },
    core::{
        annotation::{ClaimKind, Id},
        article::{Block, BlockKind},
        palette::default_labels,
        text::TextRange,
    },
};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, Node};

use super::support::{Shown, all, document, drag, element, frames, place, selection, show};

const TEXT: [&str; 3] = [
    "Le  recteur de l’Université de Bamako,\tJean Dupont 👨🏻‍🚒,\na dit « non ».",
    "Le ministre affirme que le recteur ment.",
    "Rien ici.",
];

fn marked() -> Shown {
    let mut shown = show(&TEXT);
    shown.mention("a", "organisation", "Université de Bamako");
    shown.mention("b", "place", "Bamako");
    shown.mention("c", "person", "recteur de l’Université");
    shown.mention("d", "person", "Jean Dupont");
    shown.claim("p", ClaimKind::Direct, "« non »");
    shown.claim("q", ClaimKind::Mixed, "Dupont 👨🏻‍🚒,\na dit « non »");
    shown.claim("r", ClaimKind::Indirect, "le recteur ment");
    shown.paint();
    shown
}

#[wasm_bindgen_test]
fn the_words_are_whole_whatever_lies_on_them() {
    let mut shown = show(&TEXT);
    shown.assert_words_are_whole();
    shown = marked();
    shown.assert_words_are_whole();
    shown.mention("e", "event", &shown.text.clone());
    shown.paint_focused(Some("e"));
    shown.assert_words_are_whole();
    for id in ["a", "b", "c", "d", "e", "p", "q", "r"] {
        shown.set.remove(&Id::new(id).expect("not empty"));
        shown.paint();
        shown.assert_words_are_whole();
    }
    assert!(shown.marks("class").is_empty());
}

#[wasm_bindgen_test]
fn a_mark_says_all_that_lies_on_it() {
    let shown = marked();
    assert_eq!(
        shown.marks("data-annotation"),
        [
            "recteur de l’[c]",
            "Université[c a]",
            " de [a]",
            "Bamako[a b]",
            "Jean [d]",
            "Dupont[d q]",
            " 👨🏻‍🚒,\na dit [q]",
            "« non »[q p]",
            "le recteur ment[r]"
        ]
    );
    assert_eq!(
        shown.marks("data-tag")[..6],
        [
            "recteur de l’[]",
            "Université[Person]",
            " de []",
            "Bamako[Place · Organisation]",
            "Jean []",
            "Dupont[Person]"
        ]
    );
    assert_eq!(shown.marks("data-label")[3], "Bamako[place]");
    assert_eq!(shown.marks("data-outer")[3], "Bamako[organisation]");
    assert_eq!(shown.marks("data-claims")[7], "« non »[0:mixed 1:direct]");
    assert!(
        all(&shown.page().article, "mark mark").is_empty(),
        "marks are flat"
    );
}

#[wasm_bindgen_test]
fn the_article_is_kept_from_translators_and_every_block_has_its_direction() {
    let mut shown = show(&["הנשיא Macron אמר שלום", "Bonjour à שלום", "12 مرحبا"]);
    shown.mention("a", "person", "Macron");
    shown.mention("b", "place", "שלום");
    shown.paint();
    let article = shown.page().article;
    assert_eq!(article.get_attribute("translate").as_deref(), Some("no"));
    assert_eq!(article.get_attribute("lang").as_deref(), Some("fr"));
    let direction = |i: usize| {
        let window = web_sys::window().expect("a window");
        let style = window.get_computed_style(&shown.block(i)).expect("styles");
        let style = style.expect("a style");
        style.get_property_value("direction").expect("a direction")
    };
    assert_eq!(
        [direction(0), direction(1), direction(2)],
        ["rtl", "ltr", "rtl"]
    );
    shown.assert_words_are_whole();
    let (start, end) = (place(&shown, "אמר"), place(&shown, "Macron"));
    drag((&start.0, start.1), (&end.0, end.1));
    assert_eq!(shown.selected().as_deref(), Some("Macron "));
}

#[wasm_bindgen_test]
fn hostile_words_stay_words() {
    let hostile = "<img src=x onerror=\"document.title='owned'\"><script>alert(1)</script>";
    let mut shown = show(&[hostile]);
    shown.mention("\"><img src=x>", "\"]{}<b>", "onerror");
    let mut labels = default_labels();
    labels[0].name = "<b>Person</b>".to_owned();
    labels[0].id = Id::new("\"]{}<b>").expect("not empty");
    shown.painter.paint(&shown.set, &labels, None);
    shown.assert_words_are_whole();
    assert_eq!(shown.marks("data-tag"), ["onerror[<b>Person</b>]"]);
    assert_eq!(
        all(&shown.page().article, "*").len(),
        2,
        "a block and a mark"
    );
}

/// The nodes that show a block.
fn nodes(shown: &Shown, block: usize) -> Vec<Node> {
    let children = shown.block(block).child_nodes();
    (0..children.length())
        .filter_map(|i| children.item(i))
        .collect()
}

#[wasm_bindgen_test]
fn only_what_changed_is_painted() {
    let mut shown = marked();
    let before: Vec<Vec<Node>> = (0..3).map(|i| nodes(&shown, i)).collect();
    shown.paint();
    assert_eq!((0..3).map(|i| nodes(&shown, i)).collect::<Vec<_>>(), before);
    shown.mention("f", "person", "ministre");
    shown.paint();
    assert_eq!(nodes(&shown, 0), before[0]);
    assert_ne!(nodes(&shown, 1), before[1]);
    assert_eq!(nodes(&shown, 2), before[2]);
}

#[wasm_bindgen_test]
fn the_focus_repaints_its_own_blocks_only() {
    let shown = marked();
    let before = nodes(&shown, 1);
    shown.paint_focused(Some("q"));
    assert_eq!(nodes(&shown, 1), before);
    assert_eq!(
        shown.marks("class")[5..8],
        [
            "Dupont[ends focused focus-starts]",
            " 👨🏻‍🚒,\na dit [focused]",
            "« non »[focused focus-ends]"
        ]
    );
    shown.paint_focused(Some("r"));
    assert_ne!(nodes(&shown, 1), before);
    assert_eq!(all(&shown.block(0), ".focused").len(), 0);
}

#[wasm_bindgen_test]
fn a_renamed_label_is_painted() {
    let shown = marked();
    let mut labels = default_labels();
    labels[2].name = "Lieu".to_owned();
    shown.painter.paint(&shown.set, &labels, None);
    assert_eq!(shown.marks("data-tag")[3], "Bamako[Lieu · Organisation]");
    labels.remove(2);
    shown.painter.paint(&shown.set, &labels, None);
    assert_eq!(shown.marks("data-tag")[3], "Bamako[place · Organisation]");
}

#[wasm_bindgen_test]
fn a_rewritten_block_is_painted_again() {
    let shown = marked();
    shown.block(2).set_text_content(Some("Nothing here."));
    shown
        .block(0)
        .first_element_child()
        .expect("a mark")
        .remove();
    shown.paint();
    shown.assert_words_are_whole();
    assert_eq!(shown.marks("class").len(), 9);
}

#[wasm_bindgen_test]
fn painting_keeps_the_selection_and_its_direction() {
    let mut shown = marked();
    let range = shown.find("ministre affirme");
    select(&shown.page(), range);
    shown.mention("f", "person", "ministre");
    shown.paint();
    assert_eq!(selected(&shown.page()), Ok(Some(range)));
    let (start, end) = (place(&shown, "ministre"), place(&shown, " que le"));
    drag((&end.0, end.1), (&start.0, start.1));
    shown.mention("g", "event", "affirme");
    shown.paint();
    assert_eq!(selected(&shown.page()), Ok(Some(range)));
    let anchor = selection().anchor_node().expect("an anchor");
    let focus = selection().focus_node().expect("a focus");
    let order = focus.compare_document_position(&anchor);
    assert_eq!(
        order & Node::DOCUMENT_POSITION_FOLLOWING,
        Node::DOCUMENT_POSITION_FOLLOWING
    );
}

#[wasm_bindgen_test]
fn painting_keeps_the_end_of_a_selection_that_goes_on_beside_the_article() {
    let mut shown = marked();
    let (node, offset) = place(&shown, "affirme");
    let beside = element("p");
    beside.set_text_content(Some("beside"));
    document()
        .body()
        .expect("a body")
        .append_child(&beside)
        .expect("a place");
    drag((&node, offset), (&beside, 1));
    let words = selection().to_string().length();
    shown.mention("f", "person", "ministre");
    shown.paint();
    assert_eq!(selection().to_string().length(), words);
    beside.remove();
}

/// Many paragraphs, each with a mention.
fn long() -> Shown {
    let paragraphs: Vec<String> = (0..200)
        .map(|i| format!("Paragraphe {i}: Bamako{i}."))
        .collect();
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let mut shown = show(&paragraphs);
    for i in 0..200 {
        shown.mention(&format!("m{i}"), "place", &format!("Bamako{i}"));
    }
    shown.paint();
    shown
}

fn bears_mark(shown: &Shown, block: usize) -> bool {
    shown.block(block).first_element_child().is_some()
}

#[wasm_bindgen_test]
async fn only_blocks_near_the_visible_part_bear_marks() {
    let shown = long();
    assert!(bears_mark(&shown, 0), "the first screen is painted at once");
    frames().await;
    assert!(bears_mark(&shown, 0) && !bears_mark(&shown, 100) && !bears_mark(&shown, 199));
    let window = web_sys::window().expect("a window");
    let before = window.scroll_y();
    shown.painter.scroll_to(shown.find("Bamako199"));
    assert_eq!(
        window.scroll_y(),
        before,
        "what scrolls is the article's frame"
    );
    frames().await;
    assert!(!bears_mark(&shown, 0) && !bears_mark(&shown, 100) && bears_mark(&shown, 199));
    shown.assert_words_are_whole();
    assert_eq!(
        shown.block(199).get_attribute(BLOCK).as_deref(),
        Some("199")
    );
}

#[wasm_bindgen_test]
async fn paper_shows_every_mark() {
    let shown = long();
    frames().await;
    let window = web_sys::window().expect("a window");
    window
        .dispatch_event(&Event::new("beforeprint").expect("an event"))
        .expect("printing");
    assert!((0..200).all(|block| bears_mark(&shown, block)));
    window
        .dispatch_event(&Event::new("afterprint").expect("an event"))
        .expect("printed");
    assert!(bears_mark(&shown, 0) && !bears_mark(&shown, 199));
}

#[wasm_bindgen_test]
fn another_article_takes_the_place_of_the_first() {
    let mut shown = marked();
    shown
        .painter
        .highlight(Style::Find, Rc::new([shown.find("Bamako")]));
    let other = show(&["Un autre texte."]);
    let page = other.page();
    shown
        .painter
        .show(page.text.clone(), page.blocks.clone(), None);
    assert_eq!(
        shown.block(0).text_content().as_deref(),
        Some("Un autre texte.")
    );
    assert_eq!(shown.page().article.child_element_count(), 1);
    assert!(passing("find").is_empty());
    shown.text = page.text.clone();
    shown.set = other.set.clone();
    shown.mention("a", "person", "autre");
    shown.paint();
    assert_eq!(shown.marks("data-tag"), ["autre[Person]"]);
}

/// Paragraphs of sixteen kilobytes each, with their number at the end.
fn many_kilobytes() -> Shown {
    let paragraph = |number| format!("{}fin{number}.", "Ada parle. ".repeat(1500));
    let paragraphs: Vec<String> = (0..20).map(paragraph).collect();
    show(&paragraphs.iter().map(String::as_str).collect::<Vec<_>>())
}

fn blocks_there(shown: &Shown) -> u32 {
    let blocks = shown.page().article.query_selector_all("[data-block]");
    blocks.expect("a selector").length()
}

#[wasm_bindgen_test]
async fn a_long_article_comes_bit_by_bit_and_whole() {
    let shown = many_kilobytes();
    let first = blocks_there(&shown);
    assert!((2..20).contains(&first), "{first}");
    while blocks_there(&shown) < 20 {
        frames().await;
    }
    frames().await;
    assert_eq!(blocks_there(&shown), 20);
    shown.assert_words_are_whole();
    // What came later lies in parts, side by side with the blocks that came first.
    let beside = shown.page().article.child_element_count();
    assert!(first < beside && beside < 20, "{beside}");
}

#[wasm_bindgen_test]
fn an_article_that_begins_with_empty_lines_lies_in_no_part() {
    let shown = show(&["Un."]);
    let words = TextRange::new(2, 5).expect("not empty");
    let blocks = [Block {
        range: words,
        kind: BlockKind::Paragraph,
    }];
    shown.painter.show("\n\nUn.".into(), Rc::new(blocks), None);
    let parent = shown.block(0).parent_element().expect("an element");
    assert!(parent.is_same_node(Some(&shown.page().article)));
}

#[wasm_bindgen_test]
async fn words_are_selected_over_the_parts_that_a_long_article_comes_in() {
    let shown = many_kilobytes();
    while blocks_there(&shown) < 20 {
        frames().await;
    }
    let range = TextRange::new(shown.find("fin2.").start(), shown.find("fin17.").end());
    let range = range.expect("one after the other");
    select(&shown.page(), range);
    assert_eq!(selected(&shown.page()), Ok(Some(range)));
    let lines = lines(&shown.page(), range).expect("lines");
    assert!(lines.first.bottom() < lines.last.top());
}

#[wasm_bindgen_test]
fn a_place_that_is_not_there_yet_is_put_there_to_be_shown() {
    let shown = many_kilobytes();
    shown.painter.scroll_to(shown.find("fin15."));
    assert!((16..20).contains(&blocks_there(&shown)));
    let shown = many_kilobytes();
    shown.painter.scroll_to_top(2000);
    let scroller = shown.page().article.parent_element().expect("a scroller");
    assert_eq!(scroller.scroll_top(), 2000);
    shown.painter.scroll_to_top(i32::MAX);
    assert_eq!(blocks_there(&shown), 20);
}

#[wasm_bindgen_test]
async fn a_block_that_was_rewritten_far_away_is_restored() {
    let shown = long();
    frames().await;
    shown.block(150).set_text_content(Some("Paragraph 150"));
    shown.paint();
    assert!(!shown.page().is_intact(150));
    shown.painter.restore(150);
    shown.assert_words_are_whole();
}

#[wasm_bindgen_test]
fn a_painter_that_goes_takes_its_passing_marks_with_it() {
    let shown = marked();
    shown
        .painter
        .highlight(Style::Cue, Rc::new([shown.find("Bamako")]));
    assert_eq!(passing("cue"), ["Bamako"]);
    drop(shown);
    assert!(passing("cue").is_empty());
}

/// The words under the passing marks of a style.
fn passing(style: &str) -> Vec<String> {
    let property = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).expect("a property");
    let highlights = property(&property(&js_sys::global(), "CSS"), "highlights");
    let highlights: js_sys::Map = highlights.unchecked_into();
    let highlight: js_sys::Set = highlights.get(&style.into()).unchecked_into();
    if highlight.is_undefined() {
        return Vec::new();
    }
    let ranges = highlight.values().into_iter();
    let words = |range: web_sys::Range| String::from(range.to_string());
    ranges
        .filter_map(Result::ok)
        .map(|range| words(range.unchecked_into()))
        .collect()
}

#[wasm_bindgen_test]
fn passing_marks_change_no_node_and_outlive_painting() {
    let mut shown = marked();
    let before = nodes(&shown, 0);
    let ranges: Rc<[TextRange]> =
        Rc::new([shown.find("recteur de l’Univ"), shown.find("ministre")]);
    shown.painter.highlight(Style::Find, ranges);
    assert_eq!(nodes(&shown, 0), before);
    assert_eq!(passing("find"), ["recteur de l’Univ", "ministre"]);
    shown.mention("f", "person", "Le ministre");
    shown.paint();
    assert_eq!(passing("find"), ["recteur de l’Univ", "ministre"]);
    shown.painter.highlight(Style::Find, Rc::new([]));
    assert!(passing("find").is_empty());
}

#[wasm_bindgen_test]
async fn passing_marks_come_with_the_blocks_they_are_in() {
    let shown = long();
    frames().await;
    let ranges: Rc<[TextRange]> = Rc::new([shown.find("Bamako0"), shown.find("Bamako199")]);
    shown.painter.highlight(Style::Preview, ranges);
    assert_eq!(passing("preview"), ["Bamako0"]);
    shown.painter.scroll_to(shown.find("Bamako199"));
    frames().await;
    assert_eq!(passing("preview"), ["Bamako199"]);
}

fn property(element: &Element, name: &str) -> String {
    let window = web_sys::window().expect("a window");
    let style = window
        .get_computed_style(element)
        .expect("styles")
        .expect("a style");
    style.get_property_value(name).expect("a property")
}

#[wasm_bindgen_test]
fn label_colours_come_from_a_constructed_sheet() {
    let shown = marked();
    let mut labels = default_labels();
    label_sheet::apply(&labels).expect("constructed sheets");
    let mark = all(&shown.block(0), "[data-label=place]").remove(0);
    let first = property(&mark, "--tint");
    assert!(first.starts_with("light-dark("), "{first}");
    assert!(property(&mark, "--outer").starts_with("light-dark("));
    labels[2].color = labels[0].color;
    label_sheet::apply(&labels).expect("constructed sheets");
    assert_ne!(property(&mark, "--tint"), first);
}
