//! What the columns of a table may hold whose names do not tell: a guess from what stands in them,
//! which a person confirms or corrects.

use std::collections::BTreeSet;

use super::meaning::{Column, Meaning, columns, number};
use crate::{core::characters::lower_case, formats::units::Unit};

/// What a person is asked about a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableQuestion {
    /// The file.
    pub file: String,
    /// Its first rows, the names of the columns among them if it has any.
    pub rows: Vec<Vec<String>>,
    /// What the columns seem to hold.
    pub guess: Meaning,
}

/// How many rows a person gets to see.
const SHOWN: usize = 5;

/// How many characters of a cell: more would not help to recognise it.
const CELL: usize = 120;

/// How long the longest label and the longest name of a column may be, in characters.
const NAME: usize = 40;

impl TableQuestion {
    /// Looks at the first rows of a table.
    pub fn new(file: &str, rows: &[Vec<String>]) -> Self {
        let cut = |cell: &String| cell.chars().take(CELL).collect();
        let shown = rows.iter().take(SHOWN);
        Self {
            file: file.to_owned(),
            rows: shown.map(|row| row.iter().map(cut).collect()).collect(),
            guess: guess(rows),
        }
    }
}

fn guess(rows: &[Vec<String>]) -> Meaning {
    let first = rows.first().cloned().unwrap_or_default();
    let named = are_names(&first, &rows[1.min(rows.len())..]);
    let mut guess = Guess {
        rows: &rows[usize::from(named)..],
        columns: vec![None; first.len()],
    };
    if named {
        let names: Vec<String> = first.iter().map(|n| lower_case(n.trim())).collect();
        for (column, place) in columns(&names) {
            guess.columns[place] = Some(column);
        }
    }
    guess.ends();
    guess.document();
    guess.words();
    guess.label();
    let said = |column: Option<Column>| column.filter(|c| Column::SAID.contains(c));
    Meaning {
        like: first,
        named,
        columns: guess.columns.into_iter().map(said).collect(),
    }
}

/// Whether a row names the columns: no number is in it, where the rows below have some; or it has
/// short cells that come up nowhere below them.
fn are_names(first: &[String], below: &[Vec<String>]) -> bool {
    if below.is_empty() || first.iter().any(|cell| number(cell).is_some()) {
        return false;
    }
    let cells = |place: usize| below.iter().map(move |row| row[place].as_str());
    let counted = (0..first.len()).any(|place| cells(place).all(|c| number(c).is_some()));
    let is_name = |(place, cell): (usize, &String)| {
        let short = cell.chars().count() <= NAME && !cell.trim().is_empty();
        short && !cells(place).any(|other| other == cell)
    };
    let known = columns(
        &first
            .iter()
            .map(|n| lower_case(n.trim()))
            .collect::<Vec<_>>(),
    );
    counted || !known.is_empty() && first.iter().enumerate().all(is_name)
}

/// A guess that grows column by column.
struct Guess<'a> {
    /// The rows below the names.
    rows: &'a [Vec<String>],
    columns: Vec<Option<Column>>,
}

impl<'a> Guess<'a> {
    fn cells(&self, place: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        self.rows.iter().map(move |row| row[place].as_str())
    }

    /// The columns of which nothing is known, with words in them.
    fn free(&self) -> Vec<usize> {
        let free = (0..self.columns.len()).filter(|place| self.columns[*place].is_none());
        let worded = free.filter(|place| {
            let mut cells = self.cells(*place).filter(|cell| !cell.trim().is_empty());
            cells.any(|cell| number(cell).is_none())
        });
        worded.collect()
    }

    fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|its| *its == Some(column))
    }

    fn set(&mut self, place: Option<usize>, column: Column) {
        if let Some(place) = place.filter(|_| self.place(column).is_none()) {
            self.columns[place] = Some(column);
        }
    }

    /// The first two columns of numbers of which the second are always larger.
    fn ends(&mut self) {
        if self.place(Column::Start).is_some() || self.place(Column::End).is_some() {
            return;
        }
        let counted = |place: &usize| {
            self.columns[*place].is_none() && self.cells(*place).all(|c| number(c).is_some())
        };
        let counted: Vec<usize> = (0..self.columns.len()).filter(counted).collect();
        let grows = |pair: &&[usize]| {
            let mut both = self.cells(pair[0]).zip(self.cells(pair[1]));
            !self.rows.is_empty() && both.all(|(one, other)| number(one) < number(other))
        };
        let pair = counted.windows(2).find(grows).map(<[usize]>::to_vec);
        if let Some(pair) = pair {
            self.set(Some(pair[0]), Column::Start);
            self.set(Some(pair[1]), Column::End);
        }
    }

    /// Names of files, or addresses.
    fn document(&mut self) {
        let is_file = |cell: &str| {
            let bare = cell.trim();
            let ends = [".txt", ".md", ".html", ".xml", ".json"];
            bare.starts_with("http") || ends.iter().any(|end| bare.ends_with(end))
        };
        let mut free = self.free().into_iter();
        let place = free.find(|place| self.cells(*place).all(is_file));
        self.set(place, Column::Title);
    }

    /// The words are as long as their ends say; a text in which they are is longer. Without ends they
    /// are the longest there are.
    fn words(&mut self) {
        let (start, end) = (self.place(Column::Start), self.place(Column::End));
        if let Some((start, end)) = start.zip(end) {
            let lengths = |fits: fn(&str, usize, usize) -> bool| {
                let free = self.free();
                free.into_iter().find(|place| {
                    let mut rows = self.rows.iter();
                    rows.all(|row| {
                        let ends = number(&row[start]).zip(number(&row[end]));
                        ends.is_some_and(|(start, end)| fits(&row[*place], start, end))
                    })
                })
            };
            let (words, passage) = (lengths(is_as_long), lengths(has_room));
            self.set(words, Column::Text);
            self.set(passage.filter(|p| Some(*p) != words), Column::Passage);
            return;
        }
        let length = |place: &usize| self.cells(*place).map(|c| c.chars().count()).sum::<usize>();
        let free = self.free().into_iter();
        let longest = free.max_by_key(length);
        self.set(longest, Column::Text);
    }

    /// The short names that are fewest.
    fn label(&mut self) {
        let short = |place: &usize| {
            let mut cells = self.cells(*place);
            cells.all(|cell| cell.chars().count() <= NAME)
        };
        let kinds = |place: &usize| self.cells(*place).collect::<BTreeSet<&str>>().len();
        let free = self.free().into_iter().filter(short);
        let fewest = free.min_by_key(kinds);
        self.set(fewest, Column::Label);
    }
}

/// Whether words of that length can have these ends, whatever they count.
pub fn is_as_long(words: &str, start: usize, end: usize) -> bool {
    let length = end.checked_sub(start);
    let units = [Unit::CodePoint, Unit::Utf16, Unit::Byte];
    units.iter().any(|unit| Some(count(words, *unit)) == length)
}

/// Whether a text is long enough to have something there.
pub fn has_room(text: &str, start: usize, end: usize) -> bool {
    start < end && end <= text.len() && !is_as_long(text, start, end)
}

fn count(text: &str, unit: Unit) -> usize {
    match unit {
        Unit::CodePoint => text.chars().count(),
        Unit::Utf16 => text.encode_utf16().count(),
        Unit::Byte => text.len(),
    }
}
