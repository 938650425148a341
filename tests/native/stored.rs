//! What the database keeps: these shapes are in people's browsers, so none may ever change.

use inquit::core::{
    annotation::{Annotation, Entity, Relation},
    article::{Block, Head},
    counts::Counts,
    history::Step,
    json::{Error, FromJson, ToJson, compact, read},
    label::Label,
    settings::Settings,
};

/// It is read, and written again as it was.
#[track_caller]
fn assert_kept<T: FromJson + ToJson>(json: &str) {
    let thing: T = read(json).expect("as it is stored");
    assert_eq!(compact(&thing), json);
}

const MENTION: &str = r##"{"mention":{"id":"m","label":"person","spans":[[0,5],[7,9]],"entity":"e","note":"?","origin":"propagated","stamp":{"creator":"A","created":"2026-11-22T13:00:00Z","modified":""}}}"##;
const CLAIM: &str = r##"{"claim":{"id":"c","spans":[[0,5]],"kind":"indirect","cue":[[6,9]],"sources":[{"mention":"m"},{"entity":"e"},{"name":{"name":"AFP","spans":[[1,2]]}}],"note":"","origin":"manual","stamp":{"creator":"","created":"","modified":""},"extra":{"inquit:parts":{"sources 0":{"x":1.50}},"x":null}}}"##;
const CHECKED: &str = r##"{"claim":{"id":"c","spans":[[0,5]],"kind":"direct","cue":[],"sources":[{"mention":"m","guess":true},{"name":{"name":"","spans":[]},"nature":"implicit"}],"medium":"on X","checking":{"status":"triaged","worthiness":0,"reason":"old","types":["numerical"],"wording":"w","date":"d","place":"p","questions":[{"question":"q","answer":""}],"evidence":[{"url":"https://e.org","stance":"refutes","x":1.50}],"verdict":{"scale":"own","value":"So so"},"x":[]},"note":"","origin":"suggested","stamp":{"creator":"","created":"","modified":""}}}"##;
const RELATION: &str = r##"{"id":"r","from":"c","to":"m","kind":"supports"}"##;
const HEAD: &str = r##"{"id":"a","title":"Mali","language":null,"direction":"rtl","source":{"url":null,"publisher":"AFP","byline":null,"published":null,"retrieved":null,"notice":null,"extra":{"x":true}},"status":"in-progress","sha256":"00","added":"2026-11-22T13:00:00Z","binned":null}"##;
const ENTITY: &str =
    r##"{"id":"e","label":"person","name":"Ada","aliases":["A."],"links":[],"note":""}"##;
const LABELS: &str = r##"[{"id":"person","name":"Person","color":"#aa3300","key":"p"},{"id":"x","name":"X","color":"#000000","key":null}]"##;
const BLOCKS: &str = r##"[{"range":[0,5],"kind":"title"},{"range":[7,9],"kind":"list-item"}]"##;

#[test]
fn records_keep_their_shape() {
    assert_kept::<Annotation>(MENTION);
    assert_kept::<Annotation>(CLAIM);
    assert_kept::<Annotation>(CHECKED);
    assert_kept::<Relation>(RELATION);
    assert_kept::<Head>(HEAD);
    assert_kept::<Entity>(ENTITY);
    assert_kept::<Vec<Label>>(LABELS);
    assert_kept::<Vec<Block>>(BLOCKS);
}

#[test]
fn steps_keep_their_shape() {
    let step = |what: &str, change: &str| {
        format!(r#"{{"what":{what},"at":1700000000000,"field":null,"changes":[{change}]}}"#)
    };
    for what in [
        r#"{"add-articles":1}"#,
        r#"{"bring-in":2}"#,
        r#""edit-article""#,
        r#""set-status""#,
        r#"{"bin":1}"#,
        r#"{"unbin":1}"#,
        r#""set-block""#,
        r#"{"tag":3}"#,
        r#""claim""#,
        r#"{"delete":1}"#,
        r#""relabel""#,
        r#""resize""#,
        r#""note""#,
        r#""edit-claim""#,
        r#""link""#,
        r#""edit-entity""#,
        r#""merge-entities""#,
        r#""split-entity""#,
        r#""reject""#,
        r#""relate""#,
        r#""edit-relation""#,
        r#""unrelate""#,
        r#""edit-labels""#,
        r#""delete-label""#,
    ] {
        assert_kept::<Step>(&step(what, ""));
    }
    for record in [
        format!(r#"{{"labels":{LABELS}}}"#),
        r#"{"extra":{"x":[1]}}"#.to_owned(),
        format!(r#"{{"entity":{ENTITY}}}"#),
        r#"{"rejected":"person mali"}"#.to_owned(),
        format!(r#"{{"head":{HEAD}}}"#),
        r#"{"text":["a","Été."]}"#.to_owned(),
        format!(r#"{{"blocks":["a",{BLOCKS}]}}"#),
        format!(r#"{{"annotation":["a",{CLAIM}]}}"#),
        format!(r#"{{"relation":["a",{RELATION}]}}"#),
    ] {
        let replaced = format!(r#"{{"Replace":{{"before":{record},"after":{record}}}}}"#);
        assert_kept::<Step>(&step(r#""note""#, &replaced));
        assert_kept::<Step>(&step(r#""note""#, &format!(r#"{{"Add":{record}}}"#)));
        assert_kept::<Step>(&step(r#""note""#, &format!(r#"{{"Remove":{record}}}"#)));
    }
}

#[test]
fn facts_keep_their_shape() {
    assert_kept::<Counts>(r#"{"claims":2,"mentions":[["person",3]]}"#);
    let settings = r#"{"language":"fr","theme":"dark","names_on_marks":false,"creator":"Ada"}"#;
    assert_eq!(compact(&Settings::read(settings)), settings);
}

#[test]
fn damage_is_told_by_the_name_of_the_member() {
    for (from, to, member) in [
        (r#""label":"person","#, "", "label"),
        (r#""id":"m""#, r#""id":"""#, "id"),
        ("[7,9]", "[9,7]", "spans"),
        (
            r#""created":"2026"#,
            r#""created":2026,"x":"-"#,
            "stamp.created",
        ),
        (r#"{"mention":"#, r#"{"motion":"#, ""),
    ] {
        let damaged = MENTION.replace(from, to);
        let error = read::<Annotation>(&damaged).expect_err("damaged");
        assert_eq!(error, Error::Member(member.to_owned()));
    }
}
