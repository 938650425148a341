//! Token classification for Hugging Face `datasets`: JSON Lines of `id`, `tokens`, `ner_tags`, with the
//! list of tags that `ClassLabel` wants.
//!
//! Source: `datasets` 5.2, `load_dataset("json")`, and the token classification guide of
//! `transformers`. Tags are IOB2. Lost: white space, and everything but flat labels on whole tokens.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    catalogue::Format,
    columns::Scheme,
    json_text::{lines, pretty},
    sheet::{Sheet, sheets},
    tagging::{Sentence, files, tagged},
    writing::{File, Options, Taken},
};
use crate::core::project::Project;

/// A file of sentences and one of tags, for each layer or for all.
pub fn write(format: Format, project: &Project, options: &Options) -> Taken {
    let sheets = sheets(project, options);
    let mut taken = Taken::default();
    for sheet in &sheets {
        taken.losses.extend(sheet.left_out(format.facts().cannot));
    }
    for (name, layer) in files(&sheets, options.overlaps) {
        let (mut rows, mut labels) = (Vec::new(), BTreeSet::new());
        for sheet in &sheets {
            for sentence in tagged(sheet, layer, options.overlaps, &mut taken.losses) {
                rows.push(row(sheet, &sentence, rows.len(), &mut labels));
            }
        }
        let tags = labels
            .iter()
            .flat_map(|label| [format!("B-{label}"), format!("I-{label}")]);
        let tags: Vec<String> = ["O".to_owned()].into_iter().chain(tags).collect();
        taken
            .files
            .push(File::text(format!("{name}.jsonl"), lines(&rows)));
        taken.files.push(File::text(
            format!("{name}.labels.json"),
            pretty(&json!(tags)),
        ));
    }
    taken
}

fn row(sheet: &Sheet, sentence: &Sentence, number: usize, labels: &mut BTreeSet<String>) -> Value {
    let (mut words, mut tags) = (Vec::new(), Vec::new());
    for token in &sentence.tokens {
        words.push(token.range.of(sheet.text()));
        tags.push(match &token.tag {
            Some((place, label)) => {
                labels.insert(label.clone());
                format!("{}-{label}", Scheme::Iob2.letter(*place))
            }
            None => "O".to_owned(),
        });
    }
    json!({"id": number.to_string(), "tokens": words, "ner_tags": tags})
}
