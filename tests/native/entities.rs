//! Entities gather what names them: linked by name, made one, taken apart, everywhere at once.

use inquit::core::{
    annotation::{Entity, Id, Origin, Speaker},
    command::{ClaimEdit, Command, Naming},
    link::is_link,
    record::{Change, Record},
};

use super::{
    shelf::{self, id},
    work::{Work, article, entity, label, outcome, written},
};

/// An entity with other names.
fn called(name: &str, key: &str, aliases: &[&str]) -> Record {
    let aliases = aliases.iter().map(|alias| (*alias).to_owned()).collect();
    let entity = Entity {
        aliases,
        ..(*entity(name, key)).clone()
    };
    Record::Entity(entity.into())
}

/// That article on the page, and these entities.
fn with(marked: &str, entities: Vec<Record>) -> Work {
    Work::with(article("a", marked), entities)
}

/// What a new mention of the words with that label's key is linked to.
fn linked(work: &mut Work, key: &str, words: &str) -> Option<String> {
    let tag = Command::Tag(label(key), vec![work.range(words)], Origin::Manual);
    work.act(tag).expect("a new mention");
    let step = work.workspace.history.undoable().expect("a step");
    let Some(Change::Add(Record::Annotation(_, made))) = step.changes.last() else {
        panic!("a mention was made");
    };
    let entity = made.as_mention().expect("a mention").entity.clone();
    entity.map(|id| id.to_string())
}

fn link(work: &mut Work, mention: &str, entity: &str) {
    let naming = Naming::Entity(id(entity));
    work.act(Command::Link(id(mention), naming))
        .expect("both are there");
}

fn entity_of(work: &Work, mention: &str) -> Option<Id> {
    work.mention(mention).entity
}

#[test]
fn a_new_mention_is_linked_where_only_one_entity_bears_its_name() {
    let entities = || {
        vec![
            called("Choguel Maïga", "p", &["Maïga"]),
            called("Abdoulaye Diop", "p", &["Diop"]),
            called("Issa Diop", "p", &["Diop"]),
            called("Paris", "l", &[]),
        ]
    };
    for (key, words, expected) in [
        ("p", "MAÏGA", Some("choguel maïga")),
        ("p", "Diop", None),
        ("p", "Paris", None),
        ("l", "Paris", Some("paris")),
        ("p", "Lavrov", None),
    ] {
        let mut work = with("MAÏGA, Diop, Paris, Lavrov", entities());
        let linked = linked(&mut work, key, words);
        assert_eq!(linked.as_deref(), expected, "{words}");
    }
}

#[test]
fn two_entities_become_one_in_every_article() {
    let mut work = with(
        "<p1>Maïga</p1> said <c2>so</c2>",
        vec![
            called("Maïga", "p", &["the minister"]),
            called("Choguel Maïga", "p", &[]),
        ],
    );
    link(&mut work, "1", "maïga");
    let by = vec![Speaker::Entity(id("maïga")).into()];
    work.act(Command::EditClaim(id("2"), ClaimEdit::Sources(by)))
        .expect("edited");
    let records: Vec<Change> = article("b", "<p1>Maïga</p1> again")
        .records()
        .map(Change::Add)
        .collect();
    work.act(Command::BringIn(1, records)).expect("new");
    work.open(&id("b"));
    link(&mut work, "1", "maïga");
    let elsewhere = vec![work.shelf.article(&id("a"))];
    outcome(&mut work, |_| {
        Command::MergeEntities(id("maïga"), id("choguel maïga"), elsewhere)
    });
    assert_eq!(entity_of(&work, "1"), Some(id("choguel maïga")));
    let kept = work.entity("choguel maïga");
    assert_eq!(kept.aliases, ["Maïga", "the minister"]);
    assert_eq!(work.workspace.library.entities.len(), 1);
    work.open(&id("a"));
    assert_eq!(entity_of(&work, "1"), Some(id("choguel maïga")));
    let speaker = work.claim("2").sources[0].speaker.clone();
    assert_eq!(speaker, Speaker::Entity(id("choguel maïga")));
}

#[test]
fn an_entity_is_no_longer_one_after_it_was_split() {
    let mut work = with(
        "<p1>Diop</p1> and <p2>Issa Diop</p2> and <p3>Diop</p3>",
        vec![called("Abdoulaye Diop", "p", &["Diop", "Issa Diop"])],
    );
    for mention in ["1", "2", "3"] {
        link(&mut work, mention, "abdoulaye diop");
    }
    outcome(&mut work, |_| {
        Command::SplitEntity(id("abdoulaye diop"), "issa diop".to_owned(), Vec::new())
    });
    assert_eq!(entity_of(&work, "1"), Some(id("abdoulaye diop")));
    assert_eq!(entity_of(&work, "3"), Some(id("abdoulaye diop")));
    let other = entity_of(&work, "2").expect("linked");
    assert_eq!(work.entity(other.as_str()).name, "issa diop");
    assert_eq!(work.entity("abdoulaye diop").aliases, ["Diop"]);
}

#[test]
fn what_cannot_be_merged_or_split_is_refused() {
    let mut work = with("<p1>Ada</p1>", vec![called("Ada", "p", &[])]);
    for (command, refusal) in [
        (
            Command::MergeEntities(id("ada"), id("ada"), vec![]),
            "NothingToDo",
        ),
        (
            Command::MergeEntities(id("ada"), id("bob"), vec![]),
            "NotThere",
        ),
        (
            Command::SplitEntity(id("bob"), "Ada".into(), vec![]),
            "NotThere",
        ),
        (
            Command::SplitEntity(id("ada"), "Ada".into(), vec![]),
            "NothingToDo",
        ),
        (
            Command::SplitEntity(id("ada"), " ".into(), vec![]),
            "EmptyName",
        ),
    ] {
        assert_eq!(outcome(&mut work, |_| command), refusal);
    }
}

#[test]
fn links_are_addresses_on_the_web() {
    for good in [
        "https://www.wikidata.org/entity/Q1",
        "HTTP://é.org",
        "http://[::1]/?q#f",
    ] {
        assert!(is_link(good), "{good}");
    }
    for bad in [
        "",
        "Q1",
        "www.x.org",
        "javascript://x",
        "https://",
        "https:///x",
        "http://a b",
        "ftp://x.org",
    ] {
        assert!(!is_link(bad), "{bad}");
    }
    let mut work = with("Ada", vec![called("Ada", "p", &[])]);
    let links = vec!["javascript:alert(1)".to_owned()];
    let edited = Entity {
        links,
        ..work.entity("ada")
    };
    let refused = outcome(&mut work, |_| Command::EditEntity(edited));
    assert_eq!(refused, "NotALink(\"javascript:alert(1)\")");
}

#[test]
fn an_odd_link_that_came_with_a_file_does_not_stop_other_edits() {
    let odd = Entity {
        links: vec!["Q1".to_owned()],
        ..(*entity("Ada", "p")).clone()
    };
    let mut work = with("Ada", vec![Record::Entity(odd.clone().into())]);
    let renamed = Entity {
        name: "Ada King".to_owned(),
        ..odd
    };
    outcome(&mut work, |_| Command::EditEntity(renamed));
    assert_eq!(work.entity("ada").name, "Ada King");
}

#[test]
fn evidence_has_addresses_that_can_be_followed() {
    use inquit::core::checking::{Checking, Evidence};
    let mut work = Work::on("<c1>so</c1>");
    let edit = |url: &str| {
        let evidence = Evidence {
            url: url.to_owned(),
            ..Evidence::default()
        };
        let checking = Checking {
            evidence: vec![evidence],
            ..Checking::default()
        };
        Command::EditClaim(id("1"), written(checking))
    };
    assert_eq!(
        outcome(&mut work, |_| edit("a book")),
        "NotALink(\"a book\")"
    );
    outcome(&mut work, |_| edit("https://example.org"));
    assert!(work.claim("1").checking.is_some());
    assert_eq!(shelf::id("1"), work.claim("1").id);
}
