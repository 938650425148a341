//! Everything that can happen to the page.

use std::rc::Rc;

use super::view::{Dialog, Field, Looking, Notice, Opening, Relating, Tab};
use crate::core::{
    annotation::Id,
    attribution::VariantGroup,
    command::{Command, Occasion},
    history::History,
    keymap::Intent,
    merging::SameArticle,
    occurrences::Match,
    project::{Project, WholeArticle},
    settings::{Language, Settings},
    suggestion::Suggestion,
    text::TextRange,
    workspace::{Library, OpenArticle},
};
use crate::{ui::report::Row, worker::Progress};

/// What changes the page.
#[derive(Debug)]
pub enum Action {
    /// The library was read; so many changes are in no file yet.
    Loaded(Box<Library>, u64),
    /// What was done so far was read.
    Remembered(History),
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
    /// The worker tells the language of an article that came without one.
    Recognised(Id, String, Occasion),
    /// A file's project comes in.
    BringIn(Box<Arrival>, Occasion),
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
    /// The selected words become the annotation with that index among those without a place.
    PlaceOrphan(usize, Occasion),
    /// A click in the text; the ids under it, the smallest first, and the word.
    Click(Vec<Id>, Option<TextRange>, Occasion),
    /// An annotation is chosen from a list: it gets the focus and its place is shown, or it is the
    /// other end of a relation.
    Choose(Id, Occasion),
    /// Suggest annotations for the whole article, or leave that.
    StartSuggesting,
    /// The worker suggests these.
    Suggested(Vec<Suggestion>),
    /// The worker cannot be asked.
    NotSuggested,
    /// The worker proposes this for a claim.
    Proposed(Id, Box<Suggestion>),
    /// Look at the suggestion with that index.
    LookAtSuggestion(usize),
    /// Make an annotation of the suggestion that is looked at.
    AcceptSuggestion(Occasion),
    /// Put the suggestion aside that is looked at.
    RejectSuggestion(Occasion),
    /// The focused claim becomes what is proposed for it.
    AcceptProposal(Occasion),
    /// Nothing of what is proposed for the focused claim is wanted.
    DropProposal,
    /// The next words that are pointed at go into this part of the focused claim.
    WaitForWords(Option<Field>),
    /// Relate the focused annotation to another one, or leave that.
    StartRelating,
    /// Another meaning of the relation that waits for its end, or none at all.
    SetRelating(Option<Relating>),
    /// Show an article, and the place of one of its annotations.
    GoTo(Id, Option<Id>),
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
    /// Look in all articles of the library, or in the one on the page.
    LookWidely(bool),
    /// The worker has found these forms of the name in an article.
    Sighted(Box<OpenArticle>, Vec<VariantGroup>),
    /// Looking for forms of the name goes on, or does not.
    Looked(Looking),
    /// Tick or untick a place: the index of its form, and its own.
    Tick(usize, usize),
    /// Tick all places of the form with that index, or none.
    TickForm(usize, bool),
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
    /// Another file is being opened, or none.
    Opening(Option<Opening>),
    /// Reading the file at hand goes on.
    OpeningGoesOn(Progress),
    /// Tell what came of files, or nothing more.
    Report(Rc<[Row]>),
    /// Tell of something.
    Notify(Notice),
    /// Something that was opened in this tab waits until it may write.
    WaitsForTurn,
    /// Put a notice away.
    Dismiss(usize),
    /// Say something to those who do not see it.
    Say(String),
    /// Other preferences, the language aside.
    Prefer(Settings),
    /// Another choice of language, and the language that it comes to.
    Speak(Option<Language>, Language),
}

/// A project that comes in, or one of several parts of it.
#[derive(Debug)]
pub struct Arrival {
    /// Labels, entities and articles.
    pub project: Project,
    /// The library's own articles that are in it too.
    pub contents: Rc<[WholeArticle]>,
    /// What to do with those.
    pub same: SameArticle,
    /// Which part it is, from 0.
    pub number: usize,
    /// How many parts there are.
    pub of: usize,
}
