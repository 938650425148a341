//! Files that Inquit JSON's reader refuses, each with its place and reason.

use inquit::core::json::Position;
use inquit::formats::inquit::{Part, Place, Reason, Refusal, Target, read};
use serde_json::{Value, json};

use crate::inquit::{V1, changed, one_span, read_value, set, v1};

/// The refusal of the fixture with another value at a JSON pointer; the last member may be new.
fn refused_with(pointer: &str, value: Value) -> Refusal {
    changed(|file| set(file, pointer, value)).expect_err("refused")
}

fn at(part: Part) -> Place {
    Place::Article {
        number: 1,
        title: "Mali".to_owned(),
        part,
    }
}

#[track_caller]
fn assert_refused(pointer: &str, value: Value, place: Place, reason: Reason) {
    assert_eq!(refused_with(pointer, value), Refusal { place, reason });
}

#[test]
fn what_is_no_json_is_refused() {
    let reason = |bytes: &[u8]| {
        let refusal = read(bytes).expect_err("refused");
        assert_eq!(refusal.place, Place::File);
        refusal.reason
    };
    assert_eq!(reason(b""), Reason::Empty);
    assert_eq!(reason("\u{feff} \n\t".as_bytes()), Reason::Empty);
    assert_eq!(reason(b"{\"format\": \"\xe9"), Reason::NotUtf8(12));
    let bytes = "{\"format\": \"inquit\",\n \"é\" 1}".as_bytes();
    let position = Position { line: 2, column: 6 };
    assert_eq!(reason(bytes), Reason::NotJson(position));
    assert_eq!(reason(b"[1, 2]"), Reason::NotInquit);
    assert_eq!(reason(b"{\"a\": 1}"), Reason::NotInquit);
    let Reason::NotJson(cut_off) = reason(&V1.as_bytes()[..V1.len() - 9]) else {
        panic!("a file that was cut off is not JSON");
    };
    assert_eq!(cut_off.line, V1.lines().count() - 2);
}

#[test]
fn another_format_version_or_unit_is_refused() {
    let file = |reason| (Place::File, reason);
    let cases = [
        ("/format", json!("other"), file(Reason::NotInquit)),
        ("/version", json!(0), file(Reason::NotInquit)),
        (
            "/version",
            json!(2),
            file(Reason::NewerVersion { found: 2, known: 1 }),
        ),
        (
            "/offsets/unit",
            json!("utf-16"),
            file(Reason::WrongOffsets("utf-16".into())),
        ),
        (
            "/offsets/end",
            json!("inclusive"),
            file(Reason::WrongOffsets("inclusive".into())),
        ),
        (
            "/offsets/unit",
            json!(8),
            file(Reason::WrongOffsets("8".into())),
        ),
    ];
    for (pointer, value, (place, reason)) in cases {
        assert_refused(pointer, value, place, reason);
    }
}

#[test]
fn a_newer_version_is_called_that_whatever_else_is_new() {
    let file = json!({"format": "inquit", "version": 3, "articles": {"by": "id"}});
    let reason = read_value(&file).expect_err("refused").reason;
    assert_eq!(reason, Reason::NewerVersion { found: 3, known: 1 });
}

#[test]
fn a_member_of_the_wrong_type_is_refused_by_its_name() {
    for (pointer, value, place, member) in [
        ("/version", json!("1"), Place::File, "version"),
        ("/articles", json!({}), Place::File, "articles"),
        ("/labels/1/key", json!(1), Place::Label(2), "key"),
        (
            "/entities/0/aliases/0",
            json!(null),
            Place::Entity(1),
            "aliases",
        ),
        (
            "/articles/0/status",
            json!("lost"),
            at(Part::Whole),
            "status",
        ),
        (
            "/articles/0/blocks/0/start",
            json!(-1),
            at(Part::Block(1)),
            "start",
        ),
        (
            "/articles/0/mentions/0/label",
            json!(null),
            at(Part::Mention(1)),
            "label",
        ),
        (
            "/articles/0/mentions/0/spans",
            json!([1]),
            at(Part::Mention(1)),
            "spans",
        ),
        (
            "/articles/0/claims/1/sources/0/nature",
            json!("vague"),
            at(Part::Claim(2)),
            "nature",
        ),
        (
            "/articles/0/claims/1/checking/worthiness",
            json!(4),
            at(Part::Claim(2)),
            "checking.worthiness",
        ),
        (
            "/articles/0/claims/1/checking/evidence/0/stance",
            json!("doubts"),
            at(Part::Claim(2)),
            "checking.evidence.stance",
        ),
    ] {
        let reason = Reason::Malformed(member.to_owned());
        assert_refused(pointer, value, place, reason);
    }
}

#[test]
fn labels_and_entities_that_do_not_fit_are_refused() {
    let person = json!({"id": "person", "name": "Again", "color": "#000000"});
    let duplicate = Reason::DuplicateId("person".into());
    assert_refused("/labels/-", person, Place::Label(3), duplicate);
    assert_refused("/labels/1/id", json!(""), Place::Label(2), Reason::EmptyId);
    for colour in [
        "red",
        "#12345",
        "#12345g",
        "url(javascript:alert(1))",
        "#fff;x:y",
    ] {
        let reason = Reason::InvalidColor(colour.into());
        assert_refused("/labels/0/color", json!(colour), Place::Label(1), reason);
    }
    let dangling = Reason::Dangling {
        target: Target::Label,
        id: "nobody".into(),
    };
    assert_refused(
        "/entities/0/label",
        json!("nobody"),
        Place::Entity(1),
        dangling,
    );
}

#[test]
fn texts_that_cannot_be_annotated_are_refused() {
    let whole = || at(Part::Whole);
    let text = |text: &str| json!(text);
    assert_refused(
        "/articles/0/text",
        text(" \n\u{a0}"),
        whole(),
        Reason::BlankText,
    );
    let fingerprint = Reason::WrongFingerprint;
    assert_refused("/articles/0/text", text("Mali"), whole(), fingerprint);
    for (raw, found, position) in [
        ("é\r\nb", '\r', 1),
        ("a\u{0}", '\u{0}', 1),
        ("a\u{85}", '\u{85}', 1),
        ("\u{feff}a", '\u{feff}', 0),
    ] {
        let reason = Reason::TextNotCanonical { found, position };
        assert_refused("/articles/0/text", text(raw), whole(), reason);
    }
}

#[test]
fn ranges_that_do_not_fit_the_text_are_refused() {
    let length = v1()["articles"][0]["text"]
        .as_str()
        .expect("a text")
        .chars()
        .count();
    for (start, end) in [(5, 5), (6, 2)] {
        let span = json!([{"start": start, "end": end}]);
        let reason = Reason::EmptyRange { start, end };
        assert_refused(
            "/articles/0/mentions/1/spans",
            span,
            at(Part::Mention(2)),
            reason,
        );
    }
    for end in [length as u64 + 1, u64::MAX] {
        let span = json!([{"start": 5, "end": end}]);
        let reason = Reason::BeyondText { end, length };
        assert_refused(
            "/articles/0/claims/0/cue",
            span,
            at(Part::Claim(1)),
            reason.clone(),
        );
        let block = json!([{"start": 5, "end": end, "kind": "title"}]);
        assert_refused("/articles/0/blocks", block, at(Part::Block(1)), reason);
    }
    let quote = json!([{"start": 0, "end": 4, "text": "Male"}]);
    let differs = Reason::QuoteDiffers {
        quoted: "Male".into(),
        found: "Mali".into(),
    };
    let source = json!([{"name": "Mali", "spans": quote}]);
    assert_refused(
        "/articles/0/claims/0/sources",
        source,
        at(Part::Claim(1)),
        differs.clone(),
    );
    assert_refused(
        "/articles/0/mentions/0/spans",
        quote,
        at(Part::Mention(1)),
        differs,
    );
    assert_refused(
        "/articles/0/claims/0/spans",
        json!([]),
        at(Part::Claim(1)),
        Reason::NoSpans,
    );
    let block = json!({"start": 1, "end": 3, "kind": "heading"});
    let overlap = Reason::BlocksOverlap;
    assert_refused("/articles/0/blocks/-", block, at(Part::Block(4)), overlap);
}

#[test]
fn ids_that_are_used_twice_are_refused() {
    let duplicate = |id: &str| Reason::DuplicateId(id.to_owned());
    let article = "/articles/0";
    for (list, place) in [
        ("mentions/1", Part::Mention(2)),
        ("claims/0", Part::Claim(1)),
        ("relations/0", Part::Relation(1)),
    ] {
        let pointer = format!("{article}/{list}/id");
        assert_refused(&pointer, json!("m1"), at(place), duplicate("m1"));
        assert_refused(&pointer, json!(""), at(place), Reason::EmptyId);
    }
    let again = v1()["articles"][0].clone();
    let Refusal { place, reason } = refused_with("/articles/-", again);
    assert_eq!(reason, duplicate("a1"));
    assert!(
        matches!(place, Place::Article { number: 2, .. }),
        "{place:?}"
    );
}

#[test]
fn references_to_nothing_are_refused() {
    let dangling = |target, id: &str| Reason::Dangling {
        target,
        id: id.to_owned(),
    };
    for (pointer, value, part, target, id) in [
        (
            "mentions/0/label",
            json!("x"),
            Part::Mention(1),
            Target::Label,
            "x",
        ),
        (
            "mentions/0/entity",
            json!("x"),
            Part::Mention(1),
            Target::Entity,
            "x",
        ),
        (
            "claims/0/sources/1/mention",
            json!("c1"),
            Part::Claim(1),
            Target::Mention,
            "c1",
        ),
        (
            "claims/0/sources/2/entity",
            json!("m1"),
            Part::Claim(1),
            Target::Entity,
            "m1",
        ),
        (
            "relations/0/from",
            json!("r1"),
            Part::Relation(1),
            Target::Annotation,
            "r1",
        ),
        (
            "relations/0/to",
            json!(""),
            Part::Relation(1),
            Target::Annotation,
            "",
        ),
    ] {
        let pointer = format!("/articles/0/{pointer}");
        assert_refused(&pointer, value, at(part), dangling(target, id));
    }
}

#[test]
fn a_source_is_one_thing() {
    for source in [json!({}), json!({"mention": "m1", "name": "AFP"})] {
        let place = at(Part::Claim(1));
        assert_refused(
            "/articles/0/claims/0/sources/0",
            source,
            place,
            Reason::UnclearSource,
        );
    }
}

#[test]
fn deep_nesting_is_refused_wherever_it_is() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let objects = "{\"a\":".repeat(100_000);
    for file in [
        V1.replacen(
            "\"x-top\": {",
            &format!("\"x-deep\": {deep}, \"x-top\": {{"),
            1,
        ),
        V1.replacen("\"x-mention\": []", &format!("\"x-mention\": {deep}"), 1),
        V1.replacen("\"x-span\": \"s\"", &format!("\"x-span\": {deep}"), 1),
        V1.replacen("\"version\": 1", &format!("\"version\": {deep}"), 1),
    ] {
        assert_ne!(file, V1);
        let reason = read(file.as_bytes()).expect_err("refused").reason;
        assert!(matches!(reason, Reason::TooDeep(_)), "{reason:?}");
    }
    for deep in [deep, objects] {
        let reason = read(deep.as_bytes()).expect_err("refused").reason;
        assert!(
            matches!(reason, Reason::TooDeep(_) | Reason::NotJson(_)),
            "{reason:?}"
        );
    }
}

#[test]
fn positions_in_utf_16_units_are_noticed_by_their_quote() {
    let refusal = read_value(&one_span("💩This is an annotation.", 13, 23, "annotation"));
    let reason = refusal.expect_err("refused").reason;
    let (quoted, found) = ("annotation".to_owned(), "nnotation.".to_owned());
    assert_eq!(reason, Reason::QuoteDiffers { quoted, found });
}
