//! Sentences of tokens with at most one tag each: what every flat format is written from.

use super::{
    flattening::{Item, Overlaps, flatten},
    loss::{Loss, LossKind},
    sentences::sentences,
    sheet::{Layer, Passage, Sheet},
    tokens::{tokens, touched},
};
use crate::core::text::TextRange;

/// Which token of an annotation one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first of several.
    Begin,
    /// Neither the first nor the last.
    Inside,
    /// The last of several.
    End,
    /// The only one.
    Single,
}

/// A word or a sign.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Where it stands.
    pub range: TextRange,
    /// Its place in an annotation, and the annotation's label.
    pub tag: Option<(Place, String)>,
}

/// Tokens that belong together; never none.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Where it stands.
    pub range: TextRange,
    /// In text order.
    pub tokens: Vec<Token>,
}

/// The files that a person's wish about overlaps makes of the sheets: the name of each, and what
/// belongs into it.
pub fn files(sheets: &[Sheet], overlaps: Overlaps) -> Vec<(&'static str, Option<Layer>)> {
    if overlaps != Overlaps::Layers {
        return vec![("annotations", None)];
    }
    let is_used = |layer| {
        let passages = sheets.iter().flat_map(|sheet| &sheet.passages);
        layer == Layer::Entities || passages.into_iter().any(|p| p.layer == layer)
    };
    let used = Layer::ALL.into_iter().filter(|layer| is_used(*layer));
    used.map(|layer| (layer.name(), Some(layer))).collect()
}

/// The article's sentences, tagged with the passages of one layer or of all. Adds what is lost.
pub fn tagged(
    sheet: &Sheet,
    layer: Option<Layer>,
    overlaps: Overlaps,
    losses: &mut Vec<Loss>,
) -> Vec<Sentence> {
    let mentions = sheet.passages.iter().filter(|p| p.layer == Layer::Entities);
    let whole: Vec<TextRange> = mentions.flat_map(|p| p.spans.iter()).collect();
    let mut found = Vec::new();
    for range in sentences(sheet.text(), &whole) {
        let tokens = tokens(sheet.text(), range, sheet.language());
        let tokens = tokens.into_iter().map(|range| Token { range, tag: None });
        let tokens: Vec<Token> = tokens.collect();
        if !tokens.is_empty() {
            found.push(Sentence { range, tokens });
        }
    }
    let passages = sheet.passages.iter();
    let passages: Vec<&Passage> = passages
        .filter(|p| layer.is_none_or(|l| p.layer == l))
        .collect();
    lay(sheet, &mut found, &passages, overlaps, losses);
    found
}

/// A stretch of tokens, as numbers of tokens counted through the whole article.
pub type Stretch = TextRange;

fn lay(
    sheet: &Sheet,
    sentences: &mut [Sentence],
    passages: &[&Passage],
    overlaps: Overlaps,
    losses: &mut Vec<Loss>,
) {
    let tokens: Vec<TextRange> = sentences
        .iter()
        .flat_map(|sentence| sentence.tokens.iter().map(|token| token.range))
        .collect();
    let item = |passage: &&Passage| Item {
        ranges: stretches(&tokens, passage),
        rank: passage.rank,
    };
    let items: Vec<Item> = passages.iter().map(item).collect();
    let gave_way = flatten(&items, overlaps);
    let mut tags: Vec<Option<(Place, String)>> = vec![None; tokens.len()];
    let ends = sentence_ends(sentences);
    for ((passage, item), gave_way) in passages.iter().zip(&items).zip(gave_way) {
        let mut lose = |what| losses.push(sheet.loss(&passage.annotation, what));
        if item.ranges.is_empty() {
            lose(LossKind::Blank);
            continue;
        }
        if let Some(kept) = gave_way {
            let kept = passages[kept].annotation.clone();
            lose(LossKind::Overlap { kept });
            continue;
        }
        fit(sheet.text(), &tokens, passage)
            .into_iter()
            .for_each(&mut lose);
        let pieces = item.ranges.iter().flat_map(|stretch| cut(*stretch, &ends));
        let pieces: Vec<Stretch> = pieces.collect();
        if pieces.len() > item.ranges.len() {
            lose(LossKind::Split);
        }
        for piece in pieces {
            for (tag, token) in tags[piece.start()..piece.end()]
                .iter_mut()
                .zip(piece.start()..)
            {
                *tag = Some((place(piece, token), passage.label.clone()));
            }
        }
    }
    let all = sentences
        .iter_mut()
        .flat_map(|sentence| &mut sentence.tokens);
    for (token, tag) in all.zip(tags) {
        token.tag = tag;
    }
}

/// The tokens of each fragment; fragments that share a token are one.
pub fn stretches(tokens: &[TextRange], passage: &Passage) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    for range in passage.spans.iter() {
        let tokens = touched(tokens, range);
        let start = found.last().map_or(tokens.start, |last| {
            if tokens.start < last.end() {
                last.end()
            } else {
                tokens.start
            }
        });
        found.extend(Stretch::new(start, tokens.end));
    }
    found
}

/// How the words written differ from those annotated.
pub fn fit(text: &str, tokens: &[TextRange], passage: &Passage) -> Vec<LossKind> {
    let mut losses = Vec::new();
    for range in passage.spans.iter() {
        let touched = &tokens[touched(tokens, range)];
        let (Some(first), Some(last)) = (touched.first(), touched.last()) else {
            continue;
        };
        if first.start() < range.start() || range.end() < last.end() {
            losses.push(LossKind::Widened);
        }
        let before = text
            .get(range.start()..first.start())
            .is_some_and(|gap| !gap.is_empty());
        let after = text
            .get(last.end()..range.end())
            .is_some_and(|gap| !gap.is_empty());
        if before || after {
            losses.push(LossKind::Trimmed);
        }
    }
    losses.dedup();
    losses
}

/// After which tokens a sentence ends.
fn sentence_ends(sentences: &[Sentence]) -> Vec<usize> {
    let lengths = sentences.iter().map(|sentence| sentence.tokens.len());
    let ends = lengths.scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    ends.collect()
}

/// A stretch cut where sentences end.
fn cut(stretch: Stretch, ends: &[usize]) -> Vec<Stretch> {
    let first = ends.partition_point(|&end| end <= stretch.start());
    let inside = ends[first..]
        .iter()
        .copied()
        .take_while(|&end| end < stretch.end());
    let mut start = stretch.start();
    let mut pieces = Vec::new();
    for end in inside.chain([stretch.end()]) {
        pieces.extend(Stretch::new(start, end));
        start = end;
    }
    pieces
}

fn place(piece: Stretch, token: usize) -> Place {
    match (token == piece.start(), token + 1 == piece.end()) {
        (true, true) => Place::Single,
        (true, false) => Place::Begin,
        (false, true) => Place::End,
        (false, false) => Place::Inside,
    }
}
