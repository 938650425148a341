//! Quotations in headlines: who speaks them is often told only by the article below.

use std::ops::Range;

use super::{claims::Draft, lexicon::Table, proposal::ClaimReason, prose::Prose, tokens::Kind};
use crate::core::annotation::ClaimKind;

/// Gives a quotation of a headline the speaker of the same words in the text.
pub fn quotations_of_headlines(prose: &Prose<'_>, drafts: &mut Vec<Draft>) {
    let headlines = prose.quotations.iter();
    let headlines = headlines.filter(|q| !q.nested && prose.is_heading(q.start()));
    let headlines: Vec<Range<usize>> = headlines.map(|q| q.start()..q.end()).collect();
    if headlines.is_empty() {
        return;
    }
    let words = |tokens: Range<usize>| {
        let words = tokens.filter(|t| prose.token(*t).is_word());
        words.map(|t| prose.lower(t)).collect::<Vec<_>>().join(" ")
    };
    // "« J’ai menti »" above "« Je regrette. J’ai menti à tous »": a headline may take a part, of so many
    // tokens at most.
    const LONGEST: usize = 40;
    const OPENING: usize = 3;
    let opening =
        |words: &str| -> String { words.split(' ').take(OPENING).collect::<Vec<_>>().join(" ") };
    let mut said: Table<String, (String, Range<usize>)> = Table::default();
    let mut above: Vec<usize> = Vec::new();
    for (index, draft) in drafts.iter().enumerate() {
        if prose.is_heading(draft.extent.start) {
            above.push(index);
        } else if draft.content.kind == ClaimKind::Direct
            && let Some(source) = draft.sources.first()
        {
            let tokens = prose.tokens_in(draft.content.ranges[0]);
            let begins = |t: &usize| {
                *t == tokens.start
                    || matches!(prose.token(*t - 1).kind, Kind::Mark('.' | '!' | '?'))
            };
            for start in tokens.clone().filter(begins) {
                let rest = words(start..tokens.end.min(start + LONGEST));
                said.entry(opening(&rest))
                    .or_insert_with(|| (rest, source.clone()));
            }
        }
    }
    for quotation in headlines {
        let short = words(quotation.clone());
        let is_clause = prose
            .quotation_at(quotation.start, quotation.end)
            .is_some_and(|index| prose.is_clause(&prose.quotations[index]));
        let is_same = |below: &str| below == short || is_clause && below.starts_with(&short);
        let Some((_, source)) = said
            .get(&opening(&short))
            .filter(|(below, _)| is_same(below))
        else {
            continue;
        };
        let touches = |index: &usize| {
            let extent = &drafts[*index].extent;
            extent.start < quotation.end && quotation.start < extent.end
        };
        match above.iter().copied().find(touches) {
            Some(index) if drafts[index].sources.is_empty() => {
                drafts[index].sources.push(source.clone());
            }
            Some(_) => {}
            None => drafts.extend(prose.quotation_at(quotation.start, quotation.end).and_then(
                |index| {
                    Some(Draft {
                        content: prose.said_in(&prose.quotations[index])?,
                        sentence: prose.sentence_of(quotation.start),
                        extent: quotation.clone(),
                        cue: None,
                        sources: vec![source.clone()],
                        medium: None,
                        score: 70,
                        why: ClaimReason::QuotationContinued,
                    })
                },
            )),
        }
    }
}
