//! What a person does to the annotations and entities of an article: before, command, after.

use inquit::core::{
    annotation::{ClaimKind, Entity, Nature, Origin, Source, Spans, Speaker},
    checking::{Checking, Worthiness},
    command::{CheckingEdit, ClaimDraft, ClaimEdit, Command, Naming},
    history::What,
    record::Record,
    text::TextRange,
};

use super::{
    shelf::{by, id, relation},
    work::{Work, after, article, entity, label, outcome, written},
};

fn tag(key: &str, ranges: Vec<TextRange>) -> Command {
    Command::Tag(label(key), ranges, Origin::Manual)
}

fn delete(ids: &[&str]) -> Command {
    Command::Delete(ids.iter().map(|i| id(i)).collect())
}

fn relabel(name: &str, key: &str) -> Command {
    Command::Relabel(id(name), label(key))
}

fn beyond() -> TextRange {
    TextRange::new(2, 900).expect("a range")
}

#[test]
fn words_are_tagged_beside_over_and_across_others() {
    let tagged = |marked, key: &str, words: &str| after(marked, |w| tag(key, vec![w.range(words)]));
    let cases = [
        ("Ada met Bob", "p", "Ada", "<p+>Ada</p+> met Bob"),
        (
            "<p1>Ada</p1> met Bob",
            "p",
            "Bob",
            "<p1>Ada</p1> met <p+>Bob</p+>",
        ),
        (
            "<o1>Bank of Rome</o1>",
            "l",
            "Rome",
            "<o1>Bank of <l+>Rome</l+></o1>",
        ),
        ("<l1>Rome</l1>", "o", "Rome", "<o+><l1>Rome</l1></o+>"),
        ("<p1>a b</p1> c", "p", "b c", "<p1>a <p+>b</p1> c</p+>"),
        ("<c1>Rome</c1>", "l", "Rome", "<l+><c1>Rome</c1></l+>"),
        ("<l1>Rome</l1>", "l", "Rome", "AlreadyTagged(\"Place\")"),
    ];
    for (before, key, words, expected) in cases {
        assert_eq!(tagged(before, key, words), expected, "{before}");
    }
}

#[test]
fn of_many_ranges_those_are_tagged_that_are_not_yet() {
    let all = |w: &Work| vec![w.range("Bob"), w.range("Ada"), w.range("Bob")];
    let mut work = Work::on("<p1>Ada</p1> met Bob");
    let shown = outcome(&mut work, |w| tag("p", all(w)));
    assert_eq!(shown, "<p1>Ada</p1> met <p+>Bob</p+>");
    let step = work.workspace.history.undoable().expect("a step");
    assert_eq!(step.what, What::Tag(1));
    assert_eq!(
        outcome(&mut work, |w| tag("p", all(w))),
        "AlreadyTagged(\"Person\")"
    );
    assert_eq!(outcome(&mut work, |_| tag("p", Vec::new())), "NothingToDo");
}

#[test]
fn what_is_between_blocks_is_not_tagged_twice_either() {
    let gap = |w: &Work| tag("p", vec![w.range("\n\n")]);
    assert_eq!(after("a\n\nb", gap), "a<p+>\n\n</p+>b");
    assert_eq!(after("a<p1>\n\n</p1>b", gap), "AlreadyTagged(\"Person\")");
}

#[test]
fn what_is_not_there_is_refused() {
    let mut work = Work::on("<p1>Ada</p1> said <c2>é</c2>");
    let cut = TextRange::new(10, 11).expect("half of é");
    let unknown = || id("gone");
    let sources = |speaker: Speaker| ClaimEdit::Sources(vec![speaker.into()]);
    let nowhere = Speaker::Name {
        name: "she".to_owned(),
        spans: vec![beyond()],
    };
    let commands = [
        tag("p", vec![beyond()]),
        tag("p", vec![cut]),
        Command::Claim(Spans::from(beyond()).into()),
        Command::Resize(id("1"), cut.into()),
        Command::Resize(unknown(), beyond().into()),
        relabel("2", "p"),
        relabel("gone", "p"),
        Command::Note(unknown(), "why".to_owned()),
        Command::Link(id("2"), Naming::New("Ada".to_owned())),
        Command::Link(id("1"), Naming::Entity(unknown())),
        Command::EditClaim(id("1"), ClaimEdit::Kind(ClaimKind::Direct)),
        Command::EditClaim(id("2"), ClaimEdit::Cue(vec![beyond()])),
        Command::EditClaim(id("2"), sources(Speaker::Mention(id("2")))),
        Command::EditClaim(id("2"), sources(Speaker::Entity(unknown()))),
        Command::EditClaim(id("2"), sources(nowhere)),
        Command::EditEntity((*entity("Ada", "p")).clone()),
    ];
    for command in commands {
        let what = format!("{command:?}");
        assert_eq!(outcome(&mut work, |_| command), "NotThere", "{what}");
    }
    let missing = Command::Tag(unknown(), vec![work.range("Ada")], Origin::Manual);
    assert_eq!(outcome(&mut work, |_| missing), "NoSuchLabel");
    let missing = Command::Relabel(id("1"), unknown());
    assert_eq!(outcome(&mut work, |_| missing), "NoSuchLabel");
}

#[test]
fn without_an_article_there_is_nothing_to_annotate() {
    let mut work = Work::on("<p1>Ada</p1> said <c2>so</c2>");
    let range = work.range("so");
    work.workspace.open = None;
    let commands = [
        tag("p", vec![range]),
        Command::Claim(Spans::from(range).into()),
        delete(&["1"]),
        relabel("1", "o"),
        Command::Resize(id("1"), range.into()),
        Command::Note(id("1"), "why".to_owned()),
        Command::Link(id("1"), Naming::Nothing),
        Command::EditClaim(id("2"), ClaimEdit::Kind(ClaimKind::Direct)),
    ];
    for command in commands {
        assert_eq!(outcome(&mut work, |_| command), "NotThere");
    }
}

#[test]
fn words_become_a_claim_once() {
    let claim = |w: &Work| Command::Claim(w.spans(&["he", "lied"]).into());
    assert_eq!(after("he lied", claim), "<c+>he</c+> <c+>lied</c+>");
    assert_eq!(after("<c1>he</c1> <c1>lied</c1>", claim), "AlreadyClaimed");
    assert_eq!(
        after("<c1>he lied</c1>", claim),
        "<c1><c+>he</c+> <c+>lied</c+></c1>"
    );
}

#[test]
fn a_label_is_changed_in_place() {
    assert_eq!(
        after("<p1>Rome</p1>", |_| relabel("1", "l")),
        "<l1>Rome</l1>"
    );
    assert_eq!(after("<p1>Rome</p1>", |_| relabel("1", "p")), "NothingToDo");
    let taken = after("<p1><l2>Rome</l2></p1>", |_| relabel("1", "l"));
    assert_eq!(taken, "AlreadyTagged(\"Place\")");
}

#[test]
fn words_are_changed_in_place() {
    let resize =
        |marked, words: &[&str]| after(marked, |w| Command::Resize(id("1"), w.spans(words)));
    assert_eq!(
        resize("<p1>Ada</p1> King", &["Ada King"]),
        "<p1>Ada King</p1>"
    );
    assert_eq!(
        resize("<p1>Ada</p1> or King", &["Ada", "King"]),
        "<p1>Ada</p1> or <p1>King</p1>"
    );
    assert_eq!(resize("<p1>a</p1> <p1>b</p1>", &["b"]), "a <p1>b</p1>");
    assert_eq!(resize("<p1>a</p1> b", &["a"]), "NothingToDo");
    assert_eq!(
        resize("<p1>a</p1> <p2>b</p2>", &["b"]),
        "AlreadyTagged(\"Person\")"
    );
    assert_eq!(
        resize("<p1>a</p1> <l2>b</l2>", &["b"]),
        "a <p1><l2>b</l2></p1>"
    );
    assert_eq!(resize("<c1>a</c1> <c2>b</c2>", &["b"]), "AlreadyClaimed");
    assert_eq!(
        resize("<c1>a</c1> <p2>b</p2>", &["b"]),
        "a <c1><p2>b</p2></c1>"
    );
}

#[test]
fn editing_keeps_who_made_it_and_what_names_it() {
    let mut work = Work::with(
        article("a", "<p1>Ada</p1> King said <c2>so</c2>"),
        vec![
            Record::Entity(entity("Ada", "p")),
            Record::Relation(id("a"), relation("r", "2", "1")),
        ],
    );
    work.occasion.creator = "Eve".to_owned();
    let by_ada = ClaimEdit::Sources(vec![by("1")]);
    work.act(Command::EditClaim(id("2"), by_ada)).expect("hers");
    let (mention, claim) = (work.mention("1"), work.claim("2"));
    let commands = [
        relabel("1", "o"),
        Command::Resize(id("1"), work.spans(&["Ada King"])),
        Command::Note(id("1"), "née Byron".to_owned()),
        Command::Link(id("1"), Naming::Entity(id("ada"))),
    ];
    for (minute, command) in commands.into_iter().enumerate() {
        work.occasion.now = format!("2026-11-23T00:0{minute}:00Z");
        work.act(command).expect("an edit");
    }
    let edited = work.mention("1");
    assert_eq!(
        (edited.origin, &edited.stamp.creator),
        (mention.origin, &String::new())
    );
    assert_eq!(edited.stamp.created, mention.stamp.created);
    assert_eq!(edited.stamp.modified, "2026-11-23T00:03:00Z");
    assert_eq!(edited.label, label("o"));
    assert_eq!(edited.note, "née Byron");
    assert_eq!(edited.entity, Some(id("ada")));
    assert_eq!(work.claim("2"), claim);
    assert_eq!(work.relations(), ["2-1"]);
}

#[test]
fn what_is_made_says_by_whom_when_and_how() {
    let mut work = Work::on("Ada");
    work.occasion.creator = "Eve".to_owned();
    let ranges = vec![work.range("Ada")];
    work.act(Command::Tag(label("p"), ranges, Origin::Propagated))
        .expect("tagged");
    let open = work.workspace.open.as_ref().expect("an article");
    let made = open.annotations.iter().next().expect("a mention").clone();
    let mention = made.as_mention().expect("a mention");
    assert_eq!(mention.origin, Origin::Propagated);
    assert_eq!(mention.stamp.creator, "Eve");
    assert_eq!(mention.stamp.created, work.occasion.now);
    assert_eq!(mention.stamp.modified, work.occasion.now);
}

#[test]
fn a_mention_is_linked_and_unlinked() {
    let mut work = Work::on("<p1>Ada</p1>");
    let link = |naming| Command::Link(id("1"), naming);
    assert_eq!(outcome(&mut work, |_| link(Naming::Nothing)), "NothingToDo");
    assert_eq!(
        outcome(&mut work, |_| link(Naming::New(" \t".to_owned()))),
        "EmptyName"
    );
    work.act(link(Naming::New(" Ada King ".to_owned())))
        .expect("a new entity");
    let made = work.mention("1").entity.expect("linked");
    let entity = work.entity(made.as_str());
    assert_eq!(
        (entity.name.as_str(), &entity.label),
        ("Ada King", &label("p"))
    );
    assert_eq!(
        outcome(&mut work, |_| link(Naming::Entity(made))),
        "NothingToDo"
    );
    work.act(link(Naming::Nothing)).expect("unlinked");
    assert_eq!(work.mention("1").entity, None);
    assert_eq!(work.workspace.library.entities.len(), 1);
}

#[test]
fn an_entity_is_edited() {
    let ada = Record::Entity(entity("Ada", "p"));
    let mut work = Work::with(article("a", "Ada"), vec![ada]);
    let named = |name: &str| Entity {
        name: name.to_owned(),
        ..(*entity("Ada", "p")).clone()
    };
    let edit = |work: &mut Work, entity| outcome(work, |_| Command::EditEntity(entity));
    assert_eq!(edit(&mut work, named("Ada")), "NothingToDo");
    assert_eq!(edit(&mut work, named(" ")), "EmptyName");
    let label = id("gone");
    assert_eq!(
        edit(
            &mut work,
            Entity {
                label,
                ..named("Ada")
            }
        ),
        "NoSuchLabel"
    );
    assert_eq!(edit(&mut work, named("Ada King")), "Ada");
    assert_eq!(work.entity("ada").name, "Ada King");
}

#[test]
fn a_claim_is_edited() {
    let mut work = Work::on("<p1>Ada</p1> said <c2>so</c2>");
    let sources = vec![
        by("1"),
        Source {
            speaker: Speaker::Name {
                name: "she".to_owned(),
                spans: Vec::new(),
            },
            nature: Nature::Anonymous,
            guess: true,
        },
    ];
    let cue = vec![work.range("said")];
    let checking = Checking {
        worthiness: Worthiness::new(2),
        ..Checking::default()
    };
    for edit in [
        ClaimEdit::Kind(ClaimKind::Indirect),
        ClaimEdit::Cue(cue.clone()),
        ClaimEdit::Sources(sources.clone()),
        ClaimEdit::Medium("on X".to_owned()),
        written(checking.clone()),
    ] {
        work.act(Command::EditClaim(id("2"), edit.clone()))
            .expect("an edit");
        assert_eq!(
            outcome(&mut work, |_| Command::EditClaim(id("2"), edit)),
            "NothingToDo"
        );
    }
    let claim = work.claim("2");
    assert_eq!(
        (claim.kind, claim.cue, claim.sources),
        (ClaimKind::Indirect, cue, sources)
    );
    assert_eq!(claim.medium, "on X");
    assert_eq!(claim.checking.as_deref(), Some(&checking));
    let dated = CheckingEdit::new(|checking| checking.date = "2026".to_owned());
    work.act(Command::EditClaim(id("2"), ClaimEdit::Checking(dated)))
        .expect("what stood there stays");
    let both = Checking {
        date: "2026".to_owned(),
        ..checking
    };
    assert_eq!(work.claim("2").checking.as_deref(), Some(&both));
    let blank = written(Checking::default());
    work.act(Command::EditClaim(id("2"), blank))
        .expect("all of it is taken away");
    assert_eq!(work.claim("2").checking, None);
}

#[test]
fn a_proposal_says_all_of_a_claim_at_once() {
    let mut work = Work::on("<p1>Ada</p1> said <c2>so</c2> and <c3>more</c3>");
    let draft = ClaimDraft {
        kind: ClaimKind::Indirect,
        cue: vec![work.range("said")],
        sources: vec![by("1")],
        medium: "on X".to_owned(),
        ..work.spans(&["so and more"]).into()
    };
    let propose = |draft: ClaimDraft| {
        let edit = ClaimEdit::Proposal(Box::new(draft));
        Command::EditClaim(id("2"), edit)
    };
    let taken = ClaimDraft::from(work.spans(&["more"]));
    assert_eq!(outcome(&mut work, |_| propose(taken)), "AlreadyClaimed");
    let nobody = ClaimDraft {
        sources: vec![by("gone")],
        ..draft.clone()
    };
    assert_eq!(outcome(&mut work, |_| propose(nobody)), "NotThere");
    assert_eq!(
        outcome(&mut work, |_| propose(draft.clone())),
        "<p1>Ada</p1> said <c2>so and <c3>more</c3></c2>"
    );
    let claim = work.claim("2");
    assert_eq!((claim.cue, claim.sources), (draft.cue, draft.sources));
}

#[test]
fn a_suggestion_is_rejected_once_and_undo_wants_it_again() {
    let mut work = Work::on("Ada");
    let reject = || Command::Reject(id("person ada"));
    work.act(reject()).expect("new");
    assert_eq!(outcome(&mut work, |_| reject()), "NothingToDo");
    assert_eq!(work.workspace.library.rejected.len(), 1);
    assert!(work.undo());
    assert!(work.workspace.library.rejected.is_empty());
}

#[test]
fn annotations_are_deleted() {
    assert_eq!(
        after("<p1>Ada</p1> <c2>so</c2>", |_| delete(&["1", "2"])),
        "Ada so"
    );
    assert_eq!(
        after("<p1>a <l2>b</p1> c</l2>", |_| delete(&["1"])),
        "a <l2>b c</l2>"
    );
    assert_eq!(after("Ada", |_| delete(&["1"])), "NothingToDo");
    let mut work = Work::on("<p1>Ada</p1>");
    work.act(delete(&["1", "1", "gone"])).expect("deleted");
    let step = work.workspace.history.undoable().expect("a step");
    assert_eq!(step.what, What::Delete(1));
}

#[test]
fn a_claim_keeps_the_words_of_a_source_that_is_deleted() {
    let mut work = Work::with(
        article(
            "a",
            "<p1>Ada</p1> (<p1>King</p1>) said <c2>so</c2>, <p3>Bob</p3> <c4>no</c4>",
        ),
        vec![
            Record::Relation(id("a"), relation("r", "2", "1")),
            Record::Relation(id("a"), relation("s", "4", "3")),
        ],
    );
    let of = |name| vec![by(name), by("3")];
    for (claim, sources) in [("2", of("1")), ("4", of("3"))] {
        let edit = ClaimEdit::Sources(sources);
        work.act(Command::EditClaim(id(claim), edit))
            .expect("an edit");
    }
    let other = work.claim("4");
    outcome(&mut work, |_| delete(&["1"]));
    let words = Speaker::Name {
        name: "Ada … King".to_owned(),
        spans: work.spans(&["Ada", "King"]).iter().collect(),
    };
    assert_eq!(work.claim("2").sources, [words.into(), by("3")]);
    assert_eq!(work.claim("4"), other);
    assert_eq!(work.relations(), ["4-3"]);
    assert!(work.undo());
    assert_eq!(work.claim("2").sources, of("1"));
    assert_eq!(work.relations(), ["2-1", "4-3"]);
}
