use inquit::core::{
    annotation::Id,
    attribution::{
        Known, KnownEntity, KnownMention, Passage, Referent, Suggestions, VariantKind,
        propose_claim, suggest, variants,
    },
    reading::read_plain,
    text::TextRange,
};
use proptest::prelude::*;

use crate::support::{selected, show};

pub fn suggested(language: &str, text: &str) -> Suggestions {
    let draft = read_plain(text, None).expect("there is text");
    let passage = Passage {
        text: &draft.text,
        blocks: &draft.blocks,
        language: Some(language),
    };
    suggest(&passage, &Known::default())
}

/// Each claim as `kind: what is said | cue | sources`; a source that is resolved is followed by `=`
/// and the name, the links of a chain are parted by `>`.
fn said(language: &str, text: &str) -> Vec<String> {
    let words = |range: &TextRange| range.of(text).expect("inside the text");
    let line = |claim: &inquit::core::attribution::ClaimProposal| {
        let sources = claim.sources.iter().map(|source| {
            let own: Vec<&str> = source.spans.iter().map(words).collect();
            let meant = source
                .resolution
                .as_ref()
                .filter(|r| r.guess)
                .map(|r| match &r.referent {
                    Referent::Name(range) => format!("={}", words(range)),
                    other => format!("={other:?}"),
                });
            own.concat() + &meant.unwrap_or_default()
        });
        let cue: Vec<&str> = claim.cue.iter().map(words).collect();
        format!(
            "{}: {} | {} | {}",
            format!("{:?}", claim.kind).to_lowercase(),
            claim.spans.quote(text),
            cue.concat(),
            sources.collect::<Vec<_>>().join(" > ")
        )
    };
    suggested(language, text).claims.iter().map(line).collect()
}

pub fn says(language: &str, cases: &[(&str, &[&str])]) {
    for (text, claims) in cases {
        assert_eq!(said(language, text), *claims, "in {text}");
    }
}

/// The mentions with that label, as words.
pub fn named(language: &str, label: &str, text: &str) -> Vec<String> {
    let found = suggested(language, text).entities;
    let labelled = found.iter().filter(|e| e.label.as_str() == label);
    labelled
        .map(|e| e.range.of(text).expect("inside the text").to_owned())
        .collect()
}

#[test]
fn french_quotations_find_cue_and_speaker() {
    says(
        "fr",
        &[
            (
                "« Nous avons gagné », a dit Jean Petit.",
                &["direct: Nous avons gagné | a dit | Jean Petit"],
            ),
            (
                "« Nous avons gagné », a déclaré mercredi à la presse le maire de Brive, Jean Petit.",
                &["direct: Nous avons gagné | a déclaré | le maire de Brive, Jean Petit"],
            ),
            (
                "« Nous partons », a dit Jean Petit, « mais nous reviendrons ».",
                &["direct: Nous partons … mais nous reviendrons | a dit | Jean Petit"],
            ),
            (
                "Jean Petit a répondu que « rien ne presse aujourd’hui ».",
                &["direct: rien ne presse aujourd’hui | a répondu | Jean Petit"],
            ),
            (
                "Jean Petit est arrivé lundi. « C’est une honte », a-t-il lancé.",
                &["direct: C’est une honte | a-t-il lancé | il=Jean Petit"],
            ),
        ],
    );
}

#[test]
fn english_quotations_find_cue_and_speaker() {
    says(
        "en",
        &[
            (
                "“We were warned,” said Leila Marsh.",
                &["direct: We were warned | said | Leila Marsh"],
            ),
            (
                "“We were warned,” Leila Marsh told reporters on Friday.",
                &["direct: We were warned | told | Leila Marsh"],
            ),
            (
                "\"They knew,\" said Leila Marsh. \"They did nothing for a year.\"",
                &[
                    "direct: They knew | said | Leila Marsh",
                    "direct: They did nothing for a year |  | Leila Marsh",
                ],
            ),
        ],
    );
}

#[test]
fn indirect_speech_is_the_clause() {
    says(
        "fr",
        &[
            (
                "Le ministre affirme que le port rouvrira lundi.",
                &["indirect: le port rouvrira lundi | affirme | Le ministre"],
            ),
            (
                "Les rebelles ont affirmé avoir pris la ville.",
                &["indirect: avoir pris la ville | ont affirmé | Les rebelles"],
            ),
            (
                "La récolte sera mauvaise, s’accordent les analystes.",
                &["indirect: La récolte sera mauvaise | s’accordent | les analystes"],
            ),
            (
                "Selon l’état-major, six soldats sont morts.",
                &["indirect: six soldats sont morts | Selon | l’état-major"],
            ),
        ],
    );
    says(
        "en",
        &[
            (
                "Officials said 27 people had died.",
                &["indirect: 27 people had died | said | Officials"],
            ),
            (
                "The plan failed, according to the ministry.",
                &["indirect: The plan failed | according to | the ministry"],
            ),
        ],
    );
}

#[test]
fn words_in_quotation_marks_alone_are_no_claim() {
    says("fr", &[("Il lit « Le Rouge et le Noir » au jardin.", &[])]);
    says(
        "en",
        &[("The so-called “smart city” opened its gates.", &[])],
    );
}

#[test]
fn names_get_labels_by_form() {
    let text = "Le premier ministre Anselme Koradi est arrivé à Mérande. M. Koradi a vu le Front du \
                Haut-Pays (FHP).";
    assert_eq!(named("fr", "person", text), ["Anselme Koradi", "Koradi"]);
    assert_eq!(named("fr", "place", text), ["Mérande"]);
    assert_eq!(
        named("fr", "organisation", text),
        ["Front du Haut-Pays", "FHP"]
    );
}

#[test]
fn the_first_word_of_a_sentence_is_no_name_without_evidence() {
    assert_eq!(
        suggested("fr", "Ensuite, la pluie est tombée.").entities,
        []
    );
    assert_eq!(suggested("en", "Rain fell. Snow followed.").entities, []);
    assert_eq!(
        suggested("de", "Ob die Sperrung der Brücke hält?").entities,
        []
    );
}

#[test]
fn what_is_known_is_linked_and_not_proposed_again() {
    let text = "Ada Diop parle. « Nous irons là-bas », a dit Ada Diop. Kalor se tait.";
    let draft = read_plain(text, None).expect("there is text");
    let passage = Passage {
        text: &draft.text,
        blocks: &draft.blocks,
        language: Some("fr"),
    };
    let id = |id: &str| Id::new(id).expect("not empty");
    let known = Known {
        entities: vec![KnownEntity {
            id: id("e1"),
            label: id("ship"),
            name: "Kalor".to_owned(),
            aliases: Vec::new(),
        }],
        mentions: vec![KnownMention {
            id: id("m1"),
            label: id("person"),
            range: TextRange::new(0, 8).expect("not empty"),
        }],
    };
    let found = suggest(&passage, &known);
    let resolution = found.claims[0].sources[0].resolution.as_ref();
    assert_eq!(
        resolution.map(|r| r.referent.clone()),
        Some(Referent::Mention(id("m1")))
    );
    let proposed: Vec<(&str, &str)> = found
        .entities
        .iter()
        .map(|e| (e.range.of(text).expect("inside"), e.label.as_str()))
        .collect();
    assert_eq!(proposed, [("Ada Diop", "person"), ("Kalor", "ship")]);
}

#[test]
fn a_selection_grows_to_the_claim_around_it() {
    for (marked, whole) in [
        (
            "« Nous [avons] gagné », a dit Jean Petit.",
            "« [Nous avons gagné] », a dit Jean Petit.",
        ),
        (
            "La [pluie tombe] sur la ville.",
            "La [pluie tombe] sur la ville.",
        ),
    ] {
        let (text, selection) = selected(marked);
        let draft = read_plain(&text, None).expect("there is text");
        let passage = Passage {
            text: &draft.text,
            blocks: &draft.blocks,
            language: Some("fr"),
        };
        let claim = propose_claim(&passage, &Known::default(), selection);
        let (_, expected) = selected(whole);
        assert_eq!(claim.spans.as_slice(), [expected], "{marked}");
    }
}

#[test]
fn variants_of_a_name_are_grouped() {
    let text = "Le premier ministre Choguel Kokalla Maïga est là. M. Maïga parle. Maïga se tait. \
                Le général Maïga part. Choguel Maïga revient. Le camp Maïga grandit.";
    let draft = read_plain(text, None).expect("there is text");
    let passage = Passage {
        text: &draft.text,
        blocks: &draft.blocks,
        language: Some("fr"),
    };
    let person = Id::new("person").expect("not empty");
    let groups = variants(&passage, "Choguel Kokalla Maïga", &person);
    let forms: Vec<(VariantKind, &str, usize, bool)> = groups
        .iter()
        .map(|g| (g.kind, g.form.as_str(), g.ranges.len(), g.safe))
        .collect();
    assert_eq!(
        forms,
        [
            (VariantKind::Exact, "Choguel Kokalla Maïga", 1, true),
            (VariantKind::Titled, "M. Maïga", 1, true),
            (VariantKind::Titled, "général Maïga", 1, false),
            (VariantKind::Shorter, "Choguel Maïga", 1, true),
            (VariantKind::LastName, "Maïga", 2, false),
        ]
    );
    let organisation = Id::new("organisation").expect("not empty");
    let text = "L’Alliance des Etats du Sahel (AES) est née. L’AES grandit.";
    let draft = read_plain(text, None).expect("there is text");
    let passage = Passage {
        text: &draft.text,
        blocks: &draft.blocks,
        language: Some("fr"),
    };
    let groups = variants(&passage, "AES", &organisation);
    let all: Vec<TextRange> = groups.iter().flat_map(|g| g.ranges.clone()).collect();
    assert_eq!(
        show(text, &all),
        "L’<3>Alliance des Etats du Sahel</3> (<1>AES</1>) est née. L’<2>AES</2> grandit."
    );
}

#[test]
fn french_quotations_of_many_shapes_find_their_speakers() {
    says(
        "fr",
        &[
            (
                "Jean Petit se félicite d’« un grand jour ».",
                &["mixed: d’« un grand jour » | se félicite | Jean Petit"],
            ),
            (
                "« Rien ne presse », fait-elle remarquer.",
                &["direct: Rien ne presse | fait-elle remarquer | elle"],
            ),
            (
                "« La dignité ne se négocie pas », pouvait-on lire sur une banderole.",
                &["direct: La dignité ne se négocie pas | pouvait-on lire | une banderole"],
            ),
            (
                "Surnommé « le boucher » par la critique, Jean Petit sourit.",
                &[],
            ),
            (
                "Jean Petit est arrivé. Joint par téléphone, ce dernier maintient : « Je pars. »",
                &["direct: Je pars | maintient | ce dernier=Jean Petit"],
            ),
            (
                "Jean Petit a dit « regretter » cette attitude : « On débat, on vote. »",
                &[
                    "mixed: « regretter » cette attitude | a dit | Jean Petit",
                    "direct: On débat, on vote | a dit | Jean Petit",
                ],
            ),
            (
                "Paul, lycéen, hésite : « J’ai rien compris. »",
                &["direct: J’ai rien compris |  | Paul"],
            ),
            (
                "« Ici, on trie les malades. » La phrase est de Sarah Benamou.",
                &["direct: Ici, on trie les malades |  | Sarah Benamou"],
            ),
        ],
    );
}

#[test]
fn english_quotations_of_many_shapes_find_their_speakers() {
    says(
        "en",
        &[
            (
                "‘It is a sell-out,’ one crane driver, who asked not to be named, told the Guardian.",
                &["direct: It is a sell-out | told | one crane driver"],
            ),
            (
                "“The worst is over,” she went on.",
                &["direct: The worst is over | went on | she"],
            ),
            (
                "“People write silly things,” Toby Vance told the jury, “and then they sleep.”",
                &["direct: People write silly things … and then they sleep | told | Toby Vance"],
            ),
            (
                "“You may be tempted,” Miriam Cole said. “Resist it.”",
                &[
                    "direct: You may be tempted | said | Miriam Cole",
                    "direct: Resist it |  | Miriam Cole",
                ],
            ),
            ("Asked whether he would go, Derek Shaw laughed.", &[]),
        ],
    );
}

#[test]
fn a_quotation_in_a_headline_is_of_whoever_says_it_below() {
    let lines = said(
        "fr",
        "Hôpital : « Ici, on trie les malades »\n\n« Ici, on trie les malades », dit Sarah Benamou.",
    );
    assert_eq!(
        lines,
        [
            "direct: Ici, on trie les malades |  | Sarah Benamou",
            "direct: Ici, on trie les malades | dit | Sarah Benamou",
        ]
    );
    let lines = said(
        "fr",
        "Procès du notaire : « J’ai menti à tous »\n\n« J’ai menti à tous. Je regrette », a dit Jean Petit.",
    );
    assert_eq!(
        lines,
        [
            "direct: J’ai menti à tous |  | Jean Petit",
            "direct: J’ai menti à tous. Je regrette | a dit | Jean Petit",
        ]
    );
    let lines = said(
        "fr",
        "Jean Petit renonce, « le corps a dit stop »\n\n« J’ai prié. Le corps a dit stop », a dit Jean Petit.",
    );
    assert_eq!(
        lines,
        [
            "direct: le corps a dit stop |  | Jean Petit",
            "direct: J’ai prié. Le corps a dit stop | a dit | Jean Petit",
        ]
    );
}

#[test]
fn german_spanish_and_italian_claims_find_their_speakers() {
    says(
        "de",
        &[
            (
                "Jens Albrecht sagte der „Neuen Zeitung“: „Wir halten durch.“",
                &["direct: Wir halten durch | sagte | Jens Albrecht"],
            ),
            (
                "Die Ministerin erklärte, die Regierung werde warten.",
                &["indirect: die Regierung werde warten | erklärte | Die Ministerin"],
            ),
            (
                "»Ich komme nicht mehr nach Hause«, klagte eine Reisende.",
                &["direct: Ich komme nicht mehr nach Hause | klagte | eine Reisende"],
            ),
        ],
    );
    says(
        "es",
        &[(
            "\"Nos han dejado solos\", se quejó el presidente.",
            &["direct: Nos han dejado solos | se quejó | el presidente"],
        )],
    );
    says(
        "it",
        &[(
            "“Non ci fermeremo”, ha aggiunto la premier arrivando sul posto.",
            &["direct: Non ci fermeremo | ha aggiunto | la premier"],
        )],
    );
}

#[test]
fn a_title_of_another_office_or_gender_is_not_safe() {
    for (text, form, safe) in [
        (
            "President Anna Berg left. Minister Berg stayed.",
            "Minister Berg",
            false,
        ),
        (
            "Minister Anna Berg left. Minister Berg stayed.",
            "Minister Berg",
            true,
        ),
        (
            "Anna Berg, the interior minister, left. Minister Berg stayed.",
            "Minister Berg",
            true,
        ),
        (
            "Anna Berg left. Minister Berg stayed.",
            "Minister Berg",
            true,
        ),
        (
            "Anna Berg left. Minister Berg stayed, Judge Berg too.",
            "Judge Berg",
            false,
        ),
        ("Anna Berg left. Mr. Berg stayed.", "Mr. Berg", false),
        ("Anna Berg left. Ms. Berg stayed.", "Ms. Berg", true),
    ] {
        let draft = read_plain(text, None).expect("there is text");
        let passage = Passage {
            text: &draft.text,
            blocks: &draft.blocks,
            language: Some("en"),
        };
        let person = Id::new("person").expect("not empty");
        let groups = variants(&passage, "Anna Berg", &person);
        let group = groups.iter().find(|g| g.form == form);
        assert_eq!(group.map(|g| g.safe), Some(safe), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_gives_whole_ranges_in_order(
        pieces in proptest::collection::vec(prop_oneof![
            "[A-Za-zé’'«»“”\"().,:;!? \u{A0}\n-]{1,12}",
            "(« |\u{A0}»|, a dit |Jean Petit|Selon |a-t-il ajouté|said |that |que |M\\. |1\u{A0}250|,” )",
            any::<char>().prop_map(String::from),
        ], 1..20),
        language in "(fr|en|de|es|it)",
    ) {
        let text = pieces.concat();
        let Some(draft) = read_plain(&text, None) else { return Ok(()) };
        let passage = Passage { text: &draft.text, blocks: &draft.blocks, language: Some(&language) };
        let found = suggest(&passage, &Known::default());
        let whole = |range: TextRange| range.of(&draft.text).is_some();
        for claim in &found.claims {
            prop_assert!(claim.spans.iter().all(whole));
            prop_assert!(claim.cue.iter().copied().all(whole));
            prop_assert!(claim.sources.iter().flat_map(|s| &s.spans).copied().all(whole));
            prop_assert!(claim.score <= 100);
        }
        prop_assert!(found.entities.iter().all(|e| whole(e.range)));
        let sorted = found.claims.windows(2).all(|pair| pair[0].spans.start() <= pair[1].spans.start());
        prop_assert!(sorted);
        let range = TextRange::new(0, draft.text.len()).expect("not empty");
        prop_assert!(propose_claim(&passage, &Known::default(), range).spans.iter().all(whole));
        let label = Id::new("person").expect("not empty");
        prop_assert!(variants(&passage, "Jean Petit", &label).iter().flat_map(|g| &g.ranges).copied().all(whole));
    }
}
