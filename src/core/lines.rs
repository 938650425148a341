//! Cuts a text into blocks by its lines and the marks at their beginning.
//!
//! A line is a block of its own, as in text copied from a web page, unless the text is *wrapped*:
//! then lines belong together until a blank one. Markdown is always read as wrapped. A plain text is
//! wrapped if its lines were broken only where the next word no longer fitted.

use super::{
    article::{Block, BlockKind},
    characters::is_blank,
    text::TextRange,
};

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Words alone.
    Plain,
    /// With `#`, `>` and underlined headings.
    Markdown,
}

/// The blocks of a canonical text, in order. Together they hold every character that shows, but for
/// the `#` marks of Markdown headings. Kinds are those that the marks say; all else is `Paragraph`.
pub fn blocks(text: &str, form: Form) -> Vec<Block> {
    let lines = lines(text, form);
    let wrapped = form == Form::Markdown || is_wrapped(&lines);
    let mut blocks: Vec<Block> = Vec::new();
    for line in lines {
        if let Some(last) = blocks.last_mut().filter(|_| line.follows) {
            if form == Form::Markdown && last.kind == BlockKind::Paragraph && underlines(line.words)
            {
                last.kind = BlockKind::Heading;
            } else if wrapped && continues(last.kind, line.kind) {
                let joined = TextRange::new(last.range.start(), line.range.end());
                last.range = joined.expect("the line comes after the block");
                continue;
            }
        }
        blocks.push(Block {
            range: line.range,
            kind: line.kind,
        });
    }
    blocks
}

/// A line that shows something.
struct Line<'a> {
    /// Without white space around it, nor the `#` marks of a heading.
    words: &'a str,
    /// Where the words are.
    range: TextRange,
    /// What its marks say.
    kind: BlockKind,
    /// Whether it comes directly below another, no blank line in between.
    follows: bool,
}

fn lines(text: &str, form: Form) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let (mut start, mut follows) = (0, false);
    for line in text.split('\n') {
        let shows = !line.chars().all(is_blank);
        if shows {
            let (words, kind) = marked(line.trim(), form);
            // The words are the end of the line, but for the white space after them.
            let end = start + line.trim_end().len();
            let range = TextRange::new(end - words.len(), end);
            lines.push(Line {
                words,
                range: range.expect("it shows something"),
                kind,
                follows,
            });
        }
        follows = shows;
        start += line.len() + 1;
    }
    lines
}

/// The line without the mark of a heading, and the kind that its marks say.
fn marked(line: &str, form: Form) -> (&str, BlockKind) {
    if is_rule(line) {
        return (line, BlockKind::Boilerplate);
    }
    if is_item(line) {
        return (line, BlockKind::ListItem);
    }
    if form == Form::Markdown {
        if line.starts_with('>') {
            return (line, BlockKind::Quotation);
        }
        let heading = line.trim_start_matches('#');
        let level = line.len() - heading.len();
        if (1..=6).contains(&level) && heading.starts_with(char::is_whitespace) {
            return (heading.trim_start(), BlockKind::Heading);
        }
    }
    (line, BlockKind::Paragraph)
}

/// `---`, `* * *`: a line drawn across the page.
fn is_rule(line: &str) -> bool {
    let signs = || line.chars().filter(|c| !c.is_whitespace());
    let first = signs().next();
    matches!(first, Some('-' | '*' | '_' | '='))
        && signs().count() >= 3
        && signs().all(|c| Some(c) == first)
}

/// `- `, `• `, `1. `, `2) `
fn is_item(line: &str) -> bool {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = match line.len() - number.len() {
        0 => line.strip_prefix(['-', '*', '•', '–', '—', '‣', '◦', '▪', '·']),
        1..=3 => number.strip_prefix(['.', ')']),
        _ => None,
    };
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// `===` or `---` below a line makes it a heading in Markdown.
fn underlines(line: &str) -> bool {
    line.chars().all(|c| c == '=') || line.chars().all(|c| c == '-')
}

/// Whether a line of kind `next`, directly below, belongs to a block of kind `block`.
fn continues(block: BlockKind, next: BlockKind) -> bool {
    use BlockKind::{ListItem, Paragraph, Quotation};
    match next {
        Paragraph => matches!(block, Paragraph | ListItem | Quotation),
        Quotation => block == Quotation,
        _ => false,
    }
}

/// Whether lines were broken for want of room: of the lines with another one directly below (three
/// at least, the longest between 40 and 120 characters), four in five would have been longer than
/// the longest with the next word on them.
fn is_wrapped(lines: &[Line]) -> bool {
    let length = |line: &Line| line.words.chars().count();
    let broken: Vec<&[Line]> = lines
        .windows(2)
        .filter(|pair| pair[1].follows && pair[1].kind == BlockKind::Paragraph)
        .collect();
    let Some(width) = broken.iter().map(|pair| length(&pair[0])).max() else {
        return false;
    };
    let full = broken.iter().filter(|pair| {
        let next = pair[1].words.split_whitespace().next().unwrap_or_default();
        length(&pair[0]) + 1 + next.chars().count() > width
    });
    broken.len() >= 3 && (40..=120).contains(&width) && full.count() * 5 >= broken.len() * 4
}
