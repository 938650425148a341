//! What a reader should find: the library as its file has it, less what the report of losses says.
//!
//! The library is read as plain JSON and cut by code points here, not by the code that is tested.

use std::collections::BTreeMap;

use inquit::formats::{
    catalogue::Format,
    loss::{Aspect, Loss, LossKind},
};
use serde_json::Value;

use super::found::{Content, Link, Passage, dense};

/// Labelled words on their way into a file.
#[derive(Clone, Debug)]
struct Item {
    /// The annotation's id, with the name of its part for a cue or a speaker.
    id: String,
    /// The annotation that it is or belongs to.
    annotation: String,
    label: String,
    spans: Vec<[usize; 2]>,
}

/// One article, as a list of code points with items over them.
struct Article {
    id: String,
    text: Vec<char>,
    items: Vec<Item>,
    /// Start, end and kind, by the ids of items.
    links: Vec<[String; 3]>,
}

/// What is in a file of that library, in that format, from which this was lost.
pub fn expected(library: &Value, format: Format, losses: &[Loss]) -> Content {
    let keeps_fragments = !format.facts().cannot.contains(&Aspect::Fragments);
    let names = renamed(losses);
    let mut content = Content::default();
    for (document, article) in list(&library["articles"]).iter().enumerate() {
        let mut article = Article::new(library, article);
        for loss in losses {
            if loss.article.as_str() == article.id {
                article.lose(loss, keeps_fragments);
            }
        }
        article.write(document, &names, &mut content);
    }
    content.sorted()
}

/// What labels are called in the file.
fn renamed(losses: &[Loss]) -> BTreeMap<String, String> {
    let names = losses.iter().filter_map(|loss| match &loss.what {
        LossKind::Renamed { label, to } => Some((label.clone(), to.clone())),
        _ => None,
    });
    names.collect()
}

impl Article {
    fn new(library: &Value, article: &Value) -> Self {
        let mut new = Self {
            id: text(&article["id"]),
            text: text(&article["text"]).chars().collect(),
            items: Vec::new(),
            links: Vec::new(),
        };
        for mention in list(&article["mentions"]) {
            let label = list(&library["labels"]).iter();
            let label = label.clone().find(|label| label["id"] == mention["label"]);
            let label = text(&label.expect("the label is there")["name"]);
            new.add(&text(&mention["id"]), "", &label, &mention["spans"]);
        }
        for claim in list(&article["claims"]) {
            new.add_claim(claim);
        }
        for relation in list(&article["relations"]) {
            new.link(
                &text(&relation["from"]),
                &text(&relation["to"]),
                &text(&relation["kind"]),
            );
        }
        new
    }

    fn add_claim(&mut self, claim: &Value) {
        let id = text(&claim["id"]);
        self.add(&id, "", "Claim", &claim["spans"]);
        if !list(&claim["cue"]).is_empty() {
            let cue = self.add(&id, ".cue", "Cue", &claim["cue"]);
            self.link(&id, &cue, "cue");
        }
        for (number, source) in list(&claim["sources"]).iter().enumerate() {
            if let Some(mention) = source["mention"].as_str() {
                self.link(&id, mention, "speaker");
            } else if !list(&source["spans"]).is_empty() {
                let part = format!(".speaker{}", number + 1);
                let speaker = self.add(&id, &part, "Speaker", &source["spans"]);
                self.link(&id, &speaker, "speaker");
            }
        }
    }

    fn add(&mut self, annotation: &str, part: &str, label: &str, spans: &Value) -> String {
        let place = |span: &Value| ["start", "end"].map(|end| position(&span[end]));
        let id = format!("{annotation}{part}");
        self.items.push(Item {
            id: id.clone(),
            annotation: annotation.to_owned(),
            label: label.to_owned(),
            spans: list(spans).iter().map(place).collect(),
        });
        id
    }

    fn link(&mut self, from: &str, to: &str, kind: &str) {
        self.links
            .push([from, to, kind].map(|part| part.to_owned()));
    }

    /// Takes away or changes what the loss speaks of.
    fn lose(&mut self, loss: &Loss, keeps_fragments: bool) {
        let Some(annotation) = loss.annotation.as_ref().map(|id| id.as_str()) else {
            return;
        };
        match &loss.what {
            LossKind::Overlap { .. } | LossKind::Blank => {
                self.items.retain(|item| item.id != annotation);
            }
            LossKind::Mention | LossKind::Incomplete { .. } => {
                self.items.retain(|item| item.annotation != annotation);
            }
            LossKind::Relation { kind } => {
                let of_it = |id: &str| id == annotation;
                let lost = |link: &[String; 3]| of_it(&link[0]) && link[2] == *kind;
                let at = self.links.iter().position(lost);
                self.links.remove(at.expect("what is lost was there"));
            }
            LossKind::Fragments => self.part(annotation, |item, _| {
                item.spans.iter().map(|span| vec![*span]).collect()
            }),
            LossKind::Split => self.part(annotation, |item, text| {
                let lines = item.spans.iter().flat_map(|span| lines(*span, text));
                if keeps_fragments {
                    return vec![lines.collect()];
                }
                lines.map(|line| vec![line]).collect()
            }),
            LossKind::Widened => self.each_span(annotation, widened),
            LossKind::Trimmed => self.each_span(annotation, trimmed),
            _ => {}
        }
    }

    fn part(&mut self, annotation: &str, cut: impl Fn(&Item, &[char]) -> Vec<Vec<[usize; 2]>>) {
        let items = std::mem::take(&mut self.items).into_iter();
        let parts = items.flat_map(|item| match item.id == annotation {
            false => vec![item],
            true => {
                let parts = cut(&item, &self.text).into_iter();
                parts
                    .map(|spans| Item {
                        spans,
                        ..item.clone()
                    })
                    .collect()
            }
        });
        self.items = parts.collect();
    }

    fn each_span(&mut self, annotation: &str, change: fn([usize; 2], &[char]) -> [usize; 2]) {
        let items = self.items.iter_mut();
        let of_it = items.filter(|item| item.annotation == annotation);
        for span in of_it.flat_map(|item| &mut item.spans) {
            *span = change(*span, &self.text);
        }
    }

    fn write(self, document: usize, names: &BTreeMap<String, String>, content: &mut Content) {
        let words = |item: &Item| {
            let spans = item.spans.iter();
            let words =
                spans.map(|[start, end]| self.text[*start..*end].iter().collect::<String>());
            dense(&words.collect::<String>())
        };
        for item in &self.items {
            content.passages.push(Passage {
                document: Some(document),
                spans: Some(item.spans.clone()),
                label: names.get(&item.label).unwrap_or(&item.label).clone(),
                words: words(item),
            });
        }
        for [from, to, kind] in &self.links {
            let end = |id: &String| self.items.iter().find(|item| item.id == *id).map(words);
            if let (Some(from), Some(to)) = (end(from), end(to)) {
                content.links.push(Link {
                    document: Some(document),
                    kind: kind.clone(),
                    from,
                    to,
                });
            }
        }
    }
}

/// A span cut at line ends, without the white space around each line.
fn lines([start, end]: [usize; 2], text: &[char]) -> Vec<[usize; 2]> {
    let mut found = Vec::new();
    let mut at = start;
    for line in text[start..end].split(|c| *c == '\n') {
        let [from, to] = trimmed([at, at + line.len()], text);
        found.extend((from < to).then_some([from, to]));
        at += line.len() + 1;
    }
    found
}

fn trimmed([mut start, mut end]: [usize; 2], text: &[char]) -> [usize; 2] {
    while start < end && text[start].is_whitespace() {
        start += 1;
    }
    while start < end && text[end - 1].is_whitespace() {
        end -= 1;
    }
    [start, end]
}

/// A span with the whole of its first and last words.
fn widened([mut start, mut end]: [usize; 2], text: &[char]) -> [usize; 2] {
    while start > 0 && text[start].is_alphanumeric() && text[start - 1].is_alphanumeric() {
        start -= 1;
    }
    while end < text.len() && text[end - 1].is_alphanumeric() && text[end].is_alphanumeric() {
        end += 1;
    }
    [start, end]
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn position(value: &Value) -> usize {
    let position = value.as_u64().expect("a position");
    usize::try_from(position).expect("a position in a text")
}
