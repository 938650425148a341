//! Quotations that no verb of saying stands beside: they go on after one whose speaker is known.

use super::{
    claims::Draft, class::Class, contents::Content, proposal::ClaimReason, prose::Prose,
    tokens::Kind,
};
use crate::core::annotation::ClaimKind;

/// Adds a claim for each quotation of whole sentences that no draft covers.
pub fn lone_quotations(prose: &Prose<'_>, drafts: &mut Vec<Draft>) {
    let mut lone = Vec::new();
    // Drafts come sentence by sentence.
    let mut next = 0;
    let mut speaker: Option<(usize, std::ops::Range<usize>)> = None;
    for quotation in &prose.quotations {
        if quotation.nested {
            continue;
        }
        let sentence = prose.sentence_of(quotation.start());
        while next < drafts.len() && drafts[next].sentence < sentence {
            if let Some(source) = drafts[next].sources.first() {
                speaker = Some((drafts[next].sentence, source.clone()));
            }
            next += 1;
        }
        let covered = drafts[next..]
            .iter()
            .take_while(|d| d.sentence <= prose.sentence_of(quotation.end() - 1))
            .any(|d| d.extent.start <= quotation.end() && quotation.start() <= d.extent.end);
        if covered || !stands_alone(prose, quotation.start(), quotation.end()) {
            continue;
        }
        let heard = speaker
            .clone()
            .filter(|(at, _)| is_near(prose, *at, sentence));
        let ranges = prose.inside(quotation);
        if ranges.is_empty() {
            continue;
        }
        lone.push(Draft {
            content: Content {
                ranges,
                kind: ClaimKind::Direct,
            },
            extent: quotation.start()..quotation.end(),
            cue: None,
            score: if heard.is_some() { 75 } else { 40 },
            why: if heard.is_some() {
                ClaimReason::QuotationContinued
            } else {
                ClaimReason::QuotationAlone
            },
            sources: heard.iter().map(|(_, source)| source.clone()).collect(),
            medium: None,
            sentence,
        });
        speaker = heard.map(|(_, source)| (sentence, source));
    }
    drafts.append(&mut lone);
}

/// Whether nothing but marks stands around the quotation in its sentence.
fn stands_alone(prose: &Prose<'_>, start: usize, end: usize) -> bool {
    let first = prose.sentences[prose.sentence_of(start)].start;
    let last = prose.sentences[prose.sentence_of(end - 1)].end;
    let bare = |t: usize| {
        matches!(prose.token(t).kind, Kind::Mark(_)) || prose.token(t).is(Class::CONJUNCTION)
    };
    end - start > 5 && (first..start).all(bare) && (end..last).all(bare)
}

/// Whether the speaker of one sentence is still heard in another: in the same paragraph, or at the
/// end of the one before.
fn is_near(prose: &Prose<'_>, spoken: usize, sentence: usize) -> bool {
    let paragraph = |s: usize| {
        let token = prose.sentences[s].start;
        prose.paragraphs.partition_point(|p| p.tokens.end <= token)
    };
    sentence - spoken <= 3 && paragraph(sentence) - paragraph(spoken) <= 1
}
