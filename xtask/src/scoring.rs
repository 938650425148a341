//! How well what the program proposes agrees with what a person has marked.

use std::{collections::BTreeMap, fmt, fs, ops::AddAssign, path::Path};

use anyhow::{Context, Result};
use inquit::core::{
    annotation::ClaimKind,
    attribution::{ClaimProposal, Known, Passage, Referent, Suggestions, suggest},
    text::TextRange,
};

use crate::gold::{Gold, GoldClaim};

/// How many of those marked were found, and how many proposed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Marked and proposed.
    pub both: usize,
    /// Marked.
    pub marked: usize,
    /// Proposed.
    pub proposed: usize,
}

impl Tally {
    /// The harmonic mean of precision and recall; 1 if there was nothing to find and nothing found.
    pub fn f1(self) -> f64 {
        ratio(2 * self.both, self.marked + self.proposed)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.both += other.both;
        self.marked += other.marked;
        self.proposed += other.proposed;
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        return 1.0;
    }
    part as f64 / whole as f64
}

/// All measures over some articles, by name: `direct exact`, `person overlapping`, …
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// How many articles.
    pub articles: usize,
    /// Spans by measure.
    pub tallies: BTreeMap<String, Tally>,
    /// Direct quotations whose speaker is the right one, of all that are marked.
    pub speakers: (usize, usize),
}

impl Report {
    /// The F1 of a measure.
    pub fn f1(&self, measure: &str) -> f64 {
        self.tallies.get(measure).copied().unwrap_or_default().f1()
    }

    /// The share of direct quotations with the right speaker.
    pub fn right_speakers(&self) -> f64 {
        ratio(self.speakers.0, self.speakers.1)
    }

    /// Compares one article with what the program proposes for it.
    pub fn add(&mut self, gold: &Gold) {
        let passage = Passage {
            text: &gold.text,
            blocks: &gold.blocks,
            language: gold.language.as_deref(),
        };
        let found = suggest(&passage, &Known::default());
        self.articles += 1;
        self.add_claims(gold, &found);
        self.add_mentions(gold, &found);
    }

    fn add_claims(&mut self, gold: &Gold, found: &Suggestions) {
        let kinds = [
            ("content", None),
            ("direct", Some(ClaimKind::Direct)),
            ("indirect", Some(ClaimKind::Indirect)),
        ];
        for (name, kind) in kinds {
            let wanted = |k: ClaimKind| {
                let direct = k == ClaimKind::Direct;
                kind.is_none_or(|kind| (kind == ClaimKind::Direct) == direct)
            };
            let marked: Vec<Vec<TextRange>> = gold
                .claims
                .iter()
                .filter(|c| wanted(c.kind))
                .map(|c| c.spans.clone())
                .collect();
            let proposed: Vec<Vec<TextRange>> = found
                .claims
                .iter()
                .filter(|c| wanted(c.kind))
                .map(|c| c.spans.iter().collect())
                .collect();
            self.compare(name, &gold.text, marked, proposed);
        }
        let cues = |cue: &[TextRange]| (!cue.is_empty()).then(|| cue.to_vec());
        let marked = gold.claims.iter().filter_map(|c| cues(&c.cue)).collect();
        let proposed = found.claims.iter().filter_map(|c| cues(&c.cue)).collect();
        self.compare("cue", &gold.text, distinct(marked), distinct(proposed));
        let marked = gold
            .claims
            .iter()
            .filter_map(|c| cues(&c.sources))
            .collect();
        let proposed = found
            .claims
            .iter()
            .flat_map(|c| &c.sources)
            .filter_map(|s| cues(&s.spans))
            .collect();
        self.compare("source", &gold.text, distinct(marked), distinct(proposed));
        for claim in gold.claims.iter().filter(|c| c.kind == ClaimKind::Direct) {
            let same = found
                .claims
                .iter()
                .find(|p| overlap(&claim.spans, &p.spans.iter().collect::<Vec<_>>()) > 0);
            self.speakers.0 += usize::from(same.is_some_and(|p| speaks(&gold.text, claim, p)));
            self.speakers.1 += 1;
        }
    }

    fn add_mentions(&mut self, gold: &Gold, found: &Suggestions) {
        for label in ["person", "organisation", "place", "date", "event", "number"] {
            let marked = gold
                .mentions
                .iter()
                .filter(|(_, l)| l == label)
                .map(|(r, _)| vec![*r])
                .collect();
            let proposed = found
                .entities
                .iter()
                .filter(|e| e.label.as_str() == label)
                .map(|e| vec![e.range])
                .collect();
            self.compare(label, &gold.text, marked, proposed);
        }
    }

    fn compare(
        &mut self,
        name: &str,
        text: &str,
        marked: Vec<Vec<TextRange>>,
        proposed: Vec<Vec<TextRange>>,
    ) {
        let bare = |list: Vec<Vec<TextRange>>| -> Vec<Vec<TextRange>> {
            list.into_iter()
                .map(|spans| spans.iter().map(|r| stripped(text, *r)).collect())
                .collect()
        };
        let (marked, proposed) = (bare(marked), bare(proposed));
        let counts = |both: usize| Tally {
            both,
            marked: marked.len(),
            proposed: proposed.len(),
        };
        let exact = matched(&marked, &proposed, |a, b| usize::from(a == b));
        *self.tallies.entry(format!("{name} exact")).or_default() += counts(exact);
        let overlapping = matched(&marked, &proposed, overlap);
        *self
            .tallies
            .entry(format!("{name} overlapping"))
            .or_default() += counts(overlapping);
    }
}

/// The same words once.
fn distinct(mut list: Vec<Vec<TextRange>>) -> Vec<Vec<TextRange>> {
    list.sort();
    list.dedup();
    list
}

/// How many can be paired off one to one, those that fit best first.
fn matched(
    marked: &[Vec<TextRange>],
    proposed: &[Vec<TextRange>],
    fit: impl Fn(&[TextRange], &[TextRange]) -> usize,
) -> usize {
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    for (m, a) in marked.iter().enumerate() {
        for (p, b) in proposed.iter().enumerate() {
            pairs.push((fit(a, b), m, p));
        }
    }
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.0));
    let (mut used_m, mut used_p) = (vec![false; marked.len()], vec![false; proposed.len()]);
    let mut count = 0;
    for (fit, m, p) in pairs {
        if fit > 0 && !used_m[m] && !used_p[p] {
            (used_m[m], used_p[p]) = (true, true);
            count += 1;
        }
    }
    count
}

/// Bytes in common.
fn overlap(a: &[TextRange], b: &[TextRange]) -> usize {
    let common = |x: &TextRange| -> usize {
        b.iter()
            .filter_map(|y| x.intersection(*y))
            .map(TextRange::len)
            .sum()
    };
    a.iter().map(common).sum()
}

/// Without outer quotation marks, punctuation and space, which people mark or leave out.
fn stripped(text: &str, range: TextRange) -> TextRange {
    let words = range.of(text).unwrap_or_default();
    let outer = |c: char| c.is_whitespace() || "«»“”„‚‹›\"‘’'.,;:!?…–—()".contains(c);
    let start = range.start() + words.len() - words.trim_start_matches(outer).len();
    let end = range.end() - (words.len() - words.trim_end_matches(outer).len());
    TextRange::new(start, end).unwrap_or(range)
}

/// Whether one of the proposed sources is the marked one, by its words or by whom they mean.
fn speaks(text: &str, gold: &GoldClaim, proposed: &ClaimProposal) -> bool {
    let words: Vec<TextRange> = proposed
        .sources
        .iter()
        .flat_map(|s| s.spans.clone())
        .collect();
    if gold.sources.is_empty() && gold.speaker.is_none() {
        return words.is_empty();
    }
    let meant = proposed
        .sources
        .iter()
        .filter_map(|s| match &s.resolution.as_ref()?.referent {
            Referent::Name(range) => range.of(text),
            _ => None,
        });
    let same_name = |name: &str| {
        let name = name.to_owned();
        meant
            .clone()
            .chain(words.iter().filter_map(|w| w.of(text)))
            .any(|m| m.contains(&name) || name.contains(m))
    };
    match &gold.speaker {
        Some(name) => same_name(name),
        None => {
            overlap(&gold.sources, &words) > 0
                || gold
                    .sources
                    .iter()
                    .filter_map(|s| s.of(text))
                    .any(|s| meant.clone().any(|m| s.contains(m)))
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:<28} {:>6} {:>8} {:>8} {:>9}",
            "measure", "F1", "both", "marked", "proposed"
        )?;
        for (name, tally) in &self.tallies {
            let Tally {
                both,
                marked,
                proposed,
            } = tally;
            writeln!(
                f,
                "{name:<28} {:>6.3} {both:>8} {marked:>8} {proposed:>9}",
                tally.f1()
            )?;
        }
        let (right, all) = self.speakers;
        writeln!(
            f,
            "{:<28} {:>6.3} {right:>8} {all:>8}",
            "direct, right speaker",
            self.right_speakers()
        )
    }
}

/// Scores the marked texts (`*.txt`) and Inquit JSON files of a folder; each of its folders is a part
/// of its own.
///
/// # Errors
/// A file cannot be read.
pub fn score(folder: &Path) -> Result<BTreeMap<String, Report>> {
    let mut reports = BTreeMap::new();
    add_folder(folder, ".", &mut reports)?;
    Ok(reports)
}

fn add_folder(folder: &Path, part: &str, reports: &mut BTreeMap<String, Report>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path
            .file_name()
            .and_then(|n| n.to_str())
            .unwrap_or_default();
        if path.is_dir() {
            add_folder(&path, name, reports)?;
            continue;
        }
        let golds = match path.extension().and_then(|e| e.to_str()) {
            Some("txt") => vec![
                Gold::from_marked(&fs::read_to_string(&path)?)
                    .with_context(|| path.display().to_string())?,
            ],
            Some("json") => {
                Gold::from_json(&fs::read(&path)?).with_context(|| path.display().to_string())?
            }
            _ => continue,
        };
        let report = reports.entry(part.to_owned()).or_default();
        golds.iter().for_each(|gold| report.add(gold));
    }
    Ok(())
}
