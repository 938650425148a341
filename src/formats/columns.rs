//! Token and tag, one token a line, an empty line after each sentence.
//!
//! IOB2 and BIOES, as `token TAB tag` or in the four columns of the CoNLL-2003 shared task (token,
//! part of speech, chunk, tag, parted by one space; `-DOCSTART-` before each document). Source: Tjong
//! Kim Sang and De Meulder, *Introduction to the CoNLL-2003 Shared Task*; the scheme is IOB2, which
//! today's readers expect, not the IOB1 of the original data.
//!
//! Unit: none, only tokens. Lost: white space, and everything but flat labels on whole tokens.

use std::collections::BTreeSet;

use super::{
    catalogue::Format,
    loss::{Loss, LossKind},
    sheet::{Sheet, sheets},
    slugs::Slugs,
    tagging::{Place, Sentence, files, tagged},
    writing::{File, Options, Taken},
};
use crate::core::project::Project;

/// How places in an annotation are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// B, I.
    Iob2,
    /// B, I, E, S.
    Bioes,
    /// B, I, L, U.
    Biluo,
}

impl Scheme {
    /// The letter of a place.
    pub fn letter(self, place: Place) -> char {
        match (place, self) {
            (Place::Begin, _) | (Place::Single, Self::Iob2) => 'B',
            (Place::Inside, _) | (Place::End, Self::Iob2) => 'I',
            (Place::End, Self::Bioes) => 'E',
            (Place::Single, Self::Bioes) => 'S',
            (Place::End, Self::Biluo) => 'L',
            (Place::Single, Self::Biluo) => 'U',
        }
    }
}

/// What stands in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// `token TAB tag`.
    Tsv,
    /// `token -X- -X- tag`.
    Conll2003,
}

/// One file, or one for each layer.
pub fn write(
    format: Format,
    project: &Project,
    options: &Options,
    scheme: Scheme,
    layout: Layout,
) -> Taken {
    let sheets = sheets(project, options);
    let mut taken = Taken::default();
    let mut slugs = Slugs::new("Label");
    for sheet in &sheets {
        taken.losses.extend(sheet.left_out(format.facts().cannot));
        taken.losses.extend(renamed(sheet, &mut slugs));
    }
    for (name, layer) in files(&sheets, options.overlaps) {
        let mut lines = String::new();
        for sheet in &sheets {
            if layout == Layout::Conll2003 {
                lines.push_str("-DOCSTART- -X- -X- O\n\n");
            }
            for sentence in tagged(sheet, layer, options.overlaps, &mut taken.losses) {
                push(
                    &mut lines,
                    sheet.text(),
                    &sentence,
                    &mut slugs,
                    (scheme, layout),
                );
            }
        }
        let ending = format.facts().endings[0];
        taken
            .files
            .push(File::text(format!("{name}.{ending}"), lines));
    }
    taken
}

/// The labels of an article that are called otherwise in the file.
pub fn renamed(sheet: &Sheet, slugs: &mut Slugs) -> Vec<Loss> {
    let mut seen = BTreeSet::new();
    let mut losses = Vec::new();
    for passage in &sheet.passages {
        let (label, to) = (passage.label.clone(), slugs.of(&passage.label));
        if seen.insert(&passage.label) && label != to {
            losses.push(sheet.loss(&passage.annotation, LossKind::Renamed { label, to }));
        }
    }
    losses
}

fn push(
    lines: &mut String,
    text: &str,
    sentence: &Sentence,
    slugs: &mut Slugs,
    (scheme, layout): (Scheme, Layout),
) {
    for token in &sentence.tokens {
        lines.push_str(&text[token.range.start()..token.range.end()]);
        lines.push_str(match layout {
            Layout::Tsv => "\t",
            Layout::Conll2003 => " -X- -X- ",
        });
        match &token.tag {
            Some((place, label)) => {
                lines.push(scheme.letter(*place));
                lines.push('-');
                lines.push_str(&slugs.of(label));
            }
            None => lines.push('O'),
        }
        lines.push('\n');
    }
    lines.push('\n');
}
