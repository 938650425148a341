use inquit::core::{article::BlockKind, reading::read_plain, samples::samples, text::canonical};

#[test]
fn samples_read_as_articles() {
    let credits = [
        ("Agence littorale de presse", "Hélène Aubrac"),
        ("Meridian Press", "Ruth Calloway"),
    ];
    for (sample, (publisher, byline)) in samples().into_iter().zip(credits) {
        let draft = read_plain(sample.raw, None).expect("a sample has words");
        assert_eq!(draft.language.as_deref(), Some(sample.language));
        assert_eq!(draft.source.publisher.as_deref(), Some(publisher));
        assert_eq!(draft.source.byline.as_deref(), Some(byline));
        assert!(draft.source.published.is_some() && draft.source.notice.is_some());
        let count = |kind| {
            draft
                .blocks
                .iter()
                .filter(|block| block.kind == kind)
                .count()
        };
        assert_eq!(count(BlockKind::Title), 1);
        assert_eq!(count(BlockKind::Heading), 1);
        assert_eq!(count(BlockKind::Boilerplate), 8);
        let words = draft.text.split_whitespace().count();
        assert!((350..=520).contains(&words), "{words} words");
    }
}

#[test]
fn samples_are_canonical_and_typeset() {
    for sample in samples() {
        assert_eq!(canonical(sample.raw), sample.raw);
        assert!(sample.raw.contains('\u{A0}'));
        assert!(
            !sample.raw.contains(['"', '\'']),
            "straight marks in {}",
            sample.id
        );
    }
    let french = samples()[0].raw;
    for (at, mark) in french.match_indices([':', ';', '?', '»', '%']) {
        let spaced = french[..at].ends_with(['\u{A0}', '\u{202F}']);
        assert!(spaced, "no no-break space before {mark} at {at}");
    }
    assert_eq!(
        french.matches('«').count(),
        french.matches("«\u{A0}").count()
    );
}
