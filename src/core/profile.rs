//! An article in figures: whose words it gives how much room, and how its claims are sourced.

use super::{
    annotation::{ClaimKind, Nature},
    article::{Block, BlockKind},
    ledger::named,
    order::sort_by,
    scene::Scene,
    text::TextRange,
};

/// The figures of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its words, without what is not part of the article.
    pub words: usize,
    /// Those who speak, by name, each with how many words of claims; the most first.
    pub speakers: Vec<(String, usize)>,
    /// How many claims come from sources of that nature; `None` for no source at all.
    pub natures: Vec<(Option<Nature>, usize)>,
    /// How many claims are reported in that way.
    pub kinds: Vec<(ClaimKind, usize)>,
    /// How many sentences state something.
    pub statements: usize,
    /// Those of them that no claim touches: the article itself says so.
    pub unattributed: usize,
}

const NATURES: [Option<Nature>; 6] = [
    Some(Nature::Named),
    Some(Nature::Anonymous),
    Some(Nature::Collective),
    Some(Nature::Document),
    Some(Nature::Implicit),
    None,
];

const KINDS: [ClaimKind; 4] = [
    ClaimKind::Direct,
    ClaimKind::Mixed,
    ClaimKind::Indirect,
    ClaimKind::Unmarked,
];

impl Profile {
    /// The figures of an article in which these sentences state something.
    pub fn of(scene: &Scene, blocks: &[Block], statements: &[TextRange]) -> Self {
        let count = |range: TextRange| words_in(range.of(&scene.text).unwrap_or_default());
        let body = blocks.iter().filter(|b| b.kind != BlockKind::Boilerplate);
        let claims: Vec<_> = scene
            .annotations
            .iter()
            .filter_map(|a| a.as_claim())
            .collect();
        let mut speakers: Vec<(String, usize)> = Vec::new();
        for claim in &claims {
            let words = claim.spans.iter().map(count).sum::<usize>();
            let name = claim.sources.last().map(|source| named(scene, source));
            let name = name.unwrap_or_default();
            match speakers.iter_mut().find(|(known, _)| *known == name) {
                Some((_, all)) => *all += words,
                None => speakers.push((name, words)),
            }
        }
        sort_by(&mut speakers, |a, b| b.1.cmp(&a.1));
        let nature = |nature| {
            let has = |source: Option<Nature>| source == nature;
            let sources = claims.iter().map(|c| c.sources.last().map(|s| s.nature));
            (nature, sources.filter(|source| has(*source)).count())
        };
        let kind = |kind| (kind, claims.iter().filter(|c| c.kind == kind).count());
        let is_unclaimed = |sentence: &&TextRange| {
            let here = scene.annotations.overlapping(**sentence);
            !here.iter().any(|a| a.as_claim().is_some())
        };
        Self {
            words: body.map(|block| count(block.range)).sum(),
            speakers,
            natures: NATURES
                .map(nature)
                .into_iter()
                .filter(|(_, n)| *n > 0)
                .collect(),
            kinds: KINDS
                .map(kind)
                .into_iter()
                .filter(|(_, n)| *n > 0)
                .collect(),
            statements: statements.len(),
            unattributed: statements.iter().filter(is_unclaimed).count(),
        }
    }
}

/// How many words: what stands between spaces and has a letter or a digit.
fn words_in(text: &str) -> usize {
    let words = text.split_whitespace();
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}
