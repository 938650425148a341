//! What is reported without anybody who reports it: "aurait été tué", "reportedly".

use super::{
    claims::Draft, class::Class, proposal::ClaimReason, prose::Prose, tokens::Kind, tongue::Tongue,
};

/// The claim of a sentence that only its mood marks as reported.
pub fn draft(prose: &Prose<'_>, sentence: usize) -> Option<Draft> {
    let within = prose.sentences[sentence].clone();
    let plain = |t: &usize| prose.quoted[*t].is_none();
    let conditional = within
        .clone()
        .filter(plain)
        .any(|t| matches!(prose.lower(t), "si" | "s'il" | "if" | "sans"));
    let at = within
        .clone()
        .filter(plain)
        .find(|t| prose.token(*t).is(Class::HEARSAY))?;
    if conditional || (prose.lexicon.tongue == Tongue::French && !is_rumour(prose, at, within.end))
    {
        return None;
    }
    let mut contents = prose.contents(within.clone(), false);
    let content = (!contents.is_empty()).then(|| contents.remove(0))?;
    Some(Draft {
        content,
        extent: within,
        cue: prose.words(at..at + 1),
        sources: Vec::new(),
        medium: None,
        score: 40,
        why: ClaimReason::Hearsay,
        sentence,
    })
}

/// A conditional of "avoir" or "être" with a participle, not "aurait dû" and its like.
fn is_rumour(prose: &Prose<'_>, at: usize, end: usize) -> bool {
    let mut next = at + 1;
    while next < end && prose.token(next).is(Class::ADVERB.or(Class::NEGATION)) {
        next += 1;
    }
    let Some(token) = prose.token_within(next, end) else {
        return false;
    };
    let word = prose.lower(next);
    let participle = token.kind == Kind::Word
        && !token.is_capital()
        && [
            "é", "ée", "és", "ées", "u", "us", "ue", "ues", "i", "is", "it", "ie", "ert", "mort",
            "morts",
        ]
        .iter()
        .any(|e| word.ends_with(e));
    participle
        && !matches!(
            word,
            "dû" | "pu" | "voulu" | "aimé" | "préféré" | "souhaité" | "fallu"
        )
}
