//! Relations between annotations: made, changed, taken away, each in one step.

use inquit::core::command::Command;

use super::{
    shelf::id,
    work::{Work, outcome},
};

fn relate(from: &str, to: &str, kind: &str) -> Command {
    Command::Relate(id(from), id(to), kind.to_owned())
}

/// The relations of the article on the page, as `from kind to`.
fn relations(work: &Work) -> Vec<String> {
    let open = work.workspace.open.as_ref().expect("an article is open");
    let show = |r: &std::rc::Rc<_>| {
        let r: &inquit::core::annotation::Relation = r;
        format!("{} {} {}", r.from, r.kind, r.to)
    };
    open.relations.values().map(show).collect()
}

fn related() -> Work {
    let mut work = Work::on("<c1>ten died</c1>, <c2>two died</c2>, says <p3>Ada</p3>");
    work.act(relate("1", "2", "contradicts")).expect("new");
    work
}

#[test]
fn any_two_annotations_can_be_related_in_several_ways() {
    let mut work = related();
    for command in [
        relate("2", "1", "contradicts"),
        relate("1", "2", "updates"),
        relate("3", "1", " wrote "),
    ] {
        outcome(&mut work, |_| command);
    }
    let mut all = relations(&work);
    all.sort();
    let expected = [
        "1 contradicts 2",
        "1 updates 2",
        "2 contradicts 1",
        "3 wrote 1",
    ];
    assert_eq!(all, expected);
}

#[test]
fn what_makes_no_relation_is_refused() {
    let mut work = related();
    for (command, refusal) in [
        (relate("1", "1", "same"), "RelatedToItself"),
        (relate("1", "2", "contradicts"), "AlreadyRelated"),
        (relate("1", "gone", "same"), "NotThere"),
        (relate("gone", "1", "same"), "NotThere"),
        (relate("1", "2", " "), "EmptyName"),
        (Command::Unrelate(id("gone")), "NotThere"),
        (Command::EditRelation(id("gone"), "same".into()), "NotThere"),
    ] {
        assert_eq!(outcome(&mut work, |_| command), refusal);
    }
}

#[test]
fn a_relation_is_changed_and_taken_away() {
    let mut work = related();
    let open = work.workspace.open.as_ref().expect("an article is open");
    let made = open.relations.keys().next().expect("one").clone();
    let edit = Command::EditRelation(made.clone(), "updates".to_owned());
    outcome(&mut work, |_| edit);
    assert_eq!(relations(&work), ["1 updates 2"]);
    outcome(&mut work, |_| Command::Unrelate(made));
    assert_eq!(relations(&work).len(), 0);
}

#[test]
fn a_relation_goes_with_its_ends_and_comes_back_with_them() {
    for end in ["1", "2"] {
        let mut work = related();
        outcome(&mut work, |_| Command::Delete(vec![id(end)]));
        assert_eq!(relations(&work).len(), 0);
        assert!(work.undo());
        assert_eq!(relations(&work), ["1 contradicts 2"]);
    }
}
