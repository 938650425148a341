//! Quotations that no verb of saying stands beside: they go on after one whose speaker is known.

use super::{
    claims::Draft,
    class::Class,
    contents::Content,
    incises::incise,
    proposal::ClaimReason,
    prose::Prose,
    quotations::Quotation,
    subjects::{before_words, with_name},
    tokens::Kind,
    tongue::Tongue,
};
use crate::core::{annotation::ClaimKind, text::TextRange};

/// How many tokens, marks included, are too few to be said for themselves.
const SHORT: usize = 5;

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
        if let Some(draft) = interrupted(prose, quotation, sentence) {
            speaker = draft.sources.first().map(|words| (sentence, words.clone()));
            lone.push(draft);
            continue;
        }
        let heard = speaker
            .clone()
            .filter(|(at, _)| is_near(prose, *at, sentence));
        // "“I obeyed.”" goes on where the sentence before is said; elsewhere so few words are no claim.
        let follows = heard.as_ref().is_some_and(|(at, _)| at + 1 == sentence);
        if quotation.end() - quotation.start() <= SHORT && !(follows && prose.is_whole(quotation)) {
            continue;
        }
        let heard = introduced(prose, sentence)
            .or_else(|| stands_behind(prose, quotation))
            .or_else(|| signed(prose, quotation))
            .map(|words| (sentence, words))
            .or(heard);
        let Some(content) = prose.said_in(quotation) else {
            continue;
        };
        lone.push(Draft {
            content,
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

/// "« Il faudra bien, conclut-elle, que … »": the quotation without its speaker.
fn interrupted(prose: &Prose<'_>, quotation: &Quotation, sentence: usize) -> Option<Draft> {
    let found = incise(prose, quotation)?;
    let inner = quotation.inner().next()?;
    let parts = [inner.start..found.whole.start, found.whole.end..inner.end];
    let ranges: Vec<TextRange> = parts
        .into_iter()
        .filter_map(|part| prose.words(part))
        .collect();
    (!ranges.is_empty()).then(|| Draft {
        content: Content {
            ranges,
            kind: ClaimKind::Direct,
        },
        extent: quotation.start()..quotation.end(),
        cue: prose.words(found.cue),
        sources: found.source.into_iter().collect(),
        medium: None,
        score: 90,
        why: ClaimReason::QuotationWithCue,
        sentence,
    })
}

/// "M. Vidal a botté en touche. « … »", "He shrugged. “…”": whoever the sentence before is about, if it
/// is somebody and quotes nothing itself.
fn introduced(prose: &Prose<'_>, sentence: usize) -> Option<std::ops::Range<usize>> {
    let before = prose.sentences[sentence.checked_sub(1)?].clone();
    let paragraph = |t: usize| prose.paragraphs.partition_point(|p| p.tokens.end <= t);
    let is_near = paragraph(before.start) == paragraph(prose.sentences[sentence].start);
    if !is_near || before.clone().any(|t| prose.quoted[t].is_some()) {
        return None;
    }
    let is_pronoun = |t: usize| {
        let token = prose.token(t);
        let is_gendered = token.is(Class::FEMININE.or(Class::MASCULINE));
        token.is(Class::PRONOUN) && is_gendered && !token.is(Class::ARTICLE)
    };
    if is_pronoun(before.start) {
        return Some(before.start..before.start + 1);
    }
    let words = match prose.first_verb(before.clone()) {
        Some(verb) => before_words(prose, before.start, verb, true)?,
        None => with_name(
            prose,
            prose.phrase_from(before.start, before.end)?,
            before.end,
        ),
    };
    let names_person = words.clone().any(|t| prose.token(t).names_person());
    let is_somebody = names_person || words.len() == 1 && is_pronoun(words.start);
    is_somebody.then_some(words)
}

/// "« … » Devant le tribunal, Odette Marchal ne décolère pas": a paragraph that begins with a quotation
/// goes on with whoever said it.
fn stands_behind(prose: &Prose<'_>, quotation: &Quotation) -> Option<std::ops::Range<usize>> {
    let start = quotation.start();
    let index = prose.paragraphs.partition_point(|p| p.tokens.start < start);
    let paragraph = prose
        .paragraphs
        .get(index)
        .filter(|p| p.tokens.start == start)?;
    let next = prose.sentence_of(quotation.end() - 1) + 1;
    let after = prose.sentences.get(next)?.clone();
    if after.start >= paragraph.tokens.end || after.clone().any(|t| prose.quoted[t].is_some()) {
        return None;
    }
    let words = match prose.first_verb(after.clone()) {
        Some(verb) => before_words(prose, after.start, verb, true)?,
        None => {
            let first = prose.after_adjuncts(after.start, after.end);
            let comma = prose.has_mark(first, after.end, ',');
            prose.phrase_from(first + usize::from(comma), after.end)?
        }
    };
    let names_person = words.clone().any(|t| prose.token(t).names_person());
    names_person.then_some(words)
}

/// "« … » La formule est de Jean Petit", "La réponse de Jean Petit n’a pas tardé": whom the sentence behind
/// the quotation names for it.
fn signed(prose: &Prose<'_>, quotation: &Quotation) -> Option<std::ops::Range<usize>> {
    const NOUNS: [&str; 14] = [
        "réponse",
        "réplique",
        "aveu",
        "message",
        "phrase",
        "formule",
        "mot",
        "expression",
        "citation",
        "remarque",
        "question",
        "promesse",
        "sentence",
        "confidence",
    ];
    let next = prose
        .sentences
        .get(prose.sentence_of(quotation.end() - 1) + 1)?
        .clone();
    if next.len() <= 4 {
        return None;
    }
    let of = next.start + 2 + usize::from(prose.lower(next.start + 2) == "est");
    let is_signature = prose.lexicon.tongue == Tongue::French
        && prose.token(next.start).is(Class::DETERMINER)
        && NOUNS.contains(&prose.lower(next.start + 1))
        && prose.token(of).is(Class::OF);
    let speaker = prose.phrase_from(of + 1, next.end);
    speaker.filter(|_| is_signature)
}

/// «…», añadió; « … », ha aggiunto; "Puis, plus offensif : « … »": whoever spoke last speaks on.
pub fn speakers_left_out(prose: &Prose<'_>, drafts: &mut [Draft]) {
    let drops_pronouns = !matches!(prose.lexicon.tongue, Tongue::English | Tongue::German);
    drafts.sort_by_key(|draft| (draft.sentence, draft.extent.start));
    for index in 1..drafts.len() {
        let (before, after) = drafts.split_at_mut(index);
        let (heard, draft) = (&before[index - 1], &mut after[0]);
        let says = match draft.why {
            ClaimReason::QuotationWithCue => drops_pronouns && draft.cue.is_some(),
            ClaimReason::QuotationAfterColon => !prose.is_heading(draft.extent.start),
            _ => false,
        };
        if says && draft.sources.is_empty() && is_near(prose, heard.sentence, draft.sentence) {
            draft.sources.extend(heard.sources.first().cloned());
        }
    }
}

/// Whether nothing but marks stands around the quotation in its sentence.
fn stands_alone(prose: &Prose<'_>, start: usize, end: usize) -> bool {
    let first = prose.sentences[prose.sentence_of(start)].start;
    let last = prose.sentences[prose.sentence_of(end - 1)].end;
    let bare = |t: usize| {
        matches!(prose.token(t).kind, Kind::Mark(_)) || prose.token(t).is(Class::CONJUNCTION)
    };
    (first..start).all(bare) && (end..last).all(bare)
}

/// Whether the speaker of one sentence is still heard in another: in the same paragraph, or at the
/// end of the one before.
fn is_near(prose: &Prose<'_>, spoken: usize, sentence: usize) -> bool {
    let paragraph = |s: usize| {
        let token = prose.sentences[s].start;
        prose.paragraphs.partition_point(|p| p.tokens.end <= token)
    };
    let apart = paragraph(sentence) - paragraph(spoken);
    // A question between the two is the interviewer's.
    let asked = || {
        let between = prose.sentences[spoken + 1..sentence].iter();
        let asks = |s: &std::ops::Range<usize>| prose.token(s.end - 1).is_mark('?');
        between.clone().any(asks)
            && between
                .flat_map(|s| s.clone())
                .all(|t| prose.quoted[t].is_none())
    };
    sentence - spoken <= 3 && (apart <= 1 || apart == 2 && asked())
}
