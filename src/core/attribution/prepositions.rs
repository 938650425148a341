//! Sources named by a preposition: "selon le ministre", "according to officials", "de source policière".

use std::ops::Range;

use crate::core::annotation::ClaimKind;

use super::{
    claims::Draft, class::Class, cues::opens_quotation, proposal::ClaimReason, prose::Prose,
    subjects::with_name, tokens::Kind, tongue::Tongue,
};

/// A preposition with its source.
struct Attribution {
    cue: Range<usize>,
    source: Range<usize>,
    score: u8,
}

/// Adds the claims of a sentence that a preposition attributes.
pub fn read(prose: &Prose<'_>, sentence: usize, drafts: &mut Vec<Draft>) {
    let within = prose.sentences[sentence].clone();
    let mut at = within.start;
    while at < within.end {
        let Some(found) = attribution(prose, &within, at) else {
            at += 1;
            continue;
        };
        at = found.source.end.max(found.cue.end);
        let extents = extents(prose, &within, &found);
        let covered = drafts.iter_mut().find(|d| {
            extents
                .iter()
                .any(|e| d.extent.start < e.end && e.start < d.extent.end)
                && d.sentence == sentence
        });
        if let Some(inner) = covered {
            // "Selon l’AFP, le ministre a affirmé que …": one more link of the chain.
            inner.sources.insert(0, found.source.clone());
            continue;
        }
        drafts.extend(draft(prose, sentence, &found, &extents));
    }
}

fn draft(
    prose: &Prose<'_>,
    sentence: usize,
    found: &Attribution,
    extents: &[Range<usize>],
) -> Option<Draft> {
    let mut first = extents.first()?.clone();
    // "Pour sa fille, au contraire, « … »".
    let aside = prose.after_adjuncts(first.start, first.end);
    let comma = prose.has_mark(aside, first.end, ',');
    if comma && prose.quotation_at(aside, first.end).is_some() {
        first.start = aside + 1;
    }
    let mut contents = prose.contents(first.clone(), false);
    let mut content = (!contents.is_empty()).then(|| contents.remove(0))?;
    for extent in &extents[1..] {
        content.ranges.extend(prose.words(extent.clone()));
        let quotes = prose.quotations_in(extent.clone()).next().is_some();
        if content.kind == ClaimKind::Direct || quotes {
            content.kind = ClaimKind::Mixed;
        }
    }
    Some(Draft {
        content,
        extent: first.start..extents[extents.len() - 1].end,
        cue: prose.words(found.cue.clone()),
        sources: vec![found.source.clone()],
        medium: None,
        score: found.score,
        why: ClaimReason::Preposition,
        sentence,
    })
}

/// Where a preposition ends the clause before it: at its comma, else at itself.
pub fn cut(prose: &Prose<'_>, clause: Range<usize>) -> Option<usize> {
    (clause.start + 1..clause.end).find_map(|at| {
        attribution(prose, &clause, at)?;
        if let Some(quotation) = fragment_before(prose, clause.start, at) {
            return Some(quotation.start - 1);
        }
        Some(if prose.token(at - 1).is_mark(',') {
            at - 1
        } else {
            at
        })
    })
}

fn attribution(prose: &Prose<'_>, within: &Range<usize>, at: usize) -> Option<Attribution> {
    if prose.quoted[at].is_some() {
        return None;
    }
    if let Some(possessive) = possessive(prose, within, at) {
        return Some(Attribution {
            cue: at..possessive + 2,
            source: possessive..possessive + 1,
            score: 75,
        });
    }
    if let Some(found) = of_relative(prose, within, at) {
        return Some(found);
    }
    let cue_end = cue_end(prose, within, at)?;
    let score = if matches!(prose.lower(at), "pour" | "for") {
        60
    } else {
        85
    };
    if cue_end == at + 1 && matches!(prose.lower(at), "de" | "d'") {
        // "de source policière": the word is part of the source.
        let source = prose.phrase_from(at + 1, within.end)?;
        return Some(Attribution {
            cue: at..at + 1,
            source,
            score,
        });
    }
    let source = match prose.token_within(cue_end, within.end) {
        Some(token) if token.is(Class::PRONOUN.or(Class::CLITIC)) && !token.is(Class::ARTICLE) => {
            cue_end..cue_end + 1
        }
        Some(_) => with_name(prose, prose.phrase_from(cue_end, within.end)?, within.end),
        None => return None,
    };
    if matches!(
        prose.lower(cue_end),
        "laquelle" | "lequel" | "lesquels" | "qui" | "moi"
    ) {
        return None;
    }
    Some(Attribution {
        cue: at..cue_end,
        source,
        score,
    })
}

/// "le maire, pour qui « c’est un échec »": the words before the comma are the source.
fn of_relative(prose: &Prose<'_>, within: &Range<usize>, at: usize) -> Option<Attribution> {
    let next = prose.token_within(at + 1, within.end)?;
    let relates = matches!(prose.lower(at), "selon" | "pour" | "for")
        && next.is(Class::RELATIVE)
        && at > within.start + 1
        && prose.token(at - 1).is_mark(',');
    if !relates {
        return None;
    }
    let source = prose.phrase_before(within.start, at - 1, true)?;
    let extends = at + 2 < within.end
        && (prose.lower(at) != "pour" && prose.lower(at) != "for"
            || prose.quotations_in(at + 2..within.end).next().is_some());
    extends.then(|| Attribution {
        cue: at..at + 2,
        source,
        score: 75,
    })
}

/// "à ses yeux", "selon ses mots", "in her view": where the word stands that tells whose.
fn possessive(prose: &Prose<'_>, within: &Range<usize>, at: usize) -> Option<usize> {
    const NOUNS: [&str; 11] = [
        "yeux", "avis", "mots", "propos", "termes", "dires", "words", "view", "opinion", "account",
        "telling",
    ];
    let whose = at + 1;
    let fits = whose + 1 < within.end
        && prose.token(whose).is(Class::POSSESSIVE)
        && NOUNS.contains(&prose.lower(whose + 1))
        && matches!(prose.lower(at), "à" | "selon" | "d'après" | "in" | "by");
    fits.then_some(whose)
}

/// One past the preposition that begins at a token.
fn cue_end(prose: &Prose<'_>, within: &Range<usize>, at: usize) -> Option<usize> {
    let word = |offset: usize| {
        if at + offset < within.end {
            prose.lower(at + offset)
        } else {
            ""
        }
    };
    let starts = at == within.start
        || matches!(
            prose.token(at - 1).kind,
            Kind::Mark(',' | '–' | '—' | '(' | '»' | '”' | ':' | ';')
        );
    match (prose.lexicon.tongue, word(0)) {
        (Tongue::French, "selon") => Some(at + 1),
        (Tongue::French, "d'") if word(1) == "après" => Some(at + 2),
        (Tongue::French, "à") if word(1) == "en" && word(2) == "croire" => Some(at + 3),
        (Tongue::French, "aux") if matches!(word(1), "yeux" | "dires") => Some(at + 3),
        (Tongue::French, "de") if word(1) == "l'" && word(2) == "avis" => Some(at + 4),
        (Tongue::French, "de" | "d'") if starts && matches!(word(1), "source" | "sources") => {
            Some(at + 1)
        }
        (Tongue::French, "pour") if starts && names_speaker(prose, within, at + 1) => Some(at + 1),
        (Tongue::English, "according") if word(1) == "to" => Some(at + 2),
        (Tongue::English, "in")
            if starts && word(1) == "the" && matches!(word(2), "view" | "words" | "opinion") =>
        {
            Some(at + 4)
        }
        (Tongue::German, "nach")
            if matches!(
                word(1),
                "angaben"
                    | "einschätzung"
                    | "ansicht"
                    | "worten"
                    | "meinung"
                    | "informationen"
                    | "darstellung"
            ) =>
        {
            Some(at + 2)
        }
        (Tongue::German, "laut") | (Tongue::Spanish, "según") => Some(at + 1),
        (Tongue::Italian, "secondo") if starts => Some(at + 1),
        _ => None,
    }
}

/// "Pour Claire Nadeau, …", "Pour les experts, …", and not "Pour la première fois, …".
fn names_speaker(prose: &Prose<'_>, within: &Range<usize>, at: usize) -> bool {
    let Some(phrase) = prose.phrase_from(at, within.end) else {
        return false;
    };
    let comma = prose.has_mark(phrase.end, within.end, ',');
    let known = Class::ROLE
        .or(Class::BODY)
        .or(Class::HONORIFIC)
        .or(Class::GIVEN)
        .or(Class::ORGANISATION)
        .or(Class::ANONYMOUS);
    let speaker = phrase.clone().take(3).any(|t| prose.token(t).is(known));
    let named = phrase.clone().any(|t| prose.token(t).names_person());
    comma && (speaker || named)
}

/// "…, « indigne d’une finale » selon lui": the quoted words before the preposition, if a comma parts them
/// from the rest and they are no clause.
fn fragment_before(prose: &Prose<'_>, floor: usize, at: usize) -> Option<Range<usize>> {
    let last = at.checked_sub(1).filter(|last| *last > floor)?;
    let quotation = &prose.quotations[prose.quoted[last]? as usize];
    let is_apart = quotation.end() == at
        && quotation.start() > floor + 1
        && prose.token(quotation.start() - 1).is_mark(',')
        && !prose.is_clause(quotation);
    is_apart.then(|| quotation.start()..quotation.end())
}

/// What is attributed: the rest of the clause after the source, what stands before, or both around.
fn extents(prose: &Prose<'_>, within: &Range<usize>, found: &Attribution) -> Vec<Range<usize>> {
    let start = found.cue.start;
    if let Some(quotation) = fragment_before(prose, within.start, start) {
        return vec![quotation];
    }
    let after = after_source(prose, within, found.source.end);
    let end = (after..within.end)
        .find(|t| prose.quoted[*t].is_none() && prose.token(*t).is_mark(';'))
        .unwrap_or(within.end);
    let boundary = (within.start..start)
        .rev()
        .find(|t| prose.quoted[*t].is_none() && prose.token(*t).is_mark(';'));
    let from = boundary.map_or(within.start, |b| b + 1);
    let before = from..start;
    let leading = before
        .clone()
        .filter(|t| {
            prose.token(*t).is_word() && !prose.token(*t).is(Class::CONJUNCTION.or(Class::ADVERB))
        })
        .count();
    if found.source.end < start {
        let after = found.cue.end;
        return Vec::from_iter((after < end).then_some(after..end));
    }
    if leading == 0 {
        return Vec::from_iter((after < end).then_some(after..end));
    }
    let rest = after..end;
    let enclosed = prose.has_mark(found.source.end, within.end, ',');
    // "L’erreur est, selon lui, « exclue »": what is, stands behind.
    let linked = start - 1 - usize::from(prose.token(start - 1).is_mark(','));
    let is_parted = prose.token(linked).is(Class::AUXILIARY)
        && (enclosed || after < end && opens_quotation(prose, after));
    let goes_on = rest.len() > 2
        && (is_parted
            || enclosed
                && !prose.is_finite_within(before.clone())
                && prose.is_finite_within(rest.clone()));
    if goes_on && leading <= 2 {
        return vec![rest];
    }
    if goes_on {
        vec![before, rest]
    } else {
        vec![before]
    }
}

/// Past an apposition of the source and the comma that closes it.
fn after_source(prose: &Prose<'_>, within: &Range<usize>, end: usize) -> usize {
    // Nothing is set beside a pronoun: "selon elle, la ligne numéro deux, qui …".
    let last = prose.token(end - 1);
    if last.is(Class::PRONOUN.or(Class::CLITIC)) && !last.is(Class::ARTICLE) {
        return end + usize::from(prose.has_mark(end, within.end, ','));
    }
    let comma = |at: usize| {
        (at..within.end).find(|t| prose.quoted[*t].is_none() && prose.token(*t).is_mark(','))
    };
    let Some(first) = comma(end) else {
        // "Selon lui le pays": no comma at all.
        return end;
    };
    if first > end && prose.is_finite_within(end..first) {
        return end;
    }
    let Some(second) = comma(first + 1) else {
        return first + 1;
    };
    let role = (first + 1..second.min(first + 4)).any(|t| {
        prose.token(t).is(Class::ROLE.or(Class::RELATIVE)) || prose.token(t).kind == Kind::Number
    });
    let named = (first + 1..second)
        .all(|t| prose.token(t).is_capital() || prose.token(t).is(Class::PARTICLE));
    let relative = prose.token(first + 1).is(Class::RELATIVE);
    let plain = relative || !prose.is_finite_within(first + 1..second);
    if named || (role && plain) {
        second + 1
    } else {
        first + 1
    }
}
