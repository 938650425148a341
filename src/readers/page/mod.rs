//! A web page: which of it is the article, what the page says of it, and what stands around it.
//!
//! The HTML is parsed and never shown: from here on there are only words. Which part of the page is
//! the article is for `dom_smoothie` to say, a port of what Firefox's Reader View uses.

use dom_query::{Document, NodeRef};
use dom_smoothie::{ParsePolicy, Readability};

use super::{
    charset::decode,
    pieces::Piece,
    reading::{Dropped, Found, Reading},
    refusal::{Reason, Refusal, Warning},
};
use crate::core::{article::Direction, characters::lower_case};

mod flow;
mod furniture;
mod linked_data;
mod metadata;
mod nesting;

use metadata::Metadata;

/// Reads a page; `charset` is what a header says of it.
pub(super) fn read(name: &str, bytes: &[u8], charset: Option<&str>) -> Result<Reading, Refusal> {
    let decoded = decode(bytes, charset);
    if !decoded.is_text() {
        return Err(Reason::Unreadable(None).into());
    }
    let mut found = article(&decoded.text);
    found.warnings.splice(0..0, decoded.warnings);
    found.reading(name)
}

/// Reads HTML from the clipboard: all of it was chosen, so all of it is the article.
pub fn read_fragment(html: &str) -> Result<Reading, Refusal> {
    whole(html).reading("")
}

/// A page that is text from end to end, as a chapter of a book is.
pub(super) fn whole(html: &str) -> Found {
    let (html, warnings) = nesting::flatten(html);
    let document = Document::from(&*html);
    remove_hidden(&document);
    let html = document.html_root();
    let tag = html.attr("lang").or_else(|| html.attr("xml:lang"));
    Found {
        language: tag.and_then(|tag| metadata::language_tag(&tag)),
        direction: html.attr("dir").and_then(|value| direction(&value)),
        pieces: document
            .body()
            .map_or_else(Vec::new, |body| flow::pieces(&body)),
        warnings,
        ..Found::default()
    }
}

/// The links of a page, with their words.
pub(super) fn links(html: &str) -> Vec<(String, String)> {
    let (html, _) = nesting::flatten(html);
    let document = Document::from(&*html);
    let links = document.select("a[href]");
    links
        .nodes()
        .iter()
        .map(|link| {
            (
                link.attr_or("href", "").to_string(),
                metadata::clean(&link.text()),
            )
        })
        .filter(|(_, words)| !words.is_empty())
        .collect()
}

/// The article of a page, and the rest of it.
pub(super) fn article(html: &str) -> Found {
    let (html, mut warnings) = nesting::flatten(html);
    let readability = readability(&html);
    let metadata = Metadata::of(&readability);
    let body = readability.doc.body();
    let page = body.map_or_else(Vec::new, |body| flow::pieces(&body));
    let (pieces, byline) = extract(&html, readability, &metadata).unwrap_or_else(|| {
        warnings.push(Warning::NoArticle);
        (page.clone(), None)
    });
    let dropped = dropped(page, &pieces, &metadata.title);
    let mut source = metadata.source;
    source.byline = source
        .byline
        .or(byline)
        .or(metadata.creator)
        .and_then(|byline| metadata::name(&byline));
    Found {
        apart: true,
        title: Some(metadata.title),
        language: metadata.language,
        direction: metadata.direction,
        source,
        pieces,
        dropped,
        warnings,
    }
}

/// What tells the article from the rest. Linked data is read here, since the crate knows no graphs.
fn readability(html: &str) -> Readability {
    let mut readability = Readability::from(html);
    readability.config.disable_json_ld = true;
    remove_hidden(&readability.doc);
    readability
}

/// How an article is looked for, in this order, until enough is found: as Reader View does it.
const ATTEMPTS: [ParsePolicy; 4] = [
    ParsePolicy::Strict,
    ParsePolicy::Moderate,
    ParsePolicy::Clean,
    ParsePolicy::Raw,
];

/// What is taken for the article: its pieces, and the byline that was taken out of them.
type Extract = (Vec<Piece>, Option<String>);

/// The article of a page that was parsed; `None` if none was found. Another attempt parses the page
/// once more: hardly any page needs one, and a copy for it would double the memory for all.
fn extract(html: &str, parsed: Readability, metadata: &Metadata) -> Option<Extract> {
    let enough = parsed.config.char_threshold;
    let mut parsed = Some(parsed);
    let mut best: Option<(usize, Extract)> = None;
    for policy in ATTEMPTS {
        let page = parsed.take().unwrap_or_else(|| readability(html));
        let Some(found) = attempt(page, policy, metadata) else {
            continue;
        };
        let length = found.0.iter().map(|p| p.words.chars().count() + 1).sum();
        if best.as_ref().is_none_or(|(longest, _)| length > *longest) {
            best = Some((length, found));
        }
        if length >= enough {
            break;
        }
    }
    best.map(|(_, found)| found)
}

fn attempt(mut page: Readability, policy: ParsePolicy, metadata: &Metadata) -> Option<Extract> {
    metadata.declare(&page.doc);
    keep_lines(&page.doc);
    let byline = page.parse_with_policy(policy).ok()?.byline;
    let byline = byline.map(|byline| byline.replace(flow::LINE_BREAK, " "));
    let article = page.doc.select_single("#readability-page-1");
    let pieces = flow::pieces(article.nodes().first()?);
    (!pieces.is_empty()).then_some((pieces, byline))
}

/// Puts a sign for each line break that words follow: the extraction takes those away that come
/// before a paragraph, even if there are words in between.
fn keep_lines(document: &Document) {
    let is_blank = |node: &NodeRef| node.is_text() && node.text().trim().is_empty();
    for node in document.select("br").nodes() {
        let before = std::iter::successors(node.prev_sibling(), |node| node.prev_sibling());
        let before = before.into_iter().find(|node| !is_blank(node));
        let next = node.next_sibling();
        if next.is_some_and(|next| next.is_text() && !is_blank(&next))
            && before.is_some_and(|before| !before.has_name("br"))
        {
            node.replace_with(&document.tree.new_text(flow::LINE_BREAK.to_string()));
        }
    }
}

/// What of the page is not in the article. The headline is not lost: it is the title.
fn dropped(page: Vec<Piece>, article: &[Piece], title: &str) -> Vec<Dropped> {
    let mut dropped = furniture::dropped(page, article);
    dropped.retain(|block| block.words != title);
    dropped
}

/// Takes away what a reader of the page does not see.
fn remove_hidden(document: &Document) {
    let hidden: Vec<NodeRef> = document
        .root()
        .descendants_it()
        .filter(|node| is_hidden(node))
        .collect();
    for node in hidden {
        node.remove_from_parent();
    }
}

fn is_hidden(node: &NodeRef) -> bool {
    let Some(element) = node.element_ref() else {
        return false;
    };
    // A script shows what hides the whole page: behind a dialog, or until its style has come.
    if matches!(element.name.local.as_ref(), "html" | "body") {
        return false;
    }
    element.attrs.iter().any(|attribute| {
        let value = &attribute.value;
        match attribute.name.local.as_ref() {
            "hidden" => true,
            "aria-hidden" => {
                // Wikipedia shows formulas as pictures that say of themselves that they are hidden.
                &**value == "true" && !node.attr_or("class", "").contains("fallback-image")
            }
            "style" => hides(value),
            _ => false,
        }
    })
}

/// Whether a style attribute hides its element.
fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = lower_case(value);
        let value = value.trim().trim_end_matches("!important").trim_end();
        match lower_case(property).trim() {
            "display" => value == "none",
            "visibility" => value == "hidden",
            _ => false,
        }
    })
}

/// What a `dir` attribute says.
fn direction(value: &str) -> Option<Direction> {
    match lower_case(value.trim()).as_str() {
        "rtl" => Some(Direction::Rtl),
        "ltr" => Some(Direction::Ltr),
        _ => None,
    }
}
