//! The database as another program finds it, and what it ought to hold by its own history.

use std::collections::{BTreeMap, BTreeSet};

use inquit::core::{
    history::Step,
    json,
    record::{Key, Record},
};
use serde::Deserialize;
use serde_json::Value;

use super::page::Page;

/// Everything that the database holds, read in one transaction.
#[derive(Debug)]
pub struct Stored {
    /// Each record by its key.
    pub records: BTreeMap<String, Value>,
    /// The steps by their numbers, as they are stored.
    pub steps: BTreeMap<u64, String>,
    /// How many steps are not undone.
    pub cursor: u64,
    /// How often anything was saved: it only grows.
    pub saves: u64,
    /// Whether the page said, just before, that everything is saved.
    pub saved: bool,
    /// The annotations that the page showed then.
    pub shown: BTreeSet<String>,
}

/// As the script gives it.
#[derive(Deserialize)]
struct Raw {
    saved: bool,
    shown: BTreeSet<String>,
    records: Vec<(Vec<String>, String)>,
    steps: Vec<(u64, String)>,
    facts: Vec<(String, String)>,
}

impl Page {
    /// What the database holds now.
    pub async fn stored(&self) -> Stored {
        let raw = self.run(include_str!("stored.js"), vec![]).await;
        let raw: Raw = serde_json::from_value(raw).expect("the three stores");
        let fact = |name: &str| {
            let found = raw.facts.iter().find(|(fact, _)| fact == name);
            found.map_or(0, |(_, number)| number.parse().expect("a number"))
        };
        Stored {
            cursor: fact("history-cursor"),
            saves: fact("since-export"),
            records: raw.records.iter().map(of_key).collect(),
            steps: raw.steps.into_iter().collect(),
            saved: raw.saved,
            shown: raw.shown,
        }
    }
}

fn of_key((key, value): &(Vec<String>, String)) -> (String, Value) {
    let value = serde_json::from_str(value).expect("every value is JSON");
    (key.join("/"), value)
}

impl Stored {
    /// Asserts that everything is whole, that nothing is lost of what was stored before, and that the
    /// page says no more of saving than what is true.
    ///
    /// # Panics
    /// Something is there in part, or is lost.
    pub fn assert_follows(&self, before: Option<&Self>) {
        assert_eq!(self.records, self.replayed(), "records and steps");
        if let Some(before) = before {
            assert!(self.saves >= before.saves, "saves are lost");
            if self.saves == before.saves {
                assert_eq!(self.records, before.records);
                assert_eq!(self.cursor, before.cursor);
            }
        }
        if self.saved {
            let mut shown = self.shown.iter();
            let lost = shown.find(|id| !self.has_annotation(id));
            assert_eq!(lost, None, "the page says that all is saved");
        }
    }

    /// The records that the steps leave behind that are not undone, from an empty library on.
    fn replayed(&self) -> BTreeMap<String, Value> {
        let mut records = BTreeMap::<Key, Record>::new();
        for number in 0..self.cursor {
            let step = self.steps.get(&number);
            let step = step.unwrap_or_else(|| panic!("step {number} is missing"));
            let step: Step = json::read(step).expect("a step");
            for change in step.changes {
                let before = records.remove(&change.key());
                // Labels that nobody has touched are not stored.
                if !matches!(change.key(), Key::Labels) {
                    assert_eq!(before.as_ref(), change.before(), "before step {number}");
                }
                records.extend(change.after().map(|after| (change.key(), after.clone())));
            }
        }
        let untouched = self.records.get_key_value("labels");
        let untouched = untouched.map(|(key, labels)| (key.clone(), labels.clone()));
        untouched
            .into_iter()
            .chain(records.iter().map(as_stored))
            .collect()
    }

    fn has_annotation(&self, id: &str) -> bool {
        let end = format!("/{id}");
        let mut keys = self.records.keys();
        keys.any(|key| key.starts_with("annotation/") && key.ends_with(&end))
    }
}

/// What is stored of a record: what it holds beside what its key says.
fn as_stored((key, record): (&Key, &Record)) -> (String, Value) {
    let json = json::compact(record);
    let whole: Value = serde_json::from_str(&json).expect("a record is JSON");
    let (_, mut contents) = match whole {
        Value::Object(choice) => choice.into_iter().next().expect("its kind and contents"),
        _ => unreachable!("a record is written as a choice"),
    };
    let has_article = matches!(
        record,
        Record::Text(..) | Record::Blocks(..) | Record::Annotation(..) | Record::Relation(..)
    );
    if has_article {
        contents = contents[1].take();
    }
    (key.parts().join("/"), contents)
}
