//! What came without a place in the text is placed by a person, or given up.

use std::rc::Rc;

use super::{
    super::{
        annotation::{Annotation, Origin, Spans},
        article::Head,
        characters::lower_case,
        orphan::{self, CLAIM, Orphan},
        record::{Change, Record},
        text::TextRange,
        workspace::Workspace,
    },
    ClaimDraft, Occasion, Refusal,
};

impl Workspace {
    /// The orphan with that index becomes an annotation of these words, which comes last.
    pub(super) fn place_orphan(
        &self,
        index: usize,
        words: TextRange,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let (orphan, gone) = self.without_orphan(index)?;
        let made = match orphan.label == CLAIM {
            true => self.claim(
                ClaimDraft {
                    origin: Origin::Imported,
                    ..Spans::from(words).into()
                },
                occasion,
            )?,
            false => {
                let small = lower_case(&orphan.label);
                let mut labels = self.library.labels.iter();
                let label = labels.find(|label| lower_case(&label.name) == small);
                let label = label.ok_or(Refusal::NoSuchLabel)?.id.clone();
                self.tag(&label, vec![words], Origin::Imported, occasion)?
            }
        };
        let made = made.into_iter().map(|change| noted(change, &orphan.note));
        Ok([gone].into_iter().chain(made).collect())
    }

    /// The orphan with that index is given up.
    pub(super) fn drop_orphan(&self, index: usize) -> Result<Vec<Change>, Refusal> {
        let (_, gone) = self.without_orphan(index)?;
        Ok(vec![gone])
    }

    /// An orphan of the article on the page, and its head without it.
    fn without_orphan(&self, index: usize) -> Result<(Orphan, Change), Refusal> {
        let open = self.shown()?;
        let before = self.library.heads.get(&open.id).ok_or(Refusal::NotThere)?;
        let mut kept = orphan::listed(&before.extra).to_vec();
        if index >= kept.len() {
            return Err(Refusal::NotThere);
        }
        let orphan = Orphan::from_value(&kept.remove(index));
        let mut after: Head = (**before).clone();
        orphan::list(&mut after.extra, kept);
        let change = Change::Replace {
            before: Record::Head(before.clone()),
            after: Record::Head(Rc::new(after)),
        };
        Ok((orphan, change))
    }
}

/// A new annotation with a remark.
fn noted(change: Change, note: &str) -> Change {
    match change {
        Change::Add(Record::Annotation(article, mut annotation)) => {
            match Rc::make_mut(&mut annotation) {
                Annotation::Mention(mention) => mention.note = note.to_owned(),
                Annotation::Claim(claim) => claim.note = note.to_owned(),
            }
            Change::Add(Record::Annotation(article, annotation))
        }
        other => other,
    }
}
