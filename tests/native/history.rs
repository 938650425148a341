//! Undo and redo: what joins, what is cut, what is kept and what no longer fits.

use std::rc::Rc;

use inquit::core::{
    annotation::{Extra, Id},
    article::Status,
    command::{Command, HeadEdit},
    history::{History, HistoryUpdate, KEPT_BYTES, KEPT_STEPS, Step, What},
    json::{Object, Value},
    palette::default_labels,
    reading::read_plain,
    record::{Change, Key, Record},
    workspace::Conflict,
};

use super::{
    shelf::id,
    work::{Work, article, entity},
};

fn extra(value: &str) -> Record {
    let mut extra = Extra::new();
    extra.insert("v".to_owned(), Value::Text(value.to_owned()));
    Record::Extra(Rc::new(extra))
}

/// A step that replaces one value by another, at that second.
fn step(second: u64, before: &str, after: &str) -> Step {
    Step {
        what: What::Note,
        at: second * 1_000,
        field: None,
        changes: vec![Change::Replace {
            before: extra(before),
            after: extra(after),
        }],
    }
}

fn typed(second: u64, before: &str, after: &str) -> Step {
    let field = Some("note".to_owned());
    Step {
        field,
        ..step(second, before, after)
    }
}

/// The steps that can be undone, the last one first, as `before>after`.
fn undoable(mut history: History) -> Vec<String> {
    let value = |record: Option<&Record>| match record {
        Some(Record::Extra(extra)) => Object::clone(extra).take::<String>("v").ok(),
        _ => None,
    };
    let mut shown = Vec::new();
    while let Some(step) = history.undoable().cloned() {
        let [change] = step.changes.as_slice() else {
            panic!("one change");
        };
        let before = value(change.before()).unwrap_or_default();
        shown.push(format!(
            "{before}>{}",
            value(change.after()).unwrap_or_default()
        ));
        history.undo();
    }
    shown
}

fn history(steps: impl IntoIterator<Item = Step>) -> History {
    let mut history = History::default();
    for step in steps {
        history.push(step);
    }
    history
}

fn numbers(update: &HistoryUpdate) -> (Option<u64>, &[u64], u64) {
    let put = update.put.as_ref().map(|(number, _)| *number);
    (put, &update.drop, update.cursor)
}

#[test]
fn typing_in_one_field_joins_until_it_pauses() {
    let joined = |steps: [Step; 2]| undoable(history(steps));
    assert_eq!(joined([typed(1, "", "a"), typed(2, "a", "ab")]), [">ab"]);
    assert_eq!(
        joined([typed(1, "", "a"), typed(4, "a", "ab")]),
        ["a>ab", ">a"]
    );
    assert_eq!(
        joined([step(1, "", "a"), step(2, "a", "ab")]),
        ["a>ab", ">a"]
    );
    let other = Step {
        field: Some("title".to_owned()),
        ..typed(2, "a", "b")
    };
    assert_eq!(joined([typed(1, "", "a"), other]), ["a>b", ">a"]);
    let slowly = (0..9).map(|n| typed(2 * n, &n.to_string(), &(n + 1).to_string()));
    assert_eq!(undoable(history(slowly)), ["0>9"]);
}

#[test]
fn typing_that_comes_back_is_no_step() {
    let mut history = history([step(0, "-", ""), typed(1, "", "a")]);
    assert_eq!(
        numbers(&history.push(typed(2, "a", "ab"))),
        (Some(1), &[][..], 2)
    );
    assert_eq!(
        numbers(&history.push(typed(3, "ab", ""))),
        (None, &[1][..], 1)
    );
    assert_eq!(undoable(history.clone()), ["->"]);
    assert_eq!(
        numbers(&history.push(typed(4, "", "b"))),
        (Some(1), &[][..], 2)
    );
}

#[test]
fn a_note_that_is_typed_and_deleted_leaves_nothing() {
    let mut work = Work::on("<p1>Ada</p1>");
    let (before, stored) = (work.workspace.clone(), work.shelf.clone());
    for (second, note) in [(1_u64, "n"), (2, "ne"), (3, "")] {
        work.occasion.milliseconds = second * 1_000;
        work.occasion.now = format!("2026-11-23T00:00:0{second}Z");
        work.act(Command::Note(id("1"), note.to_owned()))
            .expect("typed");
    }
    assert!(work.workspace.history.undoable().is_none());
    assert_eq!((work.workspace, work.shelf), (before, stored));
}

#[test]
fn after_an_undo_typing_begins_anew() {
    let mut history = history([typed(1, "", "a"), step(2, "a", "b")]);
    history.undo();
    let update = history.push(typed(2, "a", "ab"));
    assert_eq!(numbers(&update), (Some(1), &[][..], 2));
    assert_eq!(undoable(history), ["a>ab", ">a"]);
}

#[test]
fn only_what_is_typed_into_one_label_joins() {
    let mut work = Work::on("Ada");
    let mut set = |second: u64, edit: &dyn Fn(&mut Vec<_>)| {
        let mut labels = work.workspace.library.labels.to_vec();
        edit(&mut labels);
        work.occasion.milliseconds = second * 1_000;
        work.act(Command::EditLabels(labels)).expect("an edit");
        work.workspace
            .history
            .undoable()
            .map(|s| s.field.clone())
            .expect("a step")
    };
    assert_eq!(
        set(1, &|l| l[0].name.push('s')),
        Some("label person".to_owned())
    );
    assert_eq!(
        set(2, &|l| l[0].name.push('!')),
        Some("label person".to_owned())
    );
    assert_eq!(set(3, &|l| l.swap(0, 1)), None);
    let new = || default_labels().remove(0);
    assert_eq!(
        set(4, &|l| l.push(inquit::core::label::Label {
            id: id("new"),
            key: None,
            ..new()
        })),
        None
    );
    assert_eq!(std::iter::from_fn(|| work.undo().then_some(())).count(), 3);
}

#[test]
fn a_new_step_cuts_what_was_undone() {
    let mut history = history([step(1, "", "a"), step(2, "a", "b"), step(3, "b", "c")]);
    history.undo();
    assert_eq!(numbers(&history.undo()), (None, &[][..], 1));
    assert!(history.redoable().is_some());
    assert_eq!(
        numbers(&history.push(step(4, "a", "d"))),
        (Some(1), &[2][..], 2)
    );
    assert!(history.redoable().is_none());
    assert_eq!(undoable(history), ["a>d", ">a"]);
}

#[test]
fn at_either_end_there_is_nothing_more() {
    let mut history = history([step(1, "", "a")]);
    assert_eq!(
        history.redo(),
        HistoryUpdate {
            cursor: 1,
            ..Default::default()
        }
    );
    history.undo();
    assert_eq!(history.undo(), HistoryUpdate::default());
    assert!(history.undoable().is_none());
}

#[test]
fn the_oldest_steps_fall_out() {
    let kept = KEPT_STEPS as u64;
    let mut history = history((0..kept).map(|n| step(n * 9, "", "a")));
    assert_eq!(
        numbers(&history.push(step(0, "", "b"))),
        (Some(kept), &[0][..], kept + 1)
    );
    history.undo();
    history.undo();
    let update = history.push(step(0, "", "c"));
    assert_eq!(numbers(&update), (Some(kept - 1), &[kept][..], kept));
    assert_eq!(undoable(history).len(), KEPT_STEPS - 1);
}

#[test]
fn what_is_too_much_to_be_read_at_the_start_falls_out_but_never_the_last_step() {
    let text: Rc<str> = "a".repeat(KEPT_BYTES / 3).into();
    let large = |second| Step {
        changes: vec![Change::Add(Record::Text(id("a"), text.clone()))],
        ..step(second, "", "")
    };
    let mut history = history([large(0), large(9), large(18)]);
    assert_eq!(
        numbers(&history.push(step(27, "", "b"))),
        (Some(3), &[0][..], 4)
    );
    history.undo();
    history.undo();
    assert_eq!(numbers(&history.push(large(36))), (Some(2), &[3][..], 3));
    let huge = Step {
        changes: (0..4).flat_map(|_| large(0).changes).collect(),
        ..large(45)
    };
    assert_eq!(numbers(&history.push(huge)), (Some(3), &[1, 2][..], 4));
    assert!(history.undoable().is_some());
}

#[test]
fn stored_steps_are_taken_up_again() {
    let stored = |numbers: &[u64]| -> Vec<(u64, Step)> {
        let step = |n: &u64| (*n, step(*n, &n.to_string(), ""));
        numbers.iter().map(step).collect()
    };
    let read = |numbers: &[u64], cursor| {
        let history = History::from_steps(stored(numbers), cursor);
        let redoable = history.redoable().is_some();
        (undoable(history), redoable)
    };
    assert_eq!(read(&[], u64::MAX), (vec![], false));
    assert_eq!(read(&[7, 8], 9), (vec!["8>".into(), "7>".into()], false));
    assert_eq!(
        read(&[7, 8], u64::MAX),
        (vec!["8>".into(), "7>".into()], false)
    );
    assert_eq!(read(&[7, 8], 8), (vec!["7>".into()], true));
    assert_eq!(read(&[7, 8], 7), (vec![], true));
    assert_eq!(read(&[1, 2, 4], 5), (vec!["4>".into()], false));
    assert_eq!(
        read(&[1, 2, 4], 2),
        (vec![], false),
        "4 does not follow from 1"
    );
    let mut history = History::from_steps(stored(&[1, 2, 4]), 2);
    let number = history.push(step(9, "", "a")).put.expect("a step").0;
    let again = History::from_steps(stored(&[1, 2, 4, number]), number + 1);
    assert_eq!(undoable(again).len(), 1, "the untrusted ones stay out");
}

#[test]
fn steps_of_an_article_are_forgotten_with_those_before() {
    let of = |name: &str| Step {
        changes: vec![Change::Add(Record::Text(id(name), "".into()))],
        ..step(0, "", "")
    };
    let steps = || history([of("a"), of("b"), of("a"), of("c")]);
    let mut all_done = steps();
    assert_eq!(
        numbers(&all_done.forget(&id("a"))),
        (None, &[0, 1, 2][..], 4)
    );
    assert_eq!(
        all_done.undoable().map(|s| s.article()),
        Some(Some(id("c")))
    );
    assert_eq!(numbers(&all_done.forget(&id("a"))), (None, &[][..], 4));
    let mut undone = steps();
    undone.undo();
    undone.undo();
    let update = undone.forget(&id("a"));
    assert_eq!(numbers(&update), (None, &[0, 1, 2, 3][..], 4));
    assert!(
        undone.redoable().is_none(),
        "the last rests on one that is forgotten"
    );
}

#[test]
fn a_step_knows_its_article() {
    let (one, other) = (extra("a"), Record::Text(id("a"), "".into()));
    let step = |records: &[&Record]| Step {
        changes: records.iter().map(|r| Change::Add((*r).clone())).collect(),
        ..step(0, "", "")
    };
    assert_eq!(step(&[&other, &other]).article(), Some(id("a")));
    assert_eq!(step(&[&other, &one]).article(), None);
    assert_eq!(step(&[&one]).article(), None);
    assert_eq!(step(&[]).article(), None);
}

/// A library into which an article came without a language.
fn with_a_guest() -> (Work, Id) {
    let mut work = Work::with(article("a", "Ada"), Vec::new());
    let draft = read_plain("Der Damm bei Graz.", None).expect("words");
    assert_eq!(draft.language, None);
    work.act(Command::AddArticles(vec![draft])).expect("added");
    let heads = work.workspace.library.heads.values();
    let guest = heads.map(|head| head.id.clone()).find(|of| *of != id("a"));
    (work, guest.expect("it was added"))
}

#[test]
fn a_language_that_is_told_later_is_part_of_the_step_that_brought_the_article() {
    let (mut work, guest) = with_a_guest();
    let save = work.workspace.recognise(&guest, "de").expect("it is told");
    let (_, step) = save.history.put.clone().expect("the step is written again");
    work.keep(&save);
    let head = work.head(guest.as_str());
    assert_eq!(head.language.as_deref(), Some("de"));
    assert!(
        step.changes
            .contains(&Change::Add(Record::Head(Rc::new(head.clone()))))
    );
    assert_eq!(work.workspace.recognise(&guest, "nl"), None, "it is known");
    assert!(work.undo());
    assert!(work.workspace.library.heads.get(&guest).is_none());
    assert!(work.redo());
    assert_eq!(work.head(guest.as_str()), head);
}

#[test]
fn a_language_is_no_part_of_a_step_where_another_one_is_about_the_head() {
    let (mut work, guest) = with_a_guest();
    assert_eq!(
        work.workspace.recognise(&id("a"), "de"),
        None,
        "no step brought it"
    );
    assert_eq!(
        work.workspace.recognise(&id("x"), "de"),
        None,
        "it is not there"
    );
    let done = HeadEdit::Status(Status::Done);
    work.act(Command::EditHead(guest.clone(), done))
        .expect("done");
    assert_eq!(work.workspace.recognise(&guest, "de"), None);
    assert!(work.undo());
    assert_eq!(
        work.workspace.recognise(&guest, "de"),
        None,
        "redo would miss its head"
    );
}

#[test]
fn what_has_changed_since_is_not_overwritten() {
    let ada = Record::Entity(entity("Ada", "p"));
    let mut work = Work::with(article("a", "<p1>Ada</p1>"), vec![ada]);
    let done = HeadEdit::Status(Status::Done);
    work.act(Command::EditHead(id("a"), done)).expect("done");
    let mut head = work.head("a");
    head.title = "Another".to_owned();
    work.workspace.library.heads.insert(id("a"), Rc::new(head));
    let before = work.workspace.clone();
    let conflict = || Some(Err(Conflict(Key::Head(id("a")))));
    assert_eq!(work.workspace.undo(), conflict());
    assert_eq!(work.workspace, before);
    assert_eq!(work.workspace.redo(), None);
}

#[test]
fn an_article_that_is_not_on_the_page_is_travelled_too() {
    let mut work = Work::with(
        article("a", "<p1>Ada</p1>"),
        article("b", "Bob").records().collect(),
    );
    work.act(Command::Delete(vec![id("1")])).expect("deleted");
    work.open(&id("b"));
    assert!(work.undo());
    assert_eq!(work.workspace.open.as_ref().map(|o| &o.id), Some(&id("b")));
    assert_eq!(
        super::work::show(&work.shelf.article(&id("a"))),
        "<p1>Ada</p1>"
    );
    assert!(work.redo());
    assert_eq!(super::work::show(&work.shelf.article(&id("a"))), "Ada");
}
