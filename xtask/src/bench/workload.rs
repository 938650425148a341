//! The texts that are measured with: made up, always the same, and thick with annotations.

use serde_json::{Value, json};

/// How much there is to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
#[value(rename_all = "UPPER")]
pub enum Size {
    /// An article: 500 words, 40 annotations.
    S,
    /// A long report: 5,000 words, 500 annotations.
    M,
    /// A short book: 50,000 words, 5,000 annotations.
    L,
    /// A long book: 200,000 words, 20,000 annotations.
    Xl,
}

impl Size {
    fn words(self) -> usize {
        match self {
            Self::S => 500,
            Self::M => 5_000,
            Self::L => 50_000,
            Self::Xl => 200_000,
        }
    }

    fn annotations(self) -> usize {
        match self {
            Self::S => 40,
            Self::M => 500,
            Self::L => 5_000,
            Self::Xl => 20_000,
        }
    }

    /// What a person is told.
    pub fn description(self) -> String {
        let (words, annotations) = (self.words(), self.annotations());
        format!("{}: {words} words, {annotations} annotations", self.name())
    }

    /// As it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::S => "S",
            Self::M => "M",
            Self::L => "L",
            Self::Xl => "XL",
        }
    }
}

/// A text and what is said about it.
pub struct Workload {
    /// Paragraphs, without line ends.
    pub paragraphs: Vec<String>,
    /// In the order of their starts.
    pub annotations: Vec<Annotation>,
    /// Words in the middle that no annotation touches, to be annotated while it is measured.
    pub free: Vec<Words>,
}

/// Some words of one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    /// Which paragraph.
    pub paragraph: usize,
    /// The first byte in it.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Some words with the id of a label, or none for a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Annotation {
    /// The words.
    pub words: Words,
    /// `None` for a claim.
    pub label: Option<&'static str>,
}

/// The ids of the labels that mentions get: those that a new library has.
const LABELS: [&str; 5] = ["person", "organisation", "place", "date", "event"];

/// One annotation in so many is a claim, which is a whole sentence and lies over the mentions in it.
const CLAIM_EVERY: usize = 10;

/// How many free words are looked for.
const FREE: usize = 24;

impl Workload {
    /// Makes it; the same size is always the same workload.
    pub fn new(size: Size) -> Self {
        let mut dice = Dice(0x19c0_ffee);
        let lexicon: Vec<String> = (0..3_000).map(|_| dice.word()).collect();
        let mut text = Text::default();
        while text.words.len() < size.words() {
            text.add_paragraph(&mut dice, &lexicon, size.words());
        }
        let claims = size.annotations() / CLAIM_EVERY;
        let mentions = text.mentions(&mut dice, size.annotations() - claims);
        let free = text.free(&mentions);
        let mut annotations = text.claims(claims);
        annotations.extend(mentions);
        annotations.sort();
        Self {
            paragraphs: text.paragraphs,
            annotations,
            free,
        }
    }

    /// The canonical text.
    pub fn text(&self) -> String {
        self.paragraphs.join("\n")
    }

    /// The file that the page is given.
    pub fn inquit_json(&self) -> String {
        let mut starts = Vec::new();
        let mut length = 0;
        for paragraph in &self.paragraphs {
            starts.push(length);
            length += paragraph.chars().count() + 1;
        }
        let span = |words: Words| {
            let paragraph = &self.paragraphs[words.paragraph];
            let at = |byte| starts[words.paragraph] + paragraph[..byte].chars().count();
            let (start, end) = (at(words.start), at(words.end));
            json!({"start": start, "end": end, "text": &paragraph[words.start..words.end]})
        };
        let of_kind = |is_claim: bool| -> Vec<Value> {
            let numbered = self.annotations.iter().enumerate();
            numbered
                .filter(|(_, a)| a.label.is_none() == is_claim)
                .map(|(number, a)| {
                    let mut object =
                        json!({"id": format!("a{number:05}"), "spans": [span(a.words)]});
                    if let Some(label) = a.label {
                        object["label"] = json!(label);
                    }
                    object
                })
                .collect()
        };
        let blocks = self
            .paragraphs
            .iter()
            .zip(&starts)
            .map(|(paragraph, start)| {
                let end = start + paragraph.chars().count();
                json!({"start": start, "end": end, "kind": "paragraph"})
            });
        let labels = LABELS.iter().zip(["p", "o", "l", "d", "e"]);
        let labels = labels.map(
            |(label, key)| json!({"id": label, "name": label, "color": "#e08214", "key": key}),
        );
        json!({
            "format": "inquit",
            "version": 1,
            "labels": labels.collect::<Vec<_>>(),
            "articles": [{
                "id": "bench",
                "title": "Workload",
                "text": self.text(),
                "blocks": blocks.collect::<Vec<_>>(),
                "mentions": of_kind(false),
                "claims": of_kind(true),
            }],
        })
        .to_string()
    }
}

/// A text while it is made.
#[derive(Default)]
struct Text {
    paragraphs: Vec<String>,
    words: Vec<Words>,
    sentences: Vec<Words>,
}

impl Text {
    fn add_paragraph(&mut self, dice: &mut Dice, lexicon: &[String], most: usize) {
        let index = self.paragraphs.len();
        let end = most.min(self.words.len() + 70 + dice.below(20));
        let mut line = String::new();
        while self.words.len() < end {
            if !line.is_empty() {
                line.push(' ');
            }
            let start = line.len();
            let sentence_end = end.min(self.words.len() + 8 + dice.below(14));
            while self.words.len() < sentence_end {
                if line.len() > start {
                    line.push_str(
                        [" ", " ", " ", " ", " ", " ", " ", ", ", " « ", " » "][dice.below(10)],
                    );
                }
                let word_start = line.len();
                let capital = word_start == start || dice.below(10) == 0;
                let word = &lexicon[dice.below(lexicon.len())];
                let first = word.chars().next().map_or(0, char::len_utf8);
                match capital {
                    true => line.extend(word[..first].chars().flat_map(char::to_uppercase)),
                    false => line.push_str(&word[..first]),
                }
                line.push_str(&word[first..]);
                self.words.push(Words {
                    paragraph: index,
                    start: word_start,
                    end: line.len(),
                });
            }
            line.push('.');
            self.sentences.push(Words {
                paragraph: index,
                start,
                end: line.len(),
            });
        }
        self.paragraphs.push(line);
    }

    /// Mentions of one to three words, spread evenly, none over another.
    fn mentions(&self, dice: &mut Dice, count: usize) -> Vec<Annotation> {
        let stride = self.words.len() / count;
        let mention = |number: usize| {
            let first = number * stride + dice.below(stride - 3);
            let begin = self.words[first];
            let last = (first..first + 1 + dice.below(3))
                .map(|word| self.words[word])
                .take_while(|word| word.paragraph == begin.paragraph)
                .last()
                .unwrap_or(begin);
            Annotation {
                words: Words {
                    end: last.end,
                    ..begin
                },
                label: Some(LABELS[dice.below(LABELS.len())]),
            }
        };
        (0..count).map(mention).collect()
    }

    fn claims(&self, count: usize) -> Vec<Annotation> {
        let sentence = |number: usize| self.sentences[number * self.sentences.len() / count];
        (0..count)
            .map(|number| Annotation {
                words: sentence(number),
                label: None,
            })
            .collect()
    }

    /// Words from the middle on that no mention touches, long enough to be selected by their place.
    fn free(&self, mentions: &[Annotation]) -> Vec<Words> {
        let is_free = |word: &&Words| {
            let touches = |m: &Annotation| {
                m.words.paragraph == word.paragraph
                    && m.words.start < word.end + 2
                    && word.start < m.words.end + 2
            };
            word.end - word.start >= 4 && !mentions.iter().any(touches)
        };
        let middle = &self.words[self.words.len() / 2..];
        middle.iter().filter(is_free).take(FREE).copied().collect()
    }
}

/// Numbers that look like chance and are always the same (SplitMix64).
struct Dice(u64);

impl Dice {
    /// A number from 0 to `end`, which is left out.
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }

    /// A word as French or English might have it.
    fn word(&mut self) -> String {
        const BEGINNINGS: [&str; 16] = [
            "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "tr", "qu", "l’",
        ];
        const MIDDLES: [&str; 12] = ["a", "e", "i", "o", "u", "é", "è", "à", "ou", "ai", "œ", "ï"];
        const ENDS: [&str; 8] = ["", "", "n", "s", "r", "t", "tion", "ment"];
        let mut word = String::new();
        for _ in 0..1 + self.below(3) {
            word.push_str(BEGINNINGS[self.below(BEGINNINGS.len())]);
            word.push_str(MIDDLES[self.below(MIDDLES.len())]);
        }
        word.push_str(ENDS[self.below(ENDS.len())]);
        word
    }
}

#[cfg(test)]
mod tests {
    use super::{Size, Workload};

    #[test]
    fn a_workload_is_always_the_same_and_as_large_as_it_says() {
        let workload = Workload::new(Size::M);
        assert_eq!(workload.inquit_json(), Workload::new(Size::M).inquit_json());
        assert_eq!(workload.annotations.len(), 500);
        assert_eq!(
            workload
                .text()
                .split_whitespace()
                .filter(|w| w.len() > 2)
                .count()
                / 1_000,
            4
        );
        assert_eq!(workload.free.len(), 24);
    }
}
