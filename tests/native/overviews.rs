//! Who says what over many articles, where an entity is named, and an article in figures.

use inquit::{
    core::{
        annotation::{ClaimKind, Nature, Source, Speaker},
        checking::{Checking, Verdict, Worthiness},
        command::{ClaimEdit, Command, Naming},
        dossier::places,
        ledger::{Column, Line, Order, arranged, lines},
        profile::Profile,
        record::Record,
        scene::Scene,
        text::TextRange,
    },
    worker::{Answer, Job, Subject, work},
};

use super::{
    shelf::id,
    work::{Work, article, blocks, entity, written},
};

fn edit(work: &mut Work, claim: &str, edit: ClaimEdit) {
    work.act(Command::EditClaim(id(claim), edit))
        .expect("edited");
}

/// Somebody who is only known by words.
fn called(name: &str) -> Source {
    Speaker::Name {
        name: name.to_owned(),
        spans: Vec::new(),
    }
    .into()
}

/// Three claims: Lavrov's by way of Diop's mention, nobody's, and an anonymous one.
fn at_work() -> Work {
    let mut work = Work::with(
        article(
            "a",
            "<p1>M. Diop</p1> says <c2>Lavrov lies</c2>. <c3>It rains.</c3> <c4>All flee now</c4>",
        ),
        vec![Record::Entity(entity("Abdoulaye Diop", "p"))],
    );
    let naming = Naming::Entity(id("abdoulaye diop"));
    work.act(Command::Link(id("1"), naming)).expect("linked");
    let chain = vec![called("Lavrov"), Speaker::Mention(id("1")).into()];
    edit(&mut work, "2", ClaimEdit::Sources(chain));
    edit(&mut work, "3", ClaimEdit::Kind(ClaimKind::Unmarked));
    edit(&mut work, "4", ClaimEdit::Kind(ClaimKind::Mixed));
    let source = Source {
        nature: Nature::Anonymous,
        ..called("a source")
    };
    edit(&mut work, "4", ClaimEdit::Sources(vec![source]));
    let checking = Checking {
        worthiness: Worthiness::new(3),
        verdict: Some(Verdict {
            scale: "own".to_owned(),
            value: "Untrue".to_owned(),
            ..Verdict::default()
        }),
        date: "2024-07-28".to_owned(),
        ..Checking::default()
    };
    edit(&mut work, "4", written(checking));
    work
}

fn scene(work: &Work) -> Scene {
    let open = work.workspace.open.as_ref().expect("an article");
    Scene::of(open, &work.workspace.library)
}

fn ledger(work: &Work) -> Vec<Line> {
    let head = work.workspace.library.heads.get(&id("a")).expect("a head");
    lines(head, &scene(work))
}

#[test]
fn a_claim_is_told_with_its_speaker_by_the_name_of_the_entity() {
    let shown: Vec<String> = ledger(&at_work())
        .iter()
        .map(|line| {
            format!(
                "{}|{}|{}|{}",
                line.via.join(">"),
                line.speaker,
                line.words,
                line.date
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            "Lavrov|Abdoulaye Diop|Lavrov lies|",
            "||It rains.|",
            "|a source|All flee now|2024-07-28",
        ]
    );
}

#[test]
fn the_table_is_sorted_and_narrowed() {
    let lines = ledger(&at_work());
    let by = |by, is_reversed| Order {
        by,
        is_reversed,
        ..Order::default()
    };
    let query = |query: &str| Order {
        query: query.to_owned(),
        ..Order::default()
    };
    for (order, expected) in [
        (by(Column::Speaker, false), vec![2, 0, 1]),
        (by(Column::Words, false), vec![2, 1, 0]),
        (by(Column::Words, true), vec![0, 1, 2]),
        (by(Column::Kind, false), vec![0, 2, 1]),
        (by(Column::Date, false), vec![2, 0, 1]),
        (by(Column::Worthiness, false), vec![2, 0, 1]),
        (by(Column::Verdict, false), vec![2, 0, 1]),
        (query("LAVROV"), vec![0]),
        (query("source"), vec![2]),
        (query("nobody at all"), vec![]),
    ] {
        assert_eq!(arranged(&lines, &order), expected, "{order:?}");
    }
    let grouped = Order {
        by_speaker: true,
        ..by(Column::Words, true)
    };
    assert_eq!(arranged(&lines, &grouped), [2, 0, 1]);
}

#[test]
fn an_entity_is_found_where_it_is_named_and_where_it_speaks() {
    let work = at_work();
    let open = work.workspace.open.as_ref().expect("an article");
    let found = places(open, &id("abdoulaye diop"), 12);
    let shown: Vec<String> = found
        .iter()
        .map(|place| format!("{}[{}]{}", place.before, place.words, place.after))
        .collect();
    assert_eq!(shown, ["[M. Diop] says Lavrov", "[Lavrov lies]"]);
    assert_eq!(places(open, &id("somebody else"), 12), []);
}

#[test]
fn an_article_is_told_in_figures() {
    let work = at_work();
    let scene = scene(&work);
    let sentence = |words: &str| {
        let at = scene.text.find(words).expect("it stands there");
        TextRange::new(at, at + words.len()).expect("not empty")
    };
    let statements = [
        sentence("M. Diop says Lavrov lies"),
        sentence("It rains"),
        sentence("M."),
    ];
    let profile = Profile::of(&scene, &blocks(&scene.text), &statements);
    assert_eq!(profile.words, 10);
    assert_eq!(
        profile.speakers,
        [
            ("a source".to_owned(), 3),
            ("Abdoulaye Diop".to_owned(), 2),
            (String::new(), 2),
        ]
    );
    assert_eq!(
        profile.natures,
        [
            (Some(Nature::Named), 1),
            (Some(Nature::Anonymous), 1),
            (None, 1)
        ]
    );
    let kinds = [ClaimKind::Direct, ClaimKind::Mixed, ClaimKind::Unmarked];
    assert_eq!(profile.kinds, kinds.map(|kind| (kind, 1)));
    assert_eq!((profile.statements, profile.unattributed), (3, 1));
}

#[test]
fn headings_questions_and_fragments_state_nothing() {
    let text =
        "Le barrage a cédé.\n\nQui le savait hier soir ? Le maire a fui la ville. Trois morts.";
    let job = Job::Statements(Subject::bare(&blocks(text), Some("fr".to_owned())));
    let (answer, _) = work(job, text.into(), &|_| {});
    let Answer::Statements(found) = answer else {
        panic!("{answer:?}");
    };
    let words: Vec<&str> = found.iter().filter_map(|range| range.of(text)).collect();
    assert_eq!(words, ["Le barrage a cédé", "Le maire a fui la ville"]);
}
