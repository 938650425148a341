//! Tables of annotations, with commas, semicolons or TABs, their columns known by their names; where
//! the names do not tell, a person does.
//!
//! Unit: code points. The text itself is in the file only where each row repeats it; else the quoted
//! words, or the name of the text, say where an annotation belongs. Columns of Inquit's own tables, of
//! Hypothesis' and of most home-made ones are known by their names; what stands in other columns is kept
//! as features, under the names of the columns.

mod guess;
mod meaning;

use std::collections::BTreeMap;

pub use guess::TableQuestion;
pub use meaning::{Column, Meaning};

use super::{
    foreign::{Foreign, Link, Mark, Spot},
    imported::LeftOut,
    refusal::{Place, Reason, Refusal},
};
use crate::{
    core::{annotation::PARTED, characters::lower_case},
    formats::{table, units::Unit},
};
use guess::{has_room, is_as_long};
use meaning::{columns, number, others};

/// How many rows tell what a table is.
const LOOKED_AT: usize = 200;

/// Whether the first line names columns of such a table: words or places, and one thing more.
pub fn is(text: &str) -> bool {
    let columns = columns(&names(text, delimiter(text)));
    let has = |column| columns.contains_key(&column);
    let placed = has(Column::Text) || has(Column::Start) && has(Column::End);
    placed && columns.len() > 1
}

/// Whether it is a table by its name and its rows, if not by the names of its columns.
pub fn is_unnamed(name: &str, text: &str) -> bool {
    let name = lower_case(name);
    let ends = [".csv", ".tsv", ".tab"];
    ends.iter().any(|end| name.ends_with(end)) && even_rows(text).is_some()
}

/// What has to be asked about a table that names no columns.
pub fn question(file: &str, text: &str) -> TableQuestion {
    let (_, rows) = even_rows(text).unwrap_or_default();
    TableQuestion::new(file, &rows)
}

/// One sheet for each article that a table is about that names its columns.
pub fn read(file: &str, text: &str) -> Result<Vec<Foreign>, Refusal> {
    let delimiter = delimiter(text);
    let names = names(text, delimiter);
    let mut columns = columns(&names);
    if holds_passages(text, delimiter, &columns)
        && let Some(place) = columns.remove(&Column::Text)
    {
        columns.insert(Column::Passage, place);
    }
    let others = others(&names, &columns);
    let layout = Layout {
        delimiter,
        named: true,
        columns: &columns,
        others,
    };
    layout.read(file, text)
}

/// The same of a table that does not, as a person has said.
pub fn read_as(file: &str, text: &str, meaning: &Meaning) -> Result<Vec<Foreign>, Refusal> {
    let (delimiter, rows) = even_rows(text).unwrap_or((b',', Vec::new()));
    let first = rows.first().map_or(&[][..], Vec::as_slice);
    let name = |(number, cell): (usize, &String)| match meaning.named {
        true => lower_case(cell.trim()),
        false => format!("column {}", number + 1),
    };
    let names: Vec<String> = first.iter().enumerate().map(name).collect();
    let columns = meaning.places();
    let layout = Layout {
        delimiter,
        named: meaning.named,
        columns: &columns,
        others: others(&names, &columns),
    };
    layout.read(file, text)
}

/// How a table is to be read.
struct Layout<'a> {
    delimiter: u8,
    /// Whether the first row names the columns.
    named: bool,
    columns: &'a BTreeMap<Column, usize>,
    /// Where features are, with their names.
    others: Vec<(usize, &'a str)>,
}

impl Layout<'_> {
    fn read(&self, file: &str, text: &str) -> Result<Vec<Foreign>, Refusal> {
        let mut table = csv::ReaderBuilder::new();
        let table = table.delimiter(self.delimiter).flexible(true);
        let mut table = table.has_headers(self.named).from_reader(text.as_bytes());
        let mut sheets: BTreeMap<[String; 4], Foreign> = BTreeMap::new();
        for record in table.records() {
            let record = record.map_err(|error| {
                let line = error
                    .position()
                    .map_or(1, |position| position.line() as usize);
                let reason = Reason::BadLine(error.to_string());
                Refusal::new(file, Place::Line(line), reason)
            })?;
            let cell = |column: Column| {
                let number = self.columns.get(&column);
                let cell = number.and_then(|number| record.get(*number));
                plain(cell.unwrap_or_default())
            };
            let about = [Column::Url, Column::Sha256, Column::Title, Column::Passage].map(cell);
            let sheet = sheets
                .entry(about)
                .or_insert_with_key(|about| sheet(file, about));
            let others = self.others.iter().filter_map(|(number, name)| {
                let said = record.get(*number).filter(|said| !said.is_empty())?;
                Some((*name, plain(said)))
            });
            add(sheet, &cell, others.collect());
        }
        Ok(sheets.into_values().collect())
    }
}

/// What a row says of the text that it is about.
fn sheet(file: &str, [url, sha256, title, passage]: &[String; 4]) -> Foreign {
    let told = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let is_address = title.starts_with("http://") || title.starts_with("https://");
    let address = Some(title.clone()).filter(|_| is_address);
    Foreign {
        url: told(url).or(address),
        sha256: told(sha256),
        title: told(title).filter(|_| !is_address),
        text: told(passage),
        ..Foreign::new(file, Unit::CodePoint)
    }
}

/// Whether the column that is called like the words has the texts in which they are: no cell is as
/// long as the ends say, all are longer.
fn holds_passages(text: &str, delimiter: u8, columns: &BTreeMap<Column, usize>) -> bool {
    let place = |column| columns.get(&column).copied();
    let places = (
        place(Column::Text),
        place(Column::Start),
        place(Column::End),
    );
    let (Some(words), Some(start), Some(end)) = places else {
        return false;
    };
    let mut table = csv::ReaderBuilder::new();
    let table = table.delimiter(delimiter).flexible(true);
    let records = table.from_reader(text.as_bytes()).into_records();
    let mut found = false;
    for record in records.take(LOOKED_AT).flatten() {
        let at = |place: usize| record.get(place).unwrap_or_default();
        let Some((start, end)) = number(at(start)).zip(number(at(end))) else {
            continue;
        };
        let cell = plain(at(words));
        if is_as_long(&cell, start, end) || !has_room(&cell, start, end) {
            return false;
        }
        found = true;
    }
    found
}

/// The first rows, and what parts their cells, if all of them have as many cells, more than one; with
/// the sign that makes most of them.
fn even_rows(text: &str) -> Option<(u8, Vec<Vec<String>>)> {
    let parted = b",;\t".iter().filter_map(|sign| {
        let mut table = csv::ReaderBuilder::new();
        let table = table.delimiter(*sign).has_headers(false);
        let records = table.from_reader(text.as_bytes()).into_records();
        let records = records
            .take(LOOKED_AT)
            .collect::<Result<Vec<_>, _>>()
            .ok()?;
        let cells = |record: csv::StringRecord| record.iter().map(plain).collect();
        let rows: Vec<Vec<String>> = records.into_iter().map(cells).collect();
        rows.first()
            .is_some_and(|row| row.len() > 1)
            .then_some((*sign, rows))
    });
    parted.max_by_key(|(_, rows)| rows[0].len())
}

/// Adds what a row says; `others` is what stands in columns that are not known.
fn add(sheet: &mut Foreign, cell: &dyn Fn(Column) -> String, others: Vec<(&str, String)>) {
    let spots = spots(cell);
    if spots.is_empty() {
        return sheet.leave_out(LeftOut::NotWords);
    }
    let id = cell(Column::Id);
    for relation in cell(Column::Relations).split([';', '|']) {
        if let Some((kind, to)) = relation.trim().rsplit_once('→') {
            let (from, to, kind) = (id.clone(), to.trim().to_owned(), kind.trim().to_owned());
            sheet.links.push(Link {
                id: String::new(),
                from,
                to,
                kind,
            });
        }
    }
    let features = cell(Column::Features);
    let features = features.split('|').filter(|f| !f.is_empty());
    let features = features.map(|feature| feature.split_once('=').unwrap_or((feature, "true")));
    let mut mark = Mark {
        id,
        label: cell(Column::Label)
            .split(',')
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned(),
        spots,
        note: cell(Column::Note),
        creator: cell(Column::Creator),
        ..Mark::default()
    };
    features.for_each(|(name, said)| mark.say(name, said));
    mark.say("identifier", &cell(Column::Identity));
    others.iter().for_each(|(name, said)| mark.say(name, said));
    sheet.marks.push(mark);
}

/// The places that a row gives: its fragments, else its ends, with its words.
fn spots(cell: &dyn Fn(Column) -> String) -> Vec<Spot> {
    let words = cell(Column::Text);
    let fragments = cell(Column::Fragments);
    let ends = fragments.split(';').filter_map(|ends| {
        let (start, end) = ends.trim().split_once('-')?;
        Some([start.parse().ok()?, end.parse().ok()?])
    });
    let mut ends: Vec<[usize; 2]> = ends.collect();
    if ends.is_empty() {
        ends.extend(
            number(&cell(Column::Start))
                .zip(number(&cell(Column::End)))
                .map(|(s, e)| [s, e]),
        );
    }
    // The words of several stretches are parted by an ellipsis.
    let quotes: Vec<&str> = match ends.len() {
        0 | 1 => vec![words.as_str()],
        _ => words.split(PARTED).collect(),
    };
    let quote = |number: usize| {
        let fits = quotes.len() == ends.len().max(1);
        let quote = quotes.get(number).filter(|quote| fits && !quote.is_empty());
        quote.map(|quote| (*quote).to_owned())
    };
    let places = ends
        .iter()
        .map(|ends| Some(*ends))
        .chain(ends.is_empty().then_some(None));
    let spots = places.enumerate().map(|(number, ends)| Spot {
        ends,
        quote: quote(number),
        prefix: cell(Column::Prefix),
        suffix: cell(Column::Suffix),
    });
    spots
        .filter(|spot| spot.ends.is_some() || spot.quote.is_some())
        .collect()
}

/// A cell without the apostrophe that keeps spreadsheets from taking it for a formula.
fn plain(cell: &str) -> String {
    let guarded = cell.strip_prefix('\'');
    let kept = guarded.filter(|rest| rest.is_empty() || table::is_guarded(rest));
    kept.unwrap_or(cell).to_owned()
}

/// The names of the columns, in small letters; none if the first line cannot be read.
fn names(text: &str, delimiter: u8) -> Vec<String> {
    let mut table = csv::ReaderBuilder::new();
    let mut table = table.delimiter(delimiter).from_reader(text.as_bytes());
    let header = table.headers().into_iter().flatten();
    header.map(|name| lower_case(name.trim())).collect()
}

/// The sign that parts most columns of the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
    *b",;\t"
        .iter()
        .max_by_key(|sign| count(sign))
        .expect("three of them")
}
