//! Which quotation marks belong together, also over paragraphs.

use std::ops::Range;

use super::{
    prose::Paragraph,
    tokens::{Kind, Token, Tokens},
    tongue::Tongue,
};

/// Words between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// The tokens with their marks; several parts if it runs over paragraphs.
    pub parts: Vec<Range<usize>>,
    /// Whether it stands inside another quotation.
    pub nested: bool,
}

impl Quotation {
    /// The opening mark.
    pub fn start(&self) -> usize {
        self.parts[0].start
    }

    /// One past the closing mark.
    pub fn end(&self) -> usize {
        self.parts[self.parts.len() - 1].end
    }

    /// The tokens between the marks, part by part.
    pub fn inner(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let last = self.parts.len() - 1;
        self.parts
            .iter()
            .enumerate()
            .map(move |(index, part)| part.start + 1..part.end - usize::from(index == last))
    }

    /// How many tokens stand between the marks.
    pub fn len(&self) -> usize {
        self.inner().map(|part| part.len()).sum()
    }
}

/// How many marks may be open at once.
const DEPTH: usize = 4;

struct Open {
    mark: char,
    parts: Vec<Range<usize>>,
    start: usize,
}

/// All quotations that are closed; an open one ends with its paragraph unless the next one begins
/// with the mark again.
pub fn quotations(tokens: &Tokens, paragraphs: &[Paragraph], tongue: Tongue) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for paragraph in paragraphs {
        let mut first = paragraph.tokens.start;
        first = resume(&mut open, tokens, first, paragraph.tokens.end);
        for at in first..paragraph.tokens.end {
            let Kind::Mark(mark) = tokens.list[at].kind else {
                continue;
            };
            let closes = open
                .iter()
                .rposition(|o| is_pair(o.mark, mark))
                .filter(|_| closes_here(tokens, at, mark, paragraph));
            if let Some(depth) = closes {
                let nested = depth > 0;
                let mut closed = open.swap_remove(depth);
                open.truncate(depth);
                closed.parts.push(closed.start..at + 1);
                found.push(Quotation {
                    parts: closed.parts,
                    nested,
                });
            } else if open.len() < DEPTH && opens_here(tokens, at, mark, tongue) {
                open.push(Open {
                    mark,
                    parts: Vec::new(),
                    start: at,
                });
            }
        }
        for quotation in &mut open {
            quotation.parts.push(quotation.start..paragraph.tokens.end);
        }
    }
    found.retain(|q| q.parts.iter().all(|part| part.len() > 1) && q.len() > 0);
    found.retain(|q| !is_nickname(tokens, q));
    found.sort_by_key(|q| (q.start(), std::cmp::Reverse(q.end())));
    found
}

/// Goes on with the quotations that the paragraph before left open, if the mark is repeated.
fn resume(open: &mut Vec<Open>, tokens: &Tokens, first: usize, end: usize) -> usize {
    let Some(quotation) = open.first_mut().filter(|_| first < end) else {
        return first;
    };
    let Kind::Mark(mark) = tokens.list[first].kind else {
        open.clear();
        return first;
    };
    // French typography also repeats the closing mark.
    if mark == quotation.mark || (quotation.mark == '«' && mark == '»') {
        quotation.start = first;
        open.truncate(1);
        return first + 1;
    }
    open.clear();
    first
}

/// "Jean Petit, dit « le Professeur »,", "nicknamed “the Professor”": a name, which nobody says.
fn is_nickname(tokens: &Tokens, quotation: &Quotation) -> bool {
    const LONGEST: usize = 4;
    let naming = "dit dite dits dites alias surnommé surnommée surnommés surnommées nicknamed \
                  surnomme surnomment surnommait surnommaient appelle appellent baptise";
    let mut naming = naming.split(' ');
    let open = quotation.start();
    let is_named = open > 0 && naming.any(|word| word == tokens.lower(open - 1));
    let is_article = matches!(tokens.lower(open + 1), "le" | "la" | "les" | "l'" | "the");
    let is_capital = tokens.list.get(open + 2).is_some_and(Token::is_capital);
    // ", dubbed “Never Rail” by commuters".
    let is_dubbed =
        open > 1 && tokens.lower(open - 1) == "dubbed" && tokens.list[open - 2].is_mark(',');
    (is_named && is_article && is_capital || is_dubbed) && quotation.len() <= LONGEST
}

fn is_pair(open: char, close: char) -> bool {
    match open {
        '«' => close == '»',
        '»' => close == '«',
        '‹' => close == '›',
        '“' => close == '”',
        '„' => matches!(close, '“' | '”'),
        '‘' => close == '’',
        '‚' => matches!(close, '‘' | '’'),
        '"' => close == '"',
        _ => false,
    }
}

fn opens_here(tokens: &Tokens, at: usize, mark: char, tongue: Tongue) -> bool {
    let here = &tokens.list[at];
    let glued = tokens
        .list
        .get(at + 1)
        .is_some_and(|next| !next.spaced && !matches!(next.kind, Kind::Mark('.' | ',')));
    let free = here.spaced || at == 0 || matches!(tokens.list[at - 1].kind, Kind::Mark(_));
    match mark {
        '«' | '‹' | '“' | '„' => true,
        '»' => tongue == Tongue::German && free && glued,
        '‘' | '‚' => glued && free,
        '"' => glued && (free || !tokens.list[at - 1].is_word() || elided(tokens, at - 1)),
        _ => false,
    }
}

/// `qu'"` and `l'"`: the mark stands against the word before it.
fn elided(tokens: &Tokens, at: usize) -> bool {
    tokens.lower(at).ends_with('\'')
}

fn closes_here(tokens: &Tokens, at: usize, mark: char, paragraph: &Paragraph) -> bool {
    match mark {
        // An apostrophe inside a word has been read as part of it.
        '’' | '"' => {
            let next = tokens
                .list
                .get(at + 1)
                .filter(|_| at + 1 < paragraph.tokens.end);
            let loose = next.is_none_or(|next| next.spaced || !next.is_word());
            loose
                && (mark == '’'
                    || !tokens.list[at].spaced
                    || next.is_none_or(|n| n.spaced || matches!(n.kind, Kind::Mark(_))))
        }
        _ => true,
    }
}
