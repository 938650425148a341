//! What travels between the page and its worker arrives as it left.

use inquit::{
    core::{
        annotation::Id,
        article::BlockKind,
        json,
        reading::read_plain,
        settings::Language::{self, En, Fr},
    },
    readers::{Dropped, Reading},
    worker::{Answer, BUILD, Job, Progress, Read, Subject, Word, work},
};
use proptest::prelude::*;

fn arrives(word: &Word) {
    assert_eq!(json::read::<Word>(&json::compact(word)).as_ref(), Ok(word));
}

fn read(name: &str, bytes: &[u8], language: Language) -> Answer {
    let name = name.to_owned();
    work(Job::Read { name, language }, bytes.to_vec(), &|_| {}).0
}

#[test]
fn jobs_arrive() {
    let name = "L’« état »\n\\.txt".to_owned();
    for job in [
        Job::Read { name, language: Fr },
        Job::Paste { language: En },
        Job::Statements(Subject::bare(&[], None)),
        Job::Variants(
            Subject::bare(&[], Some("fr".to_owned())),
            "Choguel Maïga".to_owned(),
            Id::new("person").expect("not empty"),
        ),
    ] {
        assert_eq!(json::read(&json::compact(&job)), Ok(job));
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
    arrives(&Word::Done(Answer::Readings(vec![Read {
        reading,
        warnings,
    }])));
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
        read("a.txt", b"\n{\"format\": \"inquit\"}", En),
        Answer::Project
    );
}

#[test]
fn a_refusal_speaks_the_language_of_the_page() {
    let refusal = |language| match read("a.txt", b" \n", language) {
        Answer::Refused(why) => why,
        other => panic!("{other:?}"),
    };
    assert!(refusal(En).contains("no text to read"), "{}", refusal(En));
    assert!(refusal(Fr).contains("aucun texte"), "{}", refusal(Fr));
}

#[test]
fn a_pasted_fragment_keeps_headings_and_lists() {
    let html = "<meta charset=utf-8><h2>Bread</h2><p>Take <b>flour</b>.</p><ul><li>Salt</li></ul>";
    let (answer, _) = work(Job::Paste { language: En }, html.into(), &|_| {});
    let Answer::Readings(readings) = answer else {
        panic!("{answer:?}");
    };
    let draft = &readings[0].reading.draft;
    assert_eq!(&*draft.text, "Bread\n\nTake flour.\n\nSalt");
    assert_eq!(draft.blocks[2].kind, BlockKind::ListItem);
}

proptest! {
    #[test]
    fn an_article_arrives_as_the_page_would_read_it(text in "[ -~\n«é文😀]{0,200}") {
        let Answer::Readings(readings) = read("a.txt", text.as_bytes(), En) else {
            return Ok(());
        };
        arrives(&Word::Done(Answer::Readings(readings)));
    }
}
