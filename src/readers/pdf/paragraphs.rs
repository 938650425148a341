//! Lines of pages, put together to paragraphs: by the gaps between lines, indents, short last lines
//! and the size of letters. Headers, footers and page numbers go.

use std::collections::HashMap;

use super::lines::Line;
use crate::{
    core::{article::BlockKind, characters::is_unspaced},
    readers::{
        pieces::Piece,
        reading::{Dropped, Found},
        refusal::Warning,
    },
};

/// How many lines at the top and the bottom of a page may be its header and footer.
const EDGE: usize = 2;

/// The longest heading, in characters.
const HEADING: usize = 200;

/// Letters of a heading are larger than those of the text, by so much at least.
const LARGER: f64 = 1.15;

/// The pieces of a document, and what its pages repeat.
pub(super) fn found(pages: Vec<Vec<Line>>) -> Found {
    let repeated = repeated(&pages);
    let size = usual(
        pages
            .iter()
            .flatten()
            .map(|line| (line.size, line.words.len())),
    );
    let mut text = Text {
        size,
        ..Text::default()
    };
    let many = pages.len() > 1;
    for page in pages {
        let edges = edges(&page);
        let leading = leading(&page);
        let (mut body, mut aside) = (Vec::new(), Vec::new());
        for (at, line) in page.into_iter().enumerate() {
            let repeats = edges.contains(&at)
                && (repeated.contains_key(&shape(&line.words)) || (many && is_number(&line.words)));
            if repeats || !line.upright {
                aside.push(line);
            } else {
                body.push(line);
            }
        }
        text.page(&body, leading);
        text.aside(aside);
    }
    text.found()
}

/// The text so far.
#[derive(Default)]
struct Text {
    /// The size of most letters.
    size: f64,
    paragraphs: Vec<Paragraph>,
    dropped: Vec<(usize, String)>,
    hyphens: usize,
}

struct Paragraph {
    words: String,
    /// Its last line.
    last: Line,
    kind: BlockKind,
}

impl Text {
    fn page(&mut self, lines: &[Line], leading: f64) {
        for (at, line) in lines.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &lines[before]);
            let around = &lines[at.saturating_sub(12)..lines.len().min(at + 12)];
            let size = self.size;
            match self.paragraphs.last_mut() {
                Some(paragraph) if goes_on(paragraph, before, line, leading, around) => {
                    self.hyphens += usize::from(paragraph.add(line));
                }
                _ => self.paragraphs.push(Paragraph {
                    words: line.words.clone(),
                    last: line.clone(),
                    kind: kind(line, size),
                }),
            }
        }
    }

    fn aside(&mut self, lines: Vec<Line>) {
        let before = self.paragraphs.len();
        self.dropped
            .extend(lines.into_iter().map(|line| (before, line.words)));
    }

    fn found(mut self) -> Found {
        self.find_title();
        let pieces: Vec<Piece> = self
            .paragraphs
            .iter()
            .filter_map(|paragraph| Piece::new(paragraph.kind, &paragraph.words))
            .collect();
        let last = pieces.len();
        let dropped = self.dropped.iter().filter_map(|(before, words)| {
            let piece = Piece::new(BlockKind::Paragraph, words)?;
            Some(Dropped {
                before: *before.min(&last),
                kind: piece.kind,
                words: piece.words,
            })
        });
        let joined = (self.hyphens > 0).then_some(Warning::HyphensJoined(self.hyphens));
        Found {
            dropped: dropped.collect(),
            warnings: joined.into_iter().collect(),
            pieces,
            ..Found::default()
        }
    }

    /// The first of the largest headings among the first paragraphs.
    fn find_title(&mut self) {
        let headings = self.paragraphs.iter().enumerate().take(8);
        let largest = headings
            .filter(|(_, paragraph)| paragraph.kind == BlockKind::Heading)
            .max_by(|(a, one), (b, other)| one.last.size.total_cmp(&other.last.size).then(b.cmp(a)))
            .map(|(at, _)| at);
        if let Some(at) = largest {
            self.paragraphs[at].kind = BlockKind::Title;
        }
    }
}

impl Paragraph {
    /// Adds a line; whether the hyphen at the end of the line before went.
    fn add(&mut self, line: &Line) -> bool {
        let same_line = (line.baseline - self.last.baseline).abs() < 0.3 * line.size;
        self.last = line.clone();
        if same_line {
            self.words.push('\t');
            self.words.push_str(&line.words);
            return false;
        }
        let lower = line.words.starts_with(char::is_lowercase);
        let stem = self.words.strip_suffix(['-', '\u{AD}', '\u{2010}']);
        let stem = stem.filter(|stem| lower && stem.ends_with(char::is_alphabetic));
        let joined = stem.map(str::len);
        match joined {
            Some(length) => self.words.truncate(length),
            None if ends_wide(&self.words) && line.words.starts_with(is_unspaced) => {}
            None => self.words.push(' '),
        }
        self.words.push_str(&line.words);
        joined.is_some()
    }
}

/// Scripts without spaces have none at the end of a line either.
fn ends_wide(words: &str) -> bool {
    words.ends_with(is_unspaced) || words.ends_with(['、', '。', '，', '」', '）'])
}

/// Whether a line belongs to the paragraph. `before` is the line above it on the same page, if there is
/// one, `around` are its neighbours, `leading` the usual distance between lines.
fn goes_on(
    paragraph: &Paragraph,
    before: Option<&Line>,
    line: &Line,
    leading: f64,
    around: &[Line],
) -> bool {
    let last = &paragraph.last;
    let alike = (line.size / last.size - 1.0).abs() < LARGER - 1.0;
    if !alike || is_item(&line.words) {
        return false;
    }
    let down = line.baseline - last.baseline;
    let Some(before) = before.filter(|_| down > -0.5 * line.size) else {
        // A new page or column: the sentence goes on, or it does not.
        return !ends_sentence(&paragraph.words) && paragraph.kind != BlockKind::Heading;
    };
    if down < 0.3 * line.size {
        return true;
    }
    let indented = line.left - before.left > 0.8 * line.size;
    let right = around
        .iter()
        .filter(|other| (other.left - line.left).abs() < 3.0 * line.size)
        .map(|other| other.right)
        .fold(before.right, f64::max);
    let short = right - before.right > 0.2 * (right - before.left);
    down < 1.35 * leading.max(line.size) && !indented && !(short && ends_sentence(&paragraph.words))
}

fn kind(line: &Line, size: f64) -> BlockKind {
    let short = line.words.chars().nth(HEADING).is_none();
    if is_item(&line.words) {
        BlockKind::ListItem
    } else if line.size > LARGER * size && short {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}

fn is_item(words: &str) -> bool {
    let rest = words.strip_prefix(['•', '▪', '◦', '‣', '●', '■', '–', '-', '*']);
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

fn ends_sentence(words: &str) -> bool {
    words
        .trim_end_matches(['"', '»', '”', '’', ')', ' ', '\u{A0}'])
        .ends_with(['.', '!', '?', '…', ':', '。', '！', '？', '؟', '।'])
}

/// The distance of most lines of a page to the next one.
fn leading(page: &[Line]) -> f64 {
    let distances = page.windows(2).filter_map(|pair| {
        let down = pair[1].baseline - pair[0].baseline;
        let near = down > 0.5 * pair[0].size && down < 2.5 * pair[0].size;
        near.then_some((down, 1))
    });
    usual(distances)
}

/// The most frequent value, to half a point; 0 without any.
fn usual(values: impl Iterator<Item = (f64, usize)>) -> f64 {
    let mut counts: HashMap<i64, usize> = HashMap::new();
    for (value, count) in values {
        *counts.entry((value * 2.0).round() as i64).or_default() += count;
    }
    let most = counts
        .into_iter()
        .max_by_key(|(value, count)| (*count, -value));
    most.map_or(0.0, |(value, _)| value as f64 / 2.0)
}

/// The indices of the highest and the lowest lines of a page.
fn edges(page: &[Line]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..page.len()).collect();
    places.sort_by(|a, b| page[*a].baseline.total_cmp(&page[*b].baseline));
    let low = places.len().saturating_sub(EDGE);
    let low = places.split_off(low.max(EDGE.min(places.len())));
    places.truncate(EDGE);
    places.extend(low);
    places
}

/// What stands at the edges of a third of the pages, and of three at least.
fn repeated(pages: &[Vec<Line>]) -> HashMap<String, usize> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for page in pages {
        for at in edges(page) {
            *counts.entry(shape(&page[at].words)).or_default() += 1;
        }
    }
    counts.retain(|_, count| *count >= 3 && *count * 3 >= pages.len());
    counts
}

/// The words with all numbers alike: page 3 has the header of page 4.
fn shape(words: &str) -> String {
    words
        .chars()
        .map(|c| if c.is_numeric() { '0' } else { c })
        .collect()
}

/// A page number, alone or between dashes: `12`, `– 12 –`, `12 / 40`.
fn is_number(words: &str) -> bool {
    words.contains(char::is_numeric)
        && words.chars().count() < 12
        && words.chars().all(|c| {
            c.is_numeric() || c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/' | '|')
        })
}
