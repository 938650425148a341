//! The figures of a run, and how they are shown: medians, the product beside the floors.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// The pages that are measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// The text as a plain page.
    Plain,
    /// The text with highlights near the visible part.
    Marked,
    /// Inquit.
    Product,
}

/// Everything that was measured of one workload, by page and row.
#[derive(Default)]
pub struct Figures(BTreeMap<(Page, &'static str), Vec<f64>>);

/// Name, what is shown of it, and what is wanted.
type Row = (&'static str, &'static str, &'static str);

const ROWS: [Row; 27] = [
    (
        "open",
        "opened from the library and readable, ms",
        "≤ 1.0 × plain page",
    ),
    ("import", "import: marks visible, ms", "≤ 400"),
    ("stored", "import: everything stored, ms", "≤ 3,000"),
    ("import task", "import: longest task over 50 ms, ms", "none"),
    ("add", "add one: key press to painted, ms", "next frame"),
    ("add busy", "add one: main thread, ms", "≤ 9"),
    ("change", "change one: to painted, ms", "next frame"),
    ("change busy", "change one: main thread, ms", "≤ 9"),
    (
        "remove",
        "remove one: key press to painted, ms",
        "next frame",
    ),
    ("remove busy", "remove one: main thread, ms", "≤ 9"),
    ("undo", "undo: key press to painted, ms", "next frame"),
    ("undo busy", "undo: main thread, ms", "≤ 9"),
    (
        "next",
        "next annotation: key press to painted, ms",
        "next frame",
    ),
    ("next busy", "next annotation: main thread, ms", "≤ 9"),
    (
        "nothing busy",
        "a key that does nothing: main thread, ms",
        "",
    ),
    ("scroll", "60 steps of scrolling: frames over 50 ms", "0"),
    (
        "scroll worst",
        "60 steps of scrolling: longest frame, ms",
        "≤ 50",
    ),
    (
        "drag",
        "selecting over three screens: frames over 50 ms",
        "0",
    ),
    (
        "drag worst",
        "selecting over three screens: longest frame, ms",
        "≤ 50",
    ),
    (
        "drag off",
        "selecting over three screens: characters off",
        "0",
    ),
    (
        "filter",
        "a letter in the panel's filter: to painted, ms",
        "next frame",
    ),
    (
        "filter busy",
        "a letter in the panel's filter: main thread, ms",
        "≤ 9",
    ),
    ("heap", "heap of JavaScript, MB", ""),
    ("nodes", "nodes of the document", ""),
    ("memory", "memory of the tab, MB", "≤ 1.5 × marked page"),
    ("export", "export to Inquit JSON, ms", "≤ 300"),
    ("bytes", "first visit, KB after brotli", "the budget"),
];

impl Figures {
    /// Adds one measurement.
    ///
    /// # Panics
    /// No row bears that name.
    pub fn add(&mut self, page: Page, row: &'static str, value: f64) {
        assert!(ROWS.iter().any(|(name, ..)| *name == row), "no row {row}");
        self.0.entry((page, row)).or_default().push(value);
    }

    /// Adds the time until something was painted, and that for which the page's thread was busy.
    pub fn add_pair(&mut self, page: Page, rows: [&'static str; 2], values: [f64; 2]) {
        for (row, value) in rows.into_iter().zip(values) {
            self.add(page, row, value);
        }
    }

    fn median(&self, page: Page, row: &'static str) -> Option<f64> {
        let mut values = self.0.get(&(page, row))?.clone();
        values.sort_by(f64::total_cmp);
        Some(values[values.len() / 2])
    }

    /// The table in Markdown.
    pub fn table(&self, heading: &str) -> String {
        let mut table = format!(
            "| {heading} | plain page | marked page | Inquit | wanted |\n|---|--:|--:|--:|---|\n"
        );
        for (row, what, wanted) in ROWS {
            let cell = |page| match self.median(page, row) {
                None => String::new(),
                Some(value) if value < 10.0 && value.fract() != 0.0 => format!("{value:.1}"),
                Some(value) => format!("{value:.0}"),
            };
            let [plain, marked, product] = [Page::Plain, Page::Marked, Page::Product].map(cell);
            table += &format!("| {what} | {plain} | {marked} | {product} | {wanted} |\n");
        }
        table
    }

    /// Every measurement.
    pub fn json(&self) -> Value {
        let mut pages = json!({});
        for ((page, row), values) in &self.0 {
            pages[format!("{page:?}").to_lowercase()][row] = json!(values);
        }
        pages
    }
}

#[cfg(test)]
mod tests {
    use super::{Figures, Page};

    #[test]
    fn the_table_shows_medians() {
        let mut figures = Figures::default();
        for value in [900.0, 20.0, 30.0] {
            figures.add(Page::Plain, "open", value);
        }
        figures.add(Page::Product, "scroll", 0.0);
        let table = figures.table("S");
        assert!(table.contains("readable, ms | 30 |  |  |"), "{table}");
        assert!(table.contains("frames over 50 ms |  |  | 0 |"), "{table}");
    }
}
