//! What keys and clicks do: they walk among the annotations, and call for the work.

use super::{Dialog, Model, Tab};
use crate::core::{
    annotation::{Id, Spans},
    command::{Command, Occasion},
    keymap::Intent,
    text::TextRange,
    workspace::OpenArticle,
};

impl Model {
    pub(super) fn press(&mut self, intent: Intent, occasion: Occasion) {
        let label_of = |key: char| {
            let labels = &self.workspace.library.labels;
            labels
                .iter()
                .find(|l| l.key == Some(key))
                .map(|l| l.id.clone())
        };
        match intent {
            Intent::Label(key) => {
                if let Some(label) = label_of(key) {
                    self.use_label(label, occasion);
                }
            }
            Intent::LabelAll(key) => {
                if let Some(label) = label_of(key) {
                    self.preview_all(label);
                }
            }
            Intent::Claim => match self.view.selection {
                Some(range) => {
                    self.make(Command::Claim(Spans::from(range).into()), occasion);
                    self.ask_proposal(range);
                }
                None => self.say(self.words().select_first.to_owned()),
            },
            Intent::Ledger => self.view.dialog = Some(Dialog::Ledger),
            Intent::Relate => self.start_relating(),
            Intent::Suggest => self.start_suggesting(),
            Intent::Delete if self.walks_suggestions() => self.reject_suggestion(occasion),
            Intent::Delete => {
                if let Some(id) = self.view.focused.clone() {
                    self.act(Command::Delete(vec![id]), occasion);
                }
            }
            Intent::Undo => self.travel(true),
            Intent::Redo => self.travel(false),
            Intent::Next if self.walks_suggestions() => self.step_suggestion(true),
            Intent::Previous if self.walks_suggestions() => self.step_suggestion(false),
            Intent::Next => self.step(OpenArticle::next),
            Intent::Previous => self.step(OpenArticle::previous),
            Intent::Find => {
                self.view.finding.get_or_insert_default().calls += 1;
            }
            Intent::Help => self.view.dialog = Some(Dialog::Keys),
            Intent::Accept if self.view.relating.is_some() => {
                if let Some(other) = self.view.focused.clone() {
                    self.relate_to(other, occasion);
                }
            }
            Intent::Accept if self.walks_suggestions() => self.accept_suggestion(occasion),
            Intent::Accept if self.proposal().is_some() => self.accept_proposal(occasion),
            Intent::Accept => {
                self.focus(self.view.focused.clone());
                self.view.reveal = self.view.reveal.wrapping_add(1);
                self.view.enter = self.view.enter.wrapping_add(1);
            }
            Intent::Escape => self.escape(),
        }
    }

    pub(super) fn step(&mut self, to: impl Fn(&OpenArticle, Option<&Id>) -> Option<Id>) {
        let Some(open) = self.open() else {
            return;
        };
        let id = to(open, self.view.focused.as_ref());
        self.let_go();
        self.focus(id);
        self.view.reveal = self.view.reveal.wrapping_add(1);
        if let (Some(focused), Some(open)) = (self.focused(), self.open()) {
            let sentence = self.words().focused(focused, open, &self.workspace.library);
            self.say(sentence);
        }
    }

    /// The words that the browser says are selected.
    pub(super) fn select(&mut self, range: Option<TextRange>) {
        let view = &mut self.view;
        if range.is_none() || range != view.spent {
            view.selection = range;
            view.spent = None;
        }
    }

    /// The selected words have served, or are not wanted any more.
    pub(super) fn let_go(&mut self) {
        let view = &mut self.view;
        view.spent = view.selection.take().or(view.spent);
    }

    /// Puts away one thing: what is on top first.
    pub(super) fn escape(&mut self) {
        let view = &mut self.view;
        if view.preview.take().is_some() || view.dialog.take().is_some() {
            return;
        }
        if view.selection.is_some() {
            return self.let_go();
        }
        if view.field.take().is_some() || view.relating.take().is_some() {
            return;
        }
        if view.finding.take().is_some() || view.armed.take().is_some() {
            return;
        }
        if view.focused.take().is_none() {
            view.suggesting = None;
        }
    }

    pub(super) fn focus(&mut self, id: Option<Id>) {
        if self.view.focused != id {
            self.view.field = None;
        }
        self.view.focused = id;
        match self.focused().map(|a| a.as_claim().is_some()) {
            Some(true) => self.view.tab = Tab::Claims,
            Some(false) => self.view.tab = Tab::Entities,
            None => self.view.focused = None,
        }
    }

    /// Shows an article, and an annotation in it as soon as it is there.
    pub(super) fn go_to(&mut self, article: Id, annotation: Option<Id>) {
        self.view.dialog = None;
        if self.view.wanted.as_ref() != Some(&article) {
            self.want(Some(article));
        }
        self.view.awaited = annotation;
        self.reach_awaited();
    }

    /// Focuses what was waited for, if its article is open now.
    pub(super) fn reach_awaited(&mut self) {
        let is_here = self.open().map(|open| &open.id) == self.view.wanted.as_ref();
        if is_here && let Some(awaited) = self.view.awaited.take() {
            self.focus(Some(awaited));
            self.view.reveal = self.view.reveal.wrapping_add(1);
        }
    }

    /// The smallest at the place; after a click that took one of them, the next larger one.
    pub(super) fn click(&mut self, ids: &[Id]) {
        let taken = self.view.taken.take();
        let taken = taken.filter(|taken| self.view.focused.as_ref() == Some(taken));
        let at = ids.iter().position(|id| taken.as_ref() == Some(id));
        let next = at.map_or(0, |at| (at + 1) % ids.len());
        self.focus(ids.get(next).cloned());
        self.view.taken = self.view.focused.clone();
    }
}

impl OpenArticle {
    fn next(&self, id: Option<&Id>) -> Option<Id> {
        self.annotations.next_after(id).map(|a| a.id().clone())
    }

    fn previous(&self, id: Option<&Id>) -> Option<Id> {
        self.annotations.previous_before(id).map(|a| a.id().clone())
    }
}
