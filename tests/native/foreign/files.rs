//! One file of each format: the right words have the right labels, whatever stands before them.

use super::*;

macro_rules! fixture {
    ($name:literal) => {
        (
            $name,
            include_str!(concat!("../../fixtures/foreign/", $name)),
        )
    };
}

/// Reads a fixture without any library; its text comes along with it.
#[track_caller]
fn assert_opens((name, text): (&str, &str), expected: &str) {
    let imported = open(name, text, &[]).unwrap_or_else(|r| panic!("{}", r.say(Language::En)));
    assert_eq!(shown(&imported), unindented(expected), "{name}");
    assert_eq!(&*imported.project.articles[0].text, CRUE, "{name}");
    assert_eq!(imported.question, None);
}

/// Reads a fixture that belongs to the article of the library.
#[track_caller]
fn assert_lands((name, text): (&str, &str), expected: &str) -> Imported {
    let own = article("La crue", Some("https://example.org/crue"), CRUE);
    let imported = open(name, text, &[own]).unwrap_or_else(|r| panic!("{}", r.say(Language::En)));
    assert_eq!(shown(&imported), unindented(expected), "{name}");
    assert_eq!(imported.project.articles[0].head.id.as_str(), "own");
    imported
}

fn unindented(lines: &str) -> String {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn label_studio_with_predictions_as_suggestions() {
    let fixture = fixture!("label_studio.json");
    assert_opens(
        fixture,
        "person 9 Ada Diop # La ministre
         claim 28 L’eau monte à Mopti by Ada Diop {\"features\":{\"Verdict\":\"Unproven\"}}
         place 55 Mopti?",
    );
    let imported = open(fixture.0, fixture.1, &[]).expect("a good file");
    let head = &imported.project.articles[0].head;
    assert_eq!(
        (head.title.as_str(), head.source.url.as_deref()),
        ("La crue", Some("https://example.org/crue"))
    );
    let stamp = imported.project.articles[0].annotations[0].stamp().clone();
    assert_eq!(
        (stamp.creator.as_str(), stamp.created.as_str()),
        ("ines@example.org", "2026-01-02T03:04:05.678Z")
    );
    assert_eq!(
        warnings(&imported),
        [
            "label_studio.json: 1 annotation without words left out.",
            "label_studio.json: 2 annotations were made by a program; they are marked as suggested."
        ]
    );
}

#[test]
fn label_studio_in_short() {
    let text = r#"[{"id": 1, "text": "🗳️ Ada", "label": [{"start": 3, "end": 6, "text": "Ada", "labels": ["PER", "VIP"]}]}]"#;
    let imported = open("min.json", text, &[]).expect("a good file");
    assert_eq!(
        shown(&imported),
        "person 3 Ada {\"features\":{\"label\":\"VIP\"}}\n"
    );
}

/// HTML with an emoji of two UTF-16 units before what is marked.
const HTML: &str = "<div>\\n  <h1>🗳️ Crue</h1><p>Ada&nbsp;Diop &amp; <b>Issa</b><br>sont à Mop<i>ti</i>.</p><script>x</script></div>";

#[test]
fn label_studio_on_html_by_positions_paths_or_words() {
    let regions = [
        // Positions count the text nodes, with a line end for <br>.
        r#"{"start": "/div[1]/p[1]/text()[1]", "startOffset": 0, "end": "/div[1]/p[1]/text()[1]", "endOffset": 8, "globalOffsets": {"start": 11, "end": 19}, "text": "Ada Diop", "hypertextlabels": ["PER"]}"#,
        r#"{"start": "/div[1]/p[1]/b[1]/text()[1]", "startOffset": 0, "end": "/div[1]/p[1]/b[1]/text()[1]", "endOffset": 4, "hypertextlabels": ["PER"]}"#,
        r#"{"start": "/div[1]/p[1]/text()[2]", "startOffset": 7, "end": "/div[1]/p[1]/i[1]/text()[1]", "endOffset": 2, "hypertextlabels": ["LOC"]}"#,
        r#"{"start": "/div[9]/p[1]/text()[3]", "startOffset": 7, "end": "/x", "endOffset": 2, "text": "Crue", "hypertextlabels": ["Event"]}"#,
        r#"{"start": "/div[9]/p[1]/text()[3]", "startOffset": 7, "end": "/x", "endOffset": 2, "hypertextlabels": ["Event"]}"#,
    ];
    let regions: Vec<String> = regions
        .iter()
        .enumerate()
        .map(|(n, value)| {
            format!(r#"{{"id": "r{n}", "type": "hypertextlabels", "from_name": "l", "to_name": "html", "value": {value}}}"#)
        })
        .collect();
    let html = HTML.replace('"', "\\\"");
    let regions = regions.join(", ");
    let task = format!(
        r#"[{{"data": {{"html": "{html}"}}, "annotations": [{{"result": [{regions}]}}]}}]"#
    );
    let imported = open("a.json", &task, &[]).expect("a good file");
    assert_eq!(
        &*imported.project.articles[0].text,
        "🗳️ Crue\n\nAda\u{a0}Diop & Issa\nsont à Mopti."
    );
    assert_eq!(
        shown(&imported),
        "event 3 Crue\nperson 9 Ada\u{a0}Diop\nperson 20 Issa\nplace 32 Mopti\n"
    );
    assert_eq!(
        warnings(&imported),
        ["a.json: 1 annotation without words left out."]
    );
}

#[test]
fn a_folder_of_brat() {
    let files = [
        fixture!("brat/annotation.conf"),
        fixture!("brat/crue.ann"),
        fixture!("brat/crue.txt"),
    ];
    let imported = open_all(&files, &[]).expect("good files");
    assert_eq!(
        shown(&imported),
        unindented(
            "person 9 Ada Diop # La ministre
             claim 28 L’eau monte à Mopti by Ada Diop cue a dit {\"features\":{\"Checked\":\"true\",\"Verdict\":\"Unproven\"}}
             change 28 L’eau … attend
             place 55 Mopti
             about: L’eau monte à Mopti -> Mopti"
        )
    );
    let project = &imported.project;
    assert_eq!(project.articles[0].head.title, "crue");
    assert_eq!(
        project.entities[0].links,
        ["https://www.wikidata.org/entity/Q210559"]
    );
    assert_eq!(
        project.labels.last().map(|l| l.name.as_str()),
        Some("Change")
    );
    assert_eq!(warnings(&imported), [""; 0]);
}

#[test]
fn brat_from_inception_counts_utf16_units_and_is_found_out() {
    let annotations =
        "T1\tPER 10 18\tAda Diop\nT2\tLOC 58 63\tMopti\nT3\tX 29 34;64 70\tL’eau attend\n";
    let imported = open_all(&[("a.ann", annotations), ("a.txt", CRUE)], &[]).expect("good files");
    assert_eq!(
        shown(&imported),
        "person 9 Ada Diop\nx 28 L’eau … attend\nplace 55 Mopti\n"
    );
    assert_eq!(
        warnings(&imported),
        ["a.ann: positions count UTF-16 units, as the quoted words show."]
    );
}

#[test]
fn brat_events_and_lines_that_are_none() {
    let annotations = "E1\tVisit:T1 Place:T2\nT1\tVisit 0 2\tva\nT2\tLOC 5 10\tMopti\n*\tEquiv E1 T2\nT3\tLOC x\nR1\tr Arg1:T1\nrien\n";
    let imported = open_all(&[("a.ann", annotations), ("a.txt", "va à Mopti")], &[]).expect("good");
    assert_eq!(
        shown(&imported),
        "visit 0 va\nplace 5 Mopti\nPlace: va -> Mopti\nEquiv: va -> Mopti\n"
    );
    assert_eq!(
        warnings(&imported),
        ["a.ann: 3 lines that are none of the format left out."]
    );
}

#[test]
fn a_zip_is_a_folder() {
    let files = ["brat/crue.ann", "brat/crue.txt"].map(|name| {
        let path = format!(
            "{}/tests/fixtures/foreign/{name}",
            env!("CARGO_MANIFEST_DIR")
        );
        inquit::formats::writing::File {
            name: format!("corpus/{name}"),
            bytes: std::fs::read(path).expect("a fixture"),
        }
    });
    let zip = inquit::formats::bundle::zip(&files).expect("it fits");
    let imported = read(&[("corpus.zip", &zip)], &Here::default()).expect("a good archive");
    assert_eq!(imported.project.articles[0].annotations.len(), 4);
    let broken = read(&[("corpus.zip", &zip[..90])], &Here::default()).expect_err("damaged");
    assert_eq!(broken.file, "corpus.zip");
}

#[test]
fn hypothesis_finds_its_article_by_address_and_its_words_by_context() {
    let imported = assert_lands(
        fixture!("hypothesis.json"),
        "person 9 Ada Diop # La ministre {\"features\":{\"tag\":\"à vérifier\"}}
         place 55 Mopti",
    );
    let stamp = imported.project.articles[0].annotations[1].stamp().clone();
    assert_eq!(
        (stamp.creator.as_str(), stamp.created.as_str()),
        ("ines@hypothes.is", "2026-01-02T03:04:05.678901Z")
    );
}

#[test]
fn an_inception_cas_as_json() {
    assert_opens(
        fixture!("cas.json"),
        "person 9 Ada Diop
         claim 28 L’eau monte à Mopti by Ada Diop {\"features\":{\"Verdict\":\"Unproven\"}}
         change 28 L’eau … attend
         place 55 Mopti
         about: L’eau monte à Mopti -> Mopti",
    );
}

#[test]
fn an_inception_cas_as_xmi() {
    assert_opens(
        fixture!("cas.xmi"),
        "person 9 Ada Diop
         claim 28 L’eau monte à Mopti by Ada Diop {\"features\":{\"Verdict\":\"Unproven\"}}
         place 55 Mopti",
    );
}

#[test]
fn ner_annotator_with_and_without_its_text() {
    let expected = "person 9 Ada Diop\nplace 55 Mopti\n";
    assert_opens(fixture!("ner_annotator.json"), expected);
    let (_, text) = fixture!("ner_annotator.json");
    let unseen = text.replace("null]", "null, null]");
    let longer = format!("{CRUE}Une ligne que personne n’a lue.\nUne autre.");
    let files = [("a.json", unseen.as_str()), ("a.txt", longer.as_str())];
    let imported = open_all(&files, &[]).expect("good files");
    assert_eq!(shown(&imported), expected);
    assert_eq!(&*imported.project.articles[0].text, longer);
}

#[test]
fn web_annotations_find_their_article_by_address() {
    let imported = assert_lands(
        fixture!("w3c.jsonld"),
        "person 9 Ada Diop # La ministre
         claim 28 L’eau monte à Mopti by Ada Diop
         place 55 Mopti",
    );
    assert_eq!(
        imported.project.entities[0].links,
        ["https://www.wikidata.org/entity/Q42"]
    );
    let ids = imported.project.articles[0]
        .annotations
        .iter()
        .map(|a| a.id().to_string());
    let expected = (1..4).map(|n| format!("0b0f7a52-2f0e-4a55-9d0c-2f6f3a0d000{n}"));
    assert_eq!(ids.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn recogito_counts_utf16_units_and_is_found_out() {
    let imported = assert_lands(
        fixture!("recogito.json"),
        "change 28 L’eau … attend
         place 55 Mopti",
    );
    assert_eq!(
        warnings(&imported),
        ["recogito.json: positions count UTF-16 units, as the quoted words show."]
    );
}

#[test]
fn annotations_without_a_text_take_the_text_beside_them() {
    let files = [fixture!("recogito.json"), fixture!("crue.txt")];
    let imported = open_all(&files, &[]).expect("good files");
    assert_eq!(
        shown(&imported),
        "change 28 L’eau … attend\nplace 55 Mopti\n"
    );
    assert_eq!(imported.project.articles.len(), 1);
}

#[test]
fn columns_in_every_scheme() {
    let expected = "person 9 Ada Diop\nplace 18 Mopti\nplace 24 Bamako\n";
    for (name, text) in [
        fixture!("iob2.tsv"),
        fixture!("bioes.tsv"),
        fixture!("biluo.tsv"),
    ] {
        let imported = open(name, text, &[]).expect("a good file");
        assert_eq!(shown(&imported), expected, "{name}");
        assert_eq!(
            &*imported.project.articles[0].text, "🗳️ Hier, Ada Diop Mopti Bamako.",
            "{name}"
        );
    }
}

#[test]
fn columns_of_conll_2003_in_iob1_find_the_article_with_the_same_words() {
    let fixture = fixture!("iob1.conll");
    let imported = open(fixture.0, fixture.1, &[]).expect("a good file");
    let expected = "person 9 Ada Diop\nplace 26 Mopti\nplace 32 Bamako\nplace 44 Mopti\n";
    assert_eq!(shown(&imported), expected);
    let text = "🗳️ Hier, Ada\u{a0}Diop\na dit : Mopti  Bamako.\n\n👩‍🔬 Mopti attend.";
    let own = article("x", None, text);
    let imported = open(fixture.0, fixture.1, &[own]).expect("a good file");
    let expected = "person 9 Ada\u{a0}Diop\nplace 26 Mopti\nplace 33 Bamako\nplace 46 Mopti\n";
    assert_eq!(shown(&imported), expected);
    assert_eq!(&*imported.project.articles[0].text, text);
}

#[test]
fn columns_of_conll_u() {
    let text = "# newdoc id = d1\n# sent_id = 1\n# text = 🗳️ L’État paie.\n1\t🗳️\t_\t_\t_\t_\t_\t_\t_\tNER=O\n2-3\tL’État\t_\t_\t_\t_\t_\t_\t_\t_\n2\tL’\t_\t_\t_\t_\t_\t_\t_\tNER=O|SpaceAfter=No\n3\tÉtat\t_\t_\t_\t_\t_\t_\t_\tNER=B-ORG\n4\tpaie\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
    let imported = open("d.conllu", text, &[]).expect("a good file");
    assert_eq!(shown(&imported), "organisation 5 État\n");
    assert_eq!(imported.project.articles[0].head.title, "d1");
}

#[test]
fn doccano_with_labels_and_with_relations() {
    let (name, text) = fixture!("doccano.jsonl");
    let imported = open(name, text, &[]).expect("a good file");
    assert_eq!(
        shown(&imported),
        "person 9 Ada Diop\nclaim 28 L’eau monte à Mopti\nplace 55 Mopti\n"
    );
    assert_eq!(imported.project.articles.len(), 2);
    assert_opens(
        fixture!("doccano_relations.jsonl"),
        "person 9 Ada Diop
         place 55 Mopti
         visits: Ada Diop -> Mopti",
    );
}

#[test]
fn spacy_in_all_its_forms() {
    assert_opens(
        fixture!("spacy.json"),
        "person 9 Ada Diop
         claim 28 L’eau monte à Mopti
         place 55 Mopti",
    );
    assert_opens(
        fixture!("spacy_doc.json"),
        "person 9 Ada Diop?
         place 55 Mopti?",
    );
    let (name, text) = fixture!("spacy_v2.json");
    let imported = open(name, text, &[]).expect("a good file");
    assert_eq!(shown(&imported), "person 9 Ada Diop\n");
    assert_eq!(
        &*imported.project.articles[0].text,
        "🗳️ Hier, Ada Diop attend.\n"
    );
}

#[test]
fn prodigy_without_what_was_rejected() {
    let fixture = fixture!("prodigy.jsonl");
    assert_opens(
        fixture,
        "person 9 Ada Diop
         place 55 Mopti
         visits: Ada Diop -> Mopti",
    );
    let imported = open(fixture.0, fixture.1, &[]).expect("a good file");
    assert_eq!(
        warnings(&imported),
        ["prodigy.jsonl: 1 rejected record left out."]
    );
}

#[test]
fn webanno_with_stacked_annotations_parts_of_tokens_and_relations() {
    let (name, text) = fixture!("webanno.tsv");
    let own = article("x", None, CRUE);
    let imported = open(name, text, &[own]).expect("a good file");
    assert_eq!(
        shown(&imported),
        unindented(
            "person 9 Ada Diop
             claim 28 L’eau monte à Mopti
             le_flot 30 eau
             letter 42 M
             place 42 Mopti
             namedentity 55 Mopti
             sees: Ada Diop -> Mopti"
        )
    );
    assert_eq!(&*imported.project.articles[0].text, CRUE);
    let alone = open(name, text, &[]).expect("a good file");
    assert_eq!(
        &*alone.project.articles[0].text,
        CRUE.replace('\n', " ").trim_end()
    );
}

#[test]
fn tei_with_names_inside_the_text() {
    let (name, text) = fixture!("tei_inline.xml");
    let imported = open(name, text, &[]).expect("a good file");
    assert_eq!(
        shown(&imported),
        unindented(
            "person 9 Ada Diop
             claim 28 L’eau monte à Mopti by Ada Diop
             place 42 Mopti
             place 55 Mopti"
        )
    );
    let project = &imported.project;
    assert_eq!(&*project.articles[0].text, CRUE);
    assert_eq!(
        project.entities[0].links,
        ["https://www.wikidata.org/entity/Q42"]
    );
    let head = &project.articles[0].head;
    assert_eq!(
        (head.title.as_str(), head.language.as_deref()),
        ("La crue", Some("fr"))
    );
}

#[test]
fn tei_with_annotations_that_stand_off() {
    assert_opens(
        fixture!("tei_standoff.xml"),
        "person 9 Ada Diop # La ministre
         claim 28 L’eau monte à Mopti by Ada Diop {\"features\":{\"Verdict\":\"Unproven\"}}
         change 28 L’eau … attend
         place 55 Mopti",
    );
}

#[test]
fn pubannotation_with_chains_and_lists() {
    assert_opens(
        fixture!("pubannotation.json"),
        "person 9 Ada Diop # La ministre
         claim 28 L’eau monte à Mopti by Ada Diop {\"features\":{\"Verdict\":\"Unproven\"}}
         change 28 L’eau … attend
         place 42 Mopti … Mopti",
    );
}

#[test]
fn bioc_as_json_and_as_xml() {
    let expected = "person 9 Ada Diop # La ministre
         claim 28 L’eau monte à Mopti by Ada Diop {\"features\":{\"Verdict\":\"Unproven\"}}
         place 55 Mopti";
    for (name, text) in [fixture!("bioc.json"), fixture!("bioc.xml")] {
        let imported = open(name, text, &[]).expect("a good file");
        assert_eq!(shown(&imported), unindented(expected), "{name}");
        assert_eq!(
            &*imported.project.articles[0].text,
            CRUE.trim_end(),
            "{name}"
        );
    }
}

#[test]
fn a_table_finds_its_article_by_the_words() {
    let (name, text) = fixture!("table.csv");
    let own = article("Tout autre titre", None, CRUE);
    let other = Candidate {
        id: Id::new("other").expect("not empty"),
        ..article("Mopti", None, "Ada Diop est à Mopti.")
    };
    let imported = open(name, text, &[other, own]).expect("a good file");
    assert_eq!(
        shown(&imported),
        "person 9 Ada Diop # La ministre\nclaim 28 L’eau monte à Mopti\nplace 55 Mopti # a; b\n"
    );
    let [orphan] = &imported.orphans[..] else {
        panic!("one has no place: {:?}", imported.orphans);
    };
    assert_eq!(orphan.kept.quote, "un fleuve");
    let kept = compact(&imported.project.articles[0].head.extra);
    assert_eq!(
        kept,
        "{\"orphans\":[{\"label\":\"Place\",\"text\":\"un fleuve\"}]}"
    );
}

/// Shapes that other versions of a tool write, all with the same mark.
#[test]
fn other_versions_of_a_file_say_the_same() {
    let files = [
        (
            "a.jsonl",
            r#"{"data": "🗳️ Ada va.", "label": [[4, 7, "PER"]]}"#,
        ),
        (
            "a.jsonl",
            r#"{"text": "🗳️ Ada va.", "annotations": [{"label": "PER", "start_offset": 4, "end_offset": 7}]}"#,
        ),
        (
            "a.json",
            r#"[{"data": {"text": "🗳️ Ada va."}, "completions": [{"result": [{"id": "a", "from_name": "l", "to_name": "text", "type": "labels", "value": {"start": 3, "end": 6, "text": "Ada", "labels": ["PER"]}}]}]}]"#,
        ),
        (
            "a.jsonl",
            r#"["🗳️ Ada va.", {"entities": [[3, 6, "PER"]]}]"#,
        ),
        (
            "a.json",
            r#"{"text": "🗳️ Ada va.", "tracks": [{"project": "p", "denotations": [{"id": "T1", "span": {"begin": 3, "end": 6}, "obj": "PER"}]}]}"#,
        ),
        (
            "a.json",
            r#"[{"id": "a", "bodies": [{"purpose": "tagging", "value": "PER"}], "target": {"annotation": "a", "selector": [{"quote": "Ada", "start": 4, "end": 7}]}}]"#,
        ),
        (
            "a.jsonld",
            r#"{"@context": "http://www.w3.org/ns/anno.jsonld", "@graph": [{"type": "Annotation", "body": {"purpose": "tagging", "value": "PER"}, "target": {"source": "x", "selector": {"type": "TextQuoteSelector", "exact": "Ada"}}}]}"#,
        ),
    ];
    for (name, file) in files {
        let own = [article("Vote", None, "🗳️ Ada va.")];
        let imported = open(name, file, &own).unwrap_or_else(|r| panic!("{file}: {r:?}"));
        assert_eq!(shown(&imported), "person 3 Ada\n", "{file}");
    }
}
