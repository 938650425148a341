//! Tokens with tags of IOB1, IOB2, BIOES or BILUO, and the annotations that they make.
//!
//! The scheme need not be known: an `I` that follows nothing of its kind opens an annotation (IOB1),
//! one that follows its kind goes on with it; `B`, `S` and `U` always open one, `E`, `L`, `S` and `U`
//! close it.

use super::{
    foreign::{Foreign, Mark, Spot},
    imported::LeftOut,
};

/// Sentences of tokens, each with its tag.
#[derive(Clone, Debug, Default)]
pub struct Tagged {
    tokens: Vec<(String, String)>,
    /// Before which tokens a sentence begins.
    starts: Vec<usize>,
}

impl Tagged {
    /// Adds a token.
    pub fn push(&mut self, token: &str, tag: &str) {
        self.tokens.push((token.to_owned(), tag.to_owned()));
    }

    /// What follows is another sentence.
    pub fn end_sentence(&mut self) {
        if self.starts.last() != Some(&self.tokens.len()) {
            self.starts.push(self.tokens.len());
        }
    }

    /// Whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }
}

/// Whether it is a tag of one of the schemes.
pub fn is_tag(tag: &str) -> bool {
    tag == "O" || parted(tag).is_some()
}

/// The place and the label of a tag.
fn parted(tag: &str) -> Option<(char, &str)> {
    let mut characters = tag.chars();
    let place = characters.next().filter(|c| "BIESLUM".contains(*c))?;
    let label = characters.as_str().strip_prefix('-')?;
    (!label.is_empty()).then_some((place, label))
}

/// Adds text and marks. `raw` is the text that the tokens are cut from, if it is known; else it is
/// made of them, with spaces by the rules of print.
pub fn add_tags(sheet: &mut Foreign, tagged: &Tagged, raw: Option<&str>) {
    let found = raw.and_then(|raw| Some((raw.to_owned(), places(tagged, raw)?)));
    sheet.guessed_space = found.is_none();
    let (text, places) = found.unwrap_or_else(|| joined(tagged));
    let mut open: Option<(Mark, &str)> = None;
    for (number, ((_, tag), place)) in tagged.tokens.iter().zip(places).enumerate() {
        let said = parted(tag);
        if said.is_none() && !matches!(tag.as_str(), "O" | "-" | "_" | "") {
            sheet.leave_out(LeftOut::Line);
        }
        let goes_on = said.is_some_and(|(place, label)| {
            let same = open.as_ref().is_some_and(|(_, opened)| *opened == label);
            same && !"BSU".contains(place) && !tagged.starts.contains(&number)
        });
        if !goes_on {
            sheet.marks.extend(open.take().map(|(mark, _)| mark));
        }
        let Some((letter, label)) = said else {
            continue;
        };
        match &mut open {
            Some((mark, _)) => {
                mark.spots[0].ends = mark.spots[0].ends.map(|[start, _]| [start, place[1]])
            }
            None => open = Some((begun(label, place), label)),
        }
        if "ESLU".contains(letter) {
            sheet.marks.extend(open.take().map(|(mark, _)| mark));
        }
    }
    sheet.marks.extend(open.map(|(mark, _)| mark));
    sheet.text = Some(text);
}

fn begun(label: &str, [start, end]: [usize; 2]) -> Mark {
    Mark {
        label: label.to_owned(),
        spots: vec![Spot::new(start, end, None)],
        ..Mark::default()
    }
}

/// Where the tokens stand in the text, in code points; `None` if one of them does not.
fn places(tagged: &Tagged, raw: &str) -> Option<Vec<[usize; 2]>> {
    let (mut rest, mut counted) = (raw, 0);
    let place = |(token, _): &(String, String)| {
        let (before, _) = rest.split_at(rest.find(token.as_str())?);
        // Only white space stands between tokens.
        if !before.trim().is_empty() {
            return None;
        }
        let start = counted + before.chars().count();
        counted = start + token.chars().count();
        rest = &rest[before.len() + token.len()..];
        Some([start, counted])
    };
    tagged.tokens.iter().map(place).collect()
}

/// A text made of the tokens, one sentence a line, and where they stand in it, in code points.
fn joined(tagged: &Tagged) -> (String, Vec<[usize; 2]>) {
    let (mut text, mut places, mut counted) = (String::new(), Vec::new(), 0);
    let mut starts = tagged.starts.iter().copied().peekable();
    let mut before = "";
    for (number, (token, _)) in tagged.tokens.iter().enumerate() {
        let begins = starts.next_if_eq(&number).is_some();
        if number > 0 && (begins || spaced(before, token)) {
            text.push(if begins { '\n' } else { ' ' });
            counted += 1;
        }
        let start = counted;
        text.push_str(token);
        counted += token.chars().count();
        places.push([start, counted]);
        before = token;
    }
    (text, places)
}

/// Whether print puts a space between two tokens.
fn spaced(before: &str, token: &str) -> bool {
    let closes = token.starts_with([',', '.', ')', ']', '}', '…', '”', '%'])
        || matches!(token, "'s" | "’s" | "n't" | "n’t");
    let opens = before.ends_with(['(', '[', '{', '“', '\'', '’']) && before != "'";
    !closes && !opens
}
