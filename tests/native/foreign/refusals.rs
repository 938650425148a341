//! Files that are not read: where and why, and what is said of it.

use inquit::formats::reading::{LeftOut, Place, Reason, Warning};
use inquit::formats::units::Unit;

use super::*;

#[track_caller]
fn assert_refused(name: &str, text: &str, expected: &str) {
    let refusal = open(name, text, &[]).expect_err("refused");
    assert_eq!(refusal.say(Language::En), expected);
}

#[test]
fn damaged_files_are_refused_with_their_place() {
    assert_refused(
        "a.json",
        "[{\"data\": {\"text\": \"é\n",
        "a.json: line 2, column 1: This is not JSON from here on (control character (\\u0000-\\u001F) found while parsing a string). The file may be cut short.",
    );
    assert_refused(
        "a.jsonl",
        "{\"text\": \"a\", \"label\": [[0, 1, \"X\"]]}\n\n{\"text\": ",
        "a.jsonl: line 3, column 9: This is not JSON from here on (EOF while parsing a value). The file may be cut short.",
    );
    assert_refused(
        "a.xml",
        "<TEI>\n <text><p>Ada</text></TEI>",
        "a.xml: line 2, column 14: This is not XML from here on (expected 'p' tag, not 'text'). The file may be cut short.",
    );
    assert_refused("a.xml", "<TEI/>", "a.xml: <text> is missing.");
    assert_refused(
        "a.tsv",
        "#FORMAT=WebAnno TSV 2.0\n",
        "a.tsv: line 1: Version 2.0 of the format is not read; export version 3.",
    );
    assert_refused(
        "a.tsv",
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Y|z\n\n\n#Text=Ada\n1-1\tnull\tAda\t_\n",
        "a.tsv: line 6: This line is none of the format: 1-1\tnull\tAda\t_",
    );
}

#[test]
fn nesting_has_a_limit() {
    let deep = "<x>".repeat(100_000);
    assert_refused(
        "a.xml",
        &format!("<TEI>{deep}"),
        "a.xml: Elements are nested too deep.",
    );
    let refusal = open("a.json", &"[".repeat(100_000), &[]).expect_err("refused");
    assert!(matches!(refusal.reason, Reason::NotJson(_)), "{refusal:?}");
}

#[test]
fn what_belongs_to_something_that_is_not_there_says_what_is_missing() {
    assert_refused(
        "crue.ann",
        "T1\tPER 0 3\tAda\n",
        "crue.ann: The text is missing: choose crue.txt together with this file.",
    );
    assert_refused(
        "t.csv",
        "quote,label\nAda,PER\n",
        "t.csv: The file has annotations without their text, and no article here has these words. Open the article first, then this file.",
    );
    assert_refused(
        "t.csv",
        "quote,label,title\nAda,PER,La crue\n",
        "t.csv: The file has annotations without their text, and no article here has these words. Open the article first (“La crue”), then this file.",
    );
    let unknown = "a.json: None of the formats that can be opened. Choose the file that the other tool exported, not its settings.";
    assert_refused("a.json", "{\"a\": 1}", unknown);
}

#[test]
fn a_text_that_shows_nothing_is_no_article() {
    for nothing in ["", " ", "\u{ad}", "\u{200b}\u{feff} "] {
        let file = format!(
            "{{\"text\": \"{nothing}\", \"label\": [[0, 1, \"PER\"]]}}\n\
             {{\"text\": \"Ada left.\", \"label\": [[0, 3, \"PER\"]]}}\n"
        );
        let imported = open("a.jsonl", &file, &[]).expect("a file of doccano");
        assert_eq!(imported.project.articles.len(), 1, "{nothing:?}");
        assert_eq!(imported.warnings.len(), 1, "{nothing:?}");
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    let file = || "f".to_owned();
    let warnings = [
        Warning::OtherUnit {
            file: file(),
            unit: Unit::Byte,
        },
        Warning::Repaired {
            title: file(),
            count: 1,
        },
        Warning::Repaired {
            title: file(),
            count: 2,
        },
        Warning::NoArticle {
            file: file(),
            name: None,
            count: 3,
        },
        Warning::NoArticle {
            file: file(),
            name: Some(file()),
            count: 1,
        },
        Warning::NoText { file: file() },
        Warning::LeftOut {
            file: file(),
            what: LeftOut::Rejected,
            count: 2,
        },
        Warning::Unknown { file: file() },
    ];
    for warning in warnings {
        let [english, french] = [Language::En, Language::Fr].map(|l| warning.say(l));
        assert!(english.starts_with('f') && french.starts_with('f'));
        assert_ne!(english, french);
    }
    let refusal = Refusal {
        file: file(),
        place: Place::Line(3),
        reason: Reason::Unknown,
    };
    assert!(
        refusal
            .say(Language::Fr)
            .starts_with("f : ligne 3 : Ce n’est aucun")
    );
}
