//! Bringing projects into libraries: identity, conflicts, and that changes fit what is there.

use std::{
    collections::{BTreeMap, HashMap},
    rc::Rc,
};

use inquit::{
    core::{
        annotation::{
            Annotation, Claim, ClaimKind, Entity, Extra, Id, Mention, Origin, Relation, Source,
            Spans, Stamp,
        },
        article::{Block, BlockKind, Direction, Head, Provenance, Status, fingerprint},
        command::Occasion,
        label::{Color, Label},
        merging::{Counterpart, SameArticle, bring_in, counterparts},
        palette::default_labels,
        project::{Project, WholeArticle},
        record::{Change, Key, Record},
        text::{TextRange, canonical},
        workspace::Library,
    },
    formats::inquit::{read, write},
};
use proptest::{prelude::*, sample::Index};

const EXPORTED: &str = "2026-11-22T13:00:00Z";

fn id(id: &str) -> Id {
    Id::new(id).expect("not empty")
}

fn occasion() -> Occasion {
    Occasion {
        now: "2026-11-23T00:00:00Z".to_owned(),
        milliseconds: 0,
        creator: String::new(),
        seed: 0xf << 64,
    }
}

/// A database in memory, which notices changes that do not fit.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shelf(BTreeMap<Key, Record>);

impl Shelf {
    fn apply(&mut self, changes: &[Change]) {
        for change in changes {
            let before = match change.after() {
                Some(after) => self.0.insert(change.key(), after.clone()),
                None => self.0.remove(&change.key()),
            };
            assert_eq!(before.as_ref(), change.before(), "{:?}", change.key());
        }
    }

    fn with_labels(labels: Vec<Label>) -> Self {
        let labels = Record::Labels(labels.into());
        Self([(labels.key(), labels)].into())
    }

    fn library(&self) -> Library {
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
                _ => {}
            }
        }
        library
    }

    fn article(&self, article: &Id) -> WholeArticle {
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

    fn project(&self) -> Project {
        let library = self.library();
        Project {
            labels: library.labels.to_vec(),
            entities: library.entities.values().cloned().collect(),
            articles: library.heads.keys().map(|id| self.article(id)).collect(),
            extra: library.extra.as_deref().cloned().unwrap_or_default(),
        }
    }

    /// Brings a project in, with the same choice for every article.
    fn bring_in(&mut self, project: &Project, choice: SameArticle) -> Vec<Change> {
        let library = self.library();
        let found = counterparts(project, &library);
        let contents: HashMap<Id, WholeArticle> = found
            .into_iter()
            .flatten()
            .map(|c| (c.id.clone(), self.article(&c.id)))
            .collect();
        let choose = |_: &WholeArticle| choice;
        let project = project.clone();
        let changes = bring_in(project, &library, &contents, &choose, &mut occasion());
        self.apply(&changes);
        changes
    }
}

fn label(name: &str, key: Option<char>) -> Label {
    Label {
        id: id(&name.to_lowercase()),
        name: name.to_owned(),
        color: Color::parse("#e08214").expect("a colour"),
        key,
        extra: Extra::new(),
    }
}

fn article(name: &str, text: &str) -> WholeArticle {
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

fn mention(name: &str, start: usize, end: usize, modified: &str) -> Mention {
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

fn claim(name: &str, start: usize, end: usize, sources: &[&str]) -> Claim {
    Claim {
        id: id(name),
        spans: TextRange::new(start, end).expect("a range").into(),
        kind: ClaimKind::Direct,
        cue: Vec::new(),
        sources: sources.iter().map(|m| Source::Mention(id(m))).collect(),
        note: String::new(),
        origin: Origin::Manual,
        stamp: Stamp::default(),
        extra: Extra::new(),
    }
}

fn relation(name: &str, from: &str, to: &str) -> Rc<Relation> {
    Rc::new(Relation {
        id: id(name),
        from: id(from),
        to: id(to),
        kind: "supports".to_owned(),
        extra: Extra::new(),
    })
}

fn entity(name: &str, aliases: &[&str], note: &str) -> Rc<Entity> {
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

/// A project with the label Person and one article.
fn project(article: WholeArticle) -> Project {
    Project {
        labels: vec![label("Person", Some('p'))],
        articles: vec![article],
        ..Project::default()
    }
}

/// An article with two mentions, a claim by the first and a relation.
fn diop() -> WholeArticle {
    let mut diop = article("a", "Diop says that Lavrov said so.");
    diop.annotations = vec![
        Rc::new(Annotation::Mention(mention(
            "m1",
            0,
            4,
            "2026-01-02T00:00:00Z",
        ))),
        Rc::new(Annotation::Mention(mention(
            "m2",
            15,
            21,
            "2026-01-02T00:00:00Z",
        ))),
        Rc::new(Annotation::Claim(claim("c1", 15, 29, &["m1"]))),
    ];
    diop.relations = vec![relation("r1", "c1", "m2")];
    diop
}

/// A library with that article.
fn shelf(article: WholeArticle) -> Shelf {
    let mut shelf = Shelf::with_labels(default_labels());
    shelf.bring_in(&project(article), SameArticle::KeepBoth);
    shelf
}

#[test]
fn an_empty_library_takes_over_the_labels() {
    let mut shelf = Shelf::with_labels(default_labels());
    shelf.bring_in(&project(diop()), SameArticle::Merge);
    assert_eq!(shelf.project(), project(diop()));
}

#[test]
fn a_project_without_labels_leaves_the_labels_of_an_empty_library() {
    let mut shelf = Shelf::with_labels(default_labels());
    let changes = shelf.bring_in(&Project::default(), SameArticle::Merge);
    assert_eq!(changes, []);
}

#[test]
fn labels_are_the_same_by_id_or_by_name_and_others_are_added() {
    let mut library = shelf(diop());
    let mut other = article("b", "Lavrov");
    let mut tagged = mention("m", 0, 6, "");
    tagged.label = id("x");
    other.annotations = vec![Rc::new(Annotation::Mention(tagged))];
    let mut named = label("PERSON", Some('q'));
    named.id = id("x");
    let mut recoloured = label("Somebody", None);
    recoloured.id = id("person");
    let mut incoming = project(other);
    incoming.labels = vec![
        named,
        recoloured,
        label("Police", Some('p')),
        label("Law", Some('w')),
    ];
    library.bring_in(&incoming, SameArticle::Merge);
    let all = library.library().labels.to_vec();
    let expected = [
        label("Person", Some('p')),
        label("Police", None),
        label("Law", Some('w')),
    ];
    assert_eq!(all, expected);
    let tagged = &library.article(&id("b")).annotations[0];
    assert_eq!(tagged.as_mention().map(|m| &m.label), Some(&id("person")));
}

#[test]
fn entities_are_united_and_the_librarys_name_wins() {
    let mut library = shelf(diop());
    for incoming in [
        entity("Sergueï Lavrov", &["Lavrov"], ""),
        entity("Lavrov", &["Lavrov", "S. Lavrov"], "minister"),
        entity("Sergey Lavrov", &[], "other"),
    ] {
        let project = Project {
            labels: vec![label("Person", None)],
            entities: vec![incoming],
            ..Project::default()
        };
        library.bring_in(&project, SameArticle::Merge);
    }
    let aliases = ["Lavrov", "S. Lavrov", "Sergey Lavrov"];
    let expected = entity("Sergueï Lavrov", &aliases, "minister");
    assert_eq!(library.project().entities, [expected]);
}

#[test]
fn a_counterpart_has_the_same_id_or_else_the_same_text() {
    let library = shelf(diop()).library();
    let find = |articles: Vec<WholeArticle>| {
        let project = Project {
            articles,
            ..Project::default()
        };
        counterparts(&project, &library)
    };
    let found = |same_text| {
        let id = id("a");
        Some(Counterpart { id, same_text })
    };
    let renamed = article("b", &diop().text);
    assert_eq!(find(vec![article("a", "Other")]), [found(false)]);
    assert_eq!(find(vec![article("b", "Other")]), [None]);
    assert_eq!(
        find(vec![renamed.clone(), article("c", &diop().text)]),
        [found(true), None]
    );
    assert_eq!(find(vec![renamed, diop()]), [None, found(true)]);
}

#[test]
fn keeping_both_gives_everything_an_id_of_its_own() {
    let mut library = shelf(diop());
    library.bring_in(&project(diop()), SameArticle::KeepBoth);
    let both = library.project().articles;
    assert_eq!(both.len(), 2);
    let copy = both.iter().find(|a| a.head.id != id("a")).expect("a copy");
    let ids: Vec<&Id> = copy.annotations.iter().map(|a| a.id()).collect();
    assert!(
        ids.iter()
            .all(|id| !["m1", "m2", "c1"].contains(&id.as_str()))
    );
    let claim = copy
        .annotations
        .iter()
        .find_map(|a| a.as_claim())
        .expect("the claim");
    assert_eq!(claim.sources, [Source::Mention(ids[0].clone())]);
    let link = &copy.relations[0];
    assert_ne!(link.id, id("r1"));
    assert_eq!((&link.from, &link.to), (&claim.id, ids[1]));
}

#[test]
fn replacing_leaves_nothing_of_the_old_article() {
    let mut library = shelf(diop());
    let before = library.clone();
    let mut new = article("a", "Another text");
    new.annotations = vec![Rc::new(Annotation::Mention(mention("m1", 0, 7, "")))];
    let changes = library.bring_in(&project(new.clone()), SameArticle::Replace);
    assert_eq!(library.project().articles, [new]);
    let undo: Vec<Change> = changes.iter().rev().map(Change::inverse).collect();
    library.apply(&undo);
    assert_eq!(library, before);
}

#[test]
fn replacing_an_article_with_the_same_text_keeps_the_librarys_id() {
    let mut library = shelf(diop());
    let renamed = article("b", &diop().text);
    library.bring_in(&project(renamed), SameArticle::Replace);
    assert_eq!(
        library.project().articles,
        [article("a", &diop().text)].map(|mut a| {
            a.head.title = "b".to_owned();
            a
        })
    );
}

#[test]
fn merging_the_same_changes_nothing() {
    let mut library = shelf(diop());
    let changes = library.bring_in(&project(diop()), SameArticle::Merge);
    assert_eq!(changes, []);
}

#[test]
fn merging_adds_what_is_missing_and_keeps_the_later_version() {
    let mut library = shelf(diop());
    let mut other = diop();
    let mut later = mention("m1", 0, 9, "2026-01-02T00:00:00.5Z");
    later.note = "later".to_owned();
    let mut earlier = mention("m2", 15, 16, "2026-01-01T23:00:00Z");
    earlier.note = "earlier".to_owned();
    let added = claim("c2", 0, 9, &["m2"]);
    other.annotations = vec![
        Rc::new(Annotation::Mention(later.clone())),
        Rc::new(Annotation::Mention(earlier)),
        Rc::new(Annotation::Claim(added.clone())),
    ];
    other.relations = vec![relation("r2", "c2", "m1")];
    library.bring_in(&project(other), SameArticle::Merge);
    let mut expected = diop();
    expected.annotations[0] = Rc::new(Annotation::Mention(later));
    expected
        .annotations
        .insert(0, Rc::new(Annotation::Claim(added)));
    expected.relations.push(relation("r2", "c2", "m1"));
    assert_eq!(library.project().articles, [expected]);
}

#[test]
fn merging_the_work_of_two_people_tags_no_words_twice() {
    let mut library = shelf(diop());
    let mut other = article("b", &diop().text);
    other.annotations = vec![
        Rc::new(Annotation::Mention(mention(
            "x1",
            0,
            4,
            "2026-02-02T00:00:00Z",
        ))),
        Rc::new(Annotation::Claim(claim("x2", 5, 9, &["x1"]))),
    ];
    other.relations = vec![relation("x3", "x2", "x1")];
    library.bring_in(&project(other), SameArticle::Merge);
    let mut expected = diop();
    expected
        .annotations
        .insert(1, Rc::new(Annotation::Claim(claim("x2", 5, 9, &["m1"]))));
    expected.relations.push(relation("x3", "x2", "m1"));
    assert_eq!(library.project().articles, [expected]);
}

#[test]
fn merging_gives_a_fresh_id_where_one_means_two_things() {
    let mut library = shelf(diop());
    let mut other = article("a", &diop().text);
    other.annotations = vec![
        Rc::new(Annotation::Mention(mention(
            "c1",
            5,
            9,
            "2026-02-02T00:00:00Z",
        ))),
        Rc::new(Annotation::Claim(claim("m1", 5, 14, &["c1"]))),
    ];
    other.relations = vec![relation("m2", "m1", "c1")];
    library.bring_in(&project(other), SameArticle::Merge);
    let merged = &library.project().articles[0];
    assert_eq!((merged.annotations.len(), merged.relations.len()), (5, 2));
    let written = write(&library.project(), EXPORTED);
    assert!(
        read(written.as_bytes()).is_ok(),
        "every reference leads somewhere"
    );
}

#[test]
fn articles_with_different_texts_are_both_kept_rather_than_merged() {
    let mut library = shelf(diop());
    library.bring_in(&project(article("a", "Other")), SameArticle::Merge);
    assert_eq!(library.project().articles.len(), 2);
}

/// Members that no version knows.
fn extra() -> impl Strategy<Value = Extra> {
    let value = prop_oneof![
        any::<f64>().prop_map(|n| n.into()),
        any::<i64>().prop_map(|n| n.into()),
        any::<String>().prop_map(|s| s.into()),
        Just(serde_json::json!({"a": [null, true, {}]})),
    ];
    proptest::collection::btree_map("x-[a-z]{1,3}", value, 0..3)
        .prop_map(|members| members.into_iter().collect())
}

/// A place to annotate: two positions and what to make of it.
type Seed = (Index, Index, Index, bool, String, Extra);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let index = any::<Index>;
    proptest::collection::vec(
        (
            index(),
            index(),
            index(),
            any::<bool>(),
            any::<String>(),
            extra(),
        ),
        0..12,
    )
}

fn any_article(number: usize) -> impl Strategy<Value = WholeArticle> {
    let text = "[a-zé🚀\u{301}\u{200d}א \n]{0,30}(\\PC|\n){0,30}";
    (text, any::<String>(), seeds(), extra()).prop_map(move |(text, title, seeds, extra)| {
        let text = canonical(&format!("{text}."));
        let mut article = article(&format!("a{number}"), &text);
        article.head.title = format!("T{title}");
        article.head.extra = extra;
        let ends: Vec<usize> = text
            .char_indices()
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        for (number, seed) in seeds.into_iter().enumerate() {
            annotate(&mut article, number, seed, &ends);
        }
        article.annotations.sort_by(|a, b| a.reading_order(b));
        article.relations.sort_by(|a, b| a.id.cmp(&b.id));
        article
    })
}

fn annotate(article: &mut WholeArticle, number: usize, seed: Seed, ends: &[usize]) {
    let (from, to, other, is_claim, words, extra) = seed;
    let (from, to) = (*from.get(ends), *to.get(ends));
    let Some(range) = TextRange::new(from.min(to), from.max(to)) else {
        return;
    };
    let apart = TextRange::new(*other.get(ends), range.start());
    let spans = Spans::new([Some(range), apart].into_iter().flatten().collect());
    let spans = spans.expect("at least one");
    let mentions: Vec<&Id> = article
        .annotations
        .iter()
        .filter_map(|a| a.as_mention())
        .map(|m| &m.id)
        .collect();
    if is_claim {
        let mut made = claim(&format!("c{number}"), 0, 1, &[]);
        made.spans = spans;
        made.cue = vec![range];
        made.sources = vec![
            Source::Name {
                name: words,
                spans: vec![range],
            },
            Source::Entity(id("e")),
        ];
        if !mentions.is_empty() {
            made.sources
                .push(Source::Mention((*other.get(&mentions[..])).clone()));
            article.relations.push(relation(
                &format!("r{number}"),
                made.id.as_str(),
                made.id.as_str(),
            ));
        }
        made.extra = extra;
        article.annotations.push(Rc::new(Annotation::Claim(made)));
    } else {
        let mut made = mention(&format!("m{number}"), 0, 1, "2026-01-02T00:00:00Z");
        made.spans = spans;
        made.entity = Some(id("e"));
        made.note = words;
        made.extra = extra;
        article.annotations.push(Rc::new(Annotation::Mention(made)));
    }
}

fn any_project() -> impl Strategy<Value = Project> {
    (any_article(0), any_article(1), any::<String>(), extra()).prop_map(
        |(first, second, name, extra)| Project {
            labels: vec![label("Person", Some('p')), label("Place", None)],
            entities: vec![entity(&name, &["x"], &name)],
            articles: vec![first, second],
            extra,
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(project in any_project()) {
        let written = write(&project, EXPORTED);
        let (again, warnings) = read(written.as_bytes()).expect("our own file");
        prop_assert_eq!(warnings, []);
        prop_assert_eq!(&again, &project);
    }

    #[test]
    fn out_and_into_an_empty_library_and_out_again_gives_the_same_bytes(project in any_project()) {
        let written = write(&project, EXPORTED);
        let (again, _) = read(written.as_bytes()).expect("our own file");
        let mut library = Shelf::with_labels(default_labels());
        library.bring_in(&again, SameArticle::KeepBoth);
        prop_assert_eq!(write(&library.project(), EXPORTED), written);
    }

    #[test]
    fn merging_what_is_there_changes_nothing(project in any_project()) {
        let mut library = Shelf::with_labels(default_labels());
        library.bring_in(&project, SameArticle::KeepBoth);
        prop_assert_eq!(library.bring_in(&project, SameArticle::Merge), []);
        prop_assert_eq!(library.bring_in(&project, SameArticle::Replace), []);
    }

    #[test]
    fn any_choice_leaves_a_library_that_can_be_written_and_read(
        one in any_project(),
        two in any_project(),
        choice in prop::sample::select(vec![
            SameArticle::KeepBoth, SameArticle::Replace, SameArticle::Merge,
        ]),
    ) {
        let mut library = Shelf::with_labels(default_labels());
        library.bring_in(&one, SameArticle::KeepBoth);
        library.bring_in(&two, choice);
        let written = write(&library.project(), EXPORTED);
        prop_assert!(read(written.as_bytes()).is_ok());
    }

    #[test]
    fn quotes_are_the_code_points_between_start_and_end(project in any_project()) {
        let written: serde_json::Value =
            serde_json::from_str(&write(&project, EXPORTED)).expect("JSON");
        for article in written["articles"].as_array().expect("a list") {
            let text: Vec<char> = article["text"].as_str().expect("a text").chars().collect();
            for annotation in ["mentions", "claims"].iter().flat_map(|l| article[l].as_array().expect("a list")) {
                for span in annotation["spans"].as_array().expect("a list") {
                    let at = |member: &str| span[member].as_u64().expect("a number") as usize;
                    let quote: String = text[at("start")..at("end")].iter().collect();
                    prop_assert_eq!(span["text"].as_str(), Some(quote.as_str()));
                }
            }
        }
    }
}
