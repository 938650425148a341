//! Prints what the program would propose for articles, one JSON object for each on a line:
//!
//! ```sh
//! cargo run --example suggest -- article.txt library.inquit.json
//! ```
//!
//! Plain text and Markdown are read as the page reads them; of an Inquit JSON file every article is
//! taken, its own annotations left aside. Positions are code points of the canonical text.

use std::{fs, process::ExitCode};

use inquit::{
    core::{
        article::Block,
        attribution::{
            ClaimProposal, EntityProposal, Known, Passage, ProposedSource, Referent, suggest,
        },
        encoding::decode,
        reading::{read_markdown, read_plain},
        text::{OffsetIndex, TextRange},
    },
    formats::{
        inquit as inquit_json,
        kind::{Kind, kind},
    },
};
use serde_json::{Value, json};

fn main() -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in std::env::args().skip(1) {
        if let Err(trouble) = print(&file) {
            eprintln!("{file}: {trouble}");
            code = ExitCode::FAILURE;
        }
    }
    code
}

fn print(file: &str) -> Result<(), String> {
    let bytes = fs::read(file).map_err(|error| error.to_string())?;
    let text = decode(bytes.clone()).ok_or("this is no text")?.text;
    let draft = match kind(file, &text) {
        Kind::InquitJson => {
            let (project, _) =
                inquit_json::read(&bytes).map_err(|refusal| format!("{refusal:?}"))?;
            for article in project.articles {
                let language = article.head.language.as_deref();
                println!(
                    "{}",
                    suggested(file, &article.text, &article.blocks, language)
                );
            }
            return Ok(());
        }
        Kind::Markdown => read_markdown(&text, Some(file)),
        Kind::Text => read_plain(&text, Some(file)),
    };
    let draft = draft.ok_or("there is no text in it")?;
    let language = draft.language.as_deref();
    println!("{}", suggested(file, &draft.text, &draft.blocks, language));
    Ok(())
}

fn suggested(file: &str, text: &str, blocks: &[Block], language: Option<&str>) -> Value {
    let passage = Passage {
        text,
        blocks,
        language,
    };
    let found = suggest(&passage, &Known::default());
    let shown = Shown {
        text,
        index: OffsetIndex::new(text),
    };
    let claims: Vec<Value> = found.claims.iter().map(|c| shown.claim(c)).collect();
    let entities: Vec<Value> = found.entities.iter().map(|e| shown.entity(e)).collect();
    json!({"file": file, "claims": claims, "entities": entities})
}

struct Shown<'a> {
    text: &'a str,
    index: OffsetIndex,
}

impl Shown<'_> {
    fn span(&self, range: TextRange) -> Value {
        json!({
            "start": self.index.to_code_points(self.text, range.start()),
            "end": self.index.to_code_points(self.text, range.end()),
            "text": range.of(self.text),
        })
    }

    fn spans(&self, ranges: impl IntoIterator<Item = TextRange>) -> Vec<Value> {
        ranges.into_iter().map(|range| self.span(range)).collect()
    }

    fn claim(&self, claim: &ClaimProposal) -> Value {
        let sources: Vec<Value> = claim.sources.iter().map(|s| self.source(s)).collect();
        json!({
            "spans": self.spans(claim.spans.iter()),
            "cue": self.spans(claim.cue.iter().copied()),
            "sources": sources,
            "kind": format!("{:?}", claim.kind).to_lowercase(),
            "score": claim.score,
            "why": claim.why.name(),
        })
    }

    fn source(&self, source: &ProposedSource) -> Value {
        let refers_to = source
            .resolution
            .as_ref()
            .map(|found| match &found.referent {
                Referent::Mention(id) => json!({"mention": id.as_str(), "guess": found.guess}),
                Referent::Entity(id) => json!({"entity": id.as_str(), "guess": found.guess}),
                Referent::Name(range) => {
                    let mut name = self.span(*range);
                    name["guess"] = found.guess.into();
                    name
                }
            });
        json!({
            "spans": self.spans(source.spans.iter().copied()),
            "nature": source.nature.name(),
            "refers_to": refers_to,
            "medium": source.medium.map(|range| self.span(range)),
        })
    }

    fn entity(&self, entity: &EntityProposal) -> Value {
        json!({
            "spans": [self.span(entity.range)],
            "label": entity.label.as_str(),
            "score": entity.score,
            "why": entity.why.name(),
        })
    }
}
