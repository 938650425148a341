//! Tokens in columns: CoNLL-2002 and CoNLL-2003, `token TAB tag`, and CoNLL-U with tags in its last
//! column, in IOB1, IOB2, BIOES or BILUO.
//!
//! Unit: none. The white space between words is not in the file: an article of the library with the
//! same words gives it, else the rules of print do.

use super::{
    foreign::Foreign,
    refusal::{Place, Reason, Refusal},
    tagged::{Tagged, add_tags, is_tag},
};
use crate::formats::units::Unit;

/// Whether it is one of these files: every line that is not empty ends in a tag, and one of the tags
/// is more than `O`, which a word may be as well, or the file shows otherwise what it is.
pub fn is(text: &str) -> bool {
    if is_conllu(text) {
        return true;
    }
    let mut tagged = text.starts_with("-DOCSTART-");
    for line in text
        .lines()
        .filter(|line| !line.trim().is_empty() && !is_remark(line))
    {
        let Some((_, tag)) = token(line) else {
            return false;
        };
        tagged |= tag != "O" || line.contains('\t');
        if !is_tag(tag) {
            return false;
        }
    }
    tagged
}

/// One sheet for each document.
pub fn read(file: &str, text: &str) -> Result<Vec<Foreign>, Refusal> {
    let conllu = is_conllu(text);
    let mut documents = Documents::new(file);
    for (number, line) in (1..).zip(text.lines()) {
        let words = line.trim_end_matches('\r');
        if words.trim().is_empty() {
            documents.tagged.end_sentence();
        } else if words.starts_with("-DOCSTART-") || words.starts_with("# newdoc") {
            documents.end();
            let id = words.split_once('=').map(|(_, id)| id.trim().to_owned());
            documents.title = id;
        } else if let Some(sentence) = words.strip_prefix("# text = ").filter(|_| conllu) {
            documents.raw.push(sentence.to_owned());
        } else if !(conllu && words.starts_with('#') || is_remark(words)) {
            let said = if conllu { fields(words) } else { token(words) };
            let Some((token, tag)) = said else {
                let reason = Reason::BadLine(words.chars().take(60).collect());
                return Err(Refusal::new(file, Place::Line(number), reason));
            };
            if !token.is_empty() {
                documents.tagged.push(token, tag);
            }
        }
    }
    documents.end();
    Ok(documents.sheets)
}

/// What is read, document by document.
struct Documents<'a> {
    file: &'a str,
    sheets: Vec<Foreign>,
    tagged: Tagged,
    raw: Vec<String>,
    title: Option<String>,
}

impl<'a> Documents<'a> {
    fn new(file: &'a str) -> Self {
        Self {
            file,
            sheets: Vec::new(),
            tagged: Tagged::default(),
            raw: Vec::new(),
            title: None,
        }
    }

    fn end(&mut self) {
        let tagged = std::mem::take(&mut self.tagged);
        let raw = std::mem::take(&mut self.raw).join("\n");
        if tagged.is_empty() {
            return;
        }
        let mut sheet = Foreign::new(self.file, Unit::CodePoint);
        sheet.title = self.title.take();
        add_tags(
            &mut sheet,
            &tagged,
            Some(raw.as_str()).filter(|raw| !raw.is_empty()),
        );
        // Line ends between sentences are a guess even where the sentences are known.
        sheet.guessed_space = true;
        self.sheets.push(sheet);
    }
}

/// Token and tag: the first and the last column.
fn token(line: &str) -> Option<(&str, &str)> {
    let (token, rest) = match line.split_once('\t') {
        Some(columns) => columns,
        None => line.split_once(' ')?,
    };
    let tag = rest.trim_end().rsplit(['\t', ' ']).next()?;
    (!token.is_empty()).then_some((token, tag))
}

/// A line of CoNLL-U: the second column and `NER=` in the tenth. Lines of several tokens and of none
/// (`1-2`, `8.1`) say nothing here.
fn fields(line: &str) -> Option<(&str, &str)> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [id, form, .., misc] = fields[..] else {
        return None;
    };
    if id.contains(['-', '.']) {
        return Some(("", "O"));
    }
    let tag = misc.split('|').find_map(|pair| {
        pair.strip_prefix("NER=")
            .or_else(|| pair.strip_prefix("Entity="))
    });
    (fields.len() == 10).then_some((form, tag.unwrap_or("O")))
}

fn is_conllu(text: &str) -> bool {
    let first = text
        .lines()
        .find(|line| !line.trim().is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| line.split('\t').count() == 10 && line.starts_with('1'))
        && text.contains("NER=")
}

/// A comment; a token may be a `#` as well, but then columns follow.
fn is_remark(line: &str) -> bool {
    line.starts_with("-DOCSTART-")
        || line.starts_with("# ")
            && !line.contains('\t')
            && !token(line).is_some_and(|(_, tag)| is_tag(tag))
}
