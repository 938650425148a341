//! What a person does to articles and labels.

use std::rc::Rc;

use inquit::core::{
    annotation::{Annotation, Claim, Mention, Source, Speaker},
    article::{BlockKind, Draft, Provenance, Status, fingerprint},
    command::{Command, Fate, HeadEdit},
    counts::Counts,
    history::What,
    label::Label,
    order::by_words_and_numbers,
    palette::default_labels,
    project::{Gathering, WholeArticle},
    reading::read_plain,
    record::{Change, Record},
    workspace::OpenArticle,
};

use super::{
    shelf::{self, claim, id, relation},
    work::{Work, article, entity, label, outcome, show},
};

fn edit_head(edit: HeadEdit) -> Command {
    Command::EditHead(id("a"), edit)
}

fn draft(text: &str) -> Draft {
    read_plain(text, None).expect("a text")
}

#[test]
fn articles_come_in_together() {
    let mut work = Work::on("Ada");
    outcome(&mut work, |_| {
        Command::AddArticles(vec![draft("One\n\nMore"), draft("Two")])
    });
    let heads = &work.workspace.library.heads;
    let added = heads
        .values()
        .find(|head| head.title == "Two")
        .expect("Two");
    assert_eq!(heads.len(), 3);
    assert_eq!(
        (added.status, added.sha256.clone()),
        (Status::New, fingerprint("Two"))
    );
    assert_eq!(added.added, work.occasion.now);
    assert_eq!(&*work.shelf.article(&added.id).text, "Two");
    assert_eq!(
        outcome(&mut work, |_| Command::AddArticles(Vec::new())),
        "NothingToDo"
    );
}

#[test]
fn an_article_on_the_page_leaves_it_when_its_coming_is_undone() {
    let mut work = Work::on("Ada");
    work.act(Command::AddArticles(vec![draft("One")]))
        .expect("added");
    let heads = &work.workspace.library.heads;
    let added = heads
        .values()
        .find(|h| h.title == "One")
        .expect("One")
        .id
        .clone();
    work.open(&added);
    assert!(work.undo());
    assert_eq!(work.workspace.open, None);
    assert!(work.redo());
    work.open(&added);
    assert_eq!(work.shown(), "One");
}

#[test]
fn what_no_longer_fits_is_not_brought_in() {
    let mut work = Work::on("Ada");
    let again: Vec<Change> = article("a", "Bob").records().map(Change::Add).collect();
    assert_eq!(
        outcome(&mut work, |_| Command::BringIn(1, again)),
        "NotThere"
    );
    assert_eq!(
        outcome(&mut work, |_| Command::BringIn(1, Vec::new())),
        "NothingToDo"
    );
}

#[test]
fn an_article_is_described() {
    let mut work = Work::on("Ada");
    let source = Provenance {
        publisher: Some("AFP".to_owned()),
        ..Provenance::default()
    };
    let edits = [
        HeadEdit::Title("Ada ".to_owned()),
        HeadEdit::Language(Some("fr".to_owned())),
        HeadEdit::Source(Box::new(source.clone())),
        HeadEdit::Status(Status::Done),
    ];
    for edit in edits {
        assert_eq!(outcome(&mut work, |_| edit_head(edit.clone())), "Ada");
        assert_eq!(outcome(&mut work, |_| edit_head(edit)), "NothingToDo");
    }
    let head = work.head("a");
    assert_eq!(
        (head.title.as_str(), head.language.as_deref()),
        ("Ada ", Some("fr"))
    );
    assert_eq!((&head.source, head.status), (&source, Status::Done));
    let untitled = edit_head(HeadEdit::Title(" ".to_owned()));
    assert_eq!(outcome(&mut work, |_| untitled), "EmptyName");
    let missing = Command::EditHead(id("gone"), HeadEdit::Status(Status::Done));
    assert_eq!(outcome(&mut work, |_| missing), "NotThere");
}

#[test]
fn articles_go_into_the_bin_and_come_back() {
    let mut untitled = article("a", "Ada");
    untitled.head.title.clear();
    let mut work = Work::with(untitled, Vec::new());
    let both = || vec![id("a"), id("a")];
    assert_eq!(
        outcome(&mut work, |_| Command::Unbin(both())),
        "NothingToDo"
    );
    assert_eq!(
        outcome(&mut work, |_| Command::Bin(vec![id("gone")])),
        "NotThere"
    );
    assert_eq!(outcome(&mut work, |_| Command::Bin(both())), "Ada");
    let step = work.workspace.history.undoable().expect("a step");
    assert_eq!(step.what, What::Bin(1));
    assert_eq!(work.head("a").binned, Some(work.occasion.now.clone()));
    work.occasion.now = "2027-01-01T00:00:00Z".to_owned();
    assert_eq!(outcome(&mut work, |_| Command::Bin(both())), "NothingToDo");
    assert_eq!(outcome(&mut work, |_| Command::Unbin(both())), "Ada");
    assert_eq!(work.head("a").binned, None);
}

#[test]
fn a_block_becomes_boilerplate() {
    let mut work = Work::on("<p1>Ada</p1>\n\nRead more");
    let set = |index, kind| Command::SetBlock(index, kind);
    assert_eq!(
        outcome(&mut work, |_| set(1, BlockKind::Paragraph)),
        "NothingToDo"
    );
    assert_eq!(
        outcome(&mut work, |_| set(2, BlockKind::Heading)),
        "NotThere"
    );
    outcome(&mut work, |_| set(1, BlockKind::Boilerplate));
    let open = work.workspace.open.as_ref().expect("an article");
    assert_eq!(open.blocks[1].kind, BlockKind::Boilerplate);
}

#[test]
fn erasing_takes_an_article_with_all_that_is_said_and_was_done() {
    let mut work = Work::with(
        article("a", "<p1>Ada</p1>"),
        article("b", "<p2>Bob</p2>").records().collect(),
    );
    let done = || HeadEdit::Status(Status::Done);
    work.act(Command::EditHead(id("a"), done())).expect("done");
    work.act(Command::EditHead(id("b"), done())).expect("done");
    let whole = work.shelf.article(&id("a"));
    let save = work.workspace.erase(&whole);
    work.keep(&save);
    assert_eq!(save.counts, [(id("a"), None)]);
    assert_eq!(save.history.drop, [0]);
    assert_eq!(work.workspace.open, None);
    assert!(work.workspace.library.heads.get(&id("a")).is_none());
    assert!(work.workspace.library.counts.get(&id("a")).is_none());
    assert!(work.undo(), "what was done to others can be undone");
    assert!(!work.undo());
}

fn with_labels(edit: impl FnOnce(&mut Vec<Label>)) -> String {
    let mut labels = default_labels();
    edit(&mut labels);
    outcome(&mut Work::on("Ada"), |_| Command::EditLabels(labels))
}

#[test]
fn labels_are_checked_together() {
    let renamed = |name: &str| with_labels(|l| l[0].name = name.to_owned());
    let rekeyed = |key| with_labels(|l| l[0].key = key);
    assert_eq!(renamed("Human"), "Ada");
    assert_eq!(renamed("Person"), "NothingToDo");
    assert_eq!(renamed("  "), "EmptyName");
    assert_eq!(renamed("PLACE "), "NameTaken(\"Place\")");
    assert_eq!(rekeyed(None), "Ada");
    assert_eq!(rekeyed(Some('я')), "Ada");
    assert_eq!(rekeyed(Some('1')), "Ada");
    assert_eq!(rekeyed(Some('l')), "KeyTaken('l')");
    for key in ['c', 'j', 'k', '/', '?', ' ', 'P', '\n'] {
        assert_eq!(rekeyed(Some(key)), format!("KeyReserved({key:?})"));
    }
    assert_eq!(with_labels(|l| l.swap(0, 1)), "Ada");
    assert_eq!(with_labels(|l| drop(l.pop())), "NoSuchLabel");
    assert_eq!(
        with_labels(|l| l.push(l[0].clone())),
        "NameTaken(\"Person\")"
    );
    let again = |name: &str| Label {
        name: name.to_owned(),
        key: None,
        ..default_labels()[0].clone()
    };
    assert_eq!(
        with_labels(|l| l.push(again("Other"))),
        "NameTaken(\"Other\")"
    );
}

/// Two articles that speak of a person Ada, who is an entity; the second is not on the page.
fn two_articles(marked: &str) -> Work {
    let by = |name: &str, start, speaker: Speaker| {
        let sources = vec![speaker.into()];
        Annotation::Claim(Claim {
            sources,
            ..claim(name, start, start + 1, &[])
        })
    };
    let with = |name: &str, marked: &str| -> WholeArticle {
        let mut whole = article(name, marked);
        let first = whole.annotations.iter_mut().find(|a| *a.id() == id("1"));
        let first = first.expect("an annotation 1");
        if let Annotation::Mention(mention) = &**first {
            let entity = Some(id("ada"));
            *first = Rc::new(Annotation::Mention(Mention {
                entity,
                ..mention.clone()
            }));
        }
        let mention = first.id().clone();
        whole
            .annotations
            .push(Rc::new(by("8", 0, Speaker::Mention(mention))));
        whole
            .annotations
            .push(Rc::new(by("9", 1, Speaker::Entity(id("ada")))));
        whole.relations.push(relation("r", "9", "1"));
        whole
    };
    let mut library = vec![Record::Entity(entity("Ada", "p"))];
    library.extend(with("b", marked).records());
    Work::with(with("a", marked), library)
}

fn delete_label(work: &mut Work, fate: Fate) -> String {
    let elsewhere = vec![work.shelf.article(&id("b"))];
    outcome(work, |_| Command::DeleteLabel(label("p"), fate, elsewhere))
}

fn sources(article: &WholeArticle) -> Vec<Source> {
    let claims = article.annotations.iter().filter_map(|a| a.as_claim());
    claims.flat_map(|c| c.sources.clone()).collect()
}

#[test]
fn a_label_goes_with_its_mentions_and_entities_everywhere() {
    let mut work = two_articles("<p1>Ada</p1> in <l2>Rome</l2>");
    delete_label(&mut work, Fate::Delete);
    let words = |spans| -> Source {
        let name = "Ada".to_owned();
        Speaker::Name { name, spans }.into()
    };
    let kept = [words(vec![work.range("Ada")]), words(Vec::new())];
    assert!(work.workspace.library.entities.is_empty());
    assert!(work.workspace.library.label(&label("p")).is_none());
    for name in ["a", "b"] {
        let article = work.shelf.article(&id(name));
        assert_eq!(show(&article), "<c8>A</c8><c9>d</c9>a in <l2>Rome</l2>");
        assert_eq!(sources(&article), kept);
        assert_eq!(article.relations, []);
    }
}

#[test]
fn mentions_of_another_label_lose_an_entity_that_goes() {
    let mut work = two_articles("<l1>Ada</l1> in <l2>Rome</l2>");
    delete_label(&mut work, Fate::Delete);
    assert_eq!(work.mention("1").entity, None);
    assert_eq!(work.relations(), ["9-1"]);
}

#[test]
fn a_label_is_replaced_everywhere_and_nothing_is_there_twice() {
    let mut work = two_articles("<p1><l2>Ada</l2></p1> met <p3>Bob</p3>");
    let before = sources(&work.shelf.article(&id("b")));
    assert_eq!(before[0], shelf::by("1"));
    delete_label(&mut work, Fate::Reassign(label("l")));
    assert_eq!(work.entity("ada").label, label("l"));
    for name in ["a", "b"] {
        let article = work.shelf.article(&id(name));
        assert_eq!(
            show(&article),
            "<l2><c8>A</c8><c9>d</c9>a</l2> met <l3>Bob</l3>"
        );
        assert_eq!(
            sources(&article),
            [shelf::by("2"), Speaker::Entity(id("ada")).into()]
        );
        assert_eq!(article.relations[0].to, id("2"));
    }
}

#[test]
fn a_relation_between_doubles_goes() {
    let mut whole = article("a", "<p1><l2>Ada</l2></p1>");
    whole.relations.push(relation("r", "1", "2"));
    let mut work = Work::with(whole, Vec::new());
    let fate = Fate::Reassign(label("l"));
    let shown = outcome(&mut work, |_| {
        Command::DeleteLabel(label("p"), fate, Vec::new())
    });
    assert_eq!(shown, "<l2>Ada</l2>");
    assert_eq!(work.relations(), [""; 0]);
}

#[test]
fn a_label_is_not_deleted_without_heir_or_as_the_last() {
    let mut work = Work::on("<p1>Ada</p1>");
    let delete = |label, fate| Command::DeleteLabel(label, fate, Vec::new());
    for heir in [id("gone"), label("p")] {
        let fate = Fate::Reassign(heir);
        assert_eq!(
            outcome(&mut work, |_| delete(label("p"), fate)),
            "NoSuchLabel"
        );
    }
    assert_eq!(
        outcome(&mut work, |_| delete(id("gone"), Fate::Delete)),
        "NoSuchLabel"
    );
    for other in &default_labels()[1..] {
        work.act(delete(other.id.clone(), Fate::Delete))
            .expect("one of many");
    }
    assert_eq!(
        outcome(&mut work, |_| delete(label("p"), Fate::Delete)),
        "LastLabel"
    );
}

#[test]
fn gathering_gives_what_an_open_article_becomes() {
    let mut work = two_articles("<p1>Ada</p1> in <l2>Rome</l2>");
    let stored = work.shelf.article(&id("a"));
    let mut gathering = Gathering::new(
        stored.text,
        stored.blocks,
        stored.annotations,
        stored.relations,
    );
    let commands = [
        Command::SetBlock(0, BlockKind::Heading),
        Command::Relabel(id("2"), label("p")),
        Command::Delete(vec![id("1")]),
    ];
    for command in commands {
        let step = work
            .workspace
            .plan(command, &mut work.occasion)
            .expect("a step");
        let save = work.workspace.commit(step);
        for change in save.changes.iter().chain(&save.changes) {
            gathering.apply(&id("a"), change);
            gathering.apply(&id("b"), change);
        }
    }
    let head = work.head("a");
    let gathered = gathering.finish(head.clone()).map(OpenArticle::from);
    assert_eq!(gathered, work.workspace.open);
    assert_eq!(Gathering::default().finish(head), None);
}

#[test]
fn counts_are_of_claims_and_of_mentions_by_label() {
    let work = Work::on("<p1>Ada</p1> <p2>met</p2> <l3>Rome</l3> <c4>so</c4>");
    let open = work.workspace.open.as_ref().expect("an article");
    let counts = Counts::of(&open.annotations);
    assert_eq!((counts.claims, counts.all_mentions()), (1, 3));
    assert_eq!(
        (counts.of_label(&label("p")), counts.of_label(&label("l"))),
        (2, 1)
    );
    assert_eq!(counts.of_label(&label("d")), 0);
}

#[test]
fn titles_are_in_the_order_of_their_numbers() {
    let in_order = [
        "",
        "7",
        "12",
        "Task",
        "Task 02",
        "Task 2",
        "Task 10",
        "Task 10 b",
        "Tasks",
        "Été 9",
        "Été 10",
        "Été 123456789012345678901",
    ];
    for (at, one) in in_order.iter().enumerate() {
        for (other_at, other) in in_order.iter().enumerate() {
            let order = by_words_and_numbers(one, other);
            assert_eq!(order, at.cmp(&other_at), "{one}, {other}");
        }
    }
}
