use inquit::core::{
    characters::is_blank,
    occurrences::{Match, context, find, occurrences},
    text::TextRange,
};
use proptest::prelude::*;

use crate::support::selected;

const WORDS: Match = Match {
    whole_words: true,
    ignore_case: false,
};

/// The text with all places of the selected words marked by `<` and `>`.
fn all(marked: &str, wanted: Match) -> String {
    let (text, range) = selected(marked);
    marks(&text, &occurrences(&text, range, wanted))
}

fn marks(text: &str, ranges: &[TextRange]) -> String {
    let mut marked = text.to_owned();
    for range in ranges.iter().rev() {
        marked.insert(range.end(), '>');
        marked.insert(range.start(), '<');
    }
    marked
}

#[test]
fn whole_words_alone_are_found() {
    for (before, after) in [
        (
            "le [Mali] et la Malienne, Mali",
            "le <Mali> et la Malienne, <Mali>",
        ),
        ("[Mali] mali MALI", "<Mali> mali MALI"),
        ("l’[AFP] et d'AFP", "l’<AFP> et d'<AFP>"),
        (
            "[Lavrov] – Lavrov’s, Lavrova",
            "<Lavrov> – <Lavrov>’s, Lavrova",
        ),
        ("Saint-[Denis], Denis", "Saint-<Denis>, <Denis>"),
        ("[吕瑞]再审称吕瑞", "<吕瑞>再审称<吕瑞>"),
        ("[a b] a b a b", "<a b> <a b> <a b>"),
    ] {
        assert_eq!(all(before, WORDS), after);
    }
}

#[test]
fn look_alikes_are_the_same() {
    for (before, after) in [
        ("[Côte d’Or] Côte d'Or", "<Côte d’Or> <Côte d'Or>"),
        (
            "[de Bamako] de\u{A0}Bamako de\u{202F} Bamako",
            "<de Bamako> <de\u{A0}Bamako> <de\u{202F} Bamako>",
        ),
        (
            "[Tombouctou] Tom\u{AD}bouctou\u{AD}",
            "<Tombouctou> <Tom\u{AD}bouctou>\u{AD}",
        ),
        (
            "[Jean Dupont] Jean\nDupont, Jean\n\nDupont",
            "<Jean Dupont> <Jean\nDupont>, Jean\n\nDupont",
        ),
    ] {
        assert_eq!(all(before, WORDS), after);
    }
}

#[test]
fn capitals_and_parts_of_words_on_request() {
    let loose = Match {
        ignore_case: true,
        ..WORDS
    };
    assert_eq!(all("[Élu] élu ÉLU", loose), "<Élu> <élu> <ÉLU>");
    let parts = Match {
        whole_words: false,
        ..WORDS
    };
    assert_eq!(all("[ana]s banana", parts), "<ana>s b<ana>na");
    assert_eq!(all("b[ana]na", WORDS), "b<ana>na");
}

#[test]
fn the_find_bar_finds_inside_words_whatever_the_capitals() {
    let text = "L’Armée, l'armée; désarmée";
    assert_eq!(
        marks(text, &find(text, "ARMÉE")),
        "L’<Armée>, l'<armée>; dés<armée>"
    );
    assert_eq!(
        marks(text, &find(text, "l'a")),
        "<L’A>rmée, <l'a>rmée; désarmée"
    );
    assert_eq!(find(text, " \u{A0}"), []);
    assert_eq!(marks("İstanbul", &find("İstanbul", "stan")), "İ<stan>bul");
    assert_eq!(marks("İstanbul", &find("İstanbul", "i̇s")), "<İs>tanbul");
}

#[test]
fn context_is_cut_between_words_and_at_the_line() {
    for (marked, chars, before, after) in [
        (
            "one two three [four] five six seven",
            10,
            "two three ",
            " five six",
        ),
        ("title\nthe [end]\nnext", 20, "the ", ""),
        ("abcdefgh[ij]klmnopq", 4, "efgh", "klmn"),
        ("a [b] c", 0, "", ""),
    ] {
        let (text, range) = selected(marked);
        assert_eq!(context(&text, range, chars), (before, after), "{marked}");
    }
}

#[test]
fn a_long_book_is_searched_at_once() {
    let text = "Le président l’a dit à Bamako, selon l’AFP, «\u{A0}mardi\u{A0}». ".repeat(20_000);
    let start = text.find("Bamako").expect("it is there");
    let range = TextRange::new(start, start + 6).expect("not empty");
    let began = std::time::Instant::now();
    assert_eq!(occurrences(&text, range, WORDS).len(), 20_000);
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
}

proptest! {
    #[test]
    fn the_words_asked_for_are_among_those_found(
        text in "[abİ \u{AD}\u{A0}’é\n]{1,40}",
        a in any::<prop::sample::Index>(),
        b in any::<prop::sample::Index>(),
        whole_words in any::<bool>(),
        ignore_case in any::<bool>(),
    ) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (a, b) = (*a.get(&places), *b.get(&places));
        let Some(range) = TextRange::new(a.min(b), a.max(b)) else { return Ok(()) };
        let found = occurrences(&text, range, Match { whole_words, ignore_case });
        prop_assert!(found.contains(&range));
        prop_assert!(found.windows(2).all(|pair| pair[0].end() <= pair[1].start()));
        prop_assert!(found.iter().all(|hit| hit.of(&text).is_some()));
    }

    #[test]
    fn any_query_in_any_text(text in any::<String>(), query in any::<String>()) {
        prop_assert!(find(&text, &query).iter().all(|hit| hit.of(&text).is_some()));
        prop_assert_eq!(find(&query, &query).is_empty(), query.chars().all(is_blank));
    }
}
