//! Verbs that are on no list and yet say what is quoted, because they stand between it and its speaker.

use super::{
    class::Class,
    cues::{auxiliary, is_inverted, with_clitics},
    lexicon::{Frame, Mood, VerbForm},
    prose::Prose,
    tokens::Kind,
    tongue::Tongue,
};

/// The form of the verb of saying at `at`, listed or not; a capital within the sentence makes it a name.
pub(super) fn form_of(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<VerbForm> {
    let token = prose.token(at);
    if token.is_capital() && at != floor {
        return None;
    }
    token
        .verb
        .or_else(|| after_quotation(prose, floor, at, end))
}

/// A verb that is on no list says what is quoted if it stands between the quotation and its speaker:
/// "« … », balaie son agent", "“…,” harrumphed Ms. Marsh", "“…,” she harrumphed".
fn after_quotation(prose: &Prose<'_>, floor: usize, at: usize, end: usize) -> Option<VerbForm> {
    let token = prose.token(at);
    let plain = token.is_word()
        && !token.is_capital()
        && !token.is(Class::FUNCTION
            .or(Class::ROLE)
            .or(Class::BODY)
            .or(Class::TIME)
            .or(Class::WEEKDAY));
    if !plain || at <= floor + 1 {
        return None;
    }
    let word = prose.lower(at);
    // Set off from the quotation: "smart city" before "opened" is no speech.
    let closed = |before: usize| {
        let comma = prose.token(before).is_mark(',');
        let mark = before
            .checked_sub(usize::from(comma))
            .filter(|mark| *mark > floor);
        mark.is_some_and(|mark| {
            let closes =
                prose.quoted[mark].is_some_and(|q| prose.quotations[q as usize].end() == mark + 1);
            let pause = matches!(
                prose.token(mark - 1).kind,
                Kind::Mark(',' | '?' | '!' | '…' | '–' | '—')
            );
            let is_whole = || {
                let quotation = &prose.quotations[prose.quoted[mark].map_or(0, |q| q as usize)];
                quotation.start() <= floor || prose.is_clause(quotation)
            };
            closes && (comma && is_whole() || pause)
        })
    };
    let next = prose.token_within(at + 1, end);
    let speaker = |t: &super::tokens::Token| {
        t.is(Class::ARTICLE.or(Class::HONORIFIC)) || (t.is_capital() && !t.is(Class::FUNCTION))
    };
    match prose.lexicon.tongue {
        Tongue::French => {
            let inverted = at + 1 < end && is_inverted(prose, at + 1);
            let ends = word.ends_with(['e', 't', 'd', 'a']);
            let start = with_clitics(prose, floor, at);
            let is_set_off = start > floor + 1 && closed(start - 1);
            if ends && is_set_off && (inverted || next.is_some_and(speaker)) {
                return Some(VerbForm {
                    frame: Frame::SAYING.or(Frame::REFLEXIVE),
                    mood: Mood::FINITE,
                });
            }
            let auxiliary = auxiliary(prose, floor, at)?;
            const PARTICIPLES: [&str; 10] =
                ["é", "ée", "és", "ées", "i", "ie", "u", "ue", "t", "te"];
            let ends = PARTICIPLES.iter().any(|end| word.ends_with(end)) && auxiliary > floor + 1;
            let start = with_clitics(prose, floor, auxiliary);
            let inverted = (auxiliary..at).any(|t| is_inverted(prose, t));
            (ends
                && start > floor + 1
                && closed(start - 1)
                && (inverted || next.is_some_and(speaker)))
            .then_some(VerbForm {
                frame: Frame::SAYING.or(Frame::REFLEXIVE),
                mood: Mood::PARTICIPLE,
            })
        }
        tongue => {
            let endings: &[&str] = match tongue {
                Tongue::German => &["te", "t", "ten"],
                Tongue::Spanish => &["ó", "a", "e", "aron", "ieron"],
                Tongue::Italian => &["a", "e", "ò", "ì"],
                _ => &["ed", "s"],
            };
            let ends = endings.iter().any(|end| word.ends_with(end));
            let start = match tongue {
                Tongue::Spanish | Tongue::Italian => with_clitics(prose, floor, at),
                _ => at,
            };
            let before = start > floor + 1
                && closed(start - 1)
                && next.is_some_and(|t| t.is_capital() || t.is(Class::ARTICLE));
            let pronoun =
                prose.token(at - 1).is(Class::PRONOUN) && at > floor + 2 && closed(at - 2);
            (ends && (before || pronoun)).then_some(VerbForm {
                frame: Frame::SAYING,
                mood: Mood::FINITE,
            })
        }
    }
}
