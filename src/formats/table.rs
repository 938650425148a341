//! Claims and mentions as a table: CSV, TSV and XLSX.
//!
//! Source: RFC 4180 for CSV (CRLF, quotes doubled), with a byte-order mark, without which Excel takes it for
//! another encoding; French Excel wants semicolons. TSV has tabs and no mark. XLSX is ISO/IEC 29500,
//! with a sheet each for claims and mentions. Unit: code points. A cell that a spreadsheet would take for a
//! formula has an apostrophe before it. Nothing is lost.

use std::collections::BTreeMap;

use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format as CellFormat, Workbook, XlsxError};

use super::{
    sheet::{Layer, Link, Passage, Sheet, features::FEATURES, sheets},
    units::{Ruler, Unit},
    writing::{Delimiter, File, Options, Refused, Taken},
};
use crate::core::{project::Project, text::TextRange};

/// The columns that every row has; behind them stand those of claims alone, the features.
pub const COLUMNS: [&str; 17] = [
    "doc_id",
    "doc_title",
    "doc_url",
    "id",
    "kind",
    "label",
    "start",
    "end",
    "text",
    "fragments",
    "context",
    "said_by",
    "entity",
    "kb_id",
    "note",
    "creator",
    "relations",
];

/// How many characters of the text are shown around a passage.
const CONTEXT: usize = 40;

/// All columns.
fn columns() -> impl Iterator<Item = &'static str> {
    COLUMNS.into_iter().chain(FEATURES)
}

/// A table with commas or semicolons.
pub fn write_csv(project: &Project, options: &Options) -> Result<Taken, Refused> {
    let delimiter = match options.delimiter {
        Delimiter::Comma => b',',
        Delimiter::Semicolon => b';',
    };
    delimited(project, options, "table.csv", delimiter, "\u{feff}")
}

/// A table with tabs.
pub fn write_tsv(project: &Project, options: &Options) -> Result<Taken, Refused> {
    delimited(project, options, "table.tsv", b'\t', "")
}

fn delimited(
    project: &Project,
    options: &Options,
    name: &str,
    delimiter: u8,
    mark: &str,
) -> Result<Taken, Refused> {
    let failed = |error: csv::Error| Refused::TooLarge(error.to_string());
    let mut bytes = mark.as_bytes().to_vec();
    let mut table = WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(Terminator::CRLF)
        .from_writer(&mut bytes);
    table.write_record(columns()).map_err(failed)?;
    for sheet in &sheets(project, options) {
        for (_, cells) in rows(sheet) {
            table
                .write_record(cells.iter().map(|cell| safe(cell)))
                .map_err(failed)?;
        }
    }
    drop(table);
    Ok(Taken {
        files: vec![File {
            name: name.to_owned(),
            bytes,
        }],
        losses: Vec::new(),
    })
}

/// A workbook.
pub fn write_xlsx(project: &Project, options: &Options) -> Result<Taken, Refused> {
    let bytes = workbook(project, options).map_err(|error| Refused::TooLarge(error.to_string()))?;
    Ok(Taken {
        files: vec![File {
            name: "table.xlsx".to_owned(),
            bytes,
        }],
        losses: Vec::new(),
    })
}

fn workbook(project: &Project, options: &Options) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The time would otherwise be that of this machine.
    let day = options.exported.get(..19).unwrap_or("1970-01-01T00:00:00");
    let time = ExcelDateTime::parse_from_str(day)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&time));
    let bold = CellFormat::new().set_bold();
    let sheets = sheets(project, options);
    for (name, layer) in [
        ("Claims", Layer::Claims),
        ("Mentions", Layer::Entities),
        ("Attribution", Layer::Attribution),
    ] {
        let page = workbook.add_worksheet().set_name(name)?;
        page.set_freeze_panes(1, 0)?;
        for (column, title) in (0..).zip(columns()) {
            page.write_with_format(0, column, title, &bold)?;
        }
        let all = sheets.iter().flat_map(rows);
        let wanted = all.filter(|(passage, _)| passage.layer == layer);
        for (row, (_, cells)) in (1..).zip(wanted) {
            for ((column, title), cell) in (0..).zip(columns()).zip(&cells) {
                match cell.parse::<u32>() {
                    Ok(number) if matches!(title, "start" | "end") => {
                        page.write_number(row, column, number)?;
                    }
                    _ if !cell.is_empty() => {
                        // What a cell can hold, in UTF-16 units as Excel counts.
                        page.write_string(row, column, shortened(cell))?;
                    }
                    _ => {}
                }
            }
        }
    }
    workbook.save_to_buffer()
}

/// Each passage with its cells.
fn rows<'a>(sheet: &'a Sheet) -> Vec<(&'a Passage, Vec<String>)> {
    let ruler = sheet.ruler(Unit::CodePoint);
    let by_id: BTreeMap<&str, &Passage> = sheet.passages.iter().map(|p| (&*p.id, p)).collect();
    let row = |passage: &'a Passage| (passage, cells(sheet, passage, &ruler, &by_id));
    sheet.passages.iter().map(row).collect()
}

fn cells(
    sheet: &Sheet,
    passage: &Passage,
    ruler: &Ruler,
    by_id: &BTreeMap<&str, &Passage>,
) -> Vec<String> {
    let head = &sheet.whole.head;
    let fragments = passage.spans.iter().map(|range| {
        let [start, end] = ruler.ends(range);
        format!("{start}-{end}")
    });
    let fragments: Vec<String> = fragments.collect();
    let links: Vec<&Link> = sheet
        .links
        .iter()
        .filter(|link| link.from == passage.id)
        .collect();
    let speakers = links.iter().filter(|link| link.kind == "speaker");
    let speakers = speakers.filter_map(|link| by_id.get(&*link.to));
    let said_by: Vec<String> = speakers.map(|p| p.spans.quote(sheet.text())).collect();
    let relations: Vec<String> = links
        .iter()
        .map(|l| format!("{}→{}", l.kind, l.to))
        .collect();
    let identity = passage.identity.as_ref();
    let cell = |column: &str| match column {
        "doc_id" => head.id.to_string(),
        "doc_title" => head.title.clone(),
        "doc_url" => head.source.url.clone().unwrap_or_default(),
        "id" => passage.id.clone(),
        "kind" => kind(passage.layer).to_owned(),
        "label" => passage.label.clone(),
        "start" => ruler.at(passage.spans.start()).to_string(),
        "end" => ruler.at(passage.spans.end()).to_string(),
        "text" => passage.spans.quote(sheet.text()),
        "fragments" => fragments.join(";"),
        "context" => context(sheet.text(), passage),
        "said_by" => said_by.join(" > "),
        "entity" => identity.map_or(String::new(), |identity| identity.name.clone()),
        "kb_id" => identity.map_or(String::new(), |identity| identity.addresses.join(" ")),
        "note" => passage.note.clone(),
        "creator" => passage.creator.clone(),
        "relations" => relations.join("|"),
        feature => {
            let known = passage.features.iter().find(|(name, _)| *name == feature);
            known.map_or(String::new(), |(_, value)| value.clone())
        }
    };
    columns().map(cell).collect()
}

fn kind(layer: Layer) -> &'static str {
    match layer {
        Layer::Entities => "mention",
        Layer::Claims => "claim",
        Layer::Attribution => "attribution",
    }
}

fn context(text: &str, passage: &Passage) -> String {
    let before = text[..passage.spans.start()]
        .char_indices()
        .rev()
        .take(CONTEXT)
        .last();
    let after = text[passage.spans.end()..]
        .char_indices()
        .take(CONTEXT)
        .last();
    let start = before.map_or(passage.spans.start(), |(at, _)| at);
    let end = passage.spans.end() + after.map_or(0, |(at, c)| at + c.len_utf8());
    let all = TextRange::new(start, end);
    all.and_then(|range| range.of(text))
        .unwrap_or_default()
        .to_owned()
}

/// A text that no spreadsheet takes for a formula.
fn safe(cell: &str) -> String {
    match is_guarded(cell) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

/// Whether a cell has an apostrophe before it: a spreadsheet would take it for a formula, or it looks
/// as if it had one already.
pub fn is_guarded(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    bare.starts_with(['=', '+', '-', '@', '\t', '\r']) || bare.is_empty() && !cell.is_empty()
}

/// As much as fits into a cell: 32,767 UTF-16 units.
fn shortened(cell: &str) -> &str {
    let mut units = 0;
    let cut = cell.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > 32_767
    });
    &cell[..cut.map_or(cell.len(), |(at, _)| at)]
}
