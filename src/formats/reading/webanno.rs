//! WebAnno's TSV 3, as INCEpTION reads and writes it.
//!
//! Unit: UTF-16 units. Each token is a line, each layer some columns; an annotation of several tokens has
//! a number in brackets, stacked ones are parted by `|`. The words of a token are beside its place.
//! White space between sentences is not in the file.

use std::collections::BTreeMap;

use super::{
    foreign::{Foreign, Link, Mark, Spot},
    imported::LeftOut,
    refusal::{Place, Reason, Refusal},
};
use crate::formats::units::Unit;

/// Whether it is one of these files.
pub fn is(text: &str) -> bool {
    text.starts_with("#FORMAT=WebAnno TSV")
}

/// The sheet of a file.
pub fn read(file: &str, text: &str) -> Result<Foreign, Refusal> {
    let refused = |number, reason| Refusal::new(file, Place::Line(number), reason);
    let mut reading = Reading::new(file);
    let mut lines = (1..).zip(text.lines().map(|line| line.trim_end_matches('\r')));
    if let Some((number, format)) = lines.next() {
        let version = format.trim_start_matches("#FORMAT=WebAnno TSV").trim();
        if !version.starts_with('3') {
            return Err(refused(number, Reason::Version(version.to_owned())));
        }
    }
    for (number, line) in lines {
        if let Some(declared) = line.strip_prefix("#T_") {
            reading.layers.extend(layer(declared));
        } else if let Some(words) = line.strip_prefix("#Text=") {
            reading.sentence.push(unescape(words));
        } else if line.is_empty() {
            reading.end_sentence();
        } else if !line.starts_with('#') {
            let bad = || Reason::BadLine(line.chars().take(60).collect());
            reading.row(line).ok_or_else(|| refused(number, bad()))?;
        }
    }
    reading.end_sentence();
    Ok(reading.finish())
}

/// What the columns of a layer are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Span,
    Chain,
    Relation,
}

#[derive(Clone, Debug)]
struct Layer {
    kind: Kind,
    /// Its name without the package.
    name: String,
    features: Vec<String>,
}

impl Layer {
    /// How many columns it has: a relation has one more, for where it comes from.
    fn columns(&self) -> usize {
        match self.kind {
            Kind::Span => self.features.len().max(1),
            Kind::Relation | Kind::Chain => self.features.len().max(1),
        }
    }
}

/// `SP=custom.Span|label` and the like.
fn layer(declared: &str) -> Option<Layer> {
    let (kind, columns) = declared.split_once('=')?;
    let mut columns = columns.split('|');
    let name = columns.next()?.rsplit('.').next()?.to_owned();
    Some(Layer {
        kind: match kind {
            "SP" => Kind::Span,
            "RL" => Kind::Relation,
            _ => Kind::Chain,
        },
        name,
        features: columns.map(str::to_owned).collect(),
    })
}

/// A relation as its line says it; the mark that it comes from may come later.
struct Arrow {
    from: (String, usize),
    to: (String, usize),
    kind: String,
}

struct Reading {
    sheet: Foreign,
    layers: Vec<Layer>,
    /// The lines of the sentence at hand.
    sentence: Vec<String>,
    /// Where its first token begins.
    start: Option<usize>,
    text: String,
    /// Length of the text in UTF-16 units.
    length: usize,
    /// Annotations with a number, by layer and number: their place among the marks.
    numbered: BTreeMap<(usize, usize), usize>,
    /// The marks that begin at a token, in the order of layers.
    at: BTreeMap<String, Vec<(usize, usize)>>,
    arrows: Vec<Arrow>,
}

impl Reading {
    fn new(file: &str) -> Self {
        Self {
            sheet: Foreign {
                guessed_space: true,
                ..Foreign::new(file, Unit::Utf16)
            },
            layers: Vec::new(),
            sentence: Vec::new(),
            start: None,
            text: String::new(),
            length: 0,
            numbered: BTreeMap::new(),
            at: BTreeMap::new(),
            arrows: Vec::new(),
        }
    }

    /// Puts the sentence into the text, where its first token says.
    fn end_sentence(&mut self) {
        let words = std::mem::take(&mut self.sentence).join("\n");
        let Some(start) = self.start.take() else {
            return;
        };
        let gap = start.saturating_sub(self.length).min(words.len() + 1_000);
        let blank = if gap == 1 { " " } else { "\n" };
        for piece in std::iter::repeat_n(blank, gap)
            .map(str::to_owned)
            .chain([words])
        {
            self.length += piece.chars().map(char::len_utf16).sum::<usize>();
            self.text.push_str(&piece);
        }
    }

    /// `1-2 TAB 4-11 TAB word TAB …`; a part of a token is called `1-2.1`.
    fn row(&mut self, line: &str) -> Option<()> {
        let mut columns = line.split('\t');
        let (address, place, word) = (columns.next()?, columns.next()?, columns.next()?);
        address.split_once('-')?;
        let (start, end) = place.split_once('-')?;
        let (start, end) = (start.parse().ok()?, end.parse().ok()?);
        self.start.get_or_insert(start);
        let columns: Vec<&str> = columns.collect();
        let mut rest = &columns[..];
        for number in 0..self.layers.len() {
            let layer = self.layers[number].clone();
            let (own, others) = rest.split_at(layer.columns().min(rest.len()));
            rest = others;
            match layer.kind {
                Kind::Span => self.add_spans(number, &layer, own, (address, [start, end], word)),
                Kind::Relation => self.add_arrows(&layer, own, address),
                Kind::Chain if own.iter().any(|column| *column != "_") => {
                    self.sheet.leave_out(LeftOut::NotWords);
                }
                Kind::Chain => {}
            }
        }
        Some(())
    }

    fn add_spans(
        &mut self,
        layer_number: usize,
        layer: &Layer,
        columns: &[&str],
        (address, ends, word): (&str, [usize; 2], &str),
    ) {
        let stacked: Vec<Vec<&str>> = columns.iter().map(|column| parts(column, '|')).collect();
        let count = stacked.iter().map(Vec::len).max().unwrap_or_default();
        for place in 0..count {
            let values: Vec<&str> = stacked
                .iter()
                .map(|values| values.get(place).copied().unwrap_or("_"))
                .collect();
            if values.iter().all(|value| *value == "_") {
                continue;
            }
            let number = values.iter().find_map(|value| bracketed(value).1);
            let known = number.and_then(|n| self.numbered.get(&(layer_number, n)).copied());
            let mark = known.unwrap_or_else(|| {
                self.sheet
                    .marks
                    .push(mark(layer, &values, self.sheet.marks.len()));
                self.sheet.marks.len() - 1
            });
            if let Some(number) = number {
                self.numbered.insert((layer_number, number), mark);
            }
            let spots = &mut self.sheet.marks[mark].spots;
            match spots.first_mut() {
                // Tokens in between belong to it as well, so the whole is one stretch.
                Some(first) => {
                    first.ends = first.ends.map(|[start, _]| [start, ends[1]]);
                    first.quote = None;
                }
                None => spots.push(Spot::new(ends[0], ends[1], Some(&unescape(word)))),
            }
            let at = self.at.entry(address.to_owned()).or_default();
            at.push((number.unwrap_or_default(), mark));
        }
    }

    /// The last column says where each relation comes from: `1-5[3_2]`, from the third there to the
    /// second here.
    fn add_arrows(&mut self, layer: &Layer, columns: &[&str], address: &str) {
        let Some((sources, features)) = columns.split_last() else {
            return;
        };
        let kinds = features
            .first()
            .map(|column| parts(column, '|'))
            .unwrap_or_default();
        for (place, source) in parts(sources, '|').into_iter().enumerate() {
            if source == "_" {
                continue;
            }
            let (from, numbers) = source.split_once('[').unwrap_or((source, "0_0]"));
            let numbers = numbers
                .trim_end_matches(']')
                .split_once('_')
                .unwrap_or(("0", "0"));
            let number = |digits: &str| digits.parse().unwrap_or_default();
            let kind = kinds.get(place).map(|kind| unescape(bracketed(kind).0));
            self.arrows.push(Arrow {
                from: (from.to_owned(), number(numbers.0)),
                to: (address.to_owned(), number(numbers.1)),
                kind: kind
                    .filter(|kind| kind != "*")
                    .unwrap_or_else(|| layer.name.clone()),
            });
        }
    }

    fn finish(mut self) -> Foreign {
        for arrow in &self.arrows {
            let mark = |(address, number): &(String, usize)| {
                let there = self.at.get(address)?;
                let found = there
                    .iter()
                    .find(|(its, _)| its == number)
                    .or(there.first());
                found.map(|(_, mark)| self.sheet.marks[*mark].id.clone())
            };
            match mark(&arrow.from).zip(mark(&arrow.to)) {
                Some((from, to)) => self.sheet.links.push(Link {
                    id: String::new(),
                    from,
                    to,
                    kind: arrow.kind.clone(),
                }),
                None => *self.sheet.left_out.entry(LeftOut::Line).or_default() += 1,
            }
        }
        self.sheet.text = Some(self.text);
        self.sheet
    }
}

/// The mark of one annotation of a layer, without its place.
fn mark(layer: &Layer, values: &[&str], number: usize) -> Mark {
    let mut mark = Mark {
        id: format!("{}", number + 1),
        ..Mark::default()
    };
    for (feature, value) in layer.features.iter().zip(values) {
        let said = unescape(bracketed(value).0);
        match feature.as_str() {
            _ if matches!(bracketed(value).0, "_" | "*") => {}
            "identifier" | "note" | "comment" => mark.say(feature, &said),
            _ if mark.label.is_empty() => mark.label = said,
            name => mark.say(name, &said),
        }
    }
    if mark.label.is_empty() {
        mark.label.clone_from(&layer.name);
    }
    mark
}

/// A value and its number in brackets; a bracket of its own is escaped.
fn bracketed(value: &str) -> (&str, Option<usize>) {
    let inside = value
        .strip_suffix(']')
        .and_then(|value| value.rsplit_once('['));
    match inside {
        Some((value, number)) if !value.ends_with('\\') => match number.parse() {
            Ok(number) => (value, Some(number)),
            Err(_) => (value, None),
        },
        _ => (value, None),
    }
}

/// The parts of a value at a sign that is not escaped.
fn parts(value: &str, sign: char) -> Vec<&str> {
    let (mut parts, mut start, mut escaped) = (Vec::new(), 0, false);
    for (at, c) in value.char_indices() {
        if c == sign && !escaped {
            parts.push(&value[start..at]);
            start = at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    parts.push(&value[start..]);
    parts
}

/// What an escaped text says.
fn unescape(text: &str) -> String {
    let (mut plain, mut characters) = (String::new(), text.chars());
    while let Some(c) = characters.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        match characters.next() {
            Some('t') => plain.push('\t'),
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some(sign) => plain.push(sign),
            None => plain.push('\\'),
        }
    }
    plain
}
