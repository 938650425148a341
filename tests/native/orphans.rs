//! What came without a place: placed by a person, or given up, each in one step.

use std::rc::Rc;

use inquit::core::{
    annotation::{Annotation, Origin},
    command::Command,
    json::Value,
    orphan::{self, Orphan},
};

use super::work::{Work, article, outcome};

fn orphan(label: &str, quote: &str) -> Value {
    let (label, quote) = (label.to_owned(), quote.to_owned());
    let note = "seen twice".to_owned();
    Orphan {
        label,
        quote,
        note,
        ..Orphan::default()
    }
    .to_value()
}

/// An article with a mention, a claim, a label that is not there, and something that is no orphan.
fn work() -> Work {
    let mut whole = article("a", "<p1>Ada</p1> went to Mopti and left.");
    let all = vec![
        orphan("person", "Bob"),
        orphan("Claim", "she stayed"),
        orphan("Myth", "x"),
        Value::Truth(true),
    ];
    orphan::list(&mut whole.head.extra, all);
    Work::with(whole, Vec::new())
}

/// What is still without a place.
fn left(work: &Work) -> Vec<String> {
    let head = work.head("a");
    let all = orphan::listed(&head.extra).iter().map(Orphan::from_value);
    all.map(|orphan| orphan.quote).collect()
}

fn place(work: &Work, index: usize, words: &str) -> Command {
    Command::PlaceOrphan(index, work.range(words))
}

#[test]
fn a_person_says_where_it_belongs() {
    let mut work = work();
    let shown = outcome(&mut work, |work| place(work, 0, "Mopti"));
    assert_eq!(shown, "<p1>Ada</p1> went to <p+>Mopti</p+> and left.");
    assert_eq!(left(&work), ["she stayed", "x", ""]);
    let shown = outcome(&mut work, |work| place(work, 0, "left"));
    assert_eq!(
        shown,
        "<p1>Ada</p1> went to <p+>Mopti</p+> and <c+>left</c+>."
    );
    assert_eq!(left(&work), ["x", ""]);
    let open = work.workspace.open.as_ref().expect("an article is open");
    let came = |a: &&Rc<Annotation>| match &***a {
        Annotation::Mention(mention) => mention.origin == Origin::Imported,
        Annotation::Claim(claim) => claim.origin == Origin::Imported,
    };
    let notes: Vec<&str> = open
        .annotations
        .iter()
        .filter(came)
        .map(|a| a.note())
        .collect();
    assert_eq!(notes, ["seen twice"; 2]);
    assert!(work.undo() && work.undo());
    assert_eq!(left(&work), ["Bob", "she stayed", "x", ""]);
}

#[test]
fn a_person_gives_it_up() {
    let mut work = work();
    for rest in [["she stayed", "x", ""].as_slice(), &["x", ""], &[""], &[]] {
        outcome(&mut work, |_| Command::DropOrphan(0));
        assert_eq!(left(&work), rest);
    }
    assert!(work.head("a").extra.is_empty());
}

#[test]
fn what_cannot_be_placed_stays() {
    let mut work = work();
    for (index, words, refusal) in [
        (0, "Ada", "AlreadyTagged(\"Person\")"),
        (2, "Mopti", "NoSuchLabel"),
        (4, "Mopti", "NotThere"),
    ] {
        assert_eq!(
            outcome(&mut work, |work| place(work, index, words)),
            refusal
        );
    }
    assert_eq!(left(&work), ["Bob", "she stayed", "x", ""]);
    let beyond = outcome(&mut work, |_| Command::DropOrphan(4));
    assert_eq!(beyond, "NotThere");
}

#[test]
fn its_longest_words_that_are_there_lead_to_its_place() {
    for (quote, found) in [
        ("Ada went to Bamako", "Ada went to"),
        ("to  Mopti", "to Mopti"),
        ("Bamako", "Bamako"),
        ("", ""),
    ] {
        let quote = quote.to_owned();
        let orphan = Orphan {
            quote,
            ..Orphan::default()
        };
        assert_eq!(orphan.trace("Ada went to Mopti."), found);
    }
}
