//! What a page says of itself: title, byline, publisher, date, language, address.
//!
//! Linked data first, then OpenGraph, Dublin Core and their like, in the order in which Reader View
//! believes them; then what the elements of the page say, which is guesswork.

use std::collections::HashMap;

use dom_query::{Document, NodeRef};
use dom_smoothie::Readability;

use super::{
    direction,
    linked_data::{LinkedData, linked_data},
};
use crate::{
    core::{
        article::{Direction, Provenance},
        characters::lower_case,
    },
    readers::pieces::one_line,
};

/// What is known of a page.
pub(super) struct Metadata {
    pub title: String,
    pub language: Option<String>,
    pub direction: Option<Direction>,
    pub source: Provenance,
    /// Whose account made the page, if nothing on it says who wrote it.
    pub creator: Option<String>,
}

#[rustfmt::skip]
const TITLE: &[&str] = &[
    "dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title",
    "twitter:title", "parsely-title", "dcterms:title", "citation_title",
];

#[rustfmt::skip]
const BYLINE: &[&str] = &[
    "dc:creator", "dcterm:creator", "author", "parsely-author", "article:author", "dcterms:creator",
    "citation_author", "sailthru:author", "byl",
];

#[rustfmt::skip]
const PUBLISHER: &[&str] = &[
    "og:site_name", "dc:publisher", "dcterms:publisher", "citation_journal_title", "publisher",
    "application-name",
];

#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "article:published_time", "parsely-pub-date", "og:article:published_time", "datepublished",
    "date:published", "dc:date:issued", "dcterms:issued", "dcterms:created", "dc:date",
    "dcterms:date", "citation_publication_date", "sailthru:date", "pubdate", "publish-date",
    "publication_date", "date",
];

const NOTICE: &[&str] = &["dc:rights", "dcterms:rights", "copyright", "rights"];

impl Metadata {
    /// All that the page says. `<title>` counts if nothing else gives one, without the site's name.
    pub(super) fn of(readability: &Readability) -> Self {
        let document = &readability.doc;
        let whole = readability.get_article_title();
        let linked = linked_data(document, &whole).unwrap_or_default();
        let named = Named::of(document);
        let saved = Saved::of(document);
        let html = document.html_root();
        let language = html
            .attr("lang")
            .or_else(|| html.attr("xml:lang"))
            .and_then(|tag| language_tag(&tag))
            .or_else(|| {
                named
                    .first(&["content-language"])
                    .and_then(|tag| language_tag(&tag))
            });
        Self {
            title: title(&linked, &named, &whole),
            language,
            direction: html
                .attr("dir")
                .or_else(|| document.body().and_then(|body| body.attr("dir")))
                .and_then(|value| direction(&value)),
            source: Provenance {
                url: address(document, &linked, &named).or(saved.url),
                publisher: linked.publisher.or_else(|| named.first(PUBLISHER)),
                byline: linked.byline.or_else(|| named.first(BYLINE)),
                published: linked
                    .published
                    .or_else(|| named.first(PUBLISHED))
                    .or(linked.created)
                    .or_else(|| time(document)),
                retrieved: saved.retrieved,
                notice: named.first(NOTICE),
                ..Provenance::default()
            },
            creator: linked.creator,
        }
    }

    /// Tells the page what was found, where the extraction looks first: it leaves out a headline that
    /// repeats the title, and looks for a byline in the text if none is known.
    pub(super) fn declare(&self, document: &Document) {
        let Some(head) = document.head() else { return };
        let values = [
            ("dc:title", Some(&self.title)),
            ("dc:creator", self.source.byline.as_ref()),
        ];
        for (name, value) in values {
            let Some(value) = value else { continue };
            let meta = document.tree.new_element("meta");
            meta.set_attr("name", name);
            meta.set_attr("content", value);
            head.append_child(&meta);
        }
    }
}

fn title(linked: &LinkedData, named: &Named, whole: &str) -> String {
    linked
        .title
        .clone()
        .or_else(|| named.first(TITLE))
        .unwrap_or_else(|| clean(whole))
}

/// What `<meta>` elements say, by name.
struct Named(HashMap<String, String>);

impl Named {
    fn of(document: &Document) -> Self {
        let mut values = HashMap::new();
        for meta in document.select("meta[content]").nodes() {
            let content = clean(&meta.attr_or("content", ""));
            if content.is_empty() {
                continue;
            }
            for attribute in ["property", "name", "itemprop", "http-equiv"] {
                let names = meta.attr_or(attribute, "").to_ascii_lowercase();
                for name in names.split_whitespace() {
                    values.insert(name.replace('.', ":"), content.clone());
                }
            }
        }
        Self(values)
    }

    /// The first of these names that has a value, and not merely an address.
    fn first(&self, names: &[&str]) -> Option<String> {
        let mut values = names.iter().filter_map(|name| self.0.get(*name));
        values.find(|value| !is_address(value)).cloned()
    }
}

/// What programs that save pages write into them.
#[derive(Default)]
struct Saved {
    url: Option<String>,
    retrieved: Option<String>,
}

impl Saved {
    /// Chromium begins the page with `<!-- saved from url=(0042)https://… -->`, SingleFile with a
    /// comment of several lines: `url: …`, `saved date: …`.
    fn of(document: &Document) -> Self {
        let mut saved = Self::default();
        let root = document.root();
        let above = root
            .children_it(false)
            .chain(document.html_root().children_it(false));
        for comment in above.filter(NodeRef::is_comment).take(4) {
            // A comment serializes with its marks.
            let text = comment.html();
            if let Some((_, rest)) = text.split_once("saved from url=(") {
                let address = rest.split_once(')').map_or("", |(_, address)| address);
                saved.url = first_word(address);
            }
            for line in text.lines() {
                match line.trim().split_once(": ") {
                    Some(("url", address)) => saved.url = first_word(address),
                    Some(("saved date", date)) => saved.retrieved = Some(date.trim().to_owned()),
                    _ => {}
                }
            }
        }
        saved.url = saved.url.filter(|url| is_address(url));
        saved
    }
}

fn first_word(text: &str) -> Option<String> {
    text.split_whitespace().next().map(str::to_owned)
}

/// The page's own address: without parameters that only count visitors, if the page has said one.
fn address(document: &Document, linked: &LinkedData, named: &Named) -> Option<String> {
    let canonical = document.select_single("link[rel~=canonical]").attr("href");
    canonical
        .map(|href| href.trim().to_owned())
        .filter(|href| is_address(href))
        .or_else(|| named.0.get("og:url").filter(|url| is_address(url)).cloned())
        .or_else(|| linked.url.clone().filter(|url| is_address(url)))
}

fn is_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(char::is_whitespace)
}

/// The date that the page marks up as its own: better than none, though it may be another's.
fn time(document: &Document) -> Option<String> {
    let of = |selector: &str, attribute: &str| {
        document
            .select(selector)
            .iter()
            .filter_map(|element| element.attr(attribute))
            .map(|value| clean(&value))
            .find(|value| value.starts_with(|c: char| c.is_ascii_digit()))
    };
    of("[itemprop~=datePublished][datetime]", "datetime")
        .or_else(|| of("time[pubdate][datetime]", "datetime"))
        .or_else(|| of("article time[datetime], main time[datetime]", "datetime"))
        .or_else(|| of("time[datetime]", "datetime"))
}

/// A BCP 47 tag, as far as a glance can tell: `fr`, `pt-BR`, `en_US`.
pub(super) fn language_tag(value: &str) -> Option<String> {
    let tag = value.split(',').next()?.trim().replace('_', "-");
    let primary = tag.split('-').next()?;
    let is_tag = (2..=3).contains(&primary.len())
        && tag.len() <= 35
        && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_tag.then_some(tag)
}

/// Who wrote it, without the words that only say so; `None` if it is an address or nothing.
pub(super) fn name(byline: &str) -> Option<String> {
    const BY: [&str; 8] = [
        "by ",
        "par ",
        "von ",
        "por ",
        "di ",
        "door ",
        "written by ",
        "publié par ",
    ];
    let byline = clean(byline);
    let lower = lower_case(&byline);
    let said = BY
        .iter()
        .filter(|by| lower.starts_with(*by) && byline.is_char_boundary(by.len()))
        .map(|by| by.len())
        .max()
        .unwrap_or(0);
    let name = byline[said..].trim_matches(|c: char| c.is_whitespace() || c == ',');
    (!name.is_empty() && !is_address(name)).then(|| name.to_owned())
}

/// The words with their entities decoded once more (pages escape what they have escaped already), on
/// one line.
pub(super) fn clean(value: &str) -> String {
    one_line(&html_escape::decode_html_entities(value))
}
