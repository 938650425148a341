//! Any project at all goes out and comes in again unchanged.

use std::rc::Rc;

use inquit::{
    core::{
        annotation::{Annotation, Extra, Id, Nature, Source, Spans, Speaker},
        checking::{Checking, ClaimType, Evidence, Question, Verdict, Worthiness},
        json,
        merging::SameArticle,
        palette::default_labels,
        project::{Project, WholeArticle},
        text::{TextRange, canonical},
    },
    formats::inquit::{read, write},
};
use proptest::{prelude::*, sample::Index};
use serde_json::Value;

use crate::shelf::{Shelf, article, claim, entity, id, label, mention, relation};

const EXPORTED: &str = "2026-11-22T13:00:00Z";

/// Members that no version knows.
fn extra() -> impl Strategy<Value = Extra> {
    let value = prop_oneof![
        any::<f64>().prop_map(|n| n.into()),
        any::<i64>().prop_map(|n| n.into()),
        any::<String>().prop_map(|s| s.into()),
        Just(serde_json::json!({"a": [null, true, {}]})),
    ];
    proptest::collection::btree_map("x-[a-z]{1,3}", value, 0..3).prop_map(|members| {
        let members = serde_json::to_string(&members).expect("JSON");
        json::read(&members).expect("an object")
    })
}

/// A place to annotate: two positions and what to make of it.
type Seed = (Index, Index, Index, bool, String, Extra);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let index = any::<Index>;
    proptest::collection::vec(
        (
            index(),
            index(),
            index(),
            any::<bool>(),
            any::<String>(),
            extra(),
        ),
        0..12,
    )
}

fn any_text() -> impl Strategy<Value = String> {
    let text = "[a-zé🚀\u{301}\u{200d}א \n]{0,30}(\\PC|\n){0,30}";
    text.prop_map(|text| canonical(&format!("{text}.")))
}

/// What is said of a text: title, annotations, unknown members.
type Notes = (String, Vec<Seed>, Extra);

fn notes() -> impl Strategy<Value = Notes> {
    (any::<String>(), seeds(), extra())
}

fn annotated(name: &str, text: &str, (title, seeds, extra): Notes) -> WholeArticle {
    let mut article = article(name, text);
    article.head.title = format!("T{title}");
    article.head.extra = extra;
    let ends = text.char_indices().map(|(at, _)| at);
    let ends: Vec<usize> = ends.chain([text.len()]).collect();
    for (number, seed) in seeds.into_iter().enumerate() {
        annotate(&mut article, number, seed, &ends);
    }
    article.annotations.sort_by(|a, b| a.reading_order(b));
    article.relations.sort_by(|a, b| a.id.cmp(&b.id));
    article
}

fn annotate(article: &mut WholeArticle, number: usize, seed: Seed, ends: &[usize]) {
    let (from, to, other, is_claim, words, extra) = seed;
    let (from, to) = (*from.get(ends), *to.get(ends));
    let Some(range) = TextRange::new(from.min(to), from.max(to)) else {
        return;
    };
    let apart = TextRange::new(*other.get(ends), range.start());
    let spans = Spans::new([Some(range), apart].into_iter().flatten().collect());
    let spans = spans.expect("at least one");
    let mentions: Vec<&Id> = article
        .annotations
        .iter()
        .filter_map(|a| a.as_mention())
        .map(|m| &m.id)
        .collect();
    if is_claim {
        let mut made = claim(&format!("c{number}"), 0, 1, &[]);
        made.spans = spans;
        made.cue = vec![range];
        made.medium.clone_from(&words);
        made.sources = vec![
            Source {
                speaker: Speaker::Name {
                    name: words.clone(),
                    spans: vec![range],
                },
                nature: Nature::Collective,
                guess: number.is_multiple_of(2),
            },
            Speaker::Entity(id("e")).into(),
        ];
        made.checking = (!number.is_multiple_of(3)).then(|| Box::new(checking(words, &extra)));
        if !mentions.is_empty() {
            made.sources
                .push(Speaker::Mention((*other.get(&mentions[..])).clone()).into());
            article.relations.push(relation(
                &format!("r{number}"),
                made.id.as_str(),
                made.id.as_str(),
            ));
        }
        made.extra = extra;
        article.annotations.push(Rc::new(Annotation::Claim(made)));
    } else {
        let mut made = mention(&format!("m{number}"), 0, 1, "2026-01-02T00:00:00Z");
        made.spans = spans;
        made.entity = Some(id("e"));
        made.note = words;
        made.extra = extra;
        article.annotations.push(Rc::new(Annotation::Mention(made)));
    }
}

/// A checking with those words and unknown members everywhere.
fn checking(words: String, extra: &Extra) -> Checking {
    Checking {
        worthiness: Worthiness::new(words.len() as u8),
        types: vec![ClaimType::Causal],
        questions: vec![Question {
            question: words.clone(),
            answer: String::new(),
            extra: extra.clone(),
        }],
        evidence: vec![Evidence {
            url: words.clone(),
            extra: extra.clone(),
            ..Evidence::default()
        }],
        verdict: Some(Verdict {
            value: words.clone(),
            extra: extra.clone(),
            ..Verdict::default()
        }),
        wording: words,
        extra: extra.clone(),
        ..Checking::default()
    }
}

fn project(texts: &[String; 2], [first, second]: [Notes; 2], extra: Extra) -> Project {
    Project {
        labels: vec![label("Person", Some('p')), label("Place", None)],
        entities: vec![entity(&first.0, &["x"], &second.0)],
        articles: vec![
            annotated("a0", &texts[0], first),
            annotated("a1", &texts[1], second),
        ],
        extra,
    }
}

pub fn any_project() -> impl Strategy<Value = Project> {
    let parts = ([any_text(), any_text()], [notes(), notes()], extra());
    parts.prop_map(|(texts, notes, extra)| project(&texts, notes, extra))
}

/// What two people made of the same articles.
fn two_projects() -> impl Strategy<Value = [Project; 2]> {
    let notes = [[notes(), notes()], [notes(), notes()]];
    let parts = ([any_text(), any_text()], notes, [extra(), extra()]);
    parts.prop_map(|(texts, [one, two], [extra, more])| {
        [project(&texts, one, extra), project(&texts, two, more)]
    })
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

/// The code points from a span's start to its end.
fn words(span: &Value, text: &[char]) -> String {
    let at = |member: &str| span[member].as_u64().expect("a number") as usize;
    text[at("start")..at("end")].iter().collect()
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(project in any_project()) {
        let written = write(&project, EXPORTED);
        let (again, warnings) = read(written.as_bytes()).expect("our own file");
        prop_assert_eq!(warnings, []);
        prop_assert_eq!(&again, &project);
        let file: Value = serde_json::from_str(&written).expect("JSON");
        for article in list(&file["articles"]) {
            let text: Vec<char> = article["text"].as_str().expect("a text").chars().collect();
            for annotation in list(&article["mentions"]).iter().chain(list(&article["claims"])) {
                for span in list(&annotation["spans"]) {
                    prop_assert_eq!(&span["text"], &words(span, &text));
                }
            }
        }
    }

    #[test]
    fn out_and_into_an_empty_library_and_out_again_gives_the_same_bytes(project in any_project()) {
        let written = write(&project, EXPORTED);
        let (again, _) = read(written.as_bytes()).expect("our own file");
        let mut library = Shelf::with_labels(default_labels());
        library.bring_in(&again, SameArticle::KeepBoth);
        prop_assert_eq!(write(&library.project(), EXPORTED), written);
    }

    #[test]
    fn parts_stand_alone_and_make_the_whole_again(project in any_project(), most in 0_usize..3_000) {
        let mut parts = project.clone().divide(most).into_iter();
        let mut whole = parts.next().expect("there is one at least");
        for part in parts {
            let (again, warnings) = read(write(&part, EXPORTED).as_bytes()).expect("our own file");
            prop_assert_eq!(warnings, []);
            prop_assert_eq!(&again, &part);
            whole.append(part);
        }
        prop_assert_eq!(whole, project);
    }

    #[test]
    fn merging_what_is_there_changes_nothing(project in any_project()) {
        let mut library = Shelf::with_labels(default_labels());
        library.bring_in(&project, SameArticle::KeepBoth);
        prop_assert_eq!(library.bring_in(&project, SameArticle::Merge), []);
        prop_assert_eq!(library.bring_in(&project, SameArticle::Replace), []);
    }

    #[test]
    fn any_choice_leaves_a_library_that_can_be_written_and_read(
        [one, two] in two_projects(),
        choice in prop::sample::select(vec![
            SameArticle::KeepBoth, SameArticle::Replace, SameArticle::Merge,
        ]),
    ) {
        let mut library = Shelf::with_labels(default_labels());
        library.bring_in(&one, SameArticle::KeepBoth);
        library.bring_in(&two, choice);
        let written = write(&library.project(), EXPORTED);
        prop_assert!(read(written.as_bytes()).is_ok());
    }
}
