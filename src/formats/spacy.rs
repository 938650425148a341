//! spaCy: documents as `Doc.to_json` gives them, and the JSON that `spacy convert` reads.
//!
//! Documents (one a line, `Doc(vocab).from_json(json.loads(line))`) bring their own tokens, so that
//! every span fits: entities that do not overlap stand in `ents`, all passages in the span group `sc`,
//! with the entity's address as `kb_id`. The other JSON is that of spaCy 2 with BILUO tags, for
//! `python -m spacy convert FILE OUT -c json -l fr`. Source: spaCy 3.8, `spacy/tokens/doc.pyx` and
//! `spacy/training/gold_io.pyx`. Unit: code points. Lost: whatever is no label on whole tokens; in the
//! older JSON overlaps and white space as well.

use serde_json::{Value, json};

use super::{
    catalogue::Format,
    columns::Scheme,
    flattening::{Item, Overlaps, flatten},
    json_text::{lines, pretty},
    loss::{Loss, LossKind},
    sheet::{Layer, Passage, Sheet, sheets},
    tagging::{Sentence, files, fit, stretches, tagged},
    tokens::tokens,
    units::{Ruler, Unit},
    writing::{File, Options, Taken},
};
use crate::core::{project::Project, text::TextRange};

/// Documents, one a line.
pub fn write(format: Format, project: &Project, options: &Options) -> Taken {
    let mut taken = Taken::default();
    let mut documents = Vec::new();
    for sheet in sheets(project, options) {
        taken.losses.extend(sheet.left_out(format.facts().cannot));
        documents.push(document(&sheet, &mut taken.losses));
    }
    taken
        .files
        .push(File::text("docs.jsonl", lines(&documents)));
    taken
}

fn document(sheet: &Sheet, losses: &mut Vec<Loss>) -> Value {
    let ruler = sheet.ruler(Unit::CodePoint);
    let words = words(sheet);
    let spans: Vec<(&Passage, Vec<TextRange>)> = sheet
        .passages
        .iter()
        .map(|passage| (passage, whole_tokens(sheet, passage, &words, losses)))
        .collect();
    let token = |(range, id): (TextRange, usize)| {
        let [start, end] = ruler.ends(range);
        json!({"id": id, "start": start, "end": end})
    };
    let all = spaced(sheet.text(), &words);
    let tokens: Vec<Value> = all.into_iter().zip(0..).map(token).collect();
    let mut group = Vec::new();
    for (passage, ranges) in &spans {
        let address = passage
            .identity
            .as_ref()
            .map_or("", |named| named.addresses[0].as_str());
        for range in ranges {
            let mut span = span(&ruler, *range, &passage.label);
            span["kb_id"] = json!(address);
            group.push(span);
        }
    }
    json!({
        "text": sheet.text(),
        "ents": entities(&spans, &ruler),
        "tokens": tokens,
        "spans": {"sc": group},
    })
}

fn span(ruler: &Ruler, range: TextRange, label: &str) -> Value {
    let [start, end] = ruler.ends(range);
    json!({"start": start, "end": end, "label": label})
}

/// Those mentions that `doc.ents` can hold together.
fn entities(spans: &[(&Passage, Vec<TextRange>)], ruler: &Ruler) -> Vec<Value> {
    let is_mention = |(passage, _): &&(&Passage, Vec<TextRange>)| passage.layer == Layer::Entities;
    let mentions: Vec<_> = spans.iter().filter(is_mention).collect();
    let item = |(passage, ranges): &&(&Passage, Vec<TextRange>)| Item {
        ranges: ranges.clone(),
        rank: passage.rank,
    };
    let items: Vec<Item> = mentions.iter().map(item).collect();
    let gave_way = flatten(&items, Overlaps::Longest);
    let kept = mentions
        .into_iter()
        .zip(gave_way)
        .filter(|(_, gave_way)| gave_way.is_none());
    let mut entities: Vec<(TextRange, &str)> = kept
        .flat_map(|((passage, ranges), _)| ranges.iter().map(|range| (*range, &*passage.label)))
        .collect();
    entities.sort();
    entities
        .into_iter()
        .map(|(range, label)| span(ruler, range, label))
        .collect()
}

/// The tokens of the text, without white space.
pub fn words(sheet: &Sheet) -> Vec<TextRange> {
    let all = TextRange::new(0, sheet.text().len());
    all.map_or(Vec::new(), |all| {
        tokens(sheet.text(), all, sheet.language())
    })
}

/// A passage widened to whole tokens, one range for each fragment. Adds what changes by that.
pub fn whole_tokens(
    sheet: &Sheet,
    passage: &Passage,
    words: &[TextRange],
    losses: &mut Vec<Loss>,
) -> Vec<TextRange> {
    let stretches = stretches(words, passage);
    let mut lose = |what| losses.push(sheet.loss(&passage.annotation, what));
    if stretches.is_empty() {
        lose(LossKind::Blank);
    }
    fit(sheet.text(), words, passage).into_iter().for_each(lose);
    let ends = |tokens: &TextRange| {
        TextRange::new(words[tokens.start()].start(), words[tokens.end() - 1].end())
    };
    stretches.iter().filter_map(ends).collect()
}

/// All tokens as spaCy counts them: one plain space after a token belongs to it, any other white
/// space is a token of its own.
pub fn spaced(text: &str, words: &[TextRange]) -> Vec<TextRange> {
    let mut all = Vec::new();
    let mut at = 0;
    for word in words {
        all.extend(TextRange::new(at, word.start()));
        all.push(*word);
        at = word.end();
        // A space at the very end belongs to the last word as well.
        at += usize::from(text[at..].starts_with(' '));
    }
    all.extend(TextRange::new(at, text.len()));
    all
}

/// The JSON for `spacy convert`: one file, or one for each layer.
pub fn write_convertible(format: Format, project: &Project, options: &Options) -> Taken {
    let sheets = sheets(project, options);
    let mut taken = Taken::default();
    for sheet in &sheets {
        taken.losses.extend(sheet.left_out(format.facts().cannot));
    }
    for (name, layer) in files(&sheets, options.overlaps) {
        let mut documents = Vec::new();
        for (sheet, id) in sheets.iter().zip(0..) {
            let sentences = tagged(sheet, layer, options.overlaps, &mut taken.losses);
            let sentences: Vec<Value> = sentences.iter().map(|s| convertible(sheet, s)).collect();
            let paragraph = json!({"raw": sheet.text(), "sentences": sentences, "cats": []});
            documents.push(json!({"id": id, "paragraphs": [paragraph]}));
        }
        taken.files.push(File::text(
            format!("{name}.json"),
            pretty(&json!(documents)),
        ));
    }
    taken
}

fn convertible(sheet: &Sheet, sentence: &Sentence) -> Value {
    let token = |(at, token): (usize, &super::tagging::Token)| {
        let after = &sheet.text()[token.range.end()..];
        let space = if after.starts_with(char::is_whitespace) {
            " "
        } else {
            ""
        };
        let tag = match &token.tag {
            Some((place, label)) => format!("{}-{label}", Scheme::Biluo.letter(*place)),
            None => "O".to_owned(),
        };
        json!({"id": at, "orth": token.range.of(sheet.text()), "space": space, "ner": tag})
    };
    let tokens: Vec<Value> = sentence.tokens.iter().enumerate().map(token).collect();
    json!({"tokens": tokens, "brackets": []})
}
