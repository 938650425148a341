//! All that the page shows, as one value; and what changes it.
//!
//! The reducer is pure: times, ids, files and what the database answered come in with the actions,
//! and what has to be written goes out through [`Saves`].

use std::rc::Rc;

use yew::Reducible;

use super::language::{Words, words};
use crate::core::{
    annotation::{Annotation, Id},
    article::Head,
    order::{by_words_and_numbers, sort_by},
    settings::{Language, Settings},
    workspace::{OpenArticle, Workspace},
};

mod action;
mod fields;
mod keys;
mod relating;
mod search;
mod suggesting;
mod view;
mod work;

pub use action::{Action, Arrival};
pub use view::{
    Asked, Dialog, Field, Finding, Looking, Notice, Opening, Preview, Proposal, Relating, Saves,
    Suggesting, Tab, View,
};

/// How far the page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// The library is being read.
    #[default]
    Loading,
    /// The library is there and an article can be read; nothing can be changed before it is known
    /// what was done so far.
    Readable,
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

    /// Whether anything can be changed: all is read, and no other tab has the right to write.
    pub fn may_change(&self) -> bool {
        self.phase == Phase::Ready && !self.watches
    }

    /// The article on the page.
    pub fn open(&self) -> Option<&OpenArticle> {
        self.workspace.open.as_ref()
    }

    /// The articles of the library, the newest first, without those in the bin.
    pub fn articles(&self) -> Vec<Rc<Head>> {
        let heads = self.workspace.library.heads.values();
        let mut here: Vec<Rc<Head>> = heads.filter(|h| h.binned.is_none()).cloned().collect();
        sort_by(&mut here, |a, b| {
            let newer = b.added.cmp(&a.added);
            newer.then_with(|| by_words_and_numbers(&a.title, &b.title))
        });
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

    fn say(&mut self, sentence: String) {
        self.view.said = (self.view.said.0.wrapping_add(1), sentence);
    }
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut model = (*self).clone();
        match action {
            Action::Loaded(library, since_export) => {
                model.workspace.library = *library;
                model.forget_the_gone();
                model.saves.since_export = since_export;
                if model.phase == Phase::Loading {
                    model.phase = Phase::Readable;
                }
            }
            Action::Remembered(history) => {
                model.workspace.history = history;
                model.phase = Phase::Ready;
            }
            Action::Watch(watches) => {
                model.watches = watches;
                model.view.waits_for_turn &= watches;
            }
            Action::WaitsForTurn => {
                model.view.waits_for_turn = true;
                model.say(model.words().waits_for_turn.to_owned());
            }
            Action::Want(id) => model.want(id),
            Action::Opened(open) => {
                if model.view.wanted.as_ref() == Some(&open.id) {
                    model.workspace.show(*open);
                    model.reach_awaited();
                }
            }
            Action::Do(command, occasion) => {
                model.act(command, occasion);
            }
            Action::Add(command, occasion) => model.add(command, occasion),
            Action::Recognised(id, language, occasion) => model.recognise(id, language, occasion),
            Action::BringIn(incoming, occasion) => model.bring_in(*incoming, occasion),
            Action::Erase(_) if model.only_watches() => {}
            Action::Erase(article) => {
                let save = model.workspace.erase(&article);
                model.queue(save);
                model.forget_the_gone();
            }
            Action::Fill(command, occasion) => {
                model.act(command, occasion);
                model.let_go();
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
            Action::Select(range) => model.select(range),
            Action::Settle(occasion) => {
                let Some(range) = model.view.selection else {
                    return Rc::new(model);
                };
                if let (Some(_), Some(open)) = (model.view.field, model.open()) {
                    let speaker = open.speaker(range);
                    model.fill_field(speaker, range, occasion);
                } else if let Some(label) = model.view.armed.clone() {
                    model.use_label(label, occasion);
                }
            }
            Action::AddFragment(occasion) => model.add_fragment(occasion),
            Action::PlaceOrphan(index, occasion) => model.place_orphan(index, occasion),
            Action::Click(ids, word, occasion) => {
                let spent = model.view.spent;
                if spent.is_some_and(|spent| word.is_some_and(|word| word.overlaps(spent))) {
                    // The same gesture has selected these words, and they have served.
                } else if model.view.field.is_some() {
                    model.point_at(&ids, word, occasion);
                } else if model.view.relating.is_some() {
                    if let Some(other) = model.other_end(&ids) {
                        model.relate_to(other, occasion);
                    }
                } else {
                    model.click(&ids);
                }
            }
            Action::Choose(id, occasion) => {
                if model.view.relating.is_some() {
                    model.relate_to(id, occasion);
                } else {
                    model.focus(Some(id));
                }
                model.view.reveal = model.view.reveal.wrapping_add(1);
            }
            Action::StartSuggesting => model.start_suggesting(),
            Action::Suggested(found) => model.suggest(found),
            Action::NotSuggested => model.suggest_nothing(),
            Action::Proposed(claim, suggestion) => model.propose(claim, *suggestion),
            Action::LookAtSuggestion(index) => model.look_at_suggestion(index),
            Action::AcceptSuggestion(occasion) => model.accept_suggestion(occasion),
            Action::RejectSuggestion(occasion) => model.reject_suggestion(occasion),
            Action::AcceptProposal(occasion) => model.accept_proposal(occasion),
            Action::DropProposal => model.drop_proposal(),
            Action::WaitForWords(field) => model.view.field = field,
            Action::StartRelating => model.start_relating(),
            Action::SetRelating(relating) => model.view.relating = relating,
            Action::GoTo(article, annotation) => model.go_to(article, annotation),
            Action::ShowTab(tab) => model.view.tab = tab,
            Action::Show(dialog) => model.view.dialog = dialog,
            Action::UseLabel(label, occasion) => model.use_label(label, occasion),
            Action::PreviewAll(label) => model.preview_all(label),
            Action::SetRule(rule) => model.look_again(|preview| preview.rule = rule),
            Action::LookWidely(widely) => model.look_again(|preview| preview.widely = widely),
            Action::Sighted(article, groups) => model.sight(&article, groups),
            Action::Looked(looking) => {
                if let Some(preview) = &mut model.view.preview {
                    preview.looking = looking;
                }
            }
            Action::Tick(form, place) => {
                let hits = model.view.sighting(form).map(|sighting| &mut sighting.hits);
                if let Some(hit) = hits.and_then(|hits| hits.get_mut(place)) {
                    hit.ticked = !hit.ticked && !hit.tagged;
                }
            }
            Action::TickForm(form, ticked) => {
                if let Some(sighting) = model.view.sighting(form) {
                    sighting.tick(ticked);
                }
            }
            Action::TickAll(ticked) => {
                let preview = model.view.preview.iter_mut();
                for sighting in preview.flat_map(|p| &mut p.sightings) {
                    sighting.tick(ticked);
                }
            }
            Action::ApplyPreview(occasion) => model.apply_preview(occasion),
            Action::LeavePreview => model.view.preview = None,
            Action::Find(query) => model.find(query),
            Action::FindNext(forward) => model.find_next(forward),
            Action::Opening(opening) => model.view.opening = opening,
            Action::OpeningGoesOn(progress) => {
                if let Some(opening) = &mut model.view.opening {
                    opening.progress = Some(progress);
                }
            }
            Action::Report(rows) => model.view.report = rows,
            // Trouble that goes on is told once.
            Action::Notify(notice) if model.view.notices.contains(&notice) => {}
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
