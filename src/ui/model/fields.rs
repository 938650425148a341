//! A field of the focused claim can wait for words: the next ones that a person points at go into it.

use super::{Field, Model};
use crate::core::{
    annotation::{Id, Source, Spans, Speaker},
    command::{ClaimEdit, Command, Occasion},
    text::TextRange,
    workspace::OpenArticle,
};

impl Model {
    /// Puts the words into the field that waits for them.
    pub(super) fn fill_field(&mut self, speaker: Speaker, range: TextRange, occasion: Occasion) {
        let field = self.view.field.take();
        let Some(claim) = self.focused().and_then(|a| a.as_claim()) else {
            return;
        };
        let id = claim.id.clone();
        let command = match field {
            None => return,
            Some(Field::Words) => Command::Resize(id, Spans::from(range)),
            Some(Field::Cue) => Command::EditClaim(id, ClaimEdit::Cue(vec![range])),
            Some(Field::Source(index)) => {
                let mut sources = claim.sources.clone();
                match sources.get_mut(index) {
                    Some(source) => *source = Source::from(speaker),
                    None => sources.push(speaker.into()),
                }
                Command::EditClaim(id, ClaimEdit::Sources(sources))
            }
        };
        self.act(command, occasion);
        self.let_go();
    }

    /// The words that were pointed at: a mention that lies there, or else the word.
    pub(super) fn point_at(&mut self, ids: &[Id], word: Option<TextRange>, occasion: Occasion) {
        let Some(open) = self.open() else {
            return;
        };
        let mut here = ids.iter().filter_map(|id| open.annotations.by_id(id));
        let mention = here.find_map(|a| a.as_mention());
        let wants_mention = matches!(self.view.field, Some(Field::Source(_)));
        match (mention.filter(|_| wants_mention), word) {
            (Some(mention), _) => {
                let range = mention.spans.as_slice()[0];
                let speaker = Speaker::Mention(mention.id.clone());
                self.fill_field(speaker, range, occasion);
            }
            (None, Some(word)) => {
                let speaker = open.speaker(word);
                self.fill_field(speaker, word, occasion);
            }
            (None, None) => {}
        }
    }
}

impl OpenArticle {
    /// The words as a speaker: the mention with exactly these words if there is one.
    pub fn speaker(&self, range: TextRange) -> Speaker {
        let at = self.annotations.overlapping(range);
        let mention = at
            .iter()
            .filter_map(|a| a.as_mention())
            .find(|m| m.spans.start() == range.start() && m.spans.end() == range.end());
        match mention {
            Some(mention) => Speaker::Mention(mention.id.clone()),
            None => Speaker::Name {
                name: range.of(&self.text).unwrap_or_default().to_owned(),
                spans: vec![range],
            },
        }
    }
}
