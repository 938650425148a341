//! A person at work: a workspace and the database that everything is saved to, in one notation.
//!
//! `"<p1>Ada</p1> met <p2>Bob</p2>"` is an article with two mentions: the letter is the label's key
//! (or `c` for a claim), what follows is the id; a mark that comes twice is one annotation in two
//! parts. In what is shown, `+` is an id that was given anew. An empty line parts blocks.

use std::{collections::BTreeMap, rc::Rc};

use inquit::core::{
    annotation::{Annotation, Claim, Entity, Id, Mention, Relation, Spans},
    article::{Block, BlockKind, Head},
    checking::Checking,
    command::{CheckingEdit, ClaimEdit, Command, Occasion, Refusal},
    counts::Counts,
    label::Label,
    palette::default_labels,
    project::WholeArticle,
    record::{Change, Record},
    text::TextRange,
    workspace::{Save, Workspace},
};

use super::shelf::{self, Shelf, id};

/// Writes that beside a claim, in place of whatever stood there.
pub fn written(checking: Checking) -> ClaimEdit {
    ClaimEdit::Checking(CheckingEdit::new(move |now| now.clone_from(&checking)))
}

/// A moment between two things that a person does, too long to be one.
const PAUSE: u64 = 60_000;

/// The text without its marks, and the ranges of each mark.
fn marked_ranges(marked: &str) -> (String, BTreeMap<String, Vec<TextRange>>) {
    let (mut text, mut starts) = (String::new(), BTreeMap::new());
    let mut ranges: BTreeMap<String, Vec<TextRange>> = BTreeMap::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (mark, after) = after.split_once('>').expect("a mark is closed by >");
        rest = after;
        match mark.strip_prefix('/') {
            None => {
                starts.insert(mark, text.len());
            }
            Some(mark) => {
                let start = starts.remove(mark).expect("a mark opens before it closes");
                let range = TextRange::new(start, text.len()).expect("a range is not empty");
                ranges.entry(mark.to_owned()).or_default().push(range);
            }
        }
    }
    text.push_str(rest);
    assert!(starts.is_empty(), "not closed: {starts:?}");
    (text, ranges)
}

/// The blocks between empty lines.
pub fn blocks(text: &str) -> Rc<[Block]> {
    let mut at = 0;
    let paragraphs = text.split("\n\n").filter_map(|paragraph| {
        let range = TextRange::new(at, at + paragraph.len());
        at += paragraph.len() + 2;
        range
    });
    let kind = BlockKind::Paragraph;
    paragraphs.map(|range| Block { range, kind }).collect()
}

/// An article with that id in the notation.
pub fn article(name: &str, marked: &str) -> WholeArticle {
    let (text, ranges) = marked_ranges(marked);
    let annotations = ranges.into_iter().map(|(mark, ranges)| {
        let spans = Spans::new(ranges).expect("a mark has a range");
        let (kind, id) = mark.split_at(1);
        Rc::new(match kind {
            "c" => Annotation::Claim(Claim {
                spans,
                ..shelf::claim(id, 0, 1, &[])
            }),
            key => Annotation::Mention(Mention {
                spans,
                label: label(key),
                ..shelf::mention(id, 0, 1, "2026-01-01T00:00:00Z")
            }),
        })
    });
    WholeArticle {
        annotations: annotations.collect(),
        blocks: blocks(&text),
        ..shelf::article(name, &text)
    }
}

/// The id of the label with that key.
pub fn label(key: &str) -> Id {
    let is_such = |l: &Label| l.key.is_some_and(|k| key == k.to_string());
    let found = default_labels().into_iter().find(is_such);
    found.expect("a label's key").id
}

pub fn entity(name: &str, key: &str) -> Rc<Entity> {
    Rc::new(Entity {
        id: id(&name.to_lowercase()),
        label: label(key),
        ..(*shelf::entity(name, &[], "")).clone()
    })
}

/// The article in the notation.
pub fn show(article: &WholeArticle) -> String {
    let mut marks = Vec::new();
    let mut annotations = article.annotations.clone();
    annotations.sort_by(|a, b| a.id().cmp(b.id()));
    for (index, annotation) in (1_isize..).zip(&annotations) {
        let name = mark_of(annotation);
        for range in annotation.spans().iter() {
            // At one place closing marks come first, and what can be nested is.
            let (start, end) = (range.start() as isize, range.end() as isize);
            marks.push((start, true, -end, index, format!("<{name}>")));
            marks.push((end, false, -start, -index, format!("</{name}>")));
        }
    }
    marks.sort();
    let (mut shown, mut at) = (String::new(), 0);
    for (place, _, _, _, mark) in marks {
        let place = place as usize;
        shown.push_str(&article.text[at..place]);
        shown.push_str(&mark);
        at = place;
    }
    shown + &article.text[at..]
}

fn mark_of(annotation: &Annotation) -> String {
    let id = annotation.id().as_str();
    let id = if id.len() == 24 { "+" } else { id };
    let Some(mention) = annotation.as_mention() else {
        return format!("c{id}");
    };
    let labels = default_labels();
    let label = labels.iter().find(|l| l.id == mention.label);
    let key = label.and_then(|l| l.key).unwrap_or('?');
    format!("{key}{id}")
}

/// The workspace under test, and the database that got every save.
#[derive(Clone, Debug)]
pub struct Work {
    pub workspace: Workspace,
    pub shelf: Shelf,
    pub occasion: Occasion,
}

impl Work {
    /// The article with that text on the page, the default labels, nothing done yet.
    pub fn on(marked: &str) -> Self {
        Self::with(article("a", marked), Vec::new())
    }

    /// An article on the page and things of the library.
    pub fn with(shown: WholeArticle, library: Vec<Record>) -> Self {
        let labels = default_labels();
        let mut occasion = shelf::occasion();
        occasion.milliseconds = PAUSE;
        let mut work = Self {
            workspace: Workspace::new(labels.clone().into()),
            shelf: Shelf::with_labels(labels),
            occasion,
        };
        let records = shown.records().chain(library);
        work.act(Command::BringIn(1, records.map(Change::Add).collect()))
            .expect("nothing is there yet");
        work.open(&shown.head.id);
        work.workspace.history = Default::default();
        work
    }

    /// Puts an article on the page, as the database has it.
    pub fn open(&mut self, article: &Id) {
        let whole = self.shelf.article(article);
        self.workspace.show(whole.into());
    }

    /// Does it, saves it, and checks that the database has what the page shows.
    pub fn act(&mut self, command: Command) -> Result<(), Refusal> {
        let mut occasion = self.occasion.clone();
        let step = self.workspace.plan(command, &mut occasion)?;
        self.occasion = occasion;
        self.occasion.milliseconds += PAUSE;
        let save = self.workspace.commit(step);
        self.keep(&save);
        Ok(())
    }

    /// Takes the last step back; whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(save) = self.workspace.undo() else {
            return false;
        };
        self.keep(&save.expect("nothing changed in between"));
        true
    }

    /// Takes the last undone step again; whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(save) = self.workspace.redo() else {
            return false;
        };
        self.keep(&save.expect("nothing changed in between"));
        true
    }

    pub fn keep(&mut self, save: &Save) {
        self.shelf.apply(&save.changes);
        let library = &self.workspace.library;
        for (article, counts) in &save.counts {
            assert_eq!(library.counts.get(article), counts.as_ref());
        }
        self.check();
    }

    /// What is saved is what is shown, and what is counted is what is there.
    pub fn check(&self) {
        let (library, stored) = (&self.workspace.library, self.shelf.library());
        assert_eq!(library.labels, stored.labels);
        assert_eq!(library.entities, stored.entities);
        assert_eq!(library.heads, stored.heads);
        assert_eq!(library.rejected, stored.rejected);
        assert_eq!(library.extra, stored.extra);
        for article in library.heads.keys() {
            let open = inquit::core::workspace::OpenArticle::from(self.shelf.article(article));
            let counts = Counts::of(&open.annotations);
            let counted = library.counts.get(article).map(|c| (**c).clone());
            assert_eq!(counted, (counts != Counts::default()).then_some(counts));
            if let Some(shown) = self.workspace.opened(article) {
                assert_eq!(*shown, open);
            }
        }
    }

    /// The article on the page in the notation.
    pub fn shown(&self) -> String {
        let open = self.workspace.open.as_ref().expect("an article is open");
        show(&self.shelf.article(&open.id))
    }

    /// The first place of these words.
    pub fn range(&self, words: &str) -> TextRange {
        let text = &self.workspace.open.as_ref().expect("an article").text;
        let start = text.find(words).expect("these words are there");
        TextRange::new(start, start + words.len()).expect("there are words")
    }

    /// The places of several words as one extent.
    pub fn spans(&self, words: &[&str]) -> Spans {
        let ranges = words.iter().map(|words| self.range(words)).collect();
        Spans::new(ranges).expect("there are words")
    }

    pub fn mention(&self, name: &str) -> Mention {
        self.annotation(name).as_mention().expect("one").clone()
    }

    pub fn claim(&self, name: &str) -> Claim {
        self.annotation(name).as_claim().expect("one").clone()
    }

    fn annotation(&self, name: &str) -> Rc<Annotation> {
        let open = self.workspace.open.as_ref().expect("an article is open");
        let annotation = open.annotations.by_id(&id(name));
        annotation.expect("it is there").clone()
    }

    pub fn head(&self, name: &str) -> Head {
        let head = self.workspace.library.heads.get(&id(name));
        (**head.expect("an article")).clone()
    }

    pub fn entity(&self, name: &str) -> Entity {
        let entity = self.workspace.library.entities.get(&id(name));
        (**entity.expect("an entity")).clone()
    }

    /// The relations of the article on the page, as `from-to`.
    pub fn relations(&self) -> Vec<String> {
        let open = self.workspace.open.as_ref().expect("an article is open");
        let show = |r: &Rc<Relation>| format!("{}-{}", r.from, r.to);
        open.relations.values().map(show).collect()
    }
}

/// What a command makes of the article, or why it is refused. It can be undone and done again, and
/// what is refused changes nothing.
pub fn after(marked: &str, command: impl FnOnce(&Work) -> Command) -> String {
    outcome(&mut Work::on(marked), command)
}

/// The same for a work that was prepared; the command stays done.
pub fn outcome(work: &mut Work, command: impl FnOnce(&Work) -> Command) -> String {
    let before = work.workspace.clone();
    if let Err(refusal) = work.act(command(work)) {
        assert_eq!(work.workspace, before);
        return format!("{refusal:?}");
    }
    let after = work.workspace.clone();
    assert!(work.undo());
    assert_eq!(work.workspace.library, before.library);
    assert_eq!(work.workspace.open, before.open);
    assert!(work.redo());
    assert_eq!(work.workspace, after);
    work.shown()
}
