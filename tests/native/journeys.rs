//! Whatever a person does, in whatever order: what is saved is what is shown, all of it can be taken
//! back and taken again, and its file reads as what it was written from.

use inquit::{
    core::{
        annotation::{ClaimKind, Entity, Id, Origin, Spans, Speaker},
        article::{BlockKind, Status},
        command::{CheckingEdit, ClaimEdit, Command, Fate, HeadEdit, Naming},
        merging::SameArticle,
        reading::read_plain,
        record::Record,
        text::{TextRange, canonical},
    },
    formats::inquit::{read, write},
};
use proptest::{collection::vec, prelude::*, sample::Index};

use super::{
    shelf::{Shelf, id, relation},
    work::{Work, article, entity},
};

/// Some numbers from which a command is made of what is there when its turn comes.
#[derive(Clone, Debug)]
struct Choice {
    what: u8,
    seconds: u64,
    words: String,
    picks: [Index; 4],
}

fn any_choice() -> impl Strategy<Value = Choice> {
    // Letters of one to four bytes, with combining marks, line ends and spaces between them.
    let words = "[ab é\u{301}الж\u{1f680}\n ]{0,4}";
    let choice = (0..28_u8, 0..6_u64, words, any::<[Index; 4]>());
    choice.prop_map(|(what, seconds, words, picks)| Choice {
        what,
        seconds,
        words,
        picks,
    })
}

impl Choice {
    /// Does it; refusals are fine.
    fn act(self, work: &mut Work) {
        work.occasion.milliseconds += self.seconds * 1_000;
        work.occasion.now = format!("{:020}Z", work.occasion.milliseconds);
        match self.what {
            0 | 1 => drop(work.undo()),
            2 => drop(work.redo()),
            3 => {
                let article = self.article(work);
                work.open(&article);
            }
            _ => {
                let command = self.command(work);
                let milliseconds = work.occasion.milliseconds;
                let _ = work.act(command);
                work.occasion.milliseconds = milliseconds;
            }
        }
    }

    fn command(&self, work: &Work) -> Command {
        let words = self.words.clone();
        match self.what {
            4 => Command::AddArticles(read_plain(&canonical(&words), None).into_iter().collect()),
            5 => Command::EditHead(self.article(work), HeadEdit::Title(words)),
            6 => Command::EditHead(self.article(work), HeadEdit::Status(Status::Done)),
            7 => Command::Bin(vec![self.article(work)]),
            8 => Command::Unbin(vec![self.article(work)]),
            9 => Command::SetBlock(self.picks[0].index(3), BlockKind::Boilerplate),
            10..=12 => {
                let ranges = vec![self.range(work, 0), self.range(work, 2)];
                Command::Tag(self.label(work, 3), ranges, Origin::Manual)
            }
            13 => Command::Claim(self.spans(work).into()),
            14 => Command::Delete(vec![self.annotation(work, 0), self.annotation(work, 1)]),
            15 => Command::Relabel(self.annotation(work, 0), self.label(work, 1)),
            16 => Command::Resize(self.annotation(work, 3), self.spans(work)),
            17 => Command::Note(self.annotation(work, 0), words),
            18 => Command::Link(self.annotation(work, 0), self.naming(work)),
            19 => Command::EditClaim(self.annotation(work, 0), self.claim_edit(work)),
            20 => self.entity_edit(work),
            21 => self.label_edit(work),
            22 => self.entity_change(work),
            23 => Command::Relate(
                self.annotation(work, 0),
                self.annotation(work, 1),
                self.words.clone(),
            ),
            24 => self.relation_change(work),
            25 => Command::Reject(id(&format!("claim {}", self.words))),
            _ => self.label_deletion(work),
        }
    }

    fn article(&self, work: &Work) -> Id {
        let heads: Vec<&Id> = work.workspace.library.heads.keys().collect();
        self.picks[0].get(&heads).to_owned().clone()
    }

    fn label(&self, work: &Work, pick: usize) -> Id {
        self.picks[pick]
            .get(&work.workspace.library.labels)
            .id
            .clone()
    }

    /// An annotation of the article on the page, or one that is not there.
    fn annotation(&self, work: &Work, pick: usize) -> Id {
        let open = work.workspace.open.iter();
        let mut ids: Vec<Id> = open
            .flat_map(|open| open.annotations.iter().map(|a| a.id().clone()))
            .collect();
        ids.push(id("gone"));
        self.picks[pick].get(&ids).clone()
    }

    /// Any bytes of the text, those that cut a character included.
    fn range(&self, work: &Work, pick: usize) -> TextRange {
        let length = work
            .workspace
            .open
            .as_ref()
            .map_or(1, |open| open.text.len());
        let places = [pick, pick + 1].map(|pick| self.picks[pick].index(length + 1));
        let (start, end) = (places[0].min(places[1]), places[0].max(places[1]));
        TextRange::new(start, end.max(start + 1)).expect("it ends after it starts")
    }

    fn spans(&self, work: &Work) -> Spans {
        let ranges = vec![self.range(work, 0), self.range(work, 1)];
        Spans::new(ranges).expect("two ranges")
    }

    fn naming(&self, work: &Work) -> Naming {
        let entities: Vec<&Id> = work.workspace.library.entities.keys().collect();
        match self.picks[1].index(entities.len() + 2) {
            0 => Naming::Nothing,
            1 => Naming::New(self.words.clone()),
            known => Naming::Entity(entities[known - 2].clone()),
        }
    }

    fn claim_edit(&self, work: &Work) -> ClaimEdit {
        let entities: Vec<&Id> = work.workspace.library.entities.keys().collect();
        let spans = vec![self.range(work, 2)];
        let name = self.words.clone();
        match self.picks[1].index(5) {
            0 => ClaimEdit::Kind(ClaimKind::Mixed),
            1 => ClaimEdit::Cue(spans),
            2 => ClaimEdit::Medium(name),
            3 => ClaimEdit::Checking(CheckingEdit::new(move |checking| {
                checking.wording.clone_from(&name);
            })),
            _ if entities.is_empty() => {
                ClaimEdit::Sources(vec![Speaker::Name { name, spans }.into()])
            }
            _ => ClaimEdit::Sources(vec![
                Speaker::Mention(self.annotation(work, 2)).into(),
                Speaker::Entity(self.picks[3].get(&entities).to_owned().clone()).into(),
            ]),
        }
    }

    fn entity_edit(&self, work: &Work) -> Command {
        let entities: Vec<_> = work.workspace.library.entities.values().collect();
        let known = entities.get(self.picks[0].index(3)).map(|e| (***e).clone());
        Command::EditEntity(Entity {
            name: self.words.clone(),
            ..known.unwrap_or_else(|| (*entity("Nobody", "p")).clone())
        })
    }

    fn entity_change(&self, work: &Work) -> Command {
        let entities: Vec<&Id> = work.workspace.library.entities.keys().collect();
        let gone = id("gone");
        let entity = |pick: usize| {
            let index = self.picks[pick].index(entities.len() + 1);
            entities.get(index).copied().unwrap_or(&gone).clone()
        };
        let articles = work.workspace.library.heads.keys();
        let contents = articles.map(|id| work.shelf.article(id)).collect();
        match self.picks[0].index(2) {
            0 => Command::MergeEntities(entity(1), entity(2), contents),
            _ => Command::SplitEntity(entity(1), self.words.clone(), contents),
        }
    }

    fn relation_change(&self, work: &Work) -> Command {
        let open = work.workspace.open.iter();
        let mut ids: Vec<Id> = open.flat_map(|o| o.relations.keys().cloned()).collect();
        ids.push(id("gone"));
        let relation = self.picks[0].get(&ids).clone();
        match self.picks[1].index(2) {
            0 => Command::EditRelation(relation, self.words.clone()),
            _ => Command::Unrelate(relation),
        }
    }

    fn label_edit(&self, work: &Work) -> Command {
        let mut labels = work.workspace.library.labels.to_vec();
        let last = labels.len() - 1;
        match self.picks[0].index(3) {
            0 => labels.swap(0, last),
            1 => labels[0].name.push_str(&self.words),
            _ => labels[last].key = self.words.chars().next(),
        }
        Command::EditLabels(labels)
    }

    fn label_deletion(&self, work: &Work) -> Command {
        let articles = work.workspace.library.heads.keys();
        let contents = articles.map(|id| work.shelf.article(id)).collect();
        let fate = match self.picks[0].index(3) {
            0 => Fate::Delete,
            _ => Fate::Reassign(self.label(work, 1)),
        };
        Command::DeleteLabel(self.label(work, 2), fate, contents)
    }
}

/// Two articles, with what a person cannot make by commands alone.
fn beginning(text: &str) -> Work {
    let marked = "<p1>Ada</p1> met <p2>Bob</p2>\n\nin <l3>Rome</l3>, <c4>she said</c4>";
    let other = article("b", text);
    let more = [
        Record::Entity(entity("Ada", "p")),
        Record::Entity(entity("Rome", "l")),
        Record::Relation(id("a"), relation("r", "4", "1")),
        Record::Relation(id("a"), relation("s", "1", "2")),
    ];
    Work::with(article("a", marked), other.records().chain(more).collect())
}

proptest! {
    #[test]
    fn every_journey_can_be_taken_back_and_taken_again(
        text in "a[^<\\p{Cc}]{1,9}(\n\n[^<\\p{Cc}]{0,9}){0,2}",
        choices in vec(any_choice(), 1..40),
    ) {
        let mut work = beginning(&canonical(&text));
        let start = work.shelf.clone();
        for choice in choices {
            choice.act(&mut work);
            if work.workspace.open.is_none() {
                work.open(&id("b"));
            }
        }
        while work.redo() {}
        let end = work.shelf.clone();
        while work.undo() {}
        prop_assert_eq!(&work.shelf, &start);
        while work.redo() {}
        prop_assert_eq!(&work.shelf, &end);
    }

    #[test]
    fn every_journey_can_be_taken_away_in_a_file(choices in vec(any_choice(), 1..40)) {
        let mut work = beginning("One\n\nTwo");
        for choice in choices {
            choice.act(&mut work);
            if work.workspace.open.is_none() {
                work.open(&id("b"));
            }
        }
        let project = work.shelf.project();
        let written = write(&project, "2026-11-22T13:00:00Z");
        let (again, warnings) = read(written.as_bytes()).expect("our own file");
        prop_assert_eq!(warnings, []);
        let mut empty = Shelf::with_labels(Vec::new());
        empty.bring_in(&again, SameArticle::Merge);
        prop_assert_eq!(write(&empty.project(), "2026-11-22T13:00:00Z"), written);
    }
}
