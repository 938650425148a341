//! What travels between the page and its worker arrives as it left.

use inquit::{
    core::{
        annotation::Id,
        article::BlockKind,
        json,
        project::Project,
        reading::read_plain,
        settings::Language::{self, En, Fr},
    },
    formats::{
        reading::{Column, Meaning},
        units::Unit,
    },
    readers::{Dropped, Reading},
    worker::{
        Answer, Answers, BUILD, Choices, Delivery, Job, Packed, Parcel, Progress, Read, Subject,
        Word, work,
    },
};
use proptest::prelude::*;

fn arrives(word: &Word) {
    assert_eq!(json::read::<Word>(&json::compact(word)).as_ref(), Ok(word));
}

fn read(name: &str, bytes: &[u8], language: Language) -> (Answer, Vec<u8>) {
    let name = name.to_owned();
    work(Job::Read { name, language }, bytes.to_vec(), &|_| {})
}

/// What the page makes of an answer.
fn readings((answer, texts): (Answer, Vec<u8>)) -> Vec<Read> {
    arrives(&Word::Done(answer.clone()));
    let Answer::Readings(packed) = answer else {
        panic!("{answer:?}");
    };
    let mut rest = texts.as_slice();
    let unpack = |packed: Packed| packed.unpack(&mut rest).expect("all of it is there");
    let read = packed.into_iter().map(unpack).collect();
    assert!(rest.is_empty());
    read
}

#[test]
fn jobs_arrive() {
    let name = "L’« état »\n\\.txt".to_owned();
    for job in [
        Job::Read { name, language: Fr },
        Job::Paste { language: En },
        Job::Recognise,
        Job::Statements(Subject::bare(&[], None)),
        Job::Import(parcel("a.csv", "", vec![meaning()])),
        Job::Variants(
            Subject::bare(&[], Some("fr".to_owned())),
            "Choguel Maïga".to_owned(),
            Id::new("person").expect("not empty"),
        ),
    ] {
        assert_eq!(json::read(&json::compact(&job)), Ok(job));
    }
}

fn meaning() -> Meaning {
    Meaning {
        like: vec!["PER".to_owned(), "0".to_owned(), "3".to_owned()],
        named: false,
        columns: vec![Some(Column::Label), Some(Column::Start), None],
    }
}

fn parcel(name: &str, file: &str, meanings: Vec<Meaning>) -> Parcel {
    let answers = Answers {
        unit: Some(Unit::Utf16),
        meanings,
    };
    Parcel {
        files: vec![(name.to_owned(), file.len())],
        answers,
        open: Id::new("a"),
        language: En,
        now: "2026-01-02T03:04:05Z".to_owned(),
    }
}

/// A file beside an empty library.
fn imported(file: &str, meanings: Vec<Meaning>) -> (Delivery, String) {
    let job = Job::Import(parcel("a.csv", file, meanings));
    let library = inquit::formats::inquit::write(&Project::default(), "");
    let body = format!("{file}{library}");
    let (answer, project) = work(job, body.into_bytes(), &|_| {});
    arrives(&Word::Done(answer.clone()));
    let Answer::Delivered(delivery) = answer else {
        panic!("{answer:?}");
    };
    (delivery, String::from_utf8(project).expect("JSON"))
}

#[test]
fn what_columns_hold_is_asked_and_the_answer_is_followed() {
    let file = "Ada va à Mopti.,0,3,PER\nAda va à Mopti.,9,14,LOC\n";
    let (delivery, _) = imported(file, Vec::new());
    let question = delivery.question.expect("a question");
    assert_eq!(
        question.sentence,
        "a.csv: the names of the columns do not tell what they hold."
    );
    let Choices::Columns(rows, guess) = question.choices else {
        panic!("{:?}", question.choices);
    };
    assert_eq!(rows[1], ["Ada va à Mopti.", "9", "14", "LOC"]);
    let (delivery, project) = imported(file, vec![guess]);
    assert_eq!(delivery.question, None);
    assert!(project.contains("\"text\": \"Mopti\""), "{project}");
}

#[test]
fn why_words_have_no_place_is_told() {
    let text = "Ada met Noor, and Ada left.";
    let told = |quote: &str| {
        let file = format!("passage,quote,label\n\"{text}\",{quote},person\n");
        imported(&file, Vec::new()).0.warnings
    };
    assert!(told("Noor").is_empty());
    assert_eq!(told("Lea"), ["Person “Lea” was not found in the text."]);
    let twice = "Person “Ada”: the words stand in the text more than once, and nothing tells which are meant.";
    assert_eq!(told("Ada"), [twice]);
}

#[test]
fn files_of_no_other_tool_are_left_to_the_page() {
    for file in ["Ada va.", "{\"a\": 1}", "PK\u{3}\u{4} cut short"] {
        let job = Job::Import(parcel("a.json", file, Vec::new()));
        let library = inquit::formats::inquit::write(&Project::default(), "");
        let (answer, _) = work(job, format!("{file}{library}").into_bytes(), &|_| {});
        assert_eq!(answer, Answer::NotForeign, "{file}");
    }
}

#[test]
fn words_arrive() {
    arrives(&Word::Ready(BUILD.to_owned()));
    arrives(&Word::Progress(Progress { done: 3, of: 7 }));
    arrives(&Word::Unreadable(String::new()));
    arrives(&Word::Failed("panicked at \"x\"\n\t…".to_owned()));
    arrives(&Word::Done(Answer::Project));
    arrives(&Word::Done(Answer::Refused("Nothing in it.".to_owned())));
}

#[test]
fn what_stands_around_an_article_arrives_with_it() {
    let reading = Reading {
        part: Some("chapters/1.xhtml".to_owned()),
        draft: read_plain("Report\n\nAda met Noor.", None).expect("words"),
        apart: true,
        dropped: vec![Dropped {
            before: 1,
            kind: BlockKind::ListItem,
            words: "Subscribe".to_owned(),
        }],
        warnings: Vec::new(),
    };
    let warnings = vec!["Look whether accents are right.".to_owned()];
    let read = Read { reading, warnings };
    let mut texts = Vec::new();
    let packed = [(); 2].map(|()| Packed::pack(read.clone(), &mut texts));
    assert_eq!(
        readings((Answer::Readings(packed.to_vec()), texts)),
        [read.clone(), read]
    );
}

#[test]
fn texts_that_do_not_fit_are_none() {
    let (answer, texts) = read("a.txt", "Été\n\nAda met Noor.".as_bytes(), En);
    let Answer::Readings(packed) = answer else {
        panic!("{answer:?}");
    };
    for cut in [0, 1, 12, 24, texts.len() - 1] {
        assert_eq!(packed[0].clone().unpack(&mut &texts[..cut]), None, "{cut}");
    }
    let mut damaged = texts.clone();
    damaged[..12].fill(0xff);
    assert_eq!(packed[0].clone().unpack(&mut damaged.as_slice()), None);
}

#[test]
fn the_language_of_a_text_is_told_or_not() {
    let told = |text: &str| {
        let (answer, _) = work(Job::Recognise, text.into(), &|_| {});
        arrives(&Word::Done(answer.clone()));
        answer
    };
    let german = "Der Staudamm oberhalb von Graz ist in der Nacht gebrochen, sagte die Ministerin.";
    assert_eq!(told(german), Answer::Language(Some("de".to_owned())));
    let japanese = "山の上のダムが月曜の夜に決壊した。";
    assert_eq!(told(japanese), Answer::Language(Some("ja".to_owned())));
    for nothing in ["", "Ada", "123 456", "Graz, Ada Moreau"] {
        assert_eq!(told(nothing), Answer::Language(None), "{nothing}");
    }
}

#[test]
fn a_word_of_another_version_is_none_of_ours() {
    for said in ["", "{}", "{\"ready\": 1}", "{\"dance\": true}"] {
        assert!(json::read::<Word>(said).is_err(), "{said}");
    }
}

#[test]
fn a_project_is_left_to_the_page() {
    assert_eq!(
        read("a.txt", b"\n{\"format\": \"inquit\"}", En).0,
        Answer::Project
    );
}

#[test]
fn a_refusal_speaks_the_language_of_the_page() {
    let refusal = |language| match read("a.txt", b" \n", language).0 {
        Answer::Refused(why) => why,
        other => panic!("{other:?}"),
    };
    assert!(refusal(En).contains("no text to read"), "{}", refusal(En));
    assert!(refusal(Fr).contains("aucun texte"), "{}", refusal(Fr));
}

#[test]
fn a_pasted_fragment_keeps_headings_and_lists() {
    let html = "<meta charset=utf-8><h2>Bread</h2><p>Take <b>flour</b>.</p><ul><li>Salt</li></ul>";
    let readings = readings(work(Job::Paste { language: En }, html.into(), &|_| {}));
    let draft = &readings[0].reading.draft;
    assert_eq!(&*draft.text, "Bread\n\nTake flour.\n\nSalt");
    assert_eq!(draft.blocks[2].kind, BlockKind::ListItem);
}

proptest! {
    #[test]
    fn an_article_arrives_as_the_page_would_read_it(text in "[ -~\n«é文😀]{0,200}") {
        let (answer, texts) = read("a.txt", text.as_bytes(), En);
        if let Answer::Readings(_) = answer {
            prop_assert_eq!(&*readings((answer, texts))[0].reading.draft.text, text);
        }
    }
}
