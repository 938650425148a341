//! WebAnno TSV 3.3, which INCEpTION reads and writes.
//!
//! Source: *WebAnno TSV 3.3 file format* in INCEpTION's user guide. Unit: UTF-16. One file for each
//! article, with the span layer `custom.Span` and the relation layer `custom.Relation`, which a
//! project has that was made with INCEpTION's basic initialiser. A token that an annotation covers
//! only in part is widened. Lost: that fragments are one, white space between sentences, and whatever
//! is no label and no relation.

use std::collections::BTreeMap;

use super::{
    cas::{RELATION, SPAN},
    catalogue::Format,
    loss::{Loss, LossKind},
    sentences::sentences,
    sheet::{Link, Sheet, sheets},
    slugs::Slugs,
    tagging::{Stretch, fit, stretches},
    tokens::tokens,
    units::Unit,
    writing::{File, Options, Taken},
};
use crate::core::{project::Project, text::TextRange};

/// One file for each article.
pub fn write(format: Format, project: &Project, options: &Options) -> Taken {
    let mut taken = Taken::default();
    let mut names = Slugs::new("article");
    for sheet in &sheets(project, options) {
        taken.losses.extend(sheet.left_out(format.facts().cannot));
        let name = names.unused(&sheet.whole.head.title);
        let page = Page::new(sheet, &mut taken.losses);
        taken
            .files
            .push(File::text(format!("{name}.tsv"), page.lines()));
    }
    taken
}

/// A token with what lies on it.
#[derive(Default)]
struct Row {
    /// The number of its sentence and its own in it, from 1: `2-5`.
    name: String,
    labels: Vec<String>,
    /// The relations that end here, and where each comes from.
    relations: Vec<(String, String)>,
}

/// A fragment of a passage on the rows.
struct Laid<'a> {
    label: &'a str,
    rows: Stretch,
    /// What tells it from others on its row; `None` where it is alone on a single row.
    number: Option<usize>,
}

struct Page<'a> {
    sheet: &'a Sheet<'a>,
    sentences: Vec<TextRange>,
    tokens: Vec<TextRange>,
    rows: Vec<Row>,
}

impl<'a> Page<'a> {
    fn new(sheet: &'a Sheet<'a>, losses: &mut Vec<Loss>) -> Self {
        let whole: Vec<TextRange> = sheet.passages.iter().flat_map(|p| p.spans.iter()).collect();
        let mut page = Self {
            sheet,
            sentences: Vec::new(),
            tokens: Vec::new(),
            rows: Vec::new(),
        };
        for sentence in sentences(sheet.text(), &whole) {
            page.add(sentence);
        }
        let (laid, first) = page.lay(losses);
        page.label(&laid);
        page.relate(&laid, &first);
        page
    }

    fn add(&mut self, sentence: TextRange) {
        let tokens = tokens(self.sheet.text(), sentence, self.sheet.language());
        if tokens.is_empty() {
            return;
        }
        self.sentences.push(sentence);
        for (token, number) in tokens.into_iter().zip(1..) {
            self.tokens.push(token);
            self.rows.push(Row {
                name: format!("{}-{number}", self.sentences.len()),
                ..Row::default()
            });
        }
    }

    /// The fragments of all passages, and where the first one of each passage stands among them.
    fn lay(&self, losses: &mut Vec<Loss>) -> (Vec<Laid<'a>>, BTreeMap<&'a str, usize>) {
        let (mut laid, mut first) = (Vec::new(), BTreeMap::new());
        for passage in &self.sheet.passages {
            let mut lose = |what| losses.push(self.sheet.loss(&passage.annotation, what));
            let stretches = stretches(&self.tokens, passage);
            if stretches.is_empty() {
                lose(LossKind::Blank);
                continue;
            }
            fit(self.sheet.text(), &self.tokens, passage)
                .into_iter()
                .for_each(lose);
            first.insert(&*passage.id, laid.len());
            laid.extend(stretches.into_iter().map(|rows| Laid {
                label: &passage.label,
                rows,
                number: None,
            }));
        }
        number(&mut laid, self.rows.len());
        (laid, first)
    }

    fn label(&mut self, laid: &[Laid]) {
        for fragment in laid {
            let number = fragment
                .number
                .map_or(String::new(), |number| format!("[{number}]"));
            let value = escaped(fragment.label) + &number;
            for row in &mut self.rows[fragment.rows.start()..fragment.rows.end()] {
                row.labels.push(value.clone());
            }
        }
    }

    fn relate(&mut self, laid: &[Laid], first: &BTreeMap<&str, usize>) {
        for Link { from, to, kind, .. } in &self.sheet.links {
            let (Some(&from), Some(&to)) = (first.get(&**from), first.get(&**to)) else {
                continue;
            };
            let (from, to) = (&laid[from], &laid[to]);
            let ends = [from, to].map(|end| end.number.unwrap_or(0));
            let numbers = match ends {
                [0, 0] => String::new(),
                [from, to] => format!("[{from}_{to}]"),
            };
            let origin = self.rows[from.rows.start()].name.clone() + &numbers;
            self.rows[to.rows.start()]
                .relations
                .push((escaped(kind), origin));
        }
    }

    fn lines(&self) -> String {
        let ruler = self.sheet.ruler(Unit::Utf16);
        let mut lines = format!("#FORMAT=WebAnno TSV 3.3\n#T_SP={SPAN}|label\n");
        lines += &format!("#T_RL={RELATION}|label|BT_{SPAN}\n\n");
        let mut rows = self.tokens.iter().zip(&self.rows).peekable();
        for sentence in &self.sentences {
            let words = sentence.of(self.sheet.text()).unwrap_or_default();
            for line in words.split('\n') {
                let line = line.replace('\\', "\\\\").replace('\t', "\\t");
                lines += &format!("\n#Text={line}");
            }
            lines.push('\n');
            while let Some((token, row)) = rows.next_if(|(t, _)| t.end() <= sentence.end()) {
                let [begin, end] = ruler.ends(*token);
                let word = token.of(self.sheet.text()).unwrap_or_default();
                let word = word.replace('\\', "\\\\");
                let (kinds, origins): (Vec<_>, Vec<_>) = row.relations.iter().cloned().unzip();
                let cells = [&row.labels, &kinds, &origins].map(|values| stacked(values));
                let cells = cells.join("\t");
                lines += &format!("{}\t{begin}-{end}\t{word}\t{cells}\t\n", row.name);
            }
        }
        lines
    }
}

/// Gives numbers to those fragments that lie on several rows, or share one.
fn number(laid: &mut [Laid], rows: usize) {
    let mut on_row = vec![0; rows];
    for fragment in laid.iter() {
        on_row[fragment.rows.start()..fragment.rows.end()]
            .iter_mut()
            .for_each(|count| *count += 1);
    }
    let mut next = 1..;
    for fragment in laid {
        let shares = on_row[fragment.rows.start()..fragment.rows.end()]
            .iter()
            .any(|&count| count > 1);
        if shares || fragment.rows.len() > 1 {
            fragment.number = next.next();
        }
    }
}

fn stacked(values: &[String]) -> String {
    if values.is_empty() {
        "_".to_owned()
    } else {
        values.join("|")
    }
}

/// A value with what the format gives a meaning to behind backslashes.
fn escaped(value: &str) -> String {
    let mut written = String::new();
    for c in value.chars() {
        match c {
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            '\\' | '[' | ']' | '|' | '_' | ';' | '*' => written.extend(['\\', c]),
            c => written.push(c),
        }
    }
    written.replace("->", "\\->")
}
