//! What positions count: by quotations, by the ends of words, or by asking.

use inquit::formats::{
    reading::{Question, UnitQuestion},
    units::Unit,
};

use super::*;

fn doccano(labels: &str) -> String {
    format!(r#"{{"text": "🗳️ Ada est à Mopti.\n", "label": {labels}}}"#)
}

fn question(text: &str) -> Option<UnitQuestion> {
    let asked = open("a.jsonl", text, &[]).expect("a good file").question?;
    let Question::Unit(question) = asked else {
        panic!("{asked:?}");
    };
    Some(question)
}

#[test]
fn ends_of_words_decide_for_the_usual_unit() {
    let imported = open("a.jsonl", &doccano("[[4, 7, \"PER\"]]"), &[]).expect("a good file");
    assert_eq!(imported.question, None);
    assert_eq!(shown(&imported), "person 3 Ada\n");
}

#[test]
fn where_they_speak_against_it_a_person_is_asked_and_sees_both() {
    let question = question(&doccano("[[3, 6, \"PER\"], [13, 18, \"LOC\"]]")).expect("a question");
    assert_eq!(question.taken, Unit::CodePoint);
    assert_eq!(
        question.choices[0].preview,
        ["🗳️ [Ada] est à Mopti. ", "🗳️ Ada est à [Mopti]. "]
    );
    assert_eq!(
        question.choices[1].preview,
        ["🗳️[ Ad]a est à Mopti. ", "🗳️ Ada est à[ Mopt]i. "]
    );
    assert_eq!(
        (
            question.choices[0].fits,
            question.choices[1].fits,
            question.choices[0].of
        ),
        (4, 0, 4)
    );
}

#[test]
fn the_answer_is_followed() {
    let text = doccano("[[3, 6, \"PER\"]]");
    for (unit, expected) in [
        (Unit::CodePoint, "person 3 Ada\n"),
        (Unit::Utf16, "person 2  Ad\n"),
    ] {
        let labels = default_labels();
        let here = Here {
            labels: &labels,
            unit: Some(unit),
            ..Here::default()
        };
        let imported = read(&[("a.jsonl", text.as_bytes())], &here).expect("a good file");
        assert_eq!(imported.question, None);
        assert_eq!(shown(&imported), expected);
    }
}

#[test]
fn without_anything_but_the_basic_plane_nobody_is_asked() {
    let text = r#"{"text": "L’été à Bamako", "label": [[1, 4, "X"], [8, 14, "LOC"]]}"#;
    assert_eq!(question(text), None);
    let before = r#"{"text": "Bamako 🗳️ Ada", "label": [[0, 3, "LOC"]]}"#;
    assert_eq!(question(before), None);
}

#[test]
fn bytes_are_found_out_as_well() {
    let annotations = "T1\tPER 14 22\tAda Diop\nT2\tLOC 73 78\tMopti\n";
    let imported = open_all(&[("a.ann", annotations), ("a.txt", CRUE)], &[]).expect("good files");
    assert_eq!(shown(&imported), "person 9 Ada Diop\nplace 55 Mopti\n");
    assert_eq!(
        warnings(&imported),
        ["a.ann: positions count bytes, as the quoted words show."]
    );
}

#[test]
fn line_ends_of_windows_and_control_characters_do_not_move_anything() {
    let text = "🗳️ Hier\r\nAda\u{7} Diop\rva.";
    let annotations = "T1\tPER 9 18\tAda\u{7} Diop\nT2\tX 19 21\tva\n";
    let imported = open_all(&[("a.ann", annotations), ("a.txt", text)], &[]).expect("good files");
    assert_eq!(shown(&imported), "person 8 Ada\u{fffd} Diop\nx 18 va\n");
    assert_eq!(warnings(&imported), [""; 0]);
    assert_eq!(
        &*imported.project.articles[0].text,
        "🗳️ Hier\nAda\u{fffd} Diop\nva."
    );
}

#[test]
fn what_has_drifted_is_repaired_and_what_is_gone_is_kept() {
    let annotations =
        "T1\tPER 7 15\tAda Diop\nT2\tLOC 54 59\tMopti\nT3\tPER 0 5\tTombouctou\nT4\tX 900 901\t\n";
    let imported = open_all(&[("a.ann", annotations), ("a.txt", CRUE)], &[]).expect("good files");
    assert_eq!(shown(&imported), "person 9 Ada Diop\nplace 55 Mopti\n");
    assert_eq!(
        warnings(&imported),
        ["a: 2 annotations did not stand where the file says, and were found by the words."]
    );
    let lost: Vec<&str> = imported
        .orphans
        .iter()
        .map(|o| o.kept.quote.as_str())
        .collect();
    assert_eq!(lost, ["Tombouctou", ""]);
}
