//! What speaks for a name's label, added up over all places where the name stands.

use super::proposal::EntityReason;

/// What a name may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// A human being.
    Person,
    /// A body of any sort.
    Organisation,
    /// A place.
    Place,
    /// An event.
    Event,
}

impl Label {
    /// The default label's id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Place => "place",
            Self::Event => "event",
        }
    }
}

/// For each label the weight of what speaks for it, and the weightiest reason.
#[derive(Clone, Copy, Debug)]
pub struct Evidence {
    totals: [u32; 4],
    best: [(u8, EntityReason); 4],
}

impl Default for Evidence {
    fn default() -> Self {
        Self {
            totals: [0; 4],
            best: [(0, EntityReason::Capitals); 4],
        }
    }
}

impl Evidence {
    /// Adds a reason with its weight, from 0 to 100.
    pub fn add(&mut self, label: Label, weight: u8, why: EntityReason) {
        self.totals[label as usize] += u32::from(weight);
        let best = &mut self.best[label as usize];
        if weight > best.0 {
            *best = (weight, why);
        }
    }

    /// Adds all that speaks for the same name elsewhere.
    pub fn merge(&mut self, other: &Self) {
        for label in 0..4 {
            self.totals[label] += other.totals[label];
            if other.best[label].0 > self.best[label].0 {
                self.best[label] = other.best[label];
            }
        }
    }

    /// The label with the weightiest single reason; between equals the one with more of them.
    pub fn verdict(&self) -> Option<(Label, u8, EntityReason)> {
        const LABELS: [Label; 4] = [
            Label::Person,
            Label::Organisation,
            Label::Place,
            Label::Event,
        ];
        let heavier = |label: &Label| {
            let index = *label as usize;
            (
                u32::from(self.best[index].0) * 2 + self.totals[index].min(300),
                4 - index,
            )
        };
        let label = LABELS.into_iter().max_by_key(heavier)?;
        let (weight, why) = self.best[label as usize];
        (weight > 0).then_some((label, weight, why))
    }
}
