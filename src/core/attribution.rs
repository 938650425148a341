//! Who says what in a text, and what it names: proposals that a person accepts or rejects.
//!
//! Everything here is judged by form (quotation marks, cue verbs, titles, capitals), each proposal
//! with a score and a reason; nothing is learnt, fetched or remembered. The time taken is linear in
//! the text.
//!
//! ```
//! use inquit::core::{
//!     article::{Block, BlockKind},
//!     attribution::{Known, Passage, suggest},
//!     text::TextRange,
//! };
//!
//! let text = "“We were warned,” said Leila Marsh.";
//! let range = TextRange::new(0, text.len()).unwrap();
//! let blocks = [Block { range, kind: BlockKind::Paragraph }];
//! let passage = Passage { text, blocks: &blocks, language: Some("en") };
//! let found = suggest(&passage, &Known::default());
//! assert_eq!(found.claims[0].spans.quote(text), "We were warned");
//! assert_eq!(found.claims[0].sources[0].spans[0].of(text), Some("Leila Marsh"));
//! assert_eq!(found.entities[0].range.of(text), Some("Leila Marsh"));
//! ```

mod acronyms;
mod adjuncts;
mod amounts;
mod claims;
mod class;
mod clues;
mod complements;
mod contents;
mod continued;
mod cues;
mod cutting;
mod dates;
mod english;
mod english_cues;
mod entities;
mod evidence;
mod extents;
mod finite;
mod fragments;
mod french;
mod french_cues;
mod gazetteer;
mod headlines;
mod hearsay;
mod incises;
mod lead_ins;
mod lexicon;
mod lookup;
mod matcher;
mod names;
mod neighbours;
mod organisations;
mod passage;
mod people;
mod phrases;
mod prepositions;
mod proposal;
mod prose;
mod quotations;
mod quoted;
mod references;
mod runs;
mod selection;
mod sentences;
mod set_off;
mod speakers;
mod statements;
mod subjects;
mod tokens;
mod tongue;
mod unlisted;
mod variants;
mod verbs;

pub use passage::{Known, KnownEntity, KnownMention, Passage};
pub use proposal::{
    ClaimProposal, ClaimReason, EntityProposal, EntityReason, ProposedSource, Referent, Resolution,
    SourceNature, Suggestions, VariantGroup, VariantKind,
};
pub use selection::propose_claim;
pub use statements::statements;
pub use variants::variants;

use references::References;
use speakers::Speakers;

/// Goes over the whole passage: every claim and every mention that its form shows.
pub fn suggest(passage: &Passage<'_>, known: &Known) -> Suggestions {
    let prose = prose::Prose::new(passage);
    let found = names::find(&prose);
    let named = entities::named(&prose, &found);
    let people = people::people(&prose, &named);
    let mut speakers = Speakers {
        prose: &prose,
        named: &named,
        known,
        references: References {
            prose: &prose,
            people: &people,
            last: None,
            told: Default::default(),
        },
        unnamed: None,
        several: None,
    };
    let drafts = claims::drafts(&prose);
    Suggestions {
        claims: drafts
            .iter()
            .filter_map(|draft| speakers.proposal(draft))
            .collect(),
        entities: entities::proposals(&prose, &found, &named, known),
    }
}
