//! Where sentences end.

use std::ops::Range;

use super::{
    class::Class,
    lexicon::Mood,
    prose::Paragraph,
    quotations::Quotation,
    tokens::{Kind, Tokens},
};

/// How many words after a quotation may tell that the sentence goes on ("“Why?” Ms. Marsh asked").
const REACH: usize = 6;

/// The sentences of each paragraph. The end of a sentence inside a quotation ends nothing around it,
/// unless the quotation ends with it.
pub fn sentences(
    tokens: &Tokens,
    paragraphs: &[Paragraph],
    quoted: &[Option<u32>],
    quotations: &[Quotation],
) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for paragraph in paragraphs {
        let mut start = paragraph.tokens.start;
        if let Some(end) = dateline(tokens, paragraph) {
            found.push(start..end);
            start = end;
        }
        let rest = start..paragraph.tokens.end;
        for (at, inside) in rest.clone().zip(&quoted[rest]) {
            let end = at + 1;
            let closes = inside
                .map(|q| &quotations[q as usize])
                .is_some_and(|q| q.end() == end);
            let endless = end - start >= LONGEST && inside.is_none();
            let ends = if endless {
                true
            } else if closes {
                ends_quoted(tokens, at, paragraph)
            } else {
                inside.is_none() && is_final(tokens.list[at].kind) && ends_plain(tokens, end)
            };
            if ends {
                found.push(start..end);
                start = end;
            }
        }
        if start < paragraph.tokens.end {
            found.push(start..paragraph.tokens.end);
        }
    }
    found
}

/// A longer sentence is a list or a table, and is cut, so that the time stays linear.
const LONGEST: usize = 300;

/// How many tokens a dateline may have.
const DATELINE: usize = 14;

/// One past the dash of "BAMAKO (AFP) –" and "Le Journal –" at the beginning of a paragraph: what
/// stands before it is no part of the first sentence.
fn dateline(tokens: &Tokens, paragraph: &Paragraph) -> Option<usize> {
    let end = paragraph.tokens.end.min(paragraph.tokens.start + DATELINE);
    let dash = (paragraph.tokens.start + 1..end).find(|t| {
        let token = &tokens.list[*t];
        token.spaced && matches!(token.kind, Kind::Mark('–' | '—' | '-'))
    })?;
    let place = |t: usize| {
        let token = &tokens.list[t];
        match token.kind {
            Kind::Number => true,
            Kind::Mark(mark) => matches!(mark, '(' | ')' | ',' | '/' | '.'),
            Kind::Word => {
                token.is_capital()
                    || token.is(Class::OF
                        .or(Class::DETERMINER)
                        .or(Class::MONTH)
                        .or(Class::WEEKDAY)
                        .or(Class::PARTICLE)
                        .or(Class::CONJUNCTION))
            }
        }
    };
    (paragraph.tokens.start..dash)
        .all(place)
        .then_some(dash + 1)
}

fn is_final(kind: Kind) -> bool {
    matches!(kind, Kind::Mark('.' | '!' | '?' | '…' | '。' | '؟'))
}

fn ends_plain(tokens: &Tokens, next: usize) -> bool {
    tokens.list.get(next).is_none_or(|next| {
        let small = next.is_word() && !next.is_capital();
        next.spaced && !small && !is_final(next.kind)
    })
}

/// Whether a sentence ends with the quotation that closes at that mark.
fn ends_quoted(tokens: &Tokens, at: usize, paragraph: &Paragraph) -> bool {
    let Kind::Mark(last) = tokens.list[at - 1].kind else {
        return false;
    };
    if !is_final(Kind::Mark(last)) || !ends_plain(tokens, at + 1) {
        return false;
    }
    let dash = tokens.list.get(at + 1).is_some_and(|next| {
        matches!(
            next.kind,
            Kind::Mark('–' | '—' | '-' | ',' | ';' | ':' | ')')
        )
    });
    if dash {
        return false;
    }
    if last == '.' {
        return true;
    }
    // After a question or an exclamation its speaker may follow.
    let end = (at + 1 + REACH).min(paragraph.tokens.end);
    let speaks = (at + 1..end)
        .take_while(|next| !matches!(tokens.list[*next].kind, Kind::Mark(_)))
        .any(|next| {
            let token = &tokens.list[next];
            token.verb.is_some_and(|verb| verb.mood.has(Mood::FINITE))
                && !token.is(Class::HOMOGRAPH)
        });
    !speaks
}
