//! Words, numbers and marks of a text, each with what is known of it.

use std::ops::Range;

use crate::core::{characters::is_apostrophe, text::TextRange};

use super::{
    class::Class,
    lexicon::{Lexicon, VerbForm},
    tongue::Tongue,
};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Begins with a letter.
    Word,
    /// Begins with a digit.
    Number,
    /// One character that is neither.
    Mark(char),
}

/// Which of its letters are capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Not the first.
    Lower,
    /// The first.
    Capital,
    /// All, and there are at least two.
    Upper,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What it is.
    pub kind: Kind,
    /// Its capitals.
    pub case: Case,
    /// Whether white space stands before it.
    pub spaced: bool,
    /// Its sorts.
    pub class: Class,
    /// As a verb of saying.
    pub verb: Option<VerbForm>,
    /// Where it stands in small letters.
    lower: (u32, u32),
}

impl Token {
    /// Whether it is of one of the sorts.
    pub fn is(&self, class: Class) -> bool {
        self.class.is(class)
    }

    /// Whether it is that mark.
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// Whether it is a word.
    pub fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is a word that begins with a capital.
    pub fn is_capital(&self) -> bool {
        self.kind == Kind::Word && self.case != Case::Lower
    }

    /// Whether a person is named by it: a first name or a form of address, with its capital.
    pub fn names_person(&self) -> bool {
        self.is_capital() && self.is(Class::GIVEN.or(Class::HONORIFIC))
    }
}

/// The tokens of a text, in order.
#[derive(Debug, Default)]
pub struct Tokens {
    /// The tokens.
    pub list: Vec<Token>,
    lower: String,
}

impl Tokens {
    /// The token in small letters, with plain apostrophes.
    pub fn lower(&self, token: usize) -> &str {
        let (start, end) = self.list[token].lower;
        &self.lower[start as usize..end as usize]
    }

    /// From the first to the last of the tokens in the range.
    pub fn extent(&self, tokens: Range<usize>) -> Option<TextRange> {
        let last = tokens.end.checked_sub(1)?;
        TextRange::new(self.list.get(tokens.start)?.start, self.list.get(last)?.end)
    }

    /// Adds a token with what is known of it.
    pub(super) fn add(
        &mut self,
        text: &str,
        bytes: Range<usize>,
        kind: Kind,
        spaced: bool,
        lexicon: &Lexicon,
    ) {
        let word = &text[bytes.clone()];
        let from = self.lower.len();
        if word.is_ascii() {
            self.lower.push_str(word);
            self.lower[from..].make_ascii_lowercase();
        }
        for c in word.chars().filter(|_| !word.is_ascii()) {
            match c {
                '\u{AD}' => {}
                c if is_apostrophe(c) => self.lower.push('\''),
                c => self.lower.extend(c.to_lowercase()),
            }
        }
        let lower = &self.lower[from..];
        let mut entry = lexicon.entry(lower);
        if matches!(lower, "'s" | "'") {
            entry.class = Class::GENITIVE;
        }
        if entry == Default::default() && is_adverb(lower, lexicon.tongue) {
            entry.class = Class::ADVERB;
        }
        // "dix-huit", "twenty-one".
        if entry == Default::default()
            && let Some((tens, _)) = lower.split_once('-')
            && lexicon.entry(tens).class.is(Class::NUMERAL)
        {
            entry.class = Class::NUMERAL;
        }
        if lexicon.tongue == Tongue::German && is_german_office(lower) {
            entry.class = entry.class.or(Class::ROLE);
        }
        let lower = (from as u32, self.lower.len() as u32);
        self.list.push(Token {
            start: bytes.start,
            end: bytes.end,
            kind,
            case: case(word),
            spaced,
            class: entry.class,
            verb: entry.verb,
            lower,
        });
    }
}

fn case(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Case::Lower;
    }
    match letters.next() {
        Some(second) if second.is_uppercase() && letters.all(|c| !c.is_lowercase() || c == 's') => {
            Case::Upper
        }
        _ => Case::Capital,
    }
}

/// Offices by their last part: "Gewerkschaftschef", "Verkehrsministerin".
fn is_german_office(word: &str) -> bool {
    const ENDINGS: [&str; 9] = [
        "chef",
        "minister",
        "präsident",
        "sprecher",
        "leiter",
        "kanzler",
        "meister",
        "experte",
        "forscher",
    ];
    let word = word.strip_suffix("in").unwrap_or(word);
    ENDINGS.iter().any(|end| word.ends_with(end))
}

/// Adverbs by their ending, where no noun has it.
fn is_adverb(word: &str, tongue: Tongue) -> bool {
    const FRENCH: [&str; 10] = [
        "amment",
        "emment",
        "ellement",
        "alement",
        "ivement",
        "iquement",
        "eusement",
        "airement",
        "ièrement",
        "ablement",
    ];
    match tongue {
        Tongue::French => word.len() > 7 && FRENCH.iter().any(|end| word.ends_with(end)),
        Tongue::English => word.len() > 5 && word.ends_with("ly") && !word.ends_with("mily"),
        _ => false,
    }
}
