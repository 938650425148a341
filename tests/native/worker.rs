//! What travels between the page and its worker arrives as it left.

use inquit::{
    core::{json, reading::read_plain},
    worker::{Answer, Articles, BUILD, Job, Progress, Word, work},
};
use proptest::prelude::*;

fn arrives(word: &Word) {
    assert_eq!(json::read::<Word>(&json::compact(word)).as_ref(), Ok(word));
}

fn read(name: &str, bytes: &[u8]) -> Answer {
    let name = name.to_owned();
    work(Job::Read { name }, bytes.to_vec(), &|_| {}).0
}

#[test]
fn jobs_arrive() {
    let name = "L’« état »\n\\.txt".to_owned();
    let job = Job::Read { name };
    assert_eq!(json::read(&json::compact(&job)), Ok(job));
}

#[test]
fn words_arrive() {
    arrives(&Word::Ready(BUILD.to_owned()));
    arrives(&Word::Progress(Progress { done: 3, of: 7 }));
    arrives(&Word::Unreadable(String::new()));
    arrives(&Word::Failed("panicked at \"x\"\n\t…".to_owned()));
    arrives(&Word::Done(Answer::Project));
    arrives(&Word::Done(Answer::NoText));
}

#[test]
fn a_word_of_another_version_is_none_of_ours() {
    for said in ["", "{}", "{\"ready\": 1}", "{\"dance\": true}"] {
        assert!(json::read::<Word>(said).is_err(), "{said}");
    }
}

#[test]
fn what_is_no_article_is_told_apart() {
    assert_eq!(read("a.txt", &[0; 64]), Answer::NoText);
    assert_eq!(read("a.txt", b"{\"format\": \"inquit\"}"), Answer::Project);
    let nothing = Articles {
        drafts: Vec::new(),
        lossy: false,
    };
    assert_eq!(read("a.txt", b" \n"), Answer::Articles(nothing));
}

proptest! {
    #[test]
    fn an_article_arrives_as_the_page_would_read_it(text in "[ -~\n«é文😀]{0,200}") {
        prop_assume!(!text.contains("\"format\""));
        let drafts = Vec::from_iter(read_plain(&text, Some("a.txt")));
        let answer = read("a.txt", text.as_bytes());
        prop_assert_eq!(&answer, &Answer::Articles(Articles { drafts, lossy: false }));
        arrives(&Word::Done(answer));
    }
}
