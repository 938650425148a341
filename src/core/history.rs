//! Undo and redo: the steps that a person took, in order, and how far they are undone.
//!
//! A step is a set of [`Change`]s, so undoing is applying the inverses in reverse order. Steps are
//! stored as they happen; the history therefore survives a reload.

use std::rc::Rc;

use super::{
    annotation::Id,
    article::Head,
    record::{Change, Record},
};

/// How many steps are kept; older ones can no longer be undone.
pub const KEPT_STEPS: usize = 1_000;

/// How many bytes of JSON the kept steps have together, about: at its start the page reads them all before
/// anything can be changed. The last step is kept whatever it has.
pub const KEPT_BYTES: usize = 32 << 20;

/// Typing in one field is one step until it pauses for this long, in milliseconds: long enough for a
/// word to be looked for, short enough that undo does not take a whole paragraph.
const TYPING_PAUSE: u64 = 3_000;

/// What a step was about, so that a person can be told what was undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Articles came into the library: how many.
    AddArticles(usize),
    /// Files were brought in: how many articles they held.
    BringIn(usize),
    /// Title, language or source were edited.
    EditArticle,
    /// The person said how far the work is.
    SetStatus,
    /// Articles went into the bin: how many.
    Bin(usize),
    /// Articles came back from the bin: how many.
    Unbin(usize),
    /// A block became text or boilerplate.
    SetBlock,
    /// Mentions were made: how many.
    Tag(usize),
    /// A claim was made.
    Claim,
    /// Annotations were deleted: how many.
    Delete(usize),
    /// A mention got another label.
    Relabel,
    /// The words of an annotation changed.
    Resize,
    /// A note was written.
    Note,
    /// A claim's cue, kind or sources changed.
    EditClaim,
    /// A mention was linked to an entity or unlinked.
    Link,
    /// An entity was edited.
    EditEntity,
    /// Two entities became one.
    MergeEntities,
    /// Some mentions of an entity became one of their own.
    SplitEntity,
    /// An annotation that came without a place got one.
    PlaceOrphan,
    /// An annotation that came without a place was given up.
    DropOrphan,
    /// A suggestion was rejected.
    Reject,
    /// Two annotations were related.
    Relate,
    /// A relation came to mean something else.
    EditRelation,
    /// A relation was taken away.
    Unrelate,
    /// Labels were added or changed.
    EditLabels,
    /// A label was deleted.
    DeleteLabel,
}

/// What a person did at once, and can undo at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it was about.
    pub what: What,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// The field that was typed in: steps in the same field join while typing goes on.
    pub field: Option<String>,
    /// What changed; each record at most once.
    pub changes: Vec<Change>,
}

impl Step {
    /// The article it concerns, if it concerns just one.
    pub fn article(&self) -> Option<Id> {
        let mut articles = self.changes.iter().map(|c| c.key().article().cloned());
        let first = articles.next()??;
        articles
            .all(|a| a.as_ref() == Some(&first))
            .then_some(first)
    }

    /// About how many bytes of JSON it has.
    fn weight(&self) -> usize {
        self.changes.iter().map(Change::weight).sum()
    }

    /// The record as the typing found it and as it left it, where `next` goes on in the same field.
    fn continued_by<'a>(&'a self, next: &'a Self) -> Option<(&'a Record, &'a Record)> {
        let goes_on = self.field.is_some()
            && self.field == next.field
            && next.at.saturating_sub(self.at) < TYPING_PAUSE;
        let ([Change::Replace { before, .. }], [Change::Replace { after, .. }]) =
            (self.changes.as_slice(), next.changes.as_slice())
        else {
            return None;
        };
        (goes_on && before.key() == after.key()).then_some((before, after))
    }
}

/// The steps taken, oldest first, and how many of them are not undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    steps: Rc<Vec<Rc<Step>>>,
    /// The number of the first kept step: numbers only grow, so they are database keys.
    first: u64,
    /// The number after the last step that is done.
    cursor: u64,
    /// What the steps weigh together.
    weight: usize,
}

/// What the database must do to its steps after the history changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryUpdate {
    /// A step to be written under its number.
    pub put: Option<(u64, Rc<Step>)>,
    /// Numbers of steps to be deleted.
    pub drop: Vec<u64>,
    /// The number after the last step that is done.
    pub cursor: u64,
}

impl History {
    /// From stored steps, in order of their numbers, and the stored cursor. Steps after a gap in the
    /// numbers cannot be trusted to follow from those before, so only the last unbroken run counts,
    /// and none does if the cursor is before it.
    pub fn from_steps(stored: Vec<(u64, Step)>, cursor: u64) -> Self {
        let mut history = Self::default();
        for (number, step) in stored {
            if history.end() != number {
                history.steps = Rc::default();
                history.first = number;
            }
            Rc::make_mut(&mut history.steps).push(Rc::new(step));
        }
        history.weight = history.steps.iter().map(|step| step.weight()).sum();
        history.cursor = cursor.min(history.end());
        if history.cursor < history.first {
            // The number left out keeps the untrusted steps apart from those to come.
            history.first = history.end() + 1;
            history.steps = Rc::default();
            history.weight = 0;
            history.cursor = history.first;
        }
        history
    }

    /// The step that undo would take back.
    pub fn undoable(&self) -> Option<&Rc<Step>> {
        self.cursor.checked_sub(1).and_then(|n| self.step(n))
    }

    /// The step that redo would take again.
    pub fn redoable(&self) -> Option<&Rc<Step>> {
        self.step(self.cursor)
    }

    /// The step as it is to be taken: typing that comes back to where it began leaves the record as
    /// it was then, the time of its last change included, and so is no step at all in the end.
    pub fn settled(&self, mut step: Step) -> Step {
        let begun = self
            .typing(&step)
            .filter(|(begun, now)| begun.says_the_same_as(now))
            .map(|(begun, _)| begun.clone());
        if let (Some(begun), [Change::Replace { after, .. }]) = (begun, step.changes.as_mut_slice())
        {
            *after = begun;
        }
        step
    }

    /// Writes down a step that was taken; what had been undone can no longer be redone.
    pub fn push(&mut self, step: Step) -> HistoryUpdate {
        let typed = self.typing(&step);
        let joined = typed.map(|(begun, now)| Change::between(begun.clone(), now.clone()));
        let mut drop: Vec<u64> = (self.cursor..self.end()).collect();
        let steps = Rc::make_mut(&mut self.steps);
        let kept = (self.cursor - self.first) as usize - usize::from(joined.is_some());
        let gone = steps.drain(kept..);
        self.weight -= gone.map(|step| step.weight()).sum::<usize>();
        let number = self.first + steps.len() as u64;
        let changes = match joined {
            Some(change) => change.into_iter().collect(),
            None => step.changes,
        };
        if changes.is_empty() {
            drop.push(number);
        } else {
            let step = Step { changes, ..step };
            self.weight += step.weight();
            steps.push(Rc::new(step));
            drop.retain(|dropped| *dropped != number);
        }
        while steps.len() > KEPT_STEPS || (self.weight > KEPT_BYTES && steps.len() > 1) {
            self.weight -= steps.remove(0).weight();
            drop.push(self.first);
            self.first += 1;
        }
        self.cursor = self.end();
        HistoryUpdate {
            put: self.step(number).map(|step| (number, step.clone())),
            drop,
            cursor: self.cursor,
        }
    }

    /// Has the step that added an article add it with that head, so that undo still takes it away
    /// whole. `None` if that step is gone or undone, or if another one is about the head as well.
    pub fn amend(&mut self, head: &Rc<Head>) -> Option<HistoryUpdate> {
        let is_about = |change: &Change| {
            let record = change.after().or(change.before());
            matches!(record, Some(Record::Head(other)) if other.id == head.id)
        };
        let steps = (self.first..).zip(self.steps.iter());
        let mut about = steps.filter_map(|(number, step)| {
            let change = step.changes.iter().position(is_about)?;
            Some((number, change))
        });
        let ((number, change), None) = (about.next()?, about.next()) else {
            return None;
        };
        if number >= self.cursor {
            return None;
        }
        let steps = Rc::make_mut(&mut self.steps);
        let step = Rc::make_mut(&mut steps[(number - self.first) as usize]);
        let Change::Add(record) = &mut step.changes[change] else {
            return None;
        };
        *record = Record::Head(head.clone());
        Some(HistoryUpdate {
            put: self.step(number).map(|step| (number, step.clone())),
            ..self.moved()
        })
    }

    /// What the last step found and `next` leaves, if both are typing in the same field. After an
    /// undo, typing begins anew.
    fn typing<'a>(&'a self, next: &'a Step) -> Option<(&'a Record, &'a Record)> {
        match self.redoable() {
            Some(_) => None,
            None => self.undoable()?.continued_by(next),
        }
    }

    /// Steps back; the caller applies the inverse of [`Self::undoable`].
    pub fn undo(&mut self) -> HistoryUpdate {
        self.cursor = self.cursor.saturating_sub(1).max(self.first);
        self.moved()
    }

    /// Steps forward; the caller applies what [`Self::redoable`] was.
    pub fn redo(&mut self) -> HistoryUpdate {
        self.cursor = (self.cursor + 1).min(self.end());
        self.moved()
    }

    /// Forgets every step that concerns an article which is gone for good.
    pub fn forget(&mut self, article: &Id) -> HistoryUpdate {
        let concerns = |step: &Step| {
            step.changes
                .iter()
                .any(|c| c.key().article() == Some(article))
        };
        let Some(last) = self.steps.iter().rposition(|s| concerns(s)) else {
            return self.moved();
        };
        // Taking back a step before the forgotten one, or taking again one after it, may rest on it.
        let forgotten = self.first + last as u64 + 1;
        let end = if forgotten > self.cursor {
            self.end()
        } else {
            forgotten
        };
        let drop: Vec<u64> = (self.first..end).collect();
        let gone = Rc::make_mut(&mut self.steps).drain(..(end - self.first) as usize);
        self.weight -= gone.map(|step| step.weight()).sum::<usize>();
        self.first = end;
        self.cursor = self.cursor.max(end);
        HistoryUpdate {
            put: None,
            drop,
            cursor: self.cursor,
        }
    }

    fn moved(&self) -> HistoryUpdate {
        HistoryUpdate {
            cursor: self.cursor,
            ..HistoryUpdate::default()
        }
    }

    fn end(&self) -> u64 {
        self.first + self.steps.len() as u64
    }

    fn step(&self, number: u64) -> Option<&Rc<Step>> {
        let index = number.checked_sub(self.first)?;
        self.steps.get(index as usize)
    }
}
