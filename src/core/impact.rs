//! What planned changes would do, in numbers by which a person can decide.

use super::record::{Change, Record};

/// How many records of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// They are new.
    pub added: usize,
    /// They say something else afterwards.
    pub changed: usize,
    /// They are gone afterwards.
    pub removed: usize,
}

/// What changes would do to articles and to their annotations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Impact {
    /// Articles, by what is known of them.
    pub articles: Tally,
    /// Mentions and claims of all of them.
    pub annotations: Tally,
}

impl Impact {
    /// The sum of changes.
    pub fn of(changes: &[Change]) -> Self {
        let mut impact = Self::default();
        for change in changes {
            let tally = match change.after().or(change.before()) {
                Some(Record::Head(_)) => &mut impact.articles,
                Some(Record::Annotation(..)) => &mut impact.annotations,
                _ => continue,
            };
            match change {
                Change::Add(_) => tally.added += 1,
                Change::Replace { .. } => tally.changed += 1,
                Change::Remove(_) => tally.removed += 1,
            }
        }
        impact
    }
}
