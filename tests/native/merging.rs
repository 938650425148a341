//! Bringing projects into libraries: what is the same, what is added, and who wins.

use std::rc::Rc;

use inquit::{
    core::{
        annotation::{Annotation, Id, Speaker},
        impact::{Impact, Tally},
        merging::{Counterpart, SameArticle, counterparts},
        palette::default_labels,
        project::{Project, WholeArticle},
        record::Change,
    },
    formats::inquit::{read, write},
};

use crate::shelf::{Shelf, article, claim, entity, id, label, mention, relation};

const EXPORTED: &str = "2026-11-22T13:00:00Z";

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
    assert_eq!(claim.sources, [Speaker::Mention(ids[0].clone()).into()]);
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
    let annotations = Tally {
        added: 0,
        changed: 1,
        removed: 2,
    };
    let articles = Tally {
        changed: 1,
        ..Tally::default()
    };
    assert_eq!(
        Impact::of(&changes),
        Impact {
            articles,
            annotations
        }
    );
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
