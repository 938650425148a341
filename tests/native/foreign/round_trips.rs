//! What goes out in a format and comes in again is the same, but for what the writer says is lost.

use std::{collections::BTreeSet, rc::Rc};

use proptest::prelude::*;

use super::*;
use crate::projects::any_project;
use inquit::{
    core::{project::Project, text::TextRange, words::exact},
    formats::{
        catalogue::{Direction, Format},
        inquit::read as read_project,
        loss::{Aspect, Loss, LossKind},
        sheet::{Layer, Passage, Sheet, sheets},
        writing::{Options, Taken, write},
    },
};

const LIBRARY: &str = include_str!("../../fixtures/formats/library.inquit.json");
const YS: &str = include_str!("../../fixtures/formats/ys.inquit.json");

fn options() -> Options {
    Options::all("2026-01-02T03:04:05Z")
}

/// Formats of other tools that go both ways.
fn both_ways() -> Vec<Format> {
    let all = Format::ALL.into_iter();
    let both = all.filter(|format| format.facts().direction == Direction::Both);
    both.filter(|format| *format != Format::Inquit).collect()
}

/// Reads the written files into the library that they come from, without its annotations.
fn again(project: &Project, taken: &Taken, format: Format) -> Imported {
    let articles: Vec<Candidate> = project
        .articles
        .iter()
        .map(|whole| Candidate {
            id: whole.head.id.clone(),
            title: whole.head.title.clone(),
            url: whole.head.source.url.clone(),
            sha256: whole.head.sha256.clone(),
            text: whole.text.clone(),
        })
        .collect();
    let here = Here {
        labels: &project.labels,
        entities: &project.entities,
        articles: &articles,
        ..Here::default()
    };
    let files = taken.files.iter();
    let files: Vec<(&str, &[u8])> = files
        .map(|f| (f.name.as_str(), f.bytes.as_slice()))
        .collect();
    let opened = |here: &Here| {
        read(&files, here).unwrap_or_else(|refusal| panic!("{}", refusal.say(Language::En)))
    };
    let imported = opened(&here);
    match imported.question {
        None => imported,
        // Made-up words have no ends by which to tell: the person knows the tool.
        Some(_) => opened(&Here {
            unit: format.facts().unit,
            ..here
        }),
    }
}

/// A passage as it can be compared: its words, its label, and what the format has a place for.
fn told(sheet: &Sheet, passage: &Passage, cannot: &[Aspect]) -> String {
    let lacks = |aspect| cannot.contains(&aspect);
    let mut line = format!("{} {:?}", passage.label, passage.spans.as_slice());
    if !lacks(Aspect::Features) {
        // A chain of speakers is whole only with the links to those whose words are marked.
        let of_chain = |name: &str| matches!(name, "speaker" | "source_natures");
        let mut features = passage.features.clone();
        features.retain(|(name, _)| !(lacks(Aspect::Relations) && of_chain(name)));
        line += &format!(" {features:?}");
    }
    if !lacks(Aspect::Notes) {
        line += &format!(" # {}", passage.note);
    }
    if !lacks(Aspect::Identities) {
        let mut addresses = passage.identity.iter().flat_map(|i| i.addresses.clone());
        line += &format!(" = {:?}", addresses.by_ref().collect::<BTreeSet<String>>());
    }
    format!("{}: {line}", sheet.id())
}

/// Everything of a project that a format holds without a loss, but for what it cannot hold at all.
fn kept(project: &Project, cannot: &[Aspect], taken: &Taken) -> BTreeSet<String> {
    let options = options();
    let mut lines = BTreeSet::new();
    for sheet in sheets(project, &options) {
        // What is only said less of is still there.
        let moved = |passage: &&Passage| {
            taken.losses.iter().any(|loss| {
                // It is said once for all passages with the label.
                if let LossKind::Renamed { label, .. } = &loss.what {
                    return *label == passage.label;
                }
                let less = matches!(
                    loss.what,
                    LossKind::Features { .. }
                        | LossKind::Note
                        | LossKind::Identity
                        | LossKind::Relation { .. }
                        | LossKind::RenamedRelation { .. }
                );
                loss.annotation.as_ref() == Some(&passage.annotation) && !less
            })
        };
        let (changed, mut unchanged): (Vec<&Passage>, Vec<&Passage>) =
            sheet.passages.iter().partition(moved);
        // What was cut or widened may now have the words of another, which comes in only once, and of a claim
        // without its cue and speakers.
        let may_meet = |passage: &&&Passage| {
            let meets = |other: &&Passage| {
                let overlaps = |range| other.spans.iter().any(|its| its.overlaps(range));
                passage.label == other.label && passage.spans.iter().any(overlaps)
            };
            passage.layer != Layer::Attribution && changed.iter().any(meets)
        };
        let met: BTreeSet<Id> = unchanged
            .iter()
            .filter(may_meet)
            .map(|passage| passage.annotation.clone())
            .collect();
        unchanged.retain(|passage| !met.contains(&passage.annotation));
        let mut whole: Vec<&Passage> = Vec::new();
        for passage in unchanged {
            // Of two mentions of the same words with the same label one comes in.
            let is_twin = |other: &&Passage| {
                let mentions = [passage, other].map(|p| (p.layer, &p.label, &p.spans));
                passage.layer == Layer::Entities && mentions[0] == mentions[1]
            };
            if !whole.iter().any(is_twin) {
                whole.push(passage);
            }
        }
        lines.extend(whole.iter().map(|passage| told(&sheet, passage, cannot)));
        if !cannot.contains(&Aspect::Relations) {
            let by_id = |id: &str| whole.iter().find(|p| p.id == id);
            lines.extend(sheet.links.iter().filter_map(|link| {
                let (from, to) = (by_id(&link.from)?, by_id(&link.to)?);
                let ends = [from, to].map(|p| format!("{} {:?}", p.label, p.spans.as_slice()));
                let (id, kind) = (sheet.id(), &link.kind);
                let line = format!("{id}: {} -{kind}-> {}", ends[0], ends[1]);
                (!renamed(&taken.losses, kind)).then_some(line)
            }));
        }
    }
    lines
}

/// Whether links that mean this are called otherwise in the file.
fn renamed(losses: &[Loss], meaning: &str) -> bool {
    losses
        .iter()
        .any(|loss| matches!(&loss.what, LossKind::RenamedRelation { kind, .. } if kind == meaning))
}

/// The articles one by one: some formats do not say where one ends and the next begins.
fn one_by_one(project: &Project) -> impl Iterator<Item = Project> + '_ {
    project.articles.iter().map(|article| Project {
        articles: vec![article.clone()],
        ..project.clone()
    })
}

/// What of a project does not come back from a format; empty if all does.
fn lost(format: Format, project: &Project) -> Vec<String> {
    let taken = write(format, project, &options()).expect("it can be written");
    let cannot = format.facts().cannot;
    let sent = kept(project, cannot, &taken);
    if sent.is_empty() {
        // A file that marks nothing need not show what it is.
        return Vec::new();
    }
    let imported = again(project, &taken, format);
    let came = kept(&imported.project, cannot, &Taken::default());
    let orphans = imported.orphans.iter().map(|orphan| format!("{orphan:?}"));
    let missing = sent.difference(&came).cloned().chain(orphans);
    missing
        .map(|line| format!("{}: {line}", format.facts().id))
        .collect()
}

#[test]
fn the_library_comes_back() {
    let mut missing = Vec::new();
    for json in [YS, LIBRARY] {
        let project = read_project(json.as_bytes()).expect("a good file").0;
        for format in both_ways() {
            for project in one_by_one(&project) {
                missing.extend(lost(format, &project));
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}

/// A project that can be made on the page: no name is empty, nothing marks white space alone or cuts a
/// character as people see it, no note is blank, and no words are a claim twice. No name looks like a chain of
/// speakers, and no marked words stand twice in the text: one letter among many of its kind does not tell
/// what positions count.
fn makeable(mut project: Project) -> Project {
    let plain = |name: &mut String| *name = format!("N{}", name.replace('>', "").trim());
    for entity in &mut project.entities {
        plain(&mut Rc::make_mut(entity).name);
    }
    for article in &mut project.articles {
        let mut claimed = BTreeSet::new();
        let text = article.text.clone();
        let is_plain = |range: TextRange| {
            let words = range.of(&text).unwrap_or_default().trim();
            let is_whole = exact(&text, range) == Some(range);
            is_whole && !words.is_empty() && text.find(words) == text.rfind(words)
        };
        article.annotations.retain(|a| {
            let is_new = a.as_mention().is_some() || claimed.insert(a.spans().clone());
            is_new && a.spans().iter().all(is_plain)
        });
        let there: BTreeSet<Id> = article.annotations.iter().map(|a| a.id().clone()).collect();
        for annotation in &mut article.annotations {
            if let Annotation::Mention(mention) = Rc::make_mut(annotation)
                && mention.note.trim().is_empty()
            {
                mention.note.clear();
            }
            if let Annotation::Claim(claim) = Rc::make_mut(annotation) {
                claim.sources.retain(|source| match &source.speaker {
                    Speaker::Mention(id) => there.contains(id),
                    _ => true,
                });
            }
        }
        let is_there = |r: &Rc<Relation>| there.contains(&r.from) && there.contains(&r.to);
        article.relations.retain(is_there);
    }
    project
}

proptest! {
    // Each case is written and read in every format.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn any_project_comes_back(project in any_project().prop_map(makeable)) {
        let mut missing = Vec::new();
        for format in both_ways() {
            for project in one_by_one(&project) {
                missing.extend(lost(format, &project));
            }
        }
        prop_assert_eq!(missing, [""; 0]);
    }
}
