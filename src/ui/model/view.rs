//! What is shown beside the work itself, and what waits to be written.

use std::rc::Rc;

use crate::{
    browser::arrival::Handed,
    core::{
        annotation::{Id, Spans},
        command::ClaimDraft,
        occurrences::Match,
        sighting::Sighting,
        suggestion::Suggestion,
        text::TextRange,
        workspace::Save,
    },
    ui::{
        filing::Unanswered, format_dialog::Group, incoming::Incoming, preview::Document,
        report::Row,
    },
    worker::Progress,
};

/// What waits to be written, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Paste a text.
    Paste,
    /// The label set.
    Labels,
    /// Title, language and source of an article.
    Source(Id),
    /// The claims of the whole library.
    Ledger,
    /// All places that name an entity.
    Dossier(Id),
    /// The figures of the article on the page.
    Profile,
    /// All keys.
    Keys,
    /// What the page is, where the data is, preferences.
    Settings,
    /// Which articles to take away.
    Export,
    /// Take articles away in a format of that group.
    TakeAway(Group),
    /// What files of another tool leave open.
    Unanswered(Rc<Unanswered>),
    /// Files hold articles that are here already.
    Incoming(Rc<Incoming>),
    /// A document as it was read, before it becomes an article.
    Preview(Rc<Document>),
    /// Another tab hands a page over.
    Handed(Rc<Handed>),
    /// How to carry a page over.
    Bookmarklet,
    /// The parts of a book or an archive.
    Parts(Rc<[Row]>),
}

/// The preview of all occurrences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The label to give.
    pub label: Id,
    /// The words that were looked for.
    pub asked: TextRange,
    /// How they were looked for.
    pub rule: Match,
    /// The name whose variants are looked for.
    pub name: String,
    /// The entity that what is tagged will name, if the words do.
    pub entity: Option<Id>,
    /// Whether all articles of the library are looked through.
    pub widely: bool,
    /// What was found, the article on the page first.
    pub sightings: Vec<Sighting>,
    /// How far looking for variants is.
    pub looking: Looking,
}

/// How far looking for variants of a name is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Looking {
    /// The worker is at it.
    On,
    /// All that there are have been found.
    Over,
    /// There is no more to come: why, in the page's language.
    Failed(String),
}

/// A part of the focused claim that is chosen in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The words that assert.
    Words,
    /// The words that introduce them.
    Cue,
    /// The source at that place of the chain.
    Source(usize),
}

/// A relation whose other end is not chosen yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relating {
    /// Where it starts.
    pub from: Id,
    /// What it means.
    pub kind: String,
}

/// What the worker is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// All suggestions for the article.
    All,
    /// What is meant by a claim that was just made of these words.
    About(Id, TextRange),
}

/// The suggestions for the article, while they are looked through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggesting {
    /// All that were found; `None` while the worker looks.
    pub found: Option<Rc<[Suggestion]>>,
    /// Those that wait for a decision, in reading order.
    pub waiting: Rc<[Suggestion]>,
    /// The one that is looked at.
    pub current: usize,
}

/// What is proposed for a claim that was just made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// The claim.
    pub claim: Id,
    /// The words that it was made of.
    pub made_of: Spans,
    /// What it would be.
    pub draft: ClaimDraft,
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

/// Files that are being opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The name of the one at hand.
    pub file: String,
    /// Which one it is, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// How far reading it is, if it says so.
    pub progress: Option<Progress>,
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The annotation that keys and the panel speak of.
    pub focused: Option<Id>,
    /// The annotation that is to be focused as soon as its article is there.
    pub awaited: Option<Id>,
    /// What the last click took.
    pub taken: Option<Id>,
    /// Bumped when the page should bring the focused annotation into view.
    pub reveal: u32,
    /// Bumped when the keys should go to the focused annotation's card.
    pub enter: u32,
    /// The part of the focused claim that waits for words.
    pub field: Option<Field>,
    /// What the worker is asked for.
    pub asked: Option<Asked>,
    /// The suggestions that are looked through.
    pub suggesting: Option<Suggesting>,
    /// What is proposed for claims and not yet accepted.
    pub proposals: Vec<Proposal>,
    /// The relation that waits for its other end.
    pub relating: Option<Relating>,
    /// What the last relation meant: most likely the next one means the same.
    pub last_relation: Option<String>,
    /// The words selected, already snapped.
    pub selection: Option<TextRange>,
    /// The words that were selected until something was done with them. The browser lets go of them
    /// a little later, and until then what it says of them is no news.
    pub spent: Option<TextRange>,
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
    /// Files that are being opened.
    pub opening: Option<Opening>,
    /// Whether something that was opened waits until this tab may write.
    pub waits_for_turn: bool,
    /// What came of the files opened last.
    pub report: Rc<[Row]>,
    /// The search, while it is open.
    pub finding: Option<Finding>,
    /// The article that should be on the page; it may still be loading.
    pub wanted: Option<Id>,
    /// Notices, oldest first.
    pub notices: Vec<Notice>,
    /// What was last said to those who do not see it; the number makes equal sentences news.
    pub said: (u32, String),
}

impl View {
    /// The form with that index in the preview of all occurrences.
    pub(super) fn sighting(&mut self, form: usize) -> Option<&mut Sighting> {
        self.preview.as_mut()?.sightings.get_mut(form)
    }
}
