//! What the program proposes for an article: claims and mentions that nobody has accepted yet.
//!
//! A suggestion is no annotation: it is in no file and counted nowhere. Once it is accepted it becomes
//! one; once it is rejected its name is remembered, so that it does not come again.

use super::{
    annotation::{Id, Origin, Spans},
    command::{ClaimDraft, Command},
    folded::folded,
    text::TextRange,
    workspace::{Library, OpenArticle},
};

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What is proposed.
    pub what: Suggested,
    /// What it rests on, by the name that files have for it.
    pub why: String,
    /// How sure it is, from 0 to 100.
    pub score: u8,
}

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggested {
    /// Words that seem to assert something, with who says so.
    Claim(ClaimDraft),
    /// Words that seem to name something: the label's id, and where.
    Mention(Id, TextRange),
}

impl Suggestion {
    /// Where its words are.
    pub fn spans(&self) -> Spans {
        match &self.what {
            Suggested::Claim(draft) => draft.spans.clone(),
            Suggested::Mention(_, range) => Spans::from(*range),
        }
    }

    /// The name by which it would come again: a claim is one of its article, a name is a name
    /// wherever it stands.
    pub fn key(&self, article: &OpenArticle) -> Id {
        let key = match &self.what {
            Suggested::Claim(draft) => {
                let (start, end) = (draft.spans.start(), draft.spans.end());
                format!("claim {} {start}-{end}", article.id)
            }
            Suggested::Mention(label, range) => {
                let words = range.of(&article.text).unwrap_or_default();
                format!("mention {label} {}", folded(words))
            }
        };
        Id::new(&key).expect("it begins with a word")
    }

    /// What accepting it does.
    pub fn command(&self) -> Command {
        match &self.what {
            Suggested::Claim(draft) => Command::Claim(draft.clone()),
            Suggested::Mention(label, range) => {
                Command::Tag(label.clone(), vec![*range], Origin::Suggested)
            }
        }
    }

    /// Whether a person has not decided about it yet: nothing of its sort lies on these words, and
    /// it was not rejected.
    fn is_open(&self, article: &OpenArticle, library: &Library) -> bool {
        if library.rejected.get(&self.key(article)).is_some() {
            return false;
        }
        let spans = self.spans();
        let first = spans.as_slice()[0];
        let here = article.annotations.overlapping(first);
        match &self.what {
            Suggested::Claim(_) => !here.iter().any(|a| a.as_claim().is_some()),
            Suggested::Mention(label, _) => {
                library.label(label).is_some() && !here.iter().any(|a| a.as_mention().is_some())
            }
        }
    }
}

/// Those of the suggestions that a person has still to decide about, in reading order.
pub fn undecided(
    suggestions: &[Suggestion],
    article: &OpenArticle,
    library: &Library,
) -> Vec<Suggestion> {
    let open = suggestions.iter().filter(|s| s.is_open(article, library));
    open.cloned().collect()
}
