//! A report to look at: each article with its marks, a legend, a card for each claim and a table of who is
//! named how often. One page that needs nothing else; nothing reads it but people, and programs that
//! look for ClaimReview.
//!
//! Source: HTML as WHATWG describes it. Lost for programs: positions.

use std::collections::BTreeMap;

use super::{
    assertions::{Assertion, assertions},
    claim_review::review,
    page::{escaped, head, script},
    phrases::{Phrases, phrases},
    sheet::{Layer, Sheet, sheets},
    writing::{File, Options, Taken},
};
use crate::core::{
    annotation::Annotation,
    article::BlockKind,
    label::Label,
    paint::{Segment, segments},
    palette::{DARK, LIGHT, tint},
    project::{Project, WholeArticle},
};

/// One page.
pub fn write(project: &Project, options: &Options) -> Taken {
    let words = phrases(options.language);
    let title = match &project.articles[..] {
        [article] => &article.head.title,
        _ => words.report,
    };
    let mut page = head(title, options.language, &label_style(&project.labels));
    page += &legend(&project.labels, words);
    let sheets = sheets(project, options);
    for ((whole, claims), sheet) in assertions(project, options).iter().zip(&sheets) {
        page += &article(whole, sheet);
        page += &cards(claims, words);
        page += &table(sheet, words);
        let reviews = claims
            .iter()
            .filter_map(|claim| review(claim, options).ok());
        reviews.for_each(|review| page += &script(&review));
    }
    page += "</body>\n</html>\n";
    Taken {
        files: vec![File::text("report.html", page)],
        losses: Vec::new(),
    }
}

/// A class for each label, by its place in the list.
fn label_style(labels: &[Label]) -> String {
    let mut style = "mark { color: inherit; background: none; border-radius: .2em; }\n\
        mark.claim { text-decoration: underline; text-underline-offset: .25em; }\n"
        .to_owned();
    for (number, label) in labels.iter().enumerate() {
        let ground = tint(label.color, LIGHT).ground;
        style += &format!(".label-{number} {{ background: {ground}; }}\n");
    }
    style += "@media (prefers-color-scheme: dark) {\n@media screen {\n";
    for (number, label) in labels.iter().enumerate() {
        let ground = tint(label.color, DARK).ground;
        style += &format!(".label-{number} {{ background: {ground}; }}\n");
    }
    style + "}\n}\n"
}

fn legend(labels: &[Label], words: &Phrases) -> String {
    let label = |(number, label): (usize, &Label)| {
        format!(
            "<mark class=\"label-{number}\">{}</mark>\n",
            escaped(&label.name)
        )
    };
    let marks: String = labels.iter().enumerate().map(label).collect();
    format!(
        "<p class=\"legend\">{marks}<mark class=\"claim\">{}</mark></p>\n",
        words.claim
    )
}

fn article(whole: &WholeArticle, sheet: &Sheet) -> String {
    let head = &whole.head;
    let language = sheet
        .language()
        .map_or(String::new(), |tag| format!(" lang=\"{}\"", escaped(tag)));
    let mut html = format!(
        "<article dir=\"auto\"{language}>\n<h1>{}</h1>\n",
        escaped(&head.title)
    );
    let source = &head.source;
    let known = [&source.byline, &source.publisher, &source.published];
    let mut known: Vec<String> = known
        .into_iter()
        .flatten()
        .map(|text| escaped(text))
        .collect();
    known.extend(source.url.iter().map(|url| link(url, url)));
    if !known.is_empty() {
        html += &format!("<p>{}</p>\n", known.join(" · "));
    }
    let shown =
        |a: &&std::rc::Rc<Annotation>| sheet.passages.iter().any(|p| &p.annotation == a.id());
    let shown: Vec<_> = whole.annotations.iter().filter(shown).cloned().collect();
    for block in whole
        .blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Boilerplate)
    {
        let inside = shown
            .iter()
            .filter(|a| a.spans().overlaps(block.range))
            .cloned();
        let inside: Vec<_> = inside.collect();
        let marks: String = segments(block.range, &inside)
            .iter()
            .map(|segment| mark(segment, sheet))
            .collect();
        let element = match block.kind {
            BlockKind::Title | BlockKind::Heading => "h2",
            BlockKind::Quotation => "blockquote",
            BlockKind::ListItem
            | BlockKind::Paragraph
            | BlockKind::Caption
            | BlockKind::Boilerplate => "p",
        };
        html += &format!("<{element} dir=\"auto\">{marks}</{element}>\n");
    }
    html + "</article>\n"
}

/// An address as a link, if it is one that a browser may follow.
fn link(url: &str, name: &str) -> String {
    if url.starts_with("https://") || url.starts_with("http://") {
        return format!("<a href=\"{}\">{}</a>", escaped(url), escaped(name));
    }
    escaped(name)
}

/// The words of a segment, marked with the innermost mention and with the claims on it.
fn mark(segment: &Segment, sheet: &Sheet) -> String {
    let words = escaped(segment.range.of(sheet.text()).unwrap_or_default());
    let innermost = segment.mentions.last().map(|layer| layer.annotation.id());
    let mention = innermost.and_then(|id| sheet.passages.iter().find(|p| &p.annotation == id));
    let mut classes: Vec<String> = mention
        .iter()
        .map(|p| format!("label-{}", p.rank))
        .collect();
    if !segment.claims.is_empty() {
        classes.push("claim".to_owned());
    }
    if classes.is_empty() {
        return words;
    }
    let title = mention.map_or(String::new(), |p| {
        format!(" title=\"{}\"", escaped(&p.label))
    });
    format!(
        "<mark class=\"{}\"{title}>{words}</mark>",
        classes.join(" ")
    )
}

fn cards(claims: &[Assertion], words: &Phrases) -> String {
    if claims.is_empty() {
        return String::new();
    }
    let cards: String = claims.iter().map(|claim| card(claim, words)).collect();
    format!("<section>\n<h2>{}</h2>\n{cards}</section>\n", words.claims)
}

fn card(claim: &Assertion, words: &Phrases) -> String {
    let speakers: Vec<&str> = claim
        .speakers
        .iter()
        .map(|speaker| &*speaker.name)
        .collect();
    let checking = claim.checking();
    let text = |text: Option<&String>| text.map_or(String::new(), |text| escaped(text));
    let verdict = claim
        .verdict()
        .map_or(String::new(), |verdict| escaped(verdict.words()));
    let evidence = checking
        .map_or(&[][..], |checking| &checking.evidence[..])
        .iter();
    let evidence = evidence.map(|evidence| {
        let name = if evidence.title.is_empty() {
            &evidence.url
        } else {
            &evidence.title
        };
        link(&evidence.url, name)
    });
    let rows = [
        (words.said_by, escaped(&speakers.join(" > "))),
        (
            words.wording,
            text(checking.map(|checking| &checking.wording)),
        ),
        (words.verdict, verdict),
        (
            words.explanation,
            text(claim.verdict().map(|verdict| &verdict.explanation)),
        ),
        (words.evidence, evidence.collect::<Vec<_>>().join("<br>")),
        (words.note, text(Some(&claim.claim.note))),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let rows: String = rows
        .map(|(name, value)| format!("<dt>{name}</dt><dd>{value}</dd>\n"))
        .collect();
    let quote = escaped(&claim.quote);
    format!(
        "<div class=\"card\" dir=\"auto\"><p><mark class=\"claim\">{quote}</mark></p>\n<dl>{rows}</dl></div>\n"
    )
}

/// Who and what is named, with how often.
fn table(sheet: &Sheet, words: &Phrases) -> String {
    let mut named: BTreeMap<(usize, &str, String), usize> = BTreeMap::new();
    for passage in sheet.passages.iter().filter(|p| p.layer == Layer::Entities) {
        let name = passage
            .identity
            .as_ref()
            .map(|identity| identity.name.clone());
        let name = name.unwrap_or_else(|| passage.spans.quote(sheet.text()));
        *named
            .entry((passage.rank, &passage.label, name))
            .or_default() += 1;
    }
    if named.is_empty() {
        return String::new();
    }
    let row = |((_, label, name), count): (&(usize, &str, String), &usize)| {
        format!(
            "<tr><td>{}</td><td dir=\"auto\">{}</td><td>{count}</td></tr>\n",
            escaped(label),
            escaped(name)
        )
    };
    let rows: String = named.iter().map(row).collect();
    format!(
        "<table>\n<thead><tr><th>{}</th><th>{}</th><th>{}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n",
        words.label, words.name, words.count
    )
}
