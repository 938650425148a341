//! How well what is suggested agrees with the marked articles in `tests/fixtures/gold`: a floor a
//! little below what README.md reports, so that a change for the worse is seen.

use std::{collections::BTreeMap, path::Path};

use inquit::core::{
    attribution::{Known, Passage, suggest},
    reading::read_plain,
};
use xtask::{
    gold::Gold,
    scoring::{Report, score},
};

fn reports() -> BTreeMap<String, Report> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/gold");
    score(&folder).expect("the marked articles can be read")
}

#[test]
fn suggestions_are_as_good_as_reported() {
    let reports = reports();
    for (part, direct, speakers, indirect, names) in [
        ("tuning", 0.97, 0.96, 0.90, 0.90),
        ("held-out", 0.96, 0.93, 0.82, 0.87),
        ("neighbours", 0.95, 0.93, 0.88, 0.0),
    ] {
        let report = &reports[part];
        let floors = [
            ("direct exact", direct),
            ("indirect overlapping", indirect),
            (
                "person overlapping",
                if part == "neighbours" { 0.0 } else { 0.96 },
            ),
            ("organisation overlapping", names),
            ("place overlapping", names),
        ];
        for (measure, floor) in floors {
            assert!(report.f1(measure) >= floor, "{part}, {measure}:\n{report}");
        }
        assert!(report.right_speakers() >= speakers, "{part}:\n{report}");
    }
}

#[test]
fn the_marked_articles_are_many_enough() {
    let reports = reports();
    let marked =
        |measure: &str| -> usize { reports.values().map(|r| r.tallies[measure].marked).sum() };
    assert!(marked("content exact") >= 120);
    let labels = ["person", "organisation", "place", "date", "event", "number"];
    let mentions: usize = labels.iter().map(|l| marked(&format!("{l} exact"))).sum();
    assert!(mentions >= 400, "{mentions}");
}

#[test]
fn marks_are_read_as_they_are_meant() {
    let gold = Gold::from_marked(
        "{c1 « Nous irons »}, {q1 a dit} {s1 [p Jean Petit]}. {s2=Jean Petit|Il} {q2 affirme} que \
         {c2 tout va}.",
    )
    .expect("it is well marked");
    let words = |range: inquit::core::text::TextRange| range.of(&gold.text).expect("inside");
    assert_eq!(words(gold.claims[0].spans[0]), "« Nous irons »");
    assert_eq!(words(gold.claims[0].sources[0]), "Jean Petit");
    assert_eq!(gold.claims[1].speaker.as_deref(), Some("Jean Petit"));
    assert_eq!(gold.mentions.len(), 1);
    assert!(Gold::from_marked("{c1 open").is_err());
    assert!(Gold::from_marked("closed}").is_err());
}

#[test]
fn articles_may_end_anywhere() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/gold/tuning");
    const STEP: usize = 83;
    for entry in std::fs::read_dir(folder).expect("it is there") {
        let path = entry.expect("it is there").path();
        let marked = std::fs::read_to_string(&path).expect("it is text");
        let gold = Gold::from_marked(&marked).expect("it is well marked");
        for (end, _) in gold
            .text
            .match_indices([' ', '.'])
            .skip(STEP / 2)
            .step_by(STEP)
        {
            let Some(draft) = read_plain(&gold.text[..end], None) else {
                continue;
            };
            let passage = Passage {
                text: &draft.text,
                blocks: &draft.blocks,
                language: gold.language.as_deref(),
            };
            suggest(&passage, &Known::default());
        }
    }
}
