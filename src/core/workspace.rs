//! The library and the article being worked on, and the only place where a change is applied.

use std::rc::Rc;

use super::{
    annotation::{Annotation, Entity, Extra, Id, Relation, Spans},
    annotations::AnnotationSet,
    article::{Block, Head},
    counts::Counts,
    history::{History, HistoryUpdate, Step},
    label::Label,
    order::sort_by,
    project::WholeArticle,
    record::{Change, Key, Record},
    shared::is_same,
    table::Table,
    text::TextRange,
    words,
};

/// What all articles share, and what is listed of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Library {
    /// In the order of the bar.
    pub labels: Rc<[Label]>,
    /// By id.
    pub entities: Table<Entity>,
    /// By id, those in the bin included.
    pub heads: Table<Head>,
    /// Suggestions that a person does not want, by the names under which they would come again.
    pub rejected: Table<()>,
    /// Unknown members of the project files brought in, if there were any.
    pub extra: Option<Rc<Extra>>,
    /// By article; absent where nothing is annotated.
    pub counts: Table<Counts>,
}

impl Library {
    /// An empty library with these labels.
    pub fn new(labels: Rc<[Label]>) -> Self {
        Self {
            labels,
            entities: Table::default(),
            heads: Table::default(),
            rejected: Table::default(),
            extra: None,
            counts: Table::default(),
        }
    }

    fn set_counts(&mut self, article: Id, counts: Counts) {
        if counts == Counts::default() {
            self.counts.remove(&article);
        } else {
            self.counts.insert(article, Rc::new(counts));
        }
    }

    /// The label with that id.
    pub fn label(&self, id: &Id) -> Option<&Label> {
        self.labels.iter().find(|l| l.id == *id)
    }
}

/// An article with all that is said about it.
#[derive(Clone, Debug)]
pub struct OpenArticle {
    /// Its id; its head is in the library.
    pub id: Id,
    /// Canonical text.
    pub text: Rc<str>,
    /// Its blocks.
    pub blocks: Rc<[Block]>,
    /// Mentions and claims.
    pub annotations: AnnotationSet,
    /// By id.
    pub relations: Table<Relation>,
}

impl PartialEq for OpenArticle {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && is_same(&self.text, &other.text)
            && is_same(&self.blocks, &other.blocks)
            && self.annotations == other.annotations
            && self.relations == other.relations
    }
}

impl Eq for OpenArticle {}

impl OpenArticle {
    /// The range as tagging takes it: snapped to words, or exactly as selected.
    pub fn snapped(&self, range: TextRange, exact: bool) -> Option<TextRange> {
        if exact {
            words::exact(&self.text, range)
        } else {
            words::snap(&self.text, range)
        }
    }

    /// The whole article, with that head; its annotations are in reading order.
    pub fn whole(&self, head: Head) -> WholeArticle {
        WholeArticle {
            head,
            text: self.text.clone(),
            blocks: self.blocks.clone(),
            annotations: self.annotations.iter().cloned().collect(),
            relations: self.relations.values().cloned().collect(),
        }
    }

    /// The words of an annotation.
    pub fn quote(&self, annotation: &Annotation) -> String {
        annotation.spans().quote(&self.text)
    }

    /// Whether exactly these words bear that label.
    pub fn is_tagged(&self, spans: &Spans, label: &Id) -> bool {
        let mut here = self.annotations.with_spans(spans);
        here.any(|a| a.as_mention().is_some_and(|m| m.label == *label))
    }

    /// Whether exactly these words are a claim.
    pub fn is_claimed(&self, spans: &Spans) -> bool {
        let mut here = self.annotations.with_spans(spans);
        here.any(|a| a.as_claim().is_some())
    }
}

impl From<WholeArticle> for OpenArticle {
    fn from(whole: WholeArticle) -> Self {
        let annotations = AnnotationSet::from_annotations(whole.blocks.clone(), whole.annotations);
        let relations = whole.relations.into_iter().map(|r| (r.id.clone(), r));
        Self {
            id: whole.head.id,
            text: whole.text,
            blocks: whole.blocks,
            annotations,
            relations: relations.collect(),
        }
    }
}

/// All that a person works on. Clones share everything, so a snapshot is cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    /// What all articles share.
    pub library: Library,
    /// The article on the page.
    pub open: Option<OpenArticle>,
    /// What was done.
    pub history: History,
}

/// What the database must write for one step, done, undone or redone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Save {
    /// Records to put and delete.
    pub changes: Vec<Change>,
    /// Steps to put and drop.
    pub history: HistoryUpdate,
    /// Counts of the articles concerned; `None` where nothing is annotated any more.
    pub counts: Vec<(Id, Option<Rc<Counts>>)>,
}

/// Why a step cannot be undone or redone: a record is no longer as the step left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict(pub Key);

impl Workspace {
    /// An empty library with these labels.
    pub fn new(labels: Rc<[Label]>) -> Self {
        Self {
            library: Library::new(labels),
            open: None,
            history: History::default(),
        }
    }

    /// Puts an article on the page. What is counted in it is right from then on, whatever was stored.
    pub fn show(&mut self, open: OpenArticle) {
        let counts = Counts::of(&open.annotations);
        self.library.set_counts(open.id.clone(), counts);
        self.open = Some(open);
    }

    /// Takes a step and writes it down.
    pub fn commit(&mut self, step: Step) -> Save {
        let step = self.history.settled(step);
        let changes = step.changes.clone();
        self.apply_all(&changes);
        let history = self.history.push(step);
        self.save(changes, history)
    }

    /// Deletes an article for good, and every step that could bring it back.
    pub fn erase(&mut self, article: &WholeArticle) -> Save {
        let changes: Vec<Change> = article.records().map(Change::Remove).collect();
        self.apply_all(&changes);
        let history = self.history.forget(&article.head.id);
        let mut save = self.save(changes, history);
        save.counts = vec![(article.head.id.clone(), None)];
        self.library.counts.remove(&article.head.id);
        save
    }

    /// Says in which language an article is that came without one, as if it had come with it: no
    /// step of its own. `None` if its language is known, or if more was done to its head since.
    pub fn recognise(&mut self, article: &Id, language: &str) -> Option<Save> {
        let before = self.library.heads.get(article)?.clone();
        if before.language.is_some() {
            return None;
        }
        let after = Rc::new(Head {
            language: Some(language.to_owned()),
            ..(*before).clone()
        });
        let history = self.history.amend(&after)?;
        let changes = vec![Change::Replace {
            before: Record::Head(before),
            after: Record::Head(after),
        }];
        self.apply_all(&changes);
        Some(self.save(changes, history))
    }

    /// Takes back the last step. `None` if there is none; a conflict changes nothing.
    pub fn undo(&mut self) -> Option<Result<Save, Conflict>> {
        let step = self.history.undoable()?.clone();
        let changes: Vec<Change> = step.changes.iter().rev().map(Change::inverse).collect();
        Some(self.travel(changes, History::undo))
    }

    /// Takes the last undone step again. `None` if there is none; a conflict changes nothing.
    pub fn redo(&mut self) -> Option<Result<Save, Conflict>> {
        let step = self.history.redoable()?.clone();
        Some(self.travel(step.changes.clone(), History::redo))
    }

    fn travel(
        &mut self,
        changes: Vec<Change>,
        go: impl FnOnce(&mut History) -> HistoryUpdate,
    ) -> Result<Save, Conflict> {
        self.check(&changes)?;
        self.apply_all(&changes);
        let history = go(&mut self.history);
        Ok(self.save(changes, history))
    }

    /// Whether every record that is in memory is as the changes expect it.
    pub(super) fn check(&self, changes: &[Change]) -> Result<(), Conflict> {
        let differs = |change: &&Change| {
            let key = change.key();
            self.knows(&key) && self.record(&key).as_ref() != change.before()
        };
        match changes.iter().find(differs) {
            Some(change) => Err(Conflict(change.key())),
            None => Ok(()),
        }
    }

    /// Whether memory says for certain what the database holds under that key.
    fn knows(&self, key: &Key) -> bool {
        match key {
            Key::Labels | Key::Extra | Key::Entity(_) | Key::Rejected(_) | Key::Head(_) => true,
            Key::Text(a) | Key::Blocks(a) | Key::Annotation(a, _) | Key::Relation(a, _) => {
                self.opened(a).is_some()
            }
        }
    }

    fn record(&self, key: &Key) -> Option<Record> {
        let library = &self.library;
        match key {
            Key::Labels => Some(Record::Labels(library.labels.clone())),
            Key::Extra => library.extra.clone().map(Record::Extra),
            Key::Entity(id) => library.entities.get(id).cloned().map(Record::Entity),
            Key::Rejected(id) => {
                let rejected = library.rejected.get(id);
                rejected.map(|_| Record::Rejected(id.clone()))
            }
            Key::Head(id) => library.heads.get(id).cloned().map(Record::Head),
            Key::Text(a) => {
                let text = self.opened(a)?.text.clone();
                Some(Record::Text(a.clone(), text))
            }
            Key::Blocks(a) => {
                let blocks = self.opened(a)?.blocks.clone();
                Some(Record::Blocks(a.clone(), blocks))
            }
            Key::Annotation(a, id) => {
                let annotation = self.opened(a)?.annotations.by_id(id)?.clone();
                Some(Record::Annotation(a.clone(), annotation))
            }
            Key::Relation(a, id) => {
                let relation = self.opened(a)?.relations.get(id)?.clone();
                Some(Record::Relation(a.clone(), relation))
            }
        }
    }

    /// The article, if it is the one on the page.
    pub fn opened(&self, article: &Id) -> Option<&OpenArticle> {
        self.open.as_ref().filter(|open| open.id == *article)
    }

    fn apply_all(&mut self, changes: &[Change]) {
        self.count(changes);
        for change in changes {
            self.apply(change);
        }
    }

    /// Counts what changes, article by article: a file brings thousands of changes to each.
    fn count(&mut self, changes: &[Change]) {
        let counted = changes.iter().filter_map(|change| match change.key() {
            Key::Annotation(article, _) => Some((article, change)),
            _ => None,
        });
        let mut current: Option<(Id, Counts)> = None;
        for (article, change) in counted {
            if let Some((counted, counts)) = current.take_if(|(id, _)| *id != article) {
                self.library.set_counts(counted, counts);
            }
            let (_, counts) = current.get_or_insert_with(|| {
                let counts = self.library.counts.get(&article);
                let counts = counts.map(|counts| (**counts).clone());
                (article, counts.unwrap_or_default())
            });
            if let Some(Record::Annotation(_, before)) = change.before() {
                counts.take(before);
            }
            if let Some(Record::Annotation(_, after)) = change.after() {
                counts.add(after);
            }
        }
        if let Some((article, counts)) = current {
            self.library.set_counts(article, counts);
        }
    }

    fn apply(&mut self, change: &Change) {
        match change.after() {
            Some(record) => self.put(record.clone()),
            None => self.remove(&change.key()),
        }
    }

    fn put(&mut self, record: Record) {
        let library = &mut self.library;
        match record {
            Record::Labels(labels) => library.labels = labels,
            Record::Extra(extra) => library.extra = Some(extra),
            Record::Entity(entity) => {
                library.entities.insert(entity.id.clone(), entity);
            }
            Record::Rejected(id) => library.rejected.insert(id, Rc::new(())),
            Record::Head(head) => {
                library.heads.insert(head.id.clone(), head);
            }
            // Another text under the same id is another article: it has to be opened anew.
            Record::Text(article, text) => {
                self.open
                    .take_if(|open| open.id == article && open.text != text);
            }
            Record::Blocks(article, blocks) => {
                if let Some(open) = self.opened_mut(&article) {
                    let annotations: Vec<_> = open.annotations.iter().cloned().collect();
                    open.annotations = AnnotationSet::from_annotations(blocks.clone(), annotations);
                    open.blocks = blocks;
                }
            }
            Record::Annotation(article, annotation) => {
                if let Some(open) = self.opened_mut(&article) {
                    open.annotations.insert(annotation);
                }
            }
            Record::Relation(article, relation) => {
                if let Some(open) = self.opened_mut(&article) {
                    open.relations.insert(relation.id.clone(), relation);
                }
            }
        }
    }

    fn remove(&mut self, key: &Key) {
        match key {
            Key::Labels => self.library.labels = Rc::new([]),
            Key::Extra => self.library.extra = None,
            Key::Entity(id) => {
                self.library.entities.remove(id);
            }
            Key::Rejected(id) => {
                self.library.rejected.remove(id);
            }
            Key::Head(id) => {
                self.library.heads.remove(id);
            }
            Key::Text(article) | Key::Blocks(article) => {
                if self.opened(article).is_some() {
                    self.open = None;
                }
            }
            Key::Annotation(article, id) => {
                if let Some(open) = self.opened_mut(article) {
                    open.annotations.remove(id);
                }
            }
            Key::Relation(article, id) => {
                if let Some(open) = self.opened_mut(article) {
                    open.relations.remove(id);
                }
            }
        }
    }

    fn opened_mut(&mut self, article: &Id) -> Option<&mut OpenArticle> {
        self.open.as_mut().filter(|open| open.id == *article)
    }

    fn save(&self, changes: Vec<Change>, history: HistoryUpdate) -> Save {
        let mut articles: Vec<Id> = changes
            .iter()
            .filter_map(|c| match c.key() {
                Key::Annotation(article, _) => Some(article),
                _ => None,
            })
            .collect();
        articles.dedup();
        sort_by(&mut articles, Id::cmp);
        articles.dedup();
        let counts = articles
            .into_iter()
            .map(|a| (a.clone(), self.library.counts.get(&a).cloned()))
            .collect();
        Save {
            changes,
            history,
            counts,
        }
    }
}
