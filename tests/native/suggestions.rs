//! What is suggested travels whole, waits until a person has decided, and then becomes an annotation.

use inquit::{
    core::{
        annotation::{ClaimKind, Origin},
        attribution::{Known, KnownEntity, KnownMention},
        command::{Command, Refusal},
        json,
        suggestion::{Suggested, Suggestion, undecided},
        text::TextRange,
    },
    worker::{self, Answer, Job, Subject, Word},
};

use super::work::{Work, article, entity, label};

const TEXT: &str = "“We were warned,” said Leila Marsh. Marsh lives in Carrow.";

fn subject(work: &Work) -> Subject {
    let library = &work.workspace.library;
    let open = work.workspace.open.as_ref().expect("an article is open");
    let entities = library.entities.values().map(|e| KnownEntity {
        id: e.id.clone(),
        label: e.label.clone(),
        name: e.name.clone(),
        aliases: e.aliases.clone(),
    });
    let mentions = open.annotations.iter().filter_map(|a| a.as_mention());
    let mentions = mentions.map(|m| KnownMention {
        id: m.id.clone(),
        label: m.label.clone(),
        range: m.spans.as_slice()[0],
    });
    Subject {
        blocks: open.blocks.to_vec(),
        language: Some("en".to_owned()),
        known: Known {
            entities: entities.collect(),
            mentions: mentions.collect(),
        },
    }
}

/// What the worker answers to a job that went there as text and whose answer came back so.
fn asked(work: &Work, job: Job) -> Vec<Suggestion> {
    let open = work.workspace.open.as_ref().expect("an article is open");
    let job: Job = json::read(&json::compact(&job)).expect("a job arrives");
    let (answer, _) = worker::work(job, open.text.as_bytes().to_vec(), &|_| {});
    let word = Word::Done(answer);
    let Ok(Word::Done(Answer::Suggestions(found))) = json::read(&json::compact(&word)) else {
        panic!("suggestions arrive");
    };
    found
}

fn waiting(work: &Work) -> Vec<Suggestion> {
    let found = asked(work, Job::Suggest(subject(work)));
    let open = work.workspace.open.as_ref().expect("an article is open");
    undecided(&found, open, &work.workspace.library)
}

fn words(work: &Work, suggestions: &[Suggestion]) -> Vec<String> {
    let open = work.workspace.open.as_ref().expect("an article is open");
    let words = suggestions.iter().map(|s| s.spans().quote(&open.text));
    words.collect()
}

fn first_claim(work: &Work) -> Suggestion {
    let claim = waiting(work)
        .into_iter()
        .find(|s| matches!(s.what, Suggested::Claim(_)));
    claim.expect("a claim is suggested")
}

#[test]
fn claims_and_names_are_suggested_with_a_reason() {
    let work = Work::on(TEXT);
    let found = waiting(&work);
    let words = words(&work, &found);
    assert_eq!(words[..2], ["We were warned", "Leila Marsh"]);
    assert!(found.iter().all(|s| !s.why.is_empty() && s.score <= 100));
}

#[test]
fn what_is_accepted_is_an_annotation_and_waits_no_longer() {
    let mut work = Work::on(TEXT);
    let claim = first_claim(&work);
    work.act(claim.command()).expect("it can be made");
    let open = work.workspace.open.as_ref().expect("an article is open");
    let made = open.annotations.iter().find_map(|a| a.as_claim());
    let made = made.expect("a claim").clone();
    assert_eq!(
        (made.kind, made.origin),
        (ClaimKind::Direct, Origin::Suggested)
    );
    assert_eq!(made.cue[0].of(&open.text), Some("said"));
    assert_eq!(made.sources.len(), 1);
    assert!(!waiting(&work).contains(&claim));
    assert!(work.undo());
    assert!(waiting(&work).contains(&claim));
}

#[test]
fn what_is_rejected_comes_back_only_with_undo() {
    let mut work = Work::on(TEXT);
    for index in [0, 1] {
        let suggestion = waiting(&work)[index].clone();
        let open = work.workspace.open.as_ref().expect("an article is open");
        let key = suggestion.key(open);
        work.act(Command::Reject(key.clone())).expect("new");
        assert!(!waiting(&work).contains(&suggestion));
        assert_eq!(work.act(Command::Reject(key)), Err(Refusal::NothingToDo));
        assert!(work.undo());
        assert!(waiting(&work).contains(&suggestion));
    }
}

#[test]
fn a_name_that_was_rejected_is_rejected_in_every_article() {
    let mut work = Work::on(TEXT);
    let name = waiting(&work)[1].clone();
    let open = work.workspace.open.as_ref().expect("an article is open");
    work.act(Command::Reject(name.key(open))).expect("new");
    let other = article("b", "Later Leila Marsh left.");
    let records = other.records().map(inquit::core::record::Change::Add);
    work.act(Command::BringIn(1, records.collect()))
        .expect("new");
    work.open(&other.head.id);
    let left = waiting(&work);
    assert!(!words(&work, &left).contains(&"Leila Marsh".to_owned()));
}

#[test]
fn a_selection_is_proposed_the_claim_around_it() {
    let work = Work::on(TEXT);
    let selection = work.range("were warned");
    let proposed = asked(&work, Job::Propose(subject(&work), selection));
    assert_eq!(words(&work, &proposed), ["We were warned"]);
    let alone = TextRange::new(work.range("lives").start(), work.range("lives").end());
    let alone = alone.expect("a word");
    let proposed = asked(&work, Job::Propose(subject(&work), alone));
    assert_eq!(words(&work, &proposed), ["lives"]);
}

#[test]
fn a_known_speaker_is_the_entity_or_the_mention() {
    let library = vec![inquit::core::record::Record::Entity(entity(
        "Leila Marsh",
        "p",
    ))];
    let mut work = Work::with(article("a", TEXT), library);
    let sources = |work: &Work| match first_claim(work).what {
        Suggested::Claim(draft) => json::compact(&draft.sources),
        Suggested::Mention(..) => panic!("a claim"),
    };
    assert!(sources(&work).contains("leila marsh") || sources(&work).contains("Leila Marsh"));
    let range = work.range("Leila Marsh");
    let tag = Command::Tag(label("p"), vec![range], Origin::Manual);
    work.act(tag).expect("tagged");
    assert!(
        sources(&work).starts_with("[{\"mention\":"),
        "{}",
        sources(&work)
    );
}
