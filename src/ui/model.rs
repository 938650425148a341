//! All that the page shows, as one value; and what changes it.
//!
//! The reducer is pure: times, ids, files and what the database answered come in with the actions,
//! and what has to be written goes out through [`Saves`].

use std::{collections::HashMap, rc::Rc};

use yew::Reducible;

use super::{
    incoming::Incoming,
    language::{Words, words},
};
use crate::core::{
    annotation::{Annotation, Id, Origin, Spans},
    article::Head,
    command::{Command, Occasion, Refusal},
    keymap::Intent,
    merging::{self, SameArticle},
    occurrences::{self, Match},
    palette::default_labels_in,
    project::{Project, WholeArticle},
    record::Record,
    settings::{Language, Settings},
    text::TextRange,
    words as snapping,
    workspace::{OpenArticle, Save, Workspace},
};

/// What waits to be written, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Saves {
    /// Not yet known to be in the database.
    pub waiting: Vec<Rc<Save>>,
    /// How many were ever written; tells two equal queues apart.
    pub written: u64,
    /// How often the person asked to try again.
    pub attempts: u32,
    /// Why writing failed, in the page's language; nothing is lost from the queue.
    pub trouble: Option<String>,
    /// How many changes no file holds yet.
    pub since_export: u64,
}

/// Which list the panel shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Mentions, by label and entity.
    #[default]
    Entities,
    /// Claims, in reading order.
    Claims,
}

/// The dialog that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Paste a text.
    Paste,
    /// The label set.
    Labels,
    /// Title, language and source of an article.
    Source(Id),
    /// All keys.
    Keys,
    /// What the page is, where the data is, preferences.
    Settings,
    /// Which articles to take away.
    Export,
    /// Files hold articles that are here already.
    Incoming(Rc<Incoming>),
}

/// One place in the preview of all occurrences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Where.
    pub range: TextRange,
    /// Whether it will be tagged.
    pub ticked: bool,
    /// Whether it bears the label already.
    pub tagged: bool,
}

/// The preview of all occurrences.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The label to give.
    pub label: Id,
    /// The words that were looked for.
    pub asked: TextRange,
    /// How they were looked for.
    pub rule: Match,
    /// In reading order.
    pub hits: Vec<Hit>,
}

/// The search in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// What is looked for.
    pub query: String,
    /// Where it stands.
    pub hits: Rc<[TextRange]>,
    /// The hit shown.
    pub current: usize,
    /// How often the search was asked for; each time the keys go to its field.
    pub calls: u32,
}

/// Something that a person must know of and can put away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What happened, what was kept, what to do; one paragraph each.
    pub lines: Vec<String>,
    /// Whether *Download my data* helps.
    pub offers_export: bool,
}

/// What is shown, beside the work itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The annotation that keys and the panel speak of.
    pub focused: Option<Id>,
    /// Bumped when the page should bring the focused annotation into view.
    pub reveal: u32,
    /// Bumped when the keys should go to the focused annotation's card.
    pub enter: u32,
    /// The words selected, already snapped.
    pub selection: Option<TextRange>,
    /// The label that each further selection gets.
    pub armed: Option<Id>,
    /// The label given last.
    pub last_label: Option<Id>,
    /// Which list the panel shows.
    pub tab: Tab,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// All occurrences, to be looked at.
    pub preview: Option<Preview>,
    /// The search, while it is open.
    pub finding: Option<Finding>,
    /// The article that should be on the page; it may still be loading.
    pub wanted: Option<Id>,
    /// Notices, oldest first.
    pub notices: Vec<Notice>,
    /// What was last said to those who do not see it; the number makes equal sentences news.
    pub said: (u32, String),
}

/// How far the page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// The library is being read.
    #[default]
    Loading,
    /// Everything works.
    Ready,
}

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// How far the page is.
    pub phase: Phase,
    /// The library, the open article, the history.
    pub workspace: Workspace,
    /// What is to be written.
    pub saves: Saves,
    /// Another tab has the right to write: this one only shows.
    pub watches: bool,
    /// Preferences.
    pub settings: Settings,
    /// The language of the page.
    pub language: Language,
    /// What is shown.
    pub view: View,
}

/// What changes the page.
#[derive(Debug)]
pub enum Action {
    /// The library was read; so many changes are in no file yet.
    Loaded(Box<Workspace>, u64),
    /// Another tab has the right to write, or this one has it now.
    Watch(bool),
    /// An article should be on the page, or none.
    Want(Option<Id>),
    /// The article was read.
    Opened(Box<OpenArticle>),
    /// A person did something to the library or the article.
    Do(Command, Occasion),
    /// The same, and the first article that came in by it goes on the page.
    Add(Command, Occasion),
    /// A file's project comes in; with the library's own articles that are in it too.
    BringIn(
        Box<(Project, HashMap<Id, WholeArticle>, SameArticle)>,
        Occasion,
    ),
    /// An article is deleted for good.
    Erase(Box<WholeArticle>),
    /// The same with the selected words, which are used up by it.
    Fill(Command, Occasion),
    /// A key with a meaning was pressed.
    Press(Intent, Occasion),
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// That many of the waiting saves are in the database.
    Written(usize),
    /// Writing failed: why.
    NotWritten(String),
    /// Write what waits once more.
    TryAgain,
    /// A file took the whole library away.
    Exported,
    /// Words are selected, snapped; `None` when the selection went away.
    Select(Option<TextRange>),
    /// The gesture that selected has ended: an armed label goes to the words.
    Settle(Occasion),
    /// The selected words become a part of the focused annotation.
    AddFragment(Occasion),
    /// A click in the text; the ids under it, the smallest first.
    Click(Vec<Id>),
    /// Focus an annotation from a list and show its place.
    Focus(Option<Id>),
    /// Another list in the panel.
    ShowTab(Tab),
    /// Open or close a dialog.
    Show(Option<Dialog>),
    /// Arm or disarm a label, or tag the selection with it.
    UseLabel(Id, Occasion),
    /// Look at all occurrences of the selected or focused words, for that label.
    PreviewAll(Id),
    /// Look again by another rule.
    SetRule(Match),
    /// Tick or untick the hit with that index.
    Tick(usize),
    /// Tick all or none.
    TickAll(bool),
    /// Tag what is ticked.
    ApplyPreview(Occasion),
    /// Leave the preview.
    LeavePreview,
    /// Look for words; `None` closes the search.
    Find(Option<String>),
    /// Show the next or the previous hit.
    FindNext(bool),
    /// Tell of something.
    Notify(Notice),
    /// Put a notice away.
    Dismiss(usize),
    /// Say something to those who do not see it.
    Say(String),
    /// Other preferences, the language aside.
    Prefer(Settings),
    /// Another choice of language, and the language that it comes to.
    Speak(Option<Language>, Language),
}

impl Model {
    /// An empty page before the library is read.
    pub fn new(settings: Settings, language: Language, workspace: Workspace) -> Self {
        Self {
            phase: Phase::Loading,
            workspace,
            saves: Saves::default(),
            watches: false,
            settings,
            language,
            view: View::default(),
        }
    }

    /// The page's words.
    pub fn words(&self) -> &'static Words {
        words(self.language)
    }

    /// The article on the page.
    pub fn open(&self) -> Option<&OpenArticle> {
        self.workspace.open.as_ref()
    }

    /// The articles of the library, the newest first, without those in the bin.
    pub fn articles(&self) -> Vec<Rc<Head>> {
        let heads = self.workspace.library.heads.values();
        let mut here: Vec<Rc<Head>> = heads.filter(|h| h.binned.is_none()).cloned().collect();
        here.sort_by(|a, b| (&b.added, &a.title).cmp(&(&a.added, &b.title)));
        here
    }

    /// How many mentions and how many claims an article has.
    pub fn tally(&self, article: &Id) -> (usize, usize) {
        let counts = self.workspace.library.counts.get(article);
        counts.map_or((0, 0), |counts| (counts.all_mentions(), counts.claims))
    }

    /// The focused annotation.
    pub fn focused(&self) -> Option<&Rc<Annotation>> {
        self.open()?.annotations.by_id(self.view.focused.as_ref()?)
    }

    /// The label that is most likely meant: of the focused mention, armed, or given last, else the
    /// first.
    pub fn likely_label(&self) -> Option<Id> {
        let focused = self.focused().and_then(|a| a.as_mention());
        let labels = &self.workspace.library.labels;
        focused
            .map(|mention| &mention.label)
            .or(self.view.armed.as_ref())
            .or(self.view.last_label.as_ref())
            .filter(|id| labels.iter().any(|label| label.id == **id))
            .or_else(|| labels.first().map(|label| &label.id))
            .cloned()
    }

    /// The range whose other occurrences are wanted: the selection, else the focused words.
    fn asked(&self) -> Option<TextRange> {
        self.view
            .selection
            .or_else(|| self.focused()?.spans().iter().next())
    }

    fn say(&mut self, sentence: String) {
        self.view.said = (self.view.said.0.wrapping_add(1), sentence);
    }

    fn queue(&mut self, save: Save) {
        self.saves.waiting.push(Rc::new(save));
        self.saves.since_export += 1;
    }

    fn act(&mut self, command: Command, mut occasion: Occasion) -> bool {
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

    /// Whether nothing may be changed from here; then it says so.
    fn only_watches(&mut self) -> bool {
        if self.watches {
            self.say(self.words().watching.to_owned());
        }
        self.watches
    }

    /// Labels that nobody has touched are not stored, and follow the language of the page.
    fn rename_default_labels(&mut self, language: Language) {
        let labels = &mut self.workspace.library.labels;
        if labels[..] == default_labels_in(self.language)[..] {
            *labels = default_labels_in(language).into();
        }
    }

    fn add(&mut self, command: Command, occasion: Occasion) {
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
        if came.is_some() {
            self.workspace.open = None;
            self.want(came);
        }
    }

    fn bring_in(
        &mut self,
        (project, contents, same): (Project, HashMap<Id, WholeArticle>, SameArticle),
        mut occasion: Occasion,
    ) {
        let articles = project.articles.len();
        let library = &self.workspace.library;
        let changes = merging::bring_in(project, library, &contents, &|_| same, &mut occasion);
        self.add(Command::BringIn(articles, changes), occasion);
    }

    /// Does it and focuses what it made.
    fn make(&mut self, command: Command, occasion: Occasion) {
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
        self.view.selection = None;
        self.focus(made);
    }

    fn focus(&mut self, id: Option<Id>) {
        self.view.focused = id;
        match self.focused().map(|a| a.as_claim().is_some()) {
            Some(true) => self.view.tab = Tab::Claims,
            Some(false) => self.view.tab = Tab::Entities,
            None => self.view.focused = None,
        }
    }

    /// Nothing shown may speak of what is no longer there.
    fn forget_the_gone(&mut self) {
        if self.focused().is_none() {
            self.view.focused = None;
        }
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

    fn want(&mut self, id: Option<Id>) {
        if self.open().map(|open| &open.id) != id.as_ref() {
            self.workspace.open = None;
        }
        self.view = View {
            wanted: id,
            armed: self.view.armed.take(),
            last_label: self.view.last_label.take(),
            tab: self.view.tab,
            notices: std::mem::take(&mut self.view.notices),
            said: std::mem::take(&mut self.view.said),
            dialog: self.view.dialog.take(),
            reveal: self.view.reveal,
            enter: self.view.enter,
            ..View::default()
        };
    }

    fn travel(&mut self, back: bool) {
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

    fn press(&mut self, intent: Intent, occasion: Occasion) {
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
                Some(range) => self.make(Command::Claim(Spans::from(range)), occasion),
                None => self.say(self.words().select_first.to_owned()),
            },
            Intent::Delete => {
                if let Some(id) = self.view.focused.clone() {
                    self.act(Command::Delete(vec![id]), occasion);
                }
            }
            Intent::Undo => self.travel(true),
            Intent::Redo => self.travel(false),
            Intent::Next => self.step(OpenArticle::next),
            Intent::Previous => self.step(OpenArticle::previous),
            Intent::Find => {
                self.view.finding.get_or_insert_default().calls += 1;
            }
            Intent::Help => self.view.dialog = Some(Dialog::Keys),
            Intent::Accept => {
                self.focus(self.view.focused.clone());
                self.view.reveal = self.view.reveal.wrapping_add(1);
                self.view.enter = self.view.enter.wrapping_add(1);
            }
            Intent::Escape => self.escape(),
        }
    }

    fn step(&mut self, to: impl Fn(&OpenArticle, Option<&Id>) -> Option<Id>) {
        let Some(open) = self.open() else {
            return;
        };
        let id = to(open, self.view.focused.as_ref());
        self.view.selection = None;
        self.focus(id);
        self.view.reveal = self.view.reveal.wrapping_add(1);
        if let (Some(focused), Some(open)) = (self.focused(), self.open()) {
            let sentence = self.words().focused(focused, open, &self.workspace.library);
            self.say(sentence);
        }
    }

    /// Puts away one thing: what is on top first.
    fn escape(&mut self) {
        let view = &mut self.view;
        if view.preview.take().is_some()
            || view.dialog.take().is_some()
            || view.selection.take().is_some()
            || view.finding.take().is_some()
            || view.armed.take().is_some()
        {
            return;
        }
        view.focused = None;
    }

    fn use_label(&mut self, label: Id, occasion: Occasion) {
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

    fn add_fragment(&mut self, occasion: Occasion) {
        let (Some(annotation), Some(range)) = (self.focused(), self.view.selection) else {
            return;
        };
        let id = annotation.id().clone();
        let ranges = annotation.spans().iter().chain([range]).collect();
        if let Some(spans) = Spans::new(ranges) {
            self.act(Command::Resize(id, spans), occasion);
            self.view.selection = None;
        }
    }

    /// The smallest at the place; where the focus is among them already, the next larger one.
    fn click(&mut self, ids: &[Id]) {
        let at = ids
            .iter()
            .position(|id| self.view.focused.as_ref() == Some(id));
        let next = at.map_or(0, |at| (at + 1) % ids.len());
        self.focus(ids.get(next).cloned());
    }

    /// Looks at all occurrences for that label; where a preview is open, at the same ones.
    fn preview_all(&mut self, label: Id) {
        if let Some(preview) = self.view.preview.take() {
            return self.look(label, preview.asked, preview.rule);
        }
        let Some(asked) = self.asked() else {
            let sentence = self.words().select_first.to_owned();
            return self.say(sentence);
        };
        let rule = Match {
            whole_words: true,
            ignore_case: false,
        };
        self.look(label, asked, rule);
    }

    fn look(&mut self, label: Id, asked: TextRange, rule: Match) {
        let Some(open) = self.open() else {
            return;
        };
        let hits = occurrences::occurrences(&open.text, asked, rule)
            .into_iter()
            .map(|range| {
                let tagged = open.is_tagged(&Spans::from(range), &label);
                Hit {
                    range,
                    ticked: !tagged,
                    tagged,
                }
            })
            .collect();
        self.view.preview = Some(Preview {
            label,
            asked,
            rule,
            hits,
        });
    }

    fn apply_preview(&mut self, occasion: Occasion) {
        let Some(preview) = self.view.preview.take() else {
            return;
        };
        let ticked: Vec<TextRange> = preview
            .hits
            .iter()
            .filter(|h| h.ticked)
            .map(|h| h.range)
            .collect();
        if !ticked.is_empty() {
            self.act(
                Command::Tag(preview.label, ticked, Origin::Propagated),
                occasion,
            );
            self.view.selection = None;
        }
    }

    fn find(&mut self, query: Option<String>) {
        let (Some(query), Some(open)) = (query, self.open()) else {
            self.view.finding = None;
            return;
        };
        let hits: Rc<[TextRange]> = occurrences::find(&open.text, &query).into();
        let calls = self.view.finding.as_ref().map_or(0, |f| f.calls);
        self.view.finding = Some(Finding {
            query,
            hits,
            current: 0,
            calls,
        });
    }

    fn find_next(&mut self, forward: bool) {
        if let Some(finding) = &mut self.view.finding
            && !finding.hits.is_empty()
        {
            let count = finding.hits.len();
            let step = if forward { 1 } else { count - 1 };
            finding.current = (finding.current + step) % count;
        }
    }
}

impl OpenArticle {
    fn next(&self, id: Option<&Id>) -> Option<Id> {
        self.annotations.next_after(id).map(|a| a.id().clone())
    }

    fn previous(&self, id: Option<&Id>) -> Option<Id> {
        self.annotations.previous_before(id).map(|a| a.id().clone())
    }

    /// The range as tagging takes it: snapped to words, or exactly as selected.
    pub fn snapped(&self, range: TextRange, exact: bool) -> Option<TextRange> {
        if exact {
            snapping::exact(&self.text, range)
        } else {
            snapping::snap(&self.text, range)
        }
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut model = (*self).clone();
        match action {
            Action::Loaded(workspace, since_export) => {
                let open = model.workspace.open.take();
                model.workspace = *workspace;
                model.workspace.open = open;
                model.forget_the_gone();
                model.saves.since_export = since_export;
                model.phase = Phase::Ready;
            }
            Action::Watch(watches) => model.watches = watches,
            Action::Want(id) => model.want(id),
            Action::Opened(open) => {
                if model.view.wanted.as_ref() == Some(&open.id) {
                    model.workspace.show(*open);
                }
            }
            Action::Do(command, occasion) => {
                model.act(command, occasion);
            }
            Action::Add(command, occasion) => model.add(command, occasion),
            Action::BringIn(incoming, occasion) => model.bring_in(*incoming, occasion),
            Action::Erase(_) if model.only_watches() => {}
            Action::Erase(article) => {
                let save = model.workspace.erase(&article);
                model.queue(save);
                model.forget_the_gone();
            }
            Action::Fill(command, occasion) => {
                model.act(command, occasion);
                model.view.selection = None;
            }
            Action::Press(intent, occasion) => model.press(intent, occasion),
            Action::Undo => model.travel(true),
            Action::Redo => model.travel(false),
            Action::Written(count) => {
                model
                    .saves
                    .waiting
                    .drain(..count.min(model.saves.waiting.len()));
                model.saves.written += count as u64;
                model.saves.trouble = None;
            }
            Action::NotWritten(why) => model.saves.trouble = Some(why),
            Action::TryAgain => {
                model.saves.trouble = None;
                model.saves.attempts += 1;
            }
            Action::Exported => model.saves.since_export = 0,
            Action::Select(range) => model.view.selection = range,
            Action::Settle(occasion) => {
                if let (Some(_), Some(label)) = (model.view.selection, model.view.armed.clone()) {
                    model.use_label(label, occasion);
                }
            }
            Action::AddFragment(occasion) => model.add_fragment(occasion),
            Action::Click(ids) => model.click(&ids),
            Action::Focus(id) => {
                model.focus(id);
                model.view.reveal = model.view.reveal.wrapping_add(1);
            }
            Action::ShowTab(tab) => model.view.tab = tab,
            Action::Show(dialog) => model.view.dialog = dialog,
            Action::UseLabel(label, occasion) => model.use_label(label, occasion),
            Action::PreviewAll(label) => model.preview_all(label),
            Action::SetRule(rule) => {
                if let Some(preview) = model.view.preview.take() {
                    model.look(preview.label, preview.asked, rule);
                }
            }
            Action::Tick(index) => {
                let preview = model.view.preview.as_mut();
                if let Some(hit) = preview.and_then(|p| p.hits.get_mut(index)) {
                    hit.ticked = !hit.ticked && !hit.tagged;
                }
            }
            Action::TickAll(ticked) => {
                for hit in model.view.preview.iter_mut().flat_map(|p| &mut p.hits) {
                    hit.ticked = ticked && !hit.tagged;
                }
            }
            Action::ApplyPreview(occasion) => model.apply_preview(occasion),
            Action::LeavePreview => model.view.preview = None,
            Action::Find(query) => model.find(query),
            Action::FindNext(forward) => model.find_next(forward),
            Action::Notify(notice) => model.view.notices.push(notice),
            Action::Dismiss(index) => {
                if index < model.view.notices.len() {
                    model.view.notices.remove(index);
                }
            }
            Action::Say(sentence) => model.say(sentence),
            Action::Prefer(settings) => model.settings = settings,
            Action::Speak(choice, language) => {
                model.settings.language = choice;
                model.rename_default_labels(language);
                model.language = language;
            }
        }
        Rc::new(model)
    }
}
