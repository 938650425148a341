//! Tables whose columns have no names that are known, and tables that have places and no words.

use inquit::formats::reading::{Column, Meaning, Question, TableQuestion};

use super::*;

/// What is asked about a table; `None` if it is read without a question.
fn asked(name: &str, text: &str) -> Option<TableQuestion> {
    let own = article("Crue", None, CRUE);
    match open(name, text, &[own]).expect("a good table").question {
        Some(Question::Table(table)) => Some(table),
        other => panic!("{other:?}"),
    }
}

/// The guess, column by column; `-` for what is kept.
fn guess(name: &str, text: &str) -> String {
    let guess = asked(name, text).expect("a question").guess;
    let columns = guess.columns.iter();
    let names: Vec<String> = columns
        .map(|column| column.map_or("-".to_owned(), |column| format!("{column:?}")))
        .collect();
    let named = if guess.named { "named: " } else { "" };
    format!("{named}{}", names.join(" "))
}

/// Files read with the guess for each question.
fn answered(files: &[(&str, &str)], articles: &[Candidate]) -> Imported {
    let labels = default_labels();
    let bytes: Vec<(&str, &[u8])> = files.iter().map(|(n, t)| (*n, t.as_bytes())).collect();
    let mut meanings: Vec<Meaning> = Vec::new();
    loop {
        let here = Here {
            labels: &labels,
            articles,
            meanings: &meanings,
            ..Here::default()
        };
        let imported = read(&bytes, &here).expect("good files");
        match imported.question {
            Some(Question::Table(table)) => meanings.push(table.guess),
            _ => return imported,
        }
    }
}

#[test]
fn what_columns_hold_is_guessed_from_what_stands_in_them() {
    let bare = "PER,9,17,Ada Diop\nLOC,55,60,Mopti\n";
    assert_eq!(guess("a.csv", bare), "Label Start End Text");
    let semicolons = "crue.txt;9;17;PER\ncrue.txt;55;60;LOC\n";
    assert_eq!(guess("a.csv", semicolons), "Title Start End Label");
    let words = "PER\tAda Diop\nLOC\tMopti\nLOC\tKayes\n";
    assert_eq!(guess("a.tsv", words), "Label Text");
    let named = "von,bis,Art,Wortlaut\n9,17,PER,Ada Diop\n55,60,LOC,Mopti\n";
    assert_eq!(guess("a.csv", named), "named: Start End Label Text");
    let passages = "Ada va à Mopti.,0,3,PER\nAda va à Mopti.,9,14,LOC\n";
    assert_eq!(guess("a.csv", passages), "Passage Start End Label");
    let half_known = "type,surface\nPER,Ada Diop\nLOC,Mopti\n";
    assert_eq!(guess("a.csv", half_known), "named: Label Text");
}

#[test]
fn a_person_sees_the_first_rows() {
    let long = "é".repeat(500);
    let table: String = (0..9)
        .map(|n| format!("PER,{n},{},{long}\n", n + 500))
        .collect();
    let rows = asked("a.csv", &table).expect("a question").rows;
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[4][..3], ["PER", "4", "504"]);
    assert_eq!(rows[0][3].chars().count(), 120);
}

#[test]
fn what_was_said_is_followed_and_the_rest_is_kept_under_its_name() {
    let bare = "PER,9,17,Ada Diop,sûr\nLOC,55,60,Mopti,douteux\n";
    let own = article("Crue", None, CRUE);
    let imported = answered(&[("a.csv", bare)], &[own]);
    assert_eq!(
        shown(&imported),
        "person 9 Ada Diop {\"features\":{\"column 5\":\"sûr\"}}\n\
         place 55 Mopti {\"features\":{\"column 5\":\"douteux\"}}\n"
    );
}

#[test]
fn an_answer_holds_for_tables_that_are_alike_and_no_others() {
    let meaning = |named| Meaning {
        like: ["von", "bis"].map(str::to_owned).to_vec(),
        named,
        columns: vec![Some(Column::Start), Some(Column::End)],
    };
    let holds = |named, first: &[&str]| {
        let first: Vec<String> = first.iter().map(|cell| (*cell).to_owned()).collect();
        meaning(named).holds_for(&first)
    };
    assert!(holds(true, &["von", "bis"]));
    assert!(!holds(true, &["von", "Art"]));
    assert!(holds(false, &["1st", "PER"]));
    assert!(!holds(false, &["1", "PER"]));
    assert!(!holds(false, &["von", "bis", "Art"]));
    let two = [
        ("a.csv", "PER,9,17,Ada Diop\n"),
        ("b.csv", "LOC,55,60,Mopti\n"),
        ("crue.txt", CRUE),
    ];
    let imported = answered(&two, &[]);
    assert_eq!(shown(&imported), "person 9 Ada Diop\nplace 55 Mopti\n");
}

#[test]
fn texts_in_the_rows_come_along_even_if_their_column_is_called_like_the_words() {
    let table = "text,start,end,label\n🗳️ Ada va à Mopti.,3,6,PER\n🗳️ Ada va à Mopti.,12,17,LOC\nIssa.,0,4,PER\n";
    let imported = open("a.csv", table, &[]).expect("a good table");
    assert_eq!(imported.question, None);
    assert_eq!(imported.project.articles.len(), 2);
    let mut lines: Vec<String> = shown(&imported).lines().map(str::to_owned).collect();
    lines.sort();
    assert_eq!(lines, ["person 0 Issa", "person 3 Ada", "place 12 Mopti"]);
}

#[test]
fn places_without_words_are_places_of_the_text_beside_them() {
    let table = "start,end,label\n9,17,PER\n55,60,LOC\n";
    let expected = "person 9 Ada Diop\nplace 55 Mopti\n";
    for text in ["crue.txt", "sub/crue.txt", "other.txt"] {
        let imported = open_all(&[("crue.csv", table), (text, CRUE)], &[]).expect("good files");
        assert_eq!(shown(&imported), expected, "{text}");
        assert_eq!(imported.project.articles.len(), 1, "{text}");
    }
    let beside = [("crue.csv", table), ("crue.txt", CRUE), ("b.txt", "Rien.")];
    let imported = open_all(&beside, &[]).expect("good files");
    assert_eq!(shown(&imported), expected);
    assert_eq!(imported.project.articles.len(), 2);
}

#[test]
fn each_row_may_name_the_file_that_it_is_about() {
    let table = "document,start,end,label\ncrue.txt,9,17,PER\nb.txt,0,4,X\ncrue.txt,55,60,LOC\n";
    let files = [("t.csv", table), ("crue.txt", CRUE), ("b.txt", "Rien.")];
    let imported = open_all(&files, &[]).expect("good files");
    let mut lines: Vec<String> = shown(&imported).lines().map(str::to_owned).collect();
    lines.sort();
    assert_eq!(lines, ["person 9 Ada Diop", "place 55 Mopti", "x 0 Rien"]);
    let titles = imported.project.articles.iter();
    let titles: Vec<&str> = titles.map(|a| a.head.title.as_str()).collect();
    assert_eq!(titles, ["b", "crue"]);
}

#[test]
fn places_without_words_are_places_of_the_article_of_that_name_or_of_the_one_on_the_page() {
    let table = "start,end,label\n9,17,PER\n55,60,LOC\n";
    let expected = "person 9 Ada Diop\nplace 55 Mopti\n";
    let own = article("Crue", None, CRUE);
    let imported = open("crue.csv", table, std::slice::from_ref(&own)).expect("a good table");
    assert_eq!(shown(&imported), expected);
    let refused = open("spans.csv", table, std::slice::from_ref(&own));
    assert!(refused.is_err());

    let onto = |table: &str| {
        let here = Here {
            articles: std::slice::from_ref(&own),
            open: Some(&own.id),
            ..Here::default()
        };
        read(&[("spans.csv", table.as_bytes())], &here)
    };
    let imported = onto(table).expect("a good table");
    assert_eq!(shown(&imported), expected);
    assert_eq!(
        warnings(&imported),
        [
            "spans.csv has places only and does not say of which text; they were taken to be in “Crue”. Undo it if that is wrong."
        ]
    );
    // No words there, beyond the end, of another text: not this article.
    for strange in [
        "start,end,label\n10,16,PER\n",
        "start,end,label\n9,17,PER\n900,910,PER\n",
        "document,start,end\nother.txt,9,17\n",
    ] {
        assert!(onto(strange).is_err(), "{strange}");
    }
}

#[test]
fn what_only_looks_like_a_table_is_none() {
    for (name, text) in [
        ("a.csv", "Ada, Issa\nMopti\n"),
        ("a.csv", "Ada\nIssa\n"),
        ("a.txt", "Ada,Issa\nMopti,Kayes\n"),
        ("a.csv", ""),
    ] {
        assert!(!recognises(&[(name, text.as_bytes())]), "{name} {text}");
    }
}
