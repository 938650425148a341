//! Verdicts and their scales, and what counts as saying something.

use inquit::core::checking::{Checking, OWN_SCALE, SCALES, Verdict, Worthiness};

fn verdict(scale: &str, value: &str) -> Verdict {
    Verdict {
        scale: scale.to_owned(),
        value: value.to_owned(),
        ..Verdict::default()
    }
}

#[test]
fn a_verdict_has_words_and_on_a_ranked_scale_a_rating() {
    for (scale, value, words, rating) in [
        ("five-steps", "false", "False", Some((1, 5))),
        ("five-steps", "half-true", "Half true", Some((3, 5))),
        ("true-false", "true", "True", Some((3, 3))),
        ("averitec", "refuted", "Refuted", None),
        (OWN_SCALE, "Plutôt faux", "Plutôt faux", None),
        (
            "five-steps",
            "of another version",
            "of another version",
            None,
        ),
        ("Pinocchios", "4", "4", None),
    ] {
        let verdict = verdict(scale, value);
        assert_eq!((verdict.words(), verdict.rating()), (words, rating));
    }
}

#[test]
fn no_scale_has_a_name_twice() {
    let mut ids: Vec<&str> = SCALES.iter().map(|scale| scale.id).collect();
    ids.push(OWN_SCALE);
    for scale in &SCALES {
        let mut grades: Vec<&str> = scale.grades.iter().map(|grade| grade.id).collect();
        let count = grades.len();
        grades.sort_unstable();
        grades.dedup();
        assert_eq!(grades.len(), count, "{}", scale.id);
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), SCALES.len() + 1);
}

#[test]
fn worthiness_ends_at_three() {
    let degrees = (0..=4).map(|degree| Worthiness::new(degree).map(Worthiness::degree));
    assert!(degrees.eq([Some(0), Some(1), Some(2), Some(3), None]));
}

#[test]
fn whatever_is_written_is_kept() {
    assert!(Checking::default().is_blank());
    let rated = Checking {
        worthiness: Worthiness::new(0),
        ..Checking::default()
    };
    assert!(!rated.is_blank());
}
