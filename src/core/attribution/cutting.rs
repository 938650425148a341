//! A text cut into words, numbers and marks: where each begins and ends.

use crate::core::{
    characters::{is_apostrophe, is_blank, lower_case},
    text::TextRange,
};

use super::{
    class::Class,
    lexicon::Lexicon,
    tokens::{Kind, Tokens},
    tongue::Tongue,
};

impl Tokens {
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
                // "d’« un désastre »": what is quoted goes on after an elided word.
                c if is_apostrophe(c) && self.elides_before_quotation(start, end, after) => {
                    end = after;
                    break;
                }
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

    fn elides_before_quotation(&self, start: usize, at: usize, after: usize) -> bool {
        matches!(self.lexicon.tongue, Tongue::French | Tongue::Italian)
            && matches!(self.peek(after), Some('«' | '“' | '"' | '‘'))
            && is_elided(&self.text[start..at], "")
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

    /// Whether the next word begins a sentence rather than a name: "son compte X. Il dit". The end of a
    /// line ends a sentence.
    fn opens_sentence(&self, at: usize) -> bool {
        let blank = |c: char| c.is_whitespace() && c != '\n';
        let rest = self.text[at..].trim_start_matches(blank);
        if rest.is_empty() || rest.starts_with('\n') {
            return true;
        }
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
        let word = self.at..end;
        self.tokens
            .add(self.text, word, kind, self.spaced, self.lexicon);
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
