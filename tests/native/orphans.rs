//! What came without a place: placed by a person, or given up, each in one step.

use std::rc::Rc;

use inquit::core::{
    annotation::{Annotation, ClaimKind, Entity, Extra, Id, Origin, Speaker},
    command::Command,
    json::{self, Value},
    orphan::{self, Orphan},
    record::Record,
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
    Command::PlaceOrphan(index, work.range(words).into())
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

/// A work whose article lists one orphan with all that a file says of it.
fn with_orphan(text: &str, members: &str) -> Work {
    let mut whole = article("a", text);
    let value = json::read(members).expect("JSON");
    orphan::list(&mut whole.head.extra, vec![value]);
    let entity = Entity {
        id: Id::new("e1").expect("not empty"),
        label: Id::new("person").expect("not empty"),
        name: "Ada Diop".to_owned(),
        aliases: Vec::new(),
        links: Vec::new(),
        note: String::new(),
        extra: Extra::new(),
    };
    Work::with(whole, vec![Record::Entity(Rc::new(entity))])
}

/// The annotation that the only orphan becomes.
fn placed(work: &mut Work, words: &str) -> Annotation {
    let command = place(work, 0, words);
    outcome(work, |_| command);
    let open = work.workspace.open.as_ref().expect("an article is open");
    let first = open.annotations.iter().next();
    (**first.expect("it was placed")).clone()
}

#[test]
fn a_mention_has_its_entity_its_features_and_its_remark_again() {
    let members = r#"{"label": "Person", "text": "x", "entity": "e1", "note": "n",
        "features": {"sure": "yes"}, "spans": "none of a mention"}"#;
    let mut work = with_orphan("Ada went to Mopti.", members);
    let Annotation::Mention(mention) = placed(&mut work, "Ada") else {
        panic!("it is a mention");
    };
    assert_eq!(mention.entity, Id::new("e1"));
    assert_eq!(mention.note, "n");
    assert_eq!(
        json::compact(&mention.extra),
        r#"{"features":{"sure":"yes"}}"#
    );
    assert!(work.undo());
    let kept = orphan::listed(&work.head("a").extra)[0].clone();
    assert_eq!(json::read(members), Ok(kept));
}

#[test]
fn an_entity_that_is_gone_is_none() {
    let mut work = with_orphan(
        "Ada went to Mopti.",
        r#"{"label": "Person", "text": "x", "entity": "e2"}"#,
    );
    assert_eq!(
        placed(&mut work, "Ada").as_mention().expect("one").entity,
        None
    );
}

#[test]
fn a_claim_has_its_speakers_and_its_verdict_again() {
    let members = r#"{"label": "Claim", "text": "x", "kind": "indirect", "medium": "on air",
        "speakers": ["Issa", "Ada"], "features": {"topic": "water"},
        "checking": {"status": "done", "verdict": {"scale": "", "value": "false"}}}"#;
    let mut work = with_orphan("Ada went to Mopti.", members);
    let Annotation::Claim(claim) = placed(&mut work, "went") else {
        panic!("it is a claim");
    };
    assert_eq!(claim.kind, ClaimKind::Indirect);
    assert_eq!(claim.medium, "on air");
    let named = |speaker: &Speaker| match speaker {
        Speaker::Name { name, .. } => name.clone(),
        other => panic!("{other:?}"),
    };
    let speakers = claim.sources.iter().map(|source| named(&source.speaker));
    assert_eq!(speakers.collect::<Vec<_>>(), ["Issa", "Ada"]);
    let verdict = claim.checking.as_ref().and_then(|c| c.verdict.as_ref());
    assert_eq!(verdict.expect("a verdict").value, "false");
    assert_eq!(
        json::compact(&claim.extra),
        r#"{"features":{"topic":"water"}}"#
    );
}

#[test]
fn words_parted_in_the_file_become_one_annotation() {
    let mut work = with_orphan("Ada went to Mopti.", r#"{"label": "Place", "text": "x"}"#);
    let words = work.spans(&["Ada", "Mopti"]);
    let shown = outcome(&mut work, |_| Command::PlaceOrphan(0, words.clone()));
    assert_eq!(shown, "<l+>Ada</l+> went to <l+>Mopti</l+>.");
}

#[test]
fn the_places_that_it_may_belong_to_come_with_the_likeliest_first() {
    let text = "The mayor of Mopti spoke. The water rises in Mopti, said Ada Diop the mayor.";
    for (quote, prefix, found) in [
        ("Mopti", "", vec!["13 Mopti", "45 Mopti"]),
        ("Mopti", "rises in ", vec!["45 Mopti", "13 Mopti"]),
        ("THE  WATER RISES", "", vec!["26 The water rises"]),
        (
            "The waters were rising in Mopti",
            "",
            vec!["26 The water rises in Mopti"],
        ),
        ("Adda Diope, mayor", "", vec!["57 Ada Diop the mayor"]),
        ("mayor … said Ada", "", vec!["4 mayor … said Ada"]),
        ("Nothing of the kind", "", vec![]),
        ("", "", vec![]),
    ] {
        let orphan = Orphan {
            quote: quote.to_owned(),
            prefix: prefix.to_owned(),
            ..Orphan::default()
        };
        let places = orphan.nearest(text).into_iter();
        let places: Vec<String> = places
            .map(|spans| format!("{} {}", spans.start(), spans.quote(text)))
            .collect();
        assert_eq!(places, found, "{quote}");
    }
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
