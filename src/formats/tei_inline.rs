//! TEI P5 with the annotations as elements in the text.
//!
//! Source: *TEI P5 Guidelines* 4.12, chapter *Names, Dates, People, and Places*; where annotations cross,
//! the Guidelines' fragmentation (chapter *Non-hierarchical Structures*): the pieces of one annotation
//! point to each other by `next` and `prev`. People, organisations, places and dates have elements of
//! their own, other labels are `rs`, claims are `seg`. Lost: relations, notes, features, and blank
//! lines at the ends of a passage. One file for
//! each article.

use super::{
    catalogue::Format,
    columns::renamed,
    loss::LossKind,
    sheet::{Layer, Passage, Sheet, sheets},
    slugs::Slugs,
    tei::{begun, body, pointer},
    writing::{File, Options, Taken},
    xml::Xml,
};
use crate::core::{project::Project, text::TextRange};

/// One file for each article.
pub fn write(format: Format, project: &Project, options: &Options) -> Taken {
    let mut taken = Taken::default();
    let (mut files, mut labels) = (Slugs::new("article"), Slugs::new("Label"));
    for sheet in &sheets(project, options) {
        taken.losses.extend(sheet.left_out(format.facts().cannot));
        taken.losses.extend(renamed(sheet, &mut labels));
        let lines = lines(sheet);
        let pieces = lines.iter().flatten().filter_map(|step| match step {
            Step::Open(passage) => Some(*passage),
            _ => None,
        });
        let mut counts = vec![0; sheet.passages.len()];
        pieces.for_each(|passage| counts[passage] += 1);
        for (passage, count) in sheet.passages.iter().zip(&counts) {
            let what = match *count {
                // What stands between paragraphs is layout.
                0 => LossKind::Blank,
                count if count > passage.spans.as_slice().len() => LossKind::Split,
                _ if has_blank_ends(sheet.text(), passage) => LossKind::Trimmed,
                _ => continue,
            };
            taken.losses.push(sheet.loss(&passage.annotation, what));
        }
        let name = files.unused(&sheet.whole.head.title);
        let mut elements = Elements {
            sheet,
            counts,
            written: vec![0; sheet.passages.len()],
            labels: &mut labels,
        };
        let mut xml = begun(sheet);
        let mut lines = lines.into_iter();
        body(&mut xml, sheet, |xml, _| {
            elements.push(xml, lines.next().unwrap_or_default())
        });
        taken
            .files
            .push(File::text(format!("{name}.tei.xml"), xml.finish()));
    }
    taken
}

/// Whether a stretch of the passage begins or ends with a blank line, which is no paragraph.
fn has_blank_ends(text: &str, passage: &Passage) -> bool {
    let stretches = passage.spans.iter().filter_map(|range| range.of(text));
    let mut lines =
        stretches.filter_map(|words| words.split_once('\n').zip(words.rsplit_once('\n')));
    lines.any(|((first, _), (_, last))| first.trim().is_empty() || last.trim().is_empty())
}

/// One step through a line.
enum Step {
    /// An element begins, for the passage with that number.
    Open(usize),
    /// The element that began last ends.
    Close,
    /// Words.
    Words(TextRange),
}

/// The steps through each line that is not blank.
fn lines(sheet: &Sheet) -> Vec<Vec<Step>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in sheet.text().split_inclusive('\n') {
        let words = line.trim_end_matches('\n');
        if !words.trim().is_empty() {
            lines.extend(TextRange::new(start, start + words.len()).map(|line| steps(sheet, line)));
        }
        start += line.len();
    }
    lines
}

fn steps(sheet: &Sheet, line: TextRange) -> Vec<Step> {
    let ranges = sheet.passages.iter().enumerate();
    let ranges =
        ranges.flat_map(|(at, passage)| passage.spans.iter().map(move |range| (at, range)));
    let inside = ranges.filter_map(|(at, range)| Some((at, range.intersection(line)?)));
    let inside: Vec<(usize, TextRange)> = inside.collect();
    let mut places: Vec<usize> = inside
        .iter()
        .flat_map(|(_, r)| [r.start(), r.end()])
        .collect();
    places.extend([line.start(), line.end()]);
    places.sort_unstable();
    places.dedup();
    let mut steps = Vec::new();
    let mut open: Vec<(usize, TextRange)> = Vec::new();
    for (number, &place) in places.iter().enumerate() {
        let mut opens = close(&mut open, place, &mut steps);
        opens.extend(inside.iter().filter(|(_, range)| range.start() == place));
        opens.sort_by_key(|(at, range)| (usize::MAX - range.end(), *at));
        steps.extend(opens.iter().map(|(at, _)| Step::Open(*at)));
        open.extend(opens);
        let next = places.get(number + 1).copied().unwrap_or(place);
        steps.extend(TextRange::new(place, next).map(Step::Words));
    }
    steps
}

/// Closes what ends at a place and what has begun after it; gives those that have to begin again.
fn close(
    open: &mut Vec<(usize, TextRange)>,
    place: usize,
    steps: &mut Vec<Step>,
) -> Vec<(usize, TextRange)> {
    let Some(outermost) = open.iter().position(|(_, range)| range.end() == place) else {
        return Vec::new();
    };
    let closed = open.split_off(outermost);
    steps.extend(closed.iter().map(|_| Step::Close));
    closed
        .into_iter()
        .filter(|(_, range)| range.end() > place)
        .collect()
}

/// Writes elements.
struct Elements<'a> {
    sheet: &'a Sheet<'a>,
    /// How many pieces each passage has.
    counts: Vec<usize>,
    /// How many of them are written.
    written: Vec<usize>,
    labels: &'a mut Slugs,
}

impl Elements<'_> {
    fn push(&mut self, xml: &mut Xml, steps: Vec<Step>) {
        for step in steps {
            match step {
                Step::Open(passage) => self.open(xml, passage),
                Step::Close => xml.close(),
                Step::Words(range) => {
                    xml.words(&self.sheet.text()[range.start()..range.end()]);
                }
            }
        }
    }

    fn open(&mut self, xml: &mut Xml, at: usize) {
        let passage = &self.sheet.passages[at];
        let piece = self.written[at];
        self.written[at] += 1;
        let id = |piece: usize| match piece {
            0 => format!("a{}", at + 1),
            _ => format!("a{}.{piece}", at + 1),
        };
        let mut attributes = vec![
            ("xml:id", id(piece)),
            ("n", passage.id.clone()),
            ("type", self.labels.of(&passage.label)),
        ];
        if let Some(identity) = &passage.identity {
            attributes.push(("ref", pointer(&identity.addresses[0])));
        }
        if piece + 1 < self.counts[at] {
            attributes.push(("next", format!("#{}", id(piece + 1))));
        }
        if piece > 0 {
            attributes.push(("prev", format!("#{}", id(piece - 1))));
        }
        let attributes: Vec<(&str, &str)> = attributes.iter().map(|(n, v)| (*n, &**v)).collect();
        xml.open(element(self.sheet, passage), &attributes);
    }
}

/// The element for a passage, by its label's id; labels of a person's own are `rs`.
fn element(sheet: &Sheet, passage: &Passage) -> &'static str {
    if passage.layer != Layer::Entities {
        return "seg";
    }
    let annotation = sheet
        .whole
        .annotations
        .iter()
        .find(|a| a.id() == &passage.annotation);
    let label = annotation
        .and_then(|annotation| annotation.as_mention())
        .map(|m| m.label.as_str());
    match label {
        Some("person") => "persName",
        Some("organisation") => "orgName",
        Some("place") => "placeName",
        Some("date") => "date",
        _ => "rs",
    }
}
