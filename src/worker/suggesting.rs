//! Claims and names are looked for in an article, and told in the terms of the page.

use crate::core::{
    annotation::{Id, Nature, Origin, PARTED, Source, Speaker},
    article::Block,
    attribution::{
        ClaimProposal, EntityProposal, EntityReason, Known, Passage, ProposedSource, Referent,
        SourceNature, VariantGroup, propose_claim, statements, suggest, variants,
    },
    command::ClaimDraft,
    suggestion::{Suggested, Suggestion},
    text::TextRange,
};

/// An article as these jobs see it; its text travels beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// BCP 47 tag, if known.
    pub language: Option<String>,
    /// What is annotated, and the library's entities.
    pub known: Known,
}

impl Subject {
    /// Blocks and language alone, for what asks for no annotations.
    pub fn bare(blocks: &[Block], language: Option<String>) -> Self {
        Self {
            blocks: blocks.to_vec(),
            language,
            known: Known::default(),
        }
    }

    fn passage<'a>(&'a self, text: &'a str) -> Passage<'a> {
        Passage {
            text,
            blocks: &self.blocks,
            language: self.language.as_deref(),
        }
    }

    /// All suggestions for the article, in reading order.
    pub fn suggestions(&self, text: &str) -> Vec<Suggestion> {
        let found = suggest(&self.passage(text), &self.known);
        let claims = found.claims.iter().map(|claim| self.claim(claim, text));
        let mentions = found.entities.iter().map(mention);
        let mut all: Vec<Suggestion> = claims.chain(mentions).collect();
        all.sort_by_key(|suggestion| {
            let spans = suggestion.spans();
            (spans.start(), spans.end())
        });
        all
    }

    /// The claim that is meant by selecting these words.
    pub fn proposal(&self, text: &str, selection: TextRange) -> Suggestion {
        self.claim(
            &propose_claim(&self.passage(text), &self.known, selection),
            text,
        )
    }

    /// The forms in which the text writes a name.
    pub fn variants(&self, text: &str, name: &str, label: &Id) -> Vec<VariantGroup> {
        variants(&self.passage(text), name, label)
    }

    /// The sentences that state something.
    pub fn statements(&self, text: &str) -> Vec<TextRange> {
        statements(&self.passage(text))
    }

    fn claim(&self, proposal: &ClaimProposal, text: &str) -> Suggestion {
        let sources = proposal.sources.iter();
        let media = proposal.sources.iter().rev();
        let medium = media.filter_map(|source| source.medium).next();
        let medium = medium.and_then(|medium| medium.of(text));
        Suggestion {
            what: Suggested::Claim(ClaimDraft {
                spans: proposal.spans.clone(),
                kind: proposal.kind,
                cue: proposal.cue.clone(),
                sources: sources.map(|source| self.source(source, text)).collect(),
                medium: medium.unwrap_or_default().to_owned(),
                origin: Origin::Suggested,
            }),
            why: proposal.why.name().to_owned(),
            score: proposal.score,
        }
    }

    /// Who is meant. Of somebody who is only inferred the words that stand in the text are kept.
    fn source(&self, proposed: &ProposedSource, text: &str) -> Source {
        let words = |range: TextRange| range.of(text).unwrap_or_default().to_owned();
        let named = |name: String| Speaker::Name {
            name,
            spans: proposed.spans.clone(),
        };
        let own_words = || {
            let parts = proposed.spans.iter().copied().map(words);
            named(parts.collect::<Vec<_>>().join(PARTED))
        };
        let guess = proposed.resolution.as_ref().is_some_and(|r| r.guess);
        let speaker = match proposed.resolution.as_ref().map(|r| &r.referent) {
            None => own_words(),
            Some(Referent::Name(range)) => named(words(*range)),
            Some(Referent::Entity(id)) => Speaker::Entity(id.clone()),
            Some(Referent::Mention(id)) => match self.mention(id).filter(|_| guess) {
                Some(range) => named(words(range)),
                None => Speaker::Mention(id.clone()),
            },
        };
        Source {
            speaker,
            nature: nature(proposed.nature),
            guess,
        }
    }

    fn mention(&self, id: &Id) -> Option<TextRange> {
        let mention = self.known.mentions.iter().find(|m| m.id == *id);
        mention.map(|mention| mention.range)
    }
}

fn mention(proposal: &EntityProposal) -> Suggestion {
    Suggestion {
        what: Suggested::Mention(proposal.label.clone(), proposal.range),
        why: match proposal.why {
            // Claims have a reason of that name as well.
            EntityReason::Preposition => "place-preposition".to_owned(),
            why => why.name().to_owned(),
        },
        score: proposal.score,
    }
}

/// A pronoun or an office names somebody as well as a name does.
fn nature(nature: SourceNature) -> Nature {
    match nature {
        SourceNature::Named | SourceNature::Pronoun | SourceNature::Role => Nature::Named,
        SourceNature::Collective => Nature::Collective,
        SourceNature::Anonymous => Nature::Anonymous,
        SourceNature::Document => Nature::Document,
        SourceNature::Implicit => Nature::Implicit,
    }
}
