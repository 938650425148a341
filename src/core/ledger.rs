//! Who says what: the claims of many articles as lines of one table, to be narrowed and sorted.

use std::cmp::Ordering;

use super::{
    annotation::{Claim, ClaimKind, Id, Source, Speaker},
    article::Head,
    checking::{Verdict, Worthiness},
    folded::{Case, Folded, folded},
    order::sort_by,
    scene::Scene,
};

/// One claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The article that it stands in.
    pub article: Id,
    /// The claim.
    pub claim: Id,
    /// The article's title.
    pub title: String,
    /// Whose words they are: the innermost source, by the name of its entity if it has one; empty
    /// if nobody is known.
    pub speaker: String,
    /// Through whom they have come, the outermost first.
    pub via: Vec<String>,
    /// The words that assert.
    pub words: String,
    /// How they are reported.
    pub kind: ClaimKind,
    /// When it was said, else when the article was published; empty if neither is known.
    pub date: String,
    /// How much it is worth checking, if somebody has said.
    pub worthiness: Option<Worthiness>,
    /// The verdict, if there is one.
    pub verdict: Option<Verdict>,
}

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Whose words they are; who is not known comes last.
    #[default]
    Speaker,
    /// The words.
    Words,
    /// How they are reported.
    Kind,
    /// The article's title, then the place in it.
    Article,
    /// When it was said.
    Date,
    /// What is most worth checking comes first.
    Worthiness,
    /// The verdict; what has none comes last.
    Verdict,
}

/// In the order in which the table shows them.
pub const COLUMNS: [Column; 7] = [
    Column::Speaker,
    Column::Words,
    Column::Kind,
    Column::Article,
    Column::Date,
    Column::Worthiness,
    Column::Verdict,
];

/// The claims of an article, in reading order.
pub fn lines(head: &Head, scene: &Scene) -> Vec<Line> {
    let claims = scene.annotations.iter().filter_map(|a| a.as_claim());
    claims.map(|claim| line(head, scene, claim)).collect()
}

fn line(head: &Head, scene: &Scene, claim: &Claim) -> Line {
    let mut names: Vec<String> = claim.sources.iter().map(|s| named(scene, s)).collect();
    let checking = claim.checking.as_deref();
    let date = checking.map(|checking| checking.date.clone());
    let published = || head.source.published.clone();
    Line {
        article: head.id.clone(),
        claim: claim.id.clone(),
        title: head.title.clone(),
        speaker: names.pop().unwrap_or_default(),
        via: names,
        words: claim.spans.quote(&scene.text),
        kind: claim.kind,
        date: date
            .filter(|date| !date.is_empty())
            .or_else(published)
            .unwrap_or_default(),
        worthiness: checking.and_then(|checking| checking.worthiness),
        verdict: checking
            .and_then(|checking| checking.verdict.clone())
            .filter(|verdict| !verdict.value.is_empty()),
    }
}

/// A source by the name of its entity, so that one person is one whatever the article calls them.
pub fn named(scene: &Scene, source: &Source) -> String {
    let entity = match &source.speaker {
        Speaker::Mention(id) => {
            let mention = scene.annotations.by_id(id).and_then(|a| a.as_mention());
            mention.and_then(|mention| scene.entity_of(mention))
        }
        Speaker::Entity(_) | Speaker::Name { .. } => None,
    };
    entity.map_or_else(|| scene.source_name(source), |entity| entity.name.clone())
}

/// How the table is narrowed and sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Only lines with these words, whatever their capitals.
    pub query: String,
    /// What it is sorted by.
    pub by: Column,
    /// From the last to the first.
    pub is_reversed: bool,
    /// Whether all lines of a speaker stand together.
    pub by_speaker: bool,
}

/// The indices of the lines that are shown, in that order. Lines that are equal keep theirs.
pub fn arranged(lines: &[Line], order: &Order) -> Vec<usize> {
    let query = Folded::new(order.query.trim(), Case::Ignored);
    let has_query = |text: &String| {
        let text = Folded::new(text, Case::Ignored);
        text.text().contains(query.text())
    };
    let matches = |line: &Line| {
        let mut texts = [&line.speaker, &line.words, &line.title].into_iter();
        texts.any(has_query) || line.via.iter().any(has_query)
    };
    let shown = (0..lines.len()).filter(|index| matches(&lines[*index]));
    let mut keyed: Vec<(usize, String, String)> = shown
        .map(|index| {
            let line = &lines[index];
            (index, last_if_empty(&line.speaker), key(line, order.by))
        })
        .collect();
    sort_by(&mut keyed, |a, b| {
        let groups = if order.by_speaker {
            a.1.cmp(&b.1)
        } else {
            Ordering::Equal
        };
        let within = a.2.cmp(&b.2);
        groups.then(if order.is_reversed {
            within.reverse()
        } else {
            within
        })
    });
    keyed.into_iter().map(|(index, ..)| index).collect()
}

/// What a line is sorted by.
fn key(line: &Line, by: Column) -> String {
    match by {
        Column::Speaker => last_if_empty(&line.speaker),
        Column::Words => folded(&line.words),
        Column::Kind => (line.kind as u8).to_string(),
        Column::Article => folded(&line.title),
        Column::Date => last_if_empty(&line.date),
        Column::Worthiness => {
            let degree = line.worthiness.map(Worthiness::degree);
            degree
                .map_or(u8::MAX, |degree| Worthiness::MOST - degree)
                .to_string()
        }
        Column::Verdict => {
            last_if_empty(line.verdict.as_ref().map_or("", |verdict| verdict.words()))
        }
    }
}

fn last_if_empty(text: &str) -> String {
    match text {
        "" => "\u{10FFFF}".to_owned(),
        text => folded(text),
    }
}
