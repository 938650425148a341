//! An article on a page of its own, and short ways to annotate it and to look at it.

use std::rc::Rc;

use inquit::{
    browser::{dom_text::DomText, marks::Painter},
    core::{
        annotation::{Annotation, Claim, ClaimKind, Id, Mention, Origin, Spans, Stamp},
        annotations::AnnotationSet,
        article::{Block, BlockKind},
        palette::default_labels,
        text::TextRange,
    },
};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, Node, Selection};

/// Removed from the page when it goes out of scope, so that tests do not see each other.
pub struct Shown {
    pub painter: Painter,
    pub set: AnnotationSet,
    pub text: Rc<str>,
    frame: Element,
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.frame.remove();
    }
}

/// Shows these paragraphs, separated by empty lines, between a header and a footer.
pub fn show(paragraphs: &[&str]) -> Shown {
    let text: Rc<str> = paragraphs.join("\n\n").into();
    let mut start = 0;
    let blocks: Rc<[Block]> = paragraphs
        .iter()
        .map(|paragraph| {
            let range = TextRange::new(start, start + paragraph.len()).expect("no empty blocks");
            start = range.end() + 2;
            Block {
                range,
                kind: BlockKind::Paragraph,
            }
        })
        .collect();
    let frame = element("div");
    let style = element("style");
    style.set_text_content(Some(include_str!("../../style.css")));
    let [header, scroller, article, footer] = ["header", "main", "article", "footer"].map(element);
    header.set_text_content(Some("Before the article"));
    footer.set_text_content(Some("After the article"));
    let look = "height: 240px; width: 600px; overflow: auto; position: relative";
    scroller.set_attribute("style", look).expect("a style");
    for (parent, child) in [
        (&scroller, &article),
        (&frame, &style),
        (&frame, &header),
        (&frame, &scroller),
        (&frame, &footer),
    ] {
        parent.append_child(child).expect("a child");
    }
    let body = document().body().expect("a body");
    // Above what the test runner prints, or it would sooner or later be below the window.
    body.insert_before(&frame, body.first_child().as_ref())
        .expect("a frame");
    let article: HtmlElement = article.unchecked_into();
    let painter = Painter::new(article, Some(scroller));
    painter.show(text.clone(), blocks.clone(), Some("fr"));
    selection().remove_all_ranges().expect("no selection");
    Shown {
        painter,
        set: AnnotationSet::new(blocks),
        text,
        frame,
    }
}

impl Shown {
    /// Where these words first stand in the text.
    pub fn find(&self, words: &str) -> TextRange {
        let start = self.text.find(words).expect("the words are in the text");
        TextRange::new(start, start + words.len()).expect("words are not empty")
    }

    /// Labels these words; paints nothing.
    pub fn mention(&mut self, name: &str, label: &str, words: &str) {
        self.set.insert(Rc::new(Annotation::Mention(Mention {
            id: id(name),
            label: id(label),
            spans: Spans::from(self.find(words)),
            entity: None,
            note: String::new(),
            origin: Origin::default(),
            stamp: Stamp::default(),
            extra: Default::default(),
        })));
    }

    /// Makes these words a claim; paints nothing.
    pub fn claim(&mut self, name: &str, kind: ClaimKind, words: &str) {
        self.set.insert(Rc::new(Annotation::Claim(Claim {
            id: id(name),
            spans: Spans::from(self.find(words)),
            kind,
            cue: Vec::new(),
            sources: Vec::new(),
            medium: String::new(),
            checking: None,
            note: String::new(),
            origin: Origin::default(),
            stamp: Stamp::default(),
            extra: Default::default(),
        })));
    }

    pub fn paint(&self) {
        self.paint_focused(None);
    }

    pub fn paint_focused(&self, focused: Option<&str>) {
        let focused = focused.map(id);
        self.painter
            .paint(&self.set, &default_labels(), focused.as_ref());
    }

    pub fn page(&self) -> DomText {
        self.painter.page()
    }

    pub fn block(&self, index: usize) -> HtmlElement {
        self.page().elements[index].clone()
    }

    /// The marks of the whole article, written `words[attribute values]`.
    pub fn marks(&self, attribute: &str) -> Vec<String> {
        all(&self.page().article, "mark")
            .iter()
            .map(|mark| {
                let value = mark.get_attribute(attribute).unwrap_or_default();
                format!("{}[{value}]", mark.text_content().unwrap_or_default())
            })
            .collect()
    }

    /// Asserts that every block shows exactly its words, to the DOM and to the reader.
    pub fn assert_words_are_whole(&self) {
        let page = self.page();
        for (index, element) in page.elements.iter().enumerate() {
            let words = page.words(index);
            assert_eq!(element.text_content().as_deref(), Some(words));
            assert_eq!(element.inner_text(), words);
        }
    }

    /// The header or the footer around the article.
    pub fn outside(&self, selector: &str) -> Element {
        all(&self.frame, selector).remove(0)
    }

    /// The words that the selection means to the program.
    pub fn selected(&self) -> Option<String> {
        let range = inquit::browser::selection::selected(&self.page()).expect("an intact page")?;
        Some(
            range
                .of(&self.text)
                .expect("a range of the text")
                .to_owned(),
        )
    }
}

pub fn id(name: &str) -> Id {
    Id::new(name).expect("test ids are not empty")
}

pub fn document() -> Document {
    let window = web_sys::window().expect("a window");
    window.document().expect("a document")
}

pub fn element(name: &str) -> Element {
    document().create_element(name).expect("a valid name")
}

pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let found = within.query_selector_all(selector).expect("a selector");
    (0..found.length())
        .filter_map(|i| found.item(i)?.dyn_into().ok())
        .collect()
}

pub fn selection() -> Selection {
    let selection = web_sys::window().expect("a window").get_selection();
    selection.expect("selections").expect("a selection")
}

/// Selects from one place of the DOM to another, as a gesture does.
pub fn drag(anchor: (&Node, u32), focus: (&Node, u32)) {
    selection()
        .set_base_and_extent(anchor.0, anchor.1, focus.0, focus.1)
        .expect("both places are in the page");
}

/// The text node that shows the byte at which these words begin, and where in it.
pub fn place(shown: &Shown, words: &str) -> (Node, u32) {
    let start = shown.find(words).start();
    shown.page().after(start).expect("the words are shown")
}

/// The next time the browser has drawn the page and told its observers.
pub async fn frames() {
    for _ in 0..3 {
        let frame = js_sys::Promise::new(&mut |resolve, _| {
            let done = Closure::once_into_js(move || resolve.call0(&wasm_bindgen::JsValue::NULL));
            let window = web_sys::window().expect("a window");
            window
                .request_animation_frame(done.unchecked_ref())
                .expect("a frame");
        });
        JsFuture::from(frame).await.expect("a frame");
    }
}
