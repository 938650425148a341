//! PDF with words in it: a file knows where each letter stands, and nothing of lines or paragraphs.
//!
//! `hayro` interprets the pages, so that every font and every way to place letters is understood;
//! `lines` puts the letters together, `paragraphs` the lines. Both guess, and the reading says so.

use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, RenderContent,
    hayro_syntax::object::DateTime,
    hayro_syntax::{LoadPdfError, Pdf},
    interpret_page,
    kurbo::{Affine, Rect},
};

use super::{
    charset::decode,
    reading::{Found, Reading},
    refusal::{Limit, Reason, Refusal, Warning},
};
use crate::core::{characters::lower_case, text::canonical};

mod lines;
mod paragraphs;

use lines::{Line, Lines};

/// How many pages are read.
pub(super) const PAGES: usize = 2000;

/// Reads a file.
pub(super) fn read(name: &str, bytes: &[u8]) -> Result<Reading, Refusal> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Reason::Encrypted,
        LoadPdfError::Invalid => Reason::Damaged("PDF"),
    })?;
    if pdf.pages().len() > PAGES {
        return Err(Reason::TooLarge(Limit::Pages).into());
    }
    let pages = pages(&pdf);
    let blank = pages.iter().filter(|page| page.is_empty()).count();
    if blank == pages.len() {
        return Err(Reason::NoTextLayer.into());
    }
    let mut found = paragraphs::found(pages);
    found.warnings.insert(0, Warning::OrderGuessed);
    if blank > 0 {
        found.warnings.push(Warning::PagesWithoutText(blank));
    }
    describe(&mut found, &pdf);
    found.mark_title();
    found.reading(name)
}

fn pages(pdf: &Pdf) -> Vec<Vec<Line>> {
    let cache = InterpreterCache::new();
    let interpret = |page| {
        let settings = InterpreterSettings {
            render_content: RenderContent::PAGE,
            ..InterpreterSettings::default()
        };
        let everywhere = Rect::new(-1e6, -1e6, 1e6, 1e6);
        let mut context = Context::new(Affine::IDENTITY, everywhere, &cache, pdf.xref(), settings);
        let mut lines = Lines::default();
        interpret_page(page, &mut context, &mut lines);
        lines.finished()
    };
    pdf.pages().iter().map(interpret).collect()
}

/// What the file says of itself. Programs write the name of the file they made it from as its title.
fn describe(found: &mut Found, pdf: &Pdf) {
    let metadata = pdf.metadata();
    let text = |value: &Option<Box<[u8]>>| {
        let text = canonical(&decode(value.as_deref()?, None).text);
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    found.title = text(&metadata.title).filter(|title| !is_file_name(title));
    // Programs that are told no name write "(anonymous)".
    found.source.byline = text(&metadata.author).filter(|author| !author.starts_with('('));
    found.source.published = metadata.creation_date.as_ref().and_then(date);
}

fn is_file_name(title: &str) -> bool {
    const ENDINGS: [&str; 8] = [
        ".doc", ".docx", ".odt", ".pdf", ".indd", ".qxd", ".tex", ".html",
    ];
    let title = lower_case(title);
    title.starts_with("microsoft word")
        || title.starts_with("untitled")
        || ENDINGS.iter().any(|ending| title.ends_with(ending))
}

/// The day; hours of a file's making say nothing of its publication.
fn date(date: &DateTime) -> Option<String> {
    let is_date =
        date.year > 1980 && (1..=12).contains(&date.month) && (1..=31).contains(&date.day);
    is_date.then(|| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day))
}
