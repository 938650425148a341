//! Quoted words that no verb of saying introduces but that somebody is named for: "jugée « insultante »
//! par les syndicats", "described as “insulting” by the unions", "« Inadmissible », pour le maire".

use std::ops::Range;

use super::{
    claims::Draft,
    class::Class,
    proposal::ClaimReason,
    prose::Prose,
    quotations::Quotation,
    subjects::{before_words, with_name},
    tongue::Tongue,
};

/// Verbs that report words without being verbs of saying, each with what may stand before the words.
pub(super) const SPEAKING: [&str; 14] = [
    "parle", "parlé", "parlait", "parlent", "voit", "voient", "voyait", "spoke", "speaks", "speak",
    "spoken", "talked", "dubbed", "citing",
];

/// Adds a claim for each quotation that no draft touches and that somebody is named for.
pub fn quoted_fragments(prose: &Prose<'_>, drafts: &mut Vec<Draft>) {
    let mut found = Vec::new();
    for quotation in prose.quotations.iter().filter(|q| !q.nested) {
        let sentence = prose.sentence_of(quotation.start());
        let near = drafts.partition_point(|d| d.sentence < sentence);
        let is_touched = drafts[near..]
            .iter()
            .take_while(|d| d.sentence == sentence)
            .any(|d| d.extent.start < quotation.end() && quotation.start() < d.extent.end);
        if is_touched {
            continue;
        }
        let within = prose.sentences[sentence].clone();
        let named = judged(prose, &within, quotation)
            .or_else(|| opined(prose, &within, quotation))
            .or_else(|| put_so(prose, &within, quotation))
            .or_else(|| spoken(prose, &within, quotation));
        if let Some((cue, source)) = named {
            let Some(content) = prose.said_in(quotation) else {
                continue;
            };
            found.push(Draft {
                content,
                extent: quotation.start()..quotation.end(),
                cue: prose.words(cue),
                sources: vec![source],
                medium: None,
                score: 60,
                why: ClaimReason::QuotationWithCue,
                sentence,
            });
        }
    }
    drafts.append(&mut found);
    drafts.sort_by_key(|draft| draft.sentence);
}

type Named = (Range<usize>, Range<usize>);

/// A participle before the words, and "par" or "by" with somebody after them.
fn judged(prose: &Prose<'_>, within: &Range<usize>, quotation: &Quotation) -> Option<Named> {
    let (by, endings): (&str, &[&str]) = match prose.lexicon.tongue {
        Tongue::French => ("par", &["é", "ée", "és", "ées"]),
        Tongue::English => ("by", &["ed"]),
        _ => return None,
    };
    let after = quotation.end();
    if !prose.token_within(after, within.end)?.is_word() || prose.lower(after) != by {
        return None;
    }
    let mut verb = quotation.start().checked_sub(1)?;
    if matches!(prose.lower(verb), "de" | "d'" | "comme" | "as") {
        verb = verb.checked_sub(1)?;
    }
    let is_participle = verb >= within.start
        && !is_named(prose, verb)
        && prose.token(verb).is_word()
        && endings
            .iter()
            .any(|ending| prose.lower(verb).ends_with(ending));
    let source = prose.phrase_from(after + 1, within.end)?;
    is_participle.then(|| {
        (
            verb..quotation.start(),
            with_name(prose, source, within.end),
        )
    })
}

/// Whether the word gives a name, which says nothing: "surnommé « le boucher » par la critique".
pub(super) fn is_named(prose: &Prose<'_>, at: usize) -> bool {
    const NAMING: [&str; 16] = [
        "surnommé",
        "surnommée",
        "surnommés",
        "baptisé",
        "baptisée",
        "intitulé",
        "intitulée",
        "appelé",
        "appelée",
        "dubbed",
        "nicknamed",
        "named",
        "titled",
        "entitled",
        "headlined",
        "titré",
    ];
    NAMING.contains(&prose.lower(at))
}

/// The words open the sentence, and "pour" or "for" with somebody ends it.
fn opined(prose: &Prose<'_>, within: &Range<usize>, quotation: &Quotation) -> Option<Named> {
    let comma = quotation.end();
    let opens =
        quotation.start() == within.start && prose.token_within(comma, within.end)?.is_mark(',');
    let says = matches!(prose.lower((comma + 1).min(within.end - 1)), "pour" | "for");
    if !opens || !says {
        return None;
    }
    let source = prose.phrase_from(comma + 2, within.end)?;
    let ends = prose
        .token_within(source.end, within.end)
        .is_none_or(|token| !token.is_word());
    ends.then(|| (comma + 1..comma + 2, with_name(prose, source, within.end)))
}

/// “by the back door,” as he put it: whoever puts it so.
fn put_so(prose: &Prose<'_>, within: &Range<usize>, quotation: &Quotation) -> Option<Named> {
    let at = quotation.end() + usize::from(prose.has_mark(quotation.end(), within.end, ','));
    let verb = (at + 2..within.end.saturating_sub(1))
        .take(8)
        .find(|t| matches!(prose.lower(*t), "put" | "puts") && prose.lower(*t + 1) == "it")?;
    let source = before_words(prose, at + 1, verb, true)?;
    (prose.lower(at) == "as").then_some((verb..verb + 2, source))
}

/// A verb that reports words, with its subject before it and nothing but small words between.
fn spoken(prose: &Prose<'_>, within: &Range<usize>, quotation: &Quotation) -> Option<Named> {
    const BETWEEN: usize = 3;
    let first = quotation
        .start()
        .saturating_sub(BETWEEN + 1)
        .max(within.start);
    let verb = (first..quotation.start())
        .rev()
        .find(|t| SPEAKING.contains(&prose.lower(*t)))?;
    let is_small = |t: usize| prose.token(t).is(Class::FUNCTION);
    if !(verb + 1..quotation.start()).all(is_small) {
        return None;
    }
    let is_part = |t: usize| {
        prose.token(t).is(Class::AUXILIARY
            .or(Class::CLITIC)
            .or(Class::NEGATION)
            .or(Class::ADVERB))
            || prose.lower(t) == "y"
    };
    let part = (within.start + 1..verb)
        .rev()
        .take_while(|t| is_part(*t))
        .last();
    let start = part.unwrap_or(verb);
    let start = match prose.token(start.saturating_sub(1)).is_mark(',') {
        true => prose
            .first_verb(within.clone())
            .map_or(start, |verb| verb.min(start)),
        false => start,
    };
    let source = before_words(prose, within.start, start, true)?;
    Some((start.max(verb.saturating_sub(2))..verb + 1, source))
}
