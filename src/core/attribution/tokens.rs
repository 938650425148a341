//! A text cut into words, numbers and marks, each with what is known of it.

use std::ops::Range;

use crate::core::{
    characters::{is_apostrophe, is_blank, lower_case},
    text::TextRange,
};

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

    /// Reads one block and adds its tokens.
    pub fn read(&mut self, text: &str, block: TextRange, lexicon: &Lexicon) {
        let mut reader = Reader {
            text: &text[..block.end()],
            at: block.start(),
            lexicon,
            tokens: self,
            spaced: true,
            single: false,
        };
        while reader.step() {}
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    lexicon: &'a Lexicon,
    tokens: &'a mut Tokens,
    spaced: bool,
    /// Inside ‘ … ’, where ’ closes.
    single: bool,
}

impl Reader<'_> {
    fn peek(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    fn step(&mut self) -> bool {
        let Some(c) = self.peek(self.at) else {
            return false;
        };
        if is_blank(c) {
            self.spaced = true;
            self.at += c.len_utf8();
        } else if c.is_ascii_digit() {
            let end = self.number_end();
            self.push(end, Kind::Number);
        } else if is_letter(c) {
            self.word();
        } else {
            self.mark(c);
        }
        true
    }

    fn mark(&mut self, c: char) {
        let end = self.at + c.len_utf8();
        match c {
            '‘' => self.single = true,
            '’' | '\'' if self.is_genitive(end) => return self.push(end, Kind::Word),
            '’' => self.single = false,
            _ => {}
        }
        self.push(end, Kind::Mark(c));
    }

    /// The apostrophe of `Residents’ Union`.
    fn is_genitive(&self, end: usize) -> bool {
        let before = self.text[..self.at].chars().next_back();
        self.lexicon.tongue == Tongue::English
            && !self.single
            && !self.spaced
            && before == Some('s')
            && self.peek(end).is_some_and(char::is_whitespace)
    }

    fn word(&mut self) {
        let start = self.at;
        let mut end = self.letters(start);
        while let Some(c) = self.peek(end) {
            let after = end + c.len_utf8();
            let goes_on = self
                .peek(after)
                .is_some_and(|c| is_letter(c) || c.is_ascii_digit());
            match c {
                '-' | '‑' | '&' if goes_on => end = self.letters(after),
                c if is_apostrophe(c) && goes_on => match self.apostrophe(start, end, after) {
                    Apostrophe::Inside => end = self.letters(after),
                    Apostrophe::EndsWord => {
                        end = after;
                        break;
                    }
                    Apostrophe::EndsBefore => break,
                },
                '.' if self.is_abbreviation(start, end, after) => {
                    end = after;
                    if !goes_on {
                        break;
                    }
                    end = self.letters(end);
                }
                _ => break,
            }
        }
        self.push(end, Kind::Word);
    }

    fn letters(&self, at: usize) -> usize {
        let rest = &self.text[at..];
        rest.find(|c: char| !(is_letter(c) || c.is_ascii_digit() || c == '\u{AD}'))
            .map_or(self.text.len(), |length| at + length)
    }

    fn apostrophe(&self, start: usize, at: usize, after: usize) -> Apostrophe {
        let head = &self.text[start..at];
        let rest = &self.text[after..self.letters(after)];
        match self.lexicon.tongue {
            Tongue::English | Tongue::German if rest.eq_ignore_ascii_case("s") => {
                Apostrophe::EndsBefore
            }
            Tongue::French | Tongue::Italian if is_elided(head, rest) => Apostrophe::EndsWord,
            _ => Apostrophe::Inside,
        }
    }

    /// `M.`, `U.S.`, `Oct.`
    fn is_abbreviation(&self, start: usize, at: usize, after: usize) -> bool {
        let word = &self.text[start..at];
        let last = word.rsplit('.').next().unwrap_or(word);
        let single = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
        let joined = self.peek(after).is_some_and(char::is_alphabetic);
        let listed = || {
            let word = lower_case(&self.text[start..after]);
            self.lexicon.entry(&word).class.is(Class::ABBREVIATION)
        };
        if !single {
            return !joined && listed();
        }
        let initial = last.starts_with(char::is_uppercase) && !self.opens_sentence(after);
        initial || word.contains('.') || joined || listed()
    }

    /// Whether the next word begins a sentence rather than a name: "son compte X. Il dit".
    fn opens_sentence(&self, at: usize) -> bool {
        let rest = self.text[at..].trim_start();
        let word = rest.split(|c: char| !c.is_alphabetic()).next();
        let entry = self.lexicon.entry(&lower_case(word.unwrap_or_default()));
        entry.class.is(Class::FUNCTION) && !entry.class.is(Class::GIVEN.or(Class::PARTICLE))
    }

    /// `1 250`, `4.5`, `2,300,000`, `19th`, `18h40`, `1er`.
    fn number_end(&self) -> usize {
        let digits = |at: usize| {
            let rest = &self.text[at..];
            let length = rest.find(|c: char| !c.is_ascii_digit());
            length.unwrap_or(rest.len())
        };
        let mut end = self.at + digits(self.at);
        while let Some(c) = self.peek(end) {
            let after = end + c.len_utf8();
            let next = digits(after);
            match c {
                '.' | ',' | ':' if next > 0 => end = after + next,
                '\u{A0}' | '\u{202F}' | '\u{2009}' if next == 3 => end = after + next,
                _ => break,
            }
        }
        self.letters(end)
    }

    fn push(&mut self, end: usize, kind: Kind) {
        match (kind, self.inversion(end)) {
            (Kind::Word, Some((verb, pronoun))) => {
                self.add(verb, kind);
                self.at = pronoun;
                self.spaced = false;
                self.add(end, kind);
            }
            _ => self.add(end, kind),
        }
    }

    /// Where verb and pronoun part in `a-t-il` and `affirme-t-elle`.
    fn inversion(&self, end: usize) -> Option<(usize, usize)> {
        if self.lexicon.tongue != Tongue::French {
            return None;
        }
        let word = &self.text[self.at..end];
        let (verb, pronoun) = word.rsplit_once(['-', '‑'])?;
        if !INVERTED.contains(&pronoun) {
            return None;
        }
        let verb = verb.strip_suffix("-t").unwrap_or(verb);
        Some((self.at + verb.len(), end - pronoun.len()))
    }

    fn add(&mut self, end: usize, kind: Kind) {
        let word = &self.text[self.at..end];
        let from = self.tokens.lower.len();
        for c in word.chars() {
            match c {
                '\u{AD}' => {}
                c if is_apostrophe(c) => self.tokens.lower.push('\''),
                c => self.tokens.lower.extend(c.to_lowercase()),
            }
        }
        let lower = &self.tokens.lower[from..];
        let mut entry = self.lexicon.entry(lower);
        if matches!(lower, "'s" | "'") {
            entry.class = Class::GENITIVE;
        }
        if entry == Default::default() && is_adverb(lower, self.lexicon.tongue) {
            entry.class = Class::ADVERB;
        }
        let lower = (from as u32, self.tokens.lower.len() as u32);
        self.tokens.list.push(Token {
            start: self.at,
            end,
            kind,
            case: case(word),
            spaced: self.spaced,
            class: entry.class,
            verb: entry.verb,
            lower,
        });
        self.spaced = false;
        self.at = end;
    }
}

enum Apostrophe {
    Inside,
    EndsWord,
    EndsBefore,
}

const INVERTED: [&str; 9] = [
    "il", "elle", "ils", "elles", "on", "je", "nous", "vous", "tu",
];

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36F}')
}

/// Words that lose their vowel; `N’Djamena` has not.
fn is_elided(head: &str, rest: &str) -> bool {
    const ELIDED: [&str; 25] = [
        "l", "d", "qu", "j", "n", "s", "m", "t", "c", "jusqu", "lorsqu", "puisqu", "quoiqu", "un",
        "all", "dell", "nell", "dall", "sull", "quell", "dev", "dov", "com", "anch", "tutt",
    ];
    let name = matches!(head, "N" | "M" | "T")
        && rest.starts_with(char::is_uppercase)
        && rest.chars().any(char::is_lowercase);
    !name && ELIDED.contains(&lower_case(head).as_str())
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
