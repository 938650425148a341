//! Two annotations are related: the first has the focus, the second is chosen in the text or in a list.

use super::{Model, view::Relating};
use crate::core::{
    annotation::{Annotation, Id, RELATION_KINDS},
    command::{Command, Occasion},
    workspace::OpenArticle,
};

impl Model {
    /// Begins with the focused annotation; a second time it ends.
    pub(super) fn start_relating(&mut self) {
        if self.view.relating.take().is_some() {
            return;
        }
        let Some(from) = self.view.focused.clone() else {
            return self.say(self.words().focus_first.to_owned());
        };
        let kind = self.view.last_relation.clone();
        let kind = kind.unwrap_or_else(|| RELATION_KINDS[0].to_owned());
        self.view.relating = Some(Relating { from, kind });
        self.let_go();
        self.say(self.words().relate_hint.to_owned());
    }

    /// The other one is found: the relation is made, and the focus is where it began.
    pub(super) fn relate_to(&mut self, other: Id, occasion: Occasion) {
        let Some(Relating { from, kind }) = self.view.relating.clone() else {
            return;
        };
        let command = Command::Relate(from.clone(), other, kind.clone());
        if self.act(command, occasion) {
            self.view.last_relation = Some(kind);
            self.view.relating = None;
            self.focus(Some(from));
        }
    }

    /// Of the annotations under a click the one that is most likely meant: another one, of the same
    /// sort if there is one.
    pub(super) fn other_end(&self, ids: &[Id]) -> Option<Id> {
        let (from, open) = (&self.view.relating.as_ref()?.from, self.open()?);
        let is_claim = is_claim(open, from);
        let mut others = ids.iter().filter(|id| *id != from);
        let same = others
            .clone()
            .find(|id| self::is_claim(open, id) == is_claim);
        same.or_else(|| others.next()).cloned()
    }
}

fn is_claim(open: &OpenArticle, id: &Id) -> bool {
    let annotation = open.annotations.by_id(id);
    annotation.is_some_and(|a| matches!(**a, Annotation::Claim(_)))
}
