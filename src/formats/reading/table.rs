//! Tables of annotations, with commas, semicolons or TABs, their columns known by their names.
//!
//! Unit: code points. The text itself is not in the file; the quoted words say where an annotation
//! belongs. Columns of Inquit's own tables, of Hypothesis' and of most home-made ones are known by
//! their names; what stands in other columns is kept as features, under the names of the columns.

use std::collections::BTreeMap;

use super::{
    foreign::{Foreign, Link, Mark, Spot},
    imported::LeftOut,
    refusal::{Place, Reason, Refusal},
};
use crate::{
    core::characters::lower_case,
    formats::{table, units::Unit},
};

/// What a column holds, and what it may be called, in small letters.
const COLUMNS: [(Column, &[&str]); 16] = [
    (
        Column::Text,
        &[
            "text",
            "quote",
            "exact",
            "quotation",
            "span",
            "mention",
            "words",
            "texte",
            "citation",
            "quote/description",
            "entity_text",
        ],
    ),
    (
        Column::Label,
        &[
            "label",
            "tag",
            "tags",
            "category",
            "entity_type",
            "étiquette",
            "etiquette",
            "class",
            "type",
        ],
    ),
    (
        Column::Start,
        &[
            "start",
            "begin",
            "start_offset",
            "début",
            "debut",
            "from",
            "start_char",
        ],
    ),
    (
        Column::End,
        &["end", "end_offset", "fin", "to", "stop", "end_char"],
    ),
    (Column::Id, &["id", "annotation_id"]),
    (
        Column::Title,
        &["doc_title", "title", "titre", "article", "page", "document"],
    ),
    (
        Column::Url,
        &["doc_url", "url", "uri", "source", "address", "adresse"],
    ),
    (Column::Sha256, &["sha256", "doc_sha256"]),
    (Column::Fragments, &["fragments"]),
    (Column::Features, &["attributes", "features"]),
    (
        Column::Identity,
        &["kb_id", "identity", "identifier", "wikidata", "link"],
    ),
    (
        Column::Note,
        &["note", "comment", "comments", "remarque", "commentaire"],
    ),
    (Column::Relations, &["relations"]),
    (Column::Prefix, &["prefix", "before", "avant"]),
    (Column::Suffix, &["suffix", "after", "après"]),
    (
        Column::Creator,
        &["creator", "author", "annotator", "user", "auteur"],
    ),
];

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Text,
    Label,
    Start,
    End,
    Id,
    Title,
    Url,
    Sha256,
    Fragments,
    Features,
    Identity,
    Note,
    Relations,
    Prefix,
    Suffix,
    Creator,
}

/// Whether the first line names columns of such a table: words or places, and one thing more.
pub fn is(text: &str) -> bool {
    let columns = columns(&names(text, delimiter(text)));
    let has = |column| columns.contains_key(&column);
    let placed = has(Column::Text) || has(Column::Start) && has(Column::End);
    placed && columns.len() > 1
}

/// One sheet for each article that the table is about.
pub fn read(file: &str, text: &str) -> Result<Vec<Foreign>, Refusal> {
    let delimiter = delimiter(text);
    let names = names(text, delimiter);
    let columns = columns(&names);
    let others = others(&names, &columns);
    let mut table = csv::ReaderBuilder::new();
    let table = table.delimiter(delimiter).flexible(true);
    let mut sheets: BTreeMap<[String; 3], Foreign> = BTreeMap::new();
    for record in table.from_reader(text.as_bytes()).records() {
        let record = record.map_err(|error| {
            let line = error
                .position()
                .map_or(1, |position| position.line() as usize);
            let reason = Reason::BadLine(error.to_string());
            Refusal::new(file, Place::Line(line), reason)
        })?;
        let cell = |column: Column| {
            let cell = columns.get(&column).and_then(|number| record.get(*number));
            plain(cell.unwrap_or_default())
        };
        let about = [Column::Url, Column::Sha256, Column::Title].map(cell);
        let sheet = sheets
            .entry(about)
            .or_insert_with_key(|[url, sha256, title]| {
                let told = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
                Foreign {
                    url: told(url),
                    sha256: told(sha256),
                    title: told(title),
                    ..Foreign::new(file, Unit::CodePoint)
                }
            });
        let others = others.iter().filter_map(|(number, name)| {
            let said = record.get(*number).filter(|said| !said.is_empty())?;
            Some((*name, plain(said)))
        });
        add(sheet, &cell, others.collect());
    }
    Ok(sheets.into_values().collect())
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
        let number = |column| cell(column).trim().parse().ok();
        ends.extend(
            number(Column::Start)
                .zip(number(Column::End))
                .map(|(s, e)| [s, e]),
        );
    }
    // The words of several stretches are parted by an ellipsis.
    let quotes: Vec<&str> = match ends.len() {
        0 | 1 => vec![words.as_str()],
        _ => words.split(" … ").collect(),
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

/// Where the known columns are.
fn columns(names: &[String]) -> BTreeMap<Column, usize> {
    let mut found = BTreeMap::new();
    for (column, known) in COLUMNS {
        // The likeliest name wins where several columns could be meant.
        let place = known
            .iter()
            .find_map(|name| names.iter().position(|its| its == name));
        if let Some(place) = place {
            found.insert(column, place);
        }
    }
    found
}

/// The columns whose cells are features: those with a name that is not known, and that do not repeat
/// what is known, as Inquit's own columns do.
fn others<'a>(names: &'a [String], columns: &BTreeMap<Column, usize>) -> Vec<(usize, &'a str)> {
    let repeats = |name: &str| name != "entity" && table::COLUMNS.contains(&name);
    let named = names.iter().map(String::as_str).enumerate();
    let others = named.filter(|(number, name)| {
        let is_known = columns.values().any(|known| known == number);
        !is_known && !name.is_empty() && !repeats(name)
    });
    others.collect()
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
