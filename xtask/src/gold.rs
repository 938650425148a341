//! Articles in which a person has marked who says what: the measure of what the program proposes.
//!
//! An article is Inquit JSON, or plain text with its marks in it:
//!
//! ```text
//! {c1 « Nous irons »}, {q1 a dit} {s1 le maire, [p Jean Petit]}. {s2=Jean Petit|Il} {q2 affirme} …
//! ```
//!
//! `[p …]` is a person, `o` an organisation, `l` a place, `d` a date, `e` an event, `n` a number;
//! `{c1 …}` is what claim 1 says (it may have several parts), `{q1 …}` its cue, `{s1 …}` its source,
//! `{s1,2 …}` that of two claims, and `=Name|` tells whom a pronoun or a title means, or, with `{c1=Name|…}`,
//! who speaks where no word says so: a quotation that goes on after its speaker.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use inquit::{
    core::{
        annotation::{Annotation, Claim, ClaimKind, Speaker},
        article::Block,
        project::{Project, WholeArticle},
        reading::read_plain,
        text::TextRange,
    },
    formats::inquit as inquit_json,
};

/// An article as a person has marked it. Positions are bytes of its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gold {
    /// Canonical text.
    pub text: String,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// Who says what.
    pub claims: Vec<GoldClaim>,
    /// What is named, each with a label's id.
    pub mentions: Vec<(TextRange, String)>,
}

/// A claim as a person has marked it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoldClaim {
    /// What is said, in text order.
    pub spans: Vec<TextRange>,
    /// How it is reported.
    pub kind: ClaimKind,
    /// What introduces it.
    pub cue: Vec<TextRange>,
    /// The words that name its sources.
    pub sources: Vec<TextRange>,
    /// Whom they mean, if that is another name.
    pub speaker: Option<String>,
}

impl Gold {
    /// Reads a marked text.
    ///
    /// # Errors
    /// A mark is not closed, or is none of those that there are.
    pub fn from_marked(marked: &str) -> Result<Self> {
        let mut reader = Reader::default();
        reader.read(marked)?;
        let draft = read_plain(&reader.gold.text, None).context("there is no text")?;
        let mut gold = reader.finish();
        gold.blocks = draft.blocks;
        gold.language = draft.language;
        Ok(gold)
    }

    /// Reads the articles of an Inquit JSON file.
    ///
    /// # Errors
    /// It is none.
    pub fn from_json(bytes: &[u8]) -> Result<Vec<Self>> {
        let (project, _) = match inquit_json::read(bytes) {
            Ok(read) => read,
            Err(refusal) => bail!("{refusal:?}"),
        };
        let golds = project.articles.iter().map(|a| Self::of(&project, a));
        Ok(golds.collect())
    }

    fn of(project: &Project, article: &WholeArticle) -> Self {
        let mut gold = Self {
            text: article.text.to_string(),
            blocks: article.blocks.to_vec(),
            language: article.head.language.clone(),
            ..Self::default()
        };
        for annotation in &article.annotations {
            match &**annotation {
                Annotation::Mention(m) => {
                    let whole = TextRange::new(m.spans.start(), m.spans.end());
                    gold.mentions
                        .extend(whole.map(|range| (range, m.label.as_str().to_owned())));
                }
                Annotation::Claim(claim) => {
                    let claim = GoldClaim::of(claim, project, article);
                    gold.claims.push(claim);
                }
            }
        }
        gold
    }
}

impl GoldClaim {
    fn of(claim: &Claim, project: &Project, article: &WholeArticle) -> Self {
        let mut gold = Self {
            spans: claim.spans.iter().collect(),
            kind: claim.kind,
            cue: claim.cue.clone(),
            ..Self::default()
        };
        for source in &claim.sources {
            match &source.speaker {
                Speaker::Mention(id) => {
                    let mention = article.annotations.iter().find(|a| a.id() == id);
                    gold.sources
                        .extend(mention.iter().flat_map(|a| a.spans().iter()));
                }
                Speaker::Entity(id) => {
                    let entity = project.entities.iter().find(|e| e.id == *id);
                    gold.speaker = entity.map(|e| e.name.clone());
                }
                Speaker::Name { name, spans } => {
                    gold.speaker = Some(name.clone());
                    gold.sources.extend(spans);
                }
            }
        }
        gold
    }
}

#[derive(Default)]
struct Reader {
    gold: Gold,
    claims: BTreeMap<u32, GoldClaim>,
    open: Vec<(char, String, usize)>,
}

impl Reader {
    fn read(&mut self, marked: &str) -> Result<()> {
        let mut rest = marked;
        while let Some(at) = rest.find(['[', ']', '{', '}']) {
            self.gold.text.push_str(&rest[..at]);
            let mark = rest[at..].chars().next().unwrap_or_default();
            rest = &rest[at + 1..];
            if matches!(mark, '[' | '{') {
                let ends = |c: char| c == ' ' || c == '|';
                let head = rest.find(ends).context("a mark has no words")?;
                let named = rest[..head].contains('=');
                let head = if named {
                    rest.find('|').context("a name has no |")?
                } else {
                    head
                };
                self.open
                    .push((mark, rest[..head].to_owned(), self.gold.text.len()));
                rest = &rest[head + 1..];
            } else {
                let (_, head, start) = self.open.pop().context("a mark is closed twice")?;
                let range = TextRange::new(start, self.gold.text.len());
                self.close(&head, range.context("a mark is empty")?)?;
            }
        }
        self.gold.text.push_str(rest);
        if let Some((_, head, _)) = self.open.first() {
            bail!("{head} is not closed");
        }
        Ok(())
    }

    fn close(&mut self, head: &str, range: TextRange) -> Result<()> {
        let label = match head {
            "p" => Some("person"),
            "o" => Some("organisation"),
            "l" => Some("place"),
            "d" => Some("date"),
            "e" => Some("event"),
            "n" => Some("number"),
            _ => None,
        };
        if let Some(label) = label {
            self.gold.mentions.push((range, label.to_owned()));
            return Ok(());
        }
        let (numbers, name) = match head.split_once('=') {
            Some((numbers, name)) => (numbers, Some(name.to_owned())),
            None => (head, None),
        };
        for number in numbers[1..].split(',') {
            let number = number
                .parse()
                .with_context(|| format!("{head} is no mark"))?;
            let claim = self.claims.entry(number).or_default();
            match numbers.as_bytes()[0] {
                b'c' => {
                    claim.spans.push(range);
                    claim.speaker = name.clone().or(claim.speaker.take());
                }
                b'q' => claim.cue.push(range),
                b's' => {
                    claim.sources.push(range);
                    claim.speaker = name.clone();
                }
                _ => bail!("{head} is no mark"),
            }
        }
        Ok(())
    }

    fn finish(self) -> Gold {
        let mut gold = self.gold;
        for (_, mut claim) in self.claims {
            claim.spans.sort();
            claim.kind = kind(&gold.text, &claim.spans);
            gold.claims.push(claim);
        }
        gold
    }
}

/// Direct if each part is one quotation, which may hold others in other marks and of which only the last
/// part need be closed, or if all of them stand in one pair of marks; mixed if there is one in it.
fn kind(text: &str, spans: &[TextRange]) -> ClaimKind {
    const OPENING: [char; 5] = ['«', '“', '"', '‘', '„'];
    let words = |range: &TextRange| range.of(text).unwrap_or_default();
    let last = spans.last().map(|range| range.start());
    let whole = |words: &str, is_last: bool| {
        let (open, close) = match words.chars().next() {
            Some('«') => ('«', '»'),
            Some('»') => ('»', '«'),
            Some('“') => ('“', '”'),
            Some('„') => ('„', '“'),
            Some('"') => ('"', '"'),
            Some('‘') => ('‘', '’'),
            _ => return false,
        };
        let rest = &words[open.len_utf8()..];
        let inner = rest.strip_suffix(close).or(Some(rest).filter(|_| !is_last));
        inner.is_some_and(|inner| !inner.contains(open))
    };
    let joined: String = spans.iter().map(words).collect();
    let each = |range: &TextRange| whole(words(range), Some(range.start()) == last);
    if spans.iter().all(each) || whole(&joined, true) {
        ClaimKind::Direct
    } else if spans.iter().any(|range| words(range).contains(OPENING)) {
        ClaimKind::Mixed
    } else {
        ClaimKind::Indirect
    }
}
