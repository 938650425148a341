//! What is done to the library and the article, and how undo travels through it.

use std::rc::Rc;

use super::{Arrival, Model, Notice, Phase, View};
use crate::core::{
    annotation::{Id, Origin, Spans},
    command::{Command, HeadEdit, Occasion, Refusal},
    merging,
    palette::default_labels_in,
    project::Gathering,
    record::Record,
    settings::Language,
    workspace::Save,
};

impl Model {
    pub(super) fn queue(&mut self, save: Save) {
        self.saves.waiting.push(Rc::new(save));
        self.saves.since_export += 1;
    }

    pub(super) fn act(&mut self, command: Command, mut occasion: Occasion) -> bool {
        if self.only_watches() {
            return false;
        }
        match self.workspace.plan(command, &mut occasion) {
            Ok(step) => {
                let sentence = self.words().done(&step.what);
                let save = self.workspace.commit(step);
                self.queue(save);
                self.forget_the_gone();
                self.say(sentence);
                true
            }
            Err(Refusal::NothingToDo) => false,
            Err(refusal) => {
                let sentence = self.words().refusal(&refusal);
                self.say(sentence);
                false
            }
        }
    }

    /// Whether nothing may be changed from here, or not yet; then it says so.
    pub(super) fn only_watches(&mut self) -> bool {
        if self.watches {
            self.say(self.words().watching.to_owned());
        } else if self.phase != Phase::Ready {
            self.say(self.words().loading.to_owned());
        }
        !self.may_change()
    }

    /// Labels that nobody has touched are not stored, and follow the language of the page.
    pub(super) fn rename_default_labels(&mut self, language: Language) {
        let labels = &mut self.workspace.library.labels;
        if labels[..] == default_labels_in(self.language)[..] {
            *labels = default_labels_in(language).into();
        }
    }

    pub(super) fn add(&mut self, command: Command, occasion: Occasion) {
        if !self.act(command, occasion) {
            return;
        }
        let step = self.workspace.history.undoable().cloned();
        let came = step
            .iter()
            .flat_map(|step| &step.changes)
            .find_map(|change| match change.after()? {
                Record::Head(head) => Some(head.id.clone()),
                _ => None,
            });
        let (Some(step), Some(id)) = (step, came) else {
            return;
        };
        self.workspace.open = None;
        self.want(Some(id.clone()));
        // All of an article that is new stands in the step; others are read from the database.
        let whole = self
            .workspace
            .library
            .heads
            .get(&id)
            .and_then(|head| Gathering::added(&id, &step.changes).finish((**head).clone()));
        if let Some(whole) = whole {
            self.workspace.show(whole.into());
        }
    }

    /// Takes note of an article's language, unless it is known meanwhile.
    pub(super) fn recognise(&mut self, id: Id, language: String, occasion: Occasion) {
        let head = self.workspace.library.heads.get(&id);
        if self.watches || head.is_none_or(|head| head.language.is_some()) {
            return;
        }
        match self.workspace.recognise(&id, &language) {
            Some(save) => self.queue(save),
            None => {
                let edit = HeadEdit::Language(Some(language));
                self.act(Command::EditHead(id, edit), occasion);
            }
        }
    }

    pub(super) fn bring_in(&mut self, arrival: Arrival, mut occasion: Occasion) {
        let Arrival {
            project,
            contents,
            same,
            number,
            of,
        } = arrival;
        let articles = project.articles.len();
        let library = &self.workspace.library;
        let changes = merging::bring_in(project, library, &contents, &|_| same, &mut occasion);
        if changes.is_empty() {
            if of > 1 {
                return;
            }
            // Silence would look as if the file had never come.
            let line = self.words().nothing_new.to_owned();
            return self.view.notices.push(Notice {
                lines: vec![line],
                offers_export: false,
            });
        }
        let command = Command::BringIn(articles, changes);
        if number == 0 {
            self.add(command, occasion);
        } else {
            // A person may be reading the first article meanwhile.
            self.act(command, occasion);
        }
    }

    /// Does it and focuses what it made.
    pub(super) fn make(&mut self, command: Command, occasion: Occasion) {
        let history = self.workspace.history.clone();
        if !self.act(command, occasion) || history == self.workspace.history {
            return;
        }
        let made = self.workspace.history.undoable().and_then(|step| {
            let last = step.changes.last()?.after()?;
            match last {
                Record::Annotation(_, a) => Some(a.id().clone()),
                _ => None,
            }
        });
        self.let_go();
        self.focus(made);
    }

    pub(super) fn use_label(&mut self, label: Id, occasion: Occasion) {
        match self.view.selection {
            Some(range) => {
                self.view.last_label = Some(label.clone());
                self.make(Command::Tag(label, vec![range], Origin::Manual), occasion);
            }
            None => {
                let was = self.view.armed.take();
                if was.as_ref() != Some(&label) {
                    self.view.armed = Some(label);
                }
                let armed = self
                    .view
                    .armed
                    .as_ref()
                    .and_then(|id| self.workspace.library.label(id));
                let sentence = self.words().armed(armed);
                self.say(sentence);
            }
        }
    }

    pub(super) fn add_fragment(&mut self, occasion: Occasion) {
        let (Some(annotation), Some(range)) = (self.focused(), self.view.selection) else {
            return;
        };
        let id = annotation.id().clone();
        let ranges = annotation.spans().iter().chain([range]).collect();
        if let Some(spans) = Spans::new(ranges) {
            self.act(Command::Resize(id, spans), occasion);
            self.let_go();
        }
    }

    /// Places what came without a place on the selected words.
    pub(super) fn place_orphan(&mut self, index: usize, occasion: Occasion) {
        match self.view.selection {
            Some(range) => self.make(Command::PlaceOrphan(index, range.into()), occasion),
            None => self.say(self.words().select_first.to_owned()),
        }
    }

    pub(super) fn travel(&mut self, back: bool) {
        if self.only_watches() {
            return;
        }
        let history = &self.workspace.history;
        let Some(step) = (if back {
            history.undoable()
        } else {
            history.redoable()
        })
        .cloned() else {
            let words = self.words();
            return self.say(
                if back {
                    words.nothing_to_undo
                } else {
                    words.nothing_to_redo
                }
                .to_owned(),
            );
        };
        let outcome = if back {
            self.workspace.undo()
        } else {
            self.workspace.redo()
        };
        match outcome {
            Some(Ok(save)) => {
                self.queue(save);
                let sentence = if back {
                    self.words().undone(&step.what)
                } else {
                    self.words().redone(&step.what)
                };
                self.say(sentence);
                if let Some(article) = step.article()
                    && self
                        .workspace
                        .library
                        .heads
                        .get(&article)
                        .is_some_and(|h| h.binned.is_none())
                    && self.view.wanted.as_ref() != Some(&article)
                {
                    self.want(Some(article));
                }
                self.forget_the_gone();
            }
            Some(Err(_)) => {
                let line = self.words().cannot_undo.to_owned();
                self.view.notices.push(Notice {
                    lines: vec![line],
                    offers_export: false,
                });
            }
            None => {}
        }
    }

    pub(super) fn want(&mut self, id: Option<Id>) {
        if self.open().map(|open| &open.id) != id.as_ref() {
            self.workspace.open = None;
        }
        self.view = View {
            wanted: id,
            armed: self.view.armed.take(),
            last_label: self.view.last_label.take(),
            last_relation: self.view.last_relation.take(),
            tab: self.view.tab,
            notices: std::mem::take(&mut self.view.notices),
            said: std::mem::take(&mut self.view.said),
            dialog: self.view.dialog.take(),
            reveal: self.view.reveal,
            enter: self.view.enter,
            opening: self.view.opening.take(),
            waits_for_turn: self.view.waits_for_turn,
            ..View::default()
        };
    }

    /// Nothing shown may speak of what is no longer there.
    pub(super) fn forget_the_gone(&mut self) {
        if self.focused().is_none() {
            self.view.focused = None;
        }
        self.sift_suggestions();
        let open = self.workspace.open.as_ref();
        let is_here = |id: &Id| open.is_some_and(|open| open.annotations.by_id(id).is_some());
        self.view
            .relating
            .take_if(|relating| !is_here(&relating.from));
        let labels = &self.workspace.library.labels;
        let exists = |id: &Id| labels.iter().any(|l| l.id == *id);
        self.view.armed.take_if(|id| !exists(id));
        self.view.preview.take_if(|p| !exists(&p.label));
        let heads = &self.workspace.library.heads;
        let gone = |id: &Id| heads.get(id).is_none_or(|head| head.binned.is_some());
        if self.view.wanted.as_ref().is_some_and(gone) {
            self.want(None);
        }
    }
}
