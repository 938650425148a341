//! Days as people write them.

use inquit::core::{
    day::{stated, written},
    settings::Language::{En, Fr},
};

#[test]
fn a_machine_s_day_is_written_for_people_and_what_people_wrote_stays() {
    for (date, english, french) in [
        ("2026-05-03", "3 May 2026", "3 mai 2026"),
        ("2026-02-28T23:59:00-11:00", "28 Feb 2026", "28 févr. 2026"),
        ("2026-12-01 8 h", "1 Dec 2026", "1 déc. 2026"),
        ("2026-13-01", "2026-13-01", "2026-13-01"),
        ("2026-00-01", "2026-00-01", "2026-00-01"),
        ("2026-01-32", "2026-01-32", "2026-01-32"),
        ("2026-1-12x", "2026-1-12x", "2026-1-12x"),
        ("+026-01-12", "+026-01-12", "+026-01-12"),
        (
            "le 3 mai 2026 à midi",
            "le 3 mai 2026 à midi",
            "le 3 mai 2026 à midi",
        ),
        ("", "", ""),
        ("٢٠٢٦-٠٥-٠٣", "٢٠٢٦-٠٥-٠٣", "٢٠٢٦-٠٥-٠٣"),
    ] {
        assert_eq!(stated(date, En), english);
        assert_eq!(stated(date, Fr), french);
    }
}

#[test]
fn there_are_twelve_months() {
    assert_eq!(written(2026, 0, 1, En), None);
    assert_eq!(written(2026, 13, 1, Fr), None);
    assert_eq!(written(2026, 8, 31, Fr).as_deref(), Some("31 août 2026"));
}
