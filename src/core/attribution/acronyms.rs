//! Abbreviations that a text explains: "Alliance des Etats du Sahel (AES)", "AES, l’Alliance …".

use std::ops::Range;

use super::{
    class::Class,
    prose::Prose,
    tokens::{Case, Kind},
};

/// An abbreviation and what it stands for, where the text says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The abbreviation's token.
    pub short: usize,
    /// The tokens of the long form.
    pub long: Range<usize>,
}

/// All definitions of a text, in text order.
pub fn definitions(prose: &Prose<'_>) -> Vec<Definition> {
    (0..prose.tokens.list.len())
        .filter(|at| is_acronym(prose, *at))
        .filter_map(|short| {
            let long = before(prose, short).or_else(|| after(prose, short))?;
            Some(Definition { short, long })
        })
        .collect()
}

fn is_acronym(prose: &Prose<'_>, at: usize) -> bool {
    let token = prose.token(at);
    token.is_word() && token.case == Case::Upper && (2..=9).contains(&prose.lower(at).len())
}

fn letters(prose: &Prose<'_>, at: usize) -> Vec<char> {
    let letters = prose.lower(at).chars().filter(|c| c.is_alphabetic());
    letters.map(plain).collect()
}

/// Without the accents that capitals lose.
fn plain(c: char) -> char {
    match c {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'à' | 'â' => 'a',
        'ô' => 'o',
        'î' | 'ï' => 'i',
        'û' | 'ù' => 'u',
        'ç' => 'c',
        c => c,
    }
}

/// "Alliance des Etats du Sahel (AES)".
fn before(prose: &Prose<'_>, short: usize) -> Option<Range<usize>> {
    let open = short.checked_sub(1)?;
    if !prose.token(open).is_mark('(') {
        return None;
    }
    let floor = prose.sentences[prose.sentence_of(short)].start;
    let mut wanted = letters(prose, short);
    let mut at = open;
    while at > floor && !wanted.is_empty() && open - at < 16 {
        at -= 1;
        let token = prose.token(at);
        if matches!(token.kind, Kind::Mark(m) if !matches!(m, '&' | '-' | '’' | '\'')) {
            return None;
        }
        let first = prose.lower(at).chars().next().map(plain);
        if token.is_word()
            && first == wanted.last().copied()
            && (token.is_capital() || !is_small(prose, at))
        {
            wanted.pop();
        }
    }
    (wanted.is_empty() && prose.token(at).is_word()).then_some(at..open)
}

/// "AES (Alliance des Etats du Sahel)", "AES», l’Alliance des Etats du Sahel".
fn after(prose: &Prose<'_>, short: usize) -> Option<Range<usize>> {
    let end = prose.sentences[prose.sentence_of(short)].end;
    let mut first = short + 1;
    let mut parted = false;
    while first < end
        && matches!(
            prose.token(first).kind,
            Kind::Mark('(' | ',' | '»' | '”' | '"')
        )
    {
        parted |= !matches!(prose.token(first).kind, Kind::Mark('»' | '”' | '"'));
        first += 1;
    }
    if !parted {
        return None;
    }
    if first < end && prose.token(first).is(Class::DETERMINER) {
        first += 1;
    }
    let wanted = letters(prose, short);
    let mut matched = 0;
    let mut at = first;
    while at < end && matched < wanted.len() && at - first < 16 {
        let token = prose.token(at);
        if !token.is_word() {
            return None;
        }
        let initial = prose.lower(at).chars().next().map(plain);
        if initial == Some(wanted[matched]) && (token.is_capital() || !is_small(prose, at)) {
            matched += 1;
        } else if at == first || token.is_capital() {
            return None;
        }
        at += 1;
    }
    (matched == wanted.len()).then_some(first..at)
}

fn is_small(prose: &Prose<'_>, at: usize) -> bool {
    prose.token(at).is(Class::FUNCTION)
}
