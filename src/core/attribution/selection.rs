//! The claim that a person means who has selected some words.

use crate::core::{
    annotation::{ClaimKind, Spans},
    text::TextRange,
};

use super::{
    passage::{Known, Passage},
    proposal::{ClaimProposal, ClaimReason},
    suggest,
};

/// The claim around the selection: the quotation or clause that it touches, with cue, sources and
/// kind. Without one it is exactly the selection, unmarked. Boilerplate is not looked at.
pub fn propose_claim(passage: &Passage<'_>, known: &Known, selection: TextRange) -> ClaimProposal {
    let claims = suggest(passage, known).claims;
    let shared = |claim: &ClaimProposal| -> usize {
        let parts = claim
            .spans
            .iter()
            .filter_map(|span| span.intersection(selection));
        parts.map(TextRange::len).sum()
    };
    // Of claims that hold the words or are held by them, the one that fits best.
    let fit = |claim: &ClaimProposal| {
        let common = shared(claim);
        let both = claim.spans.covered() + selection.len() - common;
        common * 1000 / both.max(1)
    };
    let touching = claims.into_iter().filter(|claim| {
        let common = shared(claim);
        2 * common >= selection.len().min(claim.spans.covered())
    });
    touching.max_by_key(fit).unwrap_or_else(|| ClaimProposal {
        spans: Spans::from(selection),
        cue: Vec::new(),
        sources: Vec::new(),
        kind: ClaimKind::Unmarked,
        score: 0,
        why: ClaimReason::Selection,
    })
}
