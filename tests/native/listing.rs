//! Who is listed with whom, and what a typed name means.

use std::rc::Rc;

use inquit::core::{
    annotation::{
        Annotation, Claim, ClaimKind, Entity, Extra, Id, Mention, Origin, Spans, Speaker, Stamp,
    },
    annotations::AnnotationSet,
    article::{Block, BlockKind},
    listing::{Filter, Listing},
    palette::default_labels,
    scene::Scene,
    table::Table,
    text::TextRange,
};

use proptest::prelude::*;

use super::support::annotated;

fn id(id: &str) -> Id {
    Id::new(id).expect("test ids are not empty")
}

/// The text with mentions where `labels` says so, by number; other numbers are claims. The ids are
/// the numbers.
fn scene(marked: &str, labels: &[(usize, &str)]) -> Scene {
    let (text, ranges) = annotated(marked);
    let blocks: Rc<[Block]> = Rc::new([Block {
        range: TextRange::new(0, text.len()).expect("a text"),
        kind: BlockKind::Paragraph,
    }]);
    let annotations = ranges.into_iter().map(|(number, range)| {
        let label = labels.iter().find(|(n, _)| *n == number);
        Rc::new(match label {
            Some((_, label)) => Annotation::Mention(Mention {
                id: id(&number.to_string()),
                label: id(label),
                spans: Spans::from(range),
                entity: None,
                note: String::new(),
                origin: Origin::default(),
                stamp: Stamp::default(),
                extra: Extra::new(),
            }),
            None => Annotation::Claim(Claim {
                id: id(&number.to_string()),
                spans: Spans::from(range),
                kind: ClaimKind::default(),
                cue: Vec::new(),
                sources: Vec::new(),
                medium: String::new(),
                checking: None,
                note: String::new(),
                origin: Origin::default(),
                stamp: Stamp::default(),
                extra: Extra::new(),
            }),
        })
    });
    Scene {
        relations: Default::default(),
        annotations: AnnotationSet::from_annotations(blocks, annotations),
        text: text.into(),
        labels: default_labels().into(),
        entities: Table::default(),
    }
}

fn entity(name: &str, label: &str, aliases: &[&str]) -> Rc<Entity> {
    Rc::new(Entity {
        id: id(name),
        label: id(label),
        name: name.to_owned(),
        aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
        links: Vec::new(),
        note: String::new(),
        extra: Extra::new(),
    })
}

/// Adds the entity and lets these mentions name it.
fn link(scene: &mut Scene, entity: Rc<Entity>, mentions: &[&str]) {
    for mention in mentions {
        let mut annotation = (**scene.annotations.by_id(&id(mention)).expect("a mention")).clone();
        if let Annotation::Mention(mention) = &mut annotation {
            mention.entity = Some(entity.id.clone());
        }
        scene.annotations.insert(Rc::new(annotation));
    }
    scene.entities.insert(entity.id.clone(), entity);
}

fn claim<'a>(scene: &'a Scene, number: &str) -> &'a Claim {
    let annotation = scene.annotations.by_id(&id(number)).expect("it is there");
    annotation.as_claim().expect("a claim")
}

/// `label: name 1 2, name 3; …`
fn shown(scene: &Scene, filter: &Filter) -> String {
    let list = Listing::default().mentions(scene, filter);
    let groups = list.groups.iter().map(|group| {
        let things = list.things(group).iter().map(|thing| {
            let ids = list.mentions(thing).iter().map(|m| m.id().as_str());
            let ids = ids.collect::<Vec<_>>().join(" ");
            format!("{} {ids}", list.name(thing, scene))
        });
        format!("{}: {}", group.label, things.collect::<Vec<_>>().join(", "))
    });
    groups.collect::<Vec<_>>().join("; ")
}

fn with_text(text: &str) -> Filter {
    Filter {
        text: text.to_owned(),
        label: None,
    }
}

const LABELS: [(usize, &str); 5] = [
    (1, "place"),
    (2, "person"),
    (3, "place"),
    (4, "person"),
    (5, "place"),
];
const TEXT: &str = "Le <1>Mali</1> de <2>M. Maïga</2>, le <3>MALI</3> de <4>Choguel Maïga</4>, \
                    dit <5>l’Azawad</5> : <6>tout va</6>.";

#[test]
fn mentions_stand_by_label_and_equal_words_together() {
    let scene = scene(TEXT, &LABELS);
    assert_eq!(
        shown(&scene, &Filter::default()),
        "person: M. Maïga 2, Choguel Maïga 4; place: Mali 1 3, l’Azawad 5"
    );
}

#[test]
fn mentions_of_one_entity_stand_under_its_name() {
    let mut scene = scene(TEXT, &LABELS);
    let maiga = entity("Choguel Kokalla Maïga", "person", &[]);
    link(&mut scene, maiga, &["2", "4"]);
    assert_eq!(
        shown(&scene, &with_text("kokalla")),
        "person: Choguel Kokalla Maïga 2 4"
    );
}

#[test]
fn a_filter_looks_at_words_and_label() {
    let scene = scene(TEXT, &LABELS);
    assert_eq!(shown(&scene, &with_text("L'AZ")), "place: l’Azawad 5");
    assert_eq!(shown(&scene, &with_text("nobody")), "");
    let people = Filter {
        text: " maïga ".to_owned(),
        label: Some(id("person")),
    };
    assert_eq!(
        shown(&scene, &people),
        "person: M. Maïga 2, Choguel Maïga 4"
    );
}

#[test]
fn claims_are_found_by_their_words() {
    let scene = scene(TEXT, &LABELS);
    let mut listing = Listing::default();
    assert_eq!(listing.claims(&scene, &Filter::default()).len(), 1);
    assert_eq!(listing.claims(&scene, &with_text("rien")).len(), 0);
}

#[test]
fn a_typed_speaker_is_an_entity_before_a_mention_before_a_name() {
    let mut scene = scene(TEXT, &LABELS);
    let source = |scene: &Scene, name: &str| scene.source_named(name, claim(scene, "6"));
    assert_eq!(source(&scene, " choguel maïga"), Speaker::Mention(id("4")));
    // The nearest before the claim.
    assert_eq!(source(&scene, "mali"), Speaker::Mention(id("3")));
    assert_eq!(
        source(&scene, "Diop"),
        Speaker::Name {
            name: "Diop".to_owned(),
            spans: Vec::new()
        }
    );
    let maiga = entity("C. K. Maïga", "person", &["Choguel Maïga"]);
    link(&mut scene, maiga, &[]);
    assert_eq!(
        source(&scene, "choguel maïga"),
        Speaker::Entity(id("C. K. Maïga"))
    );
}

#[test]
fn of_entities_with_one_name_the_label_decides() {
    let mut scene = scene(TEXT, &LABELS);
    link(&mut scene, entity("Washington", "person", &[]), &[]);
    let city = Entity {
        id: id("city"),
        label: id("place"),
        ..(*entity("Washington", "place", &[])).clone()
    };
    link(&mut scene, Rc::new(city), &[]);
    let named = |label: &str| {
        let found = scene.entity_named("washington", Some(&id(label)));
        found.map(|e| e.label.as_str().to_owned())
    };
    assert_eq!(named("place").as_deref(), Some("place"));
    assert_eq!(named("person").as_deref(), Some("person"));
}

#[test]
fn mentions_alike_have_the_words_and_the_label() {
    let scene = scene(
        TEXT,
        &[
            (1, "place"),
            (3, "place"),
            (2, "person"),
            (4, "organisation"),
        ],
    );
    let mention = scene.annotations.by_id(&id("1")).expect("a mention");
    let mention = mention.as_mention().expect("a mention");
    assert_eq!(scene.alike(mention), [id("1"), id("3")]);
}

#[test]
fn ends_move_over_fragments() {
    let (text, ranges) = annotated("<1>one two</1> three <2>four five</2> six");
    let spans = Spans::new(ranges.into_values().collect()).expect("two ranges");
    let at = |words: &str| text.find(words).expect("the words are in the text");
    let quote = |spans: Option<Spans>| spans.map(|s| s.quote(&text));
    let quote = |spans| quote(spans).unwrap_or_default();
    assert_eq!(quote(spans.with_start(at("two"))), "two … four five");
    assert_eq!(quote(spans.with_start(at("five"))), "five");
    assert_eq!(quote(spans.with_start(at("three"))), "three four five");
    assert_eq!(quote(spans.with_end(at(" five"))), "one two … four");
    assert_eq!(quote(spans.with_end(at(" two"))), "one");
    assert_eq!(spans.with_end(0), None);
    assert_eq!(spans.with_start(text.len()), None);
}

proptest! {
    #[test]
    fn a_list_that_follows_is_the_list_made_afresh(
        edits in proptest::collection::vec((0..5_usize, 0..4_usize), 0..12),
        letters in prop::sample::select(vec!["", "ma", "note", "ada"]),
    ) {
        let mut scene = scene("<1>Mali</1> <2>Ada</2> <3>Mali</3> <4>Maïga</4> <5>rien</5>", &LABELS);
        let filter = with_text(letters);
        let mut listing = Listing::default();
        listing.mentions(&scene, &filter);
        for (number, edit) in edits {
            let number = id(&(number + 1).to_string());
            let Some(annotation) = scene.annotations.by_id(&number).cloned() else {
                continue;
            };
            match (edit, (*annotation).clone()) {
                (0, _) => drop(scene.annotations.remove(&number)),
                (1, Annotation::Mention(_)) => {
                    link(&mut scene, entity("Ada Diop", "person", &[]), &[number.as_str()]);
                }
                (2, Annotation::Mention(mut mention)) => {
                    mention.note = "Note".to_owned();
                    scene.annotations.insert(Rc::new(Annotation::Mention(mention)));
                }
                (_, Annotation::Mention(mut mention)) => {
                    mention.label = id("date");
                    scene.annotations.insert(Rc::new(Annotation::Mention(mention)));
                }
                _ => {}
            }
        }
        prop_assert_eq!(
            listing.mentions(&scene, &filter),
            Listing::default().mentions(&scene, &filter)
        );
        prop_assert_eq!(
            listing.claims(&scene, &filter),
            Listing::default().claims(&scene, &filter)
        );
    }
}
