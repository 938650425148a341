//! CoNLL-U: ten columns, of which only the form and MISC are filled.
//!
//! The tag stands in MISC as `NER=B-Person` (IOB2), with the token's place in code points as `Start`
//! and `End`, so that the annotations find back to the text. Source: Universal Dependencies, *CoNLL-U
//! Format*, version 2. Lost: which white space parts two words, and everything but flat labels on
//! whole tokens.

use super::{
    catalogue::Format,
    columns::{Scheme, renamed},
    sheet::{Sheet, sheets},
    slugs::Slugs,
    tagging::{Sentence, Token, files, tagged},
    units::{Ruler, Unit},
    writing::{File, Options, Taken},
};
use crate::core::project::Project;

/// One file, or one for each layer.
pub fn write(format: Format, project: &Project, options: &Options) -> Taken {
    let sheets = sheets(project, options);
    let mut taken = Taken::default();
    let mut labels = Slugs::new("Label");
    for sheet in &sheets {
        taken.losses.extend(sheet.left_out(format.facts().cannot));
        taken.losses.extend(renamed(sheet, &mut labels));
    }
    for (name, layer) in files(&sheets, options.overlaps) {
        let mut documents = Slugs::new("article");
        let mut lines = String::new();
        for sheet in &sheets {
            let mut writer = Writer {
                sheet,
                ruler: sheet.ruler(Unit::CodePoint),
                document: documents.unused(&sheet.whole.head.title),
                labels: &mut labels,
                lines: &mut lines,
            };
            writer.push(&tagged(sheet, layer, options.overlaps, &mut taken.losses));
        }
        taken
            .files
            .push(File::text(format!("{name}.conllu"), lines));
    }
    taken
}

struct Writer<'a> {
    sheet: &'a Sheet<'a>,
    ruler: Ruler<'a>,
    document: String,
    labels: &'a mut Slugs,
    lines: &'a mut String,
}

impl Writer<'_> {
    fn push(&mut self, sentences: &[Sentence]) {
        *self.lines += &format!("# newdoc id = {}\n", self.document);
        for (sentence, number) in sentences.iter().zip(1..) {
            *self.lines += &format!("# sent_id = {}-{number}\n", self.document);
            *self.lines += &format!("# text = {}\n", self.text(sentence));
            for (at, token) in sentence.tokens.iter().enumerate() {
                let next = sentence.tokens.get(at + 1);
                let misc = self.misc(token, next);
                let form = self.word(token);
                *self.lines += &format!("{}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n", at + 1);
            }
            self.lines.push('\n');
        }
    }

    fn word(&self, token: &Token) -> &str {
        &self.sheet.text()[token.range.start()..token.range.end()]
    }

    /// The sentence as its tokens make it: with one space where there is any.
    fn text(&self, sentence: &Sentence) -> String {
        let mut text = String::new();
        for (at, token) in sentence.tokens.iter().enumerate() {
            text += self.word(token);
            let next = sentence.tokens.get(at + 1);
            if next.is_some_and(|next| token.range.end() < next.range.start()) {
                text.push(' ');
            }
        }
        text
    }

    /// Sorted by name, as the format wants it.
    fn misc(&mut self, token: &Token, next: Option<&Token>) -> String {
        let [start, end] = self.ruler.ends(token.range);
        let tag = match &token.tag {
            Some((place, label)) => {
                format!("{}-{}", Scheme::Iob2.letter(*place), self.labels.of(label))
            }
            None => "O".to_owned(),
        };
        let touches = next.is_some_and(|next| token.range.end() == next.range.start());
        let space = if touches { "|SpaceAfter=No" } else { "" };
        format!("End={end}|NER={tag}{space}|Start={start}")
    }
}
