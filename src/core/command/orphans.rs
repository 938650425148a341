//! What came without a place in the text is placed by a person, or given up.

use std::rc::Rc;

use super::{
    super::{
        annotation::{Origin, Spans},
        article::Head,
        characters::lower_case,
        orphan::{self, CLAIM, Orphan},
        record::{Change, Record},
        workspace::Workspace,
    },
    ClaimDraft, Occasion, Refusal,
};

impl Workspace {
    /// The orphan with that index becomes an annotation of these words, which comes last.
    pub(super) fn place_orphan(
        &self,
        index: usize,
        words: Spans,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let (orphan, gone) = self.without_orphan(index)?;
        let made = match orphan.label == CLAIM {
            true => self.claim(
                ClaimDraft {
                    origin: Origin::Imported,
                    ..words.into()
                },
                occasion,
            )?,
            false => {
                let small = lower_case(&orphan.label);
                let mut labels = self.library.labels.iter();
                let label = labels.find(|label| lower_case(&label.name) == small);
                let label = label.ok_or(Refusal::NoSuchLabel)?.id.clone();
                // Deleted meanwhile, or of another library: the words may name one all the same.
                let entity = orphan.entity();
                let entity = entity.filter(|id| self.library.entities.get(id).is_some());
                self.tag_parts(&label, words, entity, Origin::Imported, occasion)?
            }
        };
        let made = made.into_iter().map(|change| told(change, orphan.clone()));
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

/// A new annotation with what is known of it.
fn told(change: Change, orphan: Orphan) -> Change {
    match change {
        Change::Add(Record::Annotation(article, mut annotation)) => {
            orphan.tell(Rc::make_mut(&mut annotation));
            Change::Add(Record::Annotation(article, annotation))
        }
        other => other,
    }
}
