//! Columns of tokens and tags.

use inquit::formats::{
    catalogue::Format,
    flattening::Overlaps,
    writing::{Options, write},
};

use super::{YS, file, losses, options, project, ys};

#[test]
fn entities_and_claims_have_a_file_each() {
    let taken = ys(Format::Iob2);
    let names: Vec<&str> = taken.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["entities.tsv", "claims.tsv", "attribution.tsv"]);
}

#[test]
fn everything_that_is_left_out_is_told() {
    let expected = [
        "m1: the entity it names is left out",
        "c1: quotation left out",
        "m3: written as separate annotations",
        "m2: its note is left out",
        "c2: quotation, speaker left out",
        "c1: its link “speaker” is left out",
        "c1: its link “cue” is left out",
        "c2: its link “contradicts” is left out",
        "white space of the text is not kept",
        "m3: label “Événement” is called Evenement",
    ];
    let mut told = losses(&ys(Format::Iob2));
    let mut expected = expected.map(str::to_owned).to_vec();
    told.sort();
    expected.sort();
    assert_eq!(told, expected);
}

#[test]
fn in_one_file_the_longest_stays_or_the_shortest_or_the_first_label() {
    for (overlaps, line) in [
        (Overlaps::Longest, "Île\tI-Claim\n"),
        (Overlaps::Innermost, "Île\tB-Place\n"),
        (Overlaps::Labels, "Île\tB-Place\n"),
    ] {
        let options = Options {
            overlaps,
            ..options()
        };
        let taken = write(Format::Iob2, &project(YS), &options).expect("written");
        assert!(
            file(&taken, "annotations.tsv").contains(line),
            "{overlaps:?}"
        );
        let left_out = losses(&taken)
            .iter()
            .any(|loss| loss.contains("left out, it overlaps"));
        assert!(left_out);
    }
}
