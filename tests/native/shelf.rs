//! A library in memory, and short ways to make what stands in it.

use std::{collections::BTreeMap, rc::Rc};

use inquit::core::{
    annotation::{
        Claim, ClaimKind, Entity, Extra, Id, Mention, Origin, Relation, Source, Speaker, Stamp,
    },
    article::{Block, BlockKind, Direction, Head, Provenance, Status, fingerprint},
    command::Occasion,
    label::{Color, Label},
    merging::{SameArticle, bring_in, counterparts},
    project::{Project, WholeArticle},
    record::{Change, Key, Record},
    text::TextRange,
    workspace::Library,
};

pub fn id(id: &str) -> Id {
    Id::new(id).expect("not empty")
}

pub fn occasion() -> Occasion {
    Occasion {
        now: "2026-11-23T00:00:00Z".to_owned(),
        milliseconds: 0,
        creator: String::new(),
        seed: 0xf << 64,
    }
}

/// A database in memory, which notices changes that do not fit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf(BTreeMap<Key, Record>);

impl Shelf {
    pub fn apply(&mut self, changes: &[Change]) {
        for change in changes {
            let before = match change.after() {
                Some(after) => self.0.insert(change.key(), after.clone()),
                None => self.0.remove(&change.key()),
            };
            assert_eq!(before.as_ref(), change.before(), "{:?}", change.key());
        }
    }

    pub fn with_labels(labels: Vec<Label>) -> Self {
        let labels = Record::Labels(labels.into());
        Self([(labels.key(), labels)].into())
    }

    pub fn library(&self) -> Library {
        let mut library = Library::new(Rc::new([]));
        for record in self.0.values().cloned() {
            match record {
                Record::Labels(labels) => library.labels = labels,
                Record::Extra(extra) => library.extra = Some(extra),
                Record::Head(head) => {
                    library.heads.insert(head.id.clone(), head);
                }
                Record::Entity(entity) => {
                    library.entities.insert(entity.id.clone(), entity);
                }
                Record::Rejected(id) => library.rejected.insert(id, Rc::new(())),
                _ => {}
            }
        }
        library
    }

    pub fn article(&self, article: &Id) -> WholeArticle {
        let Some(Record::Head(head)) = self.0.get(&Key::Head(article.clone())) else {
            panic!("no head {article}");
        };
        let Some(Record::Text(_, text)) = self.0.get(&Key::Text(article.clone())) else {
            panic!("no text {article}");
        };
        let Some(Record::Blocks(_, blocks)) = self.0.get(&Key::Blocks(article.clone())) else {
            panic!("no blocks {article}");
        };
        let mut whole = WholeArticle {
            head: (**head).clone(),
            text: text.clone(),
            blocks: blocks.clone(),
            annotations: Vec::new(),
            relations: Vec::new(),
        };
        for record in self.0.values() {
            match record {
                Record::Annotation(of, a) if of == article => whole.annotations.push(a.clone()),
                Record::Relation(of, r) if of == article => whole.relations.push(r.clone()),
                _ => {}
            }
        }
        whole.annotations.sort_by(|a, b| a.reading_order(b));
        whole
    }

    pub fn project(&self) -> Project {
        let library = self.library();
        Project {
            labels: library.labels.to_vec(),
            entities: library.entities.values().cloned().collect(),
            articles: library.heads.keys().map(|id| self.article(id)).collect(),
            extra: library.extra.as_deref().cloned().unwrap_or_default(),
        }
    }

    /// Brings a project in, with the same choice for every article.
    pub fn bring_in(&mut self, project: &Project, choice: SameArticle) -> Vec<Change> {
        let library = self.library();
        let found = counterparts(project, &library);
        let found = found.into_iter().flatten();
        let contents: Vec<WholeArticle> = found.map(|c| self.article(&c.id)).collect();
        let choose = |_: &WholeArticle| choice;
        let project = project.clone();
        let changes = bring_in(project, &library, &contents, &choose, &mut occasion());
        self.apply(&changes);
        changes
    }
}

pub fn label(name: &str, key: Option<char>) -> Label {
    Label {
        id: id(&name.to_lowercase()),
        name: name.to_owned(),
        color: Color::parse("#e08214").expect("a colour"),
        key,
        extra: Extra::new(),
    }
}

pub fn article(name: &str, text: &str) -> WholeArticle {
    let all = TextRange::new(0, text.len()).expect("a text");
    WholeArticle {
        head: Head {
            id: id(name),
            title: name.to_owned(),
            language: None,
            direction: Direction::Ltr,
            source: Provenance::default(),
            status: Status::New,
            sha256: fingerprint(text),
            added: "2026-01-01T00:00:00Z".to_owned(),
            binned: None,
            extra: Extra::new(),
        },
        text: text.into(),
        blocks: Rc::new([Block {
            range: all,
            kind: BlockKind::Paragraph,
        }]),
        annotations: Vec::new(),
        relations: Vec::new(),
    }
}

pub fn mention(name: &str, start: usize, end: usize, modified: &str) -> Mention {
    Mention {
        id: id(name),
        label: id("person"),
        spans: TextRange::new(start, end).expect("a range").into(),
        entity: None,
        note: String::new(),
        origin: Origin::Manual,
        stamp: Stamp {
            modified: modified.to_owned(),
            ..Stamp::default()
        },
        extra: Extra::new(),
    }
}

pub fn claim(name: &str, start: usize, end: usize, sources: &[&str]) -> Claim {
    Claim {
        id: id(name),
        spans: TextRange::new(start, end).expect("a range").into(),
        kind: ClaimKind::Direct,
        cue: Vec::new(),
        sources: sources.iter().map(|m| by(m)).collect(),
        medium: String::new(),
        checking: None,
        note: String::new(),
        origin: Origin::Manual,
        stamp: Stamp::default(),
        extra: Extra::new(),
    }
}

/// The mention with that id as the source of a claim.
pub fn by(mention: &str) -> Source {
    Speaker::Mention(id(mention)).into()
}

pub fn relation(name: &str, from: &str, to: &str) -> Rc<Relation> {
    Rc::new(Relation {
        id: id(name),
        from: id(from),
        to: id(to),
        kind: "supports".to_owned(),
        extra: Extra::new(),
    })
}

pub fn entity(name: &str, aliases: &[&str], note: &str) -> Rc<Entity> {
    Rc::new(Entity {
        id: id("e"),
        label: id("person"),
        name: name.to_owned(),
        aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
        links: Vec::new(),
        note: note.to_owned(),
        extra: Extra::new(),
    })
}
